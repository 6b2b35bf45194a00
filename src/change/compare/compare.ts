import { origin } from '../../plan/location.ts';
import { byCodeUnit } from '../../plan/order.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { type Change, layers } from '../change.ts';
import { kindIds } from '../kinds/kinds.ts';
import { alignIds } from './align-ids.ts';
import { diffHead } from './diff-head.ts';
import { diffKeeping } from './diff-keeping.ts';
import { diffRecords } from './diff-records.ts';
import { diffRegisters } from './diff-registers.ts';
import { compareUnits, diffUnits, type UnitComparison } from './diff-units.ts';
import { type LogMatch, matchLogs } from './match-logs.ts';
import { pairProgrammes, type ProgrammePair } from './pair-programmes.ts';
import { type PlacedChange, toChange } from './placed-change.ts';
import { headData, keyOf, programmeData } from './plan-data.ts';

/** A programme on both sides: which units are the same, and what became of their records. */
export interface ProgrammeComparison {
  readonly was: Programme;
  readonly now: Programme;
  readonly units: UnitComparison;
  readonly logs: readonly LogMatch[];
}

/** The same with its key: what changes in it bears that as its programme, its id alone where no other programme has the id. */
export interface ComparedProgramme extends ProgrammeComparison {
  readonly key: string;
}

/** The comparison of two plans, made once; everything that needs changes reads it. */
export interface Comparison {
  /** The earlier side, its bodies and documents under the ids that they bear on the later one. */
  readonly before: Plan;
  readonly after: Plan;
  /** The programmes that both sides have, paired by id, then by folder, then by similarity. */
  readonly programmes: readonly ComparedProgramme[];
  /** The programmes that only the earlier side has. */
  readonly removed: readonly Programme[];
  /** Everything that differs, each thing once: by layer, then programme, then in the order of the text. */
  readonly changes: readonly Change[];
}

/** Compares two plans. The result is the same for the same plans, whatever the order of their files and the form of their YAML. */
export function compare(earlier: Plan, after: Plan): Comparison {
  const { plan: before, renamed } = alignIds(earlier, after);
  const pairs = pairProgrammes(before.programmes, after.programmes).map((pair) => ({
    ...pair,
    both: pair.was && pair.now && compareProgrammes(pair.was, pair.now),
  }));
  return {
    before,
    after,
    programmes: pairs.flatMap(({ key, both }) => (both ? { ...both, key } : [])),
    removed: pairs.flatMap(({ was, now }) => (was && !now ? [was] : [])),
    changes: inOrder([
      ...diffRegisters(before, after, renamed),
      ...pairs.flatMap(({ both, ...pair }) => [
        ...programmeChanges(pair),
        ...(both ? contentChanges(pair.key, both) : []),
      ]),
    ]),
  };
}

/** Matches the units and the records of two revisions of one programme. */
export function compareProgrammes(was: Programme, now: Programme): ProgrammeComparison {
  const units = compareUnits(was, now);
  return { was, now, units, logs: matchLogs(was, now, units.matches) };
}

/** What a programme was in an earlier plan; undefined where that did not have it. */
export const formerOf = ({ programmes }: Comparison, programme: Programme): Programme | undefined =>
  programmes.find(({ now }) => now === programme)?.was;

/** A programme was added or removed, or has another id. */
function programmeChanges({ key, was, now }: ProgrammePair): PlacedChange[] {
  const facts = {
    programme: key,
    unit: key,
    address: { before: null, after: null },
    location: { before: was?.[origin] ?? null, after: now?.[origin] ?? null },
  };
  const placed = (change: Change) => [{ change, at: -1 }];
  if (!was) return now ? placed(toChange('programme-added', { after: programmeData(now) }, facts)) : [];
  if (!now) return placed(toChange('programme-removed', { before: programmeData(was) }, facts));
  return was.id === now.id
    ? []
    : placed(toChange('programme-id-changed', { before: was.id, after: now.id }, facts));
}

function contentChanges(key: string, { was, now, units, logs }: ProgrammeComparison): PlacedChange[] {
  const heads = { before: headData(was), after: headData(now) };
  return [
    ...diffHead(key, was, now, heads),
    ...diffUnits(key, units),
    ...diffRecords(key, units, logs),
    ...diffKeeping(key, was, now, heads),
  ];
}

function inOrder(found: readonly PlacedChange[]): Change[] {
  const rank = new Map(kindIds.map((kind, index) => [kind, index]));
  const saying = memoised(({ before, after }: Change) => keyOf([before, after]));
  return found
    .toSorted(
      (a, b) =>
        layers.indexOf(a.change.layer) - layers.indexOf(b.change.layer) ||
        byCodeUnit(a.change.programme ?? '', b.change.programme ?? '') ||
        a.at - b.at ||
        (a.then ?? -1) - (b.then ?? -1) ||
        byCodeUnit(a.change.unit, b.change.unit) ||
        (rank.get(a.change.kind) ?? 0) - (rank.get(b.change.kind) ?? 0) ||
        byCodeUnit(saying(a.change), saying(b.change)),
    )
    .map(({ change }) => change);
}
