import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { makeDocx, p, ruled } from '../support/make-docx.ts';
import { makePdf, type PdfPiece } from '../support/make-pdf.ts';
import { makeZip } from '../support/make-zip.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

const bundle = resolve('dist/start.cjs');
const limit = 512 * 1024;

/** Imports a text with the built tool in a process of its own, and tells the most memory it had, in KiB. */
function importInProcess(name: string, content: string | Uint8Array) {
  const root = temporaryFolder();
  writeFileSync(join(root, name), content);
  const program = join(root, 'program.mjs');
  writeFileSync(
    program,
    `process.argv = [process.argv[0], ${JSON.stringify(resolve('bin/cthd.js'))}, 'import', '${name}', '--yes', '--quiet', '--lang', 'en', '-C', ${JSON.stringify(root)}];
    process.on('exit', () => process.stderr.write('\\nmemory ' + process.resourceUsage().maxRSS));
    await import(${JSON.stringify(pathToFileURL(bundle).href)});`,
  );
  const { status, stderr } = spawnSync(process.execPath, [program], { cwd: root, maxBuffer: 2 ** 30 });
  const [err = '', memory = ''] = stderr.toString('utf8').split('\nmemory ');
  return { exitCode: status, memory: Number(memory), err };
}

/** So much of each text as the suite has time for, or all of it. */
const of = (count: number): number => caseCount(Math.ceil(count / 40), count);
const list = (count: number, line: (n: number) => string, between = '') =>
  Array.from({ length: of(count) }, (_, n) => line(n)).join(between);

const head = 'KẾ HOẠCH\nThực hiện ví dụ\n\nI. MỤC ĐÍCH\n\n1. Cụ thể hóa.\n\nII. NHIỆM VỤ\n\n';
const webHead = head
  .split('\n')
  .filter(Boolean)
  .map((line) => `<p>${line}</p>`)
  .join('');
const dense = (n: number) =>
  `- Việc ${n}: Ban ${n} chủ trì, hoàn thành trước 31/12/2026 theo Nghị quyết số ${(n % 900) + 1}-NQ/TW ngày 22/12/2024.`;
const words = (content: string) => p(content);
const begun = head.split('\n').filter(Boolean).map(words).join('');
const docx = (body: string, more: object = {}) => makeDocx({ body: begun + body, ...more });
const cell = (n: number) => `<w:tc><w:p><w:r><w:t>${(n * 7919) % 9973}</w:t></w:r></w:p></w:tc>`;
const table = (rows: number, columns: number, one: (n: number) => string) =>
  `<w:tbl><w:tblPr>${ruled}</w:tblPr>${list(rows, (row) => `<w:tr>${Array.from({ length: columns }, (_, column) => one(row * columns + column)).join('')}</w:tr>`)}</w:tbl>`;
const odt = (body: string) =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
    {
      name: 'content.xml',
      data: `<?xml version="1.0"?><o:document-content xmlns:o="o" xmlns:text="t" xmlns:table="b"><o:body><o:text>${body}</o:text></o:body></o:document-content>`,
    },
  ]);
const pages = (count: number, pieces: (page: number) => readonly PdfPiece[]) =>
  makePdf(Array.from({ length: of(count) }, (_, page) => pieces(page)));
const rule = (...ends: [number, number, number, number]): PdfPiece => ({ rule: ends });
const gridPage: readonly PdfPiece[] = [
  ...Array.from({ length: 41 }, (_, n) => rule(50, 30 + n * 19, 550, 30 + n * 19)),
  ...Array.from({ length: 11 }, (_, n) => rule(50 + n * 50, 30, 50 + n * 50, 790)),
  ...Array.from({ length: 400 }, (_, n): PdfPiece => {
    const [column, row] = [n % 10, Math.floor(n / 10)];
    return { text: 'x', x: 55 + column * 50, y: 35 + row * 19, size: 8 };
  }),
];

/** Texts at the bounds or beyond them, each of which took seconds to minutes or gibibytes before it had them. */
const texts: Readonly<Record<string, readonly [name: string, content: () => string | Uint8Array]>> = {
  'dense bullets': ['a.txt', () => head + list(6_800, dense, '\n')],
  'numbers without an end of sentence': [
    'a.txt',
    () => head + list(19_900, (n) => `${n + 1}. Việc ${n}`, '\n'),
  ],
  'a part for each line': [
    'a.txt',
    () => list(19_900, (n) => `${['I', 'II', 'V'][n % 3] ?? ''}. PHẦN ${n}`, '\n\n'),
  ],
  'a document for each citation': [
    'a.txt',
    () =>
      head + list(12_000, (n) => `- Theo Nghị quyết số ${n + 1}-NQ/TW ngày 22/12/2024 của Ban ${n}.`, '\n'),
  ],
  'quotation marks': ['a.md', () => head + list(8, () => `- ${'“ '.repeat(49_000)}`, '\n')],
  brackets: ['a.md', () => head + list(4, () => `- ${'['.repeat(190_000)}`, '\n')],
  'links that are not closed': ['a.md', () => head + list(4, () => `- ${'[a](b'.repeat(38_000)}`, '\n')],
  'a long pipe table': [
    'a.md',
    () => `${head}| A | B |\n|---|---|\n${list(19_000, (n) => `| ${n} | x |`, '\n')}`,
  ],
  'a long head of a column': [
    'a.md',
    () => `${head}| Nhiệm vụ | ${list(31_000, () => 'người ')}|\n|---|---|\n| Việc | x |\n`,
  ],
  'line breaks in one paragraph': ['a.html', () => `<html>${webHead}<p>${list(90_000, () => 'a<br>')}</p>`],
  'words of a day of issue again and again': [
    'a.html',
    () => `<html>${webHead}<p>${list(10_000, () => ', ngày tháng năm ')}<br>x</p>`,
  ],
  'signs that begin an element': ['a.html', () => `<html>${'<'.repeat(of(10_000_000))}`],
  'cells over a thousand columns and rows': [
    'a.html',
    () => `<html><table border=1>${list(4_900, () => `<tr>${'<td rowspan=1000 colspan=1000>x'.repeat(10)}`)}`,
  ],
  'a table of Word': ['a.docx', () => docx(table(4_900, 10, cell))],
  'empty cells of Word': ['a.docx', () => docx(table(19_000, 5, () => '<w:tc/>'))],
  'paragraphs joined by deletions': [
    'a.docx',
    () =>
      docx(
        list(48_000, (n) => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>${n}</w:t></w:r></w:p>`),
      ),
  ],
  'a footnote for each word': [
    'a.docx',
    () =>
      docx(`<w:p>${list(90_000, (n) => `<w:r><w:footnoteReference w:id="${n}"/></w:r>`)}</w:p>`, {
        footnotes: list(90_000, (n) => `<w:footnote w:id="${n}"><w:p/></w:footnote>`),
      }),
  ],
  'line breaks in one paragraph of Word': [
    'a.docx',
    () => docx(`<w:p><w:r>${list(198_000, () => '<w:br/>')}<w:t>x</w:t></w:r></w:p>`),
  ],
  'words before a time again and again': [
    'a.docx',
    () =>
      docx(
        table(200, 2, (n) =>
          n < 2
            ? `<w:tc>${p(['Nhiệm vụ', 'Thời hạn'][n] ?? '')}</w:tc>`
            : `<w:tc>${p(`thực hiện${' vào'.repeat(1000 - n)}`)}</w:tc>`,
        ),
      ),
  ],
  'long labels': [
    'a.docx',
    () =>
      docx(
        list(
          19_000,
          (n) =>
            `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${n}</w:t></w:r></w:p>`,
        ),
        {
          numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3888"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1.'.repeat(1_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
        },
      ),
  ],
  'a table of LibreOffice': [
    'a.odt',
    () =>
      odt(
        `<table:table>${list(4_900, (row) => `<table:table-row>${Array.from({ length: 10 }, (_, n) => `<table:table-cell table:number-rows-spanned="900"><text:p>${row * 10 + n}</text:p></table:table-cell>`).join('')}</table:table-row>`)}</table:table>`,
      ),
  ],
  'a table over all pages': ['a.pdf', () => pages(240, () => gridPage)],
  'letters strewn over pages': [
    'a.pdf',
    () =>
      pages(1_500, () =>
        Array.from({ length: 60 }, (_, n) => ({ text: 'x', x: (n * 37) % 590, y: (n * 113) % 840, size: 8 })),
      ),
  ],
  'lines over a page': [
    'a.pdf',
    () =>
      makePdf([
        [
          { text: 'x', x: 9, y: 9 },
          ...Array.from({ length: of(100_000) }, (_, n) =>
            n % 2 === 0 ? rule(0, n % 840, 590, n % 840) : rule(n % 590, 0, n % 590, 840),
          ),
        ],
      ]),
  ],
};

describe.skipIf(!existsSync(bundle))(
  'a dense text to import stays under 512 MiB, and is read or refused in a sentence',
  () => {
    test.each(Object.entries(texts))('%s', (_, [name, content]) => {
      const { exitCode, memory, err } = importInProcess(name, content());
      expect([0, 1, 2]).toContain(exitCode);
      expect(err).toMatch(/^(?:cthd: [^\n]{1,1500}\n)?$/);
      expect(memory).toBeLessThan(limit);
    });
  },
);
