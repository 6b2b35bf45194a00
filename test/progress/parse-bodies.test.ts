import { expect, test } from 'vitest';
import type { Body } from '../../src/plan/register-entries.ts';
import { parseBodies } from '../../src/progress/records/parse-bodies.ts';

const body = (id: string, name: string): Body => ({ id, name, kind: 'agency' }) as unknown as Body;
const bodies = [
  body('van-phong', 'Văn phòng'),
  body('so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch'),
  body('thanh-tra', 'Thanh tra'),
];

test.each([
  ['Văn phòng', ['van-phong']],
  ['van-phong, thanh-tra', ['van-phong', 'thanh-tra']],
  ['Văn phòng; Thanh tra', ['van-phong', 'thanh-tra']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['so-van-hoa']],
  ['so van hoa,  the thao va du lich', ['so-van-hoa']],
  ['Văn phòng, Sở Văn hóa, Thể thao và Du lịch, Thanh tra', ['van-phong', 'so-van-hoa', 'thanh-tra']],
  ['Sở Văn hóa, Thể thao và Du lịch; Thanh tra; ', ['so-van-hoa', 'thanh-tra']],
  ['', []],
  [' , ; ', []],
])('%j names %j', (typed, expected) => {
  expect(parseBodies(typed, bodies).map(({ id }) => id)).toEqual(expected);
});

test('a part that names no body is refused by itself', () => {
  expect(() => parseBodies('Văn phòng, Sở Văn hóa và Thể thao', bodies)).toThrow('“Sở Văn hóa và Thể thao”');
});
