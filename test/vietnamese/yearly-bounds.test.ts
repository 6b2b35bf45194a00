import { expect, test } from 'vitest';
import { readYearlyBounds } from '../../src/vietnamese/numbers/yearly-bounds.ts';

const inShort = (words: string) => {
  const read = readYearlyBounds(words);
  return read && [read.unit ?? '', ...read.years.map(({ by, bound }) => `${by} ${JSON.stringify(bound)}`)];
};

test.each<[string, string[]]>([
  [
    'Đến năm 2026: 30%; năm 2028: 60%; năm 2030: 90%',
    ['%', '2026 {"target":30}', '2028 {"target":60}', '2030 {"target":90}'],
  ],
  [
    '2026: 12, 2027: 20,5, 2030: 45',
    ['', '2026 {"target":12}', '2027 {"target":20.5}', '2030 {"target":45}'],
  ],
  ['Năm 2026 đạt 80%\nnăm 2030 trên 90%.', ['%', '2026 {"target":80}', '2030 {"at-least":90}']],
  ['12 lớp (2026), 20 lớp (2027)', ['lớp', '2026 {"target":12}', '2027 {"target":20}']],
  ['Từ 95% trở lên vào năm 2028', ['%', '2028 {"at-least":95}']],
  ['30% năm 2026 và 60% đến năm 2028', ['%', '2026 {"target":30}', '2028 {"target":60}']],
])('“%s” is to be reached year by year', (words, read) => {
  expect(inShort(words)).toEqual(read);
});

test.each([
  '≥ 95%',
  'Tăng 8%/năm giai đoạn 2026 - 2030',
  'Năm 2030: 90%; năm 2026: 30%',
  'Năm 2026: 30%; năm 2030: hoàn thành',
  'Năm 2026: 30%; năm 2030: 12 lớp',
  '2026',
  '2026 - 2030',
  '2000-2500 hộ',
  'Giảm 20% so với năm 2020',
])('“%s” is no such list', (words) => {
  expect(readYearlyBounds(words)).toBeNull();
});
