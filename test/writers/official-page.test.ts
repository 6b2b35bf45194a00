import { expect, test } from 'vitest';
import type { Block, Letterhead } from '../../src/views/blocks/block.ts';
import { docx } from '../../src/writers/docx/docx.ts';
import { boldLines, boldWidth, evenIndent } from '../../src/writers/docx/bold-lines.ts';
import { fileOf, paragraphsOf, partOf } from './read-back.ts';
import { sample } from './sample.ts';

const head = (changes: Partial<Letterhead>): Letterhead => ({
  kind: 'letterhead',
  style: 'party',
  superior: 'LIÊN HIỆP HỘI VÍ DỤ',
  issuer: 'BAN THƯỜNG VỤ',
  symbol: null,
  ending: '-BC/LHHVD',
  place: 'Ví dụ',
  date: '2026-02-05',
  type: 'BÁO CÁO',
  subject: 'kết quả thực hiện Nghị quyết số 05-NQ/TU, quý I năm 2026',
  ...changes,
});
const closing: readonly Block[] = [
  { kind: 'signature', authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Thị Ví Dụ' },
  { kind: 'recipients', title: 'Nơi nhận:', lines: ['Như trên;', 'Lưu: VT.'] },
];
const written = (blocks: readonly Block[]) => fileOf(docx({ ...sample('vi', false), blocks }));
const wordsOf = async (blocks: readonly Block[]) =>
  (await paragraphsOf(written(blocks)))
    .map((line) => line.replaceAll('\u00A0', ' '))
    .filter((line) => line !== '');

test('the head of a Party page, with a blank for its number', async () => {
  expect(await wordsOf([head({})])).toEqual([
    'LIÊN HIỆP HỘI VÍ DỤ',
    'BAN THƯỜNG VỤ',
    '*',
    'Số …-BC/LHHVD',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Ví dụ, ngày 05 tháng 02 năm 2026',
    'BÁO CÁO',
    'kết quả thực hiện Nghị quyết số 05-NQ/TU, quý I năm 2026',
    '-----',
  ]);
});

test('the head of a State page', async () => {
  const state = {
    style: 'state',
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    ending: '/BC-UBND',
  };
  expect((await wordsOf([head({ ...state, style: 'state' })])).slice(0, 5)).toEqual([
    'ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: …/BC-UBND',
    'Ví dụ, ngày 05 tháng 02 năm 2026',
  ]);
});

test('number, place and date of a State page stand in one row under the names, as on issued pages', async () => {
  const xml = await partOf(written([head({ style: 'state', superior: null })]), 'word/document.xml');
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:t [^>]*>([^<]+)</g)].map(([, words = '']) => words.replaceAll('\u00A0', ' ')),
  );
  expect(rows).toEqual([
    ['BAN THƯỜNG VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ['Số: …-BC/LHHVD', 'Ví dụ, ngày 05 tháng 02 năm 2026'],
  ]);
});

test('the lines of a subject are of about one length: none has one word alone', () => {
  const subject =
    'Sửa đổi, bổ sung một số nội dung của Chương trình hành động thực hiện Nghị quyết về khoa học';
  const width = 9354;
  const alone = boldLines(subject, width, 28).at(-1) ?? '';
  const indent = evenIndent(subject, width, 28);
  const lines = boldLines(subject, width - 2 * indent, 28);
  expect(lines).toHaveLength(boldLines(subject, width, 28).length);
  expect(boldWidth(lines.at(-1) ?? '', 28)).toBeGreaterThan(1.5 * boldWidth(alone, 28));
  expect(evenIndent('Một dòng', width, 28)).toBe(0);
});

test('a line of the head is broken between a kind of body and its place only', async () => {
  const [issuer] = await paragraphsOf(
    written([head({ superior: null, issuer: 'ỦY BAN NHÂN DÂN TỈNH AN BÌNH' })]),
  );
  expect(issuer?.split(' ').map((part) => part.replaceAll('\u00A0', '_'))).toEqual([
    'ỦY_BAN_NHÂN_DÂN',
    'TỈNH_AN_BÌNH',
  ]);
});

/** The properties of the run that holds some words. */
async function looksOf(blocks: readonly Block[], words: string): Promise<string[]> {
  const xml = await partOf(written(blocks), 'word/document.xml');
  const place = xml.indexOf(`>${words.replaceAll(' ', '\u00A0')}<`);
  const from = place >= 0 ? place : xml.indexOf(`>${words}<`);
  const properties = xml.slice(xml.lastIndexOf('<w:r>', from), from);
  return [...properties.matchAll(/<w:(b|i|u|sz)(?: [^>]*w:val="(\w+)")?\/>/g)].map(([, name = '', value]) =>
    value === undefined ? name : `${name} ${value}`,
  );
}

test('the end of a State page: bold position, recipients bold and slanted in smaller letters', async () => {
  const blocks = [head({ style: 'state' }), ...closing];
  expect(await looksOf(blocks, 'CHỦ TỊCH')).toEqual(['b']);
  expect(await looksOf(blocks, 'Nơi nhận:')).toEqual(['b', 'i', 'sz 24']);
  expect(await looksOf(blocks, 'Như trên;')).toEqual(['sz 22']);
});

test('the end of a Party page: plain position, recipients underlined', async () => {
  const blocks = [head({}), ...closing];
  expect(await looksOf(blocks, 'CHỦ TỊCH')).toEqual([]);
  expect(await looksOf(blocks, 'Nơi nhận:')).toEqual(['sz 28', 'u single']);
  expect(await looksOf(blocks, 'Như trên;')).toEqual(['sz 24']);
});
