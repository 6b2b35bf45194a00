import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Diagnostic, Position, ServerCapabilities } from 'vscode-languageserver';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A client as an editor is one: the bundled program in a process of its own, spoken to over its standard streams. */
export interface LanguageClient {
  readonly capabilities: ServerCapabilities;
  uri(file: string): string;
  /** The addresses under which anything was told. */
  toldUris(): string[];
  /** Opens a file with the text that it has on disk, or another. */
  open(file: string, text?: string): void;
  change(file: string, changes: readonly object[]): void;
  /** The findings of a file, once they are told and fit. */
  diagnostics(
    file: string,
    isWanted: (all: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  ask<T>(method: string, params: object): Promise<T>;
  tell(method: string, params: object): void;
  /** Asks about a place that is named by the letters there: a stretch of the file, and how far into it. */
  askAt<T>(method: string, file: string, place: Position, more?: object): Promise<T>;
  /** Ends the connection as an editor does; the code with which the process ended. */
  close(): Promise<number | null>;
}

/** The place of some letters in a text, a number of letters further on. */
export function placeOf(text: string, letters: string, further = 0): Position {
  const at = text.indexOf(letters);
  if (at < 0) throw new Error(`no ${letters}`);
  const before = text.slice(0, at + further).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

type UriOfPath = (path: string) => string;

/** Starts `cthd lsp` at a root and shakes hands with it; the client may write addresses in its own way. */
export const languageClient = (
  root: string,
  options: object = {},
  uriOfPath?: UriOfPath,
): Promise<LanguageClient> =>
  startServer(
    root,
    [resolve('bin/cthd.js'), 'lsp', '--as-of', '2026-11-23', '--lang', 'vi'],
    options,
    uriOfPath,
  );

/** Starts a language server that is a script of Node. */
export async function startServer(
  root: string,
  script: readonly string[],
  options: object = {},
  uriOfPath: UriOfPath = (path) => pathToFileURL(path).href,
): Promise<LanguageClient> {
  const child = spawn(process.execPath, [...script], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => void child.kill());
  const told = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: { uri: string; diagnostics: Diagnostic[] }) => {
      told.set(params.uri, params.diagnostics);
      for (const look of waiting) look();
    },
  );
  connection.listen();
  const { capabilities } = await connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
    processId: process.pid,
    rootUri: uriOfPath(root),
    capabilities: {},
    initializationOptions: options,
  });
  await connection.sendNotification('initialized', {});
  return clientOver(connection, child, { root, uriOfPath, capabilities, told, waiting });
}

interface Heard {
  readonly root: string;
  readonly uriOfPath: UriOfPath;
  readonly capabilities: ServerCapabilities;
  readonly told: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly waiting: Set<() => void>;
}

function clientOver(
  connection: MessageConnection,
  child: ChildProcess,
  { root, uriOfPath, capabilities, told, waiting }: Heard,
): LanguageClient {
  const uri = (file: string) => uriOfPath(join(root, file));
  let version = 1;
  const ask = <T>(method: string, params: object) => connection.sendRequest<T>(method, params);
  return {
    capabilities,
    uri,
    toldUris: () => [...told.keys()],
    ask,
    tell: (method, params) => void connection.sendNotification(method, params),
    open(file, text = readFileSync(join(root, file), 'utf8')) {
      const textDocument = { uri: uri(file), languageId: 'yaml', version: (version += 1), text };
      void connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    change(file, contentChanges) {
      const textDocument = { uri: uri(file), version: (version += 1) };
      void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    },
    diagnostics: (file, isWanted) =>
      new Promise((resolve) => {
        const look = () => {
          const now = told.get(uri(file));
          if (!now || !isWanted(now)) return;
          waiting.delete(look);
          resolve(now);
        };
        waiting.add(look);
        look();
      }),
    askAt: (method, file, position, more = {}) =>
      ask(method, { textDocument: { uri: uri(file) }, position, ...more }),
    async close() {
      const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}
