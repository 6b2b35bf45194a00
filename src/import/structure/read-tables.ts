import type { SourceRow, SourceTable } from '../source-text.ts';
import type { ColumnUse, Decision, DraftColumn, DraftUnit, LeftOut } from './draft-units.ts';
import { cellText } from './text-lines.ts';

/** The usual heads of columns in annexes of assignments; the first that fits. */
const uses: readonly (readonly [ColumnUse, RegExp])[] = [
  ['number', /^(?:tt|stt|số tt|số thứ tự)$/iu],
  ['with', /phối hợp/iu],
  ['lead', /chủ trì|(?:cơ quan|đơn vị|bộ phận)(?: \p{L}+)? thực hiện|phân công/iu],
  ['person', /(?:lãnh đạo|người|đồng chí)(?: \p{L}+)* (?:phụ trách|chỉ đạo)/iu],
  ['deadline', /thời gian|thời hạn|hoàn thành|tiến độ/iu],
  ['deliverable', /sản phẩm|kết quả|hình thức/iu],
  ['note', /ghi chú/iu],
  ['text', /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|chỉ tiêu|đề án|tên /iu],
];

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

function gridOf({ rows }: SourceTable): TableGrid {
  const width = Math.min(60, widthOf(rows));
  const marked = rows.findIndex(({ isHead }) => !isHead);
  const guessed = looksLikeHeads(rows[0], width) ? (hasGroups(rows[0]) ? 2 : 1) : 0;
  const count = marked > 0 ? marked : guessed;
  return { heads: rows.slice(0, count), body: rows.slice(count), width };
}

const looksLikeHeads = (row: SourceRow | undefined, width: number): boolean =>
  row !== undefined && cellsByColumn(row, width).filter((cell) => useOf(cell) !== 'other').length >= 2;

const hasGroups = (row: SourceRow | undefined): boolean =>
  row !== undefined &&
  row.cells.some(({ columnSpan }) => columnSpan > 1) &&
  row.cells.some(({ rowSpan }) => rowSpan > 1);

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
const useOf = (head: string): ColumnUse =>
  uses.find(([, pattern]) => pattern.test(oneLine(head)))?.[0] ?? 'other';

/** Divides a table: one with a column of tasks and one of who or when gives groups and rows, any other its cells. */
export function readSourceTable(table: SourceTable): ReadTable {
  const { heads, body, width } = gridOf(table);
  const columns = columnsOf(heads, width);
  const isAssignment =
    columns.some(({ is }) => is === 'text') &&
    columns.some(({ is }) => is === 'lead' || is === 'deadline' || is === 'with');
  if (!isAssignment)
    return { columns: [], units: [plainTable(table, { heads, body, width })], dropped: [], decisions: [] };
  const units: DraftUnit[] = [];
  const dropped: LeftOut[] = [];
  const decisions: Decision[] = [];
  const headWords = heads.map((row) => oneLine(cellsByColumn(row, width).join(' ')));
  let group: DraftUnit | null = null;
  let lastRow: DraftUnit | null = null;
  for (const row of body) {
    const cells = cellsByColumn(row, width);
    const place = row.cells[0]?.place ?? table.place;
    const words = oneLine(cells.join(' '));
    if (words === '') continue;
    if (isColumnNumbers(cells)) dropped.push({ place, text: words, why: columnNumbers });
    else if (headWords.includes(words)) dropped.push({ place, text: words, why: repeatedHead });
    else if (isContinuation(cells, { columns, row }) && lastRow) {
      decisions.push({ place, what: continuedRow(words) });
      lastRow.text = `${lastRow.text ?? ''} ${words}`.trim();
      lastRow.cells = (lastRow.cells ?? []).map((cell, index) =>
        index === columns.findIndex(({ is }) => is === 'text') ? `${cell}\n${words}` : cell,
      );
    } else {
      const unit = rowUnit(cells, { columns, place, row, width });
      if (unit.kind === 'group') {
        group = unit;
        units.push(unit);
      } else {
        lastRow = unit;
        (group?.units ?? units).push(unit);
      }
    }
  }
  return { columns, units, dropped, decisions };
}

function columnsOf(heads: readonly SourceRow[], width: number): DraftColumn[] {
  const rows = heads.map((row) => cellsByColumn(row, width));
  let hasText = false;
  return Array.from({ length: width }, (_, column) => {
    const top = oneLine(rows[0]?.[column] ?? '');
    const below = oneLine(rows[1]?.[column] ?? '');
    const over = heads[0]?.cells.find(
      (cell) => column >= cell.column && column < cell.column + cell.columnSpan,
    );
    const under = heads.length > 1 && over && over.columnSpan > 1 ? oneLine(cellText(over.blocks)) : '';
    const head = under !== '' || top === '' ? below || top : top;
    const found = useOf(head === '' ? under : head);
    const is = found === 'text' && hasText ? 'other' : found;
    hasText ||= is === 'text';
    return { head, is, ...(under !== '' && under !== head && { under }) };
  });
}

interface RowContext {
  readonly columns: readonly DraftColumn[];
  readonly place: DraftUnit['place'];
  readonly row: SourceRow;
  readonly width: number;
}

function rowUnit(cells: readonly string[], { columns, place, row }: RowContext): DraftUnit {
  const at = (use: ColumnUse) => columns.findIndex(({ is }) => is === use);
  const number = oneLine(cells[at('number')] ?? '').replace(/\.$/u, '');
  const filled = cells.flatMap((cell, column) => (cell === '' || column === at('number') ? [] : [column]));
  const [only] = filled;
  const isGroup =
    filled.length === 1 &&
    (/^(?:[IVXLC]+|[A-HĐ])$/u.test(number) || row.cells.some(({ columnSpan }) => columnSpan > 2));
  const text = oneLine(cells[isGroup ? (only ?? 0) : at('text')] ?? '');
  const base = {
    place,
    notes: [],
    units: [],
    ...(number !== '' && { number }),
    ...(text !== '' && { text }),
  };
  return isGroup ? { kind: 'group', ...base } : { kind: 'row', ...base, cells };
}

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
  return number >= 0 && cells[number] === '' && filled.length === 1 && !isBold;
}

/** “1, 2, 3 …” or “(1) (2) (3)” below the heads. */
const isColumnNumbers = (cells: readonly string[]): boolean => {
  const written = cells.map((cell) => cell.replace(/[()\s]/gu, '')).filter((cell) => cell !== '');
  const first = Number(written[0]);
  return written.length > 2 && written.every((cell, index) => cell === String(first + index));
};

function plainTable({ place }: SourceTable, { heads, body, width }: TableGrid): DraftUnit {
  const rows = body.map((row) => cellsByColumn(row, width));
  const columns = Array.from({ length: width }, (_, column) => ({
    head: oneLine(heads.map((row) => cellsByColumn(row, width)[column] ?? '').join(' ')),
  }));
  return { kind: 'table', place, notes: [], units: [], columns, rows };
}

/** That words without a number were taken to go on with the row above. */
const continuedRow = (words: string) => {
  const start = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return {
    vi: `dòng không có số, nối vào dòng trên: «${start}»`,
    en: `a row without a number, joined to the row above: “${start}”`,
  };
};

const columnNumbers = { vi: 'dòng đánh số cột', en: 'a row of column numbers' };
const repeatedHead = { vi: 'tiêu đề bảng lặp lại', en: 'the heads of the table once more' };
