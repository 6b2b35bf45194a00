import type { Localised } from '../../locale/localised.ts';
import type { Party } from '../../plan/assignment.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import { cellAt, type InputCell, type InputRow } from '../../plan/input-table.ts';
import type { Body, Programme } from '../../plan/plan.ts';
import type { Answers, Question } from '../../plan/question.ts';
import type { TaskLine } from '../../plan/schema-fields.ts';
import { type Unit, withDescendants } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseDeadline } from '../../vietnamese/dates/read-deadline.ts';
import { cleanText } from '../../vietnamese/letters/clean-text.ts';
import { readIndicator } from '../../vietnamese/numbers/read-indicator.ts';
import { bodyNames } from '../../vietnamese/wording/body-names.ts';
import { wordsIn } from '../rows/read-value.ts';
import { type AssignmentColumn, type AssignmentHeader, isAssignmentHead } from './assignment-columns.ts';
import { newBody, typedDeadline, typedTask, typedWords, whichBody, whichTask } from './cell-questions.ts';
import type { AssignmentData } from './change-assignment.ts';
import { bodyMatcher } from './match-bodies.ts';
import { taskMatcher } from './match-tasks.ts';

/** A cell that cannot be taken without a person’s word, and why. */
export interface DoubtfulCell {
  readonly address: string;
  readonly value: string;
  readonly why: Localised;
  /** What a person may answer; absent where the table itself must be put right. */
  readonly question?: Question;
  /** Whether it was answered, and the answer taken. */
  readonly isAnswered?: boolean;
}

type IndicatorCells = NonNullable<AssignmentData['indicator']>;

/** The columns that give one line of text each, by the field of the assignment. */
export const rowLines = ['deliverable', 'person', 'submit-to', 'note'] as const satisfies readonly TaskLine[];
export type RowLine = (typeof rowLines)[number];

/** What a row assigns to a task; what is absent, the row does not say. */
export interface RowAssignment extends Readonly<Partial<Record<RowLine, string>>> {
  readonly row: number;
  readonly unit: Unit;
  readonly lead?: readonly Party[];
  readonly with?: readonly Party[];
  readonly deadline?: DeadlineTerm;
  readonly indicator?: IndicatorCells;
}

/** Everything that a table says. */
export interface ReadAssignments {
  readonly rows: readonly RowAssignment[];
  readonly doubts: readonly DoubtfulCell[];
  /** Names of bodies that no registered one has, with the ids that they were given. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Rows that assign nothing: heads of groups, repeated headers. */
  readonly passed: number;
}

interface AssignmentContext {
  readonly programme: Programme;
  readonly bodies: readonly Body[];
  /** The id for a body that is new. */
  readonly newId: (name: string) => string;
  /** What was answered to the questions of doubtful cells. */
  readonly answers: Answers;
  /** Tells cells of several tables apart. */
  readonly table: string;
  /** Whether a cell says what our own table of a task would say there, so that it changes nothing. */
  readonly isAsPrinted: (unit: Unit, column: AssignmentColumn, words: string) => boolean;
}

const assigned = ['lead', 'with', 'start', 'deadline', 'target', ...rowLines] as const;

/** Reads the rows of a table of assignments under its header. What a table of progress says of states and remarks is left alone. */
export function readAssignments(
  rows: readonly InputRow[],
  { row: headRow, columns, heads }: AssignmentHeader,
  { programme, bodies: registered, newId, answers, table, isAsPrinted }: AssignmentContext,
): ReadAssignments {
  const match = taskMatcher(programme);
  const taskNamed = (typed: string): Unit | null => {
    const found = match({ id: typed, address: typed, number: '', text: '' });
    return 'unit' in found ? found.unit : null;
  };
  const meant = bodyMatcher(registered);
  const bodies = new Map<string, string>();
  const doubts: DoubtfulCell[] = [];
  const noted = new Set<string>();
  const read: RowAssignment[] = [];
  let passed = 0;
  const fields = assigned.filter(
    (field) => columns.has(field) && !(field === 'note' && columns.has('state')),
  );
  for (const row of rows) {
    if (row.number <= headRow) continue;
    const cellOf = (field: AssignmentColumn): InputCell | null => {
      const column = columns.get(field);
      return column === undefined ? null : ownCell(row, column);
    };
    const keyOf = (cell: InputCell | null) => `${table} ${cell?.address ?? row.number}`;
    /** Notes a doubt; gives what was answered, null where nothing was. */
    const doubt = (cell: InputCell | null, why: Localised, question: Question): string | null => {
      const answer = answers.get(question.key) ?? null;
      const found = {
        address: cell?.address ?? `${row.number}`,
        value: cell ? shown(cell) : '',
        why,
        question,
      };
      const place = JSON.stringify([question.key, found.address]);
      if (!noted.has(place)) doubts.push({ ...found, isAnswered: answer !== null });
      noted.add(place);
      return answer;
    };
    const words = (field: AssignmentColumn): string => {
      const cell = cellOf(field);
      if (!cell) return '';
      try {
        const { text, removed } = cleanText(wordsIn(cell));
        if (removed === '') return text.trim();
        return doubt(cell, hidden(removed), typedWords(keyOf(cell), text.trim())) ?? text.trim();
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        return doubt(cell, error.localised, typedWords(keyOf(cell), '')) ?? '';
      }
    };
    const filled = fields.filter((field) => words(field) !== '');
    const texts = row.cells.map((cell) => (cell.kind === 'text' ? cell.text.trim() : shown(cell)));
    if (filled.length === 0 || isCount(texts) || isAssignmentHead(texts)) {
      passed += 1;
      continue;
    }
    const named = {
      id: words('id'),
      address: words('address'),
      number: words('number'),
      text: words('text').replace(/\s+/gu, ' '),
    };
    const task = match(named);
    let unit = 'unit' in task ? task.unit : null;
    if (!('unit' in task)) {
      const cell = [cellOf('id'), cellOf('address'), cellOf('text'), cellOf('number')].find(
        (one) => one && one.kind !== 'empty',
      );
      const at = cell ?? null;
      const answer =
        task.candidates.length > 0
          ? doubt(at, several(task.candidates), whichTask(keyOf(at), task.candidates))
          : doubt(
              at,
              task.holder ? holdsTasks(task.holder, programme) : noTask,
              typedTask(keyOf(at), (typed) => taskNamed(typed) !== null, noTask),
            );
      unit = answer === null ? null : taskNamed(answer);
      if (unit === null) continue;
    }
    if (unit === null) continue;
    const assignedTo = unit;
    const differing = filled.filter((field) => !isAsPrinted(assignedTo, field, words(field)));
    const fresh = differing.length > 0 && unit.task?.results ? filled : differing;
    const parties = (field: 'lead' | 'with'): readonly Party[] | null => {
      const found = bodyNames(words(field)).map((name): Party | null => {
        const one = meant(name);
        if ('party' in one) return one.party;
        const answer =
          'near' in one ? doubt(cellOf(field), nearName(name, one.near), whichBody(name, one.near)) : newBody;
        if (answer !== newBody) return answer;
        const id = bodies.get(name) ?? newId(name);
        bodies.set(name, id);
        return id;
      });
      return found.includes(null) ? null : found.filter((one) => one !== null);
    };
    const deadline = (): DeadlineTerm | null => {
      const cell = cellOf('deadline') ?? cellOf('start');
      const start = fresh.includes('start') ? words('start') : '';
      const said = words('deadline');
      const term = deadlineIn(cell, said, start);
      if ('term' in term) return term.term;
      const printed = start === '' ? said : `${start} - ${said}`;
      const isDeadline = (typed: string) => 'term' in parseDeadline(typed);
      const answer = doubt(cell, term.why, typedDeadline(keyOf(cell), printed, isDeadline, badDeadline));
      const typed = answer === null ? null : parseDeadline(answer);
      if (typed === null) return null;
      return 'term' in typed ? typed.term : { printed };
    };
    const lines = rowLines
      .filter((field) => fresh.includes(field))
      .map((field) => [field, words(field).replace(/\s+/gu, ' ')] as const);
    const lead = fresh.includes('lead') ? parties('lead') : null;
    const others = fresh.includes('with') ? parties('with') : null;
    const term = fresh.includes('deadline') || fresh.includes('start') ? deadline() : null;
    const target = columns.get('target');
    read.push({
      row: row.number,
      unit,
      ...(lead && { lead }),
      ...(others && { with: others }),
      ...(term && { deadline: term }),
      ...(fresh.includes('target') &&
        target !== undefined && { indicator: readIndicator(words('target'), heads.get(target) ?? '') }),
      ...Object.fromEntries(lines),
    });
  }
  return { rows: read, doubts, bodies, passed };
}

/** The cell of a row in a column; one that a merged cell of the same row covers says nothing of its own. */
function ownCell(row: InputRow, column: number): InputCell {
  const cell = cellAt(row, column);
  const isBeside =
    cell.coveredBy !== undefined && cell.coveredBy.replace(/^[A-Z]+/, '') === String(row.number);
  return isBeside ? { kind: 'empty', column, address: cell.address } : cell;
}

const shown = (cell: InputCell): string => {
  try {
    return wordsIn(cell);
  } catch {
    return cell.kind === 'error' ? cell.error : '';
  }
};

/** A row that counts the columns: (1) (2) (3). */
const isCount = (texts: readonly string[]): boolean =>
  texts.length > 1 && texts.every((text, at) => text === '' || text.replace(/[()]/g, '') === String(at + 1));

function deadlineIn(
  cell: InputCell | null,
  until: string,
  from: string,
): { readonly term: DeadlineTerm } | { readonly why: Localised } {
  if (cell?.kind === 'date' && from === '') return { term: { date: cell.date } };
  const words = until.replace(/\s+/gu, ' ');
  const read = parseDeadline(from === '' ? words : `${from} - ${words}`);
  if ('term' in read) return read;
  if (from !== '') {
    const [start, end] = [from, words].map((one) => parseDeadline(one));
    const pointOf = (one: typeof start) =>
      one && 'term' in one ? (Object.values(one.term) as unknown[])[0] : undefined;
    const [first, last] = [pointOf(start), pointOf(end)];
    if (isPoint(first) && isPoint(last)) return { term: { from: first, to: last } };
  }
  return { why: badDeadline };
}

const isPoint = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const several = (units: readonly Unit[]): Localised => {
  const list = units
    .slice(0, 4)
    .map(({ id, address }) => `${address} ${id}`)
    .join('; ');
  return {
    vi: `có thể là nhiều nhiệm vụ: ${list}; hãy thêm cột «Mã» hoặc «Địa chỉ»`,
    en: `can mean several tasks: ${list}; add a column “Mã” (id) or “Địa chỉ” (address)`,
  };
};
const noTask: Localised = {
  vi: 'không có nhiệm vụ nào như vậy; hãy thêm cột «Mã» hoặc «Địa chỉ», hoặc bỏ hàng này',
  en: 'no task is like this; add a column “Mã” (id) or “Địa chỉ” (address), or leave out the row',
};
/** That a unit is named whose tasks stand in it. */
const holdsTasks = (unit: Unit, { index }: Programme): Localised => {
  const inside = new Set(withDescendants(unit));
  const list = index.tasks.filter((one) => inside.has(one)).map(({ id, address }) => `${address} ${id}`);
  const [vi, en] = [`${unit.address} không phải là nhiệm vụ`, `${unit.address} is no task`];
  if (list.length === 0) return { vi: `${vi}; hãy bỏ hàng này`, en: `${en}; leave out the row` };
  const some = list.slice(0, 4).join('; ') + (list.length > 4 ? '; …' : '');
  return {
    vi: `${vi}, việc nằm ở các đơn vị bên trong (${some}); hãy ghi vào hàng của chúng, hoặc bỏ hàng này`,
    en: `${en}: its tasks stand in it (${some}); fill in rows for them, or leave out this row`,
  };
};
const nearName = (name: string, near: readonly Body[]): Localised => {
  const list = near
    .slice(0, 3)
    .map((body) => `${body.name} (${body.id})`)
    .join('; ');
  return {
    vi: `«${name}» có phải là ${list}? Nếu phải, ghi mã ấy vào ô, hoặc thêm vào names của cơ quan; nếu là cơ quan mới, thêm --yes`,
    en: `is “${name}” ${list}? If so, write that id into the cell, or add the name to the body; if it is a new body, add --yes`,
  };
};
const hidden = (removed: string): Localised => ({
  vi: `ô có ký tự không nhìn thấy (${removed}); hãy gõ lại`,
  en: `the cell holds characters that nobody sees (${removed}); type it again`,
});
const badDeadline: Localised = {
  vi: 'không phải dạng thời hạn nào; hãy viết như 31/12/2026, tháng 3/2026, Quý IV/2026, 2026, 2027 - 2030, thường xuyên, hằng năm',
  en: 'no form of deadline; write it like 31/12/2026, tháng 3/2026, Quý IV/2026, 2026, 2027 - 2030, thường xuyên, hằng năm',
};
