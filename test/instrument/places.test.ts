import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexPlaces } from '../../src/text/place-index.ts';
import { citePlace, parsePlace } from '../../src/text/places.ts';
import { targetAt } from '../../src/text/resolve-place.ts';
import { inForce, withUnder } from '../../src/text/wording.ts';
import { chanceFrom, randomProgramme } from './random-programme.ts';
import { caseCount } from '../support/case-count.ts';

test.each([
  'gạch đầu dòng thứ ba tiểu mục 2.1 mục 2 phần II',
  'gạch đầu dòng thứ hai mươi tư mục 3 phần II',
  'đoạn mở đầu tiểu mục 2.2 mục 2 phần II',
  'đoạn thứ hai điểm a tiểu mục 2.2 mục 2 phần II',
  'điểm đ tiểu mục 2.3a mục 2 phần IIa',
  'tiêu đề tiểu mục 2.3 mục 2 phần II',
  'mục 3 phần I',
  'phần III',
  'mục I phần thứ nhất',
  'điểm a khoản 2 Điều 3',
  'dấu cộng thứ nhất gạch đầu dòng thứ hai mục 1 phần I',
  'gạch đầu dòng thứ nhất gạch đầu dòng thứ hai mục 1 phần I',
  'dòng thứ ba nhóm thứ nhất Phụ lục II',
  'dòng thứ ba Phụ lục',
  'số thứ tự 5 mục IV Phụ lục II',
  'gạch đầu dòng thứ nhất số thứ tự 5.1 số thứ tự 5 mục 1 mục IV Phụ lục II',
  'số thứ tự 12a Phụ lục',
  'lời dẫn',
  'trích yếu',
  'tên Chương trình',
])('“%s” is a place, and is cited so', (citation) => {
  const place = parsePlace(citation);
  expect(place && citePlace(place)).toBe(citation);
});

test.each([
  'phần II mục 2',
  'gạch đầu dòng ba tiểu mục 2.1',
  'tiểu mục II phần II',
  'mục 2 mục 3',
  'khoản 1 điểm a',
  'tiêu đề',
  '',
])('“%s” is no place', (citation) => {
  expect(parsePlace(citation)).toBeNull();
});

test('the place of every unit leads back to it, through its citation', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const wording = randomProgramme(chanceFrom(seed));
      const places = indexPlaces(wording);
      for (const unit of wording.units.flatMap((part) => [...withUnder(part)]).filter(inForce)) {
        const place = parsePlace(citePlace(places.placeOf(unit)));
        const target = place && targetAt(wording, place);
        expect(target).toEqual({ unit, isWhole: true });
        expect((target as { unit: unknown }).unit).toBe(unit);
      }
    }),
    { numRuns: caseCount(200, 1_000) },
  );
});
