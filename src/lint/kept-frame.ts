import type { CalendarDate } from '../plan/calendar.ts';
import { presentIdOf } from '../plan/former-ids.ts';
import type { PlanFolder, Problem } from '../plan/source-file.ts';
import type * as yaml from '../plan/schema-types.ts';
import { rules } from '../rules/rule-table.ts';
import { fileKindOf } from '../source/read/file-kind.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';
import { exceptedAbove } from './exceptions.ts';
import { type GroupOfFiles, type JudgedFiles, ofFilesIn } from './file-scope.ts';
import {
  type FindingsMemory,
  type KeptGroup,
  type KeptKind,
  type KeptProblem,
  keptName,
  toKept,
} from './kept-findings.ts';
import { sharedAmong, skeletonOf } from './wordings-seen.ts';

/** What is kept of a whole plan under all but the wordings of its text files. */
export interface KeptFrame {
  readonly groups: readonly GroupOfFiles[];
  /** What rules across files see of the wordings in heads. */
  readonly inHeads: KeptGroup['seen'];
  /** By the folder of a programme, what `exceptedAbove` gives of it. */
  readonly above: Readonly<Record<string, readonly (readonly [unit: string, named: readonly string[]])[]>>;
}

/** The text files in which something stands that was found across files, or that their wordings do not tell alone. */
export type FilesFound = readonly string[];

/** What names are made of. */
export interface Naming {
  readonly asOf: CalendarDate;
  readonly memory: FindingsMemory;
}

/** Whether a file of a programme holds its wording. */
export const isText = (path: string): boolean => fileKindOf(path) === 'text';

const skeletonName = (content: string) => `skeleton ${content}`;

/** Whether the skeleton of a text file is remembered: it was read before, as it is. */
export function isSkeletonKnown(memory: FindingsMemory, path: string): boolean {
  const content = memory.contentOf(path);
  return content !== null && memory.knows(skeletonName(content));
}

/** A name for the skeleton of a text file, remembered or from what the file says; null where neither tells, or its content has no name. */
export function skeletonIn(
  memory: FindingsMemory,
  path: string,
  says: () => yaml.TextFile | null,
): string | null {
  const content = memory.contentOf(path);
  if (content === null) return null;
  const name = skeletonName(content);
  const known = memory.find(name) as string | null;
  if (known !== null) return known;
  const value = says();
  if (value === null) return null;
  const skeleton = memory.nameOf(skeletonOf(value));
  memory.add(name, skeleton);
  return skeleton;
}

/** The name of the frame of a plan: text files count with their skeletons, all others with what they hold. Null where something cannot be read or has no name. */
export const frameName = (
  folder: PlanFolder,
  skeletons: ReadonlyMap<string, string | null>,
  naming: Naming,
): string | null =>
  nameOfPlan('frame', folder, naming, (path) =>
    isText(path) ? (skeletons.get(path) ?? null) : naming.memory.contentOf(path),
  );

/** A name for what follows from a plan on a day, each of its files counted as is said; null where something cannot be read, or one has nothing to count with. */
export function nameOfPlan(
  kind: KeptKind,
  { files, others, unreadable }: PlanFolder,
  { asOf, memory }: Naming,
  countedAs: (path: string) => string | null,
): string | null {
  if (unreadable.length > 0) return null;
  const counted = files.map(({ path }) => [path, countedAs(path)]);
  return counted.some(([, content]) => content === null)
    ? null
    : keptName(memory, kind, [asOf, others, counted]);
}

/** The name of what is found across files, from the frame of a plan and what is seen of its wordings. */
export function acrossName(
  memory: FindingsMemory,
  frame: string,
  { inHeads, seen }: { readonly inHeads: KeptGroup['seen']; readonly seen: KeptGroup['seen'] },
): string {
  const inTexts = Object.entries(seen);
  const shared = sharedAmong({ ...inHeads, ...seen });
  return keptName(memory, 'across', [frame, inTexts.map(([file, { name }]) => [file, name]), shared]);
}

/** The name of the problems themselves, whose places and words follow from the files that they stand in. */
export const problemsName = (memory: FindingsMemory, across: string, files: FilesFound): string =>
  keptName(memory, 'problems', [across, files.map((file) => memory.contentOf(file))]);

/**
 * Adds to the memory what was found in a plan that was judged whole, for when wordings change. Nothing is added where more may follow from these: where a
 * text file cannot be read whole or has a fault in its form, where units bore other ids before, where documents share a symbol.
 */
export function rememberFrame(
  folder: PlanFolder,
  { read, judged, problems }: { read: ReadPlan; judged: JudgedFiles; problems: readonly Problem[] },
  naming: Naming,
): void {
  const { memory } = naming;
  const { plan } = read;
  const { groups, inHeads } = judged;
  const texts = read.files.filter(({ kind }) => kind === 'text');
  const inGroups = new Set(groups.flatMap(({ files }) => files));
  const isOfFiles = ofFilesIn(plan);
  const isKnown =
    read.isWhole &&
    !read.problems.some(({ file }) => isText(file)) &&
    texts.every(({ document }) => inGroups.has(document.source.path)) &&
    plan.programmes.every(({ index }) => presentIdOf(index.units).size === 0) &&
    rules.every(
      (rule) => rule.check === undefined || rule.compares || isOfFiles(rule) || rule.scope === 'outline',
    );
  if (!isKnown) return;
  const skeletons = new Map(
    texts.map(({ document: { source }, value }) => [
      source.path,
      skeletonIn(memory, source.path, () => value as yaml.TextFile),
    ]),
  );
  const frame = frameName(folder, skeletons, naming);
  if (frame === null) return;
  const ofTexts = groups.filter(({ files }) => files.every(isText));
  const above = plan.programmes.map((one) => [one.folder, [...exceptedAbove(one)]] as const);
  const kept: KeptFrame = {
    groups: ofTexts.map(({ files, looksAt, context }) => ({ files, looksAt, context })),
    inHeads,
    above: Object.fromEntries(above.filter(([, units]) => units.length > 0)),
  };
  memory.add(frame, kept);
  const seen = Object.assign({}, ...ofTexts.map((group) => group.kept.seen)) as KeptGroup['seen'];
  const across = acrossName(memory, frame, { inHeads, seen });
  const scoped = new Set(rules.flatMap((rule) => (rule.check && isOfFiles(rule) ? [rule.id] : [])));
  const others = problems.filter(({ rule, file }) => !(isText(file) && scoped.has(rule)));
  const found: FilesFound = [...new Set(others.map(({ file }) => file).filter(isText))];
  memory.add(across, found);
  memory.add(problemsName(memory, across, found), others.map(toKept) satisfies KeptProblem[]);
}
