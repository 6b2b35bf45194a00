import { expect, test } from 'vitest';
import { readSource } from '../../src/import/read/read-source.ts';
import { blocksInShort } from './in-short.ts';

const read = async (bytes: Uint8Array) => {
  const source = await readSource(bytes);
  return [blocksInShort(source), source.remarks.map(({ en }) => en)];
};
const tcvn3 = 'KÕ HO¹CH\n\nHµ Néi: ch\u00ad¬ng tr×nh hµnh ®éng cña §¶ng bé tr\u00adíc n¨m 2004\n';
const lines = ['KẾ HOẠCH', 'Hà Nội: chương trình hành động của Đảng bộ trước năm 2004'];

test.each<[string, Uint8Array, string]>([
  ['TCVN3', Buffer.from(tcvn3, 'latin1'), 'TCVN3'],
  ['TCVN3 that was saved as UTF-8', Buffer.from(tcvn3), 'TCVN3'],
  [
    'VNI',
    Buffer.from(
      'KEÁ HOAÏCH\n\nHaø Noäi: chöông trình haønh ñoäng cuûa Ñaûng boä tröôùc naêm 2004\n',
      'latin1',
    ),
    'VNI',
  ],
])('a file of lines in %s is converted, and said to be', async (_, bytes, encoding) => {
  expect(await read(bytes)).toEqual([lines, [`The file is in ${encoding}; it was converted to Unicode.`]]);
});

test('a file of lines in Windows-1258 is read, bytes of something else are refused', async () => {
  expect(await read(Buffer.from([0x4b, 0xea, 0xec, 0x20, 0x76, 0xe0]))).toEqual([
    ['Kế và'],
    ['The file is in Windows-1258; it was converted to Unicode.'],
  ]);
  await expect(readSource(Buffer.from([0x80, 0x81, 0xff, 0xfe, 1, 2, 3]))).rejects.toThrow(
    'no text in UTF-8',
  );
});
