import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import type { Localised } from '../../locale/localised.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { Unit } from '../../plan/unit.ts';
import type { PartWords } from '../../text/unit-parts.ts';
import { inForce, withUnder } from '../../text/wording.ts';
import type { Sides } from '../../change/change.ts';
import type { TextEdits } from './text-edits.ts';

/** A change that an instrument has no sentence for, at a unit. */
export interface Unamendable {
  readonly unit: string;
  readonly what: Localised;
}

/** What an instrument states of a unit, itself or as its parts. */
type StatedField =
  | ('id' | 'previously' | 'kind' | 'number' | 'heading' | 'text' | 'units' | 'task' | 'repealed')
  | ('other' | 'printed' | 'reference' | 'footnotes' | 'in-force');

/** The fields of a unit that no sentence of an instrument states, with what they are called. */
const fields = {
  of: { vi: 'đơn vị được giao (of)', en: 'the unit that it assigns (of)' },
  columns: { vi: 'các cột của bảng', en: 'the columns of a table' },
  rows: { vi: 'các dòng của bảng', en: 'the rows of a table' },
} as const satisfies Readonly<Record<Exclude<keyof yaml.Unit, StatedField>, Localised>>;

const wordless = { vi: 'phân công đổi mà chữ in như cũ', en: 'an assignment that reads as before' };
const carrier = { vi: 'văn bản ban hành (issued-with)', en: 'the carrying instrument (issued-with)' };
const referenceLine = { vi: 'dòng kèm theo (reference)', en: 'the reference line' };

/** Everything that changed between two revisions and that an instrument cannot state, so that nothing is left out silently. */
export function unamendableChanges(
  { was, now, units }: ProgrammeComparison,
  { edits }: TextEdits,
  words: Sides<PartWords>,
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

const unitChanges = (one: Unit, other: Unit): Unamendable[] =>
  fieldNames
    .filter((field) => differs(one[field], other[field]))
    .map((field) => ({ unit: other.id, what: fields[field] }));

/** What a new unit has that its quoted words would not say. */
const formsOf = (unit: Unit): Localised[] =>
  fieldNames.filter((field) => unit[field] !== undefined).map((field) => fields[field]);

const fieldNames = Object.keys(fields) as (keyof typeof fields)[];

const withoutArticles = (carried: ProgrammeComparison['was']['issued-with']) =>
  carried && { ...plain<object>(carried), articles: undefined };

const differs = (one: unknown, other: unknown): boolean =>
  keyOf(plain<unknown>(one)) !== keyOf(plain<unknown>(other));
