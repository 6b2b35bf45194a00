import { isLine } from '../../text/nesting.ts';
import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import type { Localised } from '../../locale/localised.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { Unit } from '../../plan/unit.ts';
import { isOfAssignment, nameOfPart, type PartName, partsOf, type PartWords } from '../../text/unit-parts.ts';
import { columnsAbove } from '../../text/issued-cells.ts';
import { holdsLines } from '../quoted-table.ts';
import { inForce, tableOf, withUnder } from '../../text/wording.ts';
import type { Sides } from '../../change/change.ts';
import { type DraftPlan, isAnnex } from './plan-draft.ts';
import type { TextEdits } from './text-edits.ts';

/** A change that an instrument has no sentence for, at a unit. */
export interface Unamendable {
  readonly unit: string;
  readonly what: Localised;
}

/** What an instrument states of a unit, itself or as its parts. */
type StatedField =
  | ('id' | 'previously' | 'kind' | 'number' | 'heading' | 'text' | 'units' | 'task' | 'repealed')
  | ('other' | 'printed' | 'reference' | 'footnotes' | 'in-force' | 'columns' | 'rows');

/** The fields of a unit that no sentence of an instrument states, with what they are called. A new row is linked to what it assigns by its words. */
const fields = {
  of: { vi: 'đơn vị được giao (of)', en: 'the unit that it assigns (of)' },
} as const satisfies Readonly<Record<Exclude<keyof yaml.Unit, StatedField>, Localised>>;

/** What a row, or a unit in it, has that its line in a quoted table would not say. */
const inTable = {
  given: { vi: 'phân công bên trong một dòng của bảng', en: 'an assignment inside a row of a table' },
  footnotes: { vi: 'chú thích trong bảng', en: 'footnotes in a table' },
  'in-force': { vi: 'ngày có hiệu lực riêng trong bảng', en: 'a day of effect of its own in a table' },
} as const satisfies Partial<Record<keyof Unit, Localised>>;

const columnless = {
  vi: 'phân công không có cột nào trong bảng',
  en: 'an assignment that no column of the table has',
};
const wordless = { vi: 'phân công đổi mà chữ in như cũ', en: 'an assignment that reads as before' };
const carrier = { vi: 'văn bản ban hành (issued-with)', en: 'the carrying instrument (issued-with)' };
const referenceLine = { vi: 'dòng kèm theo (reference)', en: 'the reference line' };

/** Everything that changed between two revisions and that an instrument cannot state, so that nothing is left out silently. */
export function unamendableChanges(
  { was, now, units }: ProgrammeComparison,
  { edits, plan }: Pick<TextEdits, 'edits'> & { readonly plan: DraftPlan },
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
  const quoted = edits.flatMap((edit) => {
    if (edit.kind === 'insert') return linesQuoted(edit.now);
    return edit.kind === 'reword' &&
      holdsLines(edit.now) &&
      keyOf(tableOf(edit.was)) !== keyOf(tableOf(edit.now))
      ? linesQuoted(edit.now)
      : [];
  });
  const replaced = [...plan.restated.values()].flatMap(({ pair }) =>
    isAnnex(pair.was) ? linesQuoted(pair.now) : [],
  );
  const silent = edits.flatMap((edit) =>
    edit.kind === 'adjust' && words.before(edit.was, edit.field) === words.after(edit.now, edit.field)
      ? [{ unit: edit.now.id, what: wordless }]
      : [],
  );
  const inTables = [...new Set([...quoted, ...replaced])];
  const formerOf = new Map(units.matches.map((match) => [match.now.unit, match.was.unit]));
  const unsaid = inTables.filter((unit) => {
    const former = formerOf.get(unit);
    return partsWithoutColumn(unit, former).some(
      (part) => words.after(unit, part) !== (former ? words.before(former, part) : null),
    );
  });
  return [
    ...head,
    ...matched,
    ...inTables.flatMap(formsInTable),
    ...unsaid.map((unit) => ({ unit: unit.id, what: columnless })),
    ...silent,
  ];
}

const unitChanges = (one: Unit, other: Unit): Unamendable[] =>
  fieldNames
    .filter((field) => differs(one[field], other[field]))
    .map((field) => ({ unit: other.id, what: fields[field] }));

const fieldNames = Object.keys(fields) as (keyof typeof fields)[];

/** The rows that are quoted as lines of a table, and what is in them: those of a table that is new or has other columns, and those in a new group or row. */
function linesQuoted(unit: Unit): Unit[] {
  const isAlone = isLine(unit) && !unit.units.some(inForce);
  const rows = [...withUnder(unit)].filter((one) => inForce(one) && isLine(one));
  return isAlone ? [] : [...new Set(rows.flatMap((row) => [...withUnder(row)]))].filter(inForce);
}

/** The parts of a row, as it is and as it was, that stand in no column of its table, so that quoting the table does not say them. */
function partsWithoutColumn(row: Unit, former: Unit | undefined): PartName[] {
  if (!isLine(row)) return [];
  const columns = columnsAbove(row);
  const heads = new Set(columns.map(({ head }) => head));
  const typed = new Set<string | undefined>(columns.map(({ is }) => is));
  const isSaid = (part: PartName): boolean => {
    const named = nameOfPart(part);
    if (named) return named.of === 'footnote' || heads.has(named.name);
    if (part === 'results') return typed.has('deliverable') || typed.has('deadline');
    return !isOfAssignment(part) || typed.has(part);
  };
  return [...new Set([...partsOf(row), ...(former ? partsOf(former) : [])])].filter((part) => !isSaid(part));
}

const formsInTable = (unit: Unit): Unamendable[] =>
  (Object.keys(inTable) as (keyof typeof inTable)[])
    .filter((field) => unit[field] !== undefined && (isLine(unit) ? field !== 'given' : true))
    .map((field) => ({ unit: unit.id, what: inTable[field] }));

const withoutArticles = (carried: ProgrammeComparison['was']['issued-with']) =>
  carried && { ...plain<object>(carried), articles: undefined };

const differs = (one: unknown, other: unknown): boolean =>
  keyOf(plain<unknown>(one)) !== keyOf(plain<unknown>(other));
