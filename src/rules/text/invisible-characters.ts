import { planRule } from '../plan-rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codesOf, findRuns, invisibleRuns, withName } from '../../vietnamese/letters/characters.ts';

/** No string holds a character that leaves no trace on paper. */
export const invisibleCharacters = planRule<{ codes: string }>({
  id: 'invisible-characters',
  group: 'text',
  severity: 'error',
  scope: 'file',
  message: ({ codes }) => ({
    vi: `Có ký tự không nhìn thấy ${withName(codes).vi}.`,
    en: `There is an invisible character, ${withName(codes).en}.`,
  }),
  many: (count) => ({
    vi: `${count.vi} chỗ có ký tự không nhìn thấy.`,
    en: `${count.en} places have invisible characters.`,
  }),
  check({ unusualStrings }, report) {
    for (const string of unusualStrings()) {
      if (string.legacy) continue;
      for (const { text, span } of findRuns(string.value, invisibleRuns()))
        report(string.node, null, { codes: codesOf(text) }, partOf(string, span));
    }
  },
});
