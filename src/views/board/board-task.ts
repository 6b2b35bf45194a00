import { byInstrument, happeningWords } from '../../editions/event-words.ts';
import { dateOf } from '../../editions/editions.ts';
import type { WordingEvent } from '../../editions/wording-events.ts';
import type { Language } from '../../locale/localised.ts';
import { leadBodiesOf, leadKeyOf, nameParties } from '../../plan/assignment.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { ResolvedCitation } from '../../plan/citation.ts';
import { indicatorsOf } from '../../plan/indicator.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { taskFields, taskLines } from '../../plan/schema-fields.ts';
import { sectionOf, type Unit, listedWording } from '../../plan/unit.ts';
import type { Lateness } from '../../progress/states/lateness.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import { states } from '../../progress/states/states.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatEvidence } from '../../vietnamese/documents/evidence.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { toneOfTask } from '../blocks/figures.ts';
import { deadlinesCell, wordCell } from '../late/late-cells.ts';
import { documentLife, documentName } from '../parts/cited-documents.ts';
import { reachedOf } from '../status/reached.ts';
import { deadlineCell, dueCell, leadCell, nameOf, standingCell } from '../status/status-cells.ts';
import type { BoardFormer, BoardMark, BoardRecord, BoardTask, ListedTask } from './board.ts';
import { boardWords } from './board-words.ts';

/** What is looked up about the tasks of one programme, gathered once. */
export interface TaskContext {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly language: Language;
  readonly asOf: CalendarDate;
  /** What is overdue, by its key. */
  readonly late: ReadonlyMap<string, Lateness>;
  /** All records of a task, newest first. */
  readonly entries: ReadonlyMap<string, readonly LogEntry[]>;
  readonly citations: () => ReadonlyMap<Unit | null, readonly ResolvedCitation[]>;
  readonly events: () => ReadonlyMap<string, readonly WordingEvent[]>;
  /** Why a unit is suspect, in words. */
  readonly doubts: ReadonlyMap<string, readonly string[]>;
  readonly marks: ReadonlyMap<string, readonly BoardMark[]>;
  readonly keyOf: (programme: Programme, unit: Unit) => string;
}

/** A task with what lists and filters need of it, in words. */
export function listedTask(
  task: TaskState,
  { programme, language, late, marks, plan, keyOf }: TaskContext,
): ListedTask {
  const { unit, state, timeliness, judgedBy } = task;
  const settings = { language, bodies: plan.organisations };
  const key = keyOf(programme, unit);
  const lateness = late.get(key);
  return {
    key,
    id: unit.id,
    programme: programme.id,
    part: `${programme.id}/${sectionOf(unit).id}`,
    address: unit.address,
    text: listedWording(unit),
    ...(unit.result !== undefined && { result: unit.task?.deliverable ?? unit.result }),
    leads: leadBodiesOf(unit.task).length > 0 ? leadBodiesOf(unit.task) : classKey(unit),
    lead: leadKeyOf(unit.task) === null ? '' : leadCell(task, settings),
    state,
    timeliness: isCounted(task) ? timeliness : null,
    tone: toneOfTask(task),
    standing: standingCell(task, language),
    deadline: lateness ? deadlinesCell(lateness, language) : deadlineCell(task, language),
    due: judgedBy,
    ...(lateness && { days: lateness.days, why: wordCell(lateness, settings) }),
    marks: marks.get(key) ?? [],
  };
}

/** A page tells the newest so many records of a task, or of each of its results: with all of each task at its limit it would take gigabytes. */
const maxRecords = 1_000;

/** A listed task with everything that is known of it, in words. */
export function boardTask(listed: ListedTask, task: TaskState, context: TaskContext): BoardTask {
  const { programme, language, events, doubts } = context;
  const { unit } = task;
  const records = (context.entries.get(unit.id) ?? []).filter(
    ({ record }) => unit.result === undefined || (record.result ?? unit.result) === unit.result,
  );
  const older = records.length - maxRecords;
  const told: Omit<BoardTask, keyof ListedTask> = {
    facts: [
      ...factsOf(task, context),
      ...(older > 0 ? [[boardWords[language].older, formatNumber(older, language)] as const] : []),
    ],
    deadlines: (unit.task?.deadline?.was ?? []).map((former) =>
      formerOf(former, formatDeadline(former, language), language),
    ),
    targets: indicatorsOf(unit.task).flatMap(({ name, was = [] }) =>
      was.map((former) => formerOf(former, `${name}: ${formatBound(former, language)}`, language)),
    ),
    records: records.slice(0, maxRecords).map((entry) => recordOf(entry, context)),
    citations: (context.citations().get(programme.index.byId.get(unit.id) ?? null) ?? []).map((one) =>
      citationOf(one, context),
    ),
    changes: (events().get(unit.id) ?? []).map((event) => eventWords(event, programme, language)),
    doubts: doubts.get(unit.id) ?? [],
  };
  // Of tasks with more or fewer fields a spread takes several times as long.
  return Object.assign({}, listed, told);
}

/** A task that only a class of bodies leads has a lead, though none that a filter could name. */
const classKey = (unit: Unit): string[] => {
  const key = leadKeyOf(unit.task);
  return key === null ? [] : [key];
};

function factsOf(task: TaskState, { language, plan }: TaskContext): BoardTask['facts'] {
  const words = boardWords[language];
  const assignment = task.unit.task;
  const settings = { language, bodies: plan.organisations };
  const fact = (name: string, said: string | undefined): [string, string][] =>
    said === undefined || said === '' ? [] : [[name, said]];
  const due = dueCell(task, language);
  return [
    ...fact(
      words.with,
      nameParties(assignment?.with ?? [], (body) => nameOf(body, settings)),
    ),
    ...fact(words.judged, due.includes('(') ? due : undefined),
    ...fact(words.deliverable, assignment?.deliverable),
    ...fact(
      words.indicator,
      task.indicators.map((one) => `${one.indicator.name}: ${reachedOf(one, language)}`).join('; '),
    ),
    ...taskLines.flatMap((field) =>
      field === 'deliverable' ? [] : fact(taskFields[field].title[language], assignment?.[field]),
    ),
  ];
}

const formerOf = (
  { until, ground, reason }: { readonly until: string; readonly ground?: string; readonly reason: string },
  was: string,
  language: Language,
): BoardFormer => ({
  was,
  until: formatDate(until, language),
  ...(ground !== undefined && { ground }),
  reason,
});

function recordOf({ record, target, correctedBy }: LogEntry, { language, plan }: TaskContext): BoardRecord {
  const words = boardWords[language];
  const { date, state, value, by, note, evidence = [], confirms } = record;
  const of = target === null ? '' : `/${formatNumber(target, language)}`;
  const body = nameOf(by, { language, bodies: plan.organisations });
  return {
    on: formatDate(date, language),
    state: [
      states[state].name[language],
      ...(value === undefined ? [] : [`${formatNumber(value, language)}${of}`]),
    ].join(', '),
    by: confirms ? `${body} (${words.confirmed})` : body,
    ...(note !== undefined && { note }),
    ...(evidence.length > 0 && {
      evidence: evidence.map((one) => formatEvidence(one, language)).join('; '),
    }),
    ...(correctedBy.length > 0 && { isCorrected: true }),
  };
}

function citationOf(
  { label, outcome }: ResolvedCitation,
  { plan, asOf, language }: TaskContext,
): readonly [string, string] {
  if (outcome.kind !== 'resolved') return [label, boardWords[language].outcomes[outcome.kind]];
  const { document } = outcome;
  return [documentName(document, language), documentLife(plan.documents, document, { asOf, language })];
}

/** What was done to a wording, by what and when: “15/7/2025: được sửa đổi, bổ sung theo …”. */
function eventWords(event: WordingEvent, programme: Programme, language: Language): string {
  const day = dateOf(event.slip);
  const done = `${happeningWords(event.happening, language)} ${byInstrument(event, programme, language)}`;
  return day === '' ? done : `${formatDate(day, language)}: ${done}`;
}
