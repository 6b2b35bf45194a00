import type { Localised } from '../../locale/localised.ts';
import { cellAt, type InputCell, type InputRow } from '../../plan/input-table.ts';
import { nearest } from '../../plan/nearest.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

/** The columns of a sheet: what goes out locked, what is to be filled in, and what tells its rows apart. */
export const lockedColumns = [
  'number',
  'wording',
  'product',
  'deadline',
  'target',
  'last-state',
  'last-value',
  'last-note',
] as const;
export const filledColumns = [
  'state',
  'date',
  'value',
  'words',
  'evidence',
  'difficulties',
  'proposals',
] as const;
export type LockedColumn = (typeof lockedColumns)[number];
export type FilledColumn = (typeof filledColumns)[number];
export type SheetColumn = LockedColumn | FilledColumn;

/** The heads of the columns. */
export const sheetHeads: Readonly<Record<SheetColumn | 'key' | 'mark', Localised>> = {
  number: { vi: 'TT', en: 'No.' },
  wording: { vi: 'Nội dung nhiệm vụ', en: 'Task' },
  product: { vi: 'Sản phẩm', en: 'Deliverable' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  target: { vi: 'Chỉ tiêu', en: 'Target' },
  'last-state': { vi: 'Trạng thái lần trước', en: 'Last state' },
  'last-value': { vi: 'Số đạt lần trước', en: 'Last value' },
  'last-note': { vi: 'Ghi chú lần trước', en: 'Last note' },
  state: { vi: 'Trạng thái', en: 'State' },
  date: { vi: 'Ngày', en: 'Date' },
  value: { vi: 'Số đạt được', en: 'Value' },
  words: { vi: 'Kết quả thực hiện', en: 'What was done' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  difficulties: { vi: 'Khó khăn, vướng mắc, nguyên nhân', en: 'Difficulties and reasons' },
  proposals: { vi: 'Đề xuất, kiến nghị', en: 'Proposals' },
  key: { vi: 'Mã dòng', en: 'Row key' },
  mark: { vi: 'Dấu dòng', en: 'Row mark' },
};

/** Other heads that offices write for a column, folded. */
const others: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  number: ['stt', 'so tt', 'so thu tu', 'no'],
  wording: ['nhiem vu', 'ten nhiem vu', 'noi dung', 'noi dung cong viec'],
  product: ['san pham ket qua', 'ket qua san pham', 'san pham dau ra'],
  deadline: ['thoi gian hoan thanh', 'han hoan thanh', 'thoi gian thuc hien'],
  target: ['muc tieu'],
  'last-state': ['trang thai ky truoc', 'tinh trang ky truoc'],
  'last-value': ['so dat ky truoc', 'ket qua ky truoc'],
  'last-note': ['ghi chu ky truoc', 'ghi chu'],
  state: [
    'tinh trang',
    'trang thai thuc hien',
    'tinh trang thuc hien',
    'trang thai ky nay',
    'status',
    'standing',
  ],
  date: ['ngay hoan thanh', 'ngay bao cao', 'ngay thuc hien', 'ngay so lieu'],
  value: ['so dat', 'ket qua dat', 'gia tri', 'gia tri dat', 'so lieu', 'reached'],
  words: ['ket qua', 'ket qua dat duoc', 'dien giai ket qua', 'noi dung thuc hien'],
  evidence: ['van ban minh chung', 'tai lieu minh chung', 'minh chung kem theo'],
  difficulties: [
    'kho khan',
    'kho khan vuong mac',
    'vuong mac',
    'nguyen nhan',
    'ly do',
    'ton tai han che nguyen nhan',
  ],
  proposals: ['de xuat', 'kien nghi', 'kien nghi de xuat'],
};

const plain = (head: string) =>
  fold(head)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const columns: readonly SheetColumn[] = [...lockedColumns, ...filledColumns];
const known = columns.flatMap((column) =>
  [sheetHeads[column].vi, sheetHeads[column].en, ...(others[column] ?? [])].map((words) => ({
    column,
    words: plain(words),
  })),
);
const byWords = new Map(known.map(({ column, words }) => [words, column]));
const allWords = known.map(({ words }) => words).filter((words) => words.length > 4);

/** The column that a head means, also where it was slightly renamed; null where none is near. */
export function columnOf(head: string): SheetColumn | null {
  const words = plain(head);
  if (words === '' || words.length > 80) return null;
  const exact = byWords.get(words);
  if (exact) return exact;
  const begins = allWords.filter((one) => words.startsWith(`${one} `)).sort((a, b) => b.length - a.length)[0];
  const near = begins ?? (words.length > 5 ? nearest(words, allWords, 1)[0] : undefined);
  return near === undefined ? null : (byWords.get(near) ?? null);
}

/** Whether a head is written as heads are: one that is only near it, in a column that somebody added, does not take its place. */
const isAsKnown = (cell: InputCell): boolean => byWords.has(plain(headOf(cell)));

/** Where the columns of a sheet are, and the heads that mean none. */
export interface SheetHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<SheetColumn, number>;
  readonly unknown: readonly InputCell[];
}

const headOf = (cell: InputCell): string => (cell.kind === 'text' ? cell.text.trim() : '');

/** Whether a head is that of a hidden column by which rows are told. */
const tellsRows = (cell: InputCell) =>
  [sheetHeads.key, sheetHeads.mark].some(({ vi, en }) => [vi, en].includes(headOf(cell)));

/** Whether a row names at least three columns, as a header does; one may stand again on a later page. */
export const isHead = ({ cells }: InputRow): boolean =>
  new Set(cells.map((cell) => columnOf(headOf(cell))).filter(Boolean)).size >= 3;

/**
 * The header among the rows above the first row that was sent: the lowest that names at least three columns, with a second row of heads above or
 * below it. Null where there is none.
 */
export function sheetHeader(above: readonly InputRow[]): SheetHeader | null {
  const place = above.findLastIndex(isHead);
  const main = above[place];
  if (!main) return null;
  const found = new Map<SheetColumn, number>();
  const unknown: InputCell[] = [];
  const groups = main.cells.filter(({ span }) => (span?.columns ?? 1) > 1);
  const take = (cells: readonly InputCell[]) => {
    const [exact, near] = [cells.filter(isAsKnown), cells.filter((cell) => !isAsKnown(cell))];
    for (const cell of [...exact, ...near]) {
      if (cell.coveredBy !== undefined || headOf(cell) === '') continue;
      const column = columnOf(headOf(cell));
      if (column !== null && !found.has(column)) found.set(column, cell.column);
      else if (!tellsRows(cell)) unknown.push(cell);
    }
  };
  const isFree = ({ column }: InputCell) =>
    !main.cells.some((cell) => cell.column === column) ||
    groups.some(({ column: from, span }) => column >= from && column < from + (span?.columns ?? 1));
  const [upper, lower] = [above[place - 1], above[place + 1]];
  if (lower?.number === main.number + 1) take(lower.cells.filter(isFree));
  take(main.cells.filter((cell) => !groups.includes(cell)));
  if (upper?.number === main.number - 1) take(upper.cells.filter(isFree));
  take(groups);
  return { row: main.number, columns: found, unknown };
}

/** The cell of a row in a column; null where the sheet has no such column. */
export function sheetCell(
  row: InputRow,
  { columns: found }: SheetHeader,
  column: SheetColumn,
): InputCell | null {
  const place = found.get(column);
  return place === undefined ? null : cellAt(row, place);
}
