import type { Plain } from '../plan/location.ts';
import type * as yaml from '../plan/schema-types.ts';
import type { Body } from '../plan/register-entries.ts';
import { boundOf, indicatorsOf } from '../plan/indicator.ts';
import type { Assignment, Unit, Wording } from '../plan/unit.ts';
import { formatDateWithNoun } from '../vietnamese/dates/dates.ts';
import { formatBound, formatIndicator } from '../vietnamese/numbers/bounds.ts';
import {
  type AssignmentContent,
  columnsAbove,
  issuedCell,
  type ResultContent,
  wordsInCell,
} from './issued-cells.ts';
import { labelOf } from './labels.ts';
import { numberOf } from './wording.ts';

/** What an instrument can change of an assignment. */
export const assignmentFields = [
  'lead',
  'with',
  'person',
  'submit-to',
  'deadline',
  'deliverable',
  'indicator',
  'results',
  'note',
] as const;
export type AssignmentField = (typeof assignmentFields)[number];

/** Parts of a unit beside its words and its assignment: the number of a row, how another number is printed, the line below a title, a day of effect. */
export const plainParts = ['row-number', 'number-form', 'reference', 'in-force'] as const;

/** Parts of which a unit has several, each with a name: a column that is no field of an assignment, the issued words of a cell, a cell, a footnote. */
export const namedParts = ['column', 'printed', 'cell', 'footnote'] as const;

/** A part of a unit that an instrument states beside its words. */
export type PartName =
  AssignmentField | (typeof plainParts)[number] | `${(typeof namedParts)[number]} ${string}`;

/** What a part of a unit reads in print; null where the unit itself states none. */
export type PartWords = (unit: Wording, part: PartName) => string | null;

/** Whether a part is one of an assignment, so that it is said to be of a task. */
export const isOfAssignment = (part: PartName): part is AssignmentField =>
  (assignmentFields as readonly string[]).includes(part);

/** The name of a part of which there are several: the head of the column, the mark of the footnote; null for any other. */
export function nameOfPart(part: PartName): { of: (typeof namedParts)[number]; name: string } | null {
  const of = namedParts.find((kind) => part.startsWith(`${kind} `));
  return of ? { of, name: part.slice(of.length + 1) } : null;
}

/** Whether some text is the name of a part. */
export const isPart = (text: string): text is PartName =>
  [...assignmentFields, ...plainParts].some((part) => part === text) ||
  namedParts.some((kind) => text.startsWith(`${kind} `));

/** The parts that any unit may have. */
const partsOfAny: readonly PartName[] = [...plainParts, ...assignmentFields];

/** The parts that a unit may have, in the order in which an instrument lists them. */
export function partsOf({ other, printed, footnotes }: Wording): readonly PartName[] {
  if (!other && !printed && !footnotes) return partsOfAny;
  return [
    ...partsOfAny,
    ...Object.keys(other ?? {}).map((head): PartName => `column ${head}`),
    ...Object.keys(printed ?? {}).map((head): PartName => `printed ${head}`),
    ...(footnotes ?? []).map(({ mark }): PartName => `footnote ${mark}`),
  ];
}

/** Prints the parts of the units of a programme, with the names that a register gives to bodies. */
export function partWordsBy(organisations: readonly Body[]): PartWords {
  const nameOf = namesIn(organisations);
  return (unit, part) => {
    const task = (unit as { readonly given?: Assignment }).given;
    if (isOfAssignment(part)) return task ? fieldWords(task, part, nameOf) : null;
    const named = nameOfPart(part);
    switch (named?.of) {
      case 'column':
        return unit.other?.[named.name] ?? null;
      case 'printed':
        return unit.printed?.[named.name] ?? null;
      case 'footnote':
        return unit.footnotes?.find(({ mark }) => mark === named.name)?.text ?? null;
      case 'cell':
        return cellWords(unit, named.name, nameOf);
      case undefined:
        return plainWords(unit, part as (typeof plainParts)[number]);
    }
  };
}

/** The words of a cell of the table in which a row stands, by the head of its column; null where the cell is empty. */
function cellWords(unit: Wording, head: string, nameOf: (id: string) => string): string | null {
  const column = columnsAbove(unit).find((one) => one.head === head);
  return (column && issuedCell(unit as Unit, column, nameOf)) || null;
}

/** Prints a field of an assignment; null where it is absent. */
export function assignmentPrinter(
  organisations: readonly Body[],
): (task: AssignmentContent, field: AssignmentField) => string | null {
  const nameOf = namesIn(organisations);
  return (task, field) => fieldWords(task, field, nameOf);
}

/** Names a body by its id; the id itself where the register has no such body. */
export function namesIn(organisations: readonly Body[]): (id: string) => string {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function plainWords(unit: Wording, part: (typeof plainParts)[number]): string | null {
  switch (part) {
    case 'row-number':
      return isRow(unit) ? (unit.number ?? null) : null;
    case 'number-form':
      return printsNumberOddly(unit) ? (unit.number ?? null) : null;
    case 'reference':
      return unit.reference ?? null;
    case 'in-force':
      return unit['in-force'] === undefined ? null : formatDateWithNoun(unit['in-force'], 'vi');
  }
}

const isRow = ({ kind }: Wording): boolean => kind === 'row' || kind === 'group';

/** Whether the number is printed in another form than its kind has: I- for I., (1) for 1. */
function printsNumberOddly(unit: Wording): boolean {
  const number = numberOf(unit);
  return (
    number !== undefined && number !== unit.number && labelOf(unit) !== labelOf({ kind: unit.kind, number })
  );
}

/** What an assignment says in one of its fields; null where it says nothing. */
function fieldWords(
  task: AssignmentContent | ResultContent,
  field: AssignmentField,
  nameOf: (id: string) => string,
): string | null {
  switch (field) {
    case 'indicator':
      return (
        indicatorsOf<Plain<yaml.Indicator>>(task)
          .map((indicator) => [formatIndicator(indicator, 'vi'), ...onTheWay(indicator)].join(', '))
          .join('; ') || null
      );
    case 'results':
      return 'results' in task ? resultsWords(task.results ?? [], nameOf) : null;
    default:
      return wordsInCell(task, field, nameOf) || null;
  }
}

/** What the fields of one of several results are called between them. */
const resultNames = [
  ['deliverable', ''],
  ['lead', 'chủ trì: '],
  ['with', 'phối hợp: '],
  ['deadline', 'thời hạn: '],
  ['indicator', 'chỉ tiêu: '],
  ['note', 'ghi chú: '],
] as const satisfies readonly (readonly [AssignmentField, string])[];

/** The results of a task in one line, numbered: “(1) Báo cáo; thời hạn: tháng 6/2026. (2) Đề án”. */
const resultsWords = (results: readonly ResultContent[], nameOf: (id: string) => string): string | null =>
  results
    .map((result, at) => {
      const said = resultNames.flatMap(([field, name]) => {
        const words = fieldWords(result, field, nameOf);
        return words === null ? [] : [name + words];
      });
      return `(${at + 1}) ${said.join('; ')}`;
    })
    .join('. ') || null;

/** What else an indicator says: where it began, and what is to be reached on the way. */
const onTheWay = ({ baseline, milestones = [], unit }: Plain<yaml.Indicator>): string[] => [
  ...(baseline
    ? [
        `xuất phát từ ${formatBound({ target: baseline.value, ...(unit !== undefined && { unit }) }, 'vi')}${baseline.on === undefined ? '' : ` (${formatDateWithNoun(baseline.on, 'vi')})`}`,
      ]
    : []),
  ...milestones.map(
    (one) =>
      `đến ${formatDateWithNoun(one.by, 'vi')}: ${formatBound({ ...boundOf(one), ...(unit !== undefined && { unit }) }, 'vi')}`,
  ),
];

/**
 * The parts by which a row is quoted as a line of its table: its number where there is a column of numbers, the cells of all other columns but that
 * of the words, then its day of effect and its footnotes, which no cell says.
 */
export function partsInTable(unit: Wording, columns: NonNullable<Wording['columns']>): PartName[] {
  if (unit.kind !== 'row' && unit.kind !== 'group') return [];
  const { footnotes = [] } = unit;
  return [
    ...columns.flatMap(({ head, is }): PartName[] =>
      is === 'text' ? [] : [is === 'number' ? 'row-number' : `cell ${head}`],
    ),
    'in-force',
    ...footnotes.map(({ mark }): PartName => `footnote ${mark}`),
  ];
}

/** Whether a part is said of a line that is quoted in its table. */
export const isSaidInTable = (part: string): boolean =>
  part === 'row-number' || part === 'in-force' || part.startsWith('cell ') || part.startsWith('footnote ');
