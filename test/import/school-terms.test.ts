import { expect, test } from 'vitest';
import { schoolTerm } from '../../src/import/plan/school-terms.ts';

test.each<[string, string]>([
  ['Học kỳ I năm học 2026-2027', '{"from":"2026-09","to":"2027-01"}'],
  ['Hết học kỳ II', '{"from":"2026-01","to":"2026-05"}'],
  ['Đầu học kỳ 2', '{"month":"2026-01"}'],
  ['HK1', '{"from":"2025-09","to":"2026-01"}'],
  ['Cuối học kỳ 1, năm học 2027 – 2028', '{"month":"2028-01"}'],
  ['Cả năm học', '{"from":"2025-09","to":"2026-05"}'],
  ['Cuối năm học 2026 - 2027', '{"month":"2027-05"}'],
  ['Trước năm học 2026 - 2027', '{"date":"2026-08-31"}'],
])('%s', (words, term) => {
  const { printed, ...rest } = { printed: undefined, ...schoolTerm(words, 2025) };
  expect([printed, JSON.stringify(rest)]).toEqual([words, term]);
});

test.each(['Học kỳ III', 'Cuối năm', 'Học kỳ I, năm học sau', 'Cả', ''])('“%s” is no such time', (words) => {
  expect(schoolTerm(words, 2025)).toBeNull();
});

test('without a year that is named or known it is no time', () => {
  expect(schoolTerm('Học kỳ I', null)).toBeNull();
});
