import { addToGroup } from '../plan/group-by.ts';
import type { Programme, Revision, SlipEntry } from '../plan/plan.ts';
import type { RegisteredDocument } from '../plan/register-entries.ts';
import { shownUnits, type Unit } from '../plan/unit.ts';
import type { Edition, Editions } from './editions.ts';
import { eventsBetween, type Happening, type WordingEvent } from './wording-events.ts';

/** The wording of an edition, with everything that was done to it since it was issued or last replaced as a whole. */
export interface Consolidation {
  readonly programme: Programme;
  /** The slips whose instruments made this wording, oldest first. */
  readonly slips: readonly Revision[];
  /** The instrument that replaced all of the text, the last if there were several; nothing from before it is told. */
  readonly replacement: WordingEvent | null;
  /** Everything that was ever done, oldest first. */
  readonly events: readonly WordingEvent[];
  /** What was done since the last replacement of the whole. */
  readonly standing: readonly WordingEvent[];
  /** The units that changed in substance without a slip. */
  readonly unnamed: readonly string[];
  /** Repealed units that are no longer in the data, by the unit (null: the head) after whose line they stood. */
  readonly gone: ReadonlyMap<string | null, readonly Unit[]>;
  /** Whether the wording before every slip is known; else their changes are told as the slips tell them. */
  readonly isWhole: boolean;
}

/** Consolidates the editions up to and with the one at a place. */
export function consolidate(
  { editions, isWhole }: Editions,
  place: number,
  documents: readonly RegisteredDocument[],
): Consolidation {
  const chain = editions.slice(0, place + 1);
  const [first, ...rest] = chain;
  const last = chain.at(-1);
  if (!first || !last) throw new Error('a programme has at least one edition');
  const { programme } = last;
  const steps = [
    { events: eventsOfSlips(first), unnamed: [] },
    ...rest.map((edition, index) => eventsBetween(chain[index] ?? first, edition, documents)),
  ];
  const events = steps.flatMap((step) => step.events);
  const isReplacement = ({ id, happening }: WordingEvent) =>
    id === programme.id && happening.kind === 'replaced';
  const from = events.findLastIndex(isReplacement);
  const standing = events.slice(from + 1);
  return {
    programme,
    slips: chain.flatMap(({ slips }) => slips),
    replacement: events[from] ?? null,
    events,
    standing,
    gone: goneUnits(chain, standing),
    unnamed: [...new Set(steps.flatMap(({ unnamed }) => unnamed))],
    isWhole,
  };
}

/** Finds the place of what was repealed and taken out of the data: after the line before it that is still there. Nothing is left of it where the unit that it stood in is repealed or gone too. */
function goneUnits(chain: readonly Edition[], events: readonly WordingEvent[]): Map<string | null, Unit[]> {
  const programmeNow = chain.at(-1)?.programme;
  const repealed = new Set(
    events.flatMap(({ id, happening }) =>
      happening.kind === 'repealed' && programmeNow?.index.byId.has(id) !== true ? [id] : [],
    ),
  );
  const gone = new Map<string | null, Unit[]>();
  if (repealed.size === 0) return gone;
  const shown = programmeNow ? shownUnits(programmeNow) : [];
  const left = new Set(shown.map(({ id }) => id));
  const open = new Set(shown.flatMap(({ id, repealed: by }) => (by === undefined ? [id] : [])));
  for (const { programme } of chain.toReversed()) {
    const lines = shownUnits(programme);
    let after: string | null = null;
    for (const unit of lines) {
      if (left.has(unit.id)) after = unit.id;
      const stands = unit.parent === null || open.has(unit.parent.id);
      if (repealed.delete(unit.id) && stands) addToGroup(gone, after, unit);
    }
  }
  return gone;
}

/** What the slips of an edition say that they did, where the wording before them is not known. */
const eventsOfSlips = ({ slips, programme }: Edition): WordingEvent[] =>
  slips.flatMap((slip) =>
    (slip.changes ?? []).map((entry) => ({
      id: entry.unit,
      head: entry.unit === programme.id && entry.action !== 'replace' ? 'preamble' : null,
      happening: happenings[entry.action],
      slip,
      point: entry.point === undefined ? null : { words: entry.point },
      entry,
    })),
  );

const happenings: Readonly<Record<SlipEntry['action'], Happening>> = {
  amend: { kind: 'amended' },
  add: { kind: 'added' },
  repeal: { kind: 'repealed' },
  replace: { kind: 'replaced' },
  adjust: { kind: 'adjusted', field: null, before: null, after: null },
  correct: { kind: 'corrected' },
  move: { kind: 'moved', from: null },
  split: { kind: 'amended' },
  join: { kind: 'amended' },
};
