import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { momentAfter } from '../../progress/records/moment-to-record.ts';
import type { Period } from '../../progress/states/periods.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { changePlan, dataAt, editedMaps, type PlanChange } from '../shared/change-plan.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { periodOf } from './sheets-asked.ts';

/** Closes a period: from then on, records dated within it are taken only where they correct one and say why. */
export const sheetClose = (given: Given, environment: Environment): Promise<CommandResult> =>
  changePlan(given, environment, (open) => closing(open, given, environment), { restsOnOthers: true });

function closing(open: OpenPlan, given: Given, environment: Environment): PlanChange {
  const programme = chooseProgramme(open.plan, environment.programme);
  const period = periodOf(nameIn(given), programme, environment);
  const day = formatDate(period.to, environment.language);
  if (period.to >= environment.asOf)
    throw new UserError({
      vi: `Kỳ ${period.name} đến hết ngày ${day} mới kết thúc nên chưa chốt được.`,
      en: `The period ${period.name} ends on ${day} and cannot be closed yet.`,
    });
  const what = {
    vi: `chốt kỳ ${period.name} (đến hết ngày ${day}); từ nay chỉ ghi được bản ghi đính chính có nêu lý do cho kỳ này`,
    en: `the period ${period.name} (until ${day}); from now on only corrections that say why are recorded for it`,
  };
  const verb = { done: 'Closed', would: 'Would close' };
  if (programme.reporting?.closed?.some((one) => one.period === period.name))
    return { edits: [], what, verb };
  const file = `${programme.folder}/programme.yaml`;
  const root = dataAt(open, { file, path: [] });
  const reporting = (root['reporting'] as DataMap | undefined) ?? { periods: [period.kind] };
  const closed = [
    ...((reporting['closed'] as readonly DataMap[] | undefined) ?? []),
    { period: period.name, closed: closingMoment(programme, period, environment.now) },
  ];
  const after = { ...reporting, closed };
  const edit =
    root['reporting'] === undefined
      ? { path: [], after: { ...root, reporting: after } }
      : { path: ['reporting'], after };
  return { edits: [editedMaps(open, file, [edit])], what, verb };
}

/** When a period counts as closed: now, or with its newest record where a command that was started later has recorded that meanwhile. */
function closingMoment({ progress }: Programme, { from, to }: Period, now: string): string {
  const within = progress.flatMap(({ records }) => records.filter(({ date }) => date >= from && date <= to));
  return momentAfter(within, now);
}

const nameIn = ({ args, options }: Given): string | undefined =>
  args
    .slice(1)
    .flat()
    .find((word) => word !== undefined) ?? (options['period'] as string | undefined);
