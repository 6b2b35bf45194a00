import { planRule } from '../plan-rule.ts';
import { partOf } from '../../plan/strings.ts';

/** No string is in a Vietnamese letter table from before Unicode. */
export const legacyEncoding = planRule<{ encoding: string; reading: string }>({
  id: 'legacy-encoding',
  group: 'text',
  severity: 'error',
  scope: 'file',
  message: ({ encoding, reading }) => ({
    vi: `Chữ ở bảng mã ${encoding}; chuyển sang Unicode là «${reading}».`,
    en: `This is in the ${encoding} letter table; in Unicode it reads “${reading}”.`,
  }),
  many: (count) => ({
    vi: `${count.vi} chuỗi ở bảng mã cũ (TCVN3, VNI), chưa phải Unicode.`,
    en: `${count.en} strings are in an old letter table (TCVN3, VNI), not in Unicode.`,
  }),
  showsMarked: true,
  check({ unusualStrings }, report) {
    for (const string of unusualStrings()) {
      if (!string.legacy) continue;
      const { encoding, reading, span } = string.legacy;
      const args = { encoding, reading: reading.length > 80 ? `${reading.slice(0, 80)}…` : reading };
      report(string.node, null, args, partOf(string, span));
    }
  },
});
