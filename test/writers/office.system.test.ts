import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/writers/formats.ts';
import type { Table } from '../../src/views/blocks/block.ts';
import { figureOf, wordsOf } from '../../src/views/blocks/cell.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { converted, hasOffice, inOffice } from './office.ts';
import { fileOf, partOf } from './read-back.ts';
import { plainScreen, sample } from './sample.ts';

const write = async (name: 'docx' | 'xlsx', rendering = sample('vi')) =>
  fileOf(await formats[name].write(rendering, plainScreen));

const made = async (args: readonly string[], cwd: string) => {
  const ran = await runCthd([...args, '--lang', 'en'], { cwd });
  return [ran.exitCode, ran.err];
};

describe.skipIf(!hasOffice)(inOffice, () => {
  test.each([
    ['summary', 'docx'],
    ['text', 'docx'],
    ['tracker', 'docx'],
    ['summary', 'xlsx'],
  ])('a %s that is saved as %s by another program without an edit may be replaced', async (view, ending) => {
    const cwd = planOnDisk();
    const out = ['--out', `a.${ending}`, '--as-of'];
    await made(['render', view, ...out, '2025-12-15'], cwd);
    const file = join(cwd, `a.${ending}`);
    const before = readFileSync(file);
    const saved = converted(before, ending, ending).get(`in.${ending}`) ?? Buffer.from('');
    expect(Buffer.compare(saved, before)).not.toBe(0);
    writeFileSync(file, saved);
    expect(await made(['render', view, ...out, '2026-01-15'], cwd)).toEqual([0, `Wrote a.${ending}.\n`]);
  });

  test('a Word document becomes pages of A4, the wide table on its side', async () => {
    const pdf =
      converted(await write('docx'), 'docx', 'pdf')
        .get('in.pdf')
        ?.toString('latin1') ?? '';
    const boxes = [...pdf.matchAll(/\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(new Set(boxes.map(String))).toEqual(new Set(['595,842', '842,595']));
    expect(boxes.length).toBeLessThan(8);
  });

  test('a Word document keeps its words', async () => {
    const text =
      converted(await write('docx'), 'docx', 'txt:Text (encoded):UTF8')
        .get('in.txt')
        ?.toString('utf8') ?? '';
    for (const words of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Số …', 'Ý kiến phản biện', 'Nguyễn Văn Ví Dụ', '1.220'])
      expect(text).toContain(words);
  });

  test('a workbook opens with every row, and text that looks like a formula is text', async () => {
    const table: Table = {
      kind: 'table',
      columns: [{ head: 'Chữ' }, { head: 'Số', type: 'number' }, { head: 'Ngày', type: 'date' }],
      rows: ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', "'=1", '_x0041_'].map(
        (words, index) => [
          words,
          { text: String(index), value: index },
          { text: '06/4/2026', value: '2026-04-06' },
        ],
      ),
    };
    const bytes = await write('xlsx', {
      ...sample('vi', false),
      blocks: [{ kind: 'heading', level: 1, text: 'Thử' }, table],
    });
    const files = converted(
      bytes,
      'xlsx',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
    );
    const [csv] = [...files.values()];
    const rows: string[][] = parse(csv ?? '', { bom: true });
    expect(rows.slice(-table.rows.length).map((row) => row.slice(0, 2))).toEqual(
      table.rows.map((row) => [wordsOf(row[0] ?? ''), String(figureOf(row[1] ?? '').value)]),
    );
    for (const row of rows.slice(-table.rows.length)) expect(row[2]).toMatch(/2026/);
  });
});

test('a workbook has what an office works with: frozen head, filter, drop-down, colours, print set-up', async () => {
  const bytes = await write('xlsx');
  const sheet = await partOf(bytes, 'xl/worksheets/sheet3.xml');
  expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" state="frozen"');
  expect(sheet).toContain('<autoFilter ref="A3:G15"/>');
  expect(sheet).toMatch(
    /<dataValidation type="list"[^>]*sqref="G4:G15"[^>]*><formula1>'Danh mục'!\$A\$1:\$A\$3<\/formula1>/,
  );
  expect(sheet.match(/<cfRule type="cellIs"/g)).toHaveLength(3);
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/>',
  );
  expect(await partOf(bytes, 'xl/workbook.xml')).toContain("'II. Danh sách nhiệm vụ'!$3:$3</definedName>");
});

test('a wide table is printed in letters that can be read, its words in the wider columns', async () => {
  const words = (length: number) => 'chữ nghĩa '.repeat(length / 10).trim();
  const table: Table = {
    kind: 'table',
    columns: ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Kết quả', 'Thời hạn', 'Ghi chú'].map((head) => ({
      head,
    })),
    rows: [['1', words(900), words(50), words(120), words(80), words(50), words(90)]],
  };
  const bytes = await write('xlsx', { ...sample('vi', false), blocks: [table] });
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(7);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(150);
  expect(Math.max(...widths)).toBe(widths[1]);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(8);
});

test('a Word document is an official page: sizes, margins, styles, repeated heads, numbers from page 2', async () => {
  const bytes = await write('docx');
  const document = await partOf(bytes, 'word/document.xml');
  const styles = await partOf(bytes, 'word/styles.xml');
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
  expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(document).toContain('<w:titlePg/>');
  expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(7);
  expect(document.match(/<w:pStyle w:val="Heading[123]"\/>/g)?.length).toBeGreaterThan(3);
  expect(styles).toMatch(/<w:docDefaults>.*Times New Roman.*<w:sz w:val="28"\/>.*<\/w:docDefaults>/);
  expect(styles).toContain('w:styleId="FigureTable"');
  expect(styles.match(/w:line="\d+"(?! w:lineRule="auto")/g)).toBeNull();
  expect(await partOf(bytes, 'word/header1.xml')).toContain('PAGE');
});
