import { type Campaign, campaignOf } from '../../change/reviews/campaign.ts';
import { campaignJson } from '../../views/impact/campaign-json.ts';
import { campaignView } from '../../views/impact/campaign-view.ts';
import { shellWord } from '../../io/shell-word.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { typedName } from '../../plan/unit.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { aboutProgramme, type View } from '../show/view.ts';

/** The progress of the review of a programme. */
export const reviewPage: View<Campaign> = {
  id: 'review',
  call: ['review', '--list'],
  takesArgs: false,
  options: {},
  formats: ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'],
  facts({ programme, asOf }, sources) {
    const { plan } = sources.plan();
    return campaignOf(chooseProgramme(plan, programme), plan, asOf);
  },
  about: ({ programme }) => aboutProgramme(programme),
  blocks: (campaign, { language }) => campaignView(campaign, language),
  next: (campaign, environment) => nextAfterReviews(campaign, placeOptions(environment)),
  json: campaignJson,
};

/** How the first unit that nobody reviewed yet is reviewed; where all are, what to look at. */
function nextAfterReviews({ programme, documents }: Campaign, options: string): Localised {
  const open = documents.flatMap(({ document, units }) =>
    units.flatMap(({ id, unit, review }) =>
      review === null ? [{ document, place: unit ? typedName(unit) : id }] : [],
    ),
  )[0];
  if (!open) {
    const wanting = documents.find(({ units }) => units.some(({ standing }) => standing === 'needs-change'));
    return wanting
      ? toAdjust(programme, wanting.document, options)
      : nextLine({ vi: `cthd lint${options}`, en: `cthd lint${options}` });
  }
  const line = `cthd review${options} ${open.place} --against ${typedDocument(open.document)}`;
  return {
    vi: `Ghi kết quả rà soát: ${line}\n  --outcome "còn phù hợp" (hoặc "cần điều chỉnh") --reason "…"`,
    en: `To record a review: ${line}\n  --outcome still-valid (or needs-change) --reason "…"`,
  };
}

/** How the adjustment begins, or goes on, that a review asks for. */
export function toAdjust({ revisions }: Programme, document: RegisteredDocument, options: string): Localised {
  if (revisions.some(({ state, mandates }) => state === 'draft' && mandates.includes(document.id)))
    return nextLine({
      vi: `sửa lời văn, rồi cthd revise propose${options}  (lệnh ghi từng thay đổi)`,
      en: `change the wording, then cthd revise propose${options}  (the commands)`,
    });
  const mandate = `--mandate ${typedDocument(document)}`;
  return nextLine({
    vi: `cthd revise start${options} <mã-phiếu> ${mandate}  (lập phiếu căn cứ)`,
    en: `cthd revise start${options} <slip> ${mandate}  (start the slip)`,
  });
}

/** A document as it is typed after an option. */
const typedDocument = ({ symbol, date, id }: RegisteredDocument): string =>
  shellWord(symbol === null || date === null ? id : `${symbol}@${date}`) ?? id;
