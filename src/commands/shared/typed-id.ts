import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';

/** A permanent id as typed; a UserError where it has not the form of one, or is taken, which is then said as `isTaken` says it. */
export function typedId(typed: string, taken: readonly string[], isTaken = isTakenId): string {
  const id = typed.trim();
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 64)
    throw new UserError({
      vi: `Mã gồm chữ thường không dấu, chữ số, gạch nối, tối đa 64 ký tự, không phải «${typed}».`,
      en: `An id has lower-case letters without diacritics, digits and hyphens, at most 64, not “${typed}”.`,
    });
  if (taken.includes(id)) throw new UserError(isTaken(id));
  return id;
}

const isTakenId = (id: string): Localised => ({
  vi: `Mã «${id}» đã có; hãy chọn mã khác.`,
  en: `The id “${id}” is taken; choose another.`,
});
