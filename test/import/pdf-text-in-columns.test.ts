import { expect, test } from 'vitest';
import { readPdf } from '../../src/import/read/pdf/read-pdf.ts';
import { makePdf, type PdfPiece } from '../support/make-pdf.ts';
import { blocksInShort } from './in-short.ts';

// All words are fictional. Letters are 6 points wide.

/** So many lines of a column from a height downwards; the first is indented, the last is short. */
const column = (name: string, x: number, top: number, count: number): PdfPiece[] =>
  Array.from({ length: count }, (_, at) => {
    const words = `${name}${at + 1} lời`;
    const isLast = at === count - 1;
    return {
      text: isLast ? `${words} cuối.` : words.padEnd(at === 0 ? 33 : 36, ' văn'),
      x: at === 0 ? x + 18 : x,
      y: top - at * 16,
    };
  });

/** The first words of each paragraph, and how many lines it has. */
const inShort = async (pages: readonly (readonly PdfPiece[])[]) => {
  const { blocks, dropped } = await readPdf(makePdf(pages));
  return [
    ...(blocksInShort({ blocks }) as string[]).map((one) => [one.slice(0, 12), one.match(/lời/gu)?.length]),
    ...dropped.map(({ text }) => text),
  ];
};

test('a page in two columns reads the left one first, below what stands over both; the next page goes on', async () => {
  const title: PdfPiece = { text: 'MỘT NHAN ĐỀ HƯ CẤU ĐỨNG TRÊN CẢ HAI CỘT', x: 180, y: 780, bold: true };
  const first = [
    title,
    ...column('a', 70, 740, 12),
    ...column('b', 70, 548, 9),
    ...column('c', 320, 736, 20),
  ];
  const next = [...column('d', 70, 780, 5), ...column('e', 320, 780, 4)];
  expect(await inShort([first, next])).toEqual([
    ['*MỘT NHAN ĐỀ', undefined],
    ['a1 lời văn v', 12],
    ['b1 lời văn v', 9],
    ['c1 lời văn v', 20],
    ['d1 lời văn v', 5],
    ['e1 lời văn v', 4],
  ]);
});

test('a paragraph goes on from the foot of one column to the head of the next', async () => {
  const beside = column('a', 70, 740, 24).map((piece, at) =>
    at < 12 || 'rule' in piece ? piece : { ...piece, x: 320, y: piece.y + 12 * 16 },
  );
  expect(await inShort([beside])).toEqual([['a1 lời văn v', 24]]);
});

test('a list of tasks beside who leads them is no text in columns', async () => {
  const tasks = Array.from({ length: 10 }, (_, at): PdfPiece[] => [
    { text: `${at + 1}. Việc lời`.padEnd(36, ' văn'), x: 70, y: 740 - at * 32 },
    { text: 'văn của việc ấy.', x: 70, y: 724 - at * 32 },
    { text: `Ban ${at + 1}`, x: 320, y: 740 - at * 32 },
  ]).flat();
  const words = JSON.stringify((await readPdf(makePdf([tasks]))).blocks);
  expect(words.indexOf('Ban 1')).toBeLessThan(words.indexOf('2. Việc'));
});
