import { expect, test } from 'vitest';
import { bodyNames, isBodyClass } from '../../src/vietnamese/wording/body-names.ts';

/** Names divided by bars, classes in braces. */
const short = (cell: string) =>
  bodyNames(cell)
    .map((name) => (isBodyClass(name) ? `{${name}}` : name))
    .join(' | ');

test.each([
  ['Bộ Khoa học và\nCông nghệ', 'Bộ Khoa học và Công nghệ'],
  ['Bộ Nông\nnghiệp và Môi trường', 'Bộ Nông nghiệp và Môi trường'],
  ['Bộ Văn hóa,\nThể thao và Du lịch', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['Ban Chỉ huy\nPTDS các cấp', '{Ban Chỉ huy PTDS các cấp}'],
  ['Bộ Tài chính\nBộ Nội vụ', 'Bộ Tài chính | Bộ Nội vụ'],
  ['Sở Tư pháp Sở Công Thương', 'Sở Tư pháp | Sở Công Thương'],
  ['Văn phòng Bộ Nội vụ', 'Văn phòng Bộ Nội vụ'],
  ['(1) Bộ A (2) Bộ B', 'Bộ A | Bộ B'],
  ['- Bộ A\n- Trạm B', 'Bộ A | Trạm B'],
  ['VNPT\nViettel', 'VNPT | Viettel'],
  ['Bộ Thông tin và Truyền thông và các bộ, ngành', 'Bộ Thông tin và Truyền thông | {các bộ, ngành}'],
  [
    'Sở Nội vụ, các sở, ban, ngành, UBND các xã, phường',
    'Sở Nội vụ | {các sở, ban, ngành} | {UBND các xã, phường}',
  ],
  ['Các bộ, cơ quan, địa phương', '{Các bộ, cơ quan, địa phương}'],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam', 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam'],
])('%j names %s', (cell, expected) => {
  expect(short(cell)).toBe(expected);
});
