import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { makeXlsx, rowsOf, xml } from '../support/make-xlsx.ts';
import { makeZip } from '../support/make-zip.ts';
import { fill, scratchFolder } from './scratch.ts';

/** The reader as a program of its own, so that its memory is measured and bounded. */
const program = join(mkdtempSync(join(tmpdir(), 'cthd-child-')), 'child.cjs');
buildSync({
  entryPoints: [fileURLToPath(new URL('table-child.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
});
afterAll(() => {
  rmSync(dirname(program), { recursive: true });
});

interface Outcome {
  readonly rows?: number;
  readonly refused?: string;
  /** The most memory of the process that read it. */
  readonly mebibytes: number;
}

/** Reads files one after the other in one process. */
function readInProcess(paths: readonly string[]): Outcome[] {
  const out = execFileSync(process.execPath, ['--max-old-space-size=256', program, ...paths]);
  return JSON.parse(out.toString('utf8')) as Outcome[];
}

function readApart(content: string | Uint8Array, name = 'bang.xlsx'): Outcome | undefined {
  const folder = scratchFolder();
  fill(folder, { [name]: content });
  return readInProcess([join(folder, name)])[0];
}

/** Reads small files in one process at the first question; then gives what came of each by its name. */
function readTogether(
  files: Readonly<Record<string, () => Uint8Array>>,
): (name: string) => Outcome | undefined {
  const names = Object.keys(files);
  let outcomes: Outcome[] = [];
  return (name) => {
    if (outcomes.length === 0) {
      const folder = scratchFolder();
      const contents = Object.values(files).map((file, index) => [`${index}/bang.xlsx`, file()] as const);
      fill(folder, Object.fromEntries(contents));
      outcomes = readInProcess(contents.map(([path]) => join(folder, path)));
    }
    return outcomes[names.indexOf(name)];
  };
}

const rows = rowsOf([
  ['Mã', 'Trạng thái'],
  ['mo-lop', 'đang thực hiện'],
]);
const inSheet = (before: string, after: string) => makeXlsx({ sheet: before + rows + after });
const withPart = (name: string, data: string | Uint8Array) =>
  makeXlsx({ sheet: rows, parts: [{ name, data }] });
const worksheet = (content: string) => withPart('xl/worksheets/sheet1.xml', xml(content));
const laughs = Array.from({ length: 8 }, (_, index) =>
  index === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${index} "${`&e${index - 1};`.repeat(10)}">`,
);

/** Bombs that need not go off: what makes them dangerous is not looked at, or is little. */
const harmless: Readonly<Record<string, () => Uint8Array>> = {
  'cells merged over the whole sheet': () =>
    inSheet('', '<mergeCells count="1"><mergeCell ref="C1:XFD1048576"/></mergeCells>'),
  'two thousand million columns': () =>
    inSheet('<cols><col min="1" max="2000000000" width="9" hidden="1"/></cols>', ''),
  'a data validation over the whole sheet': () =>
    inSheet(
      '',
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ),
  'a bomb in a part that nobody needs': () => withPart('xl/media/image1.png', Buffer.alloc(80 * 1024 * 1024)),
  'a dimension that claims the whole sheet': () => inSheet('<dimension ref="A1:XFD1048576"/>', ''),
  'a number format of a million brackets': () =>
    makeXlsx({
      sheet: rows,
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    }),
  'external links and macros': () =>
    makeXlsx({
      sheet: rows,
      parts: [
        { name: 'xl/vbaProject.bin', data: 'x' },
        { name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' },
      ],
    }),
};

/** So many pieces, of which none is like the next: a zip does not swell by them. */
const varied = (count: number, piece: (some: number) => string) =>
  Array.from({ length: count }, (_, index) => piece((index * 7919) % 1000)).join('');

type Refused = Readonly<Record<string, readonly [file: () => Uint8Array, said: string]>>;

/** Files that are refused, with a word of what is said: those that could take much memory. */
const refusedBombs: Refused = {
  'a million shared strings': [
    () => makeXlsx({ sheet: rows, strings: '<si><t>x</t></si>'.repeat(1_000_000) }),
    'chuỗi dùng chung',
  ],
  'elements nested a hundred thousand deep': [() => worksheet('<a>'.repeat(100_000)), 'bị hỏng'],
  'an element with a million attributes': [
    () =>
      worksheet(
        `<a ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="${(index * 7919) % 1000}"`).join(' ')}/>`,
      ),
    'bị hỏng',
  ],
  'elements under a million names': [
    () => worksheet(Array.from({ length: 1_000_000 }, (_, index) => `<a${index.toString(36)}/>`).join('')),
    'bị hỏng',
  ],
  'a million styles and one': [
    () =>
      makeXlsx({
        sheet: rows,
        styles: `<cellXfs>${varied(1_000_001, (some) => `<xf numFmtId="${some}"/>`)}</cellXfs>`,
      }),
    'bị hỏng',
  ],
  'more authors of comments than anybody has': [
    () =>
      makeXlsx({
        sheet: rows,
        parts: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            data: xml(
              '<Relationships><Relationship Id="r1" Type="x/comments" Target="../comments1.xml"/></Relationships>',
            ),
          },
          {
            name: 'xl/comments1.xml',
            data: xml(
              `<comments><authors>${varied(400_001, (some) => `<author>${some}</author>`)}</authors></comments>`,
            ),
          },
        ],
      }),
    'ghi chú',
  ],
  'a zip that swells a thousandfold': [() => worksheet(`<a>${' '.repeat(60 * 1024 * 1024)}</a>`), 'phình ra'],
  'more than 96 MiB of XML': [
    () => {
      const noise = Array.from({ length: 4_000 }, (_, index) =>
        ((index * 2654435761) >>> 0).toString(36),
      ).join(' ');
      return worksheet(`<a>${`<b>${noise}</b>`.repeat(3_700)}</a>`);
    },
    'phình ra',
  ],
  'a file of more than 24 MiB': [() => Buffer.alloc(24 * 1024 * 1024 + 1), '24 MiB'],
};

/** Those that are small. */
const refused: Refused = {
  'a billion laughs': [
    () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        `<?xml version="1.0"?><!DOCTYPE x [${laughs.join('')}]><x>&e7;</x>`,
      ),
    'DOCTYPE',
  ],
  'an entity from a file': [
    () =>
      withPart(
        'xl/worksheets/sheet1.xml',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
      ),
    'DOCTYPE',
  ],
  'an unknown entity': [() => worksheet('<a>&nbsp;</a>'), 'bị hỏng'],
  'XML that ends before its time': [() => worksheet('<worksheet><sheetData><row><c>'), 'bị hỏng'],
  'XML in UTF-16': [
    () => withPart('xl/worksheets/sheet1.xml', Buffer.from('\uFEFF<a/>', 'utf16le')),
    'UTF-8',
  ],
  'an entry that leads out of the folder': [() => withPart('../../etc/cron.d/x', 'x'), 'bị hỏng'],
  'an entry with an absolute path': [() => withPart('/etc/passwd', 'x'), 'bị hỏng'],
  'two entries of one name': [
    () =>
      makeZip([
        { name: 'xl/workbook.xml', data: '<a/>' },
        { name: 'XL/workbook.xml', data: '<b/>' },
      ]),
    '×2',
  ],
  'more entries than any workbook has': [
    () => makeZip(Array.from({ length: 501 }, (_, index) => ({ name: `${index}.xml`, data: '' }))),
    '500 mục',
  ],
  'a zip that was cut off': [() => inSheet('', '').subarray(0, -30), 'bị hỏng'],
  'a zip whose middle is missing': [
    () => {
      const whole = inSheet('', '');
      return Buffer.concat([whole.subarray(0, 400), whole.subarray(500)]);
    },
    'bị hỏng',
  ],
  'an empty zip': [() => makeZip([]), 'không phải bảng tính'],
  'content that was changed after packing': [
    () =>
      makeXlsx({
        sheet: '',
        parts: [{ name: 'xl/worksheets/sheet1.xml', data: '<a/>', claims: { crc: 1 } }],
      }),
    'bị hỏng',
  ],
  'content that is longer than the directory says': [
    () => makeXlsx({ parts: [{ name: 'xl/worksheets/sheet1.xml', data: '<a></a>', claims: { size: 3 } }] }),
    'bị hỏng',
  ],
  'an entry under a password': [
    () => makeXlsx({ parts: [{ name: 'xl/worksheets/sheet1.xml', data: '<a/>', isEncrypted: true }] }),
    'mật khẩu',
  ],
  'a row too many': [
    () => makeXlsx({ sheet: rowsOf(Array.from({ length: 150_001 }, (_, index) => [index])) }),
    'A150001',
  ],
  'a column too many': [
    () => makeXlsx({ sheet: '<sheetData><row r="3"><c r="XFD3"><v>1</v></c></row></sheetData>' }),
    'XFD3',
  ],
  'a cell too long': [() => makeXlsx({ sheet: rowsOf([['x'.repeat(32_768)]]) }), 'A1'],
  'a workbook under a password': [
    () => Buffer.concat([oldMark, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    'mật khẩu',
  ],
  'a workbook of old Excel': [() => Buffer.concat([oldMark, Buffer.from('Workbook', 'utf16le')]), '.xls)'],
  'a PDF': [() => Buffer.from('%PDF-1.7\n'), 'tệp PDF'],
  'a web page': [() => Buffer.from('\n<html><table><tr><td>Mã</td></tr></table></html>'), 'trang web'],
  'a text under the name of a workbook': [() => Buffer.from('Mã,Trạng thái\n'), 'không phải bảng tính'],
};
const oldMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('read all the same', () => {
  const outcomeOf = readTogether(harmless);
  test.each(Object.keys(harmless))('%s', (name) => {
    const { rows: read, mebibytes } = outcomeOf(name) ?? {};
    expect(read).toBe(2);
    expect(mebibytes).toBeLessThan(200);
  });
});

describe('refused', () => {
  const expectRefused = (outcome: Outcome | undefined, said: string) => {
    const { refused: message, mebibytes } = outcome ?? {};
    expect(message).toMatch(/^Không đọc được bảng .*bang\.xlsx: .*; không có gì bị thay đổi\.$/s);
    expect(message).toContain(said);
    expect(mebibytes).toBeLessThan(300);
  };
  test.each(Object.entries(refusedBombs))('%s', (_, [file, said]) => {
    expectRefused(readApart(file()), said);
  });

  const outcomeOf = readTogether(
    Object.fromEntries(Object.entries(refused).map(([name, [file]]) => [name, file])),
  );
  test.each(Object.entries(refused))('%s', (name, [, said]) => {
    expectRefused(outcomeOf(name), said);
  });
});

test('the most that is allowed is read within bounds', () => {
  const wide = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: caseCount(10, 25) }, (_unused, column) => `${(row * 31 + column * 7) % 9973}`),
  );
  const asCsv = readApart(
    `Mã,x\n${wide
      .slice(1)
      .map((row) => row.join(','))
      .join('\n')}\n`,
    'bang.csv',
  );
  const asXlsx = readApart(makeXlsx({ sheet: rowsOf(wide) }));
  for (const outcome of [asCsv, asXlsx]) {
    expect(outcome?.rows).toBe(20_000);
    expect(outcome?.mebibytes).toBeLessThan(400);
  }
});

test.each([
  ['millions of empty cells in a row', ','.repeat(caseCount(2_000_000, 10_000_000)), '16.384 ô'],
  ['millions of empty rows', '\n'.repeat(caseCount(1_048_578, 10_000_000)), '1.048.576 hàng'],
  [
    'rows of empty cells under a narrow header',
    `Mã,x\n${',,,,,,,,\n'.repeat(caseCount(300_000, 1_000_000))}`,
    '2.500.000 ô',
  ],
  ['rows of empty cells', ',,,,,,,,\n'.repeat(caseCount(300_000, 1_000_000)), '2.500.000 ô'],
  [
    'a quotation mark that swallows everything',
    `"${'a,b\n'.repeat(caseCount(500_000, 2_500_000))}`,
    'ngoặc kép',
  ],
])('a csv file of %s is refused', (_, content, said) => {
  const outcome = readApart(content, 'bang.csv');
  expect(outcome?.refused).toContain(said);
  expect(outcome?.mebibytes).toBeLessThan(400);
});

test.each([
  ['a folder', 'là thư mục'],
  ['a file that is not there', 'ENOENT'],
])('%s', (kind, said) => {
  const folder = scratchFolder();
  fill(folder, { 'thu-muc/x': '' });
  const path = join(folder, kind === 'a folder' ? 'thu-muc' : 'khong-co.csv');
  expect(readInProcess([path])[0]?.refused).toContain(said);
});
