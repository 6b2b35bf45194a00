import { type CalendarDate, lastDay } from './calendar.ts';
import type { WithOrigin } from './location.ts';
import type * as yaml from './schema-types.ts';

/** One of the nine forms of a deadline, without its ledger. */
export type DeadlineTerm = yaml.DeadlineTerm;

/** The deadline in force with the earlier ones. */
export type Deadline = WithOrigin<yaml.Deadline>;

/** The last day of a deadline; null where it has none: standing, yearly, another plan, an event without an expected date. */
export function lastDayOf(deadline: DeadlineTerm): CalendarDate | null {
  if ('date' in deadline) return deadline.date;
  if ('month' in deadline) return lastDay(deadline.month);
  if ('quarter' in deadline) return lastDayOfQuarter(deadline.quarter);
  if ('year' in deadline) return lastDay(deadline.year);
  if ('to' in deadline) return lastDay(deadline.to);
  if ('event' in deadline) return deadline.expected === undefined ? null : lastDay(deadline.expected);
  return null;
}

function lastDayOfQuarter(quarter: string): CalendarDate {
  const [year = '', number = ''] = quarter.split('-Q');
  return lastDay(`${year}-${String(Number(number) * 3).padStart(2, '0')}`);
}

/** The field that the last day of a deadline comes from; null where it has none. */
export function lastDayField(
  deadline: DeadlineTerm,
): 'date' | 'month' | 'quarter' | 'year' | 'to' | 'expected' | null {
  const fields = ['date', 'month', 'quarter', 'year', 'to', 'expected'] as const;
  return fields.find((field) => field in deadline) ?? null;
}

/** Whether two deadlines say the same, their ledgers aside. */
export function isSameTerm(one: DeadlineTerm, other: DeadlineTerm): boolean {
  const [first, second] = [one, other] as unknown as Readonly<Record<string, unknown>>[];
  return termFields.every((field) => first?.[field] === second?.[field]);
}

/** The form of a deadline by itself, without its ledger and without what a former one says of its end. */
export const termOf = (deadline: DeadlineTerm): DeadlineTerm =>
  Object.fromEntries(
    Object.entries(deadline).filter(([field]) => termFields.includes(field)),
  ) as unknown as DeadlineTerm;

const termFields = 'date month quarter year from to standing yearly event expected plan'.split(' ');
