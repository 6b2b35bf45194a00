import type { PlanFolder, Problem } from '../plan/source-file.ts';
import type { GroupOfFiles } from './file-scope.ts';
import { type KeptGroup, type KeptProblem, type SeenInFile, toKept } from './kept-findings.ts';
import { type KeptFrame, nameOfPlan, type Naming } from './kept-frame.ts';

/** What is kept of a plan beside one text file, for when that is changed again: as long as all other files stay as they are. */
export interface KeptRest {
  readonly skeleton: string;
  readonly group: GroupOfFiles;
  /** What rules across files saw of the wordings of the file. */
  readonly seen: SeenInFile;
  /** The marks of what counts in other files only where some have the same, between commas: a long text is read in less time than many numbers. */
  readonly marks: string;
  /** All that was found, but for what rules of file scope found in the file. */
  readonly problems: readonly KeptProblem[];
  readonly above: KeptFrame['above'];
}

/** The name of the rest of a plan beside one file: all others count with what they hold. Null where something cannot be read or has no name. */
export const restName = (folder: PlanFolder, beside: string, naming: Naming): string | null =>
  nameOfPlan('rest', folder, naming, (path) => (path === beside ? '' : naming.memory.contentOf(path)));

/** Adds to the memory what was found beside the one file of a group that was judged anew; nothing where others found something in it too. */
export function rememberRest(
  folder: PlanFolder,
  {
    group: { files, looksAt, context },
    seen,
    others,
    above,
    skeletons,
  }: Pick<KeptRest, 'group' | 'above'> & {
    readonly seen: KeptGroup['seen'];
    readonly others: readonly Problem[];
    readonly skeletons: ReadonlyMap<string, string | null>;
  },
  naming: Naming,
): void {
  const [path = '', ...more] = files;
  const { [path]: own, ...rest } = seen;
  const skeleton = skeletons.get(path);
  const name = restName(folder, path, naming);
  if (name === null || !skeleton || !own || more.length > 0) return;
  if (others.some(({ file }) => file === path)) return;
  naming.memory.add(name, {
    skeleton,
    group: { files, looksAt, context },
    seen: own,
    marks: `,${Object.values(rest).flatMap(marksIn).join(',')},`,
    problems: others.map(toKept),
    above,
  } satisfies KeptRest);
}

const marksIn = ({ alike }: SeenInFile): string[] =>
  alike.flatMap((mark) => (mark === 0 ? [] : mark.toString(36)));

/** Whether rules across files see the same of a plan where they see this of the file now: a mark may become another where no other passage has either. */
export function seesTheSame({ seen, marks }: KeptRest, now: SeenInFile): boolean {
  if (seen.name !== now.name || seen.alike.length !== now.alike.length) return false;
  const isAlone = (mark: number, file: readonly number[]) =>
    mark === 0 ||
    (file.indexOf(mark) === file.lastIndexOf(mark) && !marks.includes(`,${mark.toString(36)},`));
  return now.alike.every((mark, place) => {
    const before = seen.alike[place] ?? 0;
    return mark === before || (isAlone(mark, now.alike) && isAlone(before, seen.alike));
  });
}
