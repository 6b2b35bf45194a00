import { expect, test } from 'vitest';
import { factsInProse } from '../../src/import/plan/prose-assignments.ts';

const leadIn = (words: string) => factsInProse(words).find(({ field }) => field === 'lead')?.words ?? null;

test.each([
  ['Sở Ví dụ chủ trì', 'Sở Ví dụ'],
  ['Hội Ví dụ tổ chức tập huấn', 'Hội Ví dụ'],
  ['Trung tâm Chuyển giao công nghệ chủ trì', 'Trung tâm Chuyển giao công nghệ'],
  ['Cục Hàng không chủ trì', 'Cục Hàng không'],
  ['Rà soát hồ sơ, giao Phòng Ví dụ chủ trì', 'Phòng Ví dụ'],
])('“%s” says who leads', (words, lead) => {
  expect(leadIn(words)).toBe(lead);
});

test.each([
  'UBND tỉnh giao Sở Ví dụ chủ trì lập đề án',
  'Ban Thường vụ Tỉnh ủy giao Sở Ví dụ tham mưu đề án',
  'Sở Ví dụ tham mưu UBND tỉnh chủ trì hội nghị',
  'Ban Thường vụ phân công đồng chí A phụ trách',
  'Hội Ví dụ là nòng cốt xây dựng mô hình',
  'Các xã chưa hoàn thành thực hiện lại',
  'Sở Ví dụ không chủ trì việc này',
  'Ban Chỉ đạo phát triển kinh tế chủ trì',
])('“%s” does not surely say it', (words) => {
  expect(leadIn(words)).toBeNull();
});
