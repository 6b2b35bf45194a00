import type { Localised } from '../../locale/localised.ts';
import { cellAt, type InputRow } from '../../plan/input-table.ts';
import type { Programme } from '../../plan/plan.ts';
import type { CellProblem } from '../rows/cell-problem.ts';
import { isFilled } from '../rows/read-value.ts';
import { isState, isTotalRow } from '../rows/total-row.ts';
import { changedKey } from './read-sheet-row.ts';
import { isRowMark, parseRowKey, parseRowMark } from './row-key.ts';
import type { SheetContext } from './sheet-context.ts';
import { isHead, type SheetHeader } from './sheet-heads.ts';

/** What is wrong with a row without a key that names a state: it reports on something that was never sent, or lost its key. */
export function strayProblem(
  row: InputRow,
  { columns, row: head }: SheetHeader,
  { programme }: SheetContext,
): CellProblem | null {
  const [state, date, words] = (['state', 'date', 'wording'] as const).map((column) => {
    const place = columns.get(column);
    return place === undefined ? null : cellAt(row, place);
  });
  if (!state || !isFilled(state) || state.coveredBy !== undefined || date?.coveredBy !== undefined)
    return null;
  if (!words || !isFilled(words) || isOfAnother(row, programme)) return null;
  const own = programme.reporting?.states;
  if (isTotalRow(row, state, own)) return null;
  if (!isState(state, own) && (row.number <= head + 1 || isHead(row))) return null;
  const isMarked = row.cells.some((one) => one.kind === 'text' && isRowMark(one.text));
  return { address: state.address, why: isMarked ? changedKey : stray };
}

/** Whether a row was sent by another programme: its key is whole. */
const isOfAnother = ({ cells }: InputRow, { id }: Programme): boolean =>
  cells.some((cell) => {
    const subject = cell.kind === 'text' ? parseRowKey(cell.text) : null;
    if (!subject || subject.programme === id) return false;
    const marks = cells.map((one) => (one.kind === 'text' ? parseRowMark(one.text, subject) : null));
    return marks.some((mark) => mark !== null && mark !== 'changed');
  });

const stray: Localised = {
  vi: 'Hàng này không phải nhiệm vụ đã gửi trong phiếu (không có mã dòng); hãy ghi việc mới vào cột Đề xuất, kiến nghị, hoặc chép lại hàng từ phiếu gốc.',
  en: 'This row is none of the tasks that were sent (it has no row key); put new work into the proposals, or copy the row from the sheet as sent.',
};
