import { formatPrintedNumber, numbersAfter, parsePrintedNumber } from '../../plan/printed-number.ts';
import type { Edit, TextEdits } from './text-edits.ts';
import type { Operation } from '../instrument.ts';
import type { Note } from './notes.ts';
import { citePlace, type Place } from '../../text/places.ts';
import type { PlaceIndex } from '../../text/place-index.ts';
import { findPhrase } from '../../text/words.ts';
import type { DraftPlan } from './plan-draft.ts';
import type { Unit, Wording } from '../../plan/unit.ts';
import {
  type HeadField,
  headFields,
  headWords,
  inForce,
  numberOf,
  printedUnits,
  withUnder,
  wordsOf,
} from '../../text/wording.ts';

interface NotesInput extends TextEdits {
  readonly plan: DraftPlan;
  readonly places: PlaceIndex;
  readonly after: PlaceIndex;
  readonly amendment: readonly Operation[];
}

/** What the drafter should know: moves, numbers against practice, hits of a phrase that are left out, misprints not told apart, changes without a ground. */
export function draftNotes(drafted: NotesInput): Note[] {
  const { edits, plan, places, amendment } = drafted;
  const inserted = edits.filter((edit) => edit.kind === 'insert');
  const hasPhrases = amendment.some(({ kind }) => kind === 'replace-phrase');
  const lines = hasPhrases ? linesThatStay(places, wordsAfter(edits)) : [];
  return [
    ...moves(drafted),
    ...edits.flatMap((edit): Note[] =>
      edit.kind === 'reword' && numberOf(edit.was) !== numberOf(edit.now)
        ? [
            {
              kind: 'renumbered',
              place: citePlace(places.placeOf(edit.was)),
              number: numberOf(edit.now) ?? '',
            },
          ]
        : [],
    ),
    ...inserted.flatMap(({ now }) => numberNote(now, drafted.after)),
    ...amendment.flatMap((operation) => leftOut(operation, lines)),
    ...absorbed(plan, places),
    ...[...new Set(amendment.flatMap((one) => (one.grounds.length === 0 ? [firstPlaceOf(one)] : [])))].map(
      (place): Note => ({ kind: 'no-ground', place }),
    ),
  ];
}

/** The place that an operation names, or names first. */
function firstPlaceOf(operation: Operation): string {
  if (operation.kind === 'insert') {
    const { place } = operation.anchor;
    return place ? citePlace(place) : 'Chương trình';
  }
  if (operation.kind === 'replace-whole') return 'Chương trình';
  const place: Place | undefined =
    operation.kind === 'replace-phrase' ? operation.places[0] : operation.place;
  return place ? citePlace(place) : '';
}

/** Units that stand elsewhere: repealed in one place and inserted in another, unless both are in one restated unit. */
function moves({ edits, plan, places, after, moved }: NotesInput): Note[] {
  const groupOf = new Map(
    [...plan.restated.values()].flatMap((group) => group.edits.map((edit) => [edit, group] as const)),
  );
  const goneBy = new Map(
    edits.flatMap((edit) =>
      edit.kind === 'repeal' ? Array.from(withUnder(edit.was), (unit) => [unit, edit] as const) : [],
    ),
  );
  const look = (unit: Unit, edit: Edit): Note[] => {
    const from = moved.get(unit);
    if (!from || !inForce(unit)) return printedUnits(unit).flatMap((child) => look(child, edit));
    const group = groupOf.get(edit);
    const gone = goneBy.get(from);
    if (group && gone && group === groupOf.get(gone)) return [];
    return [{ kind: 'moved', from: citePlace(places.placeOf(from)), to: citePlace(after.placeOf(unit)) }];
  };
  return edits.flatMap((edit) => (edit.kind === 'insert' ? look(edit.now, edit) : []));
}

/** A new number that practice would not give: neither the next of the row nor the next with a letter. */
function numberNote(unit: Wording, after: PlaceIndex): Note[] {
  const number = numberOf(unit);
  if (number === undefined) return [];
  const parent = after.parentOf(unit);
  const row = printedUnits(parent ?? after.wording).filter(({ kind }) => kind === unit.kind);
  const previous = row[row.indexOf(unit) - 1];
  const before = previous && parsePrintedNumber(unit.kind, numberOf(previous) ?? '');
  if (!before) return [];
  const lawful = numbersAfter(before).map(formatPrintedNumber);
  return lawful.includes(number) ? [] : [{ kind: 'number-practice', number, expected: lawful.join(' / ') }];
}

/** What the words of units become; null for those that are repealed. */
function wordsAfter(edits: readonly Edit[]): Map<Wording | HeadField, string | null> {
  const become = new Map<Wording | HeadField, string | null>();
  for (const edit of edits)
    if (edit.kind === 'repeal') for (const unit of withUnder(edit.was)) become.set(unit, null);
    else if (edit.kind === 'reword') become.set(edit.was, wordsOf(edit.now));
    else if (edit.kind === 'head') become.set(edit.field, edit.after);
  return become;
}

/** A line of a text in force, with the words that it will have. */
interface StayingLine {
  /** In small letters: a phrase is left out in any case. */
  readonly small: string;
  readonly cited: () => string;
}

/** The lines of a text in the order of print, but for those that are repealed. */
function linesThatStay(places: PlaceIndex, become: ReturnType<typeof wordsAfter>): StayingLine[] {
  const { wording } = places;
  const lines: readonly { line: Wording | HeadField; words: string; cited: () => string }[] = [
    ...headFields.map((field) => ({
      line: field,
      words: headWords(wording, field),
      cited: () => citePlace({ of: field }),
    })),
    ...printedUnits(wording)
      .flatMap((unit) => [...withUnder(unit)].filter(inForce))
      .map((unit) => ({ line: unit, words: wordsOf(unit), cited: () => citedLine(unit, places) })),
  ];
  return lines.flatMap(({ line, words, cited }) => {
    const stays = become.has(line) ? become.get(line) : words;
    return stays ? [{ small: stays.toLowerCase(), cited }] : [];
  });
}

/** The places of the phrase that no operation changes. */
function leftOut(operation: Operation, lines: readonly StayingLine[]): Note[] {
  if (operation.kind !== 'replace-phrase') return [];
  const named = new Set(operation.places.map(citePlace));
  const phrase = operation.before.toLowerCase();
  const left = lines.flatMap(({ small, cited }) => {
    const hits = findPhrase(small, phrase).length;
    const place = hits > 0 ? cited() : '';
    return hits === 0 || named.has(place) ? [] : [hits === 1 ? place : `${place} (${hits} chỗ)`];
  });
  return left.length === 0 ? [] : [{ kind: 'left-out', phrase: operation.before, places: left }];
}

/** The citation of a unit's own words. */
function citedLine(unit: Wording, places: PlaceIndex): string {
  if (printedUnits(unit).length === 0) return citePlace(places.placeOf(unit));
  return citePlace({ of: unit.text === undefined ? 'heading' : 'opening', path: places.pathOf(unit) });
}

const absorbed = ({ corrections, restated }: DraftPlan, places: PlaceIndex): Note[] =>
  [...restated.values()]
    .flatMap((group) => group.edits)
    .flatMap((edit) =>
      corrections.has(edit) && edit.kind === 'reword'
        ? [{ kind: 'correction-absorbed', place: citePlace(places.placeOf(edit.was)) } as const]
        : [],
    );
