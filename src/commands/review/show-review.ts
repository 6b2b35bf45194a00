import { type Campaign, campaignOf } from '../../change/reviews/campaign.ts';
import { campaignJson } from '../../views/impact/campaign-json.ts';
import { campaignView } from '../../views/impact/campaign-view.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { aboutProgramme, type View } from '../show/view.ts';

/** The progress of the review of a programme. */
export const reviewPage: View<Campaign> = {
  id: 'review',
  call: ['review', '--list'],
  takesArgs: false,
  options: [],
  formats: ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'],
  facts({ programme, asOf }, sources) {
    const { plan } = sources.plan();
    return campaignOf(chooseProgramme(plan, programme), plan, asOf);
  },
  about: ({ programme }) => aboutProgramme(programme),
  blocks: (campaign, { language }) => campaignView(campaign, language),
  json: campaignJson,
};
