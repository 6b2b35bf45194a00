import { expect, test } from 'vitest';
import { numberEnding } from '../../src/vietnamese/documents/page-head.ts';

test('a number that is not given yet ends as other symbols of the issuer do, else as its kind of body is named', () => {
  const party = { issuer: 'Đảng ủy Hội Ví dụ', like: null };
  const state = { issuer: 'Ủy ban nhân dân tỉnh Ví dụ', like: null };
  expect([
    numberEnding('BC', 'party', party),
    numberEnding('BC', 'party', { ...party, like: '12-KH/BTC' }),
    numberEnding('BC', 'party', { ...party, like: 'chưa có số' }),
    numberEnding('BC', 'party', { issuer: 'Hội Ví dụ', like: null }),
    numberEnding('BC', 'state', state),
    numberEnding('CV', 'state', state),
  ]).toEqual(['-BC/ĐU', '-BC/BTC', '-BC/ĐU', '-BC/…', '/BC-UBND', '/UBND-…']);
});
