import { type CalendarDate, daysLater, lastDay } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';

/** A reporting period: its name as on the command line, and its first and last day. */
export interface Period {
  readonly name: string;
  readonly kind: 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const forms: readonly (readonly [
  RegExp,
  Period['kind'],
  (year: number, part: number) => readonly [first: number, last: number],
])[] = [
  [/^(\d{4})-(0[1-9]|1[0-2])$/, 'month', (_, part) => [part, part]],
  [/^(\d{4})-Q([1-4])$/i, 'quarter', (_, part) => [part * 3 - 2, part * 3]],
  [/^(\d{4})-H([12])$/i, 'half-year', (_, part) => [part * 6 - 5, part * 6]],
  [/^(\d{4})-9M()$/i, 'nine-months', () => [1, 9]],
  [/^(\d{4})()$/, 'year', () => [1, 12]],
];

/** The periods in words, without diacritics, with the name that each has. */
const spoken: readonly (readonly [RegExp, (year: string, part: string) => string])[] = [
  [/^thang (\d{1,2})(?:\/|-| nam )(\d{4})$/, (part, year) => `${year}-${part.padStart(2, '0')}`],
  [/^quy (iv|i{1,3}|[1-4])(?:\/|-| nam )(\d{4})$/, (part, year) => `${year}-Q${quarters[part] ?? part}`],
  [/^(?:6|sau) thang (dau|cuoi) nam (\d{4})$/, (part, year) => `${year}-H${part === 'dau' ? 1 : 2}`],
  [/^(?:9|chin) thang( dau)?(?: nam)? (\d{4})$/, (_, year) => `${year}-9M`],
  [/^(ca )?nam (\d{4})$/, (_, year) => year],
];
const quarters: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** The name of a period that was given in words: “6 tháng cuối năm 2026” is 2026-H2; other words as they are. */
function nameOf(words: string): string {
  const plain = foldWords(words);
  for (const [form, name] of spoken) {
    const match = form.exec(plain);
    if (match) return name(match[1] ?? '', match[2] ?? '');
  }
  return words.trim();
}

/**
 * The period of a name: `2024-05`, `2024-Q3`, `2024-H1`, `2024-9M`, `2024`, or in words (“6 tháng cuối năm 2026”); null for anything else. With a cut-off day, a period runs
 * from the day after the cut-off of the month before it to the cut-off of its last month (practice: 15 of the month before to 14).
 */
export function parsePeriod(words: string, reporting: Programme['reporting']): Period | null {
  const name = nameOf(words);
  for (const [form, kind, months] of forms) {
    const match = form.exec(name);
    if (!match) continue;
    const year = Number(match[1]);
    const [first, last] = months(year, Number(match[2] ?? 0));
    return { name: name.toUpperCase(), kind, ...bounds(year, first, last, reporting?.cutoff) };
  }
  return null;
}

function bounds(
  year: number,
  first: number,
  last: number,
  cutoff: number | undefined,
): Pick<Period, 'from' | 'to'> {
  const month = (number: number) =>
    number === 0 ? `${year - 1}-12` : `${year}-${String(number).padStart(2, '0')}`;
  if (cutoff === undefined) return { from: `${month(first)}-01`, to: lastDay(month(last)) };
  const day = String(cutoff).padStart(2, '0');
  return { from: daysLater(`${month(first - 1)}-${day}`, 1), to: `${month(last)}-${day}` };
}

/** The day by which reports of a period are due: the first report day after its end; null where the programme names none. */
export function reportDay(
  { to }: Pick<Period, 'to'>,
  reporting: Programme['reporting'],
): CalendarDate | null {
  const day = reporting?.['report-day'];
  if (day === undefined) return null;
  const month = to.slice(0, 7);
  const here = `${month}-${String(day).padStart(2, '0')}`;
  return here > to ? here : `${daysLater(lastDay(month), 1).slice(0, 7)}-${String(day).padStart(2, '0')}`;
}
