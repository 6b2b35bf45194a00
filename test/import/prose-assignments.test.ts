import { expect, test } from 'vitest';
import { factsInBrackets, factsInProse } from '../../src/import/plan/prose-assignments.ts';

const leadIn = (words: string) => factsInProse(words).find(({ field }) => field === 'lead')?.words ?? null;

test.each([
  ['Sở Ví dụ chủ trì', 'Sở Ví dụ'],
  ['Hội Ví dụ tổ chức tập huấn', 'Hội Ví dụ'],
  ['Trung tâm Chuyển giao công nghệ chủ trì', 'Trung tâm Chuyển giao công nghệ'],
  ['Cục Hàng không chủ trì', 'Cục Hàng không'],
  ['Rà soát hồ sơ, giao Phòng Ví dụ chủ trì', 'Phòng Ví dụ'],
  ['Lập đề án; Phòng Ví dụ chủ trì, trình trong năm 2026', 'Phòng Ví dụ'],
  ['Xây dựng Trung tâm dữ liệu: Cục Dữ liệu chủ trì, hoàn thành năm 2027.', 'Cục Dữ liệu'],
  ['Công an xã: Tổ chức diễn tập', 'Công an xã'],
  ['Phòng Ví dụ: đầu mối triển khai', 'Phòng Ví dụ'],
  ['Trồng 120 ha rừng. UBND xã chủ trì, hoàn thành năm 2028.', 'UBND xã'],
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
  'Lập đề án; Sở Ví dụ chủ trì phần một; Sở Mẫu chủ trì phần hai',
  'Ban Chỉ đạo phát triển kinh tế chủ trì',
  'Công an xã: phối hợp với Sở Ví dụ',
  'Trường Ví dụ: 12 lớp',
  'Biện pháp: Tổ chức diễn tập',
])('“%s” does not surely say it', (words) => {
  expect(leadIn(words)).toBeNull();
});

test.each<[string, string[]]>([
  [
    'Quán triệt nghị quyết (Ban Xây dựng Đảng tham mưu; hoàn thành quý I/2026).',
    ['lead: Ban Xây dựng Đảng', 'deadline: quý I/2026'],
  ],
  ['Kiểm tra hai cuộc (Ủy ban Kiểm tra chủ trì thực hiện).', ['lead: Ủy ban Kiểm tra']],
  [
    'Công an xã: Tổ chức diễn tập; thời gian hoàn thành: quý III/2026.',
    ['lead: Công an xã', 'deadline: quý III/2026'],
  ],
  ['Ban hành hướng dẫn trong quý II năm 2026.', ['deadline: trong quý II năm 2026']],
  ['Đăng ký mô hình trước ngày 31/5 hằng năm.', ['deadline: trước ngày 31/5 hằng năm']],
  ['Phát triển đảng viên, trong Quý I hằng năm.', ['deadline: trong Quý I hằng năm']],
  [
    'Tổ chức hội thi; Ban Chính sách chủ trì, tháng 1/2026.',
    ['lead: Ban Chính sách', 'deadline: tháng 1/2026'],
  ],
  [
    'Mở trung tâm; giao Phòng Đầu tư chủ trì, phối hợp Sở Tài chính, hoàn thành năm 2027.',
    ['lead: Phòng Đầu tư', 'with: Sở Tài chính', 'deadline: năm 2027'],
  ],
  ['Rà soát văn bản ban hành trước ngày 01/7/2025.', []],
  [
    'Sở Y tế chủ trì, phối hợp với Tỉnh đoàn, Hội Nông dân tỉnh và các cơ quan liên quan mở lớp.',
    ['lead: Sở Y tế', 'with: Tỉnh đoàn; Hội Nông dân tỉnh; các cơ quan liên quan'],
  ],
])('%s', (text, facts) => {
  expect(factsInProse(text).map(({ field, words }) => `${field}: ${words}`)).toEqual(facts);
});

test.each<[string, string[] | null]>([
  [
    'Xây dựng ba sản phẩm (Hội Ví dụ chủ trì; thời gian: 2026 - 2029).',
    ['lead: Hội Ví dụ', 'deadline: 2026 - 2029'],
  ],
  [
    'Mở chợ (Phòng Ví dụ phụ trách, xong trong năm 2027).',
    ['lead: Phòng Ví dụ', 'deadline: xong trong năm 2027'],
  ],
  ['Ban hành quy chế (Phòng Ví dụ, quý II/2026).', ['lead: Phòng Ví dụ', 'deadline: quý II/2026']],
  [
    'Mở lớp (Ban Ví dụ chủ trì; Hội Mẫu phối hợp; trước 30/6/2026)',
    ['lead: Ban Ví dụ', 'with: Hội Mẫu', 'deadline: trước 30/6/2026'],
  ],
  [
    'Thăm 300 công nhân (Ban Ví dụ chủ trì, phối hợp với Hội Mẫu và các hội cơ sở; 01 - 15/5/2026).',
    ['lead: Ban Ví dụ', 'with: Hội Mẫu và các hội cơ sở', 'deadline: 01 - 15/5/2026'],
  ],
  ['Mở lớp (Ban Ví dụ chủ trì, phối hợp với nhiều bên; 01 - 15/5/2026).', null],
  ['Tháo gỡ khó khăn (thường xuyên).', ['deadline: thường xuyên']],
  ['Về nguồn (tháng 7 hằng năm)', ['deadline: tháng 7 hằng năm']],
  ['Thực hiện kết luận (tháng 7/2024)', null],
  ['Họp với các đơn vị (Phòng Ví dụ).', null],
  ['Ban hành quy chế (theo mẫu của Phòng Ví dụ, quý II/2026).', null],
  ['Phân bổ vốn (Sở Ví dụ, Sở Mẫu, năm 2026).', null],
  ['Tỷ lệ bao phủ đạt 95% (Bộ Ví dụ, 2023).', null],
  ['Xây trụ sở (Bộ Ví dụ, 2024 - 2027).', ['lead: Bộ Ví dụ', 'deadline: 2024 - 2027']],
])('the brackets at the end of “%s” say who does it and when, or are other words', (text, facts) => {
  expect(factsInBrackets(text, 2026)?.map(({ field, words }) => `${field}: ${words}`) ?? null).toEqual(facts);
});

const timeIn = (words: string) =>
  factsInProse(words).find(({ field }) => field === 'deadline')?.words ?? null;

test.each([
  ['Tháng 4/2026: giám sát trực tiếp.', 'Tháng 4/2026'],
  ['Từ 15/02 - 28/02/2026: Xây dựng kế hoạch.', 'Từ 15/02 - 28/02/2026'],
  ['Trước ngày 05/4/2026: Báo cáo.', 'Trước ngày 05/4/2026'],
  ['Quý II, quý III: tập huấn.', 'Quý II, quý III'],
])('“%s” begins with when it is done', (words, when) => {
  expect(timeIn(words)).toBe(when);
});

test.each([
  'Năm 2026: đạt 500 doanh nghiệp.',
  'Giai đoạn 2026 - 2028: 280.000 ha.',
  'Nghị quyết 12/2024: quán triệt.',
  '10 tháng: tổng kết',
])('“%s” begins with no such time', (words) => {
  expect(timeIn(words)).toBeNull();
});

test.each([
  ['Tổ chức Ngày hội (tháng 10/2026).', [{ field: 'deadline', words: 'tháng 10/2026' }]],
  ['Thực hiện Kết luận số 12-KL/TW (tháng 10/2026).', null],
  ['Đạt 90% (năm 2026).', null],
  ['Theo báo cáo (tháng 10/2025).', null],
])('brackets at the end of “%s”', (words, facts) => {
  expect(factsInBrackets(words, 2026)).toEqual(facts);
});

test.each<[string, string | null, string | null]>([
  ['Phòng Ví dụ gửi báo cáo về Hội trước ngày 30/6/2026.', '2026-01-08', 'trước ngày 30/6/2026'],
  ['Nộp hồ sơ chậm nhất ngày 15 tháng 4 năm 2026', '2026-01-08', 'chậm nhất ngày 15 tháng 4 năm 2026'],
  ['Gửi báo cáo trước ngày 30/6/2026.', null, null],
  ['Rà soát hồ sơ trước ngày 01/7/2025.', '2026-01-08', null],
  ['Rà soát văn bản ban hành trước ngày 01/7/2026.', '2026-01-08', null],
])('“%s”, issued on %s, is due %s', (text, issuedOn, when) => {
  expect(factsInProse(text, issuedOn).find(({ field }) => field === 'deadline')?.words ?? null).toBe(when);
});
