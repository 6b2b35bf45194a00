import { join } from 'node:path';
import { discard, modifiedAt, namesToTidy } from '../write/new-file.ts';
import { isAbandoned, writerToken } from '../write/writer-token.ts';

const named = /^cthd-index-([0-9a-f]{32})(?:\.lock)?$/;

/** Runs an action with a private git index: a file in the repository's .git folder, removed afterwards. What killed processes left there is removed. */
export function withOwnIndex<T>(folder: string, action: (index: string) => T): T {
  const index = join(folder, `cthd-index-${writerToken()}`);
  removeAbandoned(folder);
  try {
    return action(index);
  } finally {
    discard(index);
    discard(`${index}.lock`);
  }
}

function removeAbandoned(folder: string): void {
  for (const name of namesToTidy(folder)) {
    const token = named.exec(name)?.[1];
    const path = join(folder, name);
    const modified = token === undefined ? null : modifiedAt(path);
    if (token !== undefined && modified !== null && isAbandoned(token, modified, Date.now())) discard(path);
  }
}
