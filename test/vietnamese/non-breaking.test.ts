import { expect, test } from 'vitest';
import { nonBreaking, nonBreakingYears } from '../../src/vietnamese/wording/non-breaking.ts';

/** Blanks at which no line is broken, shown as underscores. */
const shown = (words: string, most?: number) => nonBreaking(words, most).replaceAll('\u00A0', '_');

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH AN BÌNH', 'ỦY_BAN_NHÂN_DÂN TỈNH_AN_BÌNH'],
  ['ỦY BAN NHÂN DÂN XÃ MỎ ĐÁ', 'ỦY_BAN_NHÂN_DÂN XÃ_MỎ_ĐÁ'],
  ['BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ HÀ TRUNG', 'BAN_CHẤP_HÀNH ĐẢNG_BỘ THÀNH_PHỐ_HÀ_TRUNG'],
  ['MẶT TRẬN TỔ QUỐC, CÁC ĐOÀN THỂ TRUNG ƯƠNG', 'MẶT_TRẬN_TỔ_QUỐC, CÁC_ĐOÀN_THỂ TRUNG_ƯƠNG'],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT_NAM'],
  [
    'Thực hiện Nghị quyết số 12/NQ-HĐND ngày 15/01/2026 của Hội đồng nhân dân tỉnh An Bình',
    'Thực hiện Nghị quyết số_12/NQ-HĐND ngày_15/01/2026 của Hội_đồng_nhân_dân tỉnh_An_Bình',
  ],
  ['phát triển kinh tế - xã hội, số lượng xã', 'phát triển kinh tế - xã hội, số lượng xã'],
])('%s', (words, kept) => {
  expect(shown(words)).toBe(kept);
  expect(nonBreaking(words).replaceAll('\u00A0', ' ')).toBe(words);
});

test('what is longer than a line is kept together in pieces', () => {
  expect(shown('ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ TRUNG AN', 19)).toBe('ỦY_BAN_NHÂN_DÂN THÀNH_PHỐ HÀ_TRUNG_AN');
  expect(shown('ỦY BAN MẶT TRẬN TỔ QUỐC', 19)).toBe('ỦY BAN MẶT_TRẬN_TỔ_QUỐC');
});

test('no line ends before the hyphen of a range of years; other hyphens stay as they are', () => {
  const fixed = (words: string) => nonBreakingYears(words).replaceAll('\u00A0', '_');
  expect(fixed('giai đoạn 2026 - 2030 và 2031 - 2035.')).toBe('giai đoạn 2026_- 2030 và 2031_- 2035.');
  for (const words of ['12/NQ-HĐND', '2026-2030', '20260 - 20301', '10 - 12', 'năm 2026 - Sở Y tế'])
    expect(fixed(words)).toBe(words);
});
