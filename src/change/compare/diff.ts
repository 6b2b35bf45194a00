import { origin } from '../../plan/location.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { type Change, layers } from '../change.ts';
import { diffHead } from './diff-head.ts';
import { diffKeeping } from './diff-keeping.ts';
import { diffRecords } from './diff-records.ts';
import { diffRegisters } from './diff-registers.ts';
import { compareUnits, diffUnits } from './diff-units.ts';
import { type Found, toChange } from './found.ts';
import { keyed } from './keyed.ts';
import { kindIds } from '../kinds/kinds.ts';
import { keyOf, programmeData } from './plan-data.ts';

/**
 * Everything that differs between two plans, each thing once: by layer, then programme, then in the order of the text. The same for the
 * same plans, whatever the order of their files and the form of their YAML.
 */
export function diffPlans(before: Plan, after: Plan): Change[] {
  const found = [...diffRegisters(before, after)];
  for (const { key, was, now } of pairProgrammes(before.programmes, after.programmes))
    found.push(...diffProgrammes(key, was, now));
  const rank = new Map(kindIds.map((kind, index) => [kind, index]));
  const place = new Map(found.map(({ change }) => [change, keyOf([change.before, change.after])]));
  return found
    .sort(
      (a, b) =>
        layers.indexOf(a.change.layer) - layers.indexOf(b.change.layer) ||
        byCodeUnit(a.change.programme ?? '', b.change.programme ?? '') ||
        a.at - b.at ||
        (a.then ?? -1) - (b.then ?? -1) ||
        byCodeUnit(a.change.unit, b.change.unit) ||
        (rank.get(a.change.kind) ?? 0) - (rank.get(b.change.kind) ?? 0) ||
        byCodeUnit(place.get(a.change) ?? '', place.get(b.change) ?? ''),
    )
    .map(({ change }) => change);
}

interface ProgrammePair {
  /** The key of the later side where it is on both. */
  readonly key: string;
  readonly was?: Programme;
  readonly wasKey?: string;
  readonly now?: Programme;
}

/** The same programmes on both sides: by id, the rest by the folder. */
function pairProgrammes(before: readonly Programme[], after: readonly Programme[]): ProgrammePair[] {
  const [old, current] = [before, after].map((side) =>
    keyed(
      side.toSorted((a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.folder, b.folder)),
      ({ id }) => id,
    ),
  ) as [Map<string, Programme>, Map<string, Programme>];
  const pairs: ProgrammePair[] = [];
  for (const [key, now] of current) {
    const folder = [...old].find(([id, was]) => !current.has(id) && was.folder === now.folder);
    const [wasKey, was] = old.has(key) ? [key, old.get(key)] : (folder ?? []);
    pairs.push({ key, now, ...(was && wasKey !== undefined && { was, wasKey }) });
  }
  const paired = new Set(pairs.map(({ wasKey }) => wasKey));
  for (const [key, was] of old) if (!paired.has(key)) pairs.push({ key, was, wasKey: key });
  return pairs;
}

function diffProgrammes(key: string, was: Programme | undefined, now: Programme | undefined): Found[] {
  const facts = {
    programme: key,
    unit: key,
    address: { before: null, after: null },
    location: { before: was?.[origin] ?? null, after: now?.[origin] ?? null },
  };
  if (!was || !now)
    return [
      {
        change: was
          ? toChange('programme-removed', { before: programmeData(was) }, facts)
          : toChange('programme-added', { after: now && programmeData(now) }, facts),
        at: -1,
      },
    ];
  const units = compareUnits(was, now);
  return [
    ...(was.id === now.id
      ? []
      : [{ change: toChange('programme-id-changed', { before: was.id, after: now.id }, facts), at: -1 }]),
    ...diffHead(key, was, now),
    ...diffUnits(key, units),
    ...diffRecords(key, was, now, units),
    ...diffKeeping(key, was, now),
  ];
}
