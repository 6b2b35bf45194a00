import { planRule } from '../../plan/rule.ts';
import { allUnits } from '../../plan/unit.ts';
import {
  changesSince,
  formerOf,
  goneFrom,
  openSlips,
  wasDraft,
} from '../../change/mandates/changes-since.ts';
import { replacedSince } from '../../change/mandates/replaced.ts';

/** A permanent id does not vanish: a unit is repealed and stays, or a slip says into which units it went. */
export const idVanished = planRule<{ id: string; address: string | null; now: string | null }>({
  id: 'id-vanished',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'So với bản gốc (--against), không mã đơn vị nào biến mất.',
      why: 'Tiến độ, phiếu và rà soát đều gắn với mã. Đơn vị bị bãi bỏ vẫn giữ chỗ (repealed) và số của nó; đơn vị được tách, nhập hoặc chuyển thì phiếu phải nói đã đi đâu; phần được thay thế toàn bộ (replace) thì không cần kể từng đơn vị.',
      fix: 'Trả lại đơn vị với repealed: <mã phiếu>, trả lại mã cũ, hoặc nêu đơn vị trong phiếu với hành động split, join hoặc move.',
    },
    en: {
      summary: 'Compared with the base (--against), no id of a unit vanishes.',
      why: 'Progress, slips and reviews hang on ids. A repealed unit keeps its place (repealed) and its number; of a unit that is split, joined or moved a slip says where it went; of what is replaced as a whole (replace) the units need not be named.',
      fix: 'Put the unit back with repealed: <slip id>, give it back its id, or name it in a slip with the action split, join or move.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: "MỤC ĐÍCH, YÊU CẦU" }
  - { id: pham-vi, kind: part, number: Ia, heading: Phạm vi, repealed: bo-sung-2021 }
`,
        before: {
          'text/I.yaml': `
units:
  - { id: muc-dich, kind: part, number: I, heading: "MỤC ĐÍCH, YÊU CẦU" }
  - { id: pham-vi, kind: part, number: Ia, heading: Phạm vi }
  - { id: doi-tuong, kind: part, number: Ib, heading: Đối tượng }
`,
        },
        beside: {
          'revisions/bo-sung-2021.yaml': `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: muc-dich, action: join, mandate: nq-01-2020, reason: gộp cho gọn, units: [doi-tuong] }
  - { unit: pham-vi, action: repeal, mandate: nq-01-2020, reason: nghị quyết không còn đòi hỏi }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units: # !
  - { id: muc-dich, kind: part, number: I, heading: "MỤC ĐÍCH, YÊU CẦU" }
`,
        before: {
          'text/I.yaml': `
units:
  - { id: muc-dich, kind: part, number: I, heading: "MỤC ĐÍCH, YÊU CẦU" }
  - { id: pham-vi, kind: part, number: Ia, heading: Phạm vi }
`,
        },
      },
    ],
  },
  message({ id, address, now }) {
    if (address === null)
      return {
        vi: `Chương trình «${id}» có trong bản gốc, nay không còn.`,
        en: `The programme “${id}” of the base is gone.`,
      };
    return now === null
      ? {
          vi: `Đơn vị «${id}» (${address}) có trong bản gốc, nay không còn; không phiếu nào nói đã tách, nhập hay chuyển đi đâu.`,
          en: `The unit “${id}” (${address}) of the base is gone, and no slip says that it was split, joined or moved.`,
        }
      : {
          vi: `Đơn vị «${id}» (${address}) của bản gốc nay mang mã «${now}»; mã không được đổi.`,
          en: `The unit “${id}” (${address}) of the base now has the id “${now}”; an id does not change.`,
        };
  },
  check({ plan, base }, report) {
    if (base === null) return;
    const renamed = new Map(
      changesSince(base, plan).flatMap((change) =>
        change.kind === 'unit-id-changed'
          ? [[`${change.programme ?? ''} ${change.before ?? ''}`, change.after ?? null]]
          : [],
      ),
    );
    const kept = new Set(plan.programmes.map((programme) => formerOf(base, programme)));
    for (const former of base.programmes)
      if (!kept.has(former))
        report(goneFrom(former), null, { id: former.id, address: null, now: null }, { id: former.id });
    for (const programme of plan.programmes) {
      if (wasDraft(base, programme)) continue;
      const former = formerOf(base, programme);
      const ids = new Set([...allUnits(programme)].map(({ id }) => id));
      const accounted = new Set(
        openSlips(base, programme).flatMap(({ slip }) =>
          (slip.changes ?? [])
            .filter(({ action }) => action === 'split' || action === 'join' || action === 'move')
            .flatMap(({ unit, units = [] }) => [unit, ...units]),
        ),
      );
      const isReplaced = replacedSince(base, programme);
      for (const unit of former ? allUnits(former) : []) {
        const { id, address } = unit;
        if (ids.has(id) || accounted.has(id) || isReplaced(id)) continue;
        const now = renamed.get(`${programme.id} ${id}`) ?? null;
        report(goneFrom(unit), null, { id, address, now }, { id });
      }
    }
  },
});
