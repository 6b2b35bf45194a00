import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable } from '../../src/vietnamese/wording/readable.ts';
import { caseCount } from '../support/case-count.ts';

test('letters are composed, blanks single, hyphens plain, and nothing is invisible', () => {
  expect(readable('Nghi\u0323 quye\u0302\u0301t  số\u00A037\u2013NQ\u200B/TW của Ðảng').text).toBe(
    'Nghị quyết số 37-NQ/TW của Đảng',
  );
});

/** The same letter by letter, as the promise says it: slow, and plain to see. */
function letterByLetter(wording: string) {
  const lookAlikes: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', ƣ: 'ư', Ƣ: 'Ư' };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: letter, index } of wording.matchAll(/\s+|[^\s\p{M}]\p{M}*|\p{M}+/gu)) {
    if (/^[\u00AD\u200B-\u200D\u2060\uFEFF]+$/.test(letter)) continue;
    const piece = /^\s/.test(letter)
      ? ' '
      : /^[\u2010-\u2013]$/.test(letter)
        ? '-'
        : (lookAlikes[letter] ?? letter.normalize('NFC'));
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  const spanOf = (start: number, end: number) => {
    const from = starts[start] ?? wording.length;
    const to = end > start ? (ends[end - 1] ?? wording.length) : from;
    return { start: from, end: to, raw: wording.slice(from, to) };
  };
  return { text, spanOf };
}

const odd = [' ', '  ', '\n', '\t', '\u00A0', '\uFEFF', '\u200B', '\u00AD', '\u2060', '\u2011', '\u2013'];
const letters = ['a', 'ế', 'đ', 'Ð', 'ƣ', 'e\u0302\u0301', '\u0301', '\u0323', 'x\u0301', '\u212A', '\u1F71'];
const strange = ['\u{1D400}', '\u{20E3}', '👩‍🚒', '\uD800', '\u1100', '\u1161', '\u0344', '-', '/'];

const anyPiece = fc.oneof(
  fc.constantFrom(...odd, ...letters, ...strange),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const ordinaryPiece = fc.constantFrom(' ', '  ', '\n', ' \n', '\u2013', '-', 'ế', 'Đ', 'a', '3', '…');

test.each([
  ['any text', anyPiece],
  ['ordinary text', ordinaryPiece],
])('over %s, it says and places what a look at each letter does', (_, piece) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const wording = pieces.join('');
      const [first, made, expected] = [readable(wording), readable(wording), letterByLetter(wording)];
      expect(made.text).toBe(first.text);
      // Where nothing is uneven the text is taken as it is.
      if (made.text === wording) return;
      expect(made.text).toBe(expected.text);
      for (let start = 0; start <= made.text.length + 1; start += 1)
        for (let end = start; end <= made.text.length + 2; end += 1)
          expect(made.spanOf(start, end)).toEqual(expected.spanOf(start, end));
    }),
    { seed: 5, numRuns: caseCount(400, 100_000) },
  );
});
