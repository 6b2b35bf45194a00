import { describe, expect, test } from 'vitest';
import { findLaws, namedDateAfter } from '../../src/vietnamese/documents/law-names.ts';

const found = (wording: string) =>
  findLaws(wording).map(({ type, name, date, raw }) => [type, name, date.date, raw]);

describe('laws cited by name', () => {
  test.each<[string, ReturnType<typeof found>]>([
    ['Căn cứ Luật Nghề vườn năm 2024;', [['L', 'Nghề vườn', 2024, 'Luật Nghề vườn năm 2024']]],
    [
      'Căn cứ Luật Nghề vườn ngày 18 tháng 02 năm 2025',
      [['L', 'Nghề vườn', '2025-02-18', 'Luật Nghề vườn ngày 18 tháng 02 năm 2025']],
    ],
    ['theo Luật Nghề vườn (2013) và', [['L', 'Nghề vườn', 2013, 'Luật Nghề vườn (2013)']]],
    [
      'Luật Trồng, chăm cây năm 2018 (sửa đổi năm 2020)',
      [['L', 'Trồng, chăm cây', 2018, 'Luật Trồng, chăm cây năm 2018']],
    ],
    [
      'Luật Nghề vườn năm 2024, Luật Nghề rừng năm 2023 và Bộ luật Làm vườn 2015',
      [
        ['L', 'Nghề vườn', 2024, 'Luật Nghề vườn năm 2024'],
        ['L', 'Nghề rừng', 2023, 'Luật Nghề rừng năm 2023'],
        ['BL', 'Làm vườn', 2015, 'Bộ luật Làm vườn 2015'],
      ],
    ],
    [
      'Luật Nghề vườn, Luật Nghề rừng ngày 27/11/2023',
      [['L', 'Nghề rừng', '2023-11-27', 'Luật Nghề rừng ngày 27/11/2023']],
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Nghề vườn và Luật Nghề rừng ngày 22 tháng 11 năm 2019',
      [
        [
          'L',
          'sửa đổi, bổ sung một số điều của Luật Nghề vườn và Luật Nghề rừng',
          '2019-11-22',
          'Luật sửa đổi, bổ sung một số điều của Luật Nghề vườn và Luật Nghề rừng ngày 22 tháng 11 năm 2019',
        ],
      ],
    ],
    ['Pháp lệnh Giữ giống cây năm 2020', [['PL', 'Giữ giống cây', 2020, 'Pháp lệnh Giữ giống cây năm 2020']]],
    ['theo Hiến pháp năm 2013', [['HP', '', 2013, 'Hiến pháp năm 2013']]],
    ['Luật Nghề vườn ngày 31/4/2024', [['L', 'Nghề vườn', null, 'Luật Nghề vườn ngày 31/4/2024']]],
    ['thi hành luật Nghề vườn năm 2024', [['L', 'Nghề vườn', 2024, 'luật Nghề vườn năm 2024']]],
    ['THI HÀNH LUẬT NGHỀ VƯỜN NĂM 2024', [['L', 'NGHỀ VƯỜN', 2024, 'LUẬT NGHỀ VƯỜN NĂM 2024']]],
    [
      'Luật các tổ chức nghề vườn năm 2024',
      [['L', 'các tổ chức nghề vườn', 2024, 'Luật các tổ chức nghề vườn năm 2024']],
    ],
    ['theo pháp luật Việt Nam năm 2025', []],
    ['hoàn thiện Luật Nghề vườn, trình Quốc hội năm 2025', []],
    ['xây dựng Luật Nghề vườn trong năm 2025', []],
    ['Luật Nghề vườn được Quốc hội thông qua ngày 18/01/2024', []],
    ['các dự án Luật liên quan đến hội năm 2025', []],
    ['Luật Nghề vườn số 134/2025/QH15', []],
  ])('%s', (wording, laws) => {
    expect(found(wording)).toEqual(laws);
  });

  test('places are those of the wording, in any composition of letters', () => {
    const wording = 'Căn cứ  Luật Nghề\u00A0vườn năm 2024'.normalize('NFD');
    for (const { start, end, raw } of findLaws(wording)) expect(wording.slice(start, end)).toBe(raw);
    expect(found(wording).map(([, name]) => name)).toEqual(['Nghề vườn']);
  });
});

test('the date or year behind a name', () => {
  const after = (rest: string) => namedDateAfter(`Tên${rest}`, 3)?.date;
  expect(
    [' ngày 06/8/2008 của', ', ngày 5 tháng 3 năm 2020', ' năm 2024.', ' 2024', ' của Hội'].map(after),
  ).toEqual(['2008-08-06', '2020-03-05', 2024, undefined, undefined]);
});
