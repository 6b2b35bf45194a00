import { cellAt, type InputCell, type InputRow } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

/** What a column can say of a record; a task by its id, its address, its wording or its ordinal, in the order in which they are trusted. */
export const unitFields = ['id', 'address', 'wording', 'ordinal'] as const;
const fields = [
  ...unitFields,
  'state',
  'date',
  'result',
  'indicator',
  'value',
  'note',
  'evidence',
  'by',
] as const;
export type ColumnField = (typeof fields)[number];

/** The heads that are understood, folded. */
const heads: Readonly<Record<ColumnField, readonly string[]>> = {
  id: ['ma', 'ma nhiem vu', 'id', 'unit', 'unit id', 'task id'],
  address: ['dia chi', 'address'],
  wording: ['nhiem vu', 'noi dung nhiem vu', 'noi dung cong viec', 'ten nhiem vu', 'task'],
  ordinal: ['tt', 'stt'],
  state: ['trang thai', 'tinh trang', 'state', 'status'],
  date: ['ngay', 'ngay bao cao', 'date'],
  result: ['ma ket qua', 'ket qua thu', 'result', 'result id'],
  indicator: ['chi tieu', 'ten chi tieu', 'indicator'],
  value: ['ket qua dat', 'gia tri', 'so dat', 'so dat duoc', 'value'],
  note: ['ghi chu', 'note', 'notes'],
  evidence: ['minh chung', 'evidence'],
  by: ['don vi bao cao', 'co quan bao cao', 'nguoi bao cao', 'by', 'reported by'],
};

/** The header of a table: the column of each field, and the heads that nothing is taken from. */
export interface TableHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnField, number>;
  readonly unused: readonly InputCell[];
}

/** The cell of a row in the column of a field; undefined where there is none. */
export const cellOf = (
  row: InputRow,
  { columns }: TableHeader,
  field: ColumnField,
): InputCell | undefined => {
  const column = columns.get(field);
  return column === undefined ? undefined : cellAt(row, column);
};

/** Titles may come before the header, this far down. */
const within = 60;

/** The field that a head names, in Vietnamese or English, without diacritics too; a unit of measure in brackets and marks aside. */
export function fieldOf(head: string): ColumnField | null {
  const words = fold(head)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return fields.find((field) => heads[field].includes(words)) ?? null;
}

/** Whether a row of words names a task and a state, and so is a header. */
export function isHeaderRow(words: readonly string[]): boolean {
  const named = words.map(fieldOf);
  return named.includes('state') && unitFields.some((field) => named.includes(field));
}

/** The rows among which a header is looked for. */
export const isHeadedWithin = ({ number }: InputRow): boolean => number <= within;

/**
 * Finds the header among the first rows: one row, or two where heads stand under the head of a group. A UserError where there is none, or
 * where two columns say the same.
 */
export function findHeader(rows: readonly InputRow[]): TableHeader {
  const first = rows.filter(isHeadedWithin);
  for (const [place, row] of first.entries()) {
    const next = first[place + 1];
    const below = next?.number === row.number + 1 ? next : null;
    const heads = [row.cells.filter(isOwn), ...(below ? [underneath(row, below)] : [])];
    const found = heads.find((cells) => isHeaderRow(cells.map(headOf)));
    if (!found) continue;
    const isOne = found === heads[0];
    if (isOne && below && hasHeadsUnder(row, below)) return headerOf(underneath(row, below), below.number);
    return headerOf(found, isOne ? row.number : (below?.number ?? row.number));
  }
  throw noHeader(first);
}

const isOwn = (cell: InputCell) => cell.coveredBy === undefined;

/** The heads of two rows: of each column the one further down. */
function underneath(above: InputRow, below: InputRow): InputCell[] {
  const own = below.cells.filter((cell) => isOwn(cell) && headOf(cell) !== '');
  const columns = new Set(own.map(({ column }) => column));
  return [...above.cells.filter((cell) => isOwn(cell) && !columns.has(cell.column)), ...own].sort(
    (a, b) => a.column - b.column,
  );
}

/** Whether a row below a header holds nothing but further heads, none of them where the header already says what the column is. */
function hasHeadsUnder(above: InputRow, below: InputRow): boolean {
  const own = below.cells.filter(isOwn);
  const isKnownAbove = (column: number) =>
    above.cells.some((cell) => cell.column === column && fieldOf(headOf(cell)) !== null);
  return own.length > 0 && own.every((cell) => fieldOf(headOf(cell)) !== null && !isKnownAbove(cell.column));
}

function headerOf(cells: readonly InputCell[], row: number): TableHeader {
  const columns = new Map<ColumnField, number>();
  const unused: InputCell[] = [];
  for (const cell of cells) {
    const field = fieldOf(headOf(cell));
    const earlier = field && columns.get(field);
    if (typeof earlier === 'number')
      throw twice(cells.find(({ column }) => column === earlier) ?? cell, cell);
    if (field) columns.set(field, cell.column);
    else unused.push(cell);
  }
  return { row, columns, unused };
}

/** A head as written; '' where the cell holds no text. */
export const headOf = (cell: InputCell): string => (cell.kind === 'text' ? cell.text.trim() : '');

function noHeader(rows: readonly InputRow[]): UserError {
  const known = rows.flatMap(({ cells }) => cells.filter((cell) => fieldOf(headOf(cell)) !== null));
  const seen = known.map((cell) => `«${headOf(cell).slice(0, 40)}» (${cell.address})`).slice(0, 5);
  const met = seen.length > 0 ? seen.join(', ') : null;
  return new UserError({
    vi: `Trong ${within} hàng đầu không có hàng tiêu đề: cần ít nhất một cột nhiệm vụ (Mã, Địa chỉ hoặc Nhiệm vụ) và cột Trạng thái trên cùng một hàng${met === null ? '' : `; mới thấy ${met}`}.`,
    en: `The first ${within} rows hold no header: at least a column of the task (Mã, Địa chỉ or Nhiệm vụ; id, address or task) and the column Trạng thái (state) are needed in one row${met === null ? '' : `; found only ${met}`}.`,
  });
}

const twice = (one: InputCell, other: InputCell) =>
  new UserError({
    vi: `Hai cột ${one.address} «${headOf(one)}» và ${other.address} «${headOf(other)}» cùng một nội dung; hãy bỏ hoặc đổi tên một cột.`,
    en: `The columns ${one.address} “${headOf(one)}” and ${other.address} “${headOf(other)}” say the same; remove or rename one.`,
  });
