import { type Impact, impactOf } from '../../change/reviews/document-impact.ts';
import type { Body } from '../../plan/plan.ts';
import { impactJson } from '../../views/impact/impact-json.ts';
import { impactTitle, impactView } from '../../views/impact/impact-view.ts';
import { findDocument } from '../shared/find-document.ts';
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
  options: [],
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
  json: ({ impact }) => impactJson(impact),
};
