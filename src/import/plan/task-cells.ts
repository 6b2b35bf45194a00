import type { Data } from '../../source/edit/write-value.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { sinceYear } from '../../vietnamese/numbers/read-indicator.ts';
import type { DraftColumn, DraftUnit } from '../structure/draft-units.ts';
import { isDitto } from '../structure/rows-going-on.ts';
import { type DeadlineContext, deadlineIn, unreadDeadline } from './cell-deadline.ts';
import { indicatorOf } from './cell-target.ts';
import { markedDeadline } from './marked-deadline.ts';
import { belowHeading } from './named-year.ts';
import { assignParties, type KnownBodies, nameParties } from './named-parties.ts';
import { resultsIn, resultsOfLines } from './row-results.ts';

/** What a row assigns, the words of each cell that the typed values do not give back, and cells of other columns. */
interface TaskOfRow {
  readonly task: { [key: string]: Data };
  readonly printed: { [key: string]: Data };
  readonly other: { [key: string]: Data };
}

/** The assignment in the cells of a row. */
export function taskOfRow(
  unit: DraftUnit,
  columns: readonly DraftColumn[],
  known: KnownBodies,
  around: DeadlineContext,
): TaskOfRow {
  const { kind, cells = [], lines = [], inherited = [], number = '' } = unit;
  const read: TaskOfRow = { task: {}, printed: {}, other: {} };
  const deadlineColumn = columns.find(({ is }) => is === 'deadline');
  const context = belowHeading(deadlineColumn?.head, around);
  const deadlineOf = (words: string) => deadlineIn(words, context.yearOf, deadlineColumn);
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
    if (is === 'number' && line !== number) read.printed[head] = line;
    if (words === '' || is === 'number' || is === 'text') return;
    const isEmpty = is !== undefined && is !== 'other' && /^[-–—]+$/u.test(line);
    if (isEmpty || kind === 'group' || (results.length > 0 && (is === 'deliverable' || is === 'deadline')))
      read.printed[head] = line;
    else if (is === undefined || is === 'other') read.other[head] = line;
    else if (!addCell({ head, is, words, line }, read.task, { unit, columns, known, deadlineOf, ...context }))
      read.printed[head] = line;
    if (isInherited) read.printed[head] = own;
    const whole = own.replace(/\s+/gu, ' ').trim();
    if (first !== undefined && whole !== line) read.printed[head] = whole;
  });
  if (results.length > 0) read.task['results'] = results;
  const marked = kind === 'row' ? markedDeadline(unit, columns, context) : null;
  if (marked?.term) read.task['deadline'] = { ...marked.term };
  if (marked?.doubt) context.unread.push({ place: unit.place, what: marked.doubt });
  return read;
}

interface AssigningCell {
  readonly head: string;
  readonly is: Exclude<DraftColumn['is'], undefined | 'other'>;
  readonly words: string;
  /** The words on one line. */
  readonly line: string;
}

interface CellContext extends DeadlineContext {
  readonly unit: DraftUnit;
  readonly columns: readonly DraftColumn[];
  readonly known: KnownBodies;
  readonly deadlineOf: (words: string) => ReturnType<typeof deadlineIn>;
}

/** A person by the title before the name, who is no body that leads: “TS. Lê Văn Mẫu”, “Đ/c Trần Thị Thử”. */
const titledPerson =
  /^(?:(?:[Đđ]\/c|[Đđ]ồng chí|Ông|Bà|Thầy|Cô|Anh|Chị|PGS|GS|TSKH|TS|Th\.?S|BS|BSCK(?:II|I|1|2)|DS|KS|CN|LS)\.? ?)+(?:\p{Lu}\p{Ll}+ ){1,4}\p{Lu}\p{Ll}*\.?$/u;

/** Puts what a cell says into an assignment; whether its words come back from that as they are. */
function addCell(
  { head, is, words, line }: AssigningCell,
  task: { [key: string]: Data },
  { unit, columns, known, deadlineOf, firstYear, unread }: CellContext,
): boolean {
  switch (is) {
    case 'lead':
    case 'with':
      if (is === 'lead' && titledPerson.test(line) && task['person'] === undefined) {
        task['person'] = line;
        return false;
      }
      return nameParties(assignParties(task, is, words, known), known.nameOf) === line;
    case 'deadline': {
      const read = deadlineOf(line);
      if ('term' in read) task['deadline'] = { ...read.term };
      else if (/[\p{L}\d]/u.test(line))
        unread.push({ place: unit.place, what: unreadDeadline(line, unit.text ?? '') });
      return 'term' in read && formatDeadline(read.term, 'vi') === line;
    }
    case 'indicator': {
      const indicator = sinceYear(indicatorOf(line, head, { columns, cells: unit.cells ?? [] }), firstYear);
      task['indicator'] = { ...indicator };
      return formatIndicator(indicator, 'vi') === line;
    }
    default:
      task[is] = line;
      return true;
  }
}
