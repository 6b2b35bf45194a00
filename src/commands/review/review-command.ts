import type { Localised } from '../../locale/localised.ts';
import { firstDay } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Revision } from '../../plan/plan.ts';
import { parseBody, parseDay } from '../../progress/records/parse-fields.ts';
import { named } from '../../views/impact/impact-words.ts';
import { actingIssuer } from '../../change/mandates/competence.ts';
import type { Slip, SlipReview } from '../../change/mandates/write-slip.ts';
import { changeReport, changeSlip, findSlip, tryChange } from '../revise/change-slip.ts';
import { reviewAct } from '../revise/slip-acts.ts';
import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { findDocument } from '../shared/find-document.ts';
import { findUnit, withOwnId } from '../shared/find-unit.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { placeOptions } from '../shared/next-command.ts';
import { plainWords } from '../shared/plain-words.ts';
import { show } from '../show/show.ts';
import { reviewUsage } from './review-usage.ts';
import { reviewPage, toAdjust } from './show-review.ts';

export const command: Command = {
  usage: reviewUsage,
  run(given, environment) {
    const { list, check } = given.options;
    if (list !== true && check !== true) return record(openPlan(environment), given, environment);
    if (check !== true && (given.args[0] as readonly string[]).length > 0)
      throw new UserError({
        vi: '--list in cả đợt rà soát, nên không đi cùng đơn vị nào.',
        en: '--list shows the whole review and takes no units.',
      });
    return show(reviewPage, given, environment);
  },
};

async function record(open: OpenPlan, given: Given, environment: Environment): Promise<CommandResult> {
  const programme = chooseProgramme(open.plan, environment.programme);
  const reviews = requestedReviews(open, given, environment);
  const slip = slipFor(programme.revisions, given, reviews[0]?.on ?? environment.asOf);
  const known = new Set((slip.reviewed ?? []).map((review) => JSON.stringify(review)));
  const fresh = reviews.filter((review) => !known.has(JSON.stringify(review)));
  if (fresh.length === 0)
    return {
      output: '',
      exitCode: 0,
      notes: `${nothingNew(slip.id)[environment.language]}\n`,
    };
  const wish = {
    open,
    programme,
    slip,
    edits: fresh.map((entry) => ({ add: 'reviewed', entry }) as const),
  };
  const isDryRun = given.options['dryRun'] === true;
  const changed = isDryRun ? tryChange(wish) : await changeSlip(wish);
  const act = reviewAct(fresh, { plan: open.plan, programme });
  const against = open.plan.documents.find(({ id }) => id === fresh[0]?.against);
  const isToAdjust = !isDryRun && against !== undefined && fresh[0]?.outcome === 'needs-change';
  return {
    output: changeReport(changed, act, isDryRun, environment),
    exitCode: 0,
    ...(isToAdjust && {
      next: `${toAdjust(programme, against, placeOptions(environment))[environment.language]}\n`,
    }),
  };
}

/** The reviews that the command line states, one a unit. A UserError for the first part that cannot be understood. */
function requestedReviews(
  { plan }: OpenPlan,
  { args, options }: Given,
  environment: Environment,
): SlipReview[] {
  const programme = chooseProgramme(plan, environment.programme);
  const asked = args[0] as readonly string[];
  const said = (name: string) => options[name] as string | undefined;
  const [against, outcome, reason] = [said('against'), said('outcome'), said('reason')];
  if (asked.length === 0 || against === undefined || outcome === undefined || reason === undefined)
    throw new UserError(incomplete);
  if (reason.trim() === '' || /[\r\n]/.test(reason)) throw new UserError(noReason);
  const document = findDocument(plan.documents, against);
  const on = said('on') === undefined ? environment.asOf : parseDay(said('on') ?? '');
  if (document.date !== null && on < firstDay(document.date))
    throw new UserError({
      vi: `Ngày rà soát ${on} trước ngày của văn bản ${named(document).vi}.`,
      en: `The review of ${on} is earlier than the document ${named(document).en}.`,
    });
  const by = parseBody(said('by') ?? actingIssuer(programme, plan, on), plan.organisations).id;
  const units = asked.map((one) =>
    one === programme.id
      ? one
      : withOwnId(findUnit(programme, one, programme.index.units), programme.index.units).id,
  );
  return [...new Set(units)].map((unit) => ({
    unit,
    on,
    against: document.id,
    by,
    outcome: outcome as SlipReview['outcome'],
    reason: plainWords(reason, 'reason').trim(),
  }));
}

/** The slip that takes the reviews: the one named, else the draft of the year's reviews, which is made where there is none. */
function slipFor(revisions: readonly Revision[], { options }: Given, on: string): Revision | Slip {
  const asked = options['revision'] as string | undefined;
  if (asked !== undefined) {
    if (revisions.some(({ id }) => id === asked) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(asked))
      return findSlip({ revisions }, asked);
    return { id: asked, mandates: [], state: 'draft' };
  }
  for (let number = 1; ; number += 1) {
    const id = `review-${on.slice(0, 4)}${number === 1 ? '' : `-${number}`}`;
    const known = revisions.find((slip) => slip.id === id);
    if (!known) return { id, mandates: [], state: 'draft' };
    if (known.state === 'draft') return known;
  }
}

const nothingNew = (slip: string): Localised => ({
  vi: `Kết quả rà soát này đã có trong phiếu «${slip}»; không ghi gì thêm.`,
  en: `The slip “${slip}” holds this review already; nothing was written.`,
});

const incomplete: Localised = {
  vi: 'Cần nêu đơn vị, --against <văn bản>, --outcome "còn phù hợp" hoặc "cần điều chỉnh" và --reason "…"; hoặc dùng --list để xem đợt rà soát.',
  en: 'Give units, --against <document>, --outcome still-valid|needs-change and --reason "…"; or --list to see the whole review.',
};

const noReason: Localised = {
  vi: '--reason cần một dòng nêu vì sao kết luận như vậy.',
  en: '--reason needs one line that says why.',
};
