import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import type { GroupOfFiles } from './file-scope.ts';
import { type CachedGroup, type CachedProblem, type SeenInFile, toCached } from './findings-cache.ts';
import { type CachedFrame, planKey, type KeyContext } from './cached-frame.ts';
import { marksBeside } from './seen-in-files.ts';

/** What the cache holds of a plan without one text file, for when that file is changed again: as long as all other files stay as they are. */
export interface CachedRest {
  readonly skeleton: string;
  readonly group: GroupOfFiles;
  /** What rules across files saw of the file. */
  readonly seen: SeenInFile;
  /** Whether all that the file says stands in one part or annex of its programme. */
  readonly isOfOneRoot: boolean;
  /** The marks of what counts elsewhere only where some have the same, between commas: a long text is read in less time than many numbers. */
  readonly marks: string;
  /** All that was found, but for what rules of file scope found in the file. */
  readonly problems: readonly CachedProblem[];
  readonly above: CachedFrame['above'];
}

/** The key of a plan without one file: all others count with what they hold. Null where something cannot be read or has no hash. */
export const restKey = (folder: PlanFolder, without: string, context: KeyContext): string | null =>
  planKey('rest', folder, context, (path) => (path === without ? '' : context.cache.contentHashOf(path)));

/** Adds to the cache what was found outside the one file of a group that was checked now; nothing where rules across files found something in it too. */
export function cacheRest(
  folder: PlanFolder,
  {
    group: { files, looksAt, contextHash },
    seen,
    others,
    above,
    roots,
    skeletons,
  }: Pick<CachedRest, 'group' | 'above'> & {
    readonly seen: CachedGroup['seen'];
    readonly others: readonly Problem[];
    readonly roots: CachedFrame['roots'];
    readonly skeletons: ReadonlyMap<string, string | null>;
  },
  context: KeyContext,
): void {
  const [path = '', ...more] = files;
  const own = seen[path];
  const skeleton = skeletons.get(path);
  const key = restKey(folder, path, context);
  if (key === null || !skeleton || !own || more.length > 0) return;
  if (others.some(({ file }) => file === path)) return;
  context.cache.add(key, {
    skeleton,
    group: { files, looksAt, contextHash },
    seen: own,
    isOfOneRoot: typeof roots[path] === 'number',
    marks: `,${marksBeside(path, seen, roots).map(letters).join(',')},`,
    problems: others.map(toCached),
    above,
  } satisfies CachedRest);
}

const letters = (mark: number): string => mark.toString(36);

/** Whether rules across files see the same of a plan where they see this of the file now: a mark may become another where no passage elsewhere has either. */
export function seesTheSame({ seen, marks, isOfOneRoot }: CachedRest, now: SeenInFile): boolean {
  if (seen.hash !== now.hash || seen.alike.length !== now.alike.length) return false;
  const isAlone = (mark: number, file: readonly number[]) =>
    mark === 0 ||
    ((isOfOneRoot || file.indexOf(mark) === file.lastIndexOf(mark)) && !marks.includes(`,${letters(mark)},`));
  return now.alike.every((mark, place) => {
    const before = seen.alike[place] ?? 0;
    return mark === before || (isAlone(mark, now.alike) && isAlone(before, seen.alike));
  });
}
