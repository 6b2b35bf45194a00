import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { parseDeadline, type ReadDeadline } from '../../vietnamese/dates/read-deadline.ts';
import { formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { readIndicator, readTarget } from '../../vietnamese/numbers/read-indicator.ts';
import { bodyNames, isBodyClass } from '../../vietnamese/wording/body-names.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { Decision, DraftColumn, DraftUnit } from '../structure/draft-units.ts';
import { unitColumn } from '../structure/table-columns.ts';
import { startOf } from '../structure/table-grid.ts';

interface KnownBodies {
  /** The id of a body by its name; a new one is put on the list of those to register. */
  readonly bodyId: (name: string) => string;
  /** Takes note of words for several bodies at once. */
  readonly noteClass: (words: string) => void;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
}

export interface DeadlineContext {
  /** The year of a programme of one year: that of deadlines that name none. */
  readonly year: number | null;
  /** Takes the deadlines that were not understood. */
  readonly unread: Decision[];
}

/** The assignment in the cells of a row, and the words of each cell that the typed values do not give back. */
export function taskOfRow(
  { kind, place, cells = [], inherited = [], number = '', text = '' }: DraftUnit,
  columns: readonly DraftColumn[],
  { bodyId, noteClass, nameOf }: KnownBodies,
  { year, unread }: DeadlineContext,
): {
  readonly task: { [key: string]: Data };
  readonly printed: { [key: string]: Data };
  readonly other: { [key: string]: Data };
} {
  const task: { [key: string]: Data } = {};
  const printed: { [key: string]: Data } = {};
  const other: { [key: string]: Data } = {};
  const results = kind === 'group' ? [] : resultsIn(columns, cells, year);
  columns.forEach(({ head, is }, index) => {
    const isInherited = (cells[index] ?? '') === '' && (inherited[index] ?? '') !== '';
    const words = ((isInherited ? inherited[index] : cells[index]) ?? '').replace(/[^\S\n]+/gu, ' ').trim();
    const line = words.replace(/\s+/gu, ' ');
    if (is === 'number' && line !== number) printed[head] = line;
    if (words === '' || is === 'number' || is === 'text') return;
    const key = head;
    if (kind === 'group' || (results.length > 0 && (is === 'deliverable' || is === 'deadline')))
      printed[key] = line;
    else if (is === 'lead' || is === 'with') {
      const bodies = bodyNames(words).map((name): NamedParty => {
        if (!isBodyClass(name)) return bodyId(name);
        noteClass(name);
        return { class: name };
      });
      task[is] = is === 'lead' && bodies.length === 1 ? (bodies[0] ?? null) : bodies;
      if (nameParties(bodies, nameOf) !== line) printed[key] = line;
    } else if (is === 'deadline') {
      const read = deadlineIn(line, year);
      if ('term' in read) task['deadline'] = { ...read.term };
      else unread.push({ place, what: unreadDeadline(line, text) });
      if (!('term' in read) || formatDeadline(read.term, 'vi') !== line) printed[key] = line;
    } else if (is === 'indicator') {
      const indicator = indicatorOf(line, columns, cells, key);
      task['indicator'] = { ...indicator };
      if (formatIndicator(indicator, 'vi') !== line) printed[key] = line;
    } else if (is === undefined || is === 'other') other[key] = line;
    else task[is] = line;
    if (isInherited) printed[key] = '';
  });
  if (results.length > 0) task['results'] = results;
  return { task, printed, other };
}

/** The results of a row that lists as many products as deadlines, each after a dash; none where one deadline is not understood. */
function resultsIn(columns: readonly DraftColumn[], cells: readonly string[], year: number | null): Data[] {
  const listed = (wanted: DraftColumn['is']) => {
    const lines = (cells[columns.findIndex(({ is }) => is === wanted)] ?? '').split('\n');
    return lines.every((line) => dashed.test(line))
      ? lines.map((line) => line.replace(dashed, '').trim())
      : [];
  };
  const products = listed('deliverable').map((line) => line.replace(/[;.]$/u, ''));
  const reads = listed('deadline').map((line) => deadlineIn(line, year));
  if (products.length < 2 || products.length > mostResults || products.length !== reads.length) return [];
  const all = reads.flatMap((read, at) =>
    'term' in read ? [{ deliverable: products[at] ?? '', deadline: { ...read.term } }] : [],
  );
  return all.length === reads.length ? all : [];
}

/** A task has no more. */
const mostResults = 100;

const dashed = /^\s*[-+•]\s*(?=\S)/u;

/** The deadline in a cell, also behind words such as “Hoàn thành”; one without a year is in that of the programme. */
function deadlineIn(line: string, year: number | null): ReadDeadline {
  const bare = line.replace(/^(?:xong|hoàn thành|thực hiện)\s+(?=\S)/iu, '');
  const isYearless =
    year !== null && !/\d{4}/u.test(line) && /(?:tháng \d{1,2}|quý [IV\d]{1,3})\.?$/iu.test(bare);
  const forms = [line, bare, ...(isYearless ? [`${bare.replace(/\.$/u, '')}/${year}`] : [])];
  const reads = forms.map(parseDeadline);
  return reads.find((read) => 'term' in read) ?? { problem: 'unreadable' };
}

/** That the words of a deadline are kept as they are, and give no day. */
const unreadDeadline = (words: string, task: string) => ({
  vi: `thời hạn «${startOf(words)}» chưa đọc được thành ngày, giữ nguyên lời, tính là chưa có thời hạn: «${startOf(task)}»`,
  en: `the deadline “${startOf(words)}” was not understood; its words are kept, and the task counts as one without a deadline: “${startOf(task)}”`,
});

/** The target in a cell: of a table of targets what the row measures, by the year in the head; else as the cell itself names it. */
function indicatorOf(line: string, columns: readonly DraftColumn[], cells: readonly string[], head: string) {
  const name = evenBlanks(cells[columns.findIndex(({ is }) => is === 'text')] ?? '');
  const isTarget = columns.some(({ is, head: own }) => is === 'text' && /chỉ tiêu|mục tiêu/iu.test(own));
  if (!isTarget || name === '') return readIndicator(line, head);
  const year = /(?<!\d)(20\d\d)(?!\d)/u.exec(head)?.[1];
  const read = readTarget(line, { name, unit: evenBlanks(cells[unitColumn(columns)] ?? '') });
  return { ...read, ...(year !== undefined && { by: Number(year) }) };
}

/** The words of bodies as the tool prints them in a cell. */
const nameParties = (parties: readonly NamedParty[], nameOf: (id: string) => string): string =>
  parties.map((one) => (typeof one === 'string' ? nameOf(one) : one.class)).join('; ');

/** The id of a body, or the words for several. */
type NamedParty = string | { readonly class: string };
