import { findRoot } from '../../io/files/find-root.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import type { Environment, WorkingTree } from '../command.ts';

/** What is under plans/ where the user stands, unread: as it was found before where it was, else now. A UserError where there is no plan. */
export function readWorkingTree({ cwd, dir, tree }: Pick<Environment, 'cwd' | 'dir' | 'tree'>): WorkingTree {
  if (tree) return tree;
  const root = findRoot(cwd, dir);
  return { root, folder: readPlanFolder(root) };
}
