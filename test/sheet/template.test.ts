import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { differingParts } from '../../src/io/files/made-file.ts';
import { openZip } from '../../src/io/tables/zip.ts';
import { addressOf } from '../../src/plan/input-table.ts';
import { officeTemplate } from '../support/office-template.ts';
import { everythingIn } from '../support/record-plan.ts';
import { cthd, recordedIn, reportPlan } from '../support/report-plan.ts';
import { fillIn, gridOf, writeGrid } from '../support/sheet-edits.ts';
import { workbookFaults } from '../support/workbook-faults.ts';
import { xml } from '../support/make-xlsx.ts';

const out = ['sheet', 'out', '--period', '2026-H2', '--lead', 'van-phong', '--out', 'phieu'];
const sent = [...out, '--as-of', '2026-11-20', '--template', 'mau.xlsx'];
const made = 'phieu/2026-h2-van-phong.xlsx';

/** Makes the sheet of a body from a template; what was said, and the file. */
async function from(template: Uint8Array, root = reportPlan()) {
  writeFileSync(join(root, 'mau.xlsx'), template);
  const ran = await cthd(root, sent);
  return { root, ran, path: join(root, made) };
}

async function partOf(path: string, name: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await openZip(readFileSync(path))).read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

test('the row of the template is repeated for every task, with its looks, formulas, merged cells and a list of states', async () => {
  const { ran, path } = await from(officeTemplate());
  expect([ran.err, ran.exitCode]).toEqual(['', 0]);
  expect(await workbookFaults(readFileSync(path))).toEqual([]);
  const grid = gridOf(path);
  expect(grid.slice(0, 3).map((cells) => cells.filter((cell) => cell !== null))).toEqual([
    ['HỘI VÍ DỤ (HƯ CẤU)'],
    ['PHIẾU THEO DÕI 6 tháng cuối năm 2026'],
    [
      'Đơn vị: Văn phòng Hội Ví dụ (Ví dụ hư cấu, không phải văn bản thật). Số liệu đến 14/12/2026, nộp trước 20/12/2026, gửi Ban Tổ chức Hội Ví dụ.',
    ],
  ]);
  expect(grid.slice(6, 15).map((cells) => [cells[0], cells[1], cells[3], cells[10]])).toEqual([
    ['TT', 'Nội dung nhiệm vụ', 'Thời hạn', 'Mã dòng'],
    ['1', 'Mở 40 lớp tập huấn.', '31/12/2026', 'vi-du/mo-lop'],
    ['2', 'Kết nạp 1.500 hội viên mới, hư cấu.', '30/9/2026', 'vi-du/ket-nap'],
    ['3', 'Nâng tỷ lệ hài lòng lên 95%.', null, 'vi-du/ty-le'],
    ['4', 'Ban hành quy chế.', 'Tháng 8/2026', 'vi-du/quy-che'],
    ['5', 'Rà soát tài liệu.', null, 'vi-du/ra-soat'],
    ['6', 'Xây dựng báo cáo và đề án.', 'Tháng 10/2026', 'vi-du/de-an#1'],
    ['7', 'Xây dựng báo cáo và đề án.', 'Quý IV/2026', 'vi-du/de-an#2'],
    [null, 'Cộng', null, null],
  ]);
  const book = XLSX.readFile(path, { cellFormula: true, sheetStubs: true });
  const sheet = book.Sheets['Báo cáo'] ?? {};
  const formula = (name: string, cell: string) => (book.Sheets[name]?.[cell] as XLSX.CellObject).f;
  expect(['J8', 'J14', 'G15', 'G18'].map((cell) => formula('Báo cáo', cell))).toEqual([
    'IF(G8="","",G8*2)',
    'IF(G14="","",G14*2)',
    'SUM(G8:G14)',
    "G15+LOG10(10)+'Cách điền'!A1",
  ]);
  expect(formula('Cách điền', 'A2')).toBe("'Báo cáo'!G15+'Báo cáo'!$A$2");
  expect((sheet['!merges'] ?? []).map((range) => XLSX.utils.encode_range(range)).sort()).toEqual(
    [
      'A2:J2',
      'A3:J3',
      ...Array.from({ length: 7 }, (_, index) => `B${8 + index}:C${8 + index}`),
      'H17:J17',
    ].sort(),
  );
  const sheetXml = await partOf(path, 'xl/worksheets/sheet1.xml');
  expect(sheetXml).toContain(
    '<conditionalFormatting sqref="G8:G14"><cfRule type="expression" dxfId="0" priority="1"><formula>$G8&gt;100</formula>',
  );
  expect(sheetXml).toMatch(
    /<dataValidation type="list"[^>]* sqref="E8:E14">.*<\/dataValidations><pageMargins/,
  );
  expect(sheetXml).toContain('<row r="7" hidden="1">');
  expect(sheetXml.match(/<col [^>]*hidden="1"\/>/g)).toHaveLength(2);
  expect(sheetXml).toContain('<c r="F14" s="6"/>');
  expect(await partOf(path, 'xl/workbook.xml')).toContain("'Báo cáo'!$A$1:$J$18</definedName>");
  expect((await partOf(path, 'xl/drawings/drawing1.xml')).match(/<xdr:row>\d+/g)).toEqual(
    [0, 1, 17, 19].map((row) => `<xdr:row>${row}`),
  );
});

test('styles, pictures and other sheets keep their bytes; what changes is named', async () => {
  const template = officeTemplate();
  const { path } = await from(template);
  expect(await differingParts(template, readFileSync(path))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/custom.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/drawings/drawing1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  const plain = officeTemplate({ isPlain: true });
  const other = await from(plain);
  expect(await differingParts(plain, readFileSync(other.path))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/custom.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});

test('it is made again with the same bytes, and one that was filled in is not overwritten', async () => {
  const { root, path } = await from(officeTemplate());
  const before = readFileSync(path);
  expect((await cthd(root, sent)).out).toContain('không thay đổi');
  expect(readFileSync(path).equals(before)).toBe(true);
  const grid = gridOf(path);
  fillIn(grid, 'mo-lop', { 'Trạng thái': 'xong' });
  writeGrid(grid, path, { type: 'xlsx' });
  expect((await cthd(root, sent)).exitCode).toBe(2);
});

test('untouched it comes back as nothing; filled in under the heads of the office it is recorded', async () => {
  const { root, path } = await from(officeTemplate());
  const before = everythingIn(root);
  const untouched = await cthd(root, ['sheet', 'in', 'phieu']);
  expect([untouched.err, untouched.exitCode]).toEqual(['', 0]);
  expect(untouched.out).toContain('7 dòng để nguyên như khi gửi.');
  expect(everythingIn(root)).toEqual(before);
  const grid = gridOf(path);
  fillIn(grid, 'mo-lop', { 'Trạng thái': 'đang t/h', 'Số đạt được': 12, Ngày: '1/12/2026' });
  fillIn(grid, 'quy-che', { 'Trạng thái': 'xong', Ngày: '2/12/26', 'Minh chứng': '31-QĐ/VP ngày 2/12/2026' });
  const moved = grid.map((cells) => [...cells.slice(4), ...cells.slice(0, 4)]);
  mkdirSync(join(root, 've'));
  writeGrid(moved, join(root, 've/phieu.xlsx'), { type: 'xlsx', hiddenRows: [6] });
  const ran = await cthd(root, ['sheet', 'in', 've']);
  expect([ran.err, ran.exitCode]).toEqual(['', 0]);
  expect(recordedIn(root)).toEqual([
    {
      unit: 'mo-lop',
      date: '2026-12-01',
      state: 'in-progress',
      value: 12,
      period: '2026-H2',
      by: 'van-phong',
    },
    {
      unit: 'quy-che',
      date: '2026-12-02',
      state: 'completed',
      period: '2026-H2',
      by: 'van-phong',
      evidence: [{ document: '31-QĐ/VP', date: '2026-12-02' }],
    },
  ]);
});

test('a reminder has the sheet in the same layout attached', async () => {
  const { root, path } = await from(officeTemplate());
  const args = ['sheet', 'remind', '--period', '2026-H2', '--lead', 'van-phong', '--out', 'nhac'];
  const ran = await cthd(root, [...args, '--template', 'mau.xlsx', '--as-of', '2026-11-20']);
  expect([ran.err, ran.exitCode]).toEqual([
    'Kỳ 2026-H2 chốt số liệu hết ngày 14/12/2026, nay chưa hết ngày ấy: các đơn vị còn thời gian báo cáo, hãy xem lại trước khi gửi thư nhắc.\n',
    0,
  ]);
  const message = readFileSync(join(root, 'nhac/2026-h2-van-phong.eml'), 'utf8').replace(/\r\n/g, '');
  expect(message).toContain(readFileSync(path).toString('base64'));
});

test('a protected sheet is filled in where the cells for it are open', async () => {
  const template = officeTemplate({
    row: inline('B7', '{{Nội dung nhiệm vụ}}') + inline('E7', '{{Trạng thái}}').replace(' t=', ' s="7" t='),
    protection: '<sheetProtection sheet="1"/>',
  });
  const { path } = await from(template);
  expect(await differingParts(template, readFileSync(path))).not.toContain('xl/styles.xml');
});

const inline = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;
const row = inline('B7', '{{Nội dung nhiệm vụ}}') + inline('E7', '{{Trạng thái}}');
const related = (type: string, target: string, mode = '') =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
  );
const sheetRelations = 'xl/worksheets/_rels/sheet1.xml.rels';

test.each<[string, () => Uint8Array, string]>([
  [
    'an unknown name',
    () => officeTemplate({ row: row + inline('F7', '{{Ngay hoan tat}}') }),
    'Báo cáo!F7: không có ô mẫu tên «{{Ngay hoan tat}}»',
  ],
  [
    'a mistyped name',
    () => officeTemplate({ row: row + inline('F7', '{{Minh chưngs}}') }),
    'có phải {{Minh chứng}}?',
  ],
  [
    'no state',
    () => officeTemplate({ row: inline('B7', '{{Nội dung nhiệm vụ}}') }),
    'mẫu thiếu {{Trạng thái}}',
  ],
  [
    'two rows',
    () => officeTemplate({ row, rest: inline('B8', '{{Ngày}}') }),
    'phải nằm trên cùng một hàng, không phải Báo cáo!E7, Báo cáo!B8',
  ],
  [
    'a protected sheet whose cells to fill are locked',
    () => officeTemplate({ row, protection: '<sheetProtection sheet="1" objects="1"/>' }),
    'các ô để điền Báo cáo!E7 đang khóa',
  ],
  [
    'an Excel table over the row',
    () =>
      officeTemplate({
        parts: [
          { name: sheetRelations, data: related('table', '../tables/table1.xml') },
          { name: 'xl/tables/table1.xml', data: xml('<table ref="A6:J7" id="1"/>') },
        ],
      }),
    'Báo cáo!A6:J7: hàng mẫu nằm trong một Bảng (Table)',
  ],
  [
    'a comment below',
    () =>
      officeTemplate({
        parts: [
          { name: sheetRelations, data: related('comments', '../comments1.xml') },
          {
            name: 'xl/comments1.xml',
            data: xml('<comments><commentList><comment ref="B8"/></commentList></comments>'),
          },
        ],
      }),
    'Báo cáo!B8: có ghi chú (comment)',
  ],
  [
    'a formula shared with other cells',
    () => officeTemplate({ row: `${row}<c r="J7"><f t="shared" ref="J6:J9" si="0">G7</f></c>` }),
    'Báo cáo!J7: công thức dùng chung',
  ],
  ['macros', () => officeTemplate({ parts: [{ name: 'xl/vbaProject.bin', data: 'x' }] }), 'mẫu có macro'],
  [
    'a link to another workbook',
    () =>
      officeTemplate({
        parts: [
          {
            name: 'xl/externalLinks/_rels/externalLink1.xml.rels',
            data: related('externalLinkPath', 'file:///etc/passwd', ' TargetMode="External"'),
          },
        ],
      }),
    'mẫu liên kết tới tệp, ảnh hoặc dữ liệu bên ngoài',
  ],
  [
    'an embedded file',
    () => officeTemplate({ parts: [{ name: 'xl/embeddings/oleObject1.bin', data: 'x' }] }),
    'mẫu có tệp nhúng',
  ],
  [
    'a document type with entities',
    () =>
      officeTemplate({
        parts: [{ name: 'xl/drawings/drawing1.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
      }),
    '<!DOCTYPE>',
  ],
  ['a file cut off', () => officeTemplate().subarray(0, 4000), 'bị hỏng hoặc bị cắt cụt'],
  ['another file', () => Buffer.from('{{Trạng thái}}'), 'mẫu phải là bảng tính .xlsx'],
  [
    'merged cells without end',
    () => officeTemplate({ merge: '<mergeCell ref="A9:XFD1048576"/>' }),
    'không còn chỗ cho hai cột ẩn',
  ],
  [
    'a row of tasks of sixty cells more',
    () =>
      officeTemplate({
        row: row + Array.from({ length: 60 }, (_, n) => `<c r="${addressOf(10 + n, 7)}" s="4"/>`).join(''),
      }),
    'hàng của nhiệm vụ có hơn 50 ô',
  ],
  [
    'a million rows',
    () =>
      officeTemplate({
        row,
        rest: `</row>${Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 12}"><c r="A${index + 12}"><v>1</v></c></row>`).join('')}<row r="1048000">`,
      }),
    'mẫu quá lớn',
  ],
])('a template with %s is refused by name, and nothing is written', async (_, template, words) => {
  const { root, ran } = await from(template());
  expect(ran.exitCode).toBe(2);
  expect(ran.err).toContain('Không dùng được mẫu mau.xlsx');
  expect(ran.err).toContain(words);
  expect(ran.err.trim().split('\n').length).toBeLessThanOrEqual(2);
  expect(Object.keys(everythingIn(root)).filter((path) => path.startsWith('phieu'))).toEqual([]);
});
