import { expect, test } from 'vitest';
import { findPhraseChanges } from '../../src/instrument/write/phrases.ts';

/** Rewordings in which one phrase was put for another everywhere. */
const rewordings = (...texts: readonly string[]) =>
  texts.map((before, key) => ({
    key,
    before,
    after: before.replaceAll('Văn phòng', 'Ban Thư ký'),
  }));

const texts = ['Giao Văn phòng tổng hợp.', 'Mời Văn phòng dự.', 'Văn phòng và Văn phòng Bộ báo cáo.'];

test('a phrase that changes alike is found with all its places', () => {
  expect(findPhraseChanges(rewordings(...texts))).toEqual([
    { before: 'Văn phòng', after: 'Ban Thư ký', keys: [0, 1, 2] },
  ]);
});

test('a text in which it stands once where it may not be cut off is left out, though it stands there freely too', () => {
  const end = (text: string) => text.indexOf('Văn phòng Bộ') + 'Văn phòng'.length;
  const isBorder = (text: string, at: number) => !text.includes('Văn phòng Bộ') || at !== end(text);
  expect(findPhraseChanges(rewordings(...texts), isBorder)).toEqual([
    { before: 'Văn phòng', after: 'Ban Thư ký', keys: [0, 1] },
  ]);
});
