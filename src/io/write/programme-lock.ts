import { join } from 'node:path';
import { withLock } from './lock.ts';

/** A write takes a moment; so long that many who write at once all get their turn. */
const wait = 30_000;

/** Does something while no other process writes in the same programme; files that all programmes share have a lock of their own. `path` is relative to the root. */
export const withLockOf = <T>(root: string, path: string, action: () => T | Promise<T>): Promise<T> =>
  withLock(join(root, /^plans\/[^/]+(?=\/)/.exec(path)?.[0] ?? 'plans'), action, { wait });
