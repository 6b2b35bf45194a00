import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/** The line of the file copy: “Lưu Văn phòng …” in Party documents, “Lưu: VT, …” in State documents (Decree 30/2020/NĐ-CP). */
export const filingLine = planRule<{ problem: Problem; filing: string }>({
  id: 'filing-line',
  group: 'programme',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Có dòng lưu, đúng thể thức: văn bản của Đảng ghi «Lưu Văn phòng …», không có dấu hai chấm.',
      why: 'Dòng lưu cho biết bản gốc ở đâu. «Lưu:» có dấu hai chấm là thể thức văn bản nhà nước; không trộn hai thể thức trong một văn bản.',
      fix: 'Áp dụng khi soạn văn bản mới; văn bản đã ban hành thì giữ nguyên như in.',
    },
    en: {
      summary:
        'There is a filing line in the right form: Party documents have “Lưu Văn phòng …”, without a colon.',
      why: 'The filing line says where the original is kept. “Lưu:” with a colon is State style; the two styles are not mixed in one document.',
      fix: 'Follow it in the next document; what was issued stays as printed.',
    },
  },
  examples: {
    good: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
filing: Lưu Văn phòng Ban Tổ chức.
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
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
filing: 'Lưu: VT, BTC.'
`,
      },
    ],
    bad: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
filing: 'Lưu: VPBTC.' # !
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
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
filing: Lưu văn thư. # !
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du # !
type: CTr
symbol: 02-CTr/BTC
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
    ],
  },
  message: ({ problem, filing }) => messages[problem](filing),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { filing } = programme;
      const isState = familyOfProgramme(programme) === 'state';
      if (filing === undefined) report(programme, null, { problem: 'missing', filing: '' });
      else if (/^Lưu\s*:/u.test(filing.normalize('NFC')) !== isState)
        report(programme, 'filing', { problem: isState ? 'state' : 'party', filing });
    }
  },
});

type Problem = 'missing' | 'party' | 'state';

const messages: Readonly<Record<Problem, (filing: string) => Localised>> = {
  missing: () => ({ vi: 'Chương trình không có dòng lưu.', en: 'The programme has no filing line.' }),
  party: (filing) => ({
    vi: `Dòng lưu «${filing}» không theo thể thức văn bản của Đảng: «Lưu Văn phòng …», không có dấu hai chấm.`,
    en: `The filing line “${filing}” is not in Party form: “Lưu Văn phòng …”, without a colon.`,
  }),
  state: (filing) => ({
    vi: `Dòng lưu «${filing}» không theo thể thức văn bản nhà nước: «Lưu: …», có dấu hai chấm.`,
    en: `The filing line “${filing}” is not in State form: “Lưu: …”, with a colon.`,
  }),
};
