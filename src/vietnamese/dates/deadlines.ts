import type { Language } from '../../locale/localised.ts';
import { type DeadlineTerm, isWordsOnly } from '../../plan/deadline.ts';
import { formatDate, formatDateWithNoun } from './dates.ts';

/**
 * A deadline as official annexes write it: 31/12/2026, tháng 3/2026, Quý IV/2026 và thường xuyên, 2027 - 2030, trước ngày 10/12 hằng năm.
 * In Vietnamese the issued words where the data have them; in English they stand only where there is nothing else.
 */
export function formatDeadline(deadline: DeadlineTerm, language: Language): string {
  if (deadline.printed !== undefined && (language === 'vi' || isWordsOnly(deadline))) return deadline.printed;
  const said = formatForm(deadline, language) + formatThen(deadline, language);
  return deadline.condition === undefined
    ? said
    : `${said} (${formatCondition(deadline.condition, language)})`;
}

function formatForm(deadline: DeadlineTerm, language: Language): string {
  const words = terms[language];
  const since = (from: string | number | undefined) =>
    from === undefined ? '' : ` (${words.from} ${formatDate(from, language)})`;
  if ('date' in deadline) return formatDate(deadline.date, language);
  if ('month' in deadline) return formatDateWithNoun(deadline.month, language);
  if ('quarter' in deadline) return formatDate(deadline.quarter, language);
  if ('year' in deadline) return formatDateWithNoun(deadline.year, language);
  if ('to' in deadline)
    return `${formatDate(deadline.from, language)} - ${formatDate(deadline.to, language)}`;
  if ('yearly' in deadline) return formatYearly(deadline.by, language) + since(deadline.from);
  if ('every' in deadline) return words.every[deadline.every] + since(deadline.from);
  if ('event' in deadline) {
    const { event, expected } = deadline;
    return `${words.until} ${event}${expected === undefined ? '' : ` (${words.expected} ${formatDate(expected, language)})`}`;
  }
  if ('plan' in deadline) return `${words.plan} ${deadline.plan}`;
  return 'standing' in deadline ? words.standing + since(deadline.from) : words.none;
}

function formatYearly(by: string | undefined, language: Language): string {
  const { yearly, yearlyBy } = terms[language];
  return by === undefined ? yearly : yearlyBy(formatDate(`2000-${by}`, language).replace(/[ /]2000$/, ''));
}

/** What follows the deadline regularly; after a year, the years that follow. */
function formatThen(deadline: DeadlineTerm, language: Language): string {
  if (!('then' in deadline)) return '';
  const { then, thenYears } = terms[language];
  return deadline.then === 'yearly' && 'year' in deadline ? thenYears : then[deadline.then];
}

/** A condition in words of its own, such as “sau khi …”, or introduced as one. */
const formatCondition = (condition: string, language: Language): string =>
  isOpened(condition) ? condition : `${terms[language].condition}: ${condition}`;

/** Whether words show by themselves that they are a condition. */
export const isOpened = (condition: string): boolean =>
  /^(?:ngay sau|sau|khi|nếu|với điều kiện|kể từ|tùy|tuỳ|trừ)(?!\p{L})/iu.test(condition);

const terms = {
  vi: {
    standing: 'thường xuyên',
    yearly: 'hằng năm',
    yearlyBy: (day: string) => `trước ngày ${day} hằng năm`,
    every: { week: 'hằng tuần', month: 'hằng tháng', quarter: 'hằng quý', 'half-year': '6 tháng một lần' },
    then: { standing: ' và thường xuyên', yearly: ' và hằng năm' },
    thenYears: ' và các năm tiếp theo',
    from: 'từ',
    until: 'đến',
    expected: 'dự kiến',
    plan: 'theo',
    condition: 'điều kiện',
    none: '',
  },
  en: {
    standing: 'standing',
    yearly: 'yearly',
    yearlyBy: (day: string) => `yearly by ${day}`,
    every: { week: 'weekly', month: 'monthly', quarter: 'quarterly', 'half-year': 'every six months' },
    then: { standing: ', then standing', yearly: ', then yearly' },
    thenYears: ', then yearly',
    from: 'from',
    until: 'until',
    expected: 'expected',
    plan: 'as set by',
    condition: 'condition',
    none: '',
  },
} satisfies Record<Language, object>;
