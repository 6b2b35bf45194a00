import type { Body } from '../../plan/register-entries.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import { statusReport } from '../../progress/states/status-report.ts';
import { lateJson } from '../../views/late/late-json.ts';
import { lateRows } from '../../views/late/late-rows.ts';
import { type LateReport, lateView } from '../../views/late/late-view.ts';
import { chooseProgrammes } from '../shared/choose-programme.ts';
import { optionsNamed } from '../show/long-name.ts';
import { aboutProgramme, type View } from '../show/view.ts';
import { readMoment } from '../status/read-moment.ts';
import { readStatusFilters } from '../status/read-status-filters.ts';
import { statusOptions } from '../status/status-usage.ts';

interface LateFacts {
  readonly report: LateReport;
  readonly bodies: readonly Body[];
}

/** Overdue tasks, the longest overdue first. */
export const latePage: View<LateFacts> = {
  id: 'late',
  call: ['late'],
  takesArgs: true,
  options: optionsNamed(statusOptions, ['lead', 'part', 'known-on']),
  formats: ['text', 'markdown', 'html', 'docx', 'xlsx', 'json', 'csv'],
  facts(asked, sources) {
    const { plan } = sources.plan();
    const programme = chooseProgrammes(plan, asked.programme, asked.asOf);
    const filters = { ...readStatusFilters(asked, plan, programme), timeliness: ['overdue' as const] };
    const status = statusReport(programme, readMoment(asked), filters);
    return { report: { status, late: lateTasks(status.tasks, asked.asOf) }, bodies: plan.organisations };
  },
  about: ({ report }) => aboutProgramme(report.status.programme),
  blocks: ({ report, bodies }, { language, isBrief, isOnScreen }) =>
    lateView(report, { language, bodies, brief: isBrief || isOnScreen }),
  json: ({ report, bodies }) => lateJson(report, bodies),
  rows: ({ report, bodies }, language) => lateRows(report, { language, bodies }),
};
