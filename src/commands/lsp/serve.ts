import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type TextDocumentContentChangeEvent,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { LanguageConnection } from '../../io/language-connection.ts';
import type { Environment } from '../command.ts';
import { answerRequests } from './answer-requests.ts';
import { fixAll } from './code-actions.ts';
import { type Publisher, publisher } from './diagnostics.ts';
import { type ServedPlan, servedPlanOf } from './served-plan.ts';
import { offsetIn } from '../../lsp/editor-plan.ts';

/** Answers an editor until it goes. Where it has no plan open there is nothing to answer, and no fault. */
export async function serve(connection: LanguageConnection, environment: Environment): Promise<void> {
  const { language, version } = environment;
  let served: ServedPlan | null = null;
  const servedNow = () => served;
  const uriOf = (file: string) => served?.addresses.uriOf(file) ?? '';
  const diagnostics = publisher(connection, { language, uriOf });
  let watchesFiles = false;
  connection.onInitialize((params) => {
    watchesFiles = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    served = servedPlanOf(params, environment);
    return capabilities(version);
  });
  connection.onInitialized(() => {
    if (!served) return;
    diagnostics.all(served.session);
    if (watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/plans/**/*.{yaml,yml}' }],
      });
  });
  followTexts(connection, servedNow, diagnostics);
  answerRequests(connection, { servedNow, uriOf, language });
  const gone = new Promise<void>((resolve) => {
    connection.onExit(resolve);
  });
  connection.listen();
  await gone;
}

/** Keeps the texts that the editor has open, and reads the disk again where files are saved or changed; says then what is found. */
function followTexts(
  connection: LanguageConnection,
  servedNow: () => ServedPlan | null,
  diagnostics: Publisher,
): void {
  /** Takes the text that a file has after an event, null for what is on disk. */
  const follow = (uri: string, textAfter: (before: string) => string | null) => {
    const served = servedNow();
    const file = served && served.addresses.fileOf(uri);
    if (!served || file === null) return;
    const { session } = served;
    session.setText(file, textAfter(session.textOf(file) ?? ''));
    diagnostics.soon(session, file);
  };
  connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => {
    follow(uri, () => text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
    follow(uri, (before) => applyTextChanges(before, contentChanges));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    follow(uri, () => null);
  });
  const readAgain = () => {
    const served = servedNow();
    if (!served) return;
    served.session.readDisk();
    diagnostics.all(served.session);
  };
  connection.onDidSaveTextDocument(readAgain);
  connection.onDidChangeWatchedFiles(readAgain);
}

const capabilities = (version: string): InitializeResult => ({
  serverInfo: { name: 'cthd', version },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    completionProvider: { triggerCharacters: [' ', '{', '[', ',', '/', '-'] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    inlayHintProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAll] },
  },
});

/** A text after the changes that an editor tells of, one after the other; places are lines and UTF-16 columns of the text before each. */
const applyTextChanges = (text: string, changes: readonly TextDocumentContentChangeEvent[]): string =>
  changes.reduce((now, change) => {
    if (!('range' in change)) return change.text;
    const [from, to] = [offsetIn(now, change.range.start), offsetIn(now, change.range.end)];
    return now.slice(0, Math.min(from, to)) + change.text + now.slice(Math.max(from, to));
  }, text);
