import { compareProgrammes } from '../change/compare/compare.ts';
import type { PartName } from '../text/unit-parts.ts';
import type { RegisteredDocument } from '../plan/register-entries.ts';
import type { Revision, SlipEntry } from '../plan/plan.ts';
import type { Edition } from './editions.ts';
import { differsInFormOnly } from '../vietnamese/wording/editorial.ts';
import type { Edit, TextEdits } from '../instrument/write/text-edits.ts';
import { pointWords } from '../instrument/write/articles.ts';
import { type DraftedOperations, type Drafting, draftOperationsBetween } from '../instrument/write/draft.ts';
import { familyOfProgramme } from '../vietnamese/documents/programme-family.ts';
import { draftingOf } from '../instrument/write/drafting.ts';
import { isInArticles, typeOfInstrument } from '../instrument/write/page.ts';
import type { PlaceIndex } from '../text/place-index.ts';
import type { Place } from '../text/places.ts';
import { pointsOf, type Points } from '../instrument/write/points.ts';
import { replacementsIn } from './replacements.ts';
import { entriesByUnit, entryFor, type Named } from './slip-entries.ts';
import { type HeadField, isSameLine, numberOf, withUnder, wordsOf } from '../text/wording.ts';

/** A point of an instrument: as its slip gives it, or by its number in the draft, with that of the last where several go together. */
export type Point =
  | { readonly words: string }
  | { readonly number: number; readonly last: number; readonly isInArticle: boolean };

/** What an instrument did. */
export type Happening =
  | { readonly kind: 'amended' | 'added' | 'repealed' | 'replaced' | 'corrected' }
  | { readonly kind: 'phrase-replaced'; readonly before: string; readonly after: string }
  /** The place is counted in the wording before. */
  | { readonly kind: 'moved'; readonly from: Place | null }
  | { readonly kind: 'renumbered'; readonly was: string }
  | {
      readonly kind: 'adjusted';
      readonly field: PartName | null;
      readonly before: string | null;
      readonly after: string | null;
    };

/** One thing that one instrument did to one unit, to a line of the head, or to the whole programme. */
export interface WordingEvent {
  /** The permanent id of the unit; the programme's for its head and for all of it. */
  readonly id: string;
  /** The line of the head; null for a unit, and for the programme as a whole. */
  readonly head: HeadField | null;
  readonly happening: Happening;
  readonly slip: Revision;
  /** Null where it is not known. */
  readonly point: Point | null;
  /** The entry of the slip that names it; null where none does. */
  readonly entry: SlipEntry | null;
}

/** What changed between two editions: what their instrument did, and what changed in substance without any slip naming it. */
export interface EventsBetween {
  readonly events: readonly WordingEvent[];
  readonly unnamed: readonly string[];
}

/** What the slips of an edition did to the one before it, in the order of the text. */
export function eventsBetween(
  before: Edition,
  after: Edition,
  documents: readonly RegisteredDocument[],
): EventsBetween {
  const { slips, programme } = after;
  const comparison = compareProgrammes(before.programme, programme);
  const { organisations } = after;
  const tasksApart =
    familyOfProgramme(programme) === 'state' && isInArticles(typeOfInstrument(slips, programme));
  const drafting = draftingOf(comparison, {
    slips,
    style: 'auto',
    tasksApart,
    before,
    after: { organisations, documents },
  });
  const [slip] = slips;
  if (!slip) return { events: [], unnamed: [] };
  const drafted = draftOperationsBetween(drafting);
  const { edits, places, idOf, moved } = drafted;
  const named = entriesByUnit(before, after);
  const search: EventSearch = {
    programme: programme.id,
    slip,
    named,
    corrections: drafted.plan.corrections,
    points: slips.length === 1 && after.isPart !== true ? pointsOf(drafted) : null,
    amendment: tasksApart ? drafted.amendment : null,
    isInArticle: isInArticles(typeOfInstrument([slip], programme)),
    places,
    moved,
    idOf,
    assignments: drafting.assignments,
  };
  const replaced = replacementsIn(after);
  const inside = new Set([...new Set(replaced.map((one) => one.inside))].flatMap((ids) => [...ids]));
  const found = edits.flatMap((edit) => eventsOf(edit, search, inside));
  return {
    events: [
      ...replaced.map(({ slip: by, entry }): WordingEvent => ({
        id: entry.unit,
        head: null,
        happening: { kind: 'replaced' },
        slip: by,
        point: pointIn(entry, replacingPoint(entry.unit, drafted, search)),
        entry,
      })),
      ...found.flatMap((one) => ('event' in one ? one.event : [])),
    ],
    unnamed: found.flatMap((one) => ('unnamed' in one ? one.unnamed : [])),
  };
}

/** The point by which an instrument replaces or restates a unit as a whole; null where it has none. */
function replacingPoint(id: string, { amendment }: DraftedOperations, search: EventSearch): Point | null {
  const at = amendment.findIndex(
    ({ kind, units }) => (kind === 'replace' || kind === 'restate') && units.includes(id),
  );
  const operation = amendment[at];
  if (!operation || search.points === null) return null;
  return search.amendment
    ? { words: pointWords(search.amendment, operation) }
    : { number: at + 1, last: at + 1, isInArticle: search.isInArticle };
}

interface EventSearch {
  readonly programme: string;
  /** The first slip of the step: it speaks for what none names. */
  readonly slip: Revision;
  readonly named: ReadonlyMap<string, readonly Named[]>;
  /** The edits that were drafted as corrections. */
  readonly corrections: DraftedOperations['plan']['corrections'];
  /** Null where several slips share the step, so that none has points of its own. */
  readonly points: Points | null;
  readonly isInArticle: boolean;
  /** The operations of a State instrument, whose articles cite them; null elsewhere. */
  readonly amendment: DraftedOperations['amendment'] | null;
  readonly places: PlaceIndex;
  /** The units that stand elsewhere now, as they stood before. */
  readonly moved: TextEdits['moved'];
  readonly idOf: TextEdits['idOf'];
  readonly assignments: Drafting['assignments'];
}

const pointIn = ({ point }: SlipEntry, drafted: Point | null): Point | null =>
  point === undefined ? drafted : { words: point };

function eventsOf(edit: Edit, search: EventSearch, inside: ReadonlySet<string>): EventOrUnnamed[] {
  const id = idOfEdit(edit, search);
  const outer = edit.kind === 'repeal' ? edit.within.map(({ now }) => now.id) : [];
  if ([id, ...outer].some((one) => inside.has(one))) return [];
  if (edit.kind === 'repeal' && [...search.moved.values()].includes(edit.was)) return [];
  const named = search.named.get(id) ?? [];
  if (named.length === 0 && edit.kind !== 'adjust') {
    const [was, now] = wordsOfEdit(edit);
    return was !== null && differsInFormOnly(was, now) ? [] : [{ unnamed: id }];
  }
  const { slip, entry } = entryFor(edit, named, search.corrections.has(edit)) ?? {
    slip: search.slip,
    entry: null,
  };
  const drafted = search.points?.of(edit) ?? null;
  const own: Point | null =
    drafted &&
    (search.amendment?.includes(drafted.operation)
      ? { words: pointWords(search.amendment, drafted.operation) }
      : { number: drafted.number, last: drafted.last, isInArticle: search.isInArticle });
  const point = entry ? pointIn(entry, own) : own;
  const head = edit.kind === 'head' ? edit.field : null;
  const made = (of: string, happening: Happening): EventOrUnnamed => ({
    event: { id: of, head, happening, slip, point, entry },
  });
  if (edit.kind !== 'insert') return [made(id, happeningOf(edit, search, entry))];
  return [...withUnder(edit.now)].flatMap((unit): EventOrUnnamed[] => {
    const of = unit.id;
    const former = search.moved.get(unit);
    if (!former) return unit === edit.now ? [made(id, { kind: 'added' })] : [];
    const moved = made(of, { kind: 'moved', from: search.places.placeOf(former) });
    return isSameLine(former, unit) ? [moved] : [moved, made(of, { kind: 'amended' })];
  });
}

/** What an edit yields: something that was done, or a change that no slip names. */
type EventOrUnnamed = { readonly event: WordingEvent } | { readonly unnamed: string };

function idOfEdit(edit: Edit, { programme, idOf }: EventSearch): string {
  if (edit.kind === 'head') return programme;
  return edit.kind === 'repeal' ? idOf(edit.was) : edit.now.id;
}

function wordsOfEdit(edit: Edit): [was: string | null, now: string] {
  if (edit.kind === 'head') return [edit.before, edit.after];
  return edit.kind === 'reword' && numberOf(edit.was) === numberOf(edit.now)
    ? [wordsOf(edit.was), wordsOf(edit.now)]
    : [null, ''];
}

function happeningOf(
  edit: Exclude<Edit, { kind: 'insert' }>,
  { points, assignments }: EventSearch,
  entry: SlipEntry | null,
): Happening {
  switch (edit.kind) {
    case 'repeal':
      return { kind: 'repealed' };
    case 'adjust': {
      const { was, now, field } = edit;
      const [before, after] = [assignments.before(was, field), assignments.after(now, field)];
      return { kind: 'adjusted', field, before, after };
    }
    case 'head':
    case 'reword': {
      if (entry?.action === 'correct') return { kind: 'corrected' };
      const operation = points?.of(edit)?.operation;
      if (operation?.kind === 'replace-phrase') {
        const { before, after } = operation;
        return { kind: 'phrase-replaced', before, after };
      }
      const isRenumbered =
        edit.kind === 'reword' &&
        numberOf(edit.was) !== numberOf(edit.now) &&
        wordsOf(edit.was) === wordsOf(edit.now);
      return isRenumbered ? { kind: 'renumbered', was: numberOf(edit.was) ?? '' } : { kind: 'amended' };
    }
  }
}
