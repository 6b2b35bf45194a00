import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './plan-on-disk.ts';
import { preparedFolder } from './prepared-folder.ts';

/** Runs git in a test's repository, untouched by the settings of whoever runs the test; by a made-up author, at a made-up time. */
export function gitIn(root: string, args: readonly string[], day = '2025-01-01'): string {
  const moment = `${day}T08:00:00+07:00`;
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Người Ví Dụ',
      GIT_AUTHOR_EMAIL: 'nguoi@vi-du.example',
      GIT_COMMITTER_NAME: 'Người Ví Dụ',
      GIT_COMMITTER_EMAIL: 'nguoi@vi-du.example',
      GIT_AUTHOR_DATE: moment,
      GIT_COMMITTER_DATE: moment,
    },
  });
}

/** Commits everything and gives the hash. */
export function commitAll(root: string, message: string, day?: string): string {
  gitIn(root, ['add', '--all'], day);
  gitIn(root, ['commit', '--quiet', '--allow-empty', '-m', message], day);
  return gitIn(root, ['rev-parse', 'HEAD']).trim();
}

/** A copy of the worked example in a folder, by default one of the test's own, which a test may change. */
export function exampleOnDisk(root = temporaryFolder()): string {
  cpSync(fileURLToPath(new URL('../../examples/plans', import.meta.url)), join(root, 'plans'), {
    recursive: true,
  });
  return root;
}

/** The same copy as a repository with one commit on the branch main. */
export const exampleRepository = (root = temporaryFolder()): string => copyExample(root);
const copyExample = preparedFolder((folder) => {
  exampleOnDisk(folder);
  initRepository(folder);
  commitAll(folder, 'Ví dụ hư cấu');
});

/** Makes an empty repository of a folder, on the branch main, in which also the tool may commit. */
export function initRepository(root: string): void {
  gitIn(root, ['init', '--quiet', '--initial-branch=main', '--template=']);
  mkdirSync(join(root, '.git/hooks'));
  appendFileSync(join(root, '.git/config'), '[user]\n\tname = Người Ví Dụ\n\temail = nguoi@vi-du.example\n');
}
