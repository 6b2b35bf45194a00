import type { Localised } from '../../locale/localised.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import type { Decision, DraftColumn, DraftUnit } from '../structure/draft-units.ts';
import { startOf } from '../structure/table-grid.ts';
import { type TimeOfColumn, timeOfColumn } from '../structure/time-of-column.ts';
import type { DeadlineContext } from './cell-deadline.ts';
import { belowHeading } from './named-year.ts';

/** The deadline of a row by the columns that it marks, and what is in doubt about it. */
interface MarkedDeadline {
  readonly term?: DeadlineTerm;
  readonly doubt?: Localised;
}

/**
 * When a task is due by the months, quarters or years that its row marks with a sign: from the first to the last where they follow each other, else the last.
 * Null in a table where no sign says when.
 */
export function markedDeadline(
  { marks, text = '' }: DraftUnit,
  columns: readonly DraftColumn[],
  context: DeadlineContext,
): MarkedDeadline | null {
  if (!columns.some(({ isMarked }) => isMarked) || marks === undefined) return null;
  if (marks === null) return { doubt: otherWords(text) };
  if (marks.length === 0) return { doubt: unmarked(text) };
  const times = marks.flatMap((at) => columns[at] ?? []).map((column) => datedTime(column, context));
  const last = times.at(-1);
  const [first] = times;
  if (!first || !last || times.some((time) => time === null)) return { doubt: withoutYear(text) };
  const places = times.flatMap((time) => (time === null ? [] : [time.order]));
  const areInRow = places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1);
  if (!areInRow) return { term: single(last), doubt: lastOfSeveral(text) };
  return { term: times.length === 1 ? single(last) : { from: first.date, to: last.date } };
}

interface DatedTime extends TimeOfColumn {
  /** As a deadline says it: `2026-03`, `2026-Q1`, `2026`. */
  readonly date: string;
  /** One more than that of the time before it. */
  readonly order: number;
}

/** The time of a column in its year: its own, that of the head above, or that of the programme; null where none is known. */
function datedTime(column: DraftColumn, context: DeadlineContext): DatedTime | null {
  const time = timeOfColumn(column);
  if (time === null) return null;
  const { kind, place } = time;
  if (kind === 'year') return { ...time, date: String(place), order: place };
  const year =
    time.year ?? belowHeading(column.under, context).yearOf(kind === 'quarter' ? place * 3 : place);
  if (year === null) return null;
  return kind === 'quarter'
    ? { ...time, date: `${year}-Q${place}`, order: year * 4 + place }
    : { ...time, date: `${year}-${String(place).padStart(2, '0')}`, order: year * 12 + place };
}

const single = ({ kind, date }: DatedTime): DeadlineTerm =>
  kind === 'month' ? { month: date } : kind === 'quarter' ? { quarter: date } : { year: Number(date) };

type Doubt = Decision['what'];

const otherWords = (task: string): Doubt => ({
  vi: `cột tháng, quý, năm có chữ khác dấu đánh, giữ nguyên lời, tính là chưa có thời hạn: «${startOf(task)}»`,
  en: `the columns of months, quarters or years hold other words than a sign; they are kept, and the task counts as one without a deadline: “${startOf(task)}”`,
});
const unmarked = (task: string): Doubt => ({
  vi: `không cột tháng, quý, năm nào có dấu (màu tô không đọc được), tính là chưa có thời hạn: «${startOf(task)}»`,
  en: `no column of months, quarters or years holds a sign (colours are not read); the task counts as one without a deadline: “${startOf(task)}”`,
});
const withoutYear = (task: string): Doubt => ({
  vi: `có dấu ở cột tháng hoặc quý nhưng văn bản không nêu năm nào, tính là chưa có thời hạn: «${startOf(task)}»`,
  en: `months or quarters are marked, and the text does not say of which year; the task counts as one without a deadline: “${startOf(task)}”`,
});
const lastOfSeveral = (task: string): Doubt => ({
  vi: `dấu ở nhiều cột tháng, quý, năm cách nhau, thời hạn là cột cuối cùng có dấu: «${startOf(task)}»`,
  en: `signs stand apart in columns of months, quarters or years; the last of them is the deadline: “${startOf(task)}”`,
});
