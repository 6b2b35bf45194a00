import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commitAll, gitIn, initRepository } from './git-repository.ts';
import { planOnDisk, temporaryFolder } from './plan-on-disk.ts';
import { preparedFolder } from './prepared-folder.ts';

/** What git prints in a test's repository, on one line. */
export const runGit = (root: string, ...args: readonly string[]): string => gitIn(root, args).trim();

/** Writes files under a root; null removes one. */
export function change(root: string, files: Readonly<Record<string, string | null>>): void {
  for (const [path, content] of Object.entries(files)) {
    const place = join(root, path);
    mkdirSync(dirname(place), { recursive: true });
    if (content === null) rmSync(place);
    else writeFileSync(place, content);
  }
}

/** The base programme in a real repository with one commit on the branch main, some files replaced or added. */
export function planRepository(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  if (Object.keys(files).length === 0) return copyCommitted(root);
  copyAdded(root);
  change(root, files);
  commitAll(root, 'bản gốc');
  return root;
}

const copyAdded = preparedFolder((folder) => {
  planOnDisk({}, folder);
  initRepository(folder);
  gitIn(folder, ['add', '--all']);
});
const copyCommitted = preparedFolder((folder) => {
  commitAll(copyAdded(folder), 'bản gốc');
});
