import { planRule } from '../../plan/rule.ts';
import { allUnits, wordingOf } from '../../plan/unit.ts';
import { formerOf, openSlips } from '../../change/mandates/changes-since.ts';
import { diceSimilarity, wordBigrams } from '../../change/sequences/similarity.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';

/** Wordings that share less than this have nothing to do with each other; shorter ones cannot tell. */
const least = { likeness: 0.1, pairs: 5 };

/** An id stays with its unit: it does not come to name another. */
export const idReused = planRule<{ id: string; was: string; now: string; isRepealed: boolean }>({
  id: 'id-reused',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'So với bản gốc (--against), không mã nào được dùng lại cho một đơn vị khác hẳn.',
      why: 'Bản ghi tiến độ, phiếu và kết quả rà soát cũ sẽ bị hiểu là của đơn vị mới. Mã của đơn vị đã bãi bỏ cũng không dùng lại.',
      fix: 'Đặt mã mới cho đơn vị mới và giữ đơn vị cũ với repealed: <mã phiếu>; nếu đúng là thay thế toàn bộ nội dung của cùng đơn vị thì nêu trong phiếu với hành động replace.',
    },
    en: {
      summary: 'Compared with the base (--against), no id comes to name another unit altogether.',
      why: 'Old records, slips and reviews would be taken for those of the new unit. Nor is the id of a repealed unit used again.',
      fix: 'Give the new unit an id of its own and keep the old one with repealed: <slip id>; where the same unit really gets a new content as a whole, name it in a slip with the action replace.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Cụ thể hóa đầy đủ và tổ chức thực hiện Nghị quyết Đại hội hư cấu }
  - { id: pham-vi, kind: part, number: Ia, heading: Áp dụng cho mọi tổ chức thành viên ở trung ương }
`,
        before: {
          'text/I.yaml': `
units:
  - { id: muc-dich, kind: part, number: I, heading: Cụ thể hóa Nghị quyết Đại hội hư cấu vào công tác hằng ngày }
  - { id: pham-vi, kind: part, number: Ia, heading: Không quy định gì về phạm vi trong chương trình này }
`,
        },
        beside: {
          'revisions/bo-sung-2021.yaml': `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: pham-vi, action: replace, mandate: nq-01-2020, reason: nghị quyết đòi nêu phạm vi }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Áp dụng cho mọi tổ chức thành viên ở trung ương } # !
  - { id: pham-vi, kind: part, number: Ia, heading: Đối tượng khác hẳn } # !
`,
        before: {
          'text/I.yaml': `
units:
  - { id: muc-dich, kind: part, number: I, heading: Cụ thể hóa Nghị quyết Đại hội hư cấu vào công tác hằng ngày }
  - { id: pham-vi, kind: part, number: Ia, heading: Phạm vi, repealed: bo-sung-2020 }
`,
        },
      },
    ],
  },
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
  check({ plan, base }, report) {
    if (base === null) return;
    for (const programme of plan.programmes) {
      const former = formerOf(base, programme);
      if (!former) continue;
      const units = new Map([...allUnits(former)].map((unit) => [unit.id, unit]));
      const replaced = new Set(
        openSlips(base, programme).flatMap(({ slip }) =>
          (slip.changes ?? []).filter(({ action }) => action === 'replace').map(({ unit }) => unit),
        ),
      );
      for (const unit of allUnits(programme)) {
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
  return Math.min(one.size, other.size) >= least.pairs && diceSimilarity(one, other) < least.likeness;
}
