import { localise, type Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { type StatusReport, statusReport } from '../../progress/states/status-report.ts';
import { statusJson } from '../../views/status/status-json.ts';
import { statusRows } from '../../views/status/status-rows.ts';
import { statusAnswer, statusView } from '../../views/status/status-view.ts';
import { chooseProgrammes } from '../shared/choose-programme.ts';
import { placeOptions } from '../shared/next-command.ts';
import { aboutProgramme, type View } from '../show/view.ts';
import { readMoment } from './read-moment.ts';
import { readStatusFilters } from './read-status-filters.ts';
import { statusOptions } from './status-usage.ts';

interface StatusFacts {
  readonly report: StatusReport;
  readonly bodies: readonly Body[];
  /** Whether the lists were asked for: by `--all`, or by a filter. */
  readonly withDetails: boolean;
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
    const programme = chooseProgrammes(plan, asked.programme, asked.asOf);
    const filters = readStatusFilters(asked, plan, programme);
    return {
      report: statusReport(programme, readMoment(asked), filters),
      bodies: plan.organisations,
      withDetails: asked.args.length > 0 || Object.keys(asked.options).some((name) => name !== 'known-on'),
    };
  },
  about: ({ report }) => aboutProgramme(report.programme),
  blocks({ report, bodies, withDetails }, { language, isBrief, isOnScreen }) {
    const settings = { language, bodies, brief: isBrief };
    return isOnScreen ? statusAnswer(report, settings, { withDetails }) : statusView(report, settings);
  },
  next: ({ report, withDetails }, environment) =>
    nextAfterStatus(report, withDetails, placeOptions(environment)),
  json: ({ report, bodies }) => statusJson(report, bodies),
  rows: ({ report, bodies }, language) => statusRows(report, { language, bodies }),
};

/** What is likely to be asked next: what is overdue and why, else the lists, else one task. */
function nextAfterStatus({ counts }: StatusReport, withDetails: boolean, options: string): Localised {
  const all = { vi: `cthd status${options} --all  (chi tiết)`, en: `cthd status${options} --all  (details)` };
  const late = { vi: `cthd late${options}  (quá hạn, lý do)`, en: `cthd late${options}  (overdue, and why)` };
  const task = {
    vi: `cthd task${options} <nhiệm-vụ>  (xem trọn một nhiệm vụ)`,
    en: `cthd task${options} <task>  (see one task whole)`,
  };
  const lines = withDetails ? [task] : [...(counts.openOverdue > 0 ? [late] : []), all];
  return localise((language) => {
    const lead = { vi: 'Tiếp theo', en: 'Next' }[language];
    return `${lead}: ${lines.map((line) => line[language]).join('; ')}`;
  });
}
