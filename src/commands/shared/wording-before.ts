import type { HistoryCommit } from '../../io/git/git-history.ts';
import type { Plan, Programme, Revision, SlipEntry } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import type { Unit } from '../../plan/unit.ts';
import { compare, formerOf } from '../../change/compare/compare.ts';
import { insideOf, shownBy } from '../../change/mandates/unmandated.ts';
import { fileKindOf, holdsRecords, programmeFolderOf } from '../../source/read/file-kind.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import type { ReadFile } from '../../source/read/read-plan-file.ts';

/** The programme, and the plan around it, at one commit. */
export interface PlanAt {
  readonly plan: Plan;
  readonly programme: Programme;
}

/** The commits from one adjustment to the next. */
interface HistoryPart {
  readonly from: number;
  readonly to: number;
  /** The place of the working tree, after all commits. */
  readonly end: number;
  /** Null where a commit does not have the programme whole. */
  readonly planAt: (place: number) => PlanAt | null;
  /** Whether the text at a place is other than at the one before. */
  readonly isReworded: (place: number) => boolean;
}

/** The most wordings read between two adjustments. */
const maxRead = 300;

/** A wording before an adjustment, and how many of the changes that the slips name lie between the two. */
interface Before {
  readonly at: PlanAt;
  readonly shown: number;
}

/**
 * The wording before slips took effect: going back from there, the first that lacks all of what they name, or the most of it. Where the
 * commit at which they took effect cannot be read, the next one that can be stands for it.
 */
export function wordingBefore(
  slips: readonly Revision[],
  { from, to, end, planAt, isReworded }: HistoryPart,
): Before | null {
  const entries = entriesOf(slips);
  let after = planAt(to);
  for (let place = to + 1; !after && place <= end; place += 1) after = planAt(place);
  if (!after) return null;
  let best: Before | null = null;
  let read = 0;
  for (let place = to - 1; place >= from && read < maxRead; place -= 1) {
    const isKnown: boolean = best !== null && !isReworded(place + 1);
    const at: PlanAt | null = isKnown ? null : planAt(place);
    if (!at) continue;
    read += 1;
    const shown = countShown(entries, at, after);
    if (!best || shown > best.shown) best = { at, shown };
    if (shown === entries.length) break;
  }
  return best;
}

/** Whether what drafts name has already happened between two wordings, beside what the slips of that step name. */
export function isMixedIn(
  drafts: readonly Revision[],
  slips: readonly Revision[],
  before: PlanAt,
  after: PlanAt,
): boolean {
  const named = new Set(entriesOf(slips).map(({ unit }) => unit));
  const own = entriesOf(drafts).filter(({ unit }) => !named.has(unit));
  return countShown(own, before, after) > 0;
}

const entriesOf = (slips: readonly Revision[]): SlipEntry[] => slips.flatMap(({ changes = [] }) => changes);

function countShown(entries: readonly SlipEntry[], before: PlanAt, after: PlanAt): number {
  if (areAllReworded(entries, before.programme, after.programme)) return entries.length;
  const comparison = compare(before.plan, after.plan);
  const above = insideOf(formerOf(comparison, after.programme), after.programme);
  return entries.filter(shownBy(comparison.changes, above)).length;
}

/**
 * Whether two revisions have the same units and entries only amend such as have other words: then all entries are shown, which saves the
 * comparison of everything else.
 */
function areAllReworded(entries: readonly SlipEntry[], was: Programme, now: Programme): boolean {
  const [before, after] = [unitsById(was), unitsById(now)];
  if (!before || !after || before.size !== after.size) return false;
  if ([...before.keys()].some((id) => !after.has(id))) return false;
  return entries.every(({ action, unit, units }) => {
    const [one, other] = [before.get(unit), after.get(unit)];
    return action === 'amend' && units === undefined && one && other && isReworded(one, other);
  });
}

const isReworded = (one: Unit, other: Unit): boolean =>
  one.repealed === undefined &&
  other.repealed === undefined &&
  (one.heading !== other.heading || one.text !== other.text);

/** Null where two units have one id. */
function unitsById({ index: { units } }: Programme): ReadonlyMap<string, Unit> | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return byId.size === units.length ? byId : null;
}

/** Where plans of commits are read from, and how their files are. */
export interface HistoryReading {
  /** The files of the plan at a place among the commits; null beyond them. */
  readonly folderAt: (place: number) => PlanFolder | null;
  readonly readFile: ReadFile;
}

/** The files of a commit that tell its wording: none of progress, of slips, of other programmes. */
export function isWordingAt({ folder: name }: HistoryCommit): (path: string) => boolean {
  const folder = `plans/${name}`;
  return (path) => {
    const inFolder = programmeFolderOf(path);
    return (
      !holdsRecords(path) && fileKindOf(path) !== 'revision' && (inFolder === null || inFolder === folder)
    );
  };
}

/** A programme as the commit at a place has it, without its progress and its slips; null where it does not have it whole. */
export function readAt({ folderAt, readFile }: HistoryReading, place: number, id: string): PlanAt | null {
  const folder = folderAt(place);
  if (!folder) return null;
  const { plan, problems } = readPlan(folder, readFile);
  const programme = plan.programmes.find((one) => one.id === id);
  const isBroken = problems.some(({ file }) => {
    const kind = fileKindOf(file);
    return kind === 'text' || kind === 'programme';
  });
  return programme && !isBroken ? { plan, programme } : null;
}
