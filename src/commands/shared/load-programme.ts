import { findRoot } from '../../io/files/find-root.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { nearest } from '../../plan/nearest.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { isLeftover } from '../../source/read/folder-problems.ts';
import { type ReadPlan, readPlan } from '../../source/read/read-plan.ts';
import type { Environment } from '../command.ts';

/** A plan with what it was read from. */
export interface OpenPlan extends ReadPlan {
  readonly root: string;
  readonly folder: PlanFolder;
}

/** The plan that the user stands in, for commands that show or change it; refused while any of its files cannot be read whole, since what they show would be wrong. */
export function openPlan({ cwd, dir }: Pick<Environment, 'cwd' | 'dir'>): OpenPlan {
  const root = findRoot(cwd, dir);
  const folder = readPlanFolder(root);
  const read = readPlan(folder);
  const problems = read.problems.filter(({ file }) => !isLeftover(file));
  const [first] = [...folder.unreadable.map(({ path }) => path), ...problems.map(({ file }) => file)];
  if (first !== undefined)
    throw new UserError({
      vi: `Chưa đọc được toàn bộ kế hoạch (trước hết: ${first}). Chạy «cthd lint» để xem và sửa.`,
      en: `The plan cannot be read whole (first: ${first}). Run “cthd lint” to see why, and fix it.`,
    });
  return { ...read, root, folder };
}

/** The same plan, for commands that only show it. */
export const loadPlan = (environment: Environment): Plan => openPlan(environment).plan;

/** The programme that `--programme` names, or the only one. */
export function chooseProgramme(plan: Plan, asked: string | undefined): Programme {
  const ids = plan.programmes.map(({ id }) => id);
  const [only, another] = plan.programmes;
  if (asked === undefined && only && !another) return only;
  const found = plan.programmes.find(({ id }) => id === asked);
  if (found) return found;
  const list = ids.join(', ');
  if (asked === undefined)
    throw new UserError({
      vi: `Có nhiều chương trình (${list}); hãy chọn một bằng --programme.`,
      en: `There are several programmes (${list}); choose one with --programme.`,
    });
  const [near] = nearest(asked, ids);
  throw new UserError({
    vi: `Không có chương trình «${asked}»${near === undefined ? ` (có: ${list})` : `; có phải ${near}`}.`,
    en: `There is no programme “${asked}”${near === undefined ? ` (there are: ${list})` : `; did you mean ${near}`}.`,
  });
}
