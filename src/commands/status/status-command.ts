import { isRealDate } from '../../plan/calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { type StatusReport, statusReport } from '../../progress/states/status-report.ts';
import { markdown } from '../../writers/markdown/markdown.ts';
import { statusCsv } from '../../views/status/status-csv.ts';
import { statusJson } from '../../views/status/status-json.ts';
import { statusView } from '../../views/status/status-view.ts';
import { jsonText } from '../../screen/json-text.ts';
import type { Command, Environment, Given } from '../command.ts';
import { chooseProgramme, loadPlan } from '../shared/load-programme.ts';
import { showBlocks } from '../shared/show-blocks.ts';
import { readStatusFilters } from './read-status-filters.ts';
import { statusUsage } from './status-usage.ts';

type Format = (report: StatusReport, plan: Plan, environment: Environment) => string;

const settingsOf = (plan: Plan, { language, quiet }: Environment) => ({
  language,
  bodies: plan.organisations,
  brief: quiet,
});

const formats: Readonly<Record<string, Format>> = {
  text: (report, plan, environment) =>
    showBlocks(statusView(report, settingsOf(plan, environment)), environment),
  json: (report, plan) => jsonText(statusJson(report, plan.organisations)),
  markdown: (report, plan, environment) =>
    markdown(statusView(report, settingsOf(plan, environment)), environment.language),
  csv: (report, plan, environment) => statusCsv(report, settingsOf(plan, environment)),
};

export const command: Command = {
  usage: statusUsage(Object.keys(formats)),
  run(given, environment) {
    const plan = loadPlan(environment);
    const programme = chooseProgramme(plan, environment.programme);
    const report = statusReport(
      programme,
      momentOf(given, environment),
      readStatusFilters(given, plan, programme, environment.asOf),
    );
    const format = formats[(given.options['format'] as string | undefined) ?? 'text'];
    if (!format) throw new Error(`no format ${String(given.options['format'])}`);
    return { output: format(report, plan, environment), exitCode: 0 };
  },
};

function momentOf({ options }: Given, { asOf }: Environment) {
  const knownOn = options['knownOn'] as string | undefined;
  if (knownOn === undefined) return { asOf };
  if (isRealDate(knownOn)) return { asOf, knownOn };
  throw new UserError({
    vi: `--known-on cần một ngày có thật dạng 2025-12-15, không phải «${knownOn}».`,
    en: `--known-on needs a real date in the form 2025-12-15, not “${knownOn}”.`,
  });
}
