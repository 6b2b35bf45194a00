import { expect, test } from 'vitest';
import { authorityLines } from '../../src/vietnamese/documents/authority-lines.ts';

test.each([
  ['TM. ỦY BAN NHÂN DÂN', ['TM. ỦY BAN NHÂN DÂN']],
  ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']],
  ['T/M BAN THƯỜNG VỤ K/T BÍ THƯ', ['T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ']],
  ['TUQ. CHỦ TỊCH', ['TUQ. CHỦ TỊCH']],
])('%s is printed as %j', (authority, lines) => {
  expect(authorityLines({ authority })).toEqual(lines);
});

test('nothing is printed where nobody is signed for', () => {
  expect(authorityLines({})).toEqual([]);
});
