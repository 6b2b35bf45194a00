import { localise, type Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { mergeProgrammes } from '../../plan/merge-programmes.ts';
import { nearest } from '../../plan/nearest.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

/** The one programme that `--programme` names, or the only one. */
export function chooseProgramme(plan: Plan, asked: string | undefined): Programme {
  const [only, another] = plan.programmes;
  if (asked === undefined && only && !another) return only;
  if (asked === undefined) throw new UserError(several(plan.programmes));
  const [one = '', two] = asked.split(',');
  if (two === undefined) return programmeNamed(plan, one);
  throw new UserError({
    vi: `--programme nêu nhiều chương trình (${asked.replaceAll(',', ', ')}); lệnh này mỗi lần chỉ làm với một.`,
    en: `--programme names several programmes (${asked.replaceAll(',', ', ')}); this command takes one at a time.`,
  });
}

/**
 * What a view of tasks is about: the programmes that `--programme` names, or all of the repository; several as one, in which what was
 * carried over counts once.
 */
export function chooseProgrammes(plan: Plan, asked: string | undefined, asOf: CalendarDate): Programme {
  const named = programmesAsked(plan, asked);
  const [first, another] = named;
  return first && !another ? first : mergeProgrammes(named, asOf);
}

/** The programmes that `--programme` names, each by itself; where it names none, all of the repository, of which there is one at least. */
export function programmesAsked(plan: Plan, asked: string | undefined): readonly Programme[] {
  if (asked !== undefined) return asked.split(',').map((id) => programmeNamed(plan, id));
  return plan.programmes.length > 0 ? plan.programmes : [chooseProgramme(plan, asked)];
}

function programmeNamed(plan: Plan, asked: string): Programme {
  const ids = plan.programmes.map(({ id }) => id);
  const found = plan.programmes.find(({ id }) => id === asked);
  if (found) return found;
  const list = ids.join(', ');
  const [near] = nearest(asked, ids);
  throw new UserError({
    vi: `Không có chương trình «${asked}»${near === undefined ? ` (có: ${list})` : `; có phải ${near}`}.`,
    en: `There is no programme “${asked}”${near === undefined ? ` (there are: ${list})` : `; did you mean ${near}`}.`,
  });
}

/** That one is to be chosen of several programmes, each with the day on which it ends where another one succeeds it. */
const several = (programmes: readonly Programme[]): Localised =>
  localise((language) => {
    const list = programmes.map(({ id, index: { closing } }) => {
      if (closing?.closed == null) return id;
      const day = formatDate(closing.closed, language);
      return language === 'vi' ? `${id} kết thúc ngày ${day}` : `${id} closed on ${day}`;
    });
    return language === 'vi'
      ? `Có nhiều chương trình (${list.join('; ')}); hãy chọn một bằng --programme.`
      : `There are several programmes (${list.join('; ')}); choose one with --programme.`;
  });
