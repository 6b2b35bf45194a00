import { planRule } from '../plan-rule.ts';
import { wordingOf } from '../../plan/unit.ts';
import { formerOf } from '../../change/compare/compare.ts';
import { openSlips } from '../../change/mandates/since-base.ts';
import { diceSimilarity, wordBigrams } from '../../change/sequences/similarity.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';

/** Wordings that share less than this have nothing to do with each other; shorter ones cannot tell. */
const min = { likeness: 0.1, pairs: 5 };

/** An id stays with its unit: it does not come to name another. */
export const idReused = planRule<{ id: string; was: string; now: string; isRepealed: boolean }>({
  id: 'id-reused',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  message({ id, was, now, isRepealed }) {
    return isRepealed
      ? {
          vi: `Mã «${id}» thuộc đơn vị đã bãi bỏ trong bản gốc («${was}»), nay dùng lại cho «${now}».`,
          en: `The id “${id}” belongs to a unit repealed in the base (“${was}”) and now names “${now}”.`,
        }
      : {
          vi: `Mã «${id}» trong bản gốc chỉ «${was}», nay chỉ nội dung khác hẳn: «${now}».`,
          en: `The id “${id}” named “${was}” in the base and now names something else altogether: “${now}”.`,
        };
  },
  check({ plan, comparison }, report) {
    if (comparison === null) return;
    for (const programme of plan.programmes) {
      const former = formerOf(comparison, programme);
      if (!former) continue;
      const units = former.index.byId;
      const replaced = new Set(
        openSlips(former, programme).flatMap(({ slip }) =>
          (slip.changes ?? []).filter(({ action }) => action === 'replace').map(({ unit }) => unit),
        ),
      );
      for (const unit of programme.index.units) {
        const old = units.get(unit.id);
        if (!old || replaced.has(unit.id) || unit.repealed !== undefined) continue;
        const [was, now] = [wordingOf(old), wordingOf(unit)];
        const isRepealed = old.repealed !== undefined;
        if (was === now || (!isRepealed && !isOther(was, now))) continue;
        const field = unit.heading === undefined ? 'text' : 'heading';
        report(unit, field, { id: unit.id, was: excerpt(was, 60), now: excerpt(now, 60), isRepealed });
      }
    }
  },
});

function isOther(was: string, now: string): boolean {
  const [one, other] = [wordBigrams(was), wordBigrams(now)];
  return Math.min(one.size, other.size) >= min.pairs && diceSimilarity(one, other) < min.likeness;
}
