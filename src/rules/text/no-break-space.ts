import { planRule } from '../../plan/rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codesOf, findRuns, oddBlankRuns, withName } from '../../vietnamese/letters/characters.ts';
import { unusualStrings } from '../../vietnamese/letters/unusual-strings.ts';

/** Words are parted by the plain blank. */
export const noBreakSpace = planRule<{ codes: string; before: string }>({
  id: 'no-break-space',
  group: 'text',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Giữa các từ chỉ dùng dấu cách thường (U+0020).',
      why: 'Dấu cách không ngắt và các dấu cách lạ theo chữ dán từ Word hoặc trang mạng vào; trông như dấu cách thường nhưng làm cho tìm kiếm và so sánh không khớp.',
      fix: 'Thay bằng một dấu cách thường.',
    },
    en: {
      summary: 'Only the plain blank (U+0020) parts words.',
      why: 'No-break spaces and their kin come with text pasted from Word or web pages; they look like blanks, yet search and comparison do not match.',
      fix: 'Put a plain blank in its place.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Đại hội XIII }
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
    heading: "Đại hội\\u00A0XIII" # !
    text: "Nhiệm kỳ 2020\\u202F-\\u20072025." # !
`,
      },
    ],
  },
  message: ({ codes, before }) => ({
    vi: `${before === '' ? 'Đầu chuỗi' : `Sau «${before}»`} có ${withName(codes).vi} ở chỗ của dấu cách thường.`,
    en: `${before === '' ? 'The string begins with' : `After “${before}” stands`} ${withName(codes).en} in place of a plain blank.`,
  }),
  check({ files }, report) {
    for (const string of unusualStrings(files))
      for (const { text, span } of findRuns(string.value, oddBlankRuns)) {
        const before =
          /[\p{L}\p{N}]*$/u.exec(string.value.slice(Math.max(0, span[0] - 20), span[0]))?.[0] ?? '';
        report(string.node, null, { codes: codesOf(text), before }, partOf(string, span));
      }
  },
});
