import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docxOutline } from '../support/docx-outline.ts';
import { commitAll, initRepository } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { preparedFolder } from '../support/prepared-folder.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { runCthd } from '../support/run-cthd.ts';

const folder = 'plans/phat-trien-vi-du';
const at = ['--as-of', '2026-11-20'];
const slip = `id: bo-sung-2026
mandates: [nq-12-2026-vi-du]
instrument:
  type: NQ
  symbol: null
  date: null
  issuer: ubnd-tinh-vi-du
  grounds:
    - Căn cứ Luật Tổ chức chính quyền ví dụ;
    - Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ Ví dụ tại Tờ trình số 09/TTr-SKHCN;
    - Trên cơ sở kết quả biểu quyết của các thành viên Ủy ban nhân dân tỉnh Ví dụ.
state: draft
changes:
  - { unit: mang-luoi, action: add, mandate: nq-12-2026-vi-du, reason: thêm nhiệm vụ theo nghị quyết }
  - { unit: dong-quy-che, action: adjust, mandate: nq-12-2026-vi-du, reason: đổi thời hạn theo nghị quyết }
`;
const replacing = `id: thay-phu-luc
mandates: [nq-12-2026-vi-du]
instrument:
  type: QĐ
  symbol: null
  date: null
  issuer: ubnd-tinh-vi-du
  grounds: [Căn cứ Luật Tổ chức chính quyền ví dụ;]
  transition:
    - Nhiệm vụ đang thực hiện theo Phụ lục II cũ được tiếp tục thực hiện đến khi hoàn thành.
    - Bãi bỏ yêu cầu báo cáo hằng tháng đối với các nhiệm vụ đó.
state: draft
changes:
  - { unit: phu-luc-nhiem-vu, action: replace, mandate: nq-12-2026-vi-du, reason: thêm cột kinh phí }
`;
const correcting = `id: dinh-chinh
mandates: [nq-12-2026-vi-du]
instrument: { type: TB, symbol: null, date: null, issuer: ubnd-tinh-vi-du }
state: draft
changes:
  - { unit: phat-trien-vi-du, action: correct, mandate: nq-12-2026-vi-du, reason: sửa lỗi in }
`;
/** Puts a mandate slip beside the programme. */
function addSlip(root: string, id: string, text: string): void {
  mkdirSync(join(root, folder, 'revisions'), { recursive: true });
  writeFileSync(join(root, folder, `revisions/${id}.yaml`), text);
}
const copied = preparedFolder((root) => {
  cpSync(resolve('examples/state/plans'), join(root, 'plans'), { recursive: true });
  initRepository(root);
  commitAll(root, 'bản gốc');
});

/** The State example with changes in its working tree, and a slip that names them. */
function changed(...edits: readonly (readonly [file: string, from: string, to: string])[]): string {
  const root = copied(temporaryFolder());
  for (const [file, from, to] of edits) {
    const path = join(root, folder, file);
    const before = readFileSync(path, 'utf8');
    expect(before).toContain(from);
    writeFileSync(path, before.replace(from, to));
  }
  return root;
}
const newTask = [
  'text/II.yaml',
  '          - id: trach-nhiem-the-che',
  `          - id: mang-luoi
            kind: bullet
            text: Xây dựng mạng lưới chuyên gia | cố vấn.
            task: { lead: so-noi-vu-vi-du, with: [so-khcn-vi-du], deliverable: Đề án, deadline: { month: 2026-12 } }
          - id: trach-nhiem-the-che`,
] as const;
const newAnnex = `units:
  - id: phu-luc-dao-tao
    kind: annex
    number: "III"
    heading: DANH MỤC LỚP ĐÀO TẠO (ví dụ hư cấu)
    reference: (Kèm theo Quyết định hư cấu)
    columns:
      - { head: TT, is: number }
      - { head: Nội dung, is: text }
      - { head: Cơ quan chủ trì, is: lead }
      - { head: Kinh phí, is: other }
    units:
      - id: nhom-lop
        kind: group
        number: "I"
        text: Lớp trong năm
        units:
          - id: lop-quan-tri
            kind: row
            number: "1"
            text: Lớp quản trị công nghệ
            task: { lead: so-khcn-vi-du, deadline: { quarter: 2026-Q4 } }
            other: { Kinh phí: 120 triệu đồng }
`;
const laterDeadline = [
  'text/PL.II.yaml',
  'deadline: { date: 2026-09-30 }',
  'deadline: { date: 2026-12-31, was: [{ date: 2026-09-30, until: 2026-06-30, reason: Chờ ý kiến }] }',
] as const;

/** The instrument as a Word document, its parts in lines. */
async function page(root: string): Promise<string> {
  const { exitCode, err } = await runCthd(
    ['amend', '--format', 'docx', '--out', 'van-ban.docx', '--force', '--lang', 'vi', ...at],
    { cwd: root },
  );
  expect([exitCode, err.split('.')[0]]).toEqual([0, 'Đã ghi van-ban']);
  const outline = await docxOutline(new Uint8Array(readFileSync(join(root, 'van-ban.docx'))));
  return outline.replace(/content-hash:[0-9a-f]+/g, 'content-hash:…');
}

/** The instrument in Markdown, which reads back as the change. */
async function markdown(root: string): Promise<string> {
  const { exitCode, out } = await runCthd(['amend', '--lang', 'vi', ...at], { cwd: root });
  writeFileSync(join(root, 'van-ban.md'), out);
  const applied = await runCthd(['amend', 'apply', 'van-ban.md', 'HEAD', '--dry-run', ...at], { cwd: root });
  expect([exitCode, applied.exitCode]).toEqual([0, 0]);
  return out;
}

describe('an instrument as the Government writes it', () => {
  test('adds an annex with its table', async () => {
    const root = changed();
    writeFileSync(join(root, folder, 'text/PL.III.yaml'), newAnnex);
    const file = join(root, folder, 'programme.yaml');
    const programme = readFileSync(file, 'utf8');
    writeFileSync(file, programme.replace('text/PL.II.yaml', 'text/PL.II.yaml\n  - text/PL.III.yaml'));
    await expect(await markdown(root)).toMatchFileSnapshot('golden/new-annex.md');
    await expect(await page(root)).toMatchFileSnapshot('golden/new-annex.docx.txt');
  });

  test('replaces an annex by one that goes with the instrument, where a slip says so, and quotes it in the consolidated text', async () => {
    const root = changed(
      ['text/PL.II.yaml', 'text: Thu hút chuyên gia\n', 'text: Thu hút chuyên gia | nhà khoa học\n'],
      ['text/PL.II.yaml', 'ngày 10 tháng 02 năm 2026)', 'ngày 30 tháng 12 năm 2026)'],
      [
        'text/PL.II.yaml',
        '- { head: Cấp trình, is: other }',
        '- { head: Cấp trình, is: other }\n      - { head: Kinh phí, is: other }',
      ],
    );
    addSlip(root, 'thay-phu-luc', replacing);
    const lint = ['lint', '--against', 'HEAD', ...at];
    expect((await runCthd(lint, { cwd: root })).exitCode).toBe(0);
    await expect(await markdown(root)).toMatchFileSnapshot('golden/replaced-annex.md');
    await expect(await page(root)).toMatchFileSnapshot('golden/replaced-annex.docx.txt');
    const issue = ['revise', 'issue', 'thay-phu-luc', '--date', '2026-11-20', '--symbol', '60/QĐ-UBND'];
    expect((await runCthd([...issue, ...at], { cwd: root })).exitCode).toBe(0);
    commitAll(root, 'ban hành');
    const { out } = await runCthd(['consolidate', '--lang', 'vi', '--as-of', '2026-11-21'], { cwd: root });
    await expect(out).toMatchFileSnapshot('golden/replaced-annex.consolidated.txt');
  });

  test('replaces the whole programme under a new number, with a clause of transition', async () => {
    const root = changed(
      ['text/II.yaml', 'Đặt hàng của các xã.', 'Đặt hàng của các xã và đặc khu.'],
      newTask,
      ['programme.yaml', 'title: CHƯƠNG TRÌNH HÀNH ĐỘNG (', 'title: CHƯƠNG TRÌNH HÀNH ĐỘNG SỬA ĐỔI ('],
    );
    addSlip(
      root,
      'thay-chuong-trinh',
      replacing.replace('thay-phu-luc', 'thay-chuong-trinh').replace('phu-luc-nhiem-vu', 'phat-trien-vi-du'),
    );
    await expect(await markdown(root)).toMatchFileSnapshot('golden/replaced-programme.md');
    await expect(await page(root)).toMatchFileSnapshot('golden/replaced-programme.docx.txt');
    const json = await runCthd(['amend', '--format', 'json', ...at], { cwd: root });
    expect(refusalsOf('instrument', json.out)).toEqual([]);
    writeFileSync(join(root, 'van-ban.json'), json.out);
    const applied = await runCthd(['amend', 'apply', 'van-ban.json', 'HEAD', '--dry-run'], { cwd: root });
    expect(applied.exitCode).toBe(0);
    const head = join(root, folder, 'programme.yaml');
    const numbered = readFileSync(head, 'utf8')
      .replace(
        'symbol: 45/QĐ-UBND\n  date: 2026-02-10\n  in-force: 2026-03-01',
        'symbol: 99/QĐ-UBND\n  date: 2026-11-20',
      )
      .replace('số 45/QĐ-UBND ngày 10 tháng 02', 'số 99/QĐ-UBND ngày 20 tháng 11');
    writeFileSync(head, numbered);
    expect((await runCthd(['lint', '--against', 'HEAD', ...at], { cwd: root })).exitCode).toBe(0);
  });

  test('corrects a misprint in a notice of its own', async () => {
    const root = changed(['text/II.yaml', 'Đặt hàng của các xã.', '"Đặt hàng, của các xã."']);
    await expect(await markdown(root)).toMatchFileSnapshot('golden/state-correction.md');
    await expect(await page(root)).toMatchFileSnapshot('golden/state-correction.docx.txt');
  });

  test('corrects misprints in the instrument that carries the programme, line by line, and tells them in the consolidated text', async () => {
    const root = changed(
      [
        'programme.yaml',
        'Ban hành Chương trình hành động thực hiện',
        'Ban hành chương trình hành động thực hiện',
      ],
      [
        'programme.yaml',
        '        Căn cứ Nghị quyết số 12/NQ-HĐND ngày 15/01/2026',
        '        Căn cứ Nghị quyết số 12/NQ-HĐND ngày 15 tháng 01 năm 2026',
      ],
      ['programme.yaml', 'Tờ trình số 08/TTr-SKHCN', 'Tờ trình số 18/TTr-SKHCN'],
      ['programme.yaml', 'năm 2026 của Ủy ban nhân dân tỉnh Ví dụ)', 'năm 2026 của UBND tỉnh Ví dụ)'],
    );
    addSlip(root, 'dinh-chinh', correcting);
    const said = (await markdown(root)).split('\n').filter((line) => /^\d+\\\. /.test(line));
    expect(said).toEqual([
      '1\\. Tại trích yếu của văn bản ban hành, đã in là: “Ban hành Chương trình hành”, nay đính chính là: “Ban hành chương trình hành”.',
      '2\\. Tại căn cứ thứ nhất của văn bản ban hành, đã in là: “ngày 15/01/2026 của”, nay đính chính là: “ngày 15 tháng 01 năm 2026 của”.',
      '3\\. Tại căn cứ thứ hai của văn bản ban hành, đã in là: “trình số 08/TTr-SKHCN”, nay đính chính là: “trình số 18/TTr-SKHCN”.',
      '4\\. Tại dòng kèm theo dưới tên Chương trình, đã in là: “2026 của Ủy ban nhân dân tỉnh Ví”, nay đính chính là: “2026 của UBND tỉnh Ví”.',
    ]);
    expect((await runCthd(['lint', '--against', 'HEAD', ...at], { cwd: root })).exitCode).toBe(0);
    const json = await runCthd(['amend', 'apply', 'van-ban.md', 'HEAD', '--format', 'json', ...at], {
      cwd: root,
    });
    expect(refusalsOf('amended', json.out)).toEqual([]);
    const issue = ['revise', 'issue', 'dinh-chinh', '--date', '2026-11-20', '--symbol', '61/TB-UBND'];
    expect((await runCthd([...issue, ...at], { cwd: root })).exitCode).toBe(0);
    commitAll(root, 'đính chính');
    const { out } = await runCthd(
      ['consolidate', '--format', 'markdown', '--lang', 'vi', '--as-of', '2026-11-21'],
      { cwd: root },
    );
    expect(out.split('\n').filter((line) => line.includes('được đính chính theo'))).toEqual([
      expect.stringContaining(
        'Trích yếu của văn bản ban hành được đính chính theo quy định tại khoản 1 Thông báo số 61/TB-UBND ngày 20/11/2026',
      ),
      expect.stringContaining(
        'Phần căn cứ của văn bản ban hành được đính chính theo quy định tại khoản 2, khoản 3 Thông báo',
      ),
      expect.stringContaining(
        'Dòng kèm theo dưới tên Chương trình được đính chính theo quy định tại khoản 4 Thông báo',
      ),
    ]);
  });

  describe('where one slip both amends and corrects the head', () => {
    const both = correcting.replace(
      '  - { unit: phat-trien-vi-du, action: correct',
      `  - { unit: phat-trien-vi-du, action: amend, mandate: nq-12-2026-vi-du, reason: đổi tên theo nghị quyết }
  - { unit: phat-trien-vi-du, action: correct`,
    );
    const renamed = [
      'programme.yaml',
      'title: CHƯƠNG TRÌNH HÀNH ĐỘNG (',
      'title: CHƯƠNG TRÌNH HÀNH ĐỘNG SỬA ĐỔI (',
    ] as const;
    const misprint = ['programme.yaml', 'Tờ trình số 08/TTr-SKHCN', 'Tờ trình số 18/TTr-SKHCN'] as const;

    test('what is only ever corrected is corrected and the rest amended, also in the consolidated text', async () => {
      const subject = ['programme.yaml', 'subject: Thực hiện', 'subject: Triển khai thực hiện'] as const;
      const root = changed(renamed, subject, misprint);
      const { out: proposed } = await runCthd(['revise', 'propose', '--lang', 'en', ...at], { cwd: root });
      expect(
        proposed
          .split('\n')
          .filter((line) => line !== '')
          .slice(1),
      ).toEqual([
        '# phat-trien-vi-du: title reworded',
        '# phat-trien-vi-du: subject reworded',
        'cthd revise add phat-trien-vi-du --action amend --reason "…"',
        '# phat-trien-vi-du: carrying instrument changed',
        'cthd revise add phat-trien-vi-du --action correct --reason "…"',
      ]);
      addSlip(root, 'dinh-chinh', both.replace('type: TB', 'type: QĐ'));
      const said = (await markdown(root))
        .split('\n')
        .filter((line) => / tên Chương trình | trích yếu | căn cứ thứ /.test(line));
      expect(said).toEqual([
        '1\\. Sửa đổi, bổ sung tên Chương trình như sau:',
        '2\\. Sửa đổi, bổ sung trích yếu như sau:',
        '1\\. Tại căn cứ thứ hai của văn bản ban hành, đã in là: “trình số 08/TTr-SKHCN”, nay đính chính là: “trình số 18/TTr-SKHCN”.',
      ]);
      const issue = ['revise', 'issue', 'dinh-chinh', '--date', '2026-11-20', '--symbol', '61/QĐ-UBND'];
      expect((await runCthd([...issue, ...at], { cwd: root })).exitCode).toBe(0);
      commitAll(root, 'ban hành');
      const { out } = await runCthd(
        ['consolidate', '--format', 'markdown', '--lang', 'vi', '--as-of', '2026-11-21'],
        { cwd: root },
      );
      expect(out).toMatch(/Tên Chương trình được sửa đổi, bổ sung theo/);
      expect(out).toMatch(/Phần căn cứ của văn bản ban hành được đính chính theo/);
    });

    test('lines of which nothing tells which is which are refused by name', async () => {
      const root = changed(renamed);
      addSlip(root, 'dinh-chinh', both);
      const { exitCode, out, err } = await runCthd(['amend', '--lang', 'en', ...at], { cwd: root });
      expect([exitCode, out, err]).toEqual([
        2,
        '',
        'cthd: An instrument cannot state these changes yet, so none was drafted: phat-trien-vi-du (title: the slip has both action: amend and action: correct, and nothing tells which line is amended and which corrected; correct by one slip, issue and commit it, then amend by another). Draft them by hand, or make them an adjustment of their own.\n',
      ]);
    });
  });

  test('issues new tasks in an annex, restates a changed one in an article, and reads back as the change', async () => {
    const root = changed(newTask, laterDeadline);
    cpSync(resolve('examples/state/plans/documents.yaml'), join(root, 'plans/documents.yaml'));
    addSlip(root, 'bo-sung-2026', slip);
    const { exitCode, out, err } = await runCthd(['amend', '--lang', 'vi', ...at], { cwd: root });
    expect([exitCode, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('golden/state-instrument.md');
    writeFileSync(join(root, 'nghi-quyet.md'), out);
    await expect(await page(root)).toMatchFileSnapshot('golden/state-instrument.docx.txt');
    const applied = await runCthd(['amend', 'apply', 'nghi-quyet.md', 'HEAD', '--lang', 'en', ...at], {
      cwd: root,
    });
    expect([applied.exitCode, applied.err]).toEqual([0, '']);
    expect(applied.out).toContain('- Xây dựng mạng lưới chuyên gia | cố vấn.');
    const json = await runCthd(['amend', '--format', 'json', ...at], { cwd: root });
    expect((JSON.parse(json.out) as { instruments: unknown[] }).instruments).toHaveLength(1);
  });

  test('calls the rows of a table of targets targets, and both by both names where one annex has both', async () => {
    const newTarget = [
      'text/PL.I.yaml',
      '      - id: chi-tieu-giam\n',
      `          - id: so-sang-che
            kind: row
            number: "2a"
            text: Số sáng chế được cấp bằng
            task: { lead: so-khcn-vi-du, indicators: [{ name: sáng chế, at-least: 20, by: 2030 }] }
      - id: chi-tieu-giam
`,
    ] as const;
    const root = changed(['text/PL.I.yaml', 'at-least: 2\n', 'at-least: 3\n'], newTarget);
    const named = /chỉ tiêu|nhiệm vụ/iu;
    const said = (text: string) =>
      text.split('\n').filter((line) => named.test(line) && /Điều \d|Tên|DANH MỤC/u.test(line));
    const alone = await markdown(root);
    expect(said(alone)).toEqual([
      expect.stringMatching(/^Điều 1\. Ban hành .* Phụ lục danh mục các chỉ tiêu bổ sung của /u),
      'Điều 2. Điều chỉnh chỉ tiêu tại số thứ tự 1 mục I Phụ lục I như sau:',
      '> 1\\. Tên chỉ tiêu: Tỷ lệ chi cho khoa học, công nghệ',
      '**DANH MỤC CÁC CHỈ TIÊU BỔ SUNG**\\',
      expect.stringMatching(/^\| TT \| Tên chỉ tiêu \| Vị trí \|/u),
    ]);
    const paper = await page(root);
    expect(paper).toContain('] Điều chỉnh chỉ tiêu tại số thứ tự 1 mục I Phụ lục I như sau:');
    expect(paper).not.toContain('Tên nhiệm vụ');
    const [file, from, to] = newTask;
    const path = join(root, folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    expect(said(await markdown(root)).slice(-2)).toEqual([
      '**DANH MỤC CÁC NHIỆM VỤ, CHỈ TIÊU BỔ SUNG**\\',
      expect.stringMatching(/^\| TT \| Tên nhiệm vụ, chỉ tiêu \| Vị trí \|/u),
    ]);
  });

  test.each([
    ['the words of an article', ['programme.yaml', 'Ngân sách của tỉnh Ví dụ;', 'Ngân sách tỉnh;']],
    ['a sub-bullet', ['text/II.yaml', 'Đặt hàng của các xã.', 'Đặt hàng của các phường.']],
    ['a row', ['text/PL.II.yaml', 'text: Thu hút chuyên gia', 'text: Thu hút chuyên gia giỏi']],
    ['the lead of a row', ['text/PL.II.yaml', 'lead: so-noi-vu-vi-du\n', 'lead: so-khcn-vi-du\n']],
    ['the bound of a target', ['text/PL.I.yaml', 'at-least: 2\n', 'at-least: 3\n']],
    ['a milestone', ['text/PL.I.yaml', 'at-least: 1.5', 'at-least: 1.8']],
    ['a group', ['text/PL.II.yaml', 'text: Phát triển nhân lực', 'text: Phát triển nguồn nhân lực']],
  ] as const)('amends %s, and proves it', async (_, edit) => {
    const { exitCode, out, err } = await runCthd(['amend', '--lang', 'en', ...at], { cwd: changed(edit) });
    expect([exitCode, err.includes('cannot state')]).toEqual([0, false]);
    expect(out).toContain('Điều 1.');
  });

  test.each([
    [
      'a footnote',
      ['text/I.yaml', 'Vùng Ví dụ gồm ba tỉnh hư cấu.', 'Vùng Ví dụ gồm bốn tỉnh.'],
      'Điều chỉnh chú thích “1” tại đoạn thứ hai mục 1 phần I từ “Vùng Ví dụ gồm ba tỉnh hư cấu.” thành “Vùng Ví dụ gồm bốn tỉnh.”.',
    ],
    [
      'a cell of another column',
      ['text/PL.II.yaml', 'Cấp trình: Ủy ban nhân dân tỉnh', 'Cấp trình: Hội đồng'],
      'Nội dung cột “Cấp trình”: Hội đồng',
    ],
    [
      'a result',
      ['text/PL.II.yaml', 'deliverable: Báo cáo chuyên đề', 'deliverable: Báo cáo'],
      'Các kết quả: (1) Báo cáo; chủ trì: Sở Khoa học và Công nghệ Ví dụ; thời hạn: tháng 6/2026. (2) Đề án; thời hạn: Quý IV/2026',
    ],
    [
      'a reference line',
      ['text/PL.I.yaml', 'ngày 10 tháng 02 năm 2026)', 'ngày 11 tháng 02 năm 2026)'],
      'Điều chỉnh dòng kèm theo tại Phụ lục I từ “(Kèm theo Quyết định số 45/QĐ-UBND ngày 10 tháng 02 năm 2026)” thành',
    ],
    ['the number of a row', ['text/PL.I.yaml', 'number: "3"', 'number: "4"'], 'Số thứ tự: 4'],
    ['a note', ['text/PL.II.yaml', 'note: Sau khi', 'note: Trước khi'], 'Ghi chú: Trước khi có ý kiến'],
  ] as const)('states %s, and proves it', async (_, edit, sentence) => {
    const { exitCode, out, err } = await runCthd(['amend', '--lang', 'en', ...at], { cwd: changed(edit) });
    expect([exitCode, err.includes('cannot state')]).toEqual([0, false]);
    expect(out).toContain(sentence);
  });

  test.each([
    [
      'the number of the carrying instrument',
      ['programme.yaml', '45/QĐ-UBND\n  date', '46/QĐ-UBND\n  date'],
      'phat-trien-vi-du (number of the carrying instrument: a fact of the signed paper, which no instrument changes;',
    ],
    [
      'the grounds of the carrying instrument',
      ['programme.yaml', '        Căn cứ Nghị quyết số 12', '        Căn cứ vào Nghị quyết số 12'],
      'phat-trien-vi-du (grounds of the carrying instrument: stays as issued, and only a misprint in it is corrected; where it is one, name the programme in the slip with action: correct)',
    ],
  ] as const)('refuses %s by name, and drafts nothing', async (what, edit, named) => {
    const root = changed(edit);
    const { out: proposed } = await runCthd(['revise', 'propose', ...at], { cwd: root });
    const action = what.startsWith('the grounds') ? 'correct' : 'amend';
    expect(proposed).toContain(`cthd revise add phat-trien-vi-du --action ${action} `);
    const { exitCode, out, err } = await runCthd(['amend', '--lang', 'en', ...at], { cwd: root });
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(named);
  });
});
