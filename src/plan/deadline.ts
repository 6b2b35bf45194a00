import { type CalendarDate, lastDay, type PartialDate } from './calendar.ts';
import type { WithOrigin } from './location.ts';
import type * as yaml from './schema-types.ts';

/** One of the forms of a deadline, without its ledger. */
export type DeadlineTerm = yaml.DeadlineTerm;

/** The deadline in force with the earlier ones. */
export type Deadline = WithOrigin<yaml.Deadline>;

/**
 * The last day of a deadline; null where it has none: standing, recurring, another plan, an event without an expected date, words only.
 * What is to be done once and then regularly (`then`) falls due at its first time.
 */
export function lastDayOf(deadline: DeadlineTerm): CalendarDate | null {
  const { date } = deadline as { readonly date?: CalendarDate };
  if (date !== undefined) return lastDay(date);
  const field = lastDayField(deadline);
  const values = deadline as unknown as Readonly<Record<string, PartialDate>>;
  return field === null ? null : lastDay(values[field] ?? '');
}

const lastDayFields = ['date', 'month', 'quarter', 'year', 'to', 'expected'] as const;

/** The field that the last day of a deadline comes from; null where it has none. */
export const lastDayField = (deadline: DeadlineTerm): (typeof lastDayFields)[number] | null =>
  lastDayFields.find((field) => field in deadline) ?? null;

/** Whether a deadline comes again and again, so that it is neither earlier nor later than a day. */
export const isRecurring = (deadline: DeadlineTerm): boolean => 'yearly' in deadline || 'every' in deadline;

/** Whether a deadline consists of its issued words only. */
export const isWordsOnly = (deadline: DeadlineTerm): boolean =>
  termFields.every((field) => field === 'condition' || !(field in deadline));

/** Whether two deadlines say the same, their ledgers and the issued words aside; of words only, the words. */
export function isSameTerm(one: DeadlineTerm, other: DeadlineTerm): boolean {
  if (one === other) return true;
  const [first, second] = [one, other] as unknown as Readonly<Record<string, unknown>>[];
  if (isWordsOnly(one) && one.printed !== other.printed) return false;
  return termFields.every((field) => first?.[field] === second?.[field]);
}

/** The form of a deadline by itself, without its ledger and without what a former one says of its end. */
export const termOf = (deadline: DeadlineTerm): DeadlineTerm =>
  Object.fromEntries(
    Object.entries(deadline).filter(([field]) => field === 'printed' || termFields.includes(field)),
  ) as unknown as DeadlineTerm;

/** The fields of all forms, in the order of the schema, the issued words aside. */
const termFields =
  'date month quarter year from to then standing yearly every by event expected plan condition'.split(' ');
