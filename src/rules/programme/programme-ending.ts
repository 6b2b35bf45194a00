import { planRule } from '../../plan/rule.ts';
import { allUnits } from '../../plan/unit.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/** Party texts end in a full stop; “./.” is State style, and an older habit of the Party’s. */
export const programmeEnding = planRule<{ programme: string }>({
  id: 'programme-ending',
  group: 'programme',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Văn bản của Đảng kết thúc bằng dấu chấm, không phải «./.».',
      why: '«./.» là thể thức văn bản nhà nước và là thói quen cũ trong văn bản của Đảng; hướng dẫn hiện hành của Đảng dùng dấu chấm.',
      fix: 'Áp dụng khi soạn văn bản mới; văn bản đã ban hành thì giữ nguyên như in.',
    },
    en: {
      summary: 'A Party text ends in a full stop, not in “./.”.',
      why: '“./.” belongs to State documents, and is an old habit in Party ones; current Party guidance has a full stop.',
      fix: 'Follow it in the next document; what was issued stays as printed.',
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
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp tập huấn. }
      - { id: da-bo, kind: section, number: '2', text: Việc đã bãi bỏ./., repealed: 2024-nq45 }
`,
      },
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp tập huấn./. }
      - { id: da-bo, kind: section, number: '2', text: Việc đã bãi bỏ./., repealed: 2024-nq45 }
`,
        beside: {
          'programme.yaml': `id: vi-du
type: CTr
symbol: 02/CTr-BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
        },
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
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp tập huấn./. } # !
      - { id: da-bo, kind: section, number: '2', text: Việc đã bãi bỏ./., repealed: 2024-nq45 }
`,
      },
    ],
  },
  message: ({ programme }) => ({
    vi: `Lời văn của chương trình ${programme} kết thúc bằng «./.», còn thể thức hiện hành của Đảng là dấu chấm.`,
    en: `The text of the programme ${programme} ends in “./.”, where current Party form has a full stop.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      if (familyOfProgramme(programme) === 'state') continue;
      const last = [...allUnits(programme)].findLast(({ repealed }) => repealed === undefined);
      const text = last?.text?.trimEnd() ?? '';
      if (last && text.endsWith('./.'))
        report(last, 'text', { programme: programme.id }, { span: [text.length - 3, text.length] });
    }
  },
});
