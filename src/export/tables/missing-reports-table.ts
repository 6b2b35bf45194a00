import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { owedReports } from '../../progress/states/missing-reports.ts';
import type { Period } from '../../progress/states/periods.ts';
import { closedPeriods } from '../closed-periods.ts';
import type { ExportFacts } from '../export-facts.ts';
import { exportTable, filled, optional } from '../export-table.ts';
import {
  programmeColumn,
  programmeKey,
  registerKey,
  repositoryColumn,
  unitColumn,
  unitKey,
} from '../keys.ts';

export const missingReportsTable = exportTable({
  name: 'missing_reports',
  words: {
    vi: 'Báo cáo còn thiếu: mỗi nhiệm vụ mà một cơ quan phải báo cáo trong kỳ đã qua và không báo cáo',
    en: 'Missing reports: each task on which a body owed a report for a past period and gave none',
  },
  key: ['programme_key', 'period', 'body_key', 'task_key'],
  isDated: true,
  columns: {
    programme_key: programmeColumn,
    repository: repositoryColumn,
    period: filled('text', 'kỳ báo cáo: 2026-H1, 2026-Q3 …', 'the period: 2026-H1, 2026-Q3 …'),
    period_from: filled('date', 'ngày đầu của kỳ', 'the first day of the period'),
    period_to: filled('date', 'ngày chốt của kỳ', 'the day on which it closes'),
    body_key: filled('text', 'cơ quan chưa báo cáo', 'the body that gave no report', {
      references: 'bodies',
    }),
    owed: filled(
      'integer',
      'số báo cáo cơ quan ấy phải có trong kỳ',
      'how many reports it owed for the period',
    ),
    task_key: unitColumn,
    last_age: optional(
      'integer',
      'số ngày từ lần báo cáo cuối; trống nếu chưa có',
      'days since the last record; null where there is none',
    ),
  },
  inParts: missingReportRows,
  *rows(facts) {
    const made = missingReportRows();
    made.of(facts);
    yield* made.rest(facts);
  },
});

/** How many reports a lead owed for a period, and on which tasks it gave none, with the days since the last record of each. */
interface OwedOfLead {
  owed: number;
  readonly silent: { readonly task: string; readonly age: number | null }[];
}

/** How many reports a lead owed in all is known only after the last part, so that until then no more is kept than on which tasks it gave none. */
function missingReportRows() {
  const kept = new Map<string, Map<string, OwedOfLead>>();
  const of = ({ plan, moments: [moment], tasksOf }: ExportFacts) => {
    for (const programme of plan.programmes)
      for (const period of periodsOf(programme, moment.asOf)) {
        const place = placeOf(programme, period);
        const byLead = kept.get(place) ?? new Map<string, OwedOfLead>();
        kept.set(place, byLead);
        for (const { lead, owed, silent } of owedReports(programme, tasksOf(programme), period, moment)) {
          const entry = byLead.get(lead) ?? { owed: 0, silent: [] };
          byLead.set(lead, entry);
          entry.owed += owed;
          for (const { unit, age } of silent) entry.silent.push({ task: unit.id, age });
        }
      }
    return [];
  };
  return {
    of,
    *rest({ repository, plan, moments: [{ asOf }] }: ExportFacts) {
      for (const programme of plan.programmes)
        for (const period of periodsOf(programme, asOf))
          for (const [lead, { owed, silent }] of kept.get(placeOf(programme, period)) ?? [])
            for (const { task, age } of silent) {
              const key = programmeKey(repository, programme);
              yield {
                programme_key: key,
                repository,
                period: period.name,
                period_from: period.from,
                period_to: period.to,
                body_key: registerKey(repository, lead),
                owed,
                task_key: unitKey(key, task),
                last_age: age,
              };
            }
    },
  };
}

const placeOf = ({ folder }: Programme, { name }: Period) => `${folder} ${name}`;

const periodsOf = ({ reporting, term }: Programme, asOf: CalendarDate) =>
  closedPeriods(reporting, term, asOf);
