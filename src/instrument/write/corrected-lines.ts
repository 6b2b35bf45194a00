import type { Localised } from '../../locale/localised.ts';
import type { HeadField } from '../../text/wording.ts';

/** The lines of the carrying instrument in which an instrument corrects a misprint and amends nothing (practice: grounds are those of the day of issue). */
export const correctedLines: Readonly<Partial<Record<HeadField, Localised>>> = {
  'carrier-title': { vi: 'tên loại', en: 'printed type word' },
  'carrier-authority': { vi: 'dòng thẩm quyền', en: 'line of authority' },
  'carrier-grounds': { vi: 'căn cứ', en: 'grounds' },
  'carrier-formula': { vi: 'câu quyết định', en: 'enacting formula' },
};

/** The fields of a carrying instrument in which misprints are corrected and nothing is amended. */
export const onlyCorrectedFields: readonly string[] = Object.keys(correctedLines).map((line) =>
  line.slice('carrier-'.length),
);
