import { planRule } from '../../plan/rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codeOf, withoutInvisible } from '../../vietnamese/letters/characters.ts';
import { findLookAlikes } from '../../vietnamese/letters/look-alikes.ts';
import { unusualStrings } from '../../vietnamese/letters/unusual-strings.ts';

/** No letter stands in for another that looks like it. */
export const lookAlikeLetters = planRule<{
  word: string;
  written: readonly string[];
  meant: readonly string[];
}>({
  id: 'look-alike-letters',
  group: 'text',
  severity: 'warning',
  docs: {
    vi: {
      summary:
        'Không dùng chữ trông giống chữ khác, như Ð (U+00D0) thay cho Đ, ƣ thay cho ư, chữ Nga, Hy Lạp trong từ tiếng Việt.',
      why: 'Mắt không phân biệt được nhưng máy coi là chữ khác: từ đó không tìm thấy, số hiệu không khớp, thứ tự sắp xếp sai.',
      fix: 'Gõ lại chữ mà thông báo nêu.',
    },
    en: {
      summary:
        'No letter may stand in for one that looks like it, such as Ð (U+00D0) for Đ, ƣ for ư, or Cyrillic and Greek letters in a Vietnamese word.',
      why: 'The eye cannot tell them apart, yet they are other letters: the word is not found, the symbol does not match, lists sort wrongly.',
      fix: 'Type the letter that the message names.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Đảng đoàn lãnh đạo, text: "Hệ số α, kΩ và Москва giữ nguyên." }
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
    heading: Ðảng đoàn lãnh đạo # !
    units:
      - id: cu-the-hoa
        kind: section
        number: "1"
        text: >-
          Thực hiện Nghị quyết,
          nâng cao năng lực cho cán bộ trong nhƣng năm tới # !
          theo tinh thần Đại hội ХІІІ. # !
`,
      },
    ],
  },
  message({ word, written, meant }) {
    const letters = (than: string) =>
      written
        .map((letter, index) => `${letter} (${codeOf(letter)}) ${than} ${meant[index] ?? ''}`)
        .join(', ');
    return {
      vi: `«${word}» có chữ ${letters('thay cho')}.`,
      en: `“${word}” has ${letters('for')}.`,
    };
  },
  check({ files }, report) {
    for (const string of unusualStrings(files)) {
      if (string.legacy) continue;
      for (const { word, letters, span } of findLookAlikes(string.value)) {
        const args = {
          word: withoutInvisible(word),
          written: letters.map(([one]) => one),
          meant: letters.map(([, other]) => other),
        };
        report(string.node, null, args, partOf(string, span));
      }
    }
  },
});
