import { cellText } from '../../import/structure/text-lines.ts';
import { readSource } from '../../import/read/read-source.ts';
import { unicodeRows } from '../../import/read/unicode-rows.ts';
import type { SourceTable } from '../../import/source-text.ts';
import { readSourceFile } from '../../io/files/read-source-file.ts';
import type { Localised } from '../../locale/localised.ts';
import { type CellComments, noComments } from '../../io/tables/cell-comments.ts';
import { openTables } from '../../io/tables/open-tables.ts';
import { allRows } from '../../io/tables/read-xlsx.ts';
import { addressOf, type InputCell, type InputRow } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import {
  type AssignmentHeader,
  findAssignmentHeader,
  isAssignmentHead,
} from '../../progress/assignment/assignment-columns.ts';
import type { Environment } from '../command.ts';
import { pdfReaderOf } from './pdf-apart.ts';
import { shareOfEach, shareOfPart, tableShares } from '../../plan/progress-share.ts';

/** A table of assignments that a file holds: its sheet, or its place in a Word file. */
export interface AssignmentTable {
  readonly name: string | null;
  readonly rows: readonly InputRow[];
  readonly header: AssignmentHeader;
  /** What is to be said of how it was read. */
  readonly remarks: readonly Localised[];
  /** What is written beside its cells. */
  readonly comments: CellComments;
}

/** Every table of assignments in a spreadsheet, a csv file or a Word file; of the one sheet only where one is named. A UserError where there is none. */
export async function assignmentTables(
  path: string,
  sheet: string | undefined,
  environment: Environment,
): Promise<readonly AssignmentTable[]> {
  const isWord = /\.docx$/iu.test(path);
  const all = isWord ? await wordTables(path, environment) : await sheetsOf(path, sheet, environment);
  const found = all.flatMap((table) => {
    const header = findAssignmentHeader(table.rows);
    return header ? [{ ...table, header }] : [];
  });
  if (found.length === 0) throw new UserError(noTable(path));
  const taken = isWord || sheet !== undefined ? found : found.slice(0, 1);
  const rows = taken.flatMap((one) => one.rows);
  if (rows.length > maxRows) throw new UserError(tooManyRows(path, rows.length));
  if (lettersIn(rows) > maxTableLetters) throw new UserError(tooManyLetters(path));
  return taken;
}

async function sheetsOf(path: string, asked: string | undefined, { cwd, progress }: Environment) {
  const { sheets } = await openTables({ cwd, path, isHeader: isAssignmentHead });
  const seen =
    asked === undefined
      ? sheets.filter(({ isHidden }) => !isHidden)
      : sheets.filter(({ name }) => name === asked);
  if (seen.length === 0)
    throw new UserError({
      vi: `${path} không có trang tính «${asked ?? ''}»; có: ${sheets.map(({ name }) => name ?? '').join(', ')}.`,
      en: `${path} has no sheet “${asked ?? ''}”; there are: ${sheets.map(({ name }) => name ?? '').join(', ')}.`,
    });
  const read: Omit<AssignmentTable, 'header'>[] = [];
  const onShare = shareOfPart(progress, { length: tableShares.reading });
  for (const [at, one] of seen.entries())
    read.push({
      name: one.name,
      ...unicodeRows(await allRows(one, shareOfEach(onShare, at, seen.length))),
      comments: one.comments,
    });
  return read;
}

async function wordTables(path: string, { cwd, self }: Environment) {
  const { blocks } = await readSource(readSourceFile(cwd, path), { readPdf: self && pdfReaderOf(self) });
  const tables = blocks.filter((block): block is SourceTable => block.kind === 'table');
  return tables.map((table, at) => ({
    name: `bảng ${at + 1}`,
    rows: inputRows(table),
    remarks: [],
    comments: noComments(),
  }));
}

/** The rows of a table of a Word file as a sheet holds them: a cell over several rows stands in each of them. */
function inputRows({ rows }: SourceTable): InputRow[] {
  const open = new Map<number, InputCell>();
  return rows.map(({ cells }, index) => {
    const number = index + 1;
    const own = cells.flatMap(({ column, columnSpan, rowSpan, blocks }): InputCell[] => {
      const text = cellText(blocks).trim();
      if (rowSpan === 0) {
        const above = open.get(column);
        return above ? [{ ...above, address: addressOf(column, number), coveredBy: above.address }] : [];
      }
      const address = addressOf(column, number);
      const span = columnSpan > 1 || rowSpan > 1 ? { span: { columns: columnSpan, rows: rowSpan } } : {};
      const cell: InputCell = { kind: 'text', text, column, address, ...span };
      open.set(column, cell);
      const covered = Array.from({ length: columnSpan - 1 }, (_, step): InputCell => ({
        kind: 'text',
        text,
        column: column + step + 1,
        address: addressOf(column + step + 1, number),
        coveredBy: address,
      }));
      return [cell, ...covered];
    });
    return { number, isHidden: false, cells: own };
  });
}

/** The letters of all cells; what a merged cell says, in each row that it covers. */
const lettersIn = (rows: readonly InputRow[]): number => {
  const lengths = rows.flatMap(({ cells }) =>
    cells.map((cell) => (cell.kind === 'text' ? cell.text.length : 0)),
  );
  return lengths.reduce((sum, length) => sum + length, 0);
};

/** Tables that assign tasks have no more rows together: larger than those of all issued programmes. */
export const maxRows = 4_000;
/** And so many letters in all cells: four hundred in each of these rows. */
const maxTableLetters = 1_600_000;

const tooManyLetters = (path: string) => ({
  vi: `Các ô của ${path} có hơn ${maxTableLetters.toLocaleString('vi')} chữ; bảng phân công có tối đa chừng ấy. Hãy chia bảng thành nhiều tệp rồi nhập từng tệp.`,
  en: `The cells of ${path} have more than ${maxTableLetters.toLocaleString('en')} letters, as many as tables of assignments have at most. Divide it into several files and import one after the other.`,
});

const tooManyRows = (path: string, rows: number) => ({
  vi: `${path} có ${rows.toLocaleString('vi')} hàng; bảng phân công có tối đa ${maxRows.toLocaleString('vi')}. Hãy chia bảng thành nhiều tệp rồi nhập từng tệp.`,
  en: `${path} has ${rows.toLocaleString('en')} rows; tables of assignments have at most ${maxRows.toLocaleString('en')}. Divide it into several files and import one after the other.`,
});

const noTable = (path: string) => ({
  vi: `${path} không có bảng phân công nào: cần một hàng tiêu đề có cột nhiệm vụ (Nội dung, Nhiệm vụ, Mã hoặc Địa chỉ) và cột chủ trì, phối hợp, thời hạn hoặc sản phẩm.`,
  en: `${path} holds no table of assignments: a header is needed with a column of the task (Nội dung, Nhiệm vụ, Mã or Địa chỉ) and one of the lead, co-operating bodies, deadline or product.`,
});
