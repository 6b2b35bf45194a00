import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maxRows } from '../../src/commands/import/assignment-table.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { makeDocx, p, r, ruled, tbl } from '../support/make-docx.ts';
import { makeXlsx } from '../support/make-xlsx.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';

const en = ['--lang', 'en', '--as-of', '2025-12-15'];
const run = (root: string, ...args: readonly string[]) =>
  runCthd(['import', '--assignments', ...args, ...en], { cwd: root });

/** The example with one file beside its plans. */
function exampleWith(name: string, content: string | Uint8Array): string {
  const root = exampleOnDisk();
  writeFileSync(join(root, name), content);
  return root;
}

const text = (root: string, name: string) =>
  readFileSync(join(root, 'plans/lien-hiep-hoi-vi-du/text', name), 'utf8');

/** Field, earlier and new words in the table of an output, a list a row. */
const differences = (out: string): string[][] =>
  out
    .split('\n')
    .map((line) => line.split('│').map((cell) => cell.trim()))
    .filter(([, , field = '']) => field !== '')
    .map((cells) => cells.slice(2, 5));

const heads = 'STT;Nội dung công việc;Phân công;;Thời gian;Sản phẩm;Chỉ tiêu\n;;Chủ trì;Phối hợp;;;\n';

describe('a table of assignments', () => {
  test.each(['2025-12-15', '2026-06-30'])(
    'that is our own tracker changes nothing, as of %s too',
    async (day) => {
      const root = exampleOnDisk();
      const made = await runCthd(['render', 'tracker', '--out', 'tracker.xlsx', ...en], { cwd: root });
      expect(made.exitCode).toBe(0);
      const before = everythingIn(root);
      const args = ['import', '--assignments', 'tracker.xlsx', '--lang', 'en', '--as-of', day];
      const { exitCode, out, err } = await runCthd(args, { cwd: root });
      expect([exitCode, err, out.split('\n').at(-2)]).toEqual([0, '', 'Nothing changed.']);
      expect(everythingIn(root)).toEqual(before);
    },
  );

  test('asks whether two new names that say the same words are one body', async () => {
    const root = exampleWith(
      'p.csv',
      `${heads}1;Bản tin hội viên;VP Hội Thử;Văn phòng Hội Thử;Quý IV/2026;Bản tin;12 bản tin\n`,
    );
    const doubt =
      'is “Văn phòng Hội Thử” the “VP Hội Thử” of an earlier cell? If so, write one name, or add --yes; if they are two bodies, add both first with cthd body add';
    const refused = await run(root, 'p.csv');
    expect([refused.exitCode, refused.err.includes(doubt)]).toEqual([2, true]);
    const { exitCode, out } = await run(root, 'p.csv', '--yes');
    expect([exitCode, out.includes('New bodies: Văn phòng Hội Thử (vp-hoi-thu).')]).toEqual([0, true]);
    expect(readFileSync(join(root, 'plans/organisations.yaml'), 'utf8')).toContain(
      '  - id: vp-hoi-thu\n    name: Văn phòng Hội Thử\n    kind: office\n    names:\n      - VP Hội Thử\n',
    );
  });

  test.each([
    [
      'TCVN3',
      'STT;Néi dung c«ng viÖc;Chñ tr×;Thêi gian',
      '1;B¶n tin héi viªn;Ban ChÝnh s¸ch Thö;Quý IV/2026',
    ],
    [
      'VNI',
      'STT;Noäi dung coâng vieäc;Chuû trì;Thôøi gian',
      '1;Baûn tin hoäi vieân;Ban Chính saùch Thöû;Quyù IV/2026',
    ],
  ])('is converted where it is typed in the letters of %s, and said to be', async (encoding, head, row) => {
    const cells = (line: string) =>
      line
        .split(';')
        .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
        .join('');
    const root = exampleWith(
      'p.xlsx',
      makeXlsx({
        sheet: `<sheetData><row r="1">${cells(head)}</row><row r="2">${cells(row)}</row></sheetData>`,
      }),
    );
    const { exitCode, err, out } = await run(root, 'p.xlsx');
    expect([exitCode, err]).toEqual([
      0,
      `p.xlsx: The file is in ${encoding}; it was converted to Unicode.\n`,
    ]);
    expect(out).toContain('New bodies: Ban Chính sách Thử (ban-chinh-sach-thu).');
  });

  test('a new name written with other capitals is the same body', async () => {
    const root = exampleWith(
      'p.csv',
      `${heads}1;Bản tin hội viên;Ban Chính sách Thử;;Quý IV/2026;;\n2;Kết nạp 1.500 hội viên mới;;BAN CHÍNH SÁCH THỬ;;;\n`,
    );
    const { exitCode, err, out } = await run(root, 'p.csv');
    expect([exitCode, err, out.split('\n').find((line) => line.startsWith('New bodies'))]).toEqual([
      0,
      '',
      'New bodies: Ban Chính sách Thử (ban-chinh-sach-thu).',
    ]);
  });

  test('finds tasks by shortened wording, and puts each cell where it belongs', async () => {
    const root = exampleWith(
      'p.csv',
      `BẢNG PHÂN CÔNG\n${heads}I;PHẦN MỘT;;;;;\n1;Bản tin hội viên;Sở KH&CN Hư cấu;Văn phòng VD, các hội thành viên;Quý IV/2026;Bản tin;12 bản tin\n`,
    );
    const before = {
      text: text(root, 'II.4.yaml'),
      bodies: readFileSync(join(root, 'plans/organisations.yaml'), 'utf8'),
    };
    const { exitCode, out, err } = await run(root, 'p.csv');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('New bodies: Sở KH&CN Hư cấu (so-kh-cn-hu-cau).');
    expect(out).toContain('Wrote the assignments of 1 task, and 1 body to the register.');
    expect(text(root, 'II.4.yaml')).toBe(
      before.text.replace(
        /( {8}text: Xuất bản bản tin dành cho hội viên\.\n)/,
        `$1        task:
          lead: so-kh-cn-hu-cau
          with:
            - van-phong-vi-du
            - { class: các hội thành viên }
          deadline: { quarter: 2026-Q4 }
          deliverable: Bản tin
          indicator: { name: bản tin, target: 12 }
`,
      ),
    );
    expect(readFileSync(join(root, 'plans/organisations.yaml'), 'utf8')).toBe(
      `${before.bodies}  - id: so-kh-cn-hu-cau\n    name: "Sở KH&CN Hư cấu"\n    kind: department\n`,
    );
    expect((await run(root, 'p.csv')).out).toContain('Nothing changed.');
  });

  test('shows what each field is and will be, before and after a first import', async () => {
    const head = 'Mã;Chủ trì;Thời hạn;Sản phẩm;Lãnh đạo phụ trách;Cấp trình;Ghi chú\n';
    const row = 'ban-tin-hoi-vien;Văn phòng Ví dụ;2027;Bản tin;Phó Chủ tịch;Ban Thường vụ;Bản in\n';
    const root = exampleWith('p.csv', head + row);
    const { exitCode, out } = await run(root, 'p.csv');
    expect(exitCode).toBe(0);
    expect(text(root, 'II.4.yaml')).toContain(`        task:
          lead: van-phong-vi-du
          deadline: { year: 2027 }
          deliverable: Bản tin
          person: Phó Chủ tịch
          submit-to: Ban Thường vụ
          note: Bản in
`);
    expect(differences(out)).toEqual([
      ['Field', 'Is', 'Will be'],
      ['Lead', '', 'Văn phòng Ví dụ'],
      ['Deadline', '', 'năm 2027'],
      ['Deliverable', '', 'Bản tin'],
      ['Responsible person', '', 'Phó Chủ tịch'],
      ['Submitted to', '', 'Ban Thường vụ'],
      ['Note', '', 'Bản in'],
    ]);
    writeFileSync(join(root, 'p.csv'), 'Mã;Sản phẩm;Cấp trình\nban-tin-hoi-vien;Bản tin;Ban Chấp hành\n');
    expect(differences((await run(root, 'p.csv')).out)).toEqual([
      ['Field', 'Is', 'Will be'],
      ['Submitted to', 'Ban Thường vụ', 'Ban Chấp hành'],
    ]);
  });

  test('rows of one task that differ in whom the product is submitted to are in doubt', async () => {
    const root = exampleWith(
      'p.csv',
      'Mã;Sản phẩm;Trình cấp\nban-tin-hoi-vien;Số 1;Ban Thường vụ\nban-tin-hoi-vien;Số 2;Chủ tịch\n',
    );
    const before = everythingIn(root);
    const { exitCode, err } = await run(root, 'p.csv');
    expect([exitCode, err]).toEqual([
      2,
      'cthd: p.csv: 1 place is in doubt, nothing was written:\n  row 2, 3: “ban-tin-hoi-vien”: the rows of one task differ in the responsible person or in whom the product is submitted to; a task has one of each, write the same in all rows\nPut the cells right and run this again, or add --yes to take the defaults; --yes --dry-run shows them first.\n',
    ]);
    expect(everythingIn(root)).toEqual(before);
  });

  test('two rows for one task are two results', async () => {
    const rows =
      'ban-tin-hoi-vien;Văn phòng Ví dụ;3/2026;Bản tin số 1\nban-tin-hoi-vien;Văn phòng Ví dụ;2027;Bản tin số 2\n';
    const root = exampleWith('p.csv', `Mã;Chủ trì;Thời hạn;Sản phẩm\n${rows}`);
    expect((await run(root, 'p.csv')).exitCode).toBe(0);
    expect(text(root, 'II.4.yaml')).toContain(`        task:
          lead: van-phong-vi-du
          results:
            - { deliverable: Bản tin số 1, deadline: { month: "2026-03" } }
            - { deliverable: Bản tin số 2, deadline: { year: 2027 } }
`);
    expect((await run(root, 'p.csv')).out).toContain('Nothing changed.');
  });

  test('every doubtful cell is named with its place, and nothing is written', async () => {
    const root = exampleWith(
      'p.csv',
      'Nội dung;Chủ trì;Thời hạn\nBản tin hội viên;Văn phòng Ví dụ;ngày mai\nViệc không có trong chương trình;Văn phòng Ví dụ;2026\nKết nạp hội viên mới;Ban Hội viên;2027\nhội;Văn phòng Ví dụ;2026\n',
    );
    const before = everythingIn(root);
    const { exitCode, out, err } = await run(root, 'p.csv');
    expect([exitCode, out]).toEqual([2, '']);
    expect(err.split('\n').map((line) => line.slice(0, 66))).toEqual([
      'cthd: p.csv: 5 places are in doubt, nothing was written:',
      '  C2: “ngày mai”: no form of deadline; write it like 31/12/2026, t',
      '  A3: “Việc không có trong chương trình”: no task is like this; ad',
      '  B4: “Ban Hội viên”: is “Ban Hội viên” Ban Hội viên Ví dụ (ban-ho',
      '  A5: “hội”: can mean several tasks: II.4/2 the-hoi-vien; II.4/3 k',
      '  row 4: “ket-nap-hoi-vien”: The task ket-nap-hoi-vien has a deadl',
      '',
    ]);
    expect(everythingIn(root)).toEqual(before);
  });

  test('a row that names a unit above tasks is told which tasks stand in it', async () => {
    const root = exampleWith('p.csv', 'Mã;Chủ trì\nII.4;Văn phòng Ví dụ\n');
    const { exitCode, err } = await run(root, 'p.csv');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(
        /A2: “II\.4”: II\.4 is no task: its tasks stand in it \(II\.4\/1 .*\); fill in rows/u,
      ),
    ]);
  });

  describe('of doubtful cells', () => {
    const table =
      'Nội dung;Chủ trì;Thời hạn\nBản tin hội viên;Văn phòng Ví dụ;ngày mai\nViệc không có trong chương trình;Văn phòng Ví dụ;2026\nKết nạp hội viên mới;Ban Hội viên;\nhội;Văn phòng Ví dụ;2026\n';

    test('a person at a terminal is asked about one after the other, and confirms', async () => {
      const root = exampleWith('p.csv', table);
      const { askIn, heard } = scriptedAsk([
        'Quý I/2026',
        'II.9',
        '-',
        'Ban Hội viên Ví dụ (ban-hoi-vien-vi-du)',
        '',
        'Write it',
      ]);
      const { exitCode, out, err } = await runCthd(['import', '--assignments', 'p.csv', ...en], {
        cwd: root,
        askIn,
      });
      expect([exitCode, err]).toEqual([0, '']);
      expect(heard.flatMap((line) => (line.startsWith('  ') ? [] : [line.slice(0, 12)]))).toEqual([
        'C2: “ngày ma',
        'A3: “Việc kh',
        'A3: “Việc kh',
        'B4: Which bo',
        'A5: “hội”: W',
        'Write this?',
      ]);
      expect(out).toContain('Wrote the assignments of 1 task.');
    });

    test('an answer with characters that nobody sees is refused, and the next one is kept', async () => {
      const rows = 'sap-xep-van-phong;Quý I/2026;\nban-tin-hoi-vien;Quý IV/2026;Bản\u202e tin\n';
      const root = exampleWith('p.csv', `Mã;Thời hạn;Sản phẩm\n${rows}`);
      const { askIn, heard } = scriptedAsk([
        'Số\u202e báo',
        'Số báo',
        'Chờ\u200b vốn',
        '',
        'Chờ vốn',
        'Write it',
      ]);
      const { exitCode } = await runCthd(['import', '--assignments', 'p.csv', ...en], { cwd: root, askIn });
      expect([exitCode, heard.filter((line) => line.startsWith('  >'))]).toEqual([
        0,
        [
          '  > holds characters that nobody sees (U+202E); type it again',
          '  > holds characters that nobody sees (U+200B); type it again',
          '  > a reason is needed',
        ],
      ]);
      expect(text(root, 'II.4.yaml')).toContain('deliverable: Số báo\n');
      expect(text(root, 'II.1.yaml')).toContain('reason: Chờ vốn');
    });

    test('of more than a hundred nobody is asked', async () => {
      const rows = Array.from({ length: 101 }, (_, n) => `Việc hư cấu số ${n};Văn phòng Ví dụ\n`).join('');
      const root = exampleWith('p.csv', `Nội dung;Chủ trì\n${rows}`);
      const { askIn, heard } = scriptedAsk([]);
      const { exitCode, err } = await runCthd(['import', '--assignments', 'p.csv', ...en], {
        cwd: root,
        askIn,
      });
      expect([exitCode, heard, err.split('\n')[0]]).toEqual([
        2,
        [],
        'cthd: p.csv: 101 places are in doubt, nothing was written:',
      ]);
    });

    test('--yes takes the defaults, and says what was decided', async () => {
      const root = exampleWith('p.csv', table);
      const { exitCode, out } = await run(root, 'p.csv', '--yes');
      expect(exitCode).toBe(0);
      expect(out.match(/(?<=Decided: )[A-Z]\d “[^:]*: [^(]*(?= \()/gu)).toEqual([
        'C2 “ngày mai”: the words stay “ngày mai”',
        'A3 “Việc không có trong chương trình”: leave out the row',
        'B4 “Ban Hội viên”: a new body: “Ban Hội viên”',
        'A5 “hội”: leave out the row',
      ]);
      expect(text(root, 'II.4.yaml')).toContain('deadline: { printed: ngày mai }');
    });
  });

  test('a wording that it would take too long to compare is named, and --yes does not pass it over', async () => {
    const root = exampleWith('p.csv', `Nội dung;Sản phẩm\n${'c b a '.repeat(5_400).trim()};Bản tin\n`);
    const file = join(root, 'plans/lien-hiep-hoi-vi-du/text/II.4.yaml');
    const long = 'a b c '.repeat(3_000).trim();
    writeFileSync(file, readFileSync(file, 'utf8').replace('Xuất bản bản tin dành cho hội viên.', long));
    const before = everythingIn(root);
    const { exitCode, err } = await run(root, 'p.csv', '--yes');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(/p\.csv: 1 place is in doubt, [^]*A2: “c b a .*…”: not held against the tasks/u),
    ]);
    expect(everythingIn(root)).toEqual(before);
  });

  test('a cell that names more than 200 bodies, or one without end, is named', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `Ban ${n}`).join(', ');
    const root = exampleWith(
      'p.csv',
      `Mã;Chủ trì\nban-tin-hoi-vien;${names(201)}\nket-nap-hoi-vien;${names(200)}\nthe-hoi-vien;Ban ${'a, '.repeat(500)}\n`,
    );
    const { exitCode, err } = await run(root, 'p.csv', '--yes');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(
        /2 places are in doubt, [^]*B2: “Ban 0, .*…”: the cell names more than 200 bodies, or one of/u,
      ),
    ]);
  });

  test('a cell of a Word file that no spreadsheet could hold is named', async () => {
    const rows = [
      ['Mã', 'Sản phẩm'],
      ['ban-tin-hoi-vien', 'a'.repeat(32_768)],
    ];
    const cells = rows.map((row) => row.map((words) => p(r(words))));
    const root = exampleWith('p.docx', makeDocx({ body: tbl(cells, ruled) }));
    const { exitCode, err } = await run(root, 'p.docx', '--yes');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(/B2: “a+…”: the cell has more than 32,767 characters; shorten it/u),
    ]);
  });

  describe('a deadline that is moved needs a reason', () => {
    const moved = 'Mã;Thời hạn\nsap-xep-van-phong;Quý I/2026\nban-tin-hoi-vien;Quý IV/2026\n';

    test('with --yes and without --reason nothing is written; with it all is', async () => {
      const root = exampleWith('p.csv', moved);
      const before = everythingIn(root);
      const { exitCode, err } = await run(root, 'p.csv', '--yes');
      expect([exitCode, err]).toEqual([
        2,
        expect.stringMatching(/1 place is in doubt, nothing was written[^]*needs --reason/),
      ]);
      expect(everythingIn(root)).toEqual(before);
      const given = await run(root, 'p.csv', '--yes', '--reason', 'Chờ kinh phí');
      expect([given.exitCode, given.out]).toEqual([0, expect.stringContaining('the assignments of 2 tasks')]);
    });

    test('at a terminal the reason is asked for once', async () => {
      const root = exampleWith('p.csv', moved);
      const { askIn, heard } = scriptedAsk(['', 'Chờ kinh phí', 'Write it']);
      const { exitCode } = await runCthd(['import', '--assignments', 'p.csv', ...en], { cwd: root, askIn });
      expect(exitCode).toBe(0);
      expect(heard.filter((line) => !line.startsWith('  ')).map((line) => line.slice(0, 20))).toEqual([
        'row 2: “sap-xep-van-',
        'row 2: “sap-xep-van-',
        'Write this?',
      ]);
      expect(text(root, 'II.1.yaml')).toContain('reason: Chờ kinh phí');
    });
  });

  test.each([
    ['Mã;Chủ trì;Tình trạng\nban-tin-hoi-vien;Ban Thử;Hoàn thành\n', 'Tình trạng'],
    [
      'Mã;Chủ trì;Cấp;Nhận xét, ghi chú;Trạng thái\nban-tin-hoi-vien;Ban Thử;B;x;Hoàn thành\n',
      'Cấp, Nhận xét, ghi chú, Trạng thái',
    ],
  ])('of a table of progress only columns that it has are told to be left: %j', async (rows, columns) => {
    const { out } = await run(exampleWith('p.csv', rows), 'p.csv');
    expect(out.replace(/\s+/gu, ' ')).toContain(`Nothing is taken from: ${columns}. Wrote`);
  });

  test('a table of a Word file is read the same way', async () => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì'],
      ['1', 'Xuất bản bản tin', 'Văn phòng Ví dụ'],
    ];
    const cells = rows.map((row) => row.map((words) => p(r(words))));
    const root = exampleWith('p.docx', makeDocx({ body: p(r('BẢNG PHÂN CÔNG')) + tbl(cells, ruled) }));
    const { exitCode, err } = await run(root, 'p.docx');
    expect([exitCode, err]).toEqual([0, '']);
    expect(text(root, 'II.4.yaml')).toContain('        task:\n          lead: van-phong-vi-du\n');
  });

  test.each([
    ['a,b\n1,2\n', /holds no table of assignments/],
    ['Mã;Chủ trì\nban-tin-hoi-vien;Văn\u202e phòng\n', /characters that nobody sees/],
  ])('%j is refused', async (content, expected) => {
    const root = exampleWith('p.csv', content);
    const { exitCode, err } = await run(root, 'p.csv');
    expect(exitCode).toBe(2);
    expect(err).toMatch(expected);
  });

  const names = (count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => `Ban Hư cấu ${from + n}`).join(', ');
  const row = (lead: string) => `sap-xep-van-phong;"${lead}"\n`;
  test.each([
    [
      '4,000 rows',
      'a;b\n'.repeat(maxRows),
      'p.csv has 4,001 rows; tables of assignments have at most 4,000. Divide it into several files and import one after the other.',
    ],
    [
      '1,600,000 letters',
      row('a'.repeat(32_000)).repeat(51),
      'The cells of p.csv have more than 1,600,000 letters, as many as tables of assignments have at most. Divide it into several files and import one after the other.',
    ],
    [
      '12,000 bodies named',
      row(names(200)).repeat(61),
      'The cells of leads and co-operating bodies name more than 12,000 bodies together; name them as a class, such as “các xã, phường”, or divide the table into several files and import one after the other.',
    ],
    [
      '1,000 new bodies',
      [0, 200, 400, 600, 800, 1000].map((from) => row(names(200, from))).join(''),
      'The table names more than 1,000 bodies that organisations.yaml does not have; divide it into several files and import one after the other, and see whether its columns of leads and co-operating bodies are the right ones.',
    ],
  ])('has at most %s', async (_, rows, sentence) => {
    const root = exampleWith('p.csv', `Mã;Chủ trì\n${rows}`);
    const { exitCode, err } = await run(root, 'p.csv');
    expect([exitCode, err.replace(/\s+/g, ' ').trim()]).toEqual([2, `cthd: ${sentence}`]);
  });
});
