import type { Drafting } from '../../instrument/write/draft.ts';
import { draftingBetween } from '../../instrument/write/drafting.ts';
import { slipsOfAdjustment } from '../../instrument/write/mandates.ts';
import type { PageFacts } from '../../instrument/write/page.ts';
import type { Style } from '../../instrument/write/plan-draft.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Environment } from '../command.ts';
import { type OpenSide, openSide } from '../diff/diff-sides.ts';
import { chooseProgramme } from '../shared/load-programme.ts';

/** A side of which every file could be read; a UserError with the first thing that is wrong for any other. */
export function openWhole(name: string | null, environment: Environment): OpenSide {
  const side = openSide(name, environment);
  const [first, ...others] = side.problems;
  if (!first) return side;
  const at = first.range ? `${first.file}:${first.range.start.line}` : first.file;
  const called: Localised =
    name === null ? { vi: 'thư mục làm việc', en: 'the working tree' } : { vi: `«${name}»`, en: `“${name}”` };
  throw new UserError({
    vi: `Không đọc được trọn vẹn ${called.vi}: ${at}: ${first.message.vi}${others.length > 0 ? ` (và ${others.length} lỗi nữa; chạy «cthd lint»)` : ''}`,
    en: `${called.en} cannot be read whole: ${at}: ${first.message.en}${others.length > 0 ? ` (and ${others.length} more; run “cthd lint”)` : ''}`,
  });
}

/** One programme on both sides, ready to be drafted between. */
export interface AmendSides {
  readonly before: Programme;
  readonly after: Programme;
  readonly drafting: Drafting;
  readonly facts: PageFacts;
}

interface Wishes {
  readonly style: Style;
  /** Null: as the programme itself. */
  readonly family: Family | null;
}

/** The programme that is meant on both sides; units of other ids are the same where a comparison finds them to be. */
export function amendSides(
  one: OpenSide,
  other: OpenSide,
  wishes: Wishes,
  environment: Environment,
): AmendSides {
  const after = chooseProgramme(other.plan, environment.programme);
  const before = one.plan.programmes.find(({ id }) => id === after.id);
  if (!before)
    throw new UserError({
      vi: `Bên trước không có chương trình «${after.id}».`,
      en: `The earlier side has no programme “${after.id}”.`,
    });
  const { documents, organisations } = other.plan;
  const slips = slipsOfAdjustment(before.revisions, after.revisions);
  const family = wishes.family ?? familyOfProgramme(before) ?? 'party';
  return {
    before,
    after,
    drafting: draftingBetween(
      { programme: before, organisations: one.plan.organisations },
      { programme: after, organisations },
      { slips, documents, style: wishes.style },
    ),
    facts: { before, after, slips, family, asOf: environment.asOf, documents, organisations },
  };
}
