import type { Sides } from '../../change/change.ts';
import { isNumbered } from '../../plan/unit.ts';
import type { PlaceIndex } from '../../text/place-index.ts';
import { isInLines, type Place } from '../../text/places.ts';
import type { PartWords } from '../../text/unit-parts.ts';
import { lineOf, printedUnits, withUnder, wordsOf } from '../../text/wording.ts';
import type { BareOperation, InsertOperation, Operation } from '../instrument.ts';
import { type Misprint, misprintIn } from './changed-stretch.ts';
import { insertionsOf } from './insertions.ts';
import type { Mandates } from './mandates.ts';
import type { PhraseChange } from './phrases.ts';
import { type DraftPlan, isAnnex, type Restated } from './plan-draft.ts';
import { restatedWhole, stated } from './stated-units.ts';
import type { Edit, TextEdits } from './text-edits.ts';

interface OperationsInput extends TextEdits {
  readonly places: PlaceIndex;
  readonly assignments: Sides<PartWords>;
  readonly mandates: Mandates;
  readonly programme: string;
}

/** The operations of a plan in the order of the text, misprints apart. */
export function draftOperations(
  { corrections, phrases, restated }: DraftPlan,
  drafted: OperationsInput,
): { amendment: Operation[]; erratum: Operation[] } {
  const amendment: Operation[] = [];
  const erratum: Operation[] = [];
  const done = new Set<Edit>();
  const groupOf = new Map(
    [...restated.values()].flatMap((group) => group.edits.map((edit) => [edit, group] as const)),
  );
  const phraseOf = new Map(phrases.flatMap((phrase) => phrase.keys.map((edit) => [edit, phrase] as const)));
  for (const edit of drafted.edits) {
    if (done.has(edit)) continue;
    const group = groupOf.get(edit);
    const phrase = phraseOf.get(edit);
    for (const one of group?.edits ?? phrase?.keys ?? []) done.add(one);
    if (group) amendment.push(restatement(group, drafted));
    else if (phrase) amendment.push(phraseReplacement(phrase, drafted));
    else if (corrections.has(edit))
      for (const misprint of misprintsOf(edit, drafted.places))
        erratum.push({ ...misprint, kind: 'correct', ...concerned([edit], drafted) });
    else
      for (const one of ownOperations(edit, drafted))
        amendment.push({ ...one, ...concerned([edit], drafted) });
  }
  return { amendment: mergeInsertions(amendment), erratum };
}

/** The units that an operation for some differences concerns, beside those given, and its grounds. */
function concerned(
  edits: readonly Edit[],
  { mandates, programme, idOf }: OperationsInput,
  besides: readonly string[] = [],
): Pick<Operation, 'grounds' | 'units'> {
  const units = [...new Set([...besides, ...edits.flatMap((one) => idsOf(one, programme, idOf))])];
  return { grounds: mandates.groundsOf(units, holdersOf(edits, programme)), units };
}

/** A unit that is stated whole, as it reads after all differences in it; an annex is replaced. */
function restatement({ pair: { was, now }, edits }: Restated, drafted: OperationsInput): Operation {
  const { places, assignments, idOf } = drafted;
  const place = places.placeOf(was);
  const concerns = concerned(edits, drafted, [idOf(was)]);
  return isAnnex(was)
    ? { kind: 'replace', place, wording: stated(now, assignments.after), ...concerns }
    : { kind: 'restate', place, wording: restatedWhole(now, edits, assignments.after), ...concerns };
}

/** A phrase that is replaced by another wherever it stands. */
const phraseReplacement = (
  { before, after, keys }: PhraseChange<Edit>,
  drafted: OperationsInput,
): Operation => ({
  kind: 'replace-phrase',
  places: keys.map((one) => placeOfWords(one, drafted.places)),
  before,
  after,
  ...concerned(keys, drafted),
});

/** What one difference needs by itself. */
function ownOperations(edit: Edit, { places, assignments }: OperationsInput): BareOperation[] {
  switch (edit.kind) {
    case 'head':
      return [
        {
          kind: 'amend',
          place: { of: edit.field },
          wording: { kind: 'paragraph', text: edit.after, units: [] },
        },
      ];
    case 'reword':
      return [
        { kind: 'amend', place: placeOfWords(edit, places), wording: { ...lineOf(edit.now), units: [] } },
      ];
    case 'repeal':
      return [{ kind: 'repeal', place: places.placeOf(edit.was) }];
    case 'insert':
      return insertionsOf(edit, places, assignments.after);
    case 'adjust': {
      const { was, now, field } = edit;
      const [before, after] = [assignments.before(was, field), assignments.after(now, field)];
      return before === after ? [] : [{ kind: 'adjust', place: places.placeOf(was), field, before, after }];
    }
  }
}

/** The place of a unit's own words: the whole unit if there is nothing under it, else its heading or its opening text. */
function placeOfWords(edit: Edit, places: PlaceIndex): Place {
  if (edit.kind === 'head') return { of: edit.field };
  if (edit.kind !== 'reword') throw new Error(`a difference of kind ${edit.kind} has no words of its own`);
  const { was } = edit;
  if (printedUnits(was).length === 0) return places.placeOf(was);
  return { of: was.text === undefined ? 'heading' : 'opening', path: places.pathOf(was) };
}

/** The misprints of a correction with their places: one each, and in a text in lines, such as grounds, one for each line that differs. */
function misprintsOf(edit: Edit, places: PlaceIndex): (Misprint & { readonly place: Place })[] {
  const [before, after] = wordsOfEdit(edit);
  const place = placeOfWords(edit, places);
  const [was, now] = [before.split('\n'), after.split('\n')];
  const isByLine =
    edit.kind === 'head' &&
    isInLines(edit.field) &&
    was.length > 1 &&
    was.length === now.length &&
    was.every((line, at) => line === now[at] || line !== '');
  if (!isByLine) return [{ place, ...misprintIn(before, after) }];
  return was.flatMap((line, at) => {
    const right = now[at] ?? '';
    return line === right ? [] : [{ place: { of: edit.field, line: at + 1 }, ...misprintIn(line, right) }];
  });
}

function wordsOfEdit(edit: Edit): [before: string, after: string] {
  if (edit.kind === 'head') return [edit.before, edit.after];
  return edit.kind === 'reword' ? [wordsOf(edit.was), wordsOf(edit.now)] : ['', ''];
}

/** The ids of the units that a difference concerns. */
export function idsOf(edit: Edit, programme: string, idOf: TextEdits['idOf']): string[] {
  if (edit.kind === 'head') return [programme];
  if (edit.kind === 'repeal') return Array.from(withUnder(edit.was), idOf);
  return edit.kind === 'insert' ? Array.from(withUnder(edit.now), idOf) : [idOf(edit.was), edit.now.id];
}

/** The ids of all that differences are in, the programme among them. */
const holdersOf = (edits: readonly Edit[], programme: string): string[] => [
  programme,
  ...new Set(edits.flatMap(({ within }) => within.map(({ now }) => now.id))),
];

/** New bullets, or paragraphs, side by side on the same ground are one operation. */
function mergeInsertions(operations: readonly Operation[]): Operation[] {
  const merged: Operation[] = [];
  for (const operation of operations) {
    const last = merged.at(-1);
    if (last?.kind === 'insert' && operation.kind === 'insert' && goTogether(last, operation))
      merged[merged.length - 1] = {
        ...last,
        wordings: [...last.wordings, ...operation.wordings],
        units: [...last.units, ...operation.units],
      };
    else merged.push(operation);
  }
  return merged;
}

function goTogether(one: InsertOperation, other: InsertOperation): boolean {
  const [kind, next] = [one.wordings[0]?.kind, other.wordings[0]?.kind];
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (
    kind === next &&
    !isNumbered(kind ?? 'part') &&
    same(one.anchor, other.anchor) &&
    same(one.grounds, other.grounds)
  );
}
