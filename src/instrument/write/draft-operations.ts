import type { Sides } from '../../change/change.ts';
import { partsInTable, partsOf, type PartWords } from '../../text/unit-parts.ts';
import { isNumbered, type Unit } from '../../plan/unit.ts';
import { type Misprint, misprintIn } from './changed-stretch.ts';
import type { Edit, TextEdits, UnitAnchor } from './text-edits.ts';
import type { Anchor, BareOperation, InsertOperation, Operation } from '../instrument.ts';
import type { Mandates } from './mandates.ts';
import { cutAmbiguous, isLine } from '../../text/nesting.ts';
import type { PlaceIndex } from '../../text/place-index.ts';
import { isInLines, type Place, type Step } from '../../text/places.ts';
import { type DraftPlan, isAnnex } from './plan-draft.ts';
import type { Wording } from '../../plan/unit.ts';
import { columnsAbove } from '../../text/issued-cells.ts';
import { holdsLines } from '../quoted-table.ts';
import { inForce, lineOf, numberOf, printedUnits, withUnder, wordsOf } from '../../text/wording.ts';

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
  const { edits, places, mandates, programme, idOf, assignments } = drafted;
  const amendment: Operation[] = [];
  const erratum: Operation[] = [];
  const done = new Set<Edit>();
  const common = (units: readonly string[], of: readonly Edit[]) => {
    const ids = [...new Set(units)];
    return { grounds: mandates.groundsOf(ids, holdersOf(of, programme)), units: ids };
  };
  const groupOf = new Map(
    [...restated.values()].flatMap((group) => group.edits.map((edit) => [edit, group] as const)),
  );
  const phraseOf = new Map(phrases.flatMap((phrase) => phrase.keys.map((edit) => [edit, phrase] as const)));
  for (const edit of edits) {
    if (done.has(edit)) continue;
    const group = groupOf.get(edit);
    const phrase = phraseOf.get(edit);
    if (group) {
      for (const one of group.edits) done.add(one);
      const { was, now } = group.pair;
      const ids = [idOf(was), ...group.edits.flatMap((one) => idsOf(one, programme, idOf))];
      const place = places.placeOf(was);
      const wording = isAnnex(was)
        ? stated(now, assignments.after)
        : restatedWhole(now, group.edits, assignments.after);
      amendment.push({
        kind: isAnnex(was) ? 'replace' : 'restate',
        place,
        wording,
        ...common(ids, group.edits),
      });
    } else if (phrase) {
      for (const one of phrase.keys) done.add(one);
      const { before, after, keys } = phrase;
      const ids = keys.flatMap((one) => idsOf(one, programme, idOf));
      amendment.push({
        kind: 'replace-phrase',
        places: keys.map((one) => placeOfWords(one, places)),
        before,
        after,
        ...common(ids, keys),
      });
    } else if (corrections.has(edit)) {
      erratum.push(
        ...misprintsOf(edit, places).map((misprint) => ({
          ...misprint,
          kind: 'correct' as const,
          ...common(idsOf(edit, programme, idOf), [edit]),
        })),
      );
    } else
      amendment.push(
        ...ownOperations(edit, drafted).map((one) => ({
          ...one,
          ...common(idsOf(edit, programme, idOf), [edit]),
        })),
      );
  }
  return { amendment: mergeInsertions(amendment), erratum };
}

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
    case 'insert': {
      const parent = edit.within.at(-1)?.was;
      const path = parent ? places.pathOf(parent) : [];
      const columns = tableOfNew(edit.now);
      const anchor = anchorOf(edit.anchor, path, places);
      const unit = stated(edit.now, assignments.after, columns);
      if (columns) return [{ kind: 'insert', anchor, wordings: [unit], columns }];
      return insertions(unit, anchor, path);
    }
    case 'adjust': {
      const { was, now, field } = edit;
      const [before, after] = [assignments.before(was, field), assignments.after(now, field)];
      return before === after ? [] : [{ kind: 'adjust', place: places.placeOf(was), field, before, after }];
    }
  }
}

/** A unit that is restated, with the words of the parts of what is new in it, and of all rows of a table that is quoted whole. */
function restatedWhole(unit: Unit, edits: readonly Edit[], words: PartWords): Wording {
  const fresh = new Set(edits.flatMap((edit) => (edit.kind === 'insert' ? [edit.now] : [])));
  const printed = (one: Unit): Wording => {
    if (fresh.has(one)) return stated(one, words);
    const columns = holdsLines(one) ? one.columns : undefined;
    const inside = printedUnits(one).map((child) =>
      columns && isLine(child) ? stated(child, words, columns) : printed(child),
    );
    return { ...lineOf(one), units: inside };
  };
  return printed(unit);
}

/** A new unit as it is printed, with the words of the parts in it; in a table that is quoted with it, rows have the words of their cells. */
function stated(unit: Unit, words: PartWords, columns?: Wording['columns']): Wording {
  const parts = columns && isLine(unit) ? partsInTable(unit, columns) : partsOf(unit);
  const own = parts.flatMap((part): [string, string][] => {
    const said = inForce(unit) ? words(unit, part) : null;
    return said === null ? [] : [[part, said]];
  });
  const inside = holdsLines(unit) ? unit.columns : columns;
  return {
    ...lineOf(unit),
    ...(own.length > 0 && { assigned: Object.fromEntries(own) }),
    units: printedUnits(unit).map((child) => stated(child, words, inside)),
  };
}

/** The columns of the table that a new group or row goes into with units inside it, which only a table tells; none for any other unit. */
const tableOfNew = (unit: Unit): Wording['columns'] =>
  isLine(unit) && unit.units.some(inForce) ? columnsAbove(unit) : undefined;

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

const step = (unit: Wording): Step => ({ kind: unit.kind, number: numberOf(unit) ?? '' });

function anchorOf({ position, unit }: UnitAnchor, parent: readonly Step[], places: PlaceIndex): Anchor {
  if (unit === null) return { position: 'into', place: null };
  const place: Place = places.has(unit)
    ? places.placeOf(unit)
    : { of: 'unit', path: [...parent, step(unit)] };
  return { position, place };
}

/** A new unit, and by operations of their own those under it whose place print does not tell. */
function insertions(unit: Wording, anchor: Anchor, parent: readonly Step[]): BareOperation[] {
  const { unambiguous, cut } = cutAmbiguous(unit);
  const rest = cut.flatMap(({ unit: apart, after }) => {
    const path = [...parent, ...(pathWithin(unit, after) ?? [])];
    return insertions(apart, { position: 'after', place: { of: 'unit', path } }, path.slice(0, -1));
  });
  return [{ kind: 'insert', anchor, wordings: [unambiguous] }, ...rest];
}

/** The steps from a new unit down to one under it; all of them are numbered. */
function pathWithin(unit: Wording, wanted: Wording): Step[] | null {
  if (unit === wanted) return [step(unit)];
  for (const child of unit.units) {
    const path = pathWithin(child, wanted);
    if (path) return [step(unit), ...path];
  }
  return null;
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
