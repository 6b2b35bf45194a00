import { type CellStyle, type ConditionalRule, rangeRef, type WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../locale/localised.ts';
import type { TableColumn, Table } from '../../views/blocks/block.ts';
import { alignOf, figureOf, wordsOf } from '../../views/blocks/cell.ts';
import { columnsOf } from '../../screen/columns.ts';
import { visible } from '../../screen/visible.ts';
import { formatWords } from '../format-words.ts';
import { shareWidth, desiredWidthOf } from '../text/share-width.ts';
import { cellStyle, rowHeight, sheetText, sheetValue } from './xlsx-cell.ts';
import { toneColours } from '../tone-colours.ts';

/** Where the words are that a column allows, such as `'Danh mục'!$A$1:$A$5`. */
export type ChoicesOf = (choices: readonly string[]) => string;

interface SheetSettings {
  readonly name: string;
  readonly language: Language;
  readonly fictional: boolean;
  readonly choicesOf: ChoicesOf;
}

/** Letters that a column is wide at least and at most. */
const widths = { least: 8, most: 60 };
/** Letters that a landscape page of A4 is wide where they are still easy to read. */
const pageLetters = 150;
/** Letters that the button of a filter hides. */
const filterButton = 3;
/** Of longer words no more is measured. */
const mostCounted = 2000;
/** A formula holds no longer words than this. */
const longestWords = 200;

const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border = { top: line, bottom: line, left: line, right: line };

/** A table as a sheet: a frozen head with a filter, real days and numbers, drop-downs and colours where a column says what its words are. */
export function tableSheet(table: Table, settings: SheetSettings): WriteSheet & { readonly headRow: number } {
  const { columns, rows, groups = [], hasTotal } = table;
  const heads = new Set(groups);
  const { name, language, fictional } = settings;
  const above = fictional ? [[`${formatWords[language].fictional}.`]] : [];
  const headRow = above.length;
  const last = headRow + rows.length - (hasTotal ? 1 : 0);
  const cells = new Map<string, { style: CellStyle }>();
  const set = (row: number, column: number, style: CellStyle) => cells.set(`${row},${column}`, { style });
  if (fictional) set(0, 0, cellStyle({ bold: true }, { wrapText: false }));
  columns.forEach((_, column) => {
    set(headRow, column, headStyle);
  });
  const values = rows.map((row, index) =>
    columns.map((column, place) => {
      const cell = row[place] ?? '';
      const { value, numFmt } = sheetValue(cell, column, language);
      const { tone } = figureOf(cell);
      const isTotal = hasTotal === true && index === rows.length - 1;
      set(headRow + 1 + index, place, {
        ...cellStyle(
          { bold: isTotal || heads.has(index), ...(tone && { colour: toneColours[tone].letters }) },
          { horizontal: horizontals[alignOf(column)] },
        ),
        border,
        ...(numFmt !== undefined && { numFmt }),
      });
      return value;
    }),
  );
  const wide = widthsOf(columns, rows);
  const names = columns.map(({ head }) => head);
  return {
    name,
    headRow,
    rowDefs: new Map([
      [
        headRow,
        {
          height: rowHeight(
            names,
            wide.map((one) => one - filterButton),
          ),
        },
      ],
      ...rows.map(
        (row, index) => [headRow + 1 + index, { height: rowHeight(row.map(wordsOf), wide) }] as const,
      ),
    ]),
    rows: [
      ...above,
      [
        ...names.map((head) => sheetText(head, language)),
        ...(table.keys ? formatWords[language].rowKeys : []),
      ],
      ...values.map((row, index) => [...row, ...(table.keys?.[index] ?? [])]),
    ],
    cells,
    columns: [
      ...wide.map((width) => ({ width })),
      ...(table.keys ? [1, 2].map(() => ({ width: 12, hidden: true })) : []),
    ],
    freezePane: { rows: headRow + 1 },
    ...(last > headRow && {
      autoFilter: { range: rangeRef(headRow, 0, last, columns.length - 1 + (table.keys ? 2 : 0)) },
      ...marks(columns, headRow + 1, last, settings.choicesOf),
    }),
  };
}

const horizontals = { left: 'left', right: 'right', centre: 'center' } as const;
const headStyle: CellStyle = {
  ...cellStyle({ bold: true, ground: 'F2F0EC' }, { horizontal: 'center', vertical: 'center' }),
  border,
};

/** Every column as wide as its longest cell; where the page would be too narrow for all, the fewer words give way to the more. */
function widthsOf(columns: readonly TableColumn[], rows: Table['rows']): number[] {
  const asked = columns.map(({ head, type }, place) => {
    const words = rows.map((row) => wordsOf(row[place] ?? '').slice(0, mostCounted));
    const longestWord = head.split(' ').reduce((most, word) => Math.max(most, columnsOf(word)), 0);
    const longest = words.reduce((most, one) => Math.max(most, columnsOf(one)), 0);
    const least = Math.max(widths.least, longestWord + 2 + filterButton, type === 'date' ? 12 : 0);
    return {
      least,
      wish: desiredWidthOf(words, least),
      whole: Math.min(widths.most, Math.max(least, longest + 2)),
    };
  });
  if (asked.reduce((sum, { whole }) => sum + whole, 0) <= pageLetters) return asked.map(({ whole }) => whole);
  return shareWidth(asked, pageLetters).map((share, place) => Math.min(share, asked[place]?.whole ?? share));
}

/** The drop-downs and the colours of the rows from `first` to `last`. */
function marks(columns: readonly TableColumn[], first: number, last: number, choicesOf: ChoicesOf) {
  const rangeAt = (place: number) => rangeRef(first, place, last, place);
  const dataValidations = columns.flatMap(({ choices }, place) =>
    choices === undefined || choices.length === 0
      ? []
      : [
          {
            type: 'list' as const,
            range: rangeAt(place),
            formula1: choicesOf(choices),
            allowBlank: true,
            showErrorMessage: true,
          },
        ],
  );
  const conditionalRules = columns.flatMap(({ tones = {} }, place) =>
    Object.entries(tones)
      .filter(([words]) => words.length <= longestWords)
      .map(([words, tone], index): ConditionalRule => ({
        type: 'cellIs',
        operator: 'equal',
        range: rangeAt(place),
        priority: 1 + place * 100 + index,
        formula: `"${visible(words).replaceAll('"', '""')}"`,
        style: {
          font: { bold: true, color: { rgb: toneColours[tone].letters } },
          fill: {
            type: 'pattern',
            pattern: 'solid',
            fgColor: { rgb: toneColours[tone].ground },
            bgColor: { rgb: toneColours[tone].ground },
          },
        },
      })),
  );
  return {
    ...(dataValidations.length > 0 && { dataValidations }),
    ...(conditionalRules.length > 0 && { conditionalRules }),
  };
}
