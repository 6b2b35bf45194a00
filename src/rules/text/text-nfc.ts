import { planRule } from '../../plan/rule.ts';
import { partOf } from '../../plan/strings.ts';
import { withoutInvisible } from '../../vietnamese/letters/characters.ts';
import { unusualStrings } from '../../vietnamese/letters/unusual-strings.ts';

/** Every string, value or key, is in Unicode form NFC. */
export const textNfc = planRule<{ word: string; isOnly: boolean }>({
  id: 'text-nfc',
  group: 'text',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Chữ phải ở dạng dựng sẵn Unicode NFC.',
      why: 'Cùng một chữ «ệ» có thể lưu thành một hoặc ba ký tự; trông như nhau nhưng tìm kiếm và so sánh không khớp. Trong 393 văn bản công báo được đếm, 5,9 % mắc lỗi này.',
      fix: 'Chạy cthd lint --fix, hoặc gõ lại bằng bộ gõ Unicode dựng sẵn.',
    },
    en: {
      summary: 'Text must be in the composed form of Unicode, NFC.',
      why: 'One letter “ệ” can be stored as one character or as three; they look alike, yet search and comparison tell them apart. Of 393 gazette texts that were counted, 5.9 % have this.',
      fix: 'Run cthd lint --fix, or type the word again with a keyboard set to composed Unicode.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Đại hội, text: Thực hiện Nghị quyết Đại hội. }
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
    heading: "Đa\\u0323i ho\\u0323\\u0302i" # !
`,
      },
    ],
  },
  message: ({ word, isOnly }) => ({
    vi: `«${word}»${isOnly ? '' : ' và những từ khác trong chuỗi này'} không ở dạng Unicode dựng sẵn (NFC).`,
    en: `“${word}”${isOnly ? ' is' : ' and other words of this string are'} not in composed Unicode (NFC).`,
  }),
  check({ files }, report) {
    for (const string of unusualStrings(files)) {
      if (string.value === string.value.normalize('NFC')) continue;
      const words = [...string.value.matchAll(/\S+/g)].filter(([word]) => word !== word.normalize('NFC'));
      const { 0: word, index } = words[0] ?? { 0: string.value, index: 0 };
      const args = { word: withoutInvisible(word).normalize('NFC'), isOnly: words.length < 2 };
      report(string.node, null, args, partOf(string, [index, index + word.length]));
    }
  },
});
