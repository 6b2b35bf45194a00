import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { fileOfUri, pathOfUri, uriOfFile } from '../../io/files/file-uri.ts';
import { findRoot } from '../../io/files/find-root.ts';
import { readPackageFile } from '../../io/files/package-files.ts';
import type { LanguageConnection } from '../../io/language-connection.ts';
import { completionsAt } from '../../lsp/completions-at.ts';
import { hoverAt } from '../../lsp/hover.ts';
import { definitionsAt, referencesAt, toLocation } from '../../lsp/navigation.ts';
import { foldsIn, hintsIn, symbolsIn } from '../../lsp/outline.ts';
import { renamableAt, renameAt } from '../../lsp/rename.ts';
import type { Schema } from '../../lsp/schema-at.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { planSchemas } from '../schema/schema-names.ts';
import { applyTextChanges } from './apply-text-changes.ts';
import { codeActionsAt } from './code-actions.ts';
import { publisher } from './diagnostics.ts';
import { type EditorSession, editorSession } from './editor-session.ts';
import { editsOfRenaming } from './workspace-edits.ts';

interface Served {
  readonly root: string;
  readonly session: EditorSession;
}

interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** Answers an editor until it goes. Where it has no plan open there is nothing to answer, and no fault. */
export async function serve(connection: LanguageConnection, environment: Environment): Promise<void> {
  let served: Served | null = null;
  const uriOf = (file: string) => uriOfFile(served?.root ?? '', file);
  const fileOf = (uri: string) => (served ? fileOfUri(served.root, uri) : null);
  const diagnostics = publisher(connection, { language: environment.language, uriOf });

  /** An answer about a place, null where the file is none of the plan; what the user can put right is told as such. */
  const about =
    <P extends { readonly textDocument: { readonly uri: string } }, R>(
      answer: (session: EditorSession, file: string, params: P) => R,
    ) =>
    (params: P): R | null => {
      const file = fileOf(params.textDocument.uri);
      if (!served || file === null) return null;
      try {
        return answer(served.session, file, params);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        throw new ResponseError(requestFailed, error.localised[environment.language]);
      }
    };
  const at = <R>(
    answer: (
      plan: ReturnType<EditorSession['plan']>,
      place: { file: string; position: PlaceParams['position'] },
    ) => R,
  ) => about<PlaceParams, R>((session, file, { position }) => answer(session.plan(), { file, position }));

  let watchesFiles = false;
  connection.onInitialize((params) => {
    watchesFiles = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    served = servedFor(params, environment);
    return capabilities(environment.version);
  });
  connection.onInitialized(() => {
    if (!served) return;
    diagnostics.all(served.session);
    if (watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/plans/**/*.{yaml,yml}' }],
      });
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, text } }) => {
    const file = fileOf(uri);
    if (served && file !== null) edited(served, file, text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
    const file = fileOf(uri);
    if (!served || file === null) return;
    edited(served, file, applyTextChanges(served.session.textOf(file) ?? '', contentChanges));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const file = fileOf(uri);
    if (served && file !== null) edited(served, file, null);
  });
  const edited = ({ session }: Served, file: string, text: string | null) => {
    session.setText(file, text);
    diagnostics.soon(session, file);
  };
  const readAgain = () => {
    if (!served) return;
    served.session.readDisk();
    diagnostics.all(served.session);
  };
  connection.onDidSaveTextDocument(readAgain);
  connection.onDidChangeWatchedFiles(readAgain);

  connection.onHover(
    at((plan, place) => {
      const told = hoverAt(plan, place);
      return (
        told && {
          contents: { kind: 'markdown', value: told.markdown },
          ...(told.range && { range: told.range }),
        }
      );
    }),
  );
  connection.onDefinition(
    at((plan, place) => definitionsAt(plan, place).map((one) => toLocation(one, uriOf))),
  );
  connection.onReferences((params) =>
    at((plan, place) =>
      referencesAt(plan, place, params.context.includeDeclaration).map((one) => toLocation(one, uriOf)),
    )(params),
  );
  connection.onCompletion(at((plan, place) => completionsAt(plan, place)));
  connection.onDocumentSymbol(about((session, file) => symbolsIn(session.plan(), file)));
  connection.onFoldingRanges(about((session, file) => foldsIn(session.plan(), file)));
  connection.languages.inlayHint.on((params) =>
    about<typeof params, ReturnType<typeof hintsIn>>((session, file, { range }) =>
      hintsIn(session.plan(), file, [range.start.line, range.end.line]),
    )(params),
  );
  connection.onPrepareRename(
    at((plan, place) => {
      const thing = renamableAt(plan, place);
      return thing && { range: thing.range, placeholder: thing.id };
    }),
  );
  connection.onRenameRequest((params) =>
    at((plan, place) => editsOfRenaming(renameAt(plan, place, params.newName), uriOf))(params),
  );
  connection.onCodeAction(
    about((session, file, params) =>
      codeActionsAt(session, {
        file,
        params,
        uriOf,
        language: environment.language,
        today: session.today(),
      }),
    ),
  );
  const gone = new Promise<void>((resolve) => {
    connection.onExit(resolve);
  });
  connection.listen();
  await gone;
}

/** The protocol’s number for a request that cannot be carried out as asked. */
const requestFailed = -32803;

/** The plan that the editor’s folder is in, or the one named by `--dir`; null where there is none. */
function servedFor(params: InitializeParams, environment: Environment): Served | null {
  const options = params.initializationOptions as { readonly besideYamlServer?: unknown } | null | undefined;
  const { rootUri } = params as { readonly rootUri?: string | null }; // what older editors send
  const folders = [
    ...(params.workspaceFolders ?? []).map(({ uri }) => pathOfUri(uri)),
    ...(rootUri ? [pathOfUri(rootUri)] : []),
    environment.cwd,
  ];
  for (const folder of folders) {
    const root = folder === null ? null : rootAt(folder, environment);
    if (root === null) continue;
    const session = editorSession({
      root,
      schemas: readSchemas(),
      language: environment.language,
      today: environment.today,
      isBesideYamlServer: options?.besideYamlServer === true,
    });
    return { root, session };
  }
  return null;
}

function rootAt(folder: string, { dir }: Environment): string | null {
  try {
    return findRoot(folder, dir);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const readSchemas = (): Record<string, Schema> =>
  Object.fromEntries(
    planSchemas.flatMap((name) => {
      const text = readPackageFile(`schemas/${name}.schema.json`);
      return text === null ? [] : [[`${name}.schema.json`, JSON.parse(text) as Schema]];
    }),
  );

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

const fixAll = `${CodeActionKind.SourceFixAll}.cthd`;
