import { cellRef, type CellStyle, type CellValue, rangeRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { SheetPage, SheetPageRow } from '../../views/sheet/sheet-page.ts';
import { sheetInstructions } from '../../views/sheet/sheet-words.ts';
import { formatWords } from '../format-words.ts';
import { repeatedHead, workbookFrame } from './workbook-frame.ts';
import { cellStyle, rowHeight, sheetText } from './xlsx-cell.ts';
import { coverSheet } from './xlsx-cover.ts';

const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const faultColour = 'B01E1E';
const grounds = { locked: 'F2F0EC', open: 'FFFBE6', fault: 'FBE4E1' };
/** The smallest height of a row, in points. */
const leastHeight = 33;

/**
 * A sheet to be filled in as a workbook: what is to be done on the first page, then a row a task; cells that are not to be filled in are locked
 * without a password, the two columns that tell rows apart are hidden. Equal pages give equal bytes.
 */
export async function reportSheet(page: SheetPage): Promise<Uint8Array> {
  const { language, title, instructions, about, fictional } = page;
  const words = sheetInstructions[language];
  const fiction = fictional ? [{ text: `${formatWords[language].fictional}.`, looks: { bold: true } }] : [];
  const { sheet, headRow } = mainSheet(page);
  const toMend = faultLines(page, headRow);
  const setup = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
  return writeXlsx({
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
        pageSetup: { ...setup, orientation: 'portrait' },
      },
      {
        ...sheet,
        pageSetup: { ...setup, paperSize: 'a3', orientation: 'landscape' },
        headerFooter: { oddFooter: '&C&P/&N' },
      },
    ],
    namedRanges: [repeatedHead(words.sheets.report, headRow)],
    activeSheet: toMend.length > 0 ? 0 : 1,
    ...workbookFrame(page),
  });
}

/** Of a copy that goes back: what must be put right, cell by cell, in red. */
function faultLines({ language, columns, rows }: SheetPage, headRow: number) {
  const words = sheetInstructions[language].faults;
  const lines = rows.flatMap(({ faults = {} }, index) =>
    columns.flatMap(({ column, head }, place) => {
      const why = (faults as Readonly<Record<string, string>>)[column];
      return why === undefined ? [] : [words.cell(cellRef(headRow + 1 + index, place), head, why)];
    }),
  );
  if (lines.length === 0) return [];
  return [
    { text: words.head, looks: { bold: true, colour: faultColour } },
    ...lines.map((text) => ({ text, looks: { colour: faultColour } })),
    { text: '' },
  ];
}

function mainSheet(page: SheetPage): { readonly sheet: WriteSheet; readonly headRow: number } {
  const { language, columns, rows, choices } = page;
  const words = sheetInstructions[language];
  const titles = [
    ...(page.fictional ? [`${formatWords[language].fictional}.`] : []),
    page.title,
    ...page.about,
  ];
  const headRow = titles.length;
  const cells = new Map<string, { style: CellStyle; comment?: { author: string; text: string } }>();
  const wide = columns.map(({ width }) => width);
  for (const [row] of titles.entries())
    cells.set(`${row},0`, { style: cellStyle({ bold: row < headRow - page.about.length }, {}) });
  for (const [place] of columns.entries()) cells.set(`${headRow},${place}`, { style: headStyle });
  for (const [index, row] of rows.entries())
    for (const [place, { column, isFilled }] of columns.entries())
      cells.set(`${headRow + 1 + index},${place}`, cellOf(row, column, isFilled));
  const last = headRow + rows.length;
  const stateAt = columns.findIndex(({ column }) => column === 'state');
  const keyAt = columns.length;
  return {
    headRow,
    sheet: {
      name: words.sheets.report,
      rows: [
        ...titles.map((text) => [sheetText(text, language)]),
        [...columns.map(({ head }) => head), ...page.keyHeads],
        ...rows.map(({ cells: own, key, mark }): CellValue[] => [
          ...columns.map(({ column }) =>
            own[column] === undefined || own[column] === '' ? null : sheetText(own[column], language),
          ),
          key,
          mark,
        ]),
      ],
      cells,
      columns: [
        ...wide.map((width) => ({ width })),
        { width: 12, hidden: true },
        { width: 12, hidden: true },
      ],
      merges: titles.map((_, row) => ({
        startRow: row,
        startCol: 0,
        endRow: row,
        endCol: columns.length - 1,
      })),
      rowDefs: new Map([
        ...titles.map(
          (text, row) => [row, { height: rowHeight([text], [wide.reduce((a, b) => a + b, 0)]) }] as const,
        ),
        [
          headRow,
          {
            height: rowHeight(
              columns.map(({ head }) => head),
              wide.map((one) => one - 1),
            ),
          },
        ],
        ...rows.map(
          (row, index) =>
            [
              headRow + 1 + index,
              {
                height: Math.max(
                  leastHeight,
                  rowHeight(
                    columns.map(({ column }) => row.cells[column] ?? ''),
                    wide,
                  ),
                ),
              },
            ] as const,
        ),
      ]),
      freezePane: { rows: headRow + 1, columns: 2 },
      ...(rows.length > 0 && {
        autoFilter: { range: rangeRef(headRow, 0, last, keyAt + 1) },
        dataValidations: [
          {
            type: 'list' as const,
            range: rangeRef(headRow + 1, stateAt, last, stateAt),
            values: [...choices],
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: 'warning' as const,
            errorTitle: words.choose.title,
            errorMessage: words.choose.error,
          },
        ],
      }),
      protection: {
        sheet: true,
        formatCells: true,
        formatColumns: true,
        formatRows: true,
        insertColumns: true,
        sort: true,
        autoFilter: true,
        selectLockedCells: true,
        selectUnlockedCells: true,
      },
    },
  };
}

const headStyle: CellStyle = {
  ...cellStyle({ bold: true, ground: 'E4E0D8' }, { horizontal: 'center', vertical: 'center' }),
  border,
};

/** Kept as they are typed: a spreadsheet of another language would make 6 December of 12/6, and 1,41 of 1.410. */
const asTyped: ReadonlySet<string> = new Set(['date', 'value']);

function cellOf({ faults = {}, closed }: SheetPageRow, column: string, isFilled: boolean) {
  const fault = (faults as Readonly<Record<string, string>>)[column];
  const isOpen = isFilled && !closed.some((one) => one === column);
  if (fault !== undefined)
    return { style: styleOf(column, 'fault'), comment: { author: 'cthd', text: fault } };
  return plainCell(column, isOpen ? 'open' : 'locked');
}

const known = new Map<string, { readonly style: CellStyle }>();

/** A cell without a fault: those of a column look alike, so that a sheet of thousands of rows has a few of them. */
function plainCell(column: string, ground: 'open' | 'locked') {
  const key = `${ground} ${column}`;
  const cell = known.get(key) ?? { style: styleOf(column, ground) };
  known.set(key, cell);
  return cell;
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
