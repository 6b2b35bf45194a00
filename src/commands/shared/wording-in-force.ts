import { programmeInForce, slipWhollyInForce } from '../../plan/in-force.ts';
import { consolidate, type Consolidation } from '../../editions/consolidate-editions.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { nearest } from '../../plan/nearest.ts';
import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { draftsOf, editionOn, type Editions, issuedSlips, type NoEdition } from '../../editions/editions.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { ViewInput } from './view-input.ts';

/** The programme with the wording that a view of the text is to show: as a slip made it, else as it was in force on the day. */
export function wordingAsked(viewed: ViewInput): Programme {
  const { programme, asOf, editionsOf, options } = viewed;
  const { revision } = options;
  if (revision !== undefined) return wordingOfSlip(programme, revision, viewed);
  const isAllInForce = issuedSlips(programme).every((slip) => (slipWhollyInForce(slip) ?? '') <= asOf);
  const begins = programmeInForce(programme);
  const isIssued = begins === null || begins <= asOf;
  if (isAllInForce && isIssued && draftsOf(programme).length === 0) return programme;
  const editions = editionsOf(programme);
  return editions.editions[placeOn(editions, asOf)]?.programme ?? programme;
}

/** The text of a day with everything that was done to it until then. A UserError where no wording of that day was kept. */
export function consolidationAsked({ programme, plan, asOf, editionsOf }: ViewInput): Consolidation {
  const editions = editionsOf(programme);
  return consolidate(editions, placeOn(editions, asOf), plan.documents);
}

function wordingOfSlip(programme: Programme, asked: string, { editionsOf }: ViewInput): Programme {
  const slip = programme.revisions.find(({ id }) => id === asked);
  if (!slip) throw unknownSlip(programme, asked);
  if (slip.state === 'draft') return programme;
  const found = editionsOf(programme).editions.findLast(({ slips }) => slips.some(({ id }) => id === asked));
  return found?.programme ?? programme;
}

/** Who asks for the text of no certain day sees it as plans/ holds it, a draft included, with a note that says so; null where there is no draft. */
export function withDraft(programme: Programme) {
  const draft = draftsOf(programme).at(-1);
  if (!draft) return null;
  return {
    options: { revision: draft.id },
    words: {
      vi: `Lời văn gồm cả dự thảo ${draft.id}, chưa có hiệu lực; chỉ lời văn đang có hiệu lực: thêm --as-of <ngày>.`,
      en: `The wording includes the draft ${draft.id}, which is not in force; for what is in force add --as-of <date>.`,
    },
  };
}

/** The place of the edition that was in force on a day. A UserError where there was none, or none was kept. */
export function placeOn(editions: Editions, day: CalendarDate): number {
  const place = editionOn(editions, day);
  if (typeof place !== 'number') throw noEdition(place, day, editions.withoutHistory);
  return place;
}

/** Why a day has no wording. */
function noEdition(reason: NoEdition, day: CalendarDate, withoutHistory?: Localised): UserError {
  const on: Localised = { vi: formatDate(day, 'vi'), en: formatDate(day, 'en') };
  if (reason.why === 'not-issued')
    return new UserError({
      vi: `Ngày ${on.vi} chương trình chưa được ban hành (ban hành ngày ${formatDate(reason.issued, 'vi')}).`,
      en: `On ${on.en} the programme had not been issued (it was on ${formatDate(reason.issued, 'en')}).`,
    });
  const slips = reason.slips.map(({ id }) => id).join(', ');
  if (reason.why === 'part-not-kept')
    return new UserError({
      vi: `Ngày ${on.vi} một phần của ${slips} chưa có hiệu lực, mà không có lời văn trước lần điều chỉnh ấy (kho git không giữ) để tách ra; hãy hỏi một ngày sau khi mọi thay đổi có hiệu lực.`,
      en: `On ${on.en} a part of ${slips} was not in force yet, and the wording before that adjustment, by which to tell it apart, was not kept in git; ask for a day on which all its changes are in force.`,
    });
  if (withoutHistory) return new UserError(withoutHistory);
  return new UserError({
    vi: `Lịch sử ở đây (nhánh này) không có lời văn của ngày ${on.vi}: không có bản nào đủ các lần điều chỉnh đến ngày đó mà chưa có ${slips} (nhánh đã gộp tính là một bản).`,
    en: `The git repository does not have the wording of ${on.en}: on this branch there is none that has the adjustments up to that day and not yet ${slips} (a merged branch counts as one).`,
  });
}

function unknownSlip({ revisions }: Programme, asked: string): UserError {
  const ids = revisions.map(({ id }) => id);
  const near = nearest(asked, ids);
  const known = near.length > 0 ? near : ids;
  return new UserError({
    vi: `Không có phiếu «${asked}»${known.length === 0 ? '; chương trình chưa có phiếu nào' : ` (có: ${known.join(', ')})`}.`,
    en: `There is no slip “${asked}”${known.length === 0 ? '; the programme has none yet' : ` (there are: ${known.join(', ')})`}.`,
  });
}
