import { idsTaken } from '../../plan/former-ids.ts';
import type { PlanFile, PlanFolder } from '../../plan/source-file.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { FileRead, ReadFile } from '../../source/read/read-plan-file.ts';
import type { CachedText } from './cached-plan.ts';
import type { FindingsCache } from './findings-cache.ts';
import { hashAt, textHashes, type WrittenUnit } from './text-units.ts';

/** A text file that differs from what it was when the plan was cached: in its layout and comments, and in the wordings and assignments of some units. */
export interface ChangedText {
  readonly before: CachedText;
  readonly file: PlanFile;
  /** Its units, in the order of the text. */
  readonly units: readonly WrittenUnit[];
  /** Of each unit a hash of what it says now, as `hashList` has them. */
  readonly said: string;
  /** The keys of the units that say something else now. */
  readonly changed: ReadonlySet<string>;
}

/** Text files and files of records, each read whole and without a fault. */
export type ReadFiles = ReadonlyMap<string, FileRead>;

/** Reads some files of a plan; null where one of them cannot be read whole or has a fault. */
export function readSound(
  { files }: PlanFolder,
  paths: ReadonlySet<string>,
  readFile: ReadFile,
): ReadFiles | null {
  const reads = files.filter(({ path }) => paths.has(path)).map((raw) => [raw.path, readFile(raw)] as const);
  const areSound = reads.every(([, { isWhole, problems }]) => isWhole && problems.length === 0);
  return areSound ? new Map(reads) : null;
}

/** How text files that were read differ from what they were; null where one has other units, or two of an id. */
export function changedTexts(
  texts: readonly CachedText[],
  reads: ReadFiles,
  cache: FindingsCache,
): ChangedText[] | null {
  const changed = texts.map((before) => {
    const file = reads.get(before.path)?.file;
    return file ? changedText(before, file, cache) : null;
  });
  return changed.every((text) => text !== null) ? changed : null;
}

function changedText(before: CachedText, file: PlanFile, { hashOf }: FindingsCache): ChangedText | null {
  const { skeleton, said, units } = textHashes(file.value as yaml.TextFile, hashOf);
  if (skeleton !== before.skeleton) return null;
  const ids = idsTaken(units.map(({ unit }) => unit));
  if (new Set(ids).size < ids.length) return null;
  const isOther = (_: WrittenUnit, place: number) => hashAt(said, place) !== hashAt(before.said, place);
  return { before, file, units, said, changed: new Set(units.filter(isOther).map(({ key }) => key)) };
}
