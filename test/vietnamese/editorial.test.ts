import { describe, expect, test } from 'vitest';
import { differsInFormOnly } from '../../src/vietnamese/wording/editorial.ts';

describe('two wordings differ in form only', () => {
  test.each([
    ['blanks', 'Đảng  đoàn Liên hiệp Hội', 'Đảng đoàn Liên hiệp\u00A0Hội '],
    ['the final stop', 'Mở lớp tập huấn', 'Mở lớp tập huấn.'],
    ['commas and semicolons', 'Củng cố, kiện toàn; phát triển', 'Củng cố kiện toàn, phát triển'],
    ['quotation marks', 'chủ trương "trong sạch"', 'chủ trương “trong sạch”'],
    ['the form of Unicode', 'Đảng ủy', 'Đảng ủy'.normalize('NFD')],
    ['the place of the tone', 'hòa bình, thủy lợi', 'hoà bình, thuỷ lợi'],
    ['a look-alike letter', 'Ðảng ủy', 'Đảng ủy'],
    ['blanks around a hyphen', 'giai đoạn 2021 - 2025', 'giai đoạn 2021-2025'],
    ['an invisible letter', 'Đảng\u200B ủy', 'Đảng ủy'],
    ['the form of a digit', 'Mở ４ lớp', 'Mở 4 lớp'],
    ['signs between figures that stand apart', 'mục 5 (6)', 'mục 5 6'],
  ])('in %s', (_, one, other) => {
    expect(differsInFormOnly(one, other)).toBe(true);
    expect(differsInFormOnly(other, one)).toBe(true);
  });

  test.each([
    ['where nothing differs', 'Mở lớp.', 'Mở lớp.'],
    ['where a word differs', 'đổi mới nhân tài', 'đãi ngộ nhân tài'],
    ['where a tone differs', 'má', 'mà'],
    ['where case differs', 'Hội viên', 'hội viên'],
    ['where the sign is in a figure', 'đạt 12,5%', 'đạt 125%'],
    ['where the stop is in a figure', 'đạt 1.000', 'đạt 1000'],
    ['where a sign parts a figure', 'Mở 15 lớp', 'Mở 1;5 lớp'],
    ['where brackets part a figure', 'Mở 15 lớp', 'Mở 1 (5) lớp'],
    ['where dots part a figure', 'Mở 1020 lớp', 'Mở 10…20 lớp'],
    ['where figures run together', 'năm 20 25 người', 'năm 2025 người'],
    ['where a symbol loses its stroke', '45-NQ/TW', '45-NQTW'],
  ])('not %s', (_, one, other) => {
    expect(differsInFormOnly(one, other)).toBe(false);
  });
});
