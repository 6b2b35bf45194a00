import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { parseDeadline } from '../../vietnamese/dates/read-deadline.ts';
import { formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { readIndicator, readTarget } from '../../vietnamese/numbers/read-indicator.ts';
import { bodyNames, isBodyClass } from '../../vietnamese/wording/body-names.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { DraftColumn, DraftUnit } from '../structure/draft-units.ts';
import { unitColumn } from '../structure/table-columns.ts';

interface KnownBodies {
  /** The id of a body by its name; a new one is put on the list of those to register. */
  readonly bodyId: (name: string) => string;
  /** Takes note of words for several bodies at once. */
  readonly noteClass: (words: string) => void;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
}

/** The assignment in the cells of a row, and the words of each cell that the typed values do not give back. */
export function taskOfRow(
  { kind, cells = [], inherited = [], number = '' }: DraftUnit,
  columns: readonly DraftColumn[],
  { bodyId, noteClass, nameOf }: KnownBodies,
): {
  readonly task: { [key: string]: Data };
  readonly printed: { [key: string]: Data };
  readonly other: { [key: string]: Data };
} {
  const task: { [key: string]: Data } = {};
  const printed: { [key: string]: Data } = {};
  const other: { [key: string]: Data } = {};
  columns.forEach(({ head, is }, index) => {
    const isInherited = (cells[index] ?? '') === '' && (inherited[index] ?? '') !== '';
    const words = ((isInherited ? inherited[index] : cells[index]) ?? '').replace(/[^\S\n]+/gu, ' ').trim();
    const line = words.replace(/\s+/gu, ' ');
    if (is === 'number' && line !== number) printed[head] = line;
    if (words === '' || is === 'number' || is === 'text') return;
    const key = head;
    if (kind === 'group') printed[key] = line;
    else if (is === 'lead' || is === 'with') {
      const bodies = bodyNames(words).map((name): NamedParty => {
        if (!isBodyClass(name)) return bodyId(name);
        noteClass(name);
        return { class: name };
      });
      task[is] = is === 'lead' && bodies.length === 1 ? (bodies[0] ?? null) : bodies;
      if (nameParties(bodies, nameOf) !== line) printed[key] = line;
    } else if (is === 'deadline') {
      const read = parseDeadline(
        line.replace(/^(?:xong|hoàn thành|thực hiện)?\s*(?:trong|trước|đến)?\s+(?=\S)/iu, ''),
      );
      if ('term' in read) task['deadline'] = { ...read.term };
      if (!('term' in read) || formatDeadline(read.term, 'vi') !== line) printed[key] = line;
    } else if (is === 'indicator') {
      const indicator = indicatorOf(line, columns, cells, key);
      task['indicator'] = { ...indicator };
      if (formatIndicator(indicator, 'vi') !== line) printed[key] = line;
    } else if (is === undefined || is === 'other') other[key] = line;
    else task[is] = line;
    if (isInherited) printed[key] = '';
  });
  return { task, printed, other };
}

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
