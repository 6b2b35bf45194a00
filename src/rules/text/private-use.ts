import { planRule } from '../../plan/rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codesOf, findRuns, privateRuns } from '../../vietnamese/letters/characters.ts';
import { unusualStrings } from '../../vietnamese/letters/unusual-strings.ts';

/** No character means whatever a font makes of it. */
export const privateUse = planRule<{ codes: string }>({
  id: 'private-use',
  group: 'text',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Không dùng ký tự vùng riêng (private use) của phông chữ.',
      why: 'Dấu đầu dòng của phông Symbol, Wingdings khi dán vào thành ký tự vùng riêng: mỗi máy hiện một kiểu, thường là ô vuông. Gạch đầu dòng của văn bản được ghi bằng kind: bullet, không bằng ký tự.',
      fix: 'Xóa ký tự đó, hoặc thay bằng chữ hay dấu chuẩn của Unicode.',
    },
    en: {
      summary: 'No private-use characters of a font.',
      why: 'Bullets of the Symbol and Wingdings fonts become private-use characters when pasted: each machine shows something else, mostly a box. A bullet of the text is recorded by kind: bullet, not by a character.',
      fix: 'Delete the character, or put a standard Unicode letter or mark in its place.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: bullet, text: Mở 4 lớp tập huấn. }
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
    heading: MỤC ĐÍCH
    units:
      - { id: mo-lop, kind: bullet, text: "\\uF0B7 Mở 4 lớp tập huấn." } # !
`,
      },
    ],
  },
  message: ({ codes }) => ({
    vi: `Có ký tự vùng riêng ${codes}, chỉ có nghĩa trong một phông chữ nhất định.`,
    en: `There is a private-use character, ${codes}, which means something in one font only.`,
  }),
  check({ files }, report) {
    for (const string of unusualStrings(files))
      for (const { text, span } of findRuns(string.value, privateRuns))
        report(string.node, null, { codes: codesOf(text) }, partOf(string, span));
  },
});
