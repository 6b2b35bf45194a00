import { origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import {
  type CarrierData,
  type Change,
  type ChangePlace,
  issueFields,
  type PlacedRecipient,
  type Sides,
} from '../change.ts';
import { afterText, differing, type PlacedChange, toChange } from './placed-change.ts';
import { type HeadData, isSame } from './plan-data.ts';
import { longestIncreasingSubsequence } from '../sequences/longest-increasing-subsequence.ts';
import { diceSimilarity, wordBigrams } from '../sequences/similarity.ts';

type RecipientData = PlacedRecipient['recipient'];

/** What differs in the heads of two programmes; the levels of rules are compared elsewhere. */
export function diffHead(
  programme: string,
  was: Programme,
  now: Programme,
  { before, after }: Sides<HeadData>,
): PlacedChange[] {
  if (isSame(before, after)) return [];
  const facts = {
    programme,
    unit: programme,
    address: { before: null, after: null },
    location: { before: was[origin], after: now[origin] },
  };
  const opening: Change[] = [];
  const closing: Change[] = [];
  const compare = (
    kind: Exclude<keyof typeof headFields, 'title-reworded' | 'subject-reworded'>,
    list: Change[],
  ) => {
    const field = headFields[kind];
    if (!isSame(before[field], after[field]))
      list.push(toChange(kind, { before: before[field], after: after[field] }, facts));
  };
  for (const kind of ['title-reworded', 'subject-reworded'] as const) {
    const [was, is] = [before[headFields[kind]] ?? '', after[headFields[kind]] ?? ''];
    if (was !== is) opening.push(toChange(kind, { before: was, after: is }, facts));
  }
  const issue = differing(before, after, issueFields);
  if (issue) opening.push(toChange('issue-changed', issue, facts));
  const [wasCarried, isCarried] = [before['issued-with'], after['issued-with']];
  if (!isSame(wasCarried, isCarried))
    opening.push(toChange('carrier-changed', carrierSides(wasCarried, isCarried), facts));
  opening.push(...groundChanges(before.grounds ?? [], after.grounds ?? [], facts));
  compare('preamble-reworded', opening);
  compare('term-changed', opening);
  compare('fictional-changed', opening);
  compare('operative-changed', opening);
  compare('reporting-changed', opening);
  compare('signature-changed', closing);
  closing.push(...recipientChanges(was, now, { before, after }, facts));
  compare('filing-changed', closing);
  compare('text-files-changed', closing);
  return [
    ...opening.map((change) => ({ change, at: -1 })),
    ...closing.map((change, then) => ({ change, at: afterText, then })),
  ];
}

type CarrierSide = HeadData['issued-with'];

/** The fields of the carrying instrument that differ; the whole of it where only one side has one. */
function carrierSides(
  was: CarrierSide,
  now: CarrierSide,
): { before?: Partial<CarrierData>; after?: Partial<CarrierData> } {
  if (!was || !now) return { ...(was && { before: was }), ...(now && { after: now }) };
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])] as (keyof CarrierData)[];
  return differing<CarrierData, keyof CarrierData>(was, now, names) ?? {};
}

/** The fields that a change of a kind of its own tells of. */
export const headFields = {
  'title-reworded': 'title',
  'subject-reworded': 'subject',
  'preamble-reworded': 'preamble',
  'term-changed': 'term',
  'fictional-changed': 'fictional',
  'operative-changed': 'operative',
  'reporting-changed': 'reporting',
  'signature-changed': 'signature',
  'filing-changed': 'filing',
  'text-files-changed': 'text',
} as const;

function groundChanges(before: readonly string[], after: readonly string[], facts: ChangePlace): Change[] {
  return [
    ...before
      .filter((ground) => !after.includes(ground))
      .map((ground) => toChange('ground-removed', { before: ground }, facts)),
    ...after
      .filter((ground) => !before.includes(ground))
      .map((ground) => toChange('ground-added', { after: ground }, facts)),
  ];
}

function recipientChanges(
  was: Programme,
  now: Programme,
  heads: Sides<HeadData>,
  facts: ChangePlace,
): Change[] {
  const [before, after] = [heads.before.recipients ?? [], heads.after.recipients ?? []];
  const { gone, come, changed } = diffSequence<RecipientData>(before, after, {
    isSame,
    isAltered: (one, other) => one.line === other.line || (one.body !== undefined && one.body === other.body),
    textOf: ({ line }) => line,
  });
  const at = ({ at, thing }: At<RecipientData>): PlacedRecipient => ({ at, recipient: thing });
  const place = (from: number | undefined, to: number | undefined): ChangePlace => ({
    ...facts,
    location: {
      before: (from === undefined ? undefined : was.recipients?.[from]?.[origin]) ?? null,
      after: (to === undefined ? undefined : now.recipients?.[to]?.[origin]) ?? null,
    },
  });
  return [
    ...gone.map((one) => toChange('recipient-removed', { before: at(one) }, place(one.at, undefined))),
    ...changed.map((pair) =>
      toChange(
        'recipient-changed',
        { before: at(pair.was), after: at(pair.now) },
        place(pair.was.at, pair.now.at),
      ),
    ),
    ...come.map((one) => toChange('recipient-added', { after: at(one) }, place(undefined, one.at))),
  ];
}

/** A thing of a list and its position there. */
interface At<T> {
  readonly at: number;
  readonly thing: T;
}

interface SequenceDiff<T> {
  readonly gone: readonly At<T>[];
  readonly come: readonly At<T>[];
  /** Altered, or elsewhere among the others. */
  readonly changed: readonly { readonly was: At<T>; readonly now: At<T> }[];
}

interface Ways<T> {
  readonly isSame: (one: T, other: T) => boolean;
  /** Whether two different things are one that was altered, for sure. */
  readonly isAltered: (one: T, other: T) => boolean;
  readonly textOf: (thing: T) => string;
}

/** What differs between two short lists in order, whose things have no ids: the same things first, then what must be one, then what reads alike. */
function diffSequence<T>(before: readonly T[], after: readonly T[], ways: Ways<T>): SequenceDiff<T> {
  const gone = before.map((thing, at) => ({ at, thing }));
  const come = after.map((thing, at) => ({ at, thing }));
  const pairs: { was: At<T>; now: At<T> }[] = [];
  const isAlike = (one: T, other: T) =>
    diceSimilarity(wordBigrams(ways.textOf(one)), wordBigrams(ways.textOf(other))) >= 0.5;
  for (const fits of [ways.isSame, ways.isAltered, isAlike])
    for (const now of [...come]) {
      const found = gone.findIndex(({ thing }) => fits(thing, now.thing));
      const was = gone[found];
      if (!was) continue;
      pairs.push({ was, now });
      gone.splice(found, 1);
      come.splice(come.indexOf(now), 1);
    }
  const same = pairs
    .filter(({ was, now }) => ways.isSame(was.thing, now.thing))
    .sort((a, b) => a.now.at - b.now.at);
  const stays = new Set(longestIncreasingSubsequence(same.map(({ was }) => was.at)).map((at) => same[at]));
  return {
    gone,
    come,
    changed: pairs.filter((pair) => !stays.has(pair)).sort((a, b) => a.now.at - b.now.at),
  };
}
