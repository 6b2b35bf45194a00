import { nearest } from '../../plan/nearest.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';

/** The programme that `--programme` names, or the only one. */
export function chooseProgramme(plan: Plan, asked: string | undefined): Programme {
  const ids = plan.programmes.map(({ id }) => id);
  const [only, another] = plan.programmes;
  if (asked === undefined && only && !another) return only;
  const found = plan.programmes.find(({ id }) => id === asked);
  if (found) return found;
  const list = ids.join(', ');
  if (asked === undefined)
    throw new UserError({
      vi: `Có nhiều chương trình (${list}); hãy chọn một bằng --programme.`,
      en: `There are several programmes (${list}); choose one with --programme.`,
    });
  const [near] = nearest(asked, ids);
  throw new UserError({
    vi: `Không có chương trình «${asked}»${near === undefined ? ` (có: ${list})` : `; có phải ${near}`}.`,
    en: `There is no programme “${asked}”${near === undefined ? ` (there are: ${list})` : `; did you mean ${near}`}.`,
  });
}
