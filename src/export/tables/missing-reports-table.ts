import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { missingReports } from '../../progress/states/missing-reports.ts';
import { closedPeriods } from '../closed-periods.ts';
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
  *rows({ repository, plan, moments: [moment] }) {
    for (const programme of plan.programmes)
      for (const period of periodsOf(programme, moment.asOf))
        for (const { lead, owed, silent } of missingReports(programme, programme.index.tasks, period, moment)
          .leads)
          for (const { state, age } of silent) {
            const key = programmeKey(repository, programme);
            yield {
              programme_key: key,
              repository,
              period: period.name,
              period_from: period.from,
              period_to: period.to,
              body_key: registerKey(repository, lead),
              owed,
              task_key: unitKey(key, state.unit.id),
              last_age: age,
            };
          }
  },
});

const periodsOf = ({ reporting, term }: Programme, asOf: CalendarDate) =>
  closedPeriods(reporting, term, asOf);
