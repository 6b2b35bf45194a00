import { openPlan, type OpenPlan } from '../shared/open-plan.ts';
import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody } from '../../progress/records/parse-fields.ts';
import { bodiesAsked } from '../../progress/sheet/sheet-rows.ts';
import { type Period, parsePeriod } from '../../progress/states/periods.ts';
import { lastEndedPeriod } from '../../progress/states/period-neighbours.ts';
import type { Environment, Given } from '../command.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';

/** What a step of the reporting loop was asked for. */
export interface SheetsAsked {
  readonly open: OpenPlan;
  readonly programme: Programme;
  readonly period: Period;
  /** The bodies that are asked for reports; those of `--lead` where it was given. */
  readonly bodies: readonly string[];
}

/** Reads the period and the bodies. A UserError for a period or a body that there is not, and for a body that leads nothing. */
export function sheetsAsked({ options }: Given, environment: Environment): SheetsAsked {
  const open = openPlan(environment);
  const programme = chooseProgramme(open.plan, environment.programme);
  const all = bodiesAsked(programme);
  const named = [options['lead'] ?? []]
    .flat()
    .map((body) => parseBody(String(body), open.plan.organisations).id);
  const idle = named.find((body) => !all.includes(body));
  if (idle !== undefined)
    throw new UserError({
      vi: `${idle} không chủ trì nhiệm vụ nào (chủ trì: ${all.join(', ')}).`,
      en: `${idle} leads no task (leads: ${all.join(', ')}).`,
    });
  return {
    open,
    programme,
    period: periodOf(options['period'], programme, environment),
    bodies: named.length > 0 ? [...new Set(named)] : all,
  };
}

/** The period that was named. A UserError where it is none, or none was named. */
export function periodOf(
  typed: Given['options'][string],
  programme: Programme,
  { asOf }: Environment,
): Period {
  const last = lastEndedPeriod(programme.reporting, asOf).name;
  if (typeof typed !== 'string' || typed === '')
    throw new UserError({
      vi: `Hãy nêu kỳ báo cáo, ví dụ --period ${last}.`,
      en: `Name the period, such as --period ${last}.`,
    });
  const period = parsePeriod(typed, programme.reporting);
  if (period) return period;
  throw new UserError({
    vi: `Không hiểu kỳ báo cáo «${typed}»; hãy viết như 2026-07, 2026-Q3, 2026-H2, 2026-9M, 2026 hoặc «6 tháng cuối năm 2026».`,
    en: `There is no period “${typed}”; write it like 2026-07, 2026-Q3, 2026-H2, 2026-9M or 2026.`,
  });
}
