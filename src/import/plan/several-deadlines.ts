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

/** What is due, straight before or in brackets behind its time: “sơ kết năm 2028”, “tháng 9/2026 (trình)”. */
const labelFirst =
  /^(?<label>\p{L}[^:\d(]{1,58}?) (?<when>(?:(?:trước|trong|vào|xong|hết|cuối|đến) )*(?:ngày|tháng|quý|năm|\d{1,2}\/) ?[\dIVX].*)$/iu;
const labelLast = /^(?<when>(?:[^()]*\d[^()]*|[^()]*quý [IV]+)) \((?<label>[^()\d]{2,60})\)$/iu;

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
    line.split(/;|, (?=\p{L})/u),
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
  for (const form of [labelled, labelFirst, labelLast]) {
    const { label = '', when = '' } = form.exec(part)?.groups ?? {};
    const read = when === '' ? null : deadlineOf(when);
    if (read && 'term' in read) return { label, term: read.term };
  }
  return null;
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

/** Months or quarters, each with the word of the first and the year of the last, or without a year as the last: “Tháng 3, 6 và 9/2026”. */
function periods(cell: string): string[] {
  const [, list = '', year] = /^(.+?)((?:\/|,? năm )20\d\d)?$/u.exec(cell) ?? [];
  const parts = list.split(/,? và |, ?/u);
  const word = /^(?:tháng|quý|ngày) /iu.exec(parts[0] ?? '')?.[0] ?? '';
  if (word === '' || !parts.every((part) => /^(?:(?:tháng|quý|ngày) )?[\dIVX]/iu.test(part))) return [];
  return parts.map((part) => {
    const named = /^\p{L}{4,5} |^quý /iu.test(part) ? part : word + part;
    return year === undefined || /20\d\d$/u.test(part) ? named : `${named}/${year.slice(-4)}`;
  });
}
