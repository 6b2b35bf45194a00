import { planRule } from '../plan-rule.ts';
import { partOf } from '../../plan/strings.ts';
import { codesOf, findRuns, oddBlankRuns, withName } from '../../vietnamese/letters/characters.ts';

/** Words are parted by the plain blank. */
export const noBreakSpace = planRule<{ codes: string; before: string }>({
  id: 'no-break-space',
  group: 'text',
  severity: 'warning',
  scope: 'file',
  message: ({ codes, before }) => ({
    vi: `${before === '' ? 'Đầu chuỗi' : `Sau «${before}»`} có ${withName(codes).vi} ở chỗ của dấu cách thường.`,
    en: `${before === '' ? 'The string begins with' : `After “${before}” comes`} ${withName(codes).en} instead of an ordinary space.`,
  }),
  many: (count) => ({
    vi: `${count.vi} chỗ có khoảng trắng khác dấu cách thường.`,
    en: `${count.en} places have another blank instead of an ordinary space.`,
  }),
  check({ unusualStrings }, report) {
    for (const string of unusualStrings())
      for (const { text, span } of findRuns(string.value, oddBlankRuns)) {
        const before =
          /[\p{L}\p{N}]*$/u.exec(string.value.slice(Math.max(0, span[0] - 20), span[0]))?.[0] ?? '';
        report(string.node, null, { codes: codesOf(text), before }, partOf(string, span));
      }
  },
});
