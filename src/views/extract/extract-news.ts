import type { CalendarDate } from '../../plan/calendar.ts';
import type { Unit } from '../../plan/unit.ts';
import { logEntries } from '../../progress/records/log-entries.ts';
import { states } from '../../progress/states/states.ts';
import { recordedChanges } from '../../change/recorded-changes.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { paragraph } from '../blocks/figures.ts';
import { extractWords } from './extract-words.ts';
import { recordedChangeTable } from '../diff/recorded-change-table.ts';
import { nameOf } from '../status/status-cells.ts';
import type { ViewFacts } from '../view-facts.ts';

/** What happened to some tasks from a day on: changes of their wording and assignment with their grounds, and records, newest first. */
export function newsBlocks(
  { plan, programme, asOf, language }: ViewFacts,
  tasks: readonly Unit[],
  since: CalendarDate,
): Block[] {
  const words = extractWords[language];
  const settings = { language, bodies: plan.organisations };
  const ids = new Set(tasks.map(({ id }) => id));
  const changes = recordedChanges(programme, { from: since, until: asOf }).filter(({ id }) => ids.has(id));
  const entries = tasks.length === 0 ? [] : logEntries(programme, { units: tasks, since, until: asOf });
  if (changes.length + entries.length === 0) return [paragraph(words.noNews)];
  const [date = '', address = '', state = '', value = '', by = '', remark = ''] = words.recordColumns;
  return [
    ...(changes.length === 0 ? [] : [recordedChangeTable(changes, plan, language)]),
    ...(entries.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: words.records,
            columns: [
              { head: date, type: 'date' as const },
              { head: address },
              { head: state },
              { head: value, type: 'number' as const },
              { head: by },
              { head: remark },
            ],
            rows: entries.map(({ record, unit, task, correctedBy }) => [
              { text: formatDate(record.date, language), value: record.date },
              { text: unit?.address ?? task, ids: [task] },
              states[record.state].name[language] + (correctedBy.length > 0 ? ` (${words.corrected})` : ''),
              record.value === undefined
                ? ''
                : { text: formatNumber(record.value, language), value: record.value, ids: [task] },
              nameOf(record.by, settings),
              record.note ?? '',
            ]),
          },
        ]),
  ];
}
