import { planRule } from '../plan-rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codeOf, withoutInvisible } from '../../vietnamese/letters/characters.ts';
import { findLookAlikes } from '../../vietnamese/letters/look-alikes.ts';

/** No letter replaces another that looks like it. */
export const lookAlikeLetters = planRule<{
  word: string;
  written: readonly string[];
  meant: readonly string[];
}>({
  id: 'look-alike-letters',
  group: 'text',
  severity: 'warning',
  scope: 'file',
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
  many: (count) => ({
    vi: `${count.vi} từ có chữ của bảng chữ khác trông giống chữ Latinh.`,
    en: `${count.en} words have letters of another script that look like Latin ones.`,
  }),
  showsMarked: true,
  check({ unusualStrings }, report) {
    for (const string of unusualStrings()) {
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
