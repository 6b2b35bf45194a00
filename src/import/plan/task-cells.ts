import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { parseDeadline, type ReadDeadline } from '../../vietnamese/dates/read-deadline.ts';
import { boundOf } from '../../plan/indicator.ts';
import { formatIndicator, parseBound } from '../../vietnamese/numbers/bounds.ts';
import type { YearlyBound } from '../../vietnamese/numbers/yearly-bounds.ts';
import { readIndicator, readTarget, sinceYear } from '../../vietnamese/numbers/read-indicator.ts';
import { bodyNames, isBodyClass } from '../../vietnamese/wording/body-names.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { Decision, DraftColumn, DraftUnit } from '../structure/draft-units.ts';
import { isDitto } from '../structure/rows-going-on.ts';
import { unitColumn } from '../structure/table-columns.ts';
import { startOf } from '../structure/table-grid.ts';
import { resultsIn, resultsOfLines } from './row-results.ts';
import { schoolTerm } from './school-terms.ts';
import { sharedWork } from './shared-cells.ts';

/** The bodies that are known, and how new ones become known. */
export interface KnownBodies {
  /** The id of a body by its name; a new one is put on the list of those to register. */
  readonly bodyId: (name: string) => string;
  /** Takes note of words for several bodies at once. */
  readonly noteClass: (words: string) => void;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
}

type YearOf = (month: number | null) => number | null;

export interface DeadlineContext {
  /** The year of a deadline that names none, by its month, or without one: that of a programme of one year, or of one school year. */
  readonly yearOf: YearOf;
  /** The first year of the programme; figures of years before it are where it begins, and nothing to reach. */
  readonly firstYear: number;
  /** Takes the deadlines that were not understood. */
  readonly unread: Decision[];
}

/** The assignment in the cells of a row, and the words of each cell that the typed values do not give back. */
export function taskOfRow(
  { kind, place, cells = [], lines = [], inherited = [], number = '', text = '' }: DraftUnit,
  columns: readonly DraftColumn[],
  known: KnownBodies,
  { yearOf, firstYear, unread }: DeadlineContext,
): {
  readonly task: { [key: string]: Data };
  readonly printed: { [key: string]: Data };
  readonly other: { [key: string]: Data };
} {
  const task: { [key: string]: Data } = {};
  const printed: { [key: string]: Data } = {};
  const other: { [key: string]: Data } = {};
  const deadlineOf = (words: string) =>
    deadlineIn(
      words,
      yearOf,
      columns.find(({ is }) => is === 'deadline'),
    );
  const results =
    kind === 'group'
      ? []
      : lines.length > 0
        ? resultsOfLines(columns, lines, deadlineOf, known.bodyId)
        : resultsIn(columns, cells, deadlineOf);
  columns.forEach(({ head, is }, index) => {
    const own = cells[index] ?? '';
    const isInherited = (own === '' || isDitto(own)) && (inherited[index] ?? '') !== '';
    const isOfFirst = results.length > 0 && is === 'lead';
    const first = isOfFirst ? lines[0]?.[index] : undefined;
    const words = ((isInherited ? inherited[index] : (first ?? own)) ?? '').replace(/[^\S\n]+/gu, ' ').trim();
    const line = words.replace(/\s+/gu, ' ');
    if (is === 'number' && line !== number) printed[head] = line;
    if (words === '' || is === 'number' || is === 'text') return;
    const key = head;
    const isEmpty = is !== undefined && is !== 'other' && /^[-–—]+$/u.test(line);
    if (isEmpty || kind === 'group' || (results.length > 0 && (is === 'deliverable' || is === 'deadline')))
      printed[key] = line;
    else if (is === 'lead' || is === 'with') {
      const shared = is === 'lead' ? sharedWork(words) : null;
      const parties = partiesIn(shared?.lead ?? words, known);
      if (parties.length > 0) task[is] = partiesAs(is, parties);
      const joining = shared === null ? [] : partiesIn(shared.with, known);
      if (joining.length > 0) task['with'] = partiesAs('with', joining);
      if (nameParties(parties, known.nameOf) !== line) printed[key] = line;
    } else if (is === 'deadline') {
      const read = deadlineOf(line);
      if ('term' in read) task['deadline'] = { ...read.term };
      else if (/[\p{L}\d]/u.test(line)) unread.push({ place, what: unreadDeadline(line, text) });
      if (!('term' in read) || formatDeadline(read.term, 'vi') !== line) printed[key] = line;
    } else if (is === 'indicator') {
      const indicator = sinceYear(indicatorOf(line, key, { columns, cells }), firstYear);
      task['indicator'] = { ...indicator };
      if (formatIndicator(indicator, 'vi') !== line) printed[key] = line;
    } else if (is === undefined || is === 'other') other[key] = line;
    else task[is] = line;
    if (isInherited) printed[key] = own;
    const whole = own.replace(/\s+/gu, ' ').trim();
    if (first !== undefined && whole !== line) printed[key] = whole;
  });
  if (results.length > 0) task['results'] = results;
  return { task, printed, other };
}

/** The bodies that words name, by their ids, and the classes of bodies. */
export const partiesIn = (words: string, { bodyId, noteClass }: KnownBodies): NamedParty[] =>
  bodyNames(words).map((name) => {
    if (!isBodyClass(name)) return bodyId(name);
    noteClass(name);
    return { class: name };
  });

/** Parties as an assignment holds them: who leads alone by itself, all others in a list. */
export const partiesAs = (field: 'lead' | 'with', parties: readonly NamedParty[]): Data =>
  field === 'lead' && parties.length === 1 ? (parties[0] ?? null) : parties;

/**
 * The deadline in a cell, also behind words such as “Hoàn thành”, or without the word for the month that the head has; one without a year
 * is in that of the programme.
 */
export function deadlineIn(line: string, yearOf: YearOf, column: DraftColumn | undefined): ReadDeadline {
  const named = /^[\dIVX\s,-]+$/u.test(line) && /^(?:tháng|quý)$/iu.test(column?.head ?? '');
  const said = named ? `${column?.head ?? ''} ${line}` : line;
  const bare = said.replace(/^(?:xong|hoàn thành|thực hiện)\s+(?=\S)/iu, '').replace(/\.$/u, '');
  const day = bare.replace(beforeDay, '').replace(partOfMonth, '');
  const forms = [
    line,
    said,
    ...[bare, day].flatMap((one) => [one, ...(/\d{4}/u.test(one) ? [] : inYear(one, yearOf))]),
  ];
  for (const form of forms) {
    const read = parseDeadline(form);
    if ('term' in read) return read;
  }
  const school = schoolTerm(line.replace(/\.$/u, ''), beginningOfSchool(yearOf));
  if (school !== null) return { term: school };
  return wholeTerm.test(bare) ? { term: { standing: true } } : { problem: 'unreadable' };
}

/** The year in which the school year of a programme begins; null for a programme of another time. */
const beginningOfSchool = (yearOf: YearOf): number | null => (yearOf(9) === yearOf(1) ? null : yearOf(9));

/** The hour and the day of the week before a day: “8h00, ngày 01/3/2026”, “Từ 14 giờ 30 phút, thứ Ba, ngày …”. */
const beforeDay =
  /^(?:(?:lúc|vào|từ|dự kiến) )*(?:\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: phút)?(?: ?(?:-|đến) ?\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: phút)?)?[,;]? ?)?(?:\(?thứ (?:\p{L}+|\d)\)?,? ?|chủ nhật,? ?)?(?=(?:ngày|tháng|\d))/iu;

/** A part of a month or of a quarter, which is done with it: “Đầu tháng 5”, “trung tuần tháng 9”, “Tuần 3 tháng 12”. */
const partOfMonth =
  /^(?:đầu|giữa|khoảng|(?:thượng|trung|hạ) tuần|tuần (?:thứ )?(?:[1-5]|một|hai|ba|tư|bốn|cuối|đầu),?(?: của)?)(?= (?:tháng|quý) )/iu;

/** The whole time that a programme is for. */
const wholeTerm = /^(?:trong |suốt |trong suốt )?(?:cả|toàn) (?:nhiệm kỳ|khóa|khoá|giai đoạn)$/iu;

/** Words for a time that name no year, in theirs; none where they are no such words, or lie in two years. */
function inYear(words: string, yearOf: YearOf): string[] {
  const [months] = periodAtEnd.exec(words) ?? [];
  const [, month] = /(?<!\d)\d{1,2}\/(\d{1,2})$/u.exec(words) ?? [];
  const isYear = /(?<!\p{L})năm$/iu.test(words);
  const wanted =
    months !== undefined ? monthsIn(months) : month !== undefined ? [Number(month)] : isYear ? [null] : [];
  const [year, ...others] = new Set(wanted.map(yearOf));
  if (year === undefined || year === null || others.length > 0) return [];
  return [isYear ? `${words} ${year}` : `${words}/${year}`];
}

/** “tháng 5”, “quý II - III”, “tháng 8, tháng 9” at the end of words. */
const periodAtEnd =
  /(?:tháng|quý|q\.) ?[\dIV]{1,3}(?:\s*(?:-|,|và|đến)\s*(?:(?:tháng|quý) )?[\dIV]{1,3})*$/iu;

/** The months that words for months or quarters name, of a quarter the last. */
function monthsIn(words: string): number[] {
  const isQuarter = /^q/iu.test(words);
  return (words.match(/\d+|(?<!\p{L})[IV]{1,3}(?!\p{L})/gu) ?? []).map((one) => {
    const number = /^\d/u.test(one) ? Number(one) : ['I', 'II', 'III', 'IV'].indexOf(one) + 1;
    return isQuarter ? number * 3 : number;
  });
}

/** That the words of a deadline are kept as they are, and give no day. */
export const unreadDeadline = (words: string, task: string) => ({
  vi: `thời hạn «${startOf(words)}» chưa đọc được thành ngày, giữ nguyên lời, tính là chưa có thời hạn: «${startOf(task)}»`,
  en: `the deadline “${startOf(words)}” was not understood; its words are kept, and the task counts as one without a deadline: “${startOf(task)}”`,
});

/** The target in a cell: of a table of targets what the row measures, by the year in the head; else as the cell itself names it. */
function indicatorOf(line: string, head: string, row: TargetRow) {
  const { columns, cells } = row;
  const name = evenBlanks(cells[columns.findIndex(({ is }) => is === 'text')] ?? '');
  const isTarget = columns.some(({ is, head: own }) => is === 'text' && /chỉ tiêu|mục tiêu/iu.test(own));
  if (!isTarget || name === '') return readIndicator(line, head);
  const by = yearIn(head);
  const before = by === undefined ? [] : yearsBefore(by, row);
  return readTarget(line, { name, unit: evenBlanks(cells[unitColumn(columns)] ?? ''), by, before });
}

interface TargetRow {
  readonly columns: readonly DraftColumn[];
  readonly cells: readonly string[];
}

const yearIn = (head: string): number | undefined => {
  const year = head.match(/(?<!\d)20\d\d(?!\d)/gu)?.at(-1);
  return year === undefined ? undefined : Number(year);
};

/** A head of a column that is a year, or what is to be reached in one. */
const isOfYear = /^(?:(?:mục tiêu|chỉ tiêu|kế hoạch|kh) )?(?:đến |hết |cuối )*(?:năm )?20\d\d$/iu;

/** What columns of other years ask, each before the next and all before a year, as far as they are figures. */
function yearsBefore(year: number, { columns, cells }: TargetRow): readonly YearlyBound[] {
  const found: YearlyBound[] = [];
  columns.forEach(({ head, is }, column) => {
    const by = yearIn(head) ?? year;
    const read = is === 'other' && isOfYear.test(head) ? parseBound(cells[column] ?? '') : null;
    if (!read || by >= year || by <= (found.at(-1)?.by ?? 0)) return;
    found.push({ by, bound: boundOf(read) });
  });
  return found;
}

/** The words of bodies as the tool prints them in a cell. */
const nameParties = (parties: readonly NamedParty[], nameOf: (id: string) => string): string =>
  parties.map((one) => (typeof one === 'string' ? nameOf(one) : one.class)).join('; ');

/** The id of a body, or the words for several. */
type NamedParty = string | { readonly class: string };
