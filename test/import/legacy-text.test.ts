import { expect, test } from 'vitest';
import { readSource } from '../../src/import/read/read-source.ts';
import { makeDocx, p, r } from '../support/make-docx.ts';
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

const inTcvn3 = [
  ['KÕ HO¹CH'],
  ['Hµ Néi: ch\u00ad¬ng tr×nh hµnh ®éng cña §¶ng bé tr\u00adíc n¨m 2004'],
] as const;
const converted = 'The file is in TCVN3; it was converted to Unicode.';
const docx = (lines: readonly (readonly [string])[], font?: string) => {
  const fonts = font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
  return makeDocx({ body: lines.map(([text]) => p(r(text, fonts))).join('') });
};

test('a document in TCVN3 is converted whatever its fonts are, and said to be', async () => {
  const plain = await read(docx(inTcvn3));
  expect(plain).toEqual([lines, [converted]]);
  const [inFont, remarks] = await read(docx(inTcvn3, '.VnTime'));
  expect([inFont, remarks]).toEqual([
    lines,
    [
      'An old font: 13 words were converted to Unicode: “KÕ” was read as “KẾ”, “HO¹CH” was read as “HOẠCH”, “Hµ” was read as “Hà”, ….',
    ],
  ]);
});

test('a web page in TCVN3 is converted, in bytes of its own time too; a font of capitals has capitals', async () => {
  const page = `<html><body><p><font face=".VnTimeH">kÕ ho¹ch</font></p><p>${inTcvn3[1][0]}</p></body></html>`;
  const remarks = [
    converted,
    'An old font: 2 words were converted to Unicode: “kÕ” was read as “KẾ”, “ho¹ch” was read as “HOẠCH”.',
  ];
  expect(await read(Buffer.from(page))).toEqual([lines, remarks]);
  expect(await read(Buffer.from(page, 'latin1'))).toEqual([lines, remarks]);
});

test('words that are Unicode already stay, though an old font is named', async () => {
  expect(await read(docx([['Tăng cường công tác, các mục tiêu có lộ trình.']], '.VnTime'))).toEqual([
    ['Tăng cường công tác, các mục tiêu có lộ trình.'],
    [],
  ]);
});

test('a hyphen stands for the letter ư where a conversion wrote it so', async () => {
  expect(await read(docx([[inTcvn3[1][0].replaceAll('\u00ad', '-')]]))).toEqual([[lines[1]], [converted]]);
});

test('a header in the letters of an old font is told in Unicode, as the text below it is read', async () => {
  const [line] = inTcvn3[1];
  const bytes = makeDocx({
    body: p(r(line, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
    header: p(r(`${line} vµ n¨m 2005`)),
  });
  const { dropped } = await readSource(bytes);
  expect(dropped.map(({ text }) => text)).toEqual([`${lines[1]} và năm 2005`]);
});

test('TCVN3 that lost every letter ư is refused with what to do', async () => {
  const lost = inTcvn3[1][0].replaceAll('\u00ad', '');
  for (const bytes of [docx([[lost]]), docx([[lost]], '.VnTime'), Buffer.from(lost)])
    await expect(readSource(bytes)).rejects.toThrow('use the original Word file');
});

test('UTF-8 that was saved in a wrong letter table once more is read as it was meant', async () => {
  const meant = 'Đẩy mạnh chuyển đổi số, từng bước ưu tiên “hạ tầng”';
  const twice = 'Ä\u0090áº©y máº¡nh chuyá»ƒn Ä‘á»•i sá»‘, tá»«ng bÆ°á»›c Æ°u tiÃªn â€œháº¡ táº§ngâ€\u009d';
  const remark =
    'The file is UTF-8 that was saved in a wrong letter table once more; it was read as it was meant.';
  expect(await read(Buffer.from(twice))).toEqual([[meant], [remark]]);
  expect(await read(Buffer.from(`<html><body><p>${twice}</p></body></html>`))).toEqual([[meant], [remark]]);
  expect(await read(Buffer.from(`\uFEFF${twice}`))).toEqual([[meant], [remark]]);
  expect(await read(Buffer.from(meant))).toEqual([[meant], []]);
  expect(await read(Buffer.from(`${twice} (bổ sung)`))).toEqual([[`${meant} (bổ sung)`], [remark]]);
  expect(await read(Buffer.from(`${meant} (sá»‘)`))).toEqual([[`${meant} (sá»‘)`], []]);
});
