import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Unit } from '../../plan/unit.ts';
import type { AssignmentWords } from '../../text/assignment-words.ts';
import { inForce, numberOf, withUnder } from '../../text/wording.ts';
import type { Sides } from '../../change/change.ts';
import type { TextEdits } from './text-edits.ts';

/** A change that an instrument has no sentence for, at a unit. */
export interface Unamendable {
  readonly unit: string;
  readonly what: Localised;
}

/** The fields of a unit that no sentence of an instrument states, with what they are called. */
const fields = {
  columns: { vi: 'các cột của bảng', en: 'the columns of a table' },
  rows: { vi: 'các dòng của bảng', en: 'the rows of a table' },
  other: { vi: 'cột khác của bảng', en: 'other columns of a table' },
  printed: { vi: 'chữ như in của một ô', en: 'the issued words of a cell' },
  reference: { vi: 'dòng kèm theo', en: 'the reference line' },
  footnotes: { vi: 'chú thích', en: 'footnotes' },
  'in-force': { vi: 'ngày có hiệu lực riêng', en: 'a day of effect of its own' },
} as const satisfies Partial<Record<keyof Unit, Localised>>;

/** The parts of an assignment that no sentence states yet. */
const assigned = {
  person: { vi: 'cá nhân phụ trách', en: 'the responsible person' },
  note: { vi: 'ghi chú', en: 'the note' },
  results: { vi: 'các kết quả', en: 'the results' },
} as const;

const numberOfRow = { vi: 'số của dòng', en: 'the number of a row' };
const numberForm = { vi: 'cách in số', en: 'the printed form of the number' };
const wordless = { vi: 'phân công đổi mà chữ in như cũ', en: 'an assignment that reads as before' };
const carrier = { vi: 'văn bản ban hành (issued-with)', en: 'the carrying instrument (issued-with)' };
const referenceLine = { vi: 'dòng kèm theo (reference)', en: 'the reference line' };

/** Everything that changed between two revisions and that an instrument cannot state, so that nothing of it is left out in silence. */
export function unamendableChanges(
  { was, now, units }: ProgrammeComparison,
  { edits }: TextEdits,
  words: Sides<AssignmentWords>,
): Unamendable[] {
  const head: Unamendable[] = [
    ...(differs(withoutArticles(was['issued-with']), withoutArticles(now['issued-with']))
      ? [{ unit: now.id, what: carrier }]
      : []),
    ...(was.reference === now.reference ? [] : [{ unit: now.id, what: referenceLine }]),
  ];
  const matched = units.matches.flatMap((match) => {
    const [one, other] = [match.was.unit, match.now.unit];
    return inForce(one) && inForce(other) ? unitChanges(one, other) : [];
  });
  const added = edits.flatMap((edit) => (edit.kind === 'insert' ? [...withUnder(edit.now)] : []));
  const matchedNow = new Set(units.matches.map(({ now: { unit } }) => unit));
  const fresh = added
    .filter((unit) => inForce(unit) && !matchedNow.has(unit))
    .flatMap((unit) => formsOf(unit).map((what) => ({ unit: unit.id, what })));
  const silent = edits.flatMap((edit) =>
    edit.kind === 'adjust' && words.before(edit.was, edit.field) === words.after(edit.now, edit.field)
      ? [{ unit: edit.now.id, what: wordless }]
      : [],
  );
  return [...head, ...matched, ...fresh, ...silent];
}

function unitChanges(one: Unit, other: Unit): Unamendable[] {
  const issued = (Object.keys(fields) as (keyof typeof fields)[])
    .filter((field) => differs(one[field], other[field]))
    .map((field) => fields[field]);
  const stated = (Object.keys(assigned) as (keyof typeof assigned)[])
    .filter((field) => differs(one.given?.[field], other.given?.[field]))
    .map((field) => assigned[field]);
  const isInTable = one.kind === 'row' || one.kind === 'group';
  const numbers =
    one.number === other.number
      ? []
      : isInTable
        ? [numberOfRow]
        : numberOf(one) === numberOf(other) && one.kind === other.kind
          ? [numberForm]
          : [];
  return [...issued, ...stated, ...numbers].map((what) => ({ unit: other.id, what }));
}

/** What a new unit has that its quoted words would not say. */
function formsOf(unit: Unit): Localised[] {
  return [
    ...(Object.keys(fields) as (keyof typeof fields)[])
      .filter((field) => unit[field] !== undefined)
      .map((field) => fields[field]),
    ...((unit.kind === 'row' || unit.kind === 'group') && unit.number !== undefined ? [numberOfRow] : []),
  ];
}

const withoutArticles = (carried: ProgrammeComparison['was']['issued-with']) =>
  carried && { ...plain<object>(carried), articles: undefined };

const differs = (one: unknown, other: unknown): boolean =>
  keyOf(plain<unknown>(one)) !== keyOf(plain<unknown>(other));
