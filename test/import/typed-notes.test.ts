import { expect, test } from 'vitest';
import { readDocx } from '../../src/import/read/docx/read-docx.ts';
import { withTypedNotes } from '../../src/import/read/typed-notes.ts';
import type { SourceParagraph, SourceText } from '../../src/import/source-text.ts';
import { makeDocx, p } from '../support/make-docx.ts';
import { blocksInShort } from './in-short.ts';

const paragraph = (text: string): SourceParagraph => ({
  kind: 'paragraph',
  place: {},
  runs: [{ text, bold: false, italic: false }],
  align: 'left',
  level: null,
  label: null,
});

const source = (...texts: string[]): SourceText => ({
  blocks: texts.map(paragraph),
  notes: [],
  dropped: [],
  remarks: [],
});

const short = ({ blocks, notes }: SourceText) => [
  blocksInShort({ blocks }),
  notes.map(({ mark, paragraphs }) => [mark, ...blocksInShort({ blocks: paragraphs })]),
];

test('a Word file in which a converter typed its footnotes below the signature has them as footnotes', async () => {
  const typed = await readDocx(
    makeDocx({
      body: ['Còn hạn chế[1].', 'Bốn tại chỗ[2].', '[1] Năm 2025.', '[2] Chỉ huy.']
        .map((text) => p(text))
        .join(''),
    }),
  );
  expect(short(typed)).toEqual([
    ['Còn hạn chế[^1].', 'Bốn tại chỗ[^2].'],
    [
      ['1', 'Năm 2025.'],
      ['2', 'Chỉ huy.'],
    ],
  ]);
});

test('marks in raised figures are those of plain ones', () => {
  expect(short(withTypedNotes(source('Còn hạn chế[¹].', '[1] Năm 2025.')))).toEqual([
    ['Còn hạn chế[^1].'],
    [['1', 'Năm 2025.']],
  ]);
});

test.each([
  ['no mark above it', source('Một.', '[1] Hai.')],
  ['footnotes of its own', { ...source('Một[1].', '[1] Hai.'), notes: [{ mark: '7', paragraphs: [] }] }],
])('a text with %s stays as it is', (_, text) => {
  expect(withTypedNotes(text)).toBe(text);
});
