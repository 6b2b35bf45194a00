import type { Plan, Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody } from '../../progress/records/parse-fields.ts';
import type { StatusFilters } from '../../progress/states/status-report.ts';
import type { Timeliness } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { parseState } from '../../progress/rows/parse-state.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { findByName } from '../shared/find-by-name.ts';
import { findUnit } from '../shared/find-unit.ts';
import { readPeriod } from '../shared/read-period.ts';
import type { Asked } from '../show/view.ts';

/** The filters of a status as the user typed them. A UserError names the nearest words where one is mistyped. */
export function readStatusFilters(
  { options, args, asOf }: Asked,
  plan: Plan,
  programme: Programme,
): StatusFilters {
  const words = (name: string) => (options[name] as readonly string[] | undefined) ?? [];
  const dueWithin = options['due-within'] as string | undefined;
  const missing = options['missing'] as string | undefined;
  const large = programme.index.units.filter(({ kind }) => kind === 'part' || kind === 'section');
  return {
    units: args.map((word) => findUnit(programme, word)),
    parts: words('part').map((word) => findUnit(programme, word, large)),
    states: words('state').map((asked) => parseState(asked)),
    timeliness: words('timeliness').map(timelinessMeant),
    leads: words('lead').map((word) =>
      noLead.includes(fold(word).replaceAll('-', ' ')) ? null : parseBody(word, plan.organisations).id,
    ),
    dueWithin: dueWithin === undefined ? null : readDays(dueWithin),
    missing: missing === undefined ? null : readPeriod(missing, programme, asOf),
  };
}

/** What is typed, folded, for the tasks that nobody leads yet. */
const noLead = ['none', 'chua co'];

const timelinessMeant = (asked: string): Timeliness =>
  findByName(
    asked,
    Object.entries(timelinessNames).map(([id, { vi, en }]) => ({ id: id as Timeliness, names: [vi, en] })),
    { vi: `Không có tình trạng thời hạn «${asked}».`, en: `There is no timeliness “${asked}”.` },
  );

const maxDays = 3660;

function readDays(typed: string): number {
  const days = /^\d{1,4}$/.test(typed) ? Number(typed) : Infinity;
  if (days <= maxDays) return days;
  throw new UserError({
    vi: `--due-within cần số ngày từ 0 đến ${maxDays}, không phải «${typed}».`,
    en: `--due-within needs a number of days from 0 to ${maxDays}, not “${typed}”.`,
  });
}
