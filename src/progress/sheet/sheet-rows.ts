import { countedOf, leadBodiesOf } from '../../plan/assignment.ts';
import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import { type Indicator, indicatorsOf } from '../../plan/indicator.ts';
import type { Programme, ProgressRecord } from '../../plan/plan.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { historyOf } from '../records/history.ts';
import { recordKey } from '../records/record-key.ts';
import { isInForceBy } from '../states/missing-reports.ts';
import type { Period } from '../states/periods.ts';
import { type TaskState, taskStates } from '../states/task-state.ts';
import { parseRowKey, type RowMark, type RowSubject, rowKey, rowMark, wordingHash } from './row-key.ts';

/** A row of a sheet: what it asks about, and how that stands. */
export interface SheetRow {
  /** Its number among the rows of the body for the period, from 1. */
  readonly number: number;
  readonly subject: RowSubject;
  readonly key: string;
  readonly mark: string;
  readonly unit: Unit;
  readonly state: TaskState;
  /** The indicator of which the row takes a value; null where it takes none. */
  readonly indicator: Indicator | null;
  /** Whether the row has the state; the rows of further indicators take values only. */
  readonly isMain: boolean;
}

/** The bodies that are asked for reports, in the order of the text. */
export const bodiesAsked = (programme: Programme): string[] => [
  ...new Set(programme.index.tasks.flatMap(countedOf).flatMap(({ task }) => leadBodiesOf(task))),
];

/**
 * The rows of the sheet of one body for a period: its tasks, each result by itself, that were in force by its end and neither completed
 * nor discontinued before it began; a row more for each further indicator.
 */
export function sheetRows(programme: Programme, body: string, { period, asOf }: SheetDays): SheetRow[] {
  const isLed = ({ task }: Unit) => leadBodiesOf(task).includes(body);
  return openIn(programme, isLed, { period, asOf })
    .flatMap((state) => rowsOf(programme, state, { kind: 'sheet', period: period.name, body, printed: null }))
    .map((row, at) => ({ ...row, number: at + 1 }));
}

/** The tasks on which a report would be due for a period, were it known by whom: nobody leads them or one of their results, or only a class of bodies. */
export const tasksOfNobody = (programme: Programme, on: SheetDays): Unit[] => {
  const open = openIn(programme, ({ task }) => leadBodiesOf(task).length === 0, on);
  const ids = new Set(open.map(({ unit }) => unit.id));
  return programme.index.tasks.filter(({ id }) => ids.has(id));
};

/** A period, and the day as of which it is asked about. */
interface SheetDays {
  readonly period: Period;
  readonly asOf: CalendarDate;
}

/** How tasks, or those of their results, stand that were in force by the end of a period and neither completed nor discontinued before it began. */
function openIn(
  programme: Programme,
  isMeant: (counted: Unit) => boolean,
  { period, asOf }: SheetDays,
): TaskState[] {
  const tasks = programme.index.tasks.filter(
    (task) => isInForceBy(period.to, programme, task) && countedOf(task).some(isMeant),
  );
  const before = new Map(
    taskStates(programme, tasks, { asOf: daysLater(period.from, -1) }).map((state) => [
      nameOf(state.unit),
      state,
    ]),
  );
  return taskStates(programme, tasks, { asOf })
    .filter(({ unit }) => isMeant(unit))
    .filter(({ unit }) => {
      const was = before.get(nameOf(unit));
      return was?.completedOn == null && was?.state !== 'discontinued';
    });
}

const nameOf = ({ id, result }: Unit) => `${id}#${result ?? ''}`;

/** The rows of one task or result, marked with how it stands. */
function rowsOf(
  programme: Pick<Programme, 'id'>,
  state: TaskState,
  given: MarkContext,
): Omit<SheetRow, 'number'>[] {
  const { unit } = state;
  const indicators = indicatorsOf(unit.task);
  return [null, ...indicators.slice(1)].map((further, place) => {
    const subject = { ...subjectOf(programme, unit), ...(further && { indicator: place + 1 }) };
    return {
      subject,
      key: rowKey(subject),
      mark: markOf(subject, state, given),
      unit,
      state,
      indicator: further ?? indicators[0] ?? null,
      isMain: further === null,
    };
  });
}

/** What a mark says of a row beside how its task stands. */
type MarkContext = Pick<RowMark, 'kind' | 'period' | 'body' | 'printed'>;

const subjectOf = (programme: Pick<Programme, 'id'>, { id, result }: Unit): RowSubject => ({
  programme: programme.id,
  unit: id,
  ...(result !== undefined && { result }),
});

const markOf = (subject: RowSubject, { unit, last }: TaskState, given: MarkContext): string =>
  rowMark(subject, {
    ...given,
    base: last && recordKey(unit.id, last),
    wording: wordingHash(listedWording(unit)),
  });

/** The key and the mark of the row of a task in a table that shows its state in words. */
export function tableRowKey(
  programme: Pick<Programme, 'id'>,
  state: TaskState,
  shown: string,
): RowKeys | null {
  const subject = subjectOf(programme, state.unit);
  const key = rowKey(subject);
  if (!parseRowKey(key)) return null;
  const printed = wordingHash(shown);
  return [key, markOf(subject, state, { kind: 'table', period: null, body: null, printed })];
}

/** What tells a row apart, as its two hidden cells hold it. */
type RowKeys = readonly [key: string, mark: string];

/** The records of a task that speak of a result, or of the whole, those that stand only. */
export const standingOf = (
  unit: string,
  log: readonly ProgressRecord[],
  result: string | undefined,
): ProgressRecord[] =>
  historyOf(unit, log)
    .entries.filter(({ correctedBy }) => correctedBy.length === 0)
    .map(({ record }) => record)
    .filter((record) => result === undefined || (record.result ?? result) === result);
