import { chmodSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findServer } from '../../editors/vscode/src/find-server.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

const script = 'node_modules/cthd/bin/cthd.js';

function folderWith(...files: readonly string[]): string {
  const folder = realpathSync(temporaryFolder());
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
    chmodSync(join(folder, file), 0o755);
  }
  return folder;
}

const places = { setting: '', searchPath: '', isWindows: false };

test('the setting comes first, then what is installed up to the open folder, then the path', () => {
  const workspace = folderWith(script, 'own/cthd', 'deep/plans/x.yaml');
  const machine = folderWith('bin/cthd', 'lib/cthd.js', 'cthd.cmd', script, 'exe/cthd.exe');
  symlinkSync('../lib/cthd.js', join(machine, 'bin/linked'));
  const root = join(workspace, 'deep');
  const searchPath = ['.', 'own', join(machine, 'none'), join(machine, 'bin')].join(delimiter);
  const given = { ...places, root, workspace, searchPath };
  expect(findServer({ ...given, setting: '../own/cthd' })).toEqual({
    kind: 'command',
    path: join(workspace, 'own/cthd'),
  });
  expect(findServer({ ...given, setting: join(machine, 'bin/linked') })).toEqual({
    kind: 'script',
    path: join(machine, 'lib/cthd.js'),
  });
  expect(findServer(given)).toEqual({ kind: 'script', path: join(workspace, script) });
  expect(findServer({ ...given, workspace: root })).toEqual({
    kind: 'command',
    path: join(machine, 'bin/cthd'),
  });
  const windows = { ...given, workspace: root, isWindows: true };
  expect(findServer({ ...windows, searchPath: machine })).toEqual({
    kind: 'script',
    path: join(machine, script),
  });
  expect(findServer({ ...windows, searchPath: join(machine, 'exe') })).toEqual({
    kind: 'command',
    path: join(machine, 'exe/cthd.exe'),
  });
});

test('what is not there, is a folder or cannot be run is not taken, nor a relative entry of the path', () => {
  const root = folderWith('bin/cthd/inside', 'plain/cthd', 'near/cthd');
  chmodSync(join(root, 'plain/cthd'), 0o644);
  const given = { ...places, root, workspace: root };
  const searchPath = [join(root, 'bin'), join(root, 'plain'), 'near', '', '.'].join(delimiter);
  expect(findServer({ ...given, searchPath })).toBeNull();
  expect(findServer({ ...given, setting: 'none' })).toBeNull();
});
