import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import type { ChangeKind } from '../../change/change.ts';
import { placeOf } from '../../change/mandates/changes-since.ts';
import type { Happened, SlipAction } from '../../change/kinds/kind-facts.ts';
import { changeKinds, happenedIn } from '../../change/kinds/kinds.ts';
import { type Lack, unmandatedChanges } from '../../change/mandates/unmandated.ts';

interface Arguments {
  readonly [name: string]: string | null;
  readonly kind: ChangeKind;
  readonly happened: Happened;
  readonly place: string;
  readonly lack: Lack;
  readonly slip: string | null;
  readonly action: SlipAction | null;
}

/** No wording changes without a slip that says on which mandate and why. */
export const wordingWithoutSlip = planRule<Arguments>({
  id: 'wording-without-slip',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary:
        'So với bản gốc (--against), mọi thay đổi lời văn đều được một phiếu nêu, kèm căn cứ và lý do.',
      why: 'Lời văn đã ban hành chỉ đổi bằng văn bản sửa đổi có căn cứ. Thay đổi chỉ về dấu cách, dấu câu, dạng Unicode hay vị trí dấu thanh thì không cần phiếu; chương trình mà bản gốc chưa có số, ngày và chữ ký là đang soạn, cũng không cần; phiếu đã ban hành trong bản gốc không dùng lại cho thay đổi mới.',
      fix: 'cthd revise add <đơn vị> --action … --mandate … --reason …; cthd revise propose --against <bản gốc> in sẵn các lệnh cần chạy.',
    },
    en: {
      summary:
        'Compared with the base (--against), every change of wording is named by a slip, with a mandate and a reason.',
      why: 'Wording that has been issued changes only by an amending document on its ground. Blanks, punctuation, the form of Unicode and the place of tones need no slip; nor does a programme that is still being written, which in the base has no number, date or signature; a slip that the base already has as issued does not serve again.',
      fix: 'cthd revise add <unit> --action … --mandate … --reason …; cthd revise propose --against <base> prints the commands to run.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: "MỤC ĐÍCH,  YÊU CẦU" }
  - { id: pham-vi, kind: part, number: Ia, heading: Phạm vi của chương trình }
`,
        before: {
          'text/I.yaml': `
units:
  - { id: muc-dich, kind: part, number: I, heading: "MỤC ĐÍCH, YÊU CẦU" }
`,
        },
        beside: {
          'revisions/bo-sung-2021.yaml': `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: pham-vi, action: add, mandate: nq-01-2020, reason: nghị quyết đòi nêu phạm vi }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC TIÊU, YÊU CẦU # !
    units:
      - { id: muc-tieu-chung, kind: section, number: '1', text: Nội dung được phiếu nêu nhưng không nêu thật lý do. } # !
      - { id: muc-tieu-rieng, kind: section, number: '2', text: Nội dung chưa được nêu ở đâu. } # !
`,
        before: {
          'text/I.yaml': `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH, YÊU CẦU
`,
        },
        beside: {
          'revisions/bo-sung-2021.yaml': `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: muc-dich, action: repeal, mandate: nq-01-2020, reason: nghị quyết không còn đòi hỏi }
  - { unit: muc-tieu-chung, action: add, mandate: nq-01-2020, reason: sẽ ghi sau }
`,
        },
      },
    ],
  },
  message({ kind, happened, place, lack, slip, action }) {
    const { name, nameOf } = changeKinds[kind];
    const what = nameOf?.[happened] ?? name;
    const lacks = lacking[lack](slip ?? '', action ?? '');
    return {
      vi: `Thay đổi tại ${place} (${what.vi}) ${lacks.vi}.`,
      en: `The change at ${place} (${what.en}) ${lacks.en}.`,
    };
  },
  check({ plan, base }, report) {
    if (base === null) return;
    for (const { change, lack, slip, action } of unmandatedChanges(base, plan)) {
      const { kind, unit, address } = change;
      const place = address.after ?? address.before ?? unit;
      report(
        placeOf(change),
        null,
        { kind, happened: happenedIn(change), place, lack, slip, action },
        { id: unit },
      );
    }
  },
});

const lacking: Readonly<Record<Lack, (slip: string, action: string) => Localised>> = {
  slip: () => ({ vi: 'chưa có phiếu nào nêu', en: 'is named by no slip' }),
  action: (slip, action) => ({
    vi: `được phiếu «${slip}» nêu với hành động không khớp (${action})`,
    en: `is named by the slip “${slip}” with an action that does not fit (${action})`,
  }),
  mandate: (slip) => ({
    vi: `chưa có căn cứ nằm trong các căn cứ của phiếu «${slip}»`,
    en: `has no mandate among those of the slip “${slip}”`,
  }),
  reason: (slip) => ({
    vi: `chưa có lý do thật trong phiếu «${slip}»`,
    en: `has no real reason in the slip “${slip}”`,
  }),
};
