import type { Localised } from '../locale/localised.ts';
import { countedOf } from '../plan/assignment.ts';
import type { Plan, Programme } from '../plan/plan.ts';

/** A programme that is not exported, or a register that could not be read whole, and why. */
export interface LeftOutProgramme {
  /** The id of a programme, or the file. */
  readonly what: string;
  readonly reason: Localised;
}

/** A file that could not be read whole, with the folder of its programme; null for a register. */
interface UnreadExport {
  readonly folder: string | null;
  readonly file: string;
  readonly message: Localised;
}

/** The programmes of a plan that can be exported, and what was left out: what could not be read whole, and what has no key of its own. */
export function exportablePlan(
  plan: Plan,
  unread: readonly UnreadExport[],
): { readonly plan: Plan; readonly leftOut: readonly LeftOutProgramme[] } {
  const leftOut: LeftOutProgramme[] = unread.map(({ folder, file, message }) => {
    const what = plan.programmes.find((programme) => programme.folder === folder)?.id ?? folder ?? file;
    const reason = { vi: `${file}: ${message.vi}`, en: `${file}: ${message.en}` };
    return { what, reason: what === file ? message : reason };
  });
  const broken = new Set(unread.map(({ folder }) => folder));
  const known = new Set<string>();
  const programmes = plan.programmes.filter((programme) => {
    if (broken.has(programme.folder)) return false;
    const reason = known.has(programme.id) ? twice(programme) : sharedId(programme);
    if (reason) leftOut.push({ what: programme.id, reason });
    else known.add(programme.id);
    return reason === null;
  });
  return { plan: { ...plan, programmes }, leftOut };
}

/** Why what a programme holds cannot be told apart; null where it can. */
function sharedId({ index }: Programme): Localised | null {
  const units = index.units.map(({ id }) => id);
  const results = index.tasks.flatMap((task) =>
    countedOf(task).flatMap(({ id, result }) => (result === undefined ? [] : `${id}#${result}`)),
  );
  const id = repeatedIn(units) ?? repeatedIn(results);
  if (id === null) return null;
  return {
    vi: `Mã «${id}» được dùng cho nhiều đơn vị hoặc kết quả.`,
    en: `The id “${id}” is that of several units or results.`,
  };
}

function repeatedIn(ids: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

const twice = ({ id, folder }: Programme): Localised => ({
  vi: `${folder}: mã chương trình «${id}» đã có ở thư mục khác.`,
  en: `${folder}: another folder has the programme id “${id}” already.`,
});
