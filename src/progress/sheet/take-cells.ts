import { type Localised, localise } from '../../locale/localised.ts';
import type { Indicator } from '../../plan/indicator.ts';
import type { InputCell, InputRow } from '../../plan/input-table.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatEvidence } from '../../vietnamese/documents/evidence.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { CellProblem } from '../rows/cell-problem.ts';
import { countedBy } from '../rows/counted-in.ts';
import { dateIn, evidenceIn, noteIn, stateIn } from '../rows/read-cells.ts';
import { valueIn, wordsIn } from '../rows/read-value.ts';
import type { Period } from '../states/periods.ts';
import { states } from '../states/states.ts';
import type { RowMark, RowSubject } from './row-key.ts';
import type { SheetContext } from './sheet-context.ts';
import type { UnderstoodCell } from './sheet-entry.ts';
import type { FilledColumn, SheetHeader } from './sheet-heads.ts';

/** A row that was sent out, and the cells of it that came back filled in. */
export interface FilledRow {
  readonly row: InputRow;
  readonly header: SheetHeader;
  readonly task: Unit;
  readonly counted: Unit;
  readonly subject: RowSubject;
  readonly mark: RowMark;
  readonly filled: readonly { readonly column: FilledColumn; readonly cell: InputCell }[];
}

interface CellReading {
  readonly context: SheetContext;
  readonly period: Period | null;
  /** The indicator that the value of the row is of. */
  readonly indicator: Indicator | undefined;
}

/** What the filled cells say; undefined where a cell is empty or was not understood. */
export function takeCells(read: FilledRow, { context, period, indicator }: CellReading) {
  const { take, problems, cells } = cellTaker(read);
  const state = take(
    'state',
    (cell) => stateIn(cell, context.programme.reporting?.states),
    (id) => states[id].name,
  );
  const date = take(
    'date',
    (cell) => dateIn(cell, period && { ...period, read: context.today }),
    (day) => localise((language) => formatDate(day, language)),
  );
  const value = take(
    'value',
    (cell) => valueIn(cell, indicator ? countedBy(indicator, period?.to ?? context.today) : null),
    (number) => localise((language) => formatNumber(number, language)),
  );
  const evidence = take(
    'evidence',
    (cell) => evidenceIn(cell, context.toEvidence),
    (all) => localise((language) => all.map((one) => formatEvidence(one, language)).join('; ')),
  );
  const notes = (['words', 'difficulties', 'proposals'] as const).flatMap((column) => {
    const words = take(column, noteIn, (text) => ({ vi: text, en: text }));
    return words === undefined ? [] : [labelled(column, words)];
  });
  return { said: { state, date, value, evidence }, note: notes.join('\n'), problems, cells };
}

/** Takes the cells of a row one by one: what each was understood to mean, and what is wrong with those that were not. */
function cellTaker({ filled, task }: FilledRow) {
  const problems: CellProblem[] = [];
  const cells: UnderstoodCell[] = [];
  const take = <T>(
    column: FilledColumn,
    action: (cell: InputCell) => T,
    say: (value: T) => Localised,
  ): T | undefined => {
    const cell = filled.find((one) => one.column === column)?.cell;
    if (!cell) return undefined;
    const about = {
      address: cell.address,
      task: task.address,
      column,
      written: safeWords(cell),
      isFormula: cell.isFormula === true,
    };
    try {
      const value = action(cell);
      cells.push({ ...about, means: say(value) });
      return value;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ address: cell.address, why: error.localised });
      cells.push({ ...about, means: null });
      return undefined;
    }
  };
  return { take, problems, cells };
}

const labels: Readonly<Partial<Record<FilledColumn, string>>> = {
  difficulties: 'Khó khăn, nguyên nhân',
  proposals: 'Đề xuất',
};
const labelled = (column: FilledColumn, words: string) =>
  labels[column] === undefined ? words : `${labels[column]}: ${words}`;

const safeWords = (cell: InputCell): string => {
  try {
    return wordsIn(cell);
  } catch (error) {
    if (error instanceof UserError && cell.kind === 'error') return cell.error;
    throw error;
  }
};
