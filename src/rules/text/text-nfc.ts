import { planRule } from '../plan-rule.ts';
import { partOf } from '../../plan/strings.ts';
import { withoutInvisible } from '../../vietnamese/letters/characters.ts';

/** Every string, value or key, is in Unicode form NFC. */
export const textNfc = planRule<{ word: string; isOnly: boolean }>({
  id: 'text-nfc',
  group: 'text',
  severity: 'warning',
  scope: 'file',
  message: ({ word, isOnly }) => ({
    vi: `«${word}»${isOnly ? '' : ' và những từ khác trong chuỗi này'} không ở dạng Unicode dựng sẵn (NFC).`,
    en: `“${word}”${isOnly ? ' is' : ' and other words of this string are'} not in composed Unicode (NFC).`,
  }),
  many: (count) => ({
    vi: `${count.vi} chuỗi có từ không ở dạng Unicode dựng sẵn (NFC).`,
    en: `${count.en} strings have words that are not in composed Unicode (NFC).`,
  }),
  showsMarked: true,
  check({ unusualStrings }, report) {
    for (const string of unusualStrings()) {
      if (string.value === string.value.normalize('NFC')) continue;
      const words = [...string.value.matchAll(/\S+/g)].filter(([word]) => word !== word.normalize('NFC'));
      const { 0: word, index } = words[0] ?? { 0: string.value, index: 0 };
      const args = { word: withoutInvisible(word).normalize('NFC'), isOnly: words.length < 2 };
      report(string.node, null, args, partOf(string, [index, index + word.length]));
    }
  },
});
