import { planRule } from '../../plan/rule.ts';
import { tasksOf, wordingOf } from '../../plan/unit.ts';
import { findCountableTargets } from '../../vietnamese/numbers/countable-targets.ts';

/** A number that the wording promises is also the indicator of the task, so that it can be followed. */
export const targetWithoutIndicator = planRule<{ task: string; promise: string }>({
  id: 'target-without-indicator',
  group: 'assignment',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Con số phải đạt trong lời văn được ghi thành chỉ tiêu.',
      why: '«Thành lập 12 đảng đoàn» là điều đếm được; không ghi thành chỉ tiêu thì báo cáo không cho biết đã đạt bao nhiêu trên 12.',
      fix: 'Ghi «task: indicator: { name: đảng đoàn được thành lập, target: 12 }».',
    },
    en: {
      summary: 'A number that the wording promises is entered as an indicator.',
      why: '“Set up 12 Party groups” can be counted; unless it is an indicator no report shows how many of the 12 there are.',
      fix: 'Enter “task: indicator: { name: …, target: 12 }”.',
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
      - { id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn., task: { indicator: { name: lớp, target: 4 } } }
      - { id: sau-nhiem-vu, kind: bullet, text: Tập trung vào 06 nhiệm vụ trọng tâm và 03 đột phá chiến lược. }
      - { id: dai-hoi, kind: bullet, text: Chuẩn bị tổ chức Đại hội nhiệm kỳ 2025 - 2030. }
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
        text: >-
          Rà soát, hướng dẫn các địa phương;
          thành lập 12 đảng đoàn của 12 Liên hiệp Hội. # !
      - { id: mo-lop, kind: bullet, text: 'Mỗi năm mở thêm từ 10 đến 15 lớp.', task: { lead: van-phong } } # !
`,
      },
    ],
  },
  message: ({ task, promise }) => ({
    vi: `Nhiệm vụ ${task} hứa «${promise}…» mà chưa có chỉ tiêu.`,
    en: `The task ${task} promises “${promise}…” and has no indicator.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of tasksOf(programme)) {
        if (unit.task?.indicator !== undefined) continue;
        const field = unit.text === undefined ? 'heading' : 'text';
        for (const { start, end, raw } of findCountableTargets(wordingOf(unit)))
          report(unit, field, { task: unit.id, promise: raw }, { span: [start, end] });
      }
  },
});
