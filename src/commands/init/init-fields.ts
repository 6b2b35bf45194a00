import { shellWord } from '../../io/shell-word.ts';
import { idMaker } from '../../import/plan/unit-ids.ts';
import { idsTaken, withId } from '../../plan/former-ids.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Plan } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { fold, foldWords } from '../../vietnamese/letters/fold.ts';
import { typedId } from '../shared/typed-id.ts';

/** The years of a term as typed: 2026-2031, 2026 - 2031. */
export function parseTerm(typed: string): { from: string; to: string } {
  const [, from = '', to = ''] = /^\s*(\d{4})\s*[-–]\s*(\d{4})\s*$/.exec(typed) ?? [];
  const isRange = from >= '1900' && to <= '2200' && from < to;
  if (isRange) return { from, to };
  throw new UserError({
    vi: `Nhiệm kỳ viết dạng 2026-2031, năm sau lớn hơn năm trước, không phải «${typed}».`,
    en: `A term is written as 2026-2031, the later year last, not “${typed}”.`,
  });
}

/** The id of a programme as typed, which must have the form of one and be free. */
export const parseProgrammeId = (typed: string, taken: readonly string[]): string =>
  typedId(typed, taken, (id) => ({
    vi: `Đã có plans/${id}; hãy chọn mã khác bằng --id.`,
    en: `There is a plans/${id} already; choose another id with --id.`,
  }));

/** Words for one line of the programme: not blank, not longer than a line may be. */
export function parseLine(typed: string, name: Localised): string {
  const line = typed.normalize('NFC').trim();
  if (line !== '' && line.length <= maxLineLength) return line;
  throw new UserError({
    vi: `${name.vi} cần có chữ, tối đa ${maxLineLength} ký tự.`,
    en: `${name.en} needs words, at most ${maxLineLength} characters.`,
  });
}

const maxLineLength = 1000;

/** The body that issues a programme: its id in the register, its name, and whether the register is still to have it. */
export interface Issuer extends Pick<Body, 'id' | 'name'> {
  readonly isNew?: true;
}

/**
 * The issuing body: one of the register, by id or name; where there is no register yet, or where it may be new to it, a new one with an id made
 * from its name. A UserError for any other.
 */
export function parseIssuer(typed: string, plan: Plan | null, mayBeNew = false): Issuer {
  const name = parseLine(typed, { vi: 'Cơ quan ban hành', en: 'The issuing body' });
  const id = idFrom(name);
  if (!plan) return { id, name };
  const isMeant = (body: Body) =>
    body.id === name || [body.name, ...(body.names ?? [])].some((one) => foldWords(one) === foldWords(name));
  const found = plan.organisations.find(isMeant) ?? withId(plan.organisations, name);
  if (found) return { id: found.id, name: found.name };
  if (mayBeNew) return { id: idMaker(idsTaken(plan.organisations))(name, 'co-quan'), name, isNew: true };
  throw new UserError({
    vi: `Sổ cơ quan (plans/organisations.yaml) chưa có «${name}»; hãy thêm bằng: cthd body add ${shellWord(name) ?? '"…"'} rồi chạy lại.`,
    en: `The register (plans/organisations.yaml) has no “${name}”; add it with: cthd body add ${shellWord(name) ?? '"…"'} and run this again.`,
  });
}

/** The form that the name of an issuing body suggests: what governs and administers is of the State, all else of the Party. */
export const familyOfIssuer = (name: string): Family => (ofState.test(name) ? 'state' : 'party');

const ofState =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|chính phủ|thủ tướng|quốc hội|bộ (?!chính trị)|sở |ubnd|hđnd|cục |tổng cục|chi cục|kiểm toán|tòa án|viện kiểm sát)/i;

/** An id from a name: its words without diacritics, as many as fit. */
function idFrom(name: string): string {
  const words = fold(name).match(/[a-z0-9]+/g) ?? ['co-quan'];
  return words.reduce((id, word) => (id.length + word.length < 48 ? `${id}-${word}` : id)).slice(0, 64);
}
