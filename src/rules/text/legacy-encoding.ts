import { planRule } from '../../plan/rule.ts';
import { partOf } from '../../plan/strings.ts';
import { unusualStrings } from '../../vietnamese/letters/unusual-strings.ts';

/** No string is in a Vietnamese letter table from before Unicode. */
export const legacyEncoding = planRule<{ encoding: string; reading: string }>({
  id: 'legacy-encoding',
  group: 'text',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Không có chữ ở bảng mã cũ TCVN3 (phông .VnTime) hoặc VNI.',
      why: 'Chữ chép từ văn bản cũ vẫn giữ mã của phông, nên hiện thành «Chöông trình haønh ñoäng» hay «hµnh ®éng»: không đọc, không tìm, không đối chiếu được. Trong TCVN3 dấu nối mềm (U+00AD) là chữ «ư», nên phải nhận ra bảng mã trước khi xóa bất cứ ký tự nào.',
      fix: 'Chuyển cả đoạn sang Unicode dựng sẵn bằng công cụ chuyển mã, rồi đối chiếu với bản gốc; thông báo cho biết đoạn đó đọc là gì.',
    },
    en: {
      summary: 'No text in the old letter tables TCVN3 (.VnTime fonts) or VNI.',
      why: 'Text copied from old documents keeps the codes of its font and shows as “Chöông trình haønh ñoäng” or “hµnh ®éng”: nobody can read, search or compare it. In TCVN3 the soft hyphen (U+00AD) is the letter ư, so the table must be recognised before anything is stripped.',
      fix: 'Convert the passage to composed Unicode with a converter and compare it with the original; the message says what it reads as.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Chương trình hành động, text: "Hợp tác với Université de Besançon, São Paulo, Köln, Malmö và Noël." }
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
    heading: "Ch\\xAD¬ng tr×nh hµnh ®éng thùc hiÖn NghÞ quyÕt" # !
    text: Chöông trình haønh ñoäng thöïc hieän Nghò quyeát. # !
`,
      },
    ],
  },
  message: ({ encoding, reading }) => ({
    vi: `Chữ ở bảng mã ${encoding}; chuyển sang Unicode là «${reading}».`,
    en: `This is in the ${encoding} letter table; in Unicode it reads “${reading}”.`,
  }),
  check({ files }, report) {
    for (const string of unusualStrings(files)) {
      if (!string.legacy) continue;
      const { encoding, reading, span } = string.legacy;
      const args = { encoding, reading: reading.length > 80 ? `${reading.slice(0, 80)}…` : reading };
      report(string.node, null, args, partOf(string, span));
    }
  },
});
