import { type Cell, cellRef, type CellStyle, rangeRef } from 'hucre/xlsx';
import type { UnfilledParts } from '../../plan/office-parts.ts';
import type { SheetPage, SheetPageRow } from '../../views/sheet/sheet-page.ts';
import { sheetInstructions } from '../../views/sheet/sheet-words.ts';
import { formatWords } from '../format-words.ts';
import { type HeaderLine, pageHeader } from './page-header.ts';
import { printedPart, repeatedHead, workbookFrame } from './workbook-frame.ts';
import { rowHeight } from './row-heights.ts';
import { cellStyle, sheetText } from './xlsx-cell.ts';
import { coverSheet } from './xlsx-cover.ts';
import { type RowSheet, type CellRow, workbook } from './xlsx-rows.ts';

const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const faultColour = 'B01E1E';
const grounds = { locked: 'F2F0EC', open: 'FFFBE6', fault: 'FBE4E1' };
/** The smallest height of a row, in points. */
const minHeight = 33;

/** Two pages of A4 beside each other, so that the letters can be read; the number and the wording of a task stand on both. */
const pagesWide = 2;
const numberAndWording = '$A:$B';
/** Of a printed page, in inches; the header has a line for every title. */
const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const headerLine = 0.19;

/**
 * A sheet to be filled in as a workbook: what is to be done on the first page, then a row a task; cells that are not to be filled in are locked
 * without a password, the two columns that tell rows apart are hidden. Equal pages give equal parts.
 */
export async function reportSheet(page: SheetPage): Promise<UnfilledParts> {
  const { language, title, instructions, about, fictional } = page;
  const words = sheetInstructions[language];
  const fiction = fictional ? [{ text: `${formatWords[language].fictional}.`, looks: { bold: true } }] : [];
  const { sheet, titles } = mainSheet(page);
  const headRow = titles.length;
  const toMend = faultLines(page, headRow);
  const setup = { paperSize: 'a4', fitToPage: true, fitToHeight: 0 } as const;
  return workbook({
    sheets: [
      {
        ...coverSheet(
          words.sheets.instructions,
          [
            ...fiction,
            { text: title, looks: { bold: true } },
            { text: '' },
            ...toMend,
            ...about.map((text) => ({ text })),
            { text: '' },
            ...instructions.map((text) => ({ text })),
          ],
          language,
        ),
        pageSetup: { ...setup, orientation: 'portrait', fitToWidth: 1 },
      },
      {
        ...sheet,
        pageSetup: {
          ...setup,
          orientation: 'landscape',
          fitToWidth: pagesWide,
          margins: marginsBelow(titles),
        },
        headerFooter: { oddHeader: pageHeader(titles), oddFooter: '&C&P/&N' },
      },
    ],
    namedRanges: [
      repeatedHead(words.sheets.report, headRow, numberAndWording),
      printedPart(
        words.sheets.report,
        rangeRef(headRow, 0, headRow + page.rows.length, page.columns.length - 1),
      ),
    ],
    activeSheet: toMend.length > 0 ? 0 : 1,
    ...workbookFrame(page),
  });
}

/** Of a copy that goes back: what must be put right, cell by cell, in red. */
function faultLines({ language, columns, rows, otherFaults = 0 }: SheetPage, headRow: number) {
  const words = sheetInstructions[language].faults;
  const lines = rows.flatMap((row, index) =>
    columns.flatMap(({ column, head }, place) => {
      const why = faultOf(row, column);
      return why === undefined ? [] : [words.cell(cellRef(headRow + 1 + index, place), head, why)];
    }),
  );
  if (lines.length === 0) return [];
  return [
    { text: words.head, looks: { bold: true, colour: faultColour } },
    ...[...lines, ...(otherFaults > 0 ? [words.others(otherFaults)] : [])].map((text) => ({
      text,
      looks: { colour: faultColour },
    })),
    { text: '' },
  ];
}

/** The titles stand above the table on the screen, and in the header of every printed page. */
const titlesOf = ({ fictional, language, title, about }: SheetPage): HeaderLine[] => [
  ...(fictional ? [{ text: `${formatWords[language].fictional}.`, isBold: true }] : []),
  { text: title, isBold: true },
  ...about.map((text) => ({ text, isBold: false })),
];

const marginsBelow = (titles: readonly HeaderLine[]) => ({
  ...margins,
  top: margins.header + titles.length * headerLine + 0.1,
});

function mainSheet(page: SheetPage): { readonly sheet: RowSheet; readonly titles: readonly HeaderLine[] } {
  const { language, columns, rows } = page;
  const titles = titlesOf(page);
  const headRow = titles.length;
  const [first, last] = [headRow + 1, headRow + rows.length];
  const sheet: RowSheet = {
    name: sheetInstructions[language].sheets.report,
    rows: [...titleRows(titles, page), headsOf(page), ...rows.map((row) => taskRow(row, page))],
    cells: remarks(page, first),
    columns: [...columns.map(({ width }) => ({ width })), hiddenColumn, hiddenColumn],
    merges: titles.map((_, row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: columns.length - 1,
    })),
    freezePane: { rows: first, columns: 2 },
    ...(rows.length > 0 && {
      autoFilter: { range: rangeRef(headRow, 0, last, columns.length + 1) },
      dataValidations: [choiceOfStates(page, first, last)],
    }),
    protection,
  };
  return { titles, sheet };
}

/** What stands above the heads, each line over the whole width. */
function titleRows(titles: readonly HeaderLine[], { language, columns }: SheetPage): CellRow[] {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return titles.map(({ text, isBold }) => ({
    values: [sheetText(text, language)],
    looks: [cellStyle({ bold: isBold }, {})],
    height: rowHeight([text], [width]),
  }));
}

const headsOf = ({ columns, keyHeads }: SheetPage): CellRow => ({
  values: [...columns.map(({ head }) => head), ...keyHeads],
  looks: columns.map(() => headStyle),
  height: rowHeight(
    columns.map(({ head }) => head),
    columns.map(({ width }) => width - 1),
  ),
});

/** The cells of the state offer what may stand in them, and warn of anything else. */
function choiceOfStates({ language, columns, choices }: SheetPage, first: number, last: number) {
  const { choose } = sheetInstructions[language];
  const place = columns.findIndex(({ column }) => column === 'state');
  return {
    type: 'list' as const,
    range: rangeRef(first, place, last, place),
    values: [...choices],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning' as const,
    errorTitle: choose.title,
    errorMessage: choose.error,
  };
}

/** For what tells rows apart. */
const hiddenColumn = { width: 12, hidden: true };

/** Whoever fills in the sheet may make it easier to read, and leaves what went out. */
const protection = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  sort: true,
  autoFilter: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
};

const headStyle: CellStyle = {
  ...cellStyle({ bold: true, ground: 'E4E0D8' }, { horizontal: 'center', vertical: 'center' }),
  border,
};

/** Kept as they are typed: a spreadsheet of another language would make 6 December of 12/6, and 1,41 of 1.410. */
const asTyped: ReadonlySet<string> = new Set(['date', 'value']);

/** What was wrong with a cell of a copy that goes back. */
const faultOf = ({ faults = {} }: SheetPageRow, column: string) =>
  (faults as Readonly<Record<string, string>>)[column];

/** A row of the sheet: at least as high as is comfortable to write in. */
function taskRow(row: SheetPageRow, { columns, language }: SheetPage): CellRow {
  const words = columns.map(({ column }) => row.cells[column] ?? '');
  return {
    values: [...words.map((text) => (text === '' ? null : sheetText(text, language))), row.key, row.mark],
    looks: columns.map(({ column, isFilled }) => {
      if (faultOf(row, column) !== undefined) return lookOf(column, 'fault');
      return lookOf(column, isFilled && !row.closed.some((one) => one === column) ? 'open' : 'locked');
    }),
    height: Math.max(
      minHeight,
      rowHeight(
        words,
        columns.map(({ width }) => width),
      ),
    ),
  };
}

/** The remarks of cells with a fault, by their places. */
const remarks = ({ columns, rows }: SheetPage, first: number): Map<string, Partial<Cell>> =>
  new Map(
    rows.flatMap((row, index) =>
      columns.flatMap(({ column }, place) => {
        const text = faultOf(row, column);
        return text === undefined
          ? []
          : [[`${first + index},${place}`, { comment: { author: 'cthd', text } }] as const];
      }),
    ),
  );

const known = new Map<string, CellStyle>();

/** The look of a cell: those of a column share a few, however many rows there are. */
function lookOf(column: string, ground: keyof typeof grounds): CellStyle {
  const key = `${ground} ${column}`;
  const look = known.get(key) ?? styleOf(column, ground);
  known.set(key, look);
  return look;
}

function styleOf(column: string, ground: keyof typeof grounds): CellStyle {
  const isFault = ground === 'fault';
  const isLocked = ground === 'locked';
  return {
    ...cellStyle(
      { ground: grounds[ground], ...(isFault && { colour: faultColour, bold: true }) },
      { horizontal: column === 'number' ? 'center' : 'left' },
    ),
    border,
    ...(!isLocked && { protection: { locked: false } }),
    ...(!isLocked && asTyped.has(column) && { numFmt: '@' }),
  };
}
