import { findRoot } from '../../io/files/find-root.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import type { Environment } from '../command.ts';

/** What is under plans/ where the user stands, unread. A UserError where there is no plan. */
export function readWorkingTree({ cwd, dir }: Pick<Environment, 'cwd' | 'dir'>): {
  readonly root: string;
  readonly folder: PlanFolder;
} {
  const root = findRoot(cwd, dir);
  return { root, folder: readPlanFolder(root) };
}
