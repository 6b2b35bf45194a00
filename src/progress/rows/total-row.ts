import type { InputCell, InputRow } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import type { StateWords } from './parse-state.ts';
import { stateIn } from './read-cells.ts';

/** Whether a cell names a state, as the heads and numbers of columns and the counts of a total do not. */
export function isState(cell: InputCell, own?: StateWords): boolean {
  try {
    stateIn(cell, own);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** “Tổng cộng”, “Cộng:”, “Tổng số: 12 nhiệm vụ”, and nothing else in the cell. */
const total = /^(?:tong|cong|tong cong|tong so|total)\s*:?(?:\s*\d+ (?:nhiem vu|viec))?\s*[.:]?$/;

/** Whether a row sums up those above it: a cell says just that, and what stands in the column of states is none. */
export const isTotalRow = ({ cells }: InputRow, state: InputCell, own?: StateWords): boolean =>
  cells.some((cell) => cell.kind === 'text' && total.test(fold(cell.text).trim())) && !isState(state, own);
