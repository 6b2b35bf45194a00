import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inVietnameseOrder } from '../../src/vietnamese/letters/vietnamese-order.ts';
import { caseCount } from '../support/case-count.ts';

const { compare } = new Intl.Collator('vi');
const letters =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz';
const ordinary = [...letters, ...letters.toUpperCase(), ...' _-–—,;:!?.()*/&+0123456789'];
/** The engine orders these by itself; the last two are letters in two parts. */
const others = ['…', '“', "'", 'ü', 'Ð', '\u00A0', 'a\u0301', 'o\u031B'];

test('two characters stand in the order of the engine', () => {
  const characters = [...ordinary, ...others];
  const differing = characters.flatMap((one) =>
    characters.filter((other) => Math.sign(inVietnameseOrder(one, other)) !== Math.sign(compare(one, other))),
  );
  expect(differing).toEqual([]);
});

test('texts stand in the order of the engine: by letters, then tones, then capitals', () => {
  const alike = fc.constantFrom(
    '',
    ' ',
    'a',
    'A',
    'á',
    'Á',
    'ạ',
    'ă',
    'Ắ',
    'd',
    'Đ',
    '-',
    '1',
    '…',
    'a\u0301',
  );
  const text = (character: fc.Arbitrary<string>) =>
    fc.array(character, { maxLength: 6 }).map((characters) => characters.join(''));
  const any = text(fc.constantFrom(...ordinary, ...others));
  const pairs = fc.oneof(fc.tuple(text(alike), text(alike)), fc.tuple(any, any));
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      expect([one, other, Math.sign(inVietnameseOrder(one, other))]).toEqual([
        one,
        other,
        Math.sign(compare(one, other)),
      ]);
    }),
    { numRuns: caseCount(2_000, 200_000) },
  );
});
