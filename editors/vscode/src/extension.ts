import { commands, env, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { clientFor } from './client.ts';
import { planFolders } from './plan-folders.ts';

let clients: readonly LanguageClient[] = [];
let last: Promise<void> = Promise.resolve();

/** Serves every plan of the open folders, which the editor has asked its user to trust. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('cthd', { log: true });
  const again = () => restart(output);
  context.subscriptions.push(
    output,
    commands.registerCommand('cthd.restart', again),
    workspace.onDidChangeWorkspaceFolders(again),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('cthd.path') || change.affectsConfiguration('cthd.language'))
        void again();
    }),
  );
  await again();
}

/** Ends every server. */
export function deactivate(): Promise<void> {
  last = last.then(stop);
  return last;
}

/** One after the other, however fast settings change. */
function restart(output: LogOutputChannel): Promise<void> {
  last = last.then(stop).then(() => start(output));
  return last;
}

async function stop(): Promise<void> {
  const running = clients;
  clients = [];
  await Promise.all(running.map((client) => client.dispose().catch(() => undefined)));
}

async function start(output: LogOutputChannel): Promise<void> {
  if (!workspace.isTrusted) return;
  const folders = await planFolders();
  const found = folders.map((folder) => clientFor(folder, output));
  clients = found.filter((client) => client !== null);
  if (found.includes(null)) void tellMissing();
  await Promise.all(clients.map((client) => client.start().catch(() => undefined)));
}

async function tellMissing(): Promise<void> {
  const words = texts[env.language.startsWith('vi') ? 'vi' : 'en'];
  const chosen = await window.showWarningMessage(words.missing, words.settings);
  if (chosen !== undefined) await commands.executeCommand('workbench.action.openSettings', 'cthd.path');
}

const texts = {
  vi: {
    missing:
      'Không tìm thấy cthd: hãy cài vào thư mục này hoặc cho cả máy, hoặc ghi đường dẫn của nó vào cthd.path.',
    settings: 'Mở thiết lập',
  },
  en: {
    missing: 'cthd was not found: install it in this folder or for the machine, or name it in cthd.path.',
    settings: 'Open the setting',
  },
};
