import { compare } from '../../change/compare/compare.ts';
import type { Drafting } from '../../instrument/write/draft.ts';
import { draftingOf } from '../../instrument/write/drafting.ts';
import { slipsOfAdjustment } from '../../instrument/write/mandates.ts';
import { isInArticles, type PageFacts, typeOfInstrument } from '../../instrument/write/page.ts';
import type { DraftStyle } from '../../instrument/write/plan-draft.ts';
import type { Programme, Revision } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Environment } from '../command.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { refuseClosed } from '../shared/refuse-closed.ts';

/** One programme on both sides, ready to be drafted between. */
export interface AmendSides {
  readonly before: Programme;
  readonly after: Programme;
  readonly drafting: Drafting;
  readonly facts: PageFacts;
}

interface AmendOptions {
  readonly style: DraftStyle;
  /** Null: as the programme itself. */
  readonly family: Family | null;
}

/** The programme that is meant on both sides; units of other ids are the same where a comparison finds them to be. */
export function amendSides(
  one: OpenPlan,
  other: OpenPlan,
  options: AmendOptions,
  environment: Environment,
): AmendSides {
  const after = chooseProgramme(other.plan, environment.programme);
  const between = compare(one.plan, other.plan);
  const comparison = between.programmes.find(({ now }) => now === after);
  if (!comparison)
    throw new UserError({
      vi: `Bên trước không có chương trình «${after.id}».`,
      en: `The earlier side has no programme “${after.id}”.`,
    });
  refuseClosed(after, environment.asOf);
  const { documents, organisations } = other.plan;
  const before = comparison.was;
  const slips = slipsOfAdjustment(before.revisions, after.revisions);
  const family = options.family ?? familyOfProgramme(before) ?? 'party';
  return {
    before,
    after,
    drafting: draftingOf(comparison, {
      slips,
      style: slips.some(hasOwnDays) ? 'bullet' : options.style,
      tasksApart: family === 'state' && isInArticles(typeOfInstrument(slips, before)),
      before: between.before,
      after: other.plan,
    }),
    facts: { before, after, slips, family, asOf: environment.asOf, documents, organisations },
  };
}

/** Whether some change of a slip takes effect on a day of its own, so that it must stand by itself in the instrument. */
const hasOwnDays = ({ changes = [] }: Revision): boolean =>
  changes.some((entry) => entry['in-force'] !== undefined);
