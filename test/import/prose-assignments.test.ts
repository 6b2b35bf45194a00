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

test.each<[string, string[]]>([
  [
    'Quán triệt nghị quyết (Ban Xây dựng Đảng tham mưu; hoàn thành quý I/2026).',
    ['lead: Ban Xây dựng Đảng', 'deadline: quý I/2026'],
  ],
  ['Kiểm tra hai cuộc (Ủy ban Kiểm tra chủ trì thực hiện).', ['lead: Ủy ban Kiểm tra']],
  ['Ban hành hướng dẫn trong quý II năm 2026.', ['deadline: trong quý II năm 2026']],
  ['Đăng ký mô hình trước ngày 31/5 hằng năm.', ['deadline: trước ngày 31/5 hằng năm']],
  ['Rà soát văn bản ban hành trước ngày 01/7/2025.', []],
  [
    'Sở Y tế chủ trì, phối hợp với Tỉnh đoàn, Hội Nông dân tỉnh và các cơ quan liên quan mở lớp.',
    ['lead: Sở Y tế', 'with: Tỉnh đoàn; Hội Nông dân tỉnh; các cơ quan liên quan'],
  ],
])('%s', (text, facts) => {
  expect(factsInProse(text).map(({ field, words }) => `${field}: ${words}`)).toEqual(facts);
});
