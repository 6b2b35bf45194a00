import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import type { InputCell, InputRow } from '../../plan/input-table.ts';

/** What a column of a table of assignments says. */
export type AssignmentColumn =
  | 'id'
  | 'address'
  | 'number'
  | 'text'
  | 'lead'
  | 'with'
  | 'deliverable'
  | 'start'
  | 'deadline'
  | 'target'
  | 'person'
  | 'submit-to'
  | 'state'
  | 'note';

/** The usual heads of the columns of annexes and of offices’ own tables; the first that fits. */
const heads: readonly (readonly [AssignmentColumn, RegExp])[] = [
  ['number', /^(?:tt|stt|số tt|số thứ tự|no\.?)$/iu],
  ['id', /^(?:mã|mã nhiệm vụ|id|mã định danh)$/iu],
  ['address', /^(?:địa chỉ|address|mục)$/iu],
  ['with', /phối hợp|co-operating/iu],
  ['lead', /chủ trì|(?:cơ quan|đơn vị|bộ phận)(?: \p{L}+)? thực hiện|phân công|^lead$/iu],
  ['person', /(?:lãnh đạo|người|đồng chí|cá nhân)(?: \p{L}+)* (?:phụ trách|chỉ đạo)/iu],
  [
    'submit-to',
    /(?:cấp|nơi|cơ quan|đơn vị)(?: có thẩm quyền)? trình|trình (?:cấp|cơ quan)|submitted to|submit-to/iu,
  ],
  ['state', /trạng thái|tình trạng|^state$|^status$/iu],
  ['start', /bắt đầu/iu],
  ['deadline', /thời gian|thời hạn|hoàn thành|kết thúc|tiến độ|^hạn|deadline/iu],
  ['deliverable', /sản phẩm|kết quả|hình thức|deliverable/iu],
  ['target', /chỉ tiêu|mục tiêu|target/iu],
  ['note', /ghi chú|^notes?$|remarks/iu],
  ['text', /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|đề án|tên |^task$/iu],
];

const assigning: readonly AssignmentColumn[] = ['lead', 'with', 'deadline', 'deliverable'];
const naming: readonly AssignmentColumn[] = ['id', 'address', 'text', 'number'];

/** The header of a table of assignments. */
export interface AssignmentHeader {
  /** The last row of it. */
  readonly row: number;
  readonly columns: ReadonlyMap<AssignmentColumn, number>;
  /** The words over each column. */
  readonly heads: ReadonlyMap<number, string>;
  /** Columns that nothing is taken from. */
  readonly unused: readonly string[];
}

/** Titles may come before the header, this far down. */
const maxTitleRows = 60;

const wordsOf = (cell: InputCell): string => (cell.kind === 'text' ? evenBlanks(cell.text) : '');

/** Longer words are no head. */
const maxHeadLetters = 500;

/** The column that a head names; null for none. */
function columnNamed(head: string): AssignmentColumn | null {
  if (head.length > maxHeadLetters) return null;
  const words = evenBlanks(head.replace(/\([^)]*\)/gu, ' '));
  return heads.find(([, form]) => form.test(words))?.[0] ?? null;
}

/** Whether words of one row name a task and who answers for it, or by when. */
export function isAssignmentHead(words: readonly string[]): boolean {
  const named = words.map(columnNamed);
  return assigning.some((one) => named.includes(one)) && naming.some((one) => named.includes(one));
}

/** Finds the header among the first rows: one row, or two where heads stand under the head of a group. Null where there is none. */
export function findAssignmentHeader(rows: readonly InputRow[]): AssignmentHeader | null {
  const first = rows.filter(({ number }) => number <= maxTitleRows);
  for (const [place, row] of first.entries()) {
    const next = first[place + 1];
    const below = next?.number === row.number + 1 ? next : null;
    const one = headsOf(row, null);
    const both = below && hasHeadsUnder(row, below) ? headsOf(row, below) : null;
    if (isHead(one)) return both ? headerOf(both, below?.number ?? row.number) : headerOf(one, row.number);
    const isNextAlone = below !== null && isHead(headsOf(below, null));
    if (below && both && isHead(both) && !isNextAlone) return headerOf(both, below.number);
  }
  return null;
}

const isHead = (named: ReadonlyMap<number, string>): boolean => isAssignmentHead([...named.values()]);

/** The words over each column: of two rows both, where the upper one is the head of a group. */
function headsOf(row: InputRow, below: InputRow | null): Map<number, string> {
  const upper = new Map(row.cells.map((cell) => [cell.column, wordsOf(cell)]));
  if (!below) return new Map([...upper].filter(([, words]) => words !== ''));
  const lower = new Map(below.cells.map((cell) => [cell.column, wordsOf(cell)]));
  const columns = [...new Set([...upper.keys(), ...lower.keys()])].sort((a, b) => a - b);
  return new Map(
    columns.flatMap((column): [number, string][] => {
      const [over = '', under = ''] = [upper.get(column), lower.get(column)];
      const isOwn =
        under === '' || under === over || (columnNamed(under) !== null && columnNamed(under) !== 'text');
      const words = isOwn ? under || over : `${over} ${under}`.trim();
      return words === '' ? [] : [[column, words]];
    }),
  );
}

/** Whether a row holds further heads: words only, under a merged head or where the row above has none. */
function hasHeadsUnder(row: InputRow, below: InputRow): boolean {
  const filled = below.cells.filter((cell) => wordsOf(cell) !== '' && cell.coveredBy === undefined);
  const above = new Map(row.cells.map((cell) => [cell.column, cell]));
  const lower = new Map(below.cells.map((cell) => [cell.column, wordsOf(cell)]));
  return (
    filled.length > 0 &&
    filled.every(({ column }) => {
      const cell = above.get(column);
      const isMerged = cell !== undefined && ((cell.span?.columns ?? 1) > 1 || isBeside(cell, row.number));
      const isOpen =
        wordsOf(above.get(column + 1) ?? noCell) === '' && columnNamed(lower.get(column) ?? '') !== null;
      return cell === undefined || wordsOf(cell) === '' || isMerged || isOpen;
    }) &&
    below.cells.every(({ kind }) => kind === 'text' || kind === 'empty')
  );
}

const noCell: InputCell = { kind: 'empty', column: 0, address: '' };

/** Whether a cell is covered by one of its own row: part of a merged head. */
const isBeside = ({ coveredBy }: InputCell, row: number): boolean =>
  coveredBy !== undefined && coveredBy.replace(/^[A-Z]+/, '') === String(row);

function headerOf(named: ReadonlyMap<number, string>, row: number): AssignmentHeader {
  const columns = new Map<AssignmentColumn, number>();
  const unused: string[] = [];
  for (const [column, head] of named) {
    const what = columnNamed(head);
    if (what === null || columns.has(what)) unused.push(head);
    else columns.set(what, column);
  }
  return { row, columns, heads: named, unused };
}
