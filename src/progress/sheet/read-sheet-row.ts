import type { Localised } from '../../locale/localised.ts';
import { countedOf } from '../../plan/assignment.ts';
import type { InputCell, InputRow } from '../../plan/input-table.ts';
import type { Unit } from '../../plan/unit.ts';
import { isFilled } from '../rows/read-value.ts';
import { readFilledCells } from './read-filled-cells.ts';
import type { SheetContext } from './sheet-context.ts';
import { parseRowKey, parseRowMark, type RowMark, type RowSubject, wordingHash } from './row-key.ts';
import type { RowOutcome } from './sheet-entry.ts';
import { filledColumns, sheetCell, type SheetHeader } from './sheet-heads.ts';

interface RowToRead {
  readonly row: InputRow;
  readonly key: InputCell;
  readonly header: SheetHeader;
  /** The tasks of the programme by their ids. */
  readonly tasks: ReadonlyMap<string, Unit>;
}

/** Reads one row that was sent out. */
export function readSheetRow({ row, key, header, tasks }: RowToRead, context: SheetContext): RowOutcome {
  const only = (why: Localised, address = key.address): RowOutcome => ({
    entry: null,
    problems: [{ address, why }],
    cells: [],
  });
  const subject = parseRowKey(key.kind === 'text' ? key.text : '');
  if (!subject) return only(changedKey);
  const mark = markIn(row, subject);
  const isTable = mark !== null && mark !== 'changed' && mark.kind === 'table';
  const filled = (isTable ? tableColumns(header) : sheetColumns).flatMap(({ column, from }) => {
    const cell = sheetCell(row, header, from);
    const isAsSent =
      isTable && column === 'state' && cell?.kind === 'text' && wordingHash(cell.text) === mark.printed;
    return cell && isFilled(cell) && !isAsSent ? [{ column, cell }] : [];
  });
  const task = tasks.get(subject.unit);
  const counted = task && countedOf(task).find(({ result }) => result === subject.result);
  if (!task || !counted) return filled.length === 0 ? none : only(gone(subject.unit));
  if (mark === null || mark === 'changed') return filled.length === 0 ? none : only(changedKey);
  const wording = sheetCell(row, header, 'wording');
  if (filled.length > 0 && !wording) return only(noWording);
  if (filled.length > 0 && wording && wordingHash(wordsOf(wording)) !== mark.wording)
    return only(otherWording, wording.address);
  return readFilledCells({ row, header, task, counted, subject, mark, filled }, context);
}

const wordsOf = (cell: InputCell): string => (cell.kind === 'text' ? cell.text : '');

const sheetColumns = filledColumns.map((column) => ({ column, from: column }));

/** What is read of a table that went out with its states in it; the rest is worked out again whenever it is printed. */
const tableColumns = ({ columns }: SheetHeader) => [
  { column: 'state', from: 'state' } as const,
  { column: 'value', from: columns.has('value') ? 'value' : 'words' } as const,
];

const none: RowOutcome = { entry: null, problems: [], cells: [] };

function markIn(row: InputRow, subject: RowSubject): RowMark | 'changed' | null {
  for (const cell of row.cells) {
    const mark = cell.kind === 'text' ? parseRowMark(cell.text, subject) : null;
    if (mark !== null) return mark;
  }
  return null;
}

/** Why a row is not read whose key or mark is not what was sent. */
export const changedKey: Localised = {
  vi: 'Mã dòng hoặc dấu dòng của hàng đã bị sửa; hãy chép lại hàng từ phiếu đã gửi.',
  en: 'The row key or row mark of this row was changed; copy the row from the sheet as sent.',
};
const noWording: Localised = {
  vi: 'Phiếu không còn cột «Nội dung nhiệm vụ» nên không đối chiếu được hàng với mã dòng; hãy trả lại tiêu đề như trong phiếu đã gửi.',
  en: 'The sheet has no column “Task” any more, by which a row is held against its row key; put the head back as it was sent.',
};
const gone = (unit: string): Localised => ({
  vi: `Chương trình không còn nhiệm vụ ${unit}; hãy gửi phiếu mới.`,
  en: `The programme no longer has the task ${unit}; send a new sheet.`,
});
const otherWording: Localised = {
  vi: 'Nội dung nhiệm vụ không khớp mã dòng: hàng đã bị sắp xếp lệch hoặc lời văn bị sửa; hãy chép lại hàng từ phiếu đã gửi.',
  en: 'The wording does not belong to the row key: rows were sorted apart, or the wording was changed; copy the row from the sheet as sent.',
};
