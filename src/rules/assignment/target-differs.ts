import { localise } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { tasksOf, wordingOf } from '../../plan/unit.ts';
import { findCountableTargets, isAsPromised } from '../../vietnamese/numbers/countable-targets.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** The indicator in force counts what the wording in force promises. */
export const targetDiffers = planRule<{ task: string; promise: string; target: number }>({
  id: 'target-differs',
  group: 'assignment',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Chỉ tiêu bằng con số trong lời văn.',
      why: 'Lời văn là văn bản đã ban hành; chỉ tiêu theo dõi khác con số đó thì báo cáo «đạt» hay «chưa đạt» không còn theo văn bản.',
      fix: 'Sửa chỉ tiêu cho khớp; nếu mục tiêu đã được điều chỉnh, sửa cả lời văn bằng một phiếu điều chỉnh có căn cứ.',
    },
    en: {
      summary: 'The indicator equals the number in the wording.',
      why: 'The wording is what was issued; with another number in the indicator, “reached” and “not reached” no longer follow the document.',
      fix: 'Correct the indicator; where the target was changed, change the wording too, by a slip with its mandate.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: mo-lop, kind: bullet, text: Mở 04 lớp tập huấn., task: { indicator: { name: lớp, target: 4 } } }
      - { id: huy-dong, kind: bullet, text: 'Huy động 2,5 tỷ đồng.', task: { indicator: { name: tỷ đồng, target: 2.5 } } }
      - { id: ket-nap, kind: bullet, text: Kết nạp 10 đến 15 hội viên., task: { indicator: { name: hội viên, target: 12 } } }
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: lap-12-dang-doan
        kind: bullet
        text: Thành lập 12 đảng đoàn của 12 Liên hiệp Hội.
        task:
          indicator:
            name: đảng đoàn được thành lập
            target: 10 # !
            was: [{ target: 12, until: 2024-01-15, reason: Điều chỉnh }]
`,
      },
    ],
  },
  message: ({ task, promise, target }) =>
    localise((language) => {
      const number = formatNumber(target, language);
      return language === 'vi'
        ? `Nhiệm vụ ${task} có chỉ tiêu ${number}, còn lời văn ghi «${promise}…».`
        : `The task ${task} has the target ${number}, but the wording says “${promise}…”.`;
    }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of tasksOf(programme)) {
        const indicator = unit.task?.indicator;
        const promises = indicator ? findCountableTargets(wordingOf(unit)) : [];
        const [first] = promises;
        if (!indicator || !first || promises.some((promise) => isAsPromised(promise, indicator.target)))
          continue;
        report(
          indicator,
          'target',
          { task: unit.id, promise: first.raw, target: indicator.target },
          { id: unit.id },
        );
      }
  },
});
