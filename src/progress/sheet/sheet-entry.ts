import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import type { CellProblem } from '../rows/cell-problem.ts';
import type { RowMark, RowSubject } from './row-key.ts';
import type { FilledColumn } from './sheet-heads.ts';

/** What a row reports. */
export interface SheetEntry {
  readonly row: number;
  /** The task, whole. */
  readonly task: Unit;
  readonly subject: RowSubject;
  readonly mark: RowMark;
  /** What is to be recorded; a further indicator's row leaves the state to the row of its task. */
  readonly said: Partial<RecordData> & Pick<RecordData, 'by'>;
  readonly placeOf: (field: string) => string;
  /** Whether the wording or the lead of the task is not what it was when the row was sent. */
  readonly isOfEarlierPlan: boolean;
  /** The day of what is said where the row names none. */
  readonly usualDay: CalendarDate;
}

/** A cell that was filled in, and what it means. */
export interface UnderstoodCell {
  readonly address: string;
  /** The address of the task, by which people who read sheets know it. */
  readonly task: string;
  readonly column: FilledColumn;
  readonly written: string;
  readonly isFormula: boolean;
  /** Null where it could not be understood. */
  readonly means: Localised | null;
}

/** What came of reading a row: an entry where anything was filled in and all of it understood. */
export interface RowOutcome {
  readonly entry: SheetEntry | null;
  readonly problems: readonly CellProblem[];
  readonly cells: readonly UnderstoodCell[];
}
