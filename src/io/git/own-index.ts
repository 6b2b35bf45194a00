import { join } from 'node:path';
import { abandonedIn, discard } from '../write/new-file.ts';
import { writerToken } from '../write/writer-token.ts';

const named = /^cthd-index-([0-9a-f]{32})(?:\.lock)?$/;

/** Runs an action with a private git index: a file in the repository's .git folder, removed afterwards. What killed processes left there is removed. */
export function withOwnIndex<T>(folder: string, action: (index: string) => T): T {
  const index = join(folder, `cthd-index-${writerToken()}`);
  const tokenOf = (name: string) => named.exec(name)?.[1] ?? null;
  for (const path of abandonedIn(folder, tokenOf, Date.now())) discard(path);
  try {
    return action(index);
  } finally {
    discard(index);
    discard(`${index}.lock`);
  }
}
