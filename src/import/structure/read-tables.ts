import type { SourceCell, SourceRow, SourceTable } from '../source-text.ts';
import type { ColumnUse, Decision, DraftColumn, DraftUnit, LeftOut } from './draft-units.ts';
import { cellText } from './text-lines.ts';
import { columnsOf, looksLikeHeads } from './table-columns.ts';

interface ReadTable {
  readonly columns: readonly DraftColumn[];
  readonly units: readonly DraftUnit[];
  readonly dropped: readonly LeftOut[];
  readonly decisions: readonly Decision[];
}

interface TableGrid {
  readonly heads: readonly SourceRow[];
  readonly body: readonly SourceRow[];
  readonly width: number;
}

/** The cells of a row by column; a cell over several columns stands in its first. */
function cellsByColumn(row: SourceRow, width: number): string[] {
  const cells = Array.from({ length: width }, () => '');
  for (const { column, blocks, rowSpan } of row.cells)
    if (column < width && rowSpan > 0) cells[column] = cellText(blocks).trim();
  return cells;
}

const widthOf = (rows: readonly SourceRow[]) =>
  Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan)));

/** Rows in which a cell that goes on from above is there, with a span of 0, also where a reader leaves it out. */
function withContinued(rows: readonly SourceRow[]): SourceRow[] {
  const open = new Map<number, { cell: SourceCell; rows: number }>();
  return rows.map((row) => {
    const own = new Set(row.cells.map(({ column }) => column));
    const continued = [...open].flatMap(([column, { cell, rows: left }]) =>
      left > 0 && !own.has(column) ? [{ ...cell, rowSpan: 0, blocks: [] }] : [],
    );
    for (const [column, one] of open) open.set(column, { ...one, rows: one.rows - 1 });
    for (const cell of row.cells)
      if (cell.rowSpan > 0) open.set(cell.column, { cell, rows: cell.rowSpan - 1 });
    const cells = [...row.cells, ...continued].sort((a, b) => a.column - b.column);
    return { ...row, cells };
  });
}

function gridOf({ rows: given }: SourceTable): TableGrid {
  const rows = withContinued(given);
  const width = Math.min(60, widthOf(rows));
  const marked = rows.findIndex(({ isHead }) => !isHead);
  const [first, second] = [cellsOfRow(rows[0], width), cellsOfRow(rows[1], width)];
  const isUnderHeads = hasGroups(rows[0]) || areUnderHeads(second, first);
  const guessed = looksLikeHeads(first) ? (isUnderHeads ? 2 : 1) : 0;
  const count = marked > 1 ? marked : Math.max(marked, guessed);
  const heads = rows.slice(0, count);
  return { heads: hasGroups(rows[0]) ? heads : withSpans(heads), body: rows.slice(count), width };
}

/** Whether a row stands below gaps in the heads and gives them heads of their own, as in forms of tables that know no merged cells. */
const areUnderHeads = (row: readonly string[], heads: readonly string[]): boolean =>
  heads.includes('') &&
  heads.every((head, column) => head !== '' || (row[column] ?? '') !== '') &&
  row.every((cell, column) => cell === '' || heads[column] === '' || heads[column + 1] === '');

/** The first of two rows of heads with its gaps as parts of the cells before them. */
function withSpans(heads: readonly SourceRow[]): SourceRow[] {
  const [first, ...others] = heads;
  if (!first || others.length === 0) return [...heads];
  const cells: SourceCell[] = [];
  for (const cell of first.cells) {
    const last = cells.at(-1);
    if (last && cellText(cell.blocks).trim() === '')
      cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + cell.columnSpan };
    else cells.push(cell);
  }
  return [{ ...first, cells }, ...others];
}

const cellsOfRow = (row: SourceRow | undefined, width: number) => (row ? cellsByColumn(row, width) : []);

const hasGroups = (row: SourceRow | undefined): boolean =>
  row !== undefined &&
  row.cells.some(({ columnSpan }) => columnSpan > 1) &&
  row.cells.some(({ rowSpan }) => rowSpan > 1);

/** The rows with words in a column that has no head while the others have one: the row has a cell too many, or the head was lost. */
function raggedRows(
  { heads, body, width }: TableGrid,
  columns: readonly DraftColumn[],
  table: SourceTable,
): Decision[] {
  if (heads.length === 0 || columns.filter(({ head }) => head !== '').length < 2) return [];
  return body.flatMap((row) => {
    const extra = cellsByColumn(row, width).filter((cell, at) => cell !== '' && columns[at]?.head === '');
    const place = row.cells[0]?.place ?? table.place;
    return extra.map((cell) => ({ place, what: cellWithoutHead(oneLine(cell)) }));
  });
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** Divides a table: one with a column of tasks and one of who or when gives groups and rows, any other its cells. */
export function readSourceTable(table: SourceTable): ReadTable {
  const grid = gridOf(table);
  const { heads, body, width } = grid;
  const columns = columnsOf(headCells(heads, width), overHeads(heads));
  const decisions: Decision[] = raggedRows(grid, columns, table);
  if (!isAssignment(columns, body, width))
    return { columns: [], units: [plainTable(table, grid)], dropped: [], decisions };
  const units: DraftUnit[] = [];
  const dropped: LeftOut[] = [];
  const headWords = heads.map((row) => oneLine(cellsByColumn(row, width).join(' ')));
  let group: DraftUnit | null = null;
  let lastRow: DraftUnit | null = null;
  let numbered: DraftUnit | null = null;
  for (const row of body) {
    const cells = cellsByColumn(row, width);
    const place = row.cells[0]?.place ?? table.place;
    const words = oneLine(cells.join(' '));
    if (words === '') continue;
    if (isColumnNumbers(cells)) dropped.push({ place, text: words, why: columnNumbers });
    else if (headWords.includes(words)) dropped.push({ place, text: words, why: repeatedHead });
    else if (isContinuation(cells, { columns, row }) && lastRow) {
      decisions.push({ place, what: continuedRow(words), isJoinedRow: true });
      lastRow.text = `${lastRow.text ?? ''} ${words}`.trim();
      lastRow.cells = (lastRow.cells ?? []).map((cell, index) =>
        index === columns.findIndex(({ is }) => is === 'text') ? `${cell}\n${words}` : cell,
      );
    } else {
      const unit = rowUnit(cells, { columns, place, row, above: lastRow });
      if (unit.kind === 'group') {
        group = unit;
        lastRow = null;
        numbered = null;
        units.push(unit);
      } else {
        const isOrdered =
          columns.findIndex(({ is }) => is === 'lead') < columns.findIndex(({ is }) => is === 'text');
        const isBelow = /^[-+•*]$/u.test(unit.number ?? '') || (isNumberMerged(columns, row) && !isOrdered);
        (isBelow && numbered ? numbered.units : (group?.units ?? units)).push(unit);
        lastRow = unit;
        if (!isBelow) numbered = unit;
      }
    }
  }
  return { columns, units, dropped, decisions };
}

/** Whether a table assigns tasks: what is to be done, and who does it or by when; each column with words has a head of its own. */
function isAssignment(columns: readonly DraftColumn[], body: readonly SourceRow[], width: number): boolean {
  const has = (...wanted: readonly ColumnUse[]) =>
    columns.some(({ is }) => is !== undefined && wanted.includes(is));
  const heads = columns.map(({ head }) => head);
  const areTold =
    new Set(heads).size === heads.length &&
    heads.every(
      (head, column) => head !== '' || body.every((row) => cellsByColumn(row, width)[column] === ''),
    );
  return has('text') && (has('lead', 'deadline', 'with') || hasTargets(columns, body, width)) && areTold;
}

/** Whether most rows of a table of targets give a figure. */
function hasTargets(columns: readonly DraftColumn[], body: readonly SourceRow[], width: number): boolean {
  const column = columns.findIndex(({ is }) => is === 'indicator');
  if (column < 0) return false;
  const cells = body.map((row) => cellsByColumn(row, width)[column] ?? '').filter((cell) => cell !== '');
  return cells.filter((cell) => /\d/u.test(cell)).length * 2 > cells.length;
}

const headCells = (heads: readonly SourceRow[], width: number) =>
  heads.map((row) => cellsByColumn(row, width).map(oneLine));

/** The words over several columns in the first row of heads, by column. */
function overHeads(heads: readonly SourceRow[]): Map<number, string> {
  const over = new Map<number, string>();
  if (heads.length < 2) return over;
  for (const { column, columnSpan, blocks } of heads[0]?.cells ?? [])
    for (let at = column; columnSpan > 1 && at < column + columnSpan; at += 1)
      over.set(at, oneLine(cellText(blocks)));
  return over;
}

interface RowContext {
  readonly columns: readonly DraftColumn[];
  readonly place: DraftUnit['place'];
  readonly row: SourceRow;
  readonly above: DraftUnit | null;
}

/** What a cell that is merged with the one above says too: who, by when, with what result. */
function inheritedCells(cells: readonly string[], { columns, row, above }: RowContext): string[] {
  const merged = new Set(row.cells.filter(({ rowSpan }) => rowSpan === 0).map(({ column }) => column));
  const number = columns.findIndex(({ is }) => is === 'number');
  const lead = columns.findIndex(({ is }) => is === 'lead');
  const text = columns.findIndex(({ is }) => is === 'text');
  // A table that is ordered by bodies: the name stands once, before the tasks of the body.
  if (lead >= 0 && lead < text && cells[lead] === '' && (number < 0 || cells[number] === ''))
    merged.add(lead);
  return columns.map(({ is }, column) =>
    merged.has(column) && is !== 'number' && is !== 'text' && is !== 'other'
      ? ((above?.inherited?.[column] || above?.cells?.[column]) ?? '')
      : '',
  );
}

function rowUnit(cells: readonly string[], context: RowContext): DraftUnit {
  const { columns, place, row } = context;
  const at = (use: ColumnUse) => columns.findIndex(({ is }) => is === use);
  const number = oneLine(cells[at('number')] ?? '').replace(/\.$/u, '');
  const filled = cells.flatMap((cell, column) => (cell === '' || column === at('number') ? [] : [column]));
  const [only] = filled;
  const isGroup =
    filled.length === 1 &&
    !isNumberMerged(columns, row) &&
    (/^(?:[IVXLC]+|[A-HĐ])$/u.test(number) || row.cells.some(({ columnSpan }) => columnSpan > 2));
  const text = oneLine(cells[isGroup ? (only ?? 0) : at('text')] ?? '');
  const base = {
    place,
    notes: [],
    units: [],
    ...(number !== '' && { number }),
    ...(text !== '' && { text }),
  };
  if (isGroup) return { kind: 'group', ...base, cells: numberOnly(cells, at('number')) };
  const inherited = inheritedCells(cells, context);
  return { kind: 'row', ...base, cells, ...(inherited.some((words) => words !== '') && { inherited }) };
}

/** Whether the number of the row above stands for this one too. */
const isNumberMerged = (columns: readonly DraftColumn[], row: SourceRow) =>
  row.cells.some(({ column, rowSpan }) => rowSpan === 0 && columns[column]?.is === 'number');

const numberOnly = (cells: readonly string[], number: number) =>
  cells.map((cell, column) => (column === number ? cell : ''));

/** Words of the row above that stand in a row of their own, as after the end of a page: no number, one cell, not bold. */
function isContinuation(
  cells: readonly string[],
  { columns, row }: { readonly columns: readonly DraftColumn[]; readonly row: SourceRow },
): boolean {
  const number = columns.findIndex(({ is }) => is === 'number');
  const filled = cells.filter((cell) => cell !== '');
  const isBold = row.cells.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'paragraph' && block.runs.some(({ bold }) => bold)),
  );
  const isMerged = row.cells.some(({ columnSpan }) => columnSpan > 1);
  return number >= 0 && cells[number] === '' && filled.length === 1 && !isBold && !isMerged;
}

/** “1, 2, 3 …” or “(1) (2) (3)” below the heads. */
const isColumnNumbers = (cells: readonly string[]): boolean => {
  const written = cells.map((cell) => cell.replace(/[()\s]/gu, '')).filter((cell) => cell !== '');
  const first = Number(written[0]);
  return written.length > 2 && written.every((cell, index) => cell === String(first + index));
};

function plainTable({ place }: SourceTable, { heads, body, width }: TableGrid): DraftUnit {
  const columns = columnsOf(headCells(heads.slice(0, 2), width), overHeads(heads)).map(({ head, under }) => ({
    head,
    ...(under !== undefined && { under }),
  }));
  const rows = [...heads.slice(2), ...body].map((row) => cellsByColumn(row, width).map(oneLine));
  return { kind: 'table', place, notes: [], units: [], columns, rows };
}

/** That words without a number were taken to go on with the row above. */
const cellWithoutHead = (words: string) => ({
  vi: `ô «${startOf(words)}» nằm ở cột không có tên: dòng ấy thừa một ô, hoặc đầu bảng thiếu`,
  en: `the cell “${startOf(words)}” stands in a column without a head: its row has a cell too many, or the head is missing`,
});

const continuedRow = (words: string) => ({
  vi: `dòng không có số, nối vào dòng trên: «${startOf(words)}»`,
  en: `a row without a number, joined to the row above: “${startOf(words)}”`,
});

const startOf = (words: string) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

const columnNumbers = { vi: 'dòng đánh số cột', en: 'a row of column numbers' };
const repeatedHead = { vi: 'tiêu đề bảng lặp lại', en: 'the heads of the table once more' };
