import { programmeHead } from '../parts/programme-head.ts';
import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import { logEntries } from '../../progress/records/log-entries.ts';
import { latenessOf } from '../../progress/states/lateness.ts';
import { type TaskState, taskStates } from '../../progress/states/task-state.ts';
import { isEnded } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { compactAddresses } from '../blocks/addresses.ts';
import type { Block, Figure } from '../blocks/block.ts';
import { daysWords, deadlinesCell, wordCell } from '../late/late-cells.ts';
import { countOf, idsOf, paragraph, section, toneOfTask } from '../blocks/figures.ts';
import { byDueDay } from '../parts/due-lists.ts';
import { addressFigure } from '../status/status-tables.ts';
import { deadlineCell, standingCell, type StatusSettings, wordingCell } from '../status/status-cells.ts';
import { deadlineChart, trendChart } from './timeline-charts.ts';
import { quarterTable } from './timeline-quarters.ts';
import { timelineWords } from './timeline-words.ts';
import type { ViewFacts } from '../view-facts.ts';

/** When tasks are due and what was recorded, along the term: the deadlines, the course of the counts, both quarter by quarter. */
export function timelineView(facts: ViewFacts): Block[] {
  const { programme, asOf, language } = facts;
  const words = timelineWords[language];
  const tasks = taskStates(programme, programme.index.tasks, { asOf }).filter((task) => !isEnded(task));
  const dated = tasks.filter(({ judgedBy }) => judgedBy !== null).sort(byDueDay);
  const records = logEntries(programme, { units: [], since: null, until: asOf }).filter(
    ({ correctedBy }) => correctedBy.length === 0,
  );
  const span = spanOf(facts, dated);
  return [
    ...programmeHead(facts, words.title),
    ...section(
      2,
      words.deadlines,
      dated.length === 0 ? [paragraph(words.noDays)] : [deadlineChart(dated, { ...facts, ...span })],
    ),
    ...section(2, words.trend, records.length === 0 ? [] : [trendChart(facts, span)]),
    ...section(
      2,
      words.quarters,
      dated.length + records.length === 0
        ? [paragraph(words.noRecords)]
        : [quarterTable(dated, records, language)],
    ),
    ...section(2, words.list, dated.length === 0 ? [] : [taskList(dated, facts)]),
    ...section(2, words.withoutDay, undatedBlocks(tasks, facts)),
  ];
}

/** From the first to the last day to be drawn: the term, and whatever is outside it. */
function spanOf({ programme }: ViewFacts, dated: readonly TaskState[]) {
  const days = dated.map(({ judgedBy }) => judgedBy ?? '');
  const { from, to } = programme.term;
  return {
    from: days.reduce((first, day) => (day < first ? day : first), firstDay(from)),
    to: days.reduce((last, day) => (day > last ? day : last), lastDay(to)),
  };
}

function taskList(dated: readonly TaskState[], { plan, asOf, language }: ViewFacts): Block {
  const settings = { language, bodies: plan.organisations };
  const [due = '', address = '', task = '', standing = ''] = timelineWords[language].listColumns;
  return {
    kind: 'table',
    columns: [{ head: due, type: 'date' }, { head: address }, { head: task }, { head: standing }],
    rows: dated.map((state) => [
      { text: formatDate(state.judgedBy ?? '', language), value: state.judgedBy },
      addressFigure(state),
      wordingCell(state),
      standingFigure(state, asOf, settings),
    ]),
  };
}

/** How a task stands; of an overdue one how late it is, both deadlines, and the last word on why. */
function standingFigure(state: TaskState, asOf: CalendarDate, settings: StatusSettings): Figure {
  const { language } = settings;
  const late = latenessOf(state, asOf);
  const standing = standingCell(state, language);
  const text = late
    ? [
        `${standing} ${daysWords(late, language)}`,
        ...(late.isMoved ? [deadlinesCell(late, language)] : []),
        wordCell(late, settings),
      ].join('; ')
    : standing;
  return { text, tone: toneOfTask(state) };
}

/** Tasks that have a deadline but no day: standing, yearly, until an event; those without any deadline are only counted. */
function undatedBlocks(tasks: readonly TaskState[], { language }: ViewFacts): Block[] {
  const words = timelineWords[language];
  const undated = tasks.filter(({ judgedBy }) => judgedBy === null);
  const groups = groupBy(undated, (state) => deadlineCell(state, language));
  if (undated.length === 0) return [];
  const [deadline = '', count = '', where = ''] = words.undatedColumns;
  const all = tasks.map(({ unit }) => unit);
  return [
    {
      kind: 'table',
      columns: [{ head: deadline }, { head: count, type: 'number' }, { head: where }],
      rows: [...groups].map(([form, members]) => [
        form === '' ? words.none : form,
        countOf(idsOf(members), language),
        compactAddresses(
          members.map(({ unit }) => unit),
          all,
          language,
        ),
      ]),
    },
  ];
}
