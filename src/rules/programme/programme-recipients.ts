import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';

/** Recipients as current guidance of Party and State alike has them: each line ends in “;”, the last line of all in “.”, words are written out. */
export const programmeRecipients = planRule<{ problem: Problem; found: string; expected: string }>({
  id: 'programme-recipients',
  group: 'programme',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Mỗi dòng nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm; không viết tắt.',
      why: 'Hướng dẫn thể thức văn bản của Đảng và của Nhà nước đều trình bày như vậy; «TW», «b/c», «ph/hợp» là cách viết tắt riêng, người ngoài cơ quan có thể không hiểu.',
      fix: 'Áp dụng khi soạn văn bản mới; văn bản đã ban hành thì giữ nguyên như in.',
    },
    en: {
      summary: 'Each recipient line ends in a semicolon, the last in a full stop; nothing is abbreviated.',
      why: 'The guidance of the Party and of the State both have it so; “TW”, “b/c”, “ph/hợp” are private shorthand that others may not read.',
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
recipients:
  - { line: Ban Bí thư Trung ương (để báo cáo); }
  - { line: 'Văn phòng Hội Ví dụ;', body: van-phong }
filing: Lưu Văn phòng Ban Tổ chức.
`,
      },
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
recipients: [{ line: Ban Bí thư Trung ương; }, { line: Văn phòng Hội Ví dụ. }]
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
recipients:
  - { line: 'Ban Bí thư TW (để b/c);' } # !
  - { line: 'Đảng ủy Hội Ví dụ (để ph/hợp),', mark: ✓ } # !
  - { line: 'Văn phòng Hội Ví dụ.', body: van-phong } # !
filing: Lưu Văn phòng Ban Tổ chức.
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
  message: ({ problem, found, expected }) => messages[problem](found, expected),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { id, recipients = [], filing } = programme;
      if (recipients.length === 0) report(programme, null, { problem: 'missing', found: '', expected: '' });
      for (const [index, recipient] of recipients.entries()) {
        const { line } = recipient;
        const isLast = index === recipients.length - 1 && filing === undefined;
        const expected = isLast ? '.' : ';';
        const last = line.length - 1;
        if (!line.endsWith(expected))
          report(
            recipient,
            'line',
            { problem: 'ending', found: line, expected },
            { id, span: [last, last + 1] },
          );
        for (const { 0: found, index: start } of line.matchAll(abbreviation))
          report(
            recipient,
            'line',
            { problem: 'abbreviation', found, expected: inFull[found] ?? '' },
            { id, span: [start, start + found.length] },
          );
      }
    }
  },
});

type Problem = 'missing' | 'ending' | 'abbreviation';

const inFull: Readonly<Record<string, string>> = {
  TW: 'Trung ương',
  TƯ: 'Trung ương',
  'T.Ư': 'Trung ương',
  'b/c': 'báo cáo',
  'ph/hợp': 'phối hợp',
};
const abbreviation = /(?<![\p{L}/.])(?:TW|TƯ|T\.Ư|b\/c|ph\/hợp)(?![\p{L}/])/gu;

const messages: Readonly<Record<Problem, (found: string, expected: string) => Localised>> = {
  missing: () => ({ vi: 'Chương trình không có nơi nhận.', en: 'The programme has no recipients.' }),
  ending: (found, expected) => ({
    vi: `Dòng nơi nhận «${found}» không kết thúc bằng dấu «${expected}».`,
    en: `The recipient line “${found}” does not end in “${expected}”.`,
  }),
  abbreviation: (found, expected) => ({
    vi: `Nơi nhận viết tắt «${found}»; viết đầy đủ là «${expected}».`,
    en: `The recipients have the abbreviation “${found}”; in full it is “${expected}”.`,
  }),
};
