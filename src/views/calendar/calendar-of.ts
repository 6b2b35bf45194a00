import { programmeSubject, programmeTitle } from '../../plan/programme-name.ts';
import type { Language } from '../../locale/localised.ts';
import { leadBodiesOf } from '../../plan/assignment.ts';
import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import { lazily } from '../../plan/lazily.ts';
import { logsOf } from '../../plan/logs.ts';
import { memoised } from '../../plan/memoised.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import { listedWording } from '../../plan/unit.ts';
import { periodsOf } from '../../progress/states/period-neighbours.ts';
import { reportDay } from '../../progress/states/periods.ts';
import { latenessOf } from '../../progress/states/lateness.ts';
import { isEnded, type TaskState, taskStates } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { daysWords, wordCell } from '../late/late-cells.ts';
import { uncapitalised } from '../../locale/capitalised.ts';
import { periodWords } from '../parts/period-words.ts';
import { deadlineCell, leadCell, standingCell, wordingCell } from '../status/status-cells.ts';
import type { ViewFacts } from '../view-facts.ts';
import type { Calendar, CalendarEvent } from './calendar-event.ts';
import { calendarWords } from './calendar-words.ts';
import { daysOf, type DaySpan } from './occurrences.ts';

/** What a calendar is about: a programme, and the one body whose tasks it shows; all where null. */
export interface CalendarFacts extends ViewFacts {
  readonly body: Body | null;
}

/** The tasks that a calendar is about, each result by itself. */
export const calendarTasks = memoised(({ programme, asOf, body }: CalendarFacts): readonly TaskState[] =>
  taskStates(programme, programme.index.tasks, { asOf }).filter(
    ({ unit }) => body === null || leadBodiesOf(unit.task).includes(body.id),
  ),
);

/**
 * The days of a programme in their order: every deadline with a day, and, for this year and the next within the term, what recurs, the days on
 * which figures close and on which reports are due.
 */
export function calendarOf(facts: CalendarFacts): Calendar {
  const { programme, asOf, language, body } = facts;
  const words = calendarWords[language];
  const year = Number(asOf.slice(0, 4));
  const later = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other);
  const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);
  const span = {
    from: later(`${year}-01-01`, firstDay(programme.term.from)),
    to: earlier(`${year + 1}-12-31`, lastDay(programme.term.to)),
  };
  const events = [
    ...calendarTasks(facts).flatMap((task) => taskEvents(task, span, facts)),
    ...reportEvents(span, facts),
  ];
  const title = body === null ? words.title : words.of(body.name);
  return {
    name: `${title} (${programmeSubject(programme)})`,
    events: events.toSorted((a, b) => byCodeUnit(a.day, b.day)),
  };
}

function taskEvents(task: TaskState, span: DaySpan, facts: CalendarFacts): CalendarEvent[] {
  const { programme, plan, language } = facts;
  const { unit, deadline } = task;
  if (deadline === null) return [];
  const words = calendarWords[language];
  const standing = standingOf(task);
  const summary = {
    open: words.deadline,
    overdue: words.overdue,
    done: words.done,
    cancelled: words.cancelled,
  }[standing];
  const name = `${programme.id}/${unit.id}${unit.result === undefined ? '' : `/${unit.result}`}`;
  const lead = leadCell(task, { language, bodies: plan.organisations });
  const state = standingCell(task, language);
  const details = lazily(() => detailsOf(task, { lead, state }, facts));
  const only = lastDayOf(deadline);
  return daysOf(deadline, span).map((day) => ({
    uid: `deadline/${name}${day === only ? '' : `/${day}`}`,
    kind: 'deadline',
    day,
    summary: summary(wordingCell(task)),
    get details() {
      return details();
    },
    sequence: changesOf(task, facts),
    standing,
    unit: { id: unit.id, address: unit.address },
    lead,
    state,
  }));
}

function standingOf(task: TaskState): CalendarEvent['standing'] {
  if (isEnded(task)) return 'cancelled';
  if (task.completedOn !== null) return 'done';
  return task.timeliness === 'overdue' ? 'overdue' : 'open';
}

/** How often a task was changed so far: moves of its deadline, and records, which are only ever added. */
function changesOf({ unit }: TaskState, { programme, asOf }: CalendarFacts): number {
  const log = logsOf(programme).get(unit.id) ?? [];
  const moves = unit.task?.deadline?.was?.filter(({ until }) => until <= asOf) ?? [];
  return log.filter(({ date }) => date <= asOf).length + moves.length;
}

function detailsOf(
  task: TaskState,
  { lead, state }: Pick<CalendarEvent, 'lead' | 'state'>,
  { programme, plan, asOf, language }: CalendarFacts,
): string[] {
  const words = calendarWords[language];
  const { unit } = task;
  const product = unit.task?.deliverable;
  const settings = { language, bodies: plan.organisations };
  const late = latenessOf(task, asOf);
  return [
    listedWording(unit),
    ...deadlineLines(task, asOf, language),
    words.lead(lead),
    ...(product === undefined ? [] : [words.product(product)]),
    words.standing(state),
    ...(late
      ? [
          words.late(daysWords(late, language), formatDate(asOf, language)),
          words.why(wordCell(late, settings)),
        ]
      : []),
    words.address(unit.address, programmeTitle(programme)),
    ...fictionOf(programme, language),
  ];
}

/** The most moves of a deadline that are told one by one. */
const maxMoves = 3;

/** The deadline; of one that was moved the first, each move with its reason, and the one now in force. */
function deadlineLines(task: TaskState, asOf: CalendarDate, language: Language): string[] {
  const words = calendarWords[language];
  const now = deadlineCell(task, language);
  const was = task.unit.task?.deadline?.was?.filter(({ until }) => until <= asOf) ?? [];
  const [first] = was;
  if (!first) return [words.deadlineIs(now)];
  const moves = was.map(({ until, reason }, at) => {
    const next = was[at + 1];
    const to = next ? formatDeadline(next, language) : now;
    return words.moved(formatDate(until, language), to, reason);
  });
  return [
    words.firstDeadline(formatDeadline(first, language)),
    ...(moves.length <= maxMoves
      ? moves
      : [`${words.moves(moves.length)} ${uncapitalised(moves.at(-1) ?? '')}`]),
    words.deadlineNow(now),
  ];
}

const fictionOf = ({ fictional }: Programme, language: Language): string[] =>
  fictional === true ? [calendarWords[language].fictional] : [];

/** The close of the figures and the day on which reports are due, of every period that ends within the span. */
function reportEvents(span: DaySpan, { programme, language }: CalendarFacts): CalendarEvent[] {
  const { reporting } = programme;
  if (!reporting) return [];
  const words = calendarWords[language];
  const [first, last] = [span.from, span.to].map((day) => Number(day.slice(0, 4)));
  const years = Array.from(
    { length: Math.max(0, (last ?? 0) - (first ?? 0) + 1) },
    (_, at) => (first ?? 0) + at,
  );
  const periods = [...new Set(reporting.periods)]
    .flatMap((kind) => years.flatMap((year) => periodsOf(kind, year, reporting)))
    .filter(({ to }) => to >= span.from && to <= span.to);
  const to = reporting['send-to'];
  return periods.flatMap((period) => {
    const name = `${programme.id}/${period.name.toLowerCase()}`;
    const said = periodWords(period, language);
    const [from, until] = [period.from, period.to].map((day) => formatDate(day, language));
    const shared = {
      details: [
        words.cutoffDetail(from ?? '', until ?? ''),
        ...(to === undefined ? [] : [words.sendTo(to)]),
        programmeTitle(programme),
        ...fictionOf(programme, language),
      ],
      sequence: 0,
      standing: 'open',
      unit: null,
      lead: '',
      state: '',
    } as const;
    const due = reportDay(period, reporting);
    return [
      { ...shared, uid: `cutoff/${name}`, kind: 'cutoff', day: period.to, summary: words.cutoff(said) },
      ...(due === null
        ? []
        : [
            {
              ...shared,
              uid: `report/${name}`,
              kind: 'report' as const,
              day: due,
              summary: words.report(said),
            },
          ]),
    ];
  });
}
