import { localise, type Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { type StatusReport, statusReport } from '../../progress/states/status-report.ts';
import { statusJson } from '../../views/status/status-json.ts';
import { statusRows } from '../../views/status/status-rows.ts';
import { type StatusAsked, statusAnswer, statusView } from '../../views/status/status-view.ts';
import { chooseProgrammes } from '../shared/choose-programme.ts';
import { placeOptions } from '../shared/next-command.ts';
import { aboutProgramme, type View } from '../show/view.ts';
import { readMoment } from './read-moment.ts';
import { readStatusFilters } from './read-status-filters.ts';
import { statusOptions } from './status-usage.ts';

interface StatusFacts {
  readonly report: StatusReport;
  readonly bodies: readonly Body[];
  readonly asked: StatusAsked;
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
      asked: whatIsAsked(asked.args, Object.keys(asked.options)),
    };
  },
  about: ({ report }) => aboutProgramme(report.programme),
  blocks({ report, bodies, asked }, { language, isBrief, isOnScreen }) {
    const settings = { language, bodies, brief: isBrief };
    return isOnScreen ? statusAnswer(report, settings, asked) : statusView(report, settings);
  },
  next: ({ report, asked }, environment) => nextAfterStatus(report, asked, placeOptions(environment)),
  json: ({ report, bodies }) => statusJson(report, bodies),
  rows: ({ report, bodies }, language) => statusRows(report, { language, bodies }),
};

/** Every list where `--all` or a filter asks for them; of `--missing` alone who owes a report. */
function whatIsAsked(args: readonly string[], options: readonly string[]): StatusAsked {
  const filters = options.filter((name) => name !== 'known-on');
  if (args.length > 0 || filters.some((name) => name !== 'missing')) return 'lists';
  return filters.length > 0 ? 'missing' : 'counts';
}

/** What is likely to be asked next: a letter to who owes a report; what is overdue and why, else the lists, else one task. */
function nextAfterStatus({ counts, missing }: StatusReport, asked: StatusAsked, options: string): Localised {
  const all = { vi: `cthd status${options} --all  (chi tiết)`, en: `cthd status${options} --all  (details)` };
  const late = { vi: `cthd late${options}  (quá hạn, lý do)`, en: `cthd late${options}  (overdue, and why)` };
  const task = {
    vi: `cthd task${options} <nhiệm-vụ>  (xem trọn một nhiệm vụ)`,
    en: `cthd task${options} <task>  (see one task whole)`,
  };
  const period = missing && missing.leads.length > 0 ? missing.period.name : null;
  const remind = {
    vi: `cthd sheet remind${options} --period ${period ?? ''}  (lập thư nhắc)`,
    en: `cthd sheet remind${options} --period ${period ?? ''}  (letters to remind them)`,
  };
  const lines = {
    lists: [task],
    missing: [period === null ? all : remind],
    counts: [...(counts.openOverdue > 0 ? [late] : []), all],
  }[asked];
  return localise((language) => {
    const lead = { vi: 'Tiếp theo', en: 'Next' }[language];
    return `${lead}: ${lines.map((line) => line[language]).join('; ')}`;
  });
}
