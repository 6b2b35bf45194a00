import type { Localised } from '../locale/localised.ts';
import type { Plan, Programme } from '../plan/plan.ts';
import { hinders, type PlanFolder, type Problem } from '../plan/source-file.ts';
import { programmeFolderOf } from '../source/read/file-kind.ts';
import { type ReadPlan, readPlan } from '../source/read/read-plan.ts';
import type { ReadFile } from '../source/read/read-plan-file.ts';
import { statedId } from '../source/read/stated-id.ts';

/** A plan, and which parts of it could not be read whole. */
export interface PartlyRead extends Pick<ReadPlan, 'plan'> {
  /** Whether a register, or something that may be one, was not read whole: then nothing is concluded from absence anywhere. */
  readonly isSharedBroken: boolean;
  /** The programmes that were not read whole, by folder and, where their heads tell, by id. */
  readonly broken: ReadonlySet<string>;
  /** What kept them from it. */
  readonly reasons: readonly Unread[];
}

/** A file that could not be read whole. */
export interface Unread {
  /** The folder of its programme, `plans/x`; null for what all programmes share. */
  readonly folder: string | null;
  readonly file: string;
  readonly range?: Problem['range'];
  readonly message: Localised;
}

/** Which parts of a plan could not be read whole; `more` were found so before. */
export function partsOf(
  folder: PlanFolder,
  read: Pick<ReadPlan, 'plan' | 'problems' | 'unread'>,
  more: readonly Unread[] = [],
): PartlyRead {
  const reasons = [...unreadIn(folder, read), ...more];
  const folders = new Set(reasons.flatMap((one) => one.folder ?? []));
  const heads = new Map(folder.files.map(({ path, bytes }) => [path, bytes]));
  const ids = [...folders].flatMap((name) => {
    const head = heads.get(`${name}/programme.yaml`);
    return (
      read.plan.programmes.find((one) => one.folder === name)?.id ?? (head ? (statedId(head) ?? []) : [])
    );
  });
  return {
    plan: read.plan,
    isSharedBroken: reasons.some((one) => one.folder === null),
    broken: new Set([...folders, ...ids]),
    reasons,
  };
}

/** What was not read whole, each with the first thing that is wrong with it. */
export const unreadIn = (
  { unreadable }: Pick<PlanFolder, 'unreadable'>,
  { unread, problems }: Pick<ReadPlan, 'unread' | 'problems'>,
): Unread[] =>
  unread.map((file) => {
    const hidden = unreadable.find(({ path }) => path === file);
    const found = problems.find((problem) => problem.file === file && hinders(problem));
    return {
      folder: ownerOf(file),
      file,
      ...(found?.range && { range: found.range }),
      message: hidden?.reason ?? found?.message ?? notWhole,
    };
  });

/** A plan that is compared with, and its parts; one without any file is an empty plan. */
export function partsOfBase(folder: PlanFolder, readFile: ReadFile): PartlyRead {
  const isEmpty = folder.files.length === 0 && folder.unreadable.length === 0;
  const read = readPlan(folder, readFile);
  return partsOf(folder, isEmpty ? { ...read, unread: [] } : read);
}

/** A plan without the programmes of which a part could not be read on some side, by folder or id. */
export function withoutUnread(plan: Plan, ...sides: readonly PartlyRead[]): Plan {
  const programmes = plan.programmes.filter((programme) => sides.every((side) => !isBroken(programme, side)));
  return programmes.length === plan.programmes.length ? plan : { ...plan, programmes };
}

/** Whether a programme was not read whole on a side. */
export const isBroken = ({ folder, id }: Programme, { broken }: PartlyRead): boolean =>
  broken.has(folder) || broken.has(id);

/** What a file belongs to: also an entry at the top of plans/ that is no register may be a programme. */
function ownerOf(file: string): string | null {
  const folder = programmeFolderOf(file);
  if (folder !== null) return folder;
  return /^plans\/[^/.]+$/.test(file) ? file : null;
}

const notWhole: Localised = {
  vi: 'Chưa đọc được trọn vẹn.',
  en: 'It cannot be read whole.',
};
