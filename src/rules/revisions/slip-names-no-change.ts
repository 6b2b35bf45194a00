import { planRule } from '../../plan/rule.ts';
import { changesSince, openSlips } from '../../change/mandates/changes-since.ts';
import type { SlipAction } from '../../change/kinds/kind-facts.ts';
import { insideOf, isShownBy } from '../../change/mandates/unmandated.ts';

/** What a slip says was changed was changed. */
export const slipNamesNoChange = planRule<{
  unit: string;
  action: SlipAction;
  slip: string;
  others: readonly string[];
}>({
  id: 'slip-names-no-change',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'So với bản gốc (--against), mỗi thay đổi mà phiếu vừa nêu đều có thật trong dữ liệu.',
      why: 'Phiếu là lời giải trình cho văn bản sửa đổi; nêu một thay đổi không có thì văn bản sửa đổi sẽ sai. Chỉ xét các mục vừa thêm vào phiếu: mục đã có trong bản gốc thì thay đổi cũng đã vào bản gốc.',
      fix: 'Bỏ mục đó, sửa mã đơn vị hoặc hành động cho đúng, hoặc đưa thay đổi vào cùng với phiếu.',
    },
    en: {
      summary:
        'Compared with the base (--against), every change that a slip newly names is there in the data.',
      why: 'The slip accounts for the amending document, which would be wrong if it named a change that is not there. Only entries new to the slip are asked about: what the base’s slip named is in the base already.',
      fix: 'Remove the entry, correct its unit or action, or bring the change together with the slip.',
    },
  },
  examples: {
    good: [
      {
        file: 'revisions/bo-sung-2021.yaml',
        yaml: `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: cu-the-hoa, action: amend, mandate: nq-01-2020, reason: nghị quyết nêu rõ hơn }
  - { unit: mo-lop, action: adjust, mandate: nq-01-2020, reason: đã vào bản gốc cùng mục này }
`,
        before: {
          'text/I.yaml': `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH, YÊU CẦU
    units:
      - id: cu-the-hoa
        kind: section
        number: '1'
        text: Chương trình nhằm cụ thể hóa Nghị quyết.
`,
          'revisions/bo-sung-2021.yaml': `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: mo-lop, action: adjust, mandate: nq-01-2020, reason: đã vào bản gốc cùng mục này }
`,
        },
      },
    ],
    bad: [
      {
        file: 'revisions/bo-sung-2021.yaml',
        yaml: `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: nghị quyết yêu cầu thêm lớp } # !
`,
        before: { 'revisions/bo-sung-2021.yaml': null },
      },
    ],
  },
  message({ unit, action, slip, others }) {
    const end = {
      vi: others.length > 0 ? `; đơn vị này có thay đổi khác: ${others.join(', ')}` : '',
      en: others.length > 0 ? `; what changed in this unit is ${others.join(', ')}` : '',
    };
    return {
      vi: `Phiếu «${slip}» nêu «${unit}» với hành động ${action}, nhưng so với bản gốc không có thay đổi như vậy${end.vi}.`,
      en: `The slip “${slip}” names “${unit}” with the action ${action}, but the comparison shows no such change${end.en}.`,
    };
  },
  check({ plan, base }, report) {
    if (base === null) return;
    for (const programme of plan.programmes) {
      const changes = changesSince(base, plan).filter((change) => change.programme === programme.id);
      const above = insideOf(base, programme);
      for (const { slip, was } of openSlips(base, programme)) {
        const known = new Set(was?.changes?.map((entry) => JSON.stringify(entry)));
        for (const entry of slip.changes ?? []) {
          if (known.has(JSON.stringify(entry)) || changes.some((change) => isShownBy(entry, change, above)))
            continue;
          const { unit, action } = entry;
          const others = [
            ...new Set(changes.filter((change) => change.unit === unit).map(({ kind }) => kind)),
          ];
          report(entry, 'unit', { unit, action, slip: slip.id, others }, { id: unit });
        }
      }
    }
  },
});
