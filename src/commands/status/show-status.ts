import { isRealDate } from '../../plan/calendar.ts';
import type { Body } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { type StatusReport, statusReport } from '../../progress/states/status-report.ts';
import { statusJson } from '../../views/status/status-json.ts';
import { statusRows } from '../../views/status/status-rows.ts';
import { statusView } from '../../views/status/status-view.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { aboutProgramme, type Asked, type View } from '../show/view.ts';
import { readStatusFilters } from './read-status-filters.ts';
import { statusOptions } from './status-usage.ts';

interface StatusFacts {
  readonly report: StatusReport;
  readonly bodies: readonly Body[];
}

/** Where the tasks stand. */
export const statusPage: View<StatusFacts> = {
  id: 'status',
  call: ['status'],
  takesArgs: true,
  options: statusOptions,
  formats: ['text', 'markdown', 'html', 'docx', 'xlsx', 'json', 'csv'],
  facts(asked, sources) {
    const { plan } = sources.plan();
    const programme = chooseProgramme(plan, asked.programme);
    const filters = readStatusFilters(asked, plan, programme);
    return { report: statusReport(programme, momentOf(asked), filters), bodies: plan.organisations };
  },
  about: ({ report }) => aboutProgramme(report.programme),
  blocks: ({ report, bodies }, { language, isBrief }) =>
    statusView(report, { language, bodies, brief: isBrief }),
  json: ({ report, bodies }) => statusJson(report, bodies),
  rows: ({ report, bodies }, language) => statusRows(report, { language, bodies }),
};

function momentOf({ options, asOf }: Asked) {
  const knownOn = options['known-on'];
  if (typeof knownOn !== 'string') return { asOf };
  if (isRealDate(knownOn)) return { asOf, knownOn };
  throw new UserError({
    vi: `--known-on cần một ngày có thật dạng 2025-12-15, không phải «${knownOn}».`,
    en: `--known-on needs a real date in the form 2025-12-15, not “${knownOn}”.`,
  });
}
