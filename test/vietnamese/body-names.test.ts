import { expect, test } from 'vitest';
import { bodyNames, isBodyClass } from '../../src/vietnamese/wording/body-names.ts';
import { kindOfBody } from '../../src/vietnamese/wording/kind-of-body.ts';

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
  ['Sở  Tư pháp  Sở\u00A0Công Thương', 'Sở Tư pháp | Sở Công Thương'],
  ['Văn phòng Bộ Nội vụ', 'Văn phòng Bộ Nội vụ'],
  ['(1) Bộ A (2) Bộ B', 'Bộ A | Bộ B'],
  ['- Bộ A\n- Trạm B', 'Bộ A | Trạm B'],
  ['VNPT\nViettel', 'VNPT | Viettel'],
  ['Bộ Thông tin và Truyền thông và các bộ, ngành', 'Bộ Thông tin và Truyền thông | {các bộ, ngành}'],
  [
    'Sở Nội vụ, các sở, ban, ngành, UBND các xã, phường',
    'Sở Nội vụ | {các sở, ban, ngành} | {UBND các xã, phường}',
  ],
  ['Hội LHPN xã, phường; Khoa/Viện', '{Hội LHPN xã, phường} | {Khoa/Viện}'],
  ['Bộ Tài chính và\ncác bộ, ngành', 'Bộ Tài chính | {các bộ, ngành}'],
  ['Các bộ, cơ quan, địa phương', '{Các bộ, cơ quan, địa phương}'],
  ['Bộ Tài chính, Bộ', 'Bộ Tài chính | {Bộ}'],
  ['nghiệp và phát triển nông thôn, Bộ Y tế', '{nghiệp và phát triển nông thôn} | Bộ Y tế'],
  [
    'Thành phố Hồ Chí Minh, Hòa Bình, Bà Rịa - Vũng Tàu',
    'Thành phố Hồ Chí Minh | Hòa Bình | Bà Rịa - Vũng Tàu',
  ],
  ['Tỉnh Ví Dụ, thành phố Huế, Đà Nẵng và Cần Thơ', 'Tỉnh Ví Dụ | thành phố Huế | Đà Nẵng | Cần Thơ'],
  ['UBND Thành phố Hà Nội, Hà Giang', 'UBND Thành phố Hà Nội | UBND Hà Giang'],
  ['UBND tỉnh Hòa Bình, Hà Giang và TP. Huế', 'UBND tỉnh Hòa Bình | UBND tỉnh Hà Giang | UBND TP. Huế'],
  ['Công an tỉnh Ví Dụ, Hư Cấu', 'Công an tỉnh Ví Dụ | Công an tỉnh Hư Cấu'],
  ['UBND xã Ví Dụ và Hư Cấu', 'UBND xã Ví Dụ | UBND xã Hư Cấu'],
  ['UBND tỉnh Ví Dụ, Sở Y tế', 'UBND tỉnh Ví Dụ | Sở Y tế'],
  ['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['UBND các tỉnh: Hòa Bình, Hà Giang', '{UBND các tỉnh: Hòa Bình, Hà Giang}'],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam', 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam'],
])('%j names %s', (cell, expected) => {
  expect(short(cell)).toBe(expected);
});

test.each([
  ['words after the word for a ministry', `Bộ ${'a '.repeat(100_000)}b`],
  ['stops', `Bộ a${' .'.repeat(100_000)} b`],
  ['lines', `Bộ a và${'\n'.repeat(200_000)} b`],
])('a cell that would take minutes if each letter were tried from each: %s', (_, cell) => {
  expect(bodyNames(cell)).toHaveLength(1);
});

test.each([
  [
    'party',
    ['Bộ Chính trị', 'Tỉnh ủy Ví dụ', 'Đảng đoàn Hội Ví dụ', 'Chi bộ Văn phòng', 'Ban Tổ chức Trung ương'],
  ],
  ['assembly', ['Quốc hội', 'Hội đồng nhân dân tỉnh', 'HĐND xã']],
  ['government', ['Chính phủ', 'Thủ tướng Chính phủ']],
  ['ministry', ['Bộ Tài chính', 'Thanh tra Chính phủ', 'Ngân hàng Nhà nước Việt Nam']],
  ['committee', ['Ủy ban nhân dân tỉnh', 'UBND xã Ví dụ']],
  ['department', ['Sở Nội vụ', 'Công an tỉnh']],
  ['association', ['Hội Nông dân Việt Nam', 'Liên hiệp các Hội Ví dụ', 'Ủy ban Mặt trận Tổ quốc tỉnh']],
  ['court', ['Tòa án nhân dân tối cao']],
  ['enterprise', ['Tập đoàn Ví dụ']],
  ['office', ['Vụ Pháp chế', 'Văn phòng Bộ', 'Trung tâm Ví dụ']],
  [null, ['Ban Một', 'VD', 'Bộ phận Một cửa', 'Bộ Tư lệnh Ví dụ']],
])('the kind of a body by its name: %s', (kind, names) => {
  expect(names.map(kindOfBody)).toEqual(names.map(() => kind));
});
