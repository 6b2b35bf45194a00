import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordinaryCharacters } from '../../src/vietnamese/letters/alphabet.ts';
import { lettered, smallLettered } from '../../src/vietnamese/letters/lettered.ts';
import { caseCount } from '../support/case-count.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

test.each(['L', 'Ll', 'Lu', 'M', 'N'])(
  'of ordinary characters, the class %s has those that Unicode says',
  (name) => {
    for (const source of [`\\p{${name}}`, `[\\p{${name}}]`, `[^\\p{${name}}]`, `[\\p{${name}}\\d&-]`])
      for (const flags of ['gu', 'giu'])
        expect(ordinaryCharacters.match(lettered(source, flags)(ordinaryCharacters))).toEqual(
          ordinaryCharacters.match(new RegExp(source, flags)),
        );
  },
);

test('a class that no ordinary characters are known of is refused', () => {
  expect(() => lettered('\\p{So}', 'u')('a')).toThrow('no ordinary characters are known of \\p{So}');
});

test('an expression for a text finds in it what the expression with the classes of Unicode finds', () => {
  const sources = [
    '[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]',
    '(?<![\\p{L}\\p{M}])(?:b|c|đ|ng)?[\\p{L}\\d&-]{1,4}(?:(?<=-) \\p{Lu}{1,3}(?!\\p{L}))?',
    '[\\p{Lu}\\d&]{2,15}g?(?!\\p{Ll})',
    '.*(?<!\\p{L})(ộ|Ư) (?:\\p{Lu}|ơ)[^.;:()“”"]*$',
    '[[\\]\\p{L}]|\\[|\\p{M}',
  ];
  const odd = fc.constantFrom('Ж', 'ж', '𝔸', '\uD800', '\u0301', '\u212A', 'ſ', '٣', 'İ', '\u00A0', '\u00AD');
  const ordinary = fc.constantFrom(...ordinaryCharacters.split(''));
  const piece = fc.oneof(
    { weight: 12, arbitrary: ordinary },
    { weight: 4, arbitrary: aVietnameseText },
    { weight: 1, arbitrary: odd },
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...sources),
      fc.constantFrom('gu', 'giu', 'guy'),
      (wording, source, flags) => {
        const found = (expression: RegExp) =>
          Array.from(wording.matchAll(expression), (match) => [...match, match.index]);
        expect(found(lettered(source, flags)(wording))).toEqual(found(new RegExp(source, flags)));
      },
    ),
    { numRuns: caseCount(1_000, 200_000) },
  );
});

test('an expression in small letters finds in either case what the expression with the classes of Unicode finds', () => {
  const sources = [
    '(?<!\\p{L})(?:đề án|ộ|ư|k)(?!\\p{L})',
    '[\\p{L}\\p{N}]+',
    '^\\p{L}.*[^\\p{L}\\p{N}] $',
    '(?:^|[.;:] )(?:từ|đến)[^;.]*',
  ];
  const odd = fc.constantFrom(
    'Ж',
    'ж',
    '\u0301',
    '\u212A',
    'ſ',
    'İ',
    '\u00A0',
    'ĐỀ ÁN',
    'Đề án',
    'Từ',
    '. ĐẾN ',
  );
  const text = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...ordinaryCharacters.split('')) },
        { weight: 1, arbitrary: odd },
      ),
      { maxLength: 16 },
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...sources), (wording, source) => {
      const [expression, searched] = smallLettered(source, 'g')(wording);
      const places = (matches: Iterable<RegExpExecArray>) =>
        Array.from(matches, ({ 0: { length }, index }) => [index, length]);
      expect(places(searched.matchAll(expression))).toEqual(
        places(wording.matchAll(new RegExp(source, 'giu'))),
      );
    }),
    { numRuns: caseCount(1_000, 200_000) },
  );
});
