import { type Impact, impactOf } from '../../change/reviews/document-impact.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { impactJson } from '../../views/impact/impact-json.ts';
import { impactTitle, impactView } from '../../views/impact/impact-view.ts';
import { findDocument } from '../shared/find-document.ts';
import { placeOptions } from '../shared/next-command.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import type { View } from '../show/view.ts';

interface ImpactFacts {
  readonly impact: Impact;
  readonly bodies: readonly Body[];
}

/** What depends on a document, or on all of them. */
export const impactPage: View<ImpactFacts> = {
  id: 'impact',
  call: ['impact'],
  takesArgs: true,
  options: {},
  formats: ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'],
  facts({ args: [asked], programme, asOf }, sources) {
    const { plan } = sources.plan();
    const impact = impactOf(plan, {
      asOf,
      document: asked === undefined ? null : findDocument(plan.documents, asked),
      programmes: programme === undefined ? plan.programmes : [chooseProgramme(plan, programme)],
    });
    return { impact, bodies: plan.organisations };
  },
  about: ({ impact }, language) => ({
    programme: null,
    title: impactTitle(impact, language),
    fictional:
      impact.programmes.length > 0 && impact.programmes.every(({ programme }) => programme.fictional),
  }),
  blocks: ({ impact, bodies }, { language }) => impactView(impact, { language, bodies }),
  next: ({ impact }, environment) => nextAfterImpact(impact, placeOptions(environment)),
  json: ({ impact }) => impactJson(impact),
};

/** How a review of what is listed is recorded; where nothing has to be reviewed, where the tasks stand. */
function nextAfterImpact({ programmes }: Impact, options: string): Localised {
  if (programmes.every(({ suspects }) => suspects.length === 0))
    return { vi: `Tiếp theo: cthd status${options}`, en: `Next: cthd status${options}` };
  return {
    vi: `Ghi kết quả rà soát: cthd review${options} <địa-chỉ> --against <văn-bản>\n  --outcome "còn phù hợp" (hoặc "cần điều chỉnh") --reason "…"`,
    en: `To record a review: cthd review${options} <address> --against <document>\n  --outcome still-valid (or needs-change) --reason "…"`,
  };
}
