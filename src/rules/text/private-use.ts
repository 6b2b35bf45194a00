import { planRule } from '../plan-rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codesOf, findRuns, privateRuns } from '../../vietnamese/letters/characters.ts';

/** No character means whatever a font makes of it. */
export const privateUse = planRule<{ codes: string }>({
  id: 'private-use',
  group: 'text',
  severity: 'warning',
  scope: 'file',
  message: ({ codes }) => ({
    vi: `Có ký tự vùng riêng ${codes}, chỉ có nghĩa trong một phông chữ nhất định.`,
    en: `There is a private-use character, ${codes}, which means something in one font only.`,
  }),
  many: (count) => ({
    vi: `${count.vi} chỗ có ký tự vùng riêng, chỉ có nghĩa trong một phông chữ nhất định.`,
    en: `${count.en} places have private-use characters, which mean something in one font only.`,
  }),
  check({ unusualStrings }, report) {
    for (const string of unusualStrings())
      for (const { text, span } of findRuns(string.value, privateRuns()))
        report(string.node, null, { codes: codesOf(text) }, partOf(string, span));
  },
});
