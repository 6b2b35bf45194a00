import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { countOf, idsOf } from '../blocks/figures.ts';
import { timelineWords } from './timeline-words.ts';

/** What falls into each quarter of the calendar: tasks due, those of them completed and overdue, tasks completed, records. Empty quarters are left out. */
export function quarterTable(
  dated: readonly TaskState[],
  records: readonly LogEntry[],
  language: Language,
): Block {
  const due = groupBy(dated, ({ judgedBy }) => quarterOf(judgedBy ?? ''));
  const done = groupBy(
    dated.filter(({ completedOn }) => completedOn !== null),
    ({ completedOn }) => quarterOf(completedOn ?? ''),
  );
  const recorded = groupBy(records, ({ record }) => quarterOf(record.date));
  const [head = '', ...counted] = timelineWords[language].quarterColumns;
  return {
    kind: 'table',
    columns: [{ head }, ...counted.map((name) => ({ head: name, type: 'number' as const }))],
    rows: [...new Set([...due.keys(), ...done.keys(), ...recorded.keys()])].sort().map((quarter) => {
      const tasks = due.get(quarter) ?? [];
      const entries = recorded.get(quarter) ?? [];
      return [
        formatDeadline({ quarter }, language),
        countOf(idsOf(tasks), language),
        countOf(idsOf(tasks.filter(({ completedOn }) => completedOn !== null)), language),
        countOf(idsOf(tasks.filter(({ timeliness }) => timeliness === 'overdue')), language),
        countOf(idsOf(done.get(quarter) ?? []), language),
        {
          text: formatNumber(entries.length, language),
          value: entries.length,
          ids: [...new Set(entries.map(({ task }) => task))],
        },
      ];
    }),
  };
}

/** The quarter of the calendar that a day is in: 2025-Q4. */
const quarterOf = (day: CalendarDate): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
