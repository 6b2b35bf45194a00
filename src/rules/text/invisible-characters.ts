import { planRule } from '../../plan/rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codesOf, findRuns, invisibleRuns, withName } from '../../vietnamese/letters/characters.ts';
import { unusualStrings } from '../../vietnamese/letters/unusual-strings.ts';

/** No string holds a character that leaves no trace on paper. */
export const invisibleCharacters = planRule<{ codes: string }>({
  id: 'invisible-characters',
  group: 'text',
  severity: 'error',
  docs: {
    vi: {
      summary:
        'Không có ký tự không nhìn thấy: ký tự điều khiển, đổi chiều chữ, rộng bằng không, dấu nối mềm.',
      why: 'Ký tự không nhìn thấy làm cho chữ đọc được khác với chữ được lưu, có khi cố ý: ký tự đổi chiều có thể đảo một số hiệu hay một con số ngay trước mắt người duyệt. YAML nhận chúng mà không báo, kể cả khi viết bằng mã \\u.',
      fix: 'Xóa ký tự mà thông báo nêu; nếu cần xuống dòng hay cách chữ, dùng dấu cách thường.',
    },
    en: {
      summary:
        'No invisible characters: controls, changes of writing direction, zero-width characters, soft hyphens.',
      why: 'They make what is read differ from what is stored, at times on purpose: a change of direction can turn a symbol or a number round before the reviewer’s eyes. YAML accepts them silently, escaped too.',
      fix: 'Delete the character that the message names; for a line end or a gap use a plain blank.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: "Đại hội \\u0058III" }
`,
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
    heading: "Liên hiệp\\u200B Hội" # !
    text: "Số \\u202E54-QN/TW." # !
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
subject: Thực hiện Nghị quyết
"sub\\u00ADject": Dấu nối mềm trong tên khóa # !
preamble: "Thực hiện Nghị quyết\\tnhư sau:" # !
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
    ],
  },
  message: ({ codes }) => ({
    vi: `Có ký tự không nhìn thấy ${withName(codes).vi}.`,
    en: `There is an invisible character, ${withName(codes).en}.`,
  }),
  check({ files }, report) {
    for (const string of unusualStrings(files)) {
      if (string.legacy) continue;
      for (const { text, span } of findRuns(string.value, invisibleRuns))
        report(string.node, null, { codes: codesOf(text) }, partOf(string, span));
    }
  },
});
