import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { withoutTrailing } from '../../vietnamese/letters/without-trailing.ts';
import type { ReadDeadline } from '../../vietnamese/dates/deadline-points.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';

/** One of the deadlines of a cell, with the words before it that tell what is due then; empty where there are none. */
export interface LabelledDeadline {
  readonly label: string;
  readonly term: DeadlineTerm;
}

/** No cell with more letters lists deadlines. */
const maxLength = 1_000;

const labelled = /^(?<label>[^:]{2,60}?) ?: ?(?<when>.+)$/u;

/**
 * The deadlines of a cell that says several, each understood: on lines of their own, after semicolons, or as months and quarters of which the last
 * names the year, “Tháng 6, tháng 12/2026”, or as years. None where it says one, or one of them is not understood.
 */
export function severalDeadlines(
  cell: string,
  deadlineOf: (words: string) => ReadDeadline,
): LabelledDeadline[] {
  if (cell.length > maxLength) return [];
  const line = evenBlanks(cell);
  if ('term' in deadlineOf(line)) return [];
  for (const parts of [
    cell.split(/\n|;/u),
    labelsApart(line),
    labelsBehind(line),
    periods(line),
    years(line),
  ]) {
    const read = parts
      .map((part) => withoutTrailing(part.replace(/^\s*[-+•]?\s*/u, ''), /[\s.,;]/u))
      .filter((part) => part !== '')
      .map((part) => oneOf(part, deadlineOf));
    if (read.length > 1 && read.every((one) => one !== null)) return read;
  }
  return [];
}

function oneOf(part: string, deadlineOf: (words: string) => ReadDeadline): LabelledDeadline | null {
  const whole = deadlineOf(part);
  if ('term' in whole) return { label: '', term: whole.term };
  const { label = '', when = '' } = labelled.exec(part)?.groups ?? {};
  const read = deadlineOf(when);
  return 'term' in read ? { label, term: read.term } : null;
}

/** “Lần 1: 30/10/2026 Lần 2: 30/3/2027”, without a sign between them. */
const labelsApart = (cell: string): string[] => cell.split(/,? (?=(?:lần|đợt|giai đoạn) \d{1,2} ?:)/iu);

/** “15/3/2026 (lần 1), 15/9/2026 (lần 2)”, as if each label stood before its day. */
function labelsBehind(cell: string): string[] {
  const found = [...cell.matchAll(/(?:^|, ?| và )([^(),]{4,40}) \(((?:lần|đợt) [^()]{1,20})\)/giu)];
  const isWhole = found.map(([part]) => part).join('') === cell;
  return isWhole ? found.map(([, when = '', label = '']) => `${label}: ${when}`) : [];
}

/** Several years that do not follow each other: “2026, 2028 và 2030”. */
const years = (cell: string): string[] =>
  /^(?:các )?(?:năm )?20\d\d(?:(?:, | và )(?:năm )?20\d\d)+$/iu.test(cell)
    ? (cell.match(/20\d\d/gu) ?? [])
    : [];

/** Months or quarters, each with the year of the last. */
function periods(cell: string): string[] {
  const [, year] = /(?:\/|,? năm )(20\d\d)$/u.exec(cell) ?? [];
  const parts = cell.split(/,? và |, /u);
  if (year === undefined || !parts.every((part) => /^(?:tháng|quý|ngày) /iu.test(part))) return [];
  return parts.map((part) => (/20\d\d$/u.test(part) ? part : `${part}/${year}`));
}
