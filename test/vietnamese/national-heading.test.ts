import { expect, test } from 'vitest';
import { isPartOfHeading } from '../../src/vietnamese/documents/national-heading.ts';

test('a part of the heading of the State is told by its words, not by a word or two of them', () => {
  const lines = [
    'CỘNG HÒA XÃ HỘI',
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA',
    'CHỦ NGHĨA VIỆT NAM',
    'VIỆT NAM',
    'KẾ HOẠCH NĂM 2026',
  ];
  expect(lines.map(isPartOfHeading)).toEqual([true, true, true, false, false]);
});
