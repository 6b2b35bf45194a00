import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { makeDocx, p, r } from '../support/make-docx.ts';
import { makeZip } from '../support/make-zip.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const run = (root: string, ...args: readonly string[]) => runCthd(['import', ...args], { cwd: root });

/** A folder with one file to import. */
function folderWith(name: string, content: string | Uint8Array): string {
  const root = temporaryFolder();
  writeFileSync(join(root, name), content);
  return root;
}

const text = `**ĐẢNG CỘNG SẢN VIỆT NAM**
**ĐẢNG ĐOÀN HỘI VÍ DỤ**

Số 05-KH/ĐĐHVD

Hà Nội, ngày 10 tháng 01 năm 2025

**KẾ HOẠCH**
**triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị**

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, Đảng đoàn Hội Ví dụ ban hành Kế hoạch giai đoạn 2025 - 2030 như sau:

**I. MỤC ĐÍCH**

1. Cụ thể hóa Nghị quyết.

**II. NHIỆM VỤ, GIẢI PHÁP**

**1. Tuyên truyền**

- Mở 4 lớp tập huấn.
- Biên soạn tài liệu.

**Nơi nhận:**
- Ban Bí thư (để b/c),
- Lưu VPĐĐ.

**T/M ĐẢNG ĐOÀN**
**BÍ THƯ**

Nguyễn Ví Dụ
`;

test('a text becomes a plan without errors, the registers and a report; the same file gives the same plan', async () => {
  const root = folderWith('ke-hoach.md', text);
  const { exitCode, out, err } = await run(root, 'ke-hoach.md', '--report', 'doi-chieu.md', '--lang', 'en');
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toBe(`+ plans/documents.yaml
+ plans/organisations.yaml
+ plans/kh-05-2025/programme.yaml
+ plans/kh-05-2025/text/I.yaml
+ plans/kh-05-2025/text/II.yaml
plans/kh-05-2025: 2 parts, 2 sections, 2 bullets
Tasks counted: 2, in “II. NHIỆM VỤ, GIẢI PHÁP”; not counted: “I. MỤC ĐÍCH”.
Letters: 419 read, 18 left out on purpose, 401 in the plan (100%); 0 words lost, 0 made up.
Registers: 1 document (unverified) and 2 bodies added.
- the term: 2025 - 2030 (by «giai đoạn 2025 - 2030»)
`);
  const { plan, problems } = readPlan(readPlanFolder(root));
  expect(problems).toEqual([]);
  const [programme] = plan.programmes;
  expect(programme).toMatchObject({
    id: 'kh-05-2025',
    type: 'KH',
    symbol: '05-KH/ĐĐHVD',
    date: '2025-01-10',
    place: 'Hà Nội',
    issuer: 'dang-doan-hoi-vi-du',
    title: 'KẾ HOẠCH',
    term: { from: 2025, to: 2030 },
    operative: ['nhiem-vu-giai-phap'],
    signature: { authority: 'T/M ĐẢNG ĐOÀN', position: 'BÍ THƯ', name: 'Nguyễn Ví Dụ' },
    recipients: [{ line: 'Ban Bí thư (để b/c),' }],
    filing: 'Lưu VPĐĐ.',
  });
  expect(programme?.index.units.map(({ id, address }) => `${address} ${id}`)).toEqual([
    'I muc-dich',
    'I.1 cu-the-hoa-nghi-quyet',
    'II nhiem-vu-giai-phap',
    'II.1 tuyen-truyen',
    'II.1/1 mo-4-lop-tap-huan',
    'II.1/2 bien-soan-tai-lieu',
  ]);
  expect(plan.documents).toMatchObject([
    {
      id: 'nq-57-2024',
      type: 'NQ',
      symbol: '57-NQ/TW',
      date: '2024-12-22',
      title: 'về đột phá phát triển khoa học',
    },
  ]);
  expect(plan.organisations).toMatchObject([
    { id: 'dang-doan-hoi-vi-du', name: 'Đảng đoàn Hội Ví dụ' },
    { id: 'bo-chinh-tri', name: 'Bộ Chính trị' },
  ]);
  expect((await runCthd(['lint', '--quiet'], { cwd: root })).exitCode).toBe(0);
  const report = readFileSync(join(root, 'doi-chieu.md'), 'utf8');
  expect(report).toContain('## To check\n\n- [ ] the term: 2025 - 2030');
  expect(report).toContain('ĐẢNG CỘNG SẢN VIỆT NAM — national heading, motto, rule');

  const again = folderWith('ke-hoach.md', text);
  await run(again, 'ke-hoach.md');
  expect(everythingIn(join(again, 'plans'))).toEqual(everythingIn(join(root, 'plans')));
});

test('what is there stays as it was: entries are added at the end of the registers, another text of the same number takes another id', async () => {
  const root = planOnDisk();
  writeFileSync(join(root, 'ke-hoach.md'), text);
  const before = readFileSync(join(root, 'plans/organisations.yaml'), 'utf8');
  expect(await run(root, 'ke-hoach.md')).toMatchObject({ exitCode: 0 });
  const after = readFileSync(join(root, 'plans/organisations.yaml'), 'utf8');
  expect(after).toBe(
    `${before.trimEnd()}\n  - id: dang-doan-hoi-vi-du\n    name: Đảng đoàn Hội Ví dụ\n    kind: party\n  - id: bo-chinh-tri\n    name: Bộ Chính trị\n    kind: party\n`,
  );
  writeFileSync(
    join(root, 'khac.md'),
    text.replaceAll('05-KH/ĐĐHVD', '05-KH/ĐĐHK').replaceAll('HỘI VÍ DỤ', 'HỘI KHÁC'),
  );
  expect((await run(root, 'khac.md')).out).toContain('+ plans/kh-05-2025-b/programme.yaml');
});

test('with --dry-run nothing is written', async () => {
  const root = folderWith('ke-hoach.md', text);
  const { out } = await run(root, 'ke-hoach.md', '--dry-run', '--report', 'x.md', '--programme', 'thu');
  expect(out).toContain('plans/thu: 2 phần');
  expect(out).toMatch(/\nMới xem trước, chưa ghi gì; bỏ --dry-run thì ghi \d tệp\.\n$/u);
  expect(readdirSync(root)).toEqual(['ke-hoach.md']);
});

test('a number that the text itself leaves out is kept, with an exception and a place in the check list', async () => {
  const root = folderWith('a.md', text.replace('- Mở', 'a) Việc một.\n\nc) Việc hai.\n\n- Mở'));
  const { exitCode, out } = await run(root, 'a.md', '--lang', 'en');
  expect([exitCode, out]).toEqual([
    0,
    expect.stringContaining('kept as in the source, with an entry in exceptions.yaml'),
  ]);
  expect(readFileSync(join(root, 'plans/kh-05-2025/exceptions.yaml'), 'utf8')).toContain('rule: unit-number');
  expect((await runCthd(['lint', '--quiet'], { cwd: root })).exitCode).toBe(0);
});

describe('refused in one sentence, with what to do, and nothing written', () => {
  const docx = (body: string) => makeDocx({ body });
  const word = (data: string) => makeDocx({ body: '', parts: [{ name: 'word/document.xml', data }] });
  const odf = (kind: string, content: string) =>
    makeZip([
      { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}` },
      { name: 'content.xml', data: content },
    ]);
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const laughs = Array.from({ length: 8 }, (_, index) =>
    index === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${index} "${`&e${index - 1};`.repeat(10)}">`,
  );
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'the file is empty'],
    ['a zip bomb', word(`<a>${' '.repeat(60 * 1024 * 1024)}</a>`), 'expands too much'],
    ['a billion laughs', word(`<!DOCTYPE x [${laughs.join('')}]><x>&e7;</x>`), 'DOCTYPE'],
    ['many lines', '- Việc.\n'.repeat(300_000), 'more than 200,000 lines'],
    ['a text of a thousand pages', 'Làm việc này cho xong.\n\n'.repeat(60_000), 'more than 800,000 letters'],
    [
      'a table of a hundred thousand cells',
      `|${' a |'.repeat(40)}\n`.repeat(2_600),
      'more than 100,000 paragraphs, cells of tables and changes of style',
    ],
    ['bold letters one by one', '**a**b'.repeat(60_000).replace(/.{6000}/g, '$&\n'), 'changes of style'],
    [
      'a line without an end',
      `KẾ HOẠCH\n${'a '.repeat(200_000)}`,
      'a paragraph of more than 200,000 letters',
    ],
    ['a million paragraphs', docx('<w:p/>'.repeat(1_000_000)), 'more than 100,000 paragraphs'],
    [
      'more cells than a table has',
      docx(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(1_000)}</w:tr>`.repeat(101)}</w:tbl>`),
      'more than 100,000 paragraphs, cells of tables',
    ],
    [
      'a table of more parts than any has',
      docx(
        `<w:tbl>${Array.from({ length: 1_000 }, (_, n) => `<w:tr>${`<w:tc><w:p><w:r><w:t>${(n * 2_654_435_761) % 997}</w:t></w:r></w:p></w:tc>`.repeat(100)}</w:tr>`).join('')}</w:tbl>`,
      ),
      'more than 400,000 elements',
    ],
    [
      'more styles than an office writes',
      makeDocx({
        body: '<w:p/>',
        styles: Array.from({ length: 20_001 }, (_, n) => `<w:style w:styleId="s${n}"/>`).join(''),
      }),
      'more than 20,000 styles or lists',
    ],
    ['a page that is one paragraph', `<html>${'<'.repeat(2_000_000)}`, 'more than 200,000 letters'],
    ['tables nested without end', docx('<w:tbl><w:tr><w:tc>'.repeat(5_000)), 'damaged or cut off'],
    ['a Word file cut off', docx(p('một')).subarray(0, 300), 'save it as .docx again'],
    [
      'a Word file under a password',
      Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected by a password',
    ],
    ['an old Word file', Buffer.concat([old, Buffer.alloc(600)]), 'old Word (.doc)'],
    ['an OpenDocument spreadsheet', odf('spreadsheet', '<x/>'), 'a spreadsheet'],
    ['an OpenDocument text cut off', odf('text', '<a><b>'), 'damaged or cut off'],
    ['a billion laughs in an .odt', odf('text', `<!DOCTYPE x [${laughs.join('')}]><x>&e7;</x>`), 'DOCTYPE'],
    ['a text of more than 4 MiB', 'a '.repeat(2_100_000), 'more than 4 MiB'],
    ['a page of more than 10 MiB', `<html>${'a '.repeat(5_300_000)}`, 'more than 10 MiB'],
    ['many items of the same words', '1. Việc\n'.repeat(100_000), 'more than 20,000 paragraphs'],
    ['a page nested without end', `<html>${'<div>'.repeat(10_000)}`, 'nested too deep'],
    ['a spreadsheet', makeZip([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'a spreadsheet'],
    ['a rich text', '{\\rtf1 x}', 'an RTF file'],
    ['bytes that are no text', Buffer.from([1, 0, 255, 254, 7]), 'no text in UTF-8'],
    ['a PDF that is only a head', '%PDF-1.4\n', 'damaged or cut off'],
  ])('%s', async (_, content, said) => {
    const root = folderWith('tep.docx', content);
    const { exitCode, out, err } = await run(root, 'tep.docx', '--lang', 'en');
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/^cthd: Cannot read tep\.docx: .*; nothing was written\.\n$/su);
    expect(err).toContain(said);
    expect(existsSync(join(root, 'plans'))).toBe(false);
  });

  test('a file of more than 64 MiB', async () => {
    const root = folderWith('tep.docx', '');
    truncateSync(join(root, 'tep.docx'), 64 * 1024 * 1024 + 1);
    expect(await run(root, 'tep.docx', '--lang', 'en')).toMatchObject({
      exitCode: 2,
      out: '',
      err: 'cthd: tep.docx: The file is larger than 64 MiB and is not read.\n',
    });
  });

  test('words of a file act on nothing: not on the screen, not in the report, not in YAML', async () => {
    const hostile = 'x \u001b]0;a\u0007 ##[error]y ::error::z <img src=q> `$(touch a)` \u202e{{a}}: - # |';
    const root = folderWith(
      'a.docx',
      docx(
        [p('KẾ HOẠCH'), p(`I. VIỆC ${hostile}`), p(`- ${hostile}`)]
          .join('')
          .replaceAll('\u001b', '')
          .replaceAll('\u0007', '')
          .replace('<img', '&lt;img')
          .replaceAll('<img src=q>', '&lt;img src=q>'),
      ),
    );
    const { exitCode, out } = await run(root, 'a.docx', '--report', 'r.md', '--programme', 'thu');
    expect(exitCode).toBe(0);
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(readFileSync(join(root, 'r.md'), 'utf8')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|<img/u);
    const { plan, problems } = readPlan(readPlanFolder(root));
    expect(problems).toEqual([]);
    expect(plan.programmes[0]?.index.units[1]?.text).toBe(
      'x ]0;a ##[error]y ::error::z <img src=q> `$(touch a)` {{a}}: - # |',
    );
  });
});

test('bold, numbers and tables of a Word file come into the plan as they are printed', async () => {
  const body = [
    p(r('CHƯƠNG TRÌNH', '<w:b/>'), '<w:jc w:val="center"/>'),
    p(r('Thực hiện ví dụ', '<w:b/>'), '<w:jc w:val="center"/>'),
    p(r('I. NHIỆM VỤ', '<w:b/>')),
    p('1. Làm việc này.'),
  ].join('');
  const root = folderWith('a.docx', makeDocx({ body }));
  expect(await run(root, 'a.docx')).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(root, 'plans/ctr-vi-du/text/I.yaml'), 'utf8'))
    .toBe(`# yaml-language-server: $schema=../../../.cthd/schemas/text.schema.json
units:
  - id: nhiem-vu
    kind: part
    number: I
    heading: NHIỆM VỤ
    units:
      - id: lam-viec
        kind: section
        number: "1"
        text: Làm việc này.
`);
});

test('a page of a made-up example comes back as one, from the Word page that the tool prints', async () => {
  const example = join(process.cwd(), 'examples');
  const root = temporaryFolder();
  const page = join(root, 'trang.docx');
  expect((await runCthd(['render', 'text', '--out', page], { cwd: example })).exitCode).toBe(0);
  const { exitCode, out } = await run(root, page, '--programme', 'thu', '--lang', 'en');
  expect([exitCode, out]).toEqual([0, expect.stringContaining('(100%); 0 words lost, 0 made up')]);
  const [made] = readPlan(readPlanFolder(root)).plan.programmes;
  const [given] = readPlan(readPlanFolder(example)).plan.programmes;
  const wordings = (
    units: readonly { kind: string; number?: string; heading?: string; text?: string }[] = [],
  ) => units.map(({ kind, number = '', heading = '', text: words = '' }) => [kind, number, heading, words]);
  expect(wordings(made?.index.units)).toEqual(wordings(given?.index.units));
  expect(made).toMatchObject({
    fictional: true,
    title: given?.title,
    symbol: given?.symbol,
    date: given?.date,
  });
});

test('a table of targets becomes indicators with their units and years; laws and documents are registered by what the text calls them', async () => {
  const targets = `**Phụ lục 02**
**CHỈ TIÊU NĂM 2026**

| TT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Kế hoạch 2026 | Cơ quan chủ trì |
| --- | --- | --- | --- | --- | --- |
| 1 | Tỷ lệ hồ sơ trực tuyến | % | 70 | ≥ 85 | Sở Ví dụ |
| 2 | Số lớp tập huấn | lớp | 4 | 10 | Sở Ví dụ |
`;
  const grounds =
    'Căn cứ Luật Nhà ở số 27/2023/QH15; Nghị định số 95/2024/NĐ-CP ngày 24/7/2024 của Chính phủ quy định chi tiết Luật Nhà ở;\n\nThực hiện';
  const root = folderWith('a.md', text.replace('Thực hiện', grounds) + targets);
  expect(await run(root, 'a.md')).toMatchObject({ exitCode: 0 });
  const { plan } = readPlan(readPlanFolder(root));
  expect(plan.programmes[0]?.index.units.flatMap(({ task }) => task?.indicator ?? [])).toMatchObject([
    { name: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', 'at-least': 85, by: 2026 },
    { name: 'Số lớp tập huấn', unit: 'lớp', target: 10, by: 2026 },
  ]);
  expect(plan.documents.map(({ symbol, title }) => [symbol, title])).toEqual([
    ['57-NQ/TW', 'về đột phá phát triển khoa học'],
    ['27/2023/QH15', 'Luật Nhà ở'],
    ['95/2024/NĐ-CP', 'quy định chi tiết Luật Nhà ở'],
  ]);
});

test('a row with a cell more than the heads of its table is named with its place', async () => {
  const table = `
**PHỤ LỤC**
**DANH MỤC NHIỆM VỤ**

| TT | Nội dung | Chủ trì |
| --- | --- | --- |
| 1 | Việc một | Ban A |
| 2 | Việc hai | Ban B | thừa |
`;
  const { out } = await run(folderWith('a.md', text + table), 'a.md', '--dry-run', '--lang', 'en');
  expect(out.match(/^.*without a head.*$/gmu)).toEqual([
    '- line 39, table 1, row 3, column 1: the cell “thừa” stands in a column without a head: its row has a cell too many, or the head is missing',
  ]);
});

test('a text that ends below its title is refused with one message', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), 'HỘI VÍ DỤ\n\nKẾ HOẠCH\n\nNăm 2026\n');
  const { exitCode, out, err } = await runCthd(['import', 'a.md', '--lang', 'en'], { cwd: root });
  expect([exitCode, out, err]).toEqual([
    2,
    '',
    'cthd: a.md has no text below its title and subject, so nothing was written; see whether it is the right file, and whether its text is all there.\n',
  ]);
});

test('in English one unit of a kind is told as one', async () => {
  const root = folderWith(
    'a.md',
    '# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n| TT | Nội dung | Chủ trì |\n| --- | --- | --- |\n| I | NHÓM | |\n| 1 | Việc | Phòng A |\n\nPHỤ LỤC\n\n| Mã | Tên |\n| --- | --- |\n| 1 | A |\n',
  );
  const { out } = await run(root, 'a.md', '--programme', 'thu', '--yes', '--lang', 'en');
  expect(/^plans\/thu: .*/mu.exec(out)?.[0]).toBe(
    'plans/thu: 1 part, 1 annex, 1 group of a table, 1 row of assignments, 1 other table',
  );
});
