import { planRule } from '../../plan/rule.ts';
import { allUnits, isNumbered } from '../../plan/unit.ts';
import { changesSince, formerOf, wasDraft } from '../../change/mandates/changes-since.ts';
import { replacedSince } from '../../change/mandates/replaced.ts';

/** A number stays taken when its unit is repealed: nothing else comes to bear it. */
export const numberReused = planRule<{ address: string; id: string; former: string; isGone: boolean }>({
  id: 'number-reused',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'So với bản gốc (--against), số của đơn vị đã bãi bỏ không được dùng cho đơn vị khác.',
      why: 'Khi sửa đổi không đánh số lại: đơn vị bị bãi bỏ giữ số với chữ «(được bãi bỏ)», đơn vị chèn thêm mang số có chữ (2.3a), đơn vị nối thêm mang số kế tiếp (2.7). Văn bản khác đã viện dẫn số cũ. Phần được thay thế toàn bộ (replace) thì đánh số lại từ đầu.',
      fix: 'Đánh số đơn vị mới bằng số kế tiếp hoặc số có chữ, và giữ đơn vị cũ với repealed: <mã phiếu>.',
    },
    en: {
      summary: 'Compared with the base (--against), the number of a repealed unit is not given to another.',
      why: 'Amending renumbers nothing: a repealed unit keeps its number with “(được bãi bỏ)”, one inserted takes a letter (2.3a), one appended the next number (2.7). Other documents cite the old numbers. What is replaced as a whole (replace) is numbered anew.',
      fix: 'Give the new unit the next number or one with a letter, and keep the old unit with repealed: <slip id>.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Mục đích, repealed: bo-sung-2021 }
  - { id: pham-vi, kind: part, number: Ia, heading: Phạm vi }
`,
        before: {
          'text/I.yaml': `
units:
  - { id: muc-dich, kind: part, number: I, heading: Mục đích }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: pham-vi, kind: part, number: I, heading: Áp dụng cho mọi tổ chức thành viên ở trung ương } # !
  - { id: muc-dich, kind: part, number: Ia, heading: Cụ thể hóa Nghị quyết Đại hội hư cấu, repealed: bo-sung-2021 }
`,
        before: {
          'text/I.yaml': `
units:
  - { id: muc-dich, kind: part, number: I, heading: Cụ thể hóa Nghị quyết Đại hội hư cấu }
`,
        },
      },
    ],
  },
  message: ({ address, id, former, isGone }) => ({
    vi: `Số ${address} trong bản gốc thuộc «${former}» (nay ${isGone ? 'không còn' : 'đã bãi bỏ'}), không được dùng cho «${id}».`,
    en: `The number ${address} belonged to “${former}” in the base (now ${isGone ? 'gone' : 'repealed'}) and is not to be given to “${id}”.`,
  }),
  check({ plan, base }, report) {
    if (base === null) return;
    const renamed = new Set(
      changesSince(base, plan).flatMap((change) =>
        change.kind === 'unit-id-changed' ? [`${change.before ?? ''} ${change.after ?? ''}`] : [],
      ),
    );
    for (const programme of plan.programmes) {
      const old = formerOf(base, programme);
      if (!old || wasDraft(base, programme)) continue;
      const bearers = new Map(
        [...allUnits(old)].filter(({ kind }) => isNumbered(kind)).map(({ address, id }) => [address, id]),
      );
      const isReplaced = replacedSince(base, programme);
      const now = new Map([...allUnits(programme)].map((unit) => [unit.id, unit]));
      for (const unit of allUnits(programme)) {
        const { id, address, kind, repealed } = unit;
        const former = bearers.get(address);
        if (former === undefined || former === id || !isNumbered(kind) || repealed !== undefined) continue;
        const bearer = now.get(former);
        if ((bearer && bearer.repealed === undefined) || renamed.has(`${former} ${id}`)) continue;
        if (isReplaced(former)) continue;
        report(unit, 'number', { address, id, former, isGone: !bearer });
      }
    }
  },
});
