import {
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  rangeRef,
  type SheetChart,
} from 'hucre/xlsx';
import type { Language } from '../../locale/localised.ts';
import type { Cell, Table, TableColumn } from '../../views/blocks/block.ts';
import { alignOf, wordsOf } from '../../views/blocks/cell.ts';
import { visible } from '../../screen/visible.ts';
import { formatWords } from '../format-words.ts';
import { toneColours } from '../tone-colours.ts';
import { measuredCells, rowHeight } from './row-heights.ts';
import { cellStyle, numberForm, sheetText, valueOf } from './xlsx-cell.ts';
import type { CellRow, RowSheet, SheetValue } from './xlsx-rows.ts';

/** A sheet that grows downwards. */
export interface SheetDraft {
  readonly rows: CellRow[];
  readonly merges: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  readonly validations: DataValidation[];
  readonly rules: ConditionalRule[];
  readonly charts: SheetChart[];
  /** The rows at which something begins that is printed on one page where it can be: a heading with what is under it. */
  readonly starts: number[];
  /** Letters that each column is wide. */
  readonly widths: readonly number[];
}

/** Where the words are that a column allows, such as `'Danh mục'!$A$1:$A$5`. */
export type ChoicesOf = (choices: readonly string[]) => string;

interface TableSettings {
  readonly language: Language;
  readonly choicesOf: ChoicesOf;
}

/** Letters that the button of a filter hides. */
export const filterButton = 3;
const usualSize = 12;
/** A formula holds no longer words than this. */
const maxSharedLength = 200;

const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border = { top: line, bottom: line, left: line, right: line };

/** A sheet without rows, its columns so many letters wide. */
export const emptySheet = (widths: readonly number[]): SheetDraft => ({
  rows: [],
  merges: [],
  validations: [],
  rules: [],
  charts: [],
  starts: [],
  widths,
});

/** A line of words over the whole width, in a row as high as they need. */
export function addLine(
  draft: SheetDraft,
  text: string,
  language: Language,
  looks: { readonly bold?: boolean; readonly size?: number; readonly colour?: string } = {},
): void {
  const width = draft.widths.reduce((sum, one) => sum + one, 0);
  const scale = (looks.size ?? usualSize) / usualSize;
  const row =
    draft.rows.push({
      values: [text === '' ? null : sheetText(text, language)],
      looks: [cellStyle(looks)],
      height: rowHeight([text], [width / scale]) * scale,
    }) - 1;
  if (draft.widths.length > 1)
    draft.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: draft.widths.length - 1 });
}

/** Rows without words, for a drawing or to set things apart. */
export function addSpace(draft: SheetDraft, rows: number, height: number): void {
  for (let left = rows; left > 0; left -= 1) draft.rows.push({ values: [], height });
}

const horizontals = { left: 'left', right: 'right', centre: 'center' } as const;
/** Words at the right keep off those of the next column; a number does so by its form. */
const alignmentOf = (column: TableColumn, numFmt?: string): NonNullable<CellStyle['alignment']> => {
  const horizontal = horizontals[alignOf(column)];
  return horizontal === 'right' && numFmt === undefined ? { horizontal, indent: 1 } : { horizontal };
};
const headStyle: CellStyle = {
  ...cellStyle({ bold: true, ground: 'F2F0EC' }, { horizontal: 'center', vertical: 'center' }),
  border,
};

/** A table with its head: real days and numbers, drop-downs and colours where a column says what its words are. The rows of its head and of its last line. */
export function addTable(
  draft: SheetDraft,
  table: Table,
  { language, choicesOf }: TableSettings,
): { readonly head: number; readonly last: number } {
  const { columns, rows, hasTotal, keys } = table;
  const names = columns.map(({ head }) => head);
  const head =
    draft.rows.push({
      values: [
        ...names.map((name) => sheetText(name, language)),
        ...(keys ? formatWords[language].rowKeys : []),
      ],
      looks: names.map(() => headStyle),
      height: rowHeight(
        names,
        draft.widths.map((one) => one - filterButton),
      ),
    }) - 1;
  const drawRow = tableRows(table, draft.widths, language);
  for (let index = 0; index < rows.length; index += 1) draft.rows.push(drawRow(index));
  const last = head + rows.length - (hasTotal ? 1 : 0);
  if (last > head) addMarks(draft, columns, { first: head + 1, last, choicesOf });
  return { head, last };
}

/** Draws a row of a table by its place; rows after each other whose cells look alike share their looks. */
function tableRows(table: Table, widths: readonly number[], language: Language): (index: number) => CellRow {
  const { columns, rows, groups, hasTotal } = table;
  const keys = table.keys?.();
  const heads = new Set(groups);
  const lookOf = columns.map(columnLooks);
  const { heightOf, textNumber } = measuredCells(table);
  const shown: string[] = [];
  let before: readonly CellStyle[] = [];
  return (index) => {
    const isBold = heads.has(index) || (hasTotal === true && index === rows.length - 1);
    const cells = rows[index] ?? [];
    const valueAt = (column: TableColumn, at: number): SheetValue => {
      const cell = cells[at] ?? '';
      const words = wordsOf(cell);
      return (
        valueOf(cell, column) ??
        (words === '' ? null : (shown[textNumber(index, at)] ??= sheetText(words, language)))
      );
    };
    const values = columns.map(valueAt);
    const looks = lookOf.map((look, at) => look(cells[at] ?? '', values[at] ?? null, isBold));
    if (keys) values.push(...(keys[index] ?? []));
    if (looks.some((look, at) => look !== before[at])) before = looks;
    return { values, looks: before, height: heightOf(index, widths) };
  };
}

/** How the cells of a column look: one object for all that look alike. */
function columnLooks(column: TableColumn) {
  const looks = new Map<string, CellStyle>();
  return (cell: Cell, value: SheetValue, bold: boolean): CellStyle => {
    const tone = typeof cell === 'string' ? undefined : cell.tone;
    const numFmt = numberForm(value, column);
    const key = (bold ? 'B' : '') + (tone ?? '') + (numFmt ?? '');
    const before = looks.get(key);
    if (before !== undefined) return before;
    const look = {
      ...cellStyle({ bold, ...(tone && { colour: toneColours[tone].letters }) }, alignmentOf(column, numFmt)),
      border,
      ...(numFmt !== undefined && { numFmt }),
    };
    looks.set(key, look);
    return look;
  };
}

/** The drop-downs and the colours of the rows from `first` to `last`. */
function addMarks(
  draft: SheetDraft,
  columns: readonly TableColumn[],
  {
    first,
    last,
    choicesOf,
  }: { readonly first: number; readonly last: number; readonly choicesOf: ChoicesOf },
): void {
  const rangeAt = (place: number) => rangeRef(first, place, last, place);
  for (const [place, { choices = [], tones = {} }] of columns.entries()) {
    if (choices.length > 0)
      draft.validations.push({
        type: 'list',
        range: rangeAt(place),
        formula1: choicesOf(choices),
        allowBlank: true,
        showErrorMessage: true,
      });
    for (const [words, tone] of Object.entries(tones)) {
      if (words.length > maxSharedLength) continue;
      const { letters, ground } = toneColours[tone];
      draft.rules.push({
        type: 'cellIs',
        operator: 'equal',
        range: rangeAt(place),
        priority: draft.rules.length + 1,
        formula: `"${visible(words).replaceAll('"', '""')}"`,
        style: {
          font: { bold: true, color: { rgb: letters } },
          fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ground }, bgColor: { rgb: ground } },
        },
      });
    }
  }
}

/** The sheet as a workbook takes it. */
export const finishedSheet = (
  name: string,
  { rows, merges, validations, rules, charts, widths }: SheetDraft,
  hiddenColumns = 0,
): RowSheet => ({
  name,
  rows,
  columns: [
    ...widths.map((width) => ({ width })),
    ...Array.from({ length: hiddenColumns }, () => ({ width: 12, hidden: true })),
  ],
  ...(merges.length > 0 && { merges }),
  ...(validations.length > 0 && { dataValidations: validations }),
  ...(rules.length > 0 && { conditionalRules: rules }),
  ...(charts.length > 0 && { charts }),
});
