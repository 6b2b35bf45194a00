import { bodiesOf, leadBodiesOf, nameParties } from '../../plan/assignment.ts';
import { programmeHead } from '../parts/programme-head.ts';
import { areFollowed, countBlocks } from '../parts/count-blocks.ts';
import { daysWords, deadlinesCell, wordCell } from '../late/late-cells.ts';
import { lateTable } from '../late/late-table.ts';
import { latenessOf, lateTasks } from '../../progress/states/lateness.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Body } from '../../plan/register-entries.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { tableRowKey } from '../../progress/sheet/sheet-rows.ts';
import { type TaskState, taskStates } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block, Cell, Table } from '../blocks/block.ts';
import { paragraph, section } from '../blocks/figures.ts';
import { newsBlocks } from './extract-news.ts';
import { extractWords } from './extract-words.ts';
import {
  deadlineCell,
  leadCell,
  standingCell,
  type StatusSettings,
  taskWords,
} from '../status/status-cells.ts';
import { addressFigure } from '../status/status-tables.ts';
import type { ViewFacts } from '../view-facts.ts';

/** Whom an extract is for, and what it tells of. */
export interface ExtractFacts extends ViewFacts {
  readonly body: Body;
  /** Asked for as a lead, or as one to whom the programme goes, whatever it does in it. */
  readonly role: 'lead' | 'recipient';
  /** From this day on, what changed is shown; null where it was not asked for. */
  readonly since: CalendarDate | null;
}

/**
 * What of a programme concerns one body, in the order of its questions: what of its own is late and why, what changed for it, all that it
 * leads, where it co-operates, where else it is named.
 */
export function extractView(facts: ExtractFacts): Block[] {
  const { plan, programme, asOf, language, body, role, since } = facts;
  const words = extractWords[language];
  const settings = { language, bodies: plan.organisations };
  const tasks = taskStates(programme, programme.index.tasks, { asOf });
  const led = tasks.filter(({ unit }) => leadBodiesOf(unit.task).includes(body.id));
  const shared = tasks.filter(({ unit }) => bodiesOf(unit.task?.with ?? []).includes(body.id));
  const count = (list: readonly TaskState[]) => formatNumber(list.length, language);
  const ours = [...new Set([...led, ...shared].map(({ unit }) => unit))];
  const late = lateTasks(led, asOf);
  return [
    ...programmeHead(facts, words.title(body.name)),
    ...(role === 'recipient' ? [recipientLine(facts)] : []),
    ...section(
      2,
      words.late(formatNumber(late.length, language)),
      late.length === 0 ? [] : [lateTable(late, settings)],
    ),
    ...(since === null
      ? []
      : section(2, words.news(formatDate(since, language)), newsBlocks(facts, ours, since))),
    ...section(
      2,
      words.led(count(led)),
      led.length === 0
        ? [paragraph(words.ledNone)]
        : [
            ...(areFollowed(led) ? countBlocks({ asOf, tasks: led }, null, language) : []),
            { ...taskTable(led, { ...settings, asOf }, 'led'), keys: () => keysOf(led, facts) },
          ],
    ),
    ...section(
      2,
      words.shared(count(shared)),
      shared.length === 0
        ? [paragraph(words.sharedNone)]
        : [taskTable(shared, { ...settings, asOf }, 'shared')],
    ),
    ...(role === 'recipient' ? namingBlocks(facts) : []),
  ];
}

/** Whether a programme goes to a body, with the line that says so. */
function recipientLine({ programme, language, body }: ExtractFacts): Block {
  const words = extractWords[language];
  const lines = (programme.recipients ?? []).filter(({ body: id }) => id === body.id).map(({ line }) => line);
  return paragraph(lines.length === 0 ? words.notRecipient : words.recipient(lines.join(' ')));
}

/** The wordings of a programme that name a body. */
function namingBlocks({ programme, language, body }: ExtractFacts): Block[] {
  const words = extractWords[language];
  const mentions = programme.index.bodies.filter((named) => named.body === body);
  const naming = new Set(mentions.filter(({ role }) => role === 'wording').map(({ id }) => id));
  const units = [...withIds(programme.units, naming)];
  if (units.length === 0) return [];
  return section(2, words.named(formatNumber(units.length, language)), [
    {
      kind: 'table',
      columns: words.namedColumns.map((head) => ({ head })),
      rows: units.map((unit) => [
        { text: unit.address, ids: [unit.id] },
        excerpt(listedWording(unit), wordingLimit),
      ]),
    },
  ]);
}

const wordingLimit = 160;

function* withIds(units: readonly Unit[], ids: ReadonlySet<string>): Generator<Unit> {
  for (const unit of units) {
    if (ids.has(unit.id)) yield unit;
    yield* withIds(unit.units, ids);
  }
}

interface TaskSettings extends StatusSettings {
  readonly asOf: CalendarDate;
}

const keysOf = (tasks: readonly TaskState[], { plan, programme, language, asOf }: ExtractFacts) =>
  tasks.map((task) =>
    tableRowKey(programme, task, standingWords(task, { language, asOf, bodies: plan.organisations })),
  );

function taskTable(tasks: readonly TaskState[], settings: TaskSettings, relation: 'led' | 'shared'): Table {
  const { language } = settings;
  const { columns, others } = extractWords[language];
  const names = new Map(settings.bodies.map(({ id, name }) => [id, name]));
  const withCell = ({ unit }: TaskState) => nameParties(unit.task?.with ?? [], (id) => names.get(id) ?? id);
  const [address = '', task = '', deadline = '', standing = '', last = ''] = columns;
  return {
    kind: 'table',
    columns: [address, task, others[relation], deadline, standing, last].map((head, index) => ({
      head,
      ...(index > 1 && { isOptional: true }),
    })),
    rows: tasks.map((state): Cell[] => [
      addressFigure(state),
      taskWords(state.unit),
      relation === 'led' ? withCell(state) : leadCell(state, settings),
      deadlineWords(state, settings),
      standingWords(state, settings),
      state.last === null ? '' : lastCell(state.last, language),
    ]),
  };
}

/** The deadline; of an overdue task both, where it was moved. */
function deadlineWords(task: TaskState, { language, asOf }: TaskSettings): string {
  const late = latenessOf(task, asOf);
  return late ? deadlinesCell(late, language) : deadlineCell(task, language);
}

/** How a task stands, with how late it is and why. */
function standingWords(task: TaskState, settings: TaskSettings): string {
  const late = latenessOf(task, settings.asOf);
  const standing = standingCell(task, settings.language);
  return late ? `${standing} ${daysWords(late, settings.language)}; ${wordCell(late, settings)}` : standing;
}

const lastCell = ({ date, note }: NonNullable<TaskState['last']>, language: ViewFacts['language']): string =>
  [formatDate(date, language), ...(note === undefined ? [] : [excerpt(note, 60)])].join(': ');
