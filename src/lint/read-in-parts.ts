import type { Plan, Programme } from '../plan/plan.ts';
import type { PartedFolder } from '../plan/source-file.ts';
import type { Unit } from '../plan/unit.ts';
import { type ReadPlan, readPlan } from '../source/read/read-plan.ts';
import { readRecords, type RecordsPart } from '../source/read/records-by-part.ts';
import { type PartlyRead, partsOf, type Unread, unreadIn } from './broken-parts.ts';

/** A plan whose records are read a part at a time. */
export interface PartedPlan {
  /** Without records. */
  readonly plan: Plan;
  /** What could not be read whole: without the logs, but for those that were known before. */
  readonly unread: readonly Unread[];
  /** The records, each part read when it is asked for. */
  readonly parts: () => Iterable<RecordsPart>;
  /** The logs that could not be read whole and were not known before, as far as parts were asked for. */
  readonly unreadLogs: () => readonly Unread[];
}

/** A parted plan with what is known of its files. */
interface ReadInParts extends PartedPlan {
  readonly read: ReadPlan;
  readonly here: PartlyRead;
}

/** Reads a plan without its records, and these a part at a time. `known` are logs that are known not to be readable whole. */
export function readInParts(parted: PartedFolder, known: readonly Unread[]): ReadInParts {
  const { folder, loose, logs } = parted;
  const read = readPlan(folder, undefined, [...logs, ...loose.map(({ path }) => path)]);
  const here = partsOf(folder, read, known);
  const paths = new Set(known.map(({ file }) => file));
  const unread: Unread[] = [];
  return {
    plan: read.plan,
    read,
    here,
    unread: here.reasons,
    *parts() {
      for (const part of readRecords(read.plan, parted)) {
        unread.push(...unreadIn(part, part).filter(({ file }) => !paths.has(file)));
        yield part;
      }
    },
    unreadLogs: () => unread,
  };
}

/** The tasks of a programme that are dealt with in a part. */
export const tasksOf = (programme: Programme, { hasTask }: RecordsPart): Unit[] =>
  programme.index.tasks.filter(({ id }) => hasTask(programme, id));
