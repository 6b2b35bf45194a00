import { basename } from 'node:path';
import process from 'node:process';
import { extensions, type LogOutputChannel, Uri, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { findServer, type ServerProgram } from './find-server.ts';
import type { PlanFolder } from './plan-folders.ts';

/** A client of `cthd lsp` for one plan, not started yet; null where no `cthd` is found. */
export function clientFor(folder: PlanFolder, outputChannel: LogOutputChannel): LanguageClient | null {
  const settings = workspace.getConfiguration('cthd', Uri.file(folder.root));
  const program = findServer({
    ...folder,
    setting: settings.get<string>('path', '').trim(),
    searchPath: process.env['PATH'] ?? '',
    isWindows: process.platform === 'win32',
  });
  if (!program) return null;
  const uri = Uri.file(folder.root);
  const options: LanguageClientOptions = {
    documentSelector: [{ scheme: 'file', pattern: { baseUri: uri.toString(), pattern: folder.files } }],
    workspaceFolder: { uri, name: basename(folder.root), index: 0 },
    initializationOptions: { besideYamlServer: extensions.getExtension('redhat.vscode-yaml') !== undefined },
    outputChannel,
  };
  return new LanguageClient(
    'cthd',
    'cthd',
    serverOptions(program, folder.root, settings.get('language', 'auto')),
    options,
  );
}

/** `cthd lsp`, run without a shell. */
function serverOptions({ kind, path }: ServerProgram, cwd: string, language: string): ServerOptions {
  const args = ['lsp', ...(language === 'auto' ? [] : ['--lang', language])];
  const transport = TransportKind.stdio;
  return kind === 'script'
    ? { module: path, args, transport, options: { cwd } }
    : { command: path, args, transport, options: { cwd } };
}
