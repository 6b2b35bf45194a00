import { idMaker } from '../../import/plan/unit-ids.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { origin } from '../../plan/location.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import type { Programme } from '../../plan/plan.ts';
import { type Unit, wordingOf } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import type { AssignmentColumn } from '../../progress/assignment/assignment-columns.ts';
import { holderOf } from '../../progress/assignment/assignment-holder.ts';
import type { AssignmentData } from '../../progress/assignment/change-assignment.ts';
import { mergeAssignment, mergeSentences } from '../../progress/assignment/merge-assignment.ts';
import {
  type DoubtfulCell,
  readAssignments,
  type RowAssignment,
} from '../../progress/assignment/read-assignments.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import { insertEntry } from '../../source/edit/edit-list.ts';
import type { DataEdit } from '../../source/edit/edit-data.ts';
import { type DataMap, isSame } from '../../source/edit/write-value.ts';
import { visible } from '../../screen/visible.ts';
import { assignmentFields, assignmentWordsBy } from '../../text/assignment-words.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Block, Cell } from '../../views/blocks/block.ts';
import { trackerTable } from '../../views/tracker/tracker-table.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import {
  cannotEdit,
  changePlan,
  dataAt,
  editedMaps,
  type FileEdit,
  type PlanChange,
  textOf,
} from '../shared/change-plan.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { showBlocks } from '../shared/show-blocks.ts';
import { typedLine } from '../shared/typed-line.ts';
import { changeSentence } from '../task/task-change.ts';
import { type AssignmentTable, assignmentTables } from './assignment-table.ts';

/** What a table would change: the assignments of tasks with what they were, and what of the table is in doubt. */
interface ImportOutcome {
  readonly changes: readonly {
    readonly unit: Unit;
    readonly before: AssignmentData;
    readonly after: AssignmentData;
  }[];
  readonly doubts: readonly DoubtfulCell[];
  readonly bodies: ReadonlyMap<string, string>;
  readonly unchanged: number;
  readonly passed: number;
}

/** Puts the assignments of a table into a programme: a table of the outcome first, all of it or nothing. */
export async function importAssignments(
  path: string,
  given: Given,
  environment: Environment,
): Promise<CommandResult> {
  const { options } = given;
  const sheet = options['sheet'] as string | undefined;
  const reason = options['reason'] as string | undefined;
  const settings: Settings = {
    tables: await assignmentTables(path, sheet, environment),
    takesNew: options['yes'] === true,
    environment,
    ...(reason !== undefined && { reason: typedLine(reason, 'reason') }),
  };
  let said = '';
  const decide = (open: OpenPlan): PlanChange => {
    const programme = chooseProgramme(open.plan, environment.programme);
    const outcome = outcomeOf(open, programme, settings);
    if (outcome.doubts.length > 0) throw doubtful(path, outcome.doubts);
    said = told(outcome, open, settings);
    return planChange(open, programme, outcome);
  };
  const result = await changePlan(given, environment, decide);
  return environment.quiet ? result : { ...result, output: said + String(result.output) };
}

interface Settings {
  readonly tables: readonly AssignmentTable[];
  readonly takesNew: boolean;
  readonly reason?: string;
  readonly environment: Environment;
}

function outcomeOf(open: OpenPlan, programme: Programme, settings: Settings): ImportOutcome {
  const { tables, takesNew, reason, environment } = settings;
  const ids = idMaker(open.plan.organisations.map(({ id }) => id));
  const given = new Map<string, string>();
  const newId = (name: string) => {
    const id = given.get(name) ?? ids(name, 'co-quan');
    given.set(name, id);
    return id;
  };
  const isAsPrinted = printedCells(open, programme, environment);
  const read = tables.map((table) => ({
    table,
    ...readAssignments(table.rows, table.header, {
      programme,
      bodies: open.plan.organisations,
      newId,
      takesNew,
      isAsPrinted,
    }),
  }));
  const doubts = read.flatMap(({ table, doubts: own }) => own.map((doubt) => inSheet(doubt, table)));
  const rows = new Map<Unit, RowAssignment[]>();
  for (const row of read.flatMap((one) => one.rows)) rows.set(row.unit, [...(rows.get(row.unit) ?? []), row]);
  const changes: ImportOutcome['changes'][number][] = [];
  for (const [unit, own] of rows) {
    const before = (holderOf(programme, unit).given ?? {}) as AssignmentData;
    const move = { on: environment.asOf, ...(reason !== undefined && { reason }) };
    const merged = mergeAssignment(before, own, move);
    if ('problem' in merged) {
      const { problem } = merged;
      const why =
        problem.code in mergeSentences
          ? mergeSentences[problem.code as keyof typeof mergeSentences]
          : changeSentence(unit, problem as Parameters<typeof changeSentence>[1]);
      doubts.push({ address: own.map(({ row }) => row).join(', '), value: unit.id, why });
    } else if (!isSame(before, merged.after)) changes.push({ unit, before, after: merged.after });
  }
  return {
    changes,
    doubts,
    bodies: new Map(read.flatMap((one) => [...one.bodies])),
    unchanged: rows.size - changes.length,
    passed: read.reduce((sum, one) => sum + one.passed, 0),
  };
}

const inSheet = (doubt: DoubtfulCell, { name }: AssignmentTable): DoubtfulCell =>
  name === null ? doubt : { ...doubt, address: `${name}!${doubt.address}` };

/** What the tool's own table of tasks shows in a cell: a cell that says just that changes nothing. */
function printedCells({ plan }: OpenPlan, programme: Programme, { asOf }: Environment) {
  const columns: Readonly<Partial<Record<AssignmentColumn, number>>> = {
    lead: 2,
    with: 3,
    deliverable: 4,
    deadline: 5,
  };
  const states = taskStates(programme, programme.index.tasks, { asOf });
  const printed = new Map<string, string[][]>();
  for (const language of ['vi', 'en'] as const) {
    const { rows } = trackerTable(states, { language, bodies: plan.organisations, asOf });
    for (const row of rows) {
      const [first] = row;
      const id = typeof first === 'object' ? first.ids?.[0] : undefined;
      if (id !== undefined) printed.set(id, [...(printed.get(id) ?? []), row.map(cellWords)]);
    }
  }
  const plain = (words: string) => words.replace(/\s+/gu, ' ').trim().toLowerCase();
  return (unit: Unit, column: AssignmentColumn, words: string): boolean => {
    const at = columns[column];
    return (
      at !== undefined && (printed.get(unit.id) ?? []).some((row) => plain(row[at] ?? '') === plain(words))
    );
  };
}

const cellWords = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

function planChange(open: OpenPlan, programme: Programme, { changes, bodies }: ImportOutcome): PlanChange {
  const byFile = new Map<string, DataEdit[]>();
  for (const { unit, after } of changes) {
    const place = holderOf(programme, unit)[origin];
    const edit = { path: place.path, after: { ...dataAt(open, place), task: inOrder(after) } };
    byFile.set(place.file, [...(byFile.get(place.file) ?? []), edit]);
  }
  const texts = new Map<string, FileEdit>(
    [...byFile].map(([file, edits]) => [file, editedMaps(open, file, edits)]),
  );
  const register = 'plans/organisations.yaml';
  let at = open.plan.organisations.length;
  for (const [name, id] of bodies) {
    const edit = texts.get(register) ?? {
      path: register,
      before: textOf(open, register),
      after: textOf(open, register),
    };
    const text = insertEntry(edit.after, { path: ['organisations'], at }, { data: { id, name } });
    if (text === null) throw cannotEdit(register);
    at += 1;
    texts.set(register, { ...edit, after: text });
  }
  const added =
    bodies.size === 0
      ? { vi: '', en: '' }
      : { vi: `, thêm ${bodies.size} cơ quan vào sổ`, en: `, and ${bodies.size} bodies to the register` };
  return {
    edits: [...texts.values()],
    what: {
      vi: `ghi phân công của ${changes.length} nhiệm vụ${added.vi}`,
      en: `the assignments of ${changes.length} ${changes.length === 1 ? 'task' : 'tasks'}${added.en}`,
    },
    verb: { done: 'Wrote', would: 'Would write' },
  };
}

/** The fields of an assignment in the order of their schema. */
const inOrder = (task: AssignmentData): DataMap =>
  Object.fromEntries(
    Object.keys(taskFields).flatMap((field) => {
      const value = (task as DataMap)[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );

/** The table of the outcome: a line a field that changes; new bodies; how many rows change nothing. */
function told(outcome: ImportOutcome, open: OpenPlan, { environment, tables }: Settings): string {
  const { language } = environment;
  const added = [...outcome.bodies].map(([name, id]) => ({ id, name, [origin]: { file: '', path: [] } }));
  const words = assignmentWordsBy([...open.plan.organisations, ...added]);
  const wordsOf = (task: AssignmentData, field: (typeof assignmentFields)[number]) =>
    words({ kind: 'bullet', units: [], task } as never, field) ?? '';
  const rows = outcome.changes.flatMap(({ unit, before, after }): Cell[][] => {
    const name = `${unit.address} ${excerpt(wordingOf(unit), 40)}`;
    const fields = assignmentFields.flatMap((field): Cell[][] => {
      const [was, is] = [wordsOf(before, field), wordsOf(after, field)];
      return was === is ? [] : [[name, texts.fields[field][language], was, is]];
    });
    const several =
      after.results && !before.results
        ? [[name, texts.results[language], '', resultWords(after, wordsOf)]]
        : [];
    const lines = (['person', 'note'] as const).flatMap((field) =>
      before[field] === after[field]
        ? []
        : [[name, texts[field][language], before[field] ?? '', after[field] ?? '']],
    );
    return [...fields, ...several, ...lines];
  });
  const blocks: Block[] = [
    ...(rows.length > 0
      ? [{ kind: 'table', columns: texts.columns[language].map((head) => ({ head })), rows } as const]
      : []),
    ...(added.length > 0
      ? [
          {
            kind: 'paragraph',
            text: texts.bodies(added.map(({ id, name }) => `${name} (${id})`).join('; '))[language],
          } as const,
        ]
      : []),
    { kind: 'paragraph', text: texts.rest(outcome, tables, language) },
  ];
  return `${showBlocks(blocks, environment)}\n`;
}

const resultWords = (
  { results = [] }: AssignmentData,
  wordsOf: (task: AssignmentData, field: (typeof assignmentFields)[number]) => string,
): string =>
  results
    .map((result) =>
      assignmentFields
        .map((field) => wordsOf(result as AssignmentData, field))
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');

const mostDoubts = 20;

/** Every cell that is in doubt, a line each: nothing of a table is taken while there is one. */
function doubtful(path: string, doubts: readonly DoubtfulCell[]): UserError {
  const lines = (language: Language) => {
    const head = {
      vi: `cthd: ${path}: ${doubts.length} chỗ chưa rõ, chưa ghi gì:`,
      en: `cthd: ${path}: ${doubts.length} ${doubts.length === 1 ? 'place is' : 'places are'} in doubt, nothing was written:`,
    }[language];
    const more = doubts.length - mostDoubts;
    return [
      head,
      ...doubts
        .slice(0, mostDoubts)
        .map(
          ({ address, value, why }) =>
            `  ${address}: ${value === '' ? '' : `${quotes[language](excerpt(value, 60))}: `}${why[language]}`,
        ),
      ...(more > 0 ? [{ vi: `  và ${more} chỗ nữa`, en: `  and ${more} more` }[language]] : []),
    ].map((line) => visible(line));
  };
  return new UserError(
    { vi: lines('vi').join(' '), en: lines('en').join(' ') },
    { vi: lines('vi'), en: lines('en') },
  );
}

const quotes = { vi: (words: string) => `«${words}»`, en: (words: string) => `“${words}”` };

const texts = {
  fields: {
    lead: { vi: 'chủ trì', en: 'lead' },
    with: { vi: 'phối hợp', en: 'co-operating' },
    deadline: { vi: 'thời hạn', en: 'deadline' },
    deliverable: { vi: 'sản phẩm', en: 'product' },
    indicator: { vi: 'chỉ tiêu', en: 'target' },
  },
  results: { vi: 'các kết quả', en: 'results' },
  person: { vi: 'phụ trách', en: 'responsible' },
  note: { vi: 'ghi chú', en: 'note' },
  columns: { vi: ['Nhiệm vụ', 'Mục', 'Đang có', 'Sẽ là'], en: ['Task', 'Field', 'Is', 'Will be'] },
  bodies: (list: string): Localised => ({ vi: `Cơ quan mới: ${list}.`, en: `New bodies: ${list}.` }),
  rest({ unchanged, passed }: ImportOutcome, tables: readonly AssignmentTable[], language: Language): string {
    const unused = [...new Set(tables.flatMap(({ header }) => header.unused))];
    const left = tables.some(({ header: { columns } }) => columns.has('state'))
      ? ['Ghi chú', 'Tình trạng']
      : [];
    const columns = [...unused, ...left].join(', ');
    return language === 'vi'
      ? `${unchanged} nhiệm vụ giữ nguyên; ${passed} hàng không phân công gì${columns === '' ? '' : `; không lấy cột: ${columns}`}.`
      : `${unchanged} tasks stay as they are; ${passed} rows assign nothing${columns === '' ? '' : `; nothing is taken from: ${columns}`}.`;
  },
};
