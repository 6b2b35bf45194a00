import { partOfTasks } from '../support/example-plan.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everythingIn } from '../support/record-plan.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';

const en = ['--lang', 'en', '--as-of', '2026-11-23'];
const run = (root: string, ...args: readonly string[]) => runCthd([...args, ...en], { cwd: root });

const text = partOfTasks(`
- id: tuyen-truyen # theo đề nghị của Ban
  kind: section
  number: "1"
  heading: Tuyên truyền
  units:
    - id: mo-lop
      kind: bullet
      text: Mở lớp tập huấn.
    # việc của năm sau
    - { id: tai-lieu, kind: bullet, text: Biên soạn tài liệu. }
- id: to-chuc
  kind: section
  number: "2"
  heading: Tổ chức
  units:
    - id: quy-che
      kind: subsection
      number: "2.1"
      text: >-
        Xây dựng quy chế làm việc,
        lấy ý kiến các hội thành viên.
      task: { lead: van-phong } # đã thống nhất
    - id: kinh-phi
      kind: subsection
      number: "2.2"
      text: Bố trí kinh phí.
`);

/** A draft on disk: its number, date and signature are open. */
function draftOnDisk(files: Readonly<Record<string, string>> = {}): string {
  const root = planOnDisk();
  const head = join(root, 'plans/vi-du/programme.yaml');
  const before = readFileSync(head, 'utf8');
  const open = before
    .replace(/^symbol: .*$/m, 'symbol: null')
    .replace(/^date: .*$/m, 'date: null')
    .replace(/^place: .*$/m, 'place: null')
    .replace(/^signature:.*\n(?: .*\n)*/m, '')
    .replace(/^operative: .*$/m, 'operative: [nhiem-vu]');
  writeFileSync(head, open);
  writeFileSync(join(root, 'plans/vi-du/text/II.yaml'), text);
  for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
  return root;
}

/** What a command takes away and brings, a line each, over all files. */
async function changedBy(root: string, ...args: readonly string[]) {
  const before = everythingIn(root);
  const { exitCode, out, err } = await run(root, ...args);
  expect([err, exitCode]).toEqual(['', 0]);
  const after = everythingIn(root);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const lines = (one = '') => Buffer.from(one, 'latin1').toString('utf8').split('\n');
  const without = (some: readonly string[], others: readonly string[]) => {
    const left = [...others];
    return some.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  const changed = Object.keys(before).flatMap((path) => {
    const [old, now] = [lines(before[path]), lines(after[path])];
    return [...without(old, now).map((line) => `-${line}`), ...without(now, old).map((line) => `+${line}`)];
  });
  return { out: out.replaceAll(/\n(?! )/g, ' ').trim(), changed };
}

describe('units of a draft', () => {
  test('a bullet is added beside another, with an id from its words', async () => {
    expect(await changedBy(draftOnDisk(), 'unit', 'add', 'Mở 4 lớp: nâng cao.', '--after', 'mo-lop')).toEqual(
      {
        out: 'Added the bullet II.1/2 (mo-4-lop-nang-cao) “Mở 4 lớp: nâng cao.”.\n  plans/vi-du/text/II.yaml:15',
        changed: [
          '+          - id: mo-4-lop-nang-cao',
          '+            kind: bullet',
          '+            text: "Mở 4 lớp: nâng cao."',
        ],
      },
    );
  });

  test('a unit that stands there already is not added again, unless an id is given', async () => {
    const root = draftOnDisk();
    const args = ['unit', 'add', 'Mở trang thông tin.', '--after', 'mo-lop'];
    await changedBy(root, ...args);
    const { exitCode, err } = await run(root, ...args);
    expect([exitCode, err]).toEqual([
      2,
      'cthd: There is the bullet II.1/2 (mo-trang-thong-tin) “Mở trang thông tin.” already, so nothing was added; to have two of them, add --id.\n',
    ]);
    expect((await changedBy(root, ...args, '--id', 'trang-hai')).out).toContain('(trang-hai)');
  });

  test('a numbered unit takes its number, and the others follow, prefixes too', async () => {
    const args = ['unit', 'add', 'Chọn báo cáo viên.', '--heading', 'Chuẩn bị', '--before', 'II.1'];
    expect(await changedBy(draftOnDisk(), ...args)).toEqual({
      out: `Added the section II.1 (chuan-bi) “Chuẩn bị”, and 4 renumbered (1 → 2, 2 → 3, 2.1 → 3.1, 2.2 → 3.2).\n  plans/vi-du/text/II.yaml:7`,
      changed: [
        '-            number: "2.1"',
        '-            number: "2.2"',
        '+      - id: chuan-bi',
        '+        heading: Chuẩn bị',
        '+          - id: chon-bao-cao-vien',
        '+            text: Chọn báo cáo viên.',
        '+            kind: bullet',
        '+        kind: section',
        '+        number: "3"',
        '+        units:',
        '+            number: "3.1"',
        '+            number: "3.2"',
      ],
    });
  });

  test('a unit moves as it is written, comments and folds included', async () => {
    const root = draftOnDisk();
    const { out } = await changedBy(root, 'unit', 'move', 'II.2.1', '--into', 'II.2');
    expect(out).toBe(
      'Moved the subsection II.2.1 (quy-che) “Xây dựng quy chế làm việc, lấy ý kiến các hội thành viên.” to II.2.2, and 2 renumbered (2.2 → 2.1, 2.1 → 2.2).\n  plans/vi-du/text/II.yaml:22',
    );
    expect(readFileSync(join(root, 'plans/vi-du/text/II.yaml'), 'utf8').split('units:').at(-1)).toBe(`
          - id: kinh-phi
            kind: subsection
            number: "2.1"
            text: Bố trí kinh phí.
          - id: quy-che
            kind: subsection
            number: "2.2"
            text: >-
              Xây dựng quy chế làm việc,
              lấy ý kiến các hội thành viên.
            task: { lead: van-phong } # đã thống nhất
`);
  });

  test('a unit goes into another file, both change together', async () => {
    const root = draftOnDisk();
    const { changed } = await changedBy(root, 'unit', 'move', 'tai-lieu', '--into', 'I.1');
    expect(changed).toContain('-          - { id: tai-lieu, kind: bullet, text: Biên soạn tài liệu. }');
    expect(readFileSync(join(root, 'plans/vi-du/text/I.yaml'), 'utf8')).toContain('tai-lieu');
  });

  test('a unit is taken out with what it holds, and the numbers close up', async () => {
    const { out, changed } = await changedBy(draftOnDisk(), 'unit', 'repeal', 'tuyen-truyen');
    expect(out).toBe(
      'Took the section II.1 (tuyen-truyen) “Tuyên truyền” with the 2 units in it out of the draft, and 3 renumbered (2 → 1, 2.1 → 1.1, 2.2 → 1.2).\n  plans/vi-du/text/II.yaml:7',
    );
    expect(changed.filter((line) => line.startsWith('+'))).toEqual([
      '+            number: "1.1"',
      '+            number: "1.2"',
    ]);
  });

  test.each([
    [
      'a section in a bullet',
      ['move', 'II.2', '--into', 'mo-lop'],
      'A section does not stand in a bullet (II.1/1).',
    ],
    ['a unit in itself', ['move', 'II.2', '--after', 'II.2.1'], 'to-chuc cannot be moved into itself.'],
    [
      'a place twice',
      ['move', 'II.2', '--after', 'II.1', '--into', 'II'],
      'Name one place only: --after or --into.',
    ],
    [
      'a taken id',
      ['add', 'Việc.', '--after', 'mo-lop', '--id', 'quy-che'],
      'The id “quy-che” is taken; choose another.',
    ],
    [
      'a part that the head calls operative',
      ['repeal', 'II'],
      'plans/vi-du/programme.yaml would have an error, so nothing was written: No unit of the programme has the id “nhiem-vu”. (cthd explain unknown-unit)',
    ],
    [
      'characters that nobody sees',
      ['add', 'Vi\u202eệc.', '--after', 'mo-lop'],
      'The wording holds characters that nobody sees (U+202E), as a paste brings them; type it again. Nothing was written.',
    ],
    ['a number of another form', ['add', 'Việc.', '--after', 'II.2.1', '--number', 'X'], /unit-number/],
    [
      'a place that is the unit itself',
      ['move', 'II.2', '--after', 'II.2'],
      'The new place of to-chuc is itself; name another unit.',
    ],
    [
      'an option of another step',
      ['repeal', 'II.2.1', '--into', 'II.1'],
      '--into does not go with repeal; leave it out. Nothing was written.',
    ],
    ['nothing', ['add'], 'Name the place: --after, --before or --into <unit>.'],
  ])('%s is refused, and nothing is written', async (_, args, expected) => {
    const root = draftOnDisk();
    const before = everythingIn(root);
    const { exitCode, out, err } = await run(root, 'unit', ...args);
    expect([exitCode, out]).toEqual([2, '']);
    if (typeof expected === 'string') expect(err).toBe(`cthd: ${expected}\n`);
    else expect(err).toMatch(expected);
    expect(everythingIn(root)).toEqual(before);
  });

  test.each([
    ['add', 'Việc.', '--after', 'I.1'],
    ['move', 'I.1', '--after', 'II'],
    ['repeal', 'I.1'],
  ])('of an issued programme are not changed by %s: it points to revise', async (...args) => {
    const root = planOnDisk();
    const before = everythingIn(root);
    const { exitCode, err } = await run(root, 'unit', ...args);
    expect([exitCode, err]).toEqual([
      2,
      'cthd: The programme vi-du is issued (it has a number, a date or a signature): its wording changes by an adjustment with a mandate only: cthd revise start.\n',
    ]);
    expect(everythingIn(root)).toEqual(before);
  });
});

test('a unit of which something is on record does not go, nor the unit around it', async () => {
  const root = draftOnDisk();
  await run(root, 'record', 'mo-lop', 'in-progress', '--by', 'van-phong');
  const before = everythingIn(root);
  for (const [asked, named] of [
    ['mo-lop', 'II.1/1 (mo-lop)'],
    ['tuyen-truyen', 'II.1 (tuyen-truyen)'],
  ] as const) {
    const { exitCode, err } = await run(root, 'unit', 'repeal', asked);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: The unit ${named} has 1 record, which would be left without a place; nothing was written.\n`,
    ]);
  }
  expect(everythingIn(root)).toEqual(before);
});

describe('a signature', () => {
  test('does not give a number that another programme of the issuer and year has', async () => {
    const root = draftOnDisk();
    mkdirSync(join(root, 'plans/khac/text'), { recursive: true });
    const head = readFileSync(join(root, 'plans/vi-du/programme.yaml'), 'utf8');
    writeFileSync(
      join(root, 'plans/khac/programme.yaml'),
      head
        .replace(/^id: .*$/m, 'id: khac')
        .replace(/^symbol: .*$/m, 'symbol: 5-CTr/ĐĐVD')
        .replace(/^date: .*$/m, 'date: 2026-03-09'),
    );
    for (const name of ['I', 'II'])
      writeFileSync(
        join(root, `plans/khac/text/${name}.yaml`),
        readFileSync(join(root, `plans/vi-du/text/${name}.yaml`), 'utf8'),
      );
    const args = ['sign', '--symbol', '05-CTr/ĐĐVD', '-p', 'vi-du'];
    const { exitCode, err } = await run(root, ...args, '--date', '24/11/2026');
    expect([exitCode, err]).toEqual([
      2,
      'cthd: The number 05-CTr/ĐĐVD of 2026 is that of the programme khac; look at the number again. Nothing was written.\n',
    ]);
  });

  test('puts number, date, place and signer on a draft, which is then issued', async () => {
    const root = draftOnDisk();
    const args = [
      '--symbol',
      '5-CTr/ĐĐVD',
      '--date',
      '24/11/2026',
      '--place',
      'Hà Nội',
      '--position',
      'BÍ THƯ',
      '--name',
      'Nguyễn Ví Dụ',
    ];
    const { out, changed } = await changedBy(root, 'sign', ...args);
    expect(changed).toEqual([
      '-symbol: null',
      '-date: null',
      '-place: null',
      '+symbol: 05-CTr/ĐĐVD',
      '+date: 2026-11-24',
      '+place: Hà Nội',
      '+signature: { position: BÍ THƯ, name: Nguyễn Ví Dụ }',
    ]);
    expect(out).toContain('Put the number 05-CTr/ĐĐVD, the date 24 November 2026, the place Hà Nội');
    expect(out).toContain('From now on the programme is issued');
    expect((await run(root, 'sign', ...args)).out).toBe('Nothing changed.\n');
    expect((await run(root, 'sign', '--date', '2026-11-25')).err).toBe(
      'cthd: The programme vi-du bears the date 2026-11-24 already; what is issued changes by an adjustment only: cthd revise start.\n',
    );
  });

  test('a text that is still to be written is not issued', async () => {
    const root = draftOnDisk();
    const file = join(root, 'plans/vi-du/text/I.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/text: .*/, 'text: Nội dung đang soạn.'));
    const before = everythingIn(root);
    const { exitCode, err } = await run(root, 'sign', '--symbol', '05-CTr/ĐĐVD');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(/ still says “Nội dung đang soạn\.”; .*Nothing was written\./),
    ]);
    expect(everythingIn(root)).toEqual(before);
  });

  test.each([
    [['--symbol', 'số năm'], /“số năm” is not a number and symbol/],
    [['--symbol', '05-NQ/ĐĐVD'], /would have an error.*citation-type/],
    [['--date', '31/2/2026'], /The calendar has no day/],
    [['--date', '24/11/2062'], /is more than 31 days after today/],
    [['--name', 'Nguyễn Ví Dụ'], /A signature needs a position and a name/],
    [[], /Say what to put on it/],
  ])('%j is refused', async (args, expected) => {
    const root = draftOnDisk();
    const before = everythingIn(root);
    const { exitCode, err } = await run(root, 'sign', ...args);
    expect(exitCode).toBe(2);
    expect(err).toMatch(expected);
    expect(everythingIn(root)).toEqual(before);
  });
});

describe('the registers', () => {
  test('a body comes in at the end, and its end beside its name', async () => {
    const root = draftOnDisk();
    const first = await changedBy(
      root,
      'body',
      'add',
      'Sở Ví dụ',
      '--names',
      'Sở VD',
      '--from',
      '2025',
      '--superior',
      'van-phong',
    );
    expect(first).toEqual({
      out:
        'Added the body “Sở Ví dụ” (so-vi-du) to the register.\n  plans/organisations.yaml:' +
        (first.out.split(':').at(-1) ?? ''),
      changed: [
        '+  - id: so-vi-du',
        '+    name: Sở Ví dụ',
        '+    names:',
        '+      - Sở VD',
        '+    kind: department',
        '+    from: 2025',
        '+    superior: van-phong',
      ],
    });
    const second = await changedBy(
      root,
      'body',
      'end',
      'so vd',
      '--on',
      '3/2026',
      '--successor',
      'van-phong',
    );
    expect(second.changed).toEqual(['+    to: "2026-03"', '+    successor: van-phong']);
    expect((await run(root, 'body', 'end', 'so-vi-du', '--on', '2026-04')).err).toMatch(/already: 2026-03/);
    expect((await run(root, 'body', 'add', 'SỞ VÍ DỤ')).err).toMatch(/already: so-vi-du/);
  });

  test('a document comes in from a citation as typed', async () => {
    const root = draftOnDisk();
    await run(root, 'body', 'add', 'Ban Chấp hành Ví dụ');
    const typed = 'Nghị quyết số 145-NQ/TW, ngày 24-11-2023 của Ban Chấp hành Ví dụ khóa I về việc hư cấu';
    const { out, changed } = await changedBy(root, 'document', 'add', typed);
    expect(changed).toEqual([
      '+  - id: nq-145-2023',
      '+    type: NQ',
      '+    symbol: 145-NQ/TW',
      '+    date: 2023-11-24',
      '+    issuer: ban-chap-hanh-vi-du',
      '+    title: về việc hư cấu',
      '+    unverified: nhập từ trích dẫn, chưa đối chiếu với bản gốc',
    ]);
    expect(out).toContain(
      'Added 145-NQ/TW of 24 November 2023 (nq-145-2023) to the register of documents, as unverified.',
    );
    const again = await run(root, 'document', 'add', 'nghị quyết 145-NQ/TW ngày 24/11/2023 về việc khác');
    expect(again.err).toBe(
      'cthd: The register has this document already: 145-NQ/TW of 24 November 2023 (nq-145-2023).\n',
    );
  });

  test.each([
    ['Chỉ thị số 145-NQ/TW ngày 24/11/2023 về việc', /does not fit its symbol/],
    ['Nghị quyết số 145-NQ/TW ngày 31/11/2023 về việc', /no such day/],
    ['Nghị quyết số 145-NQ/TW ngày 24/11/2023', /does not say what the document is about/],
    ['một việc nào đó', /No document is recognised/],
    ['Nghị quyết số 1-NQ/TW ngày 24/11/2023, Chỉ thị số 2-CT/TW ngày 24/11/2023', /several documents/],
    ['', /Name the document: cthd document add/],
  ])('“%s” is refused', async (typed, expected) => {
    const { exitCode, err } = await run(draftOnDisk(), 'document', 'add', typed);
    expect(exitCode).toBe(2);
    expect(err).toMatch(expected);
  });

  test('a dry run says in a sentence what would be written, and shows the YAML only where it is asked for', async () => {
    const root = draftOnDisk();
    const before = everythingIn(root);
    const dry = await run(root, 'body', 'add', 'Sở Ví dụ', '--dry-run');
    expect(dry.out).toMatch(
      /^Would add the body “Sở Ví dụ” \(so-vi-du\) to the register\.\nNothing was written \(--dry-run\)\.\n {2}plans\/organisations\.yaml:\d+\n$/,
    );
    const verbose = await run(root, 'body', 'add', 'Sở Ví dụ', '--dry-run', '--verbose');
    expect(verbose.out).toContain('+   - id: so-vi-du\n+     name: Sở Ví dụ\n+     kind: department\n');
    expect(everythingIn(root)).toEqual(before);
  });
});

describe('at a terminal what is missing is asked for', () => {
  test.each([
    [
      ['body', 'add'],
      ['Sở Ví dụ', '', '2025', 'Write it'],
      [
        'Full name of the body:',
        'Its id, for good:',
        'When it came to be (day, month or year; Enter if unknown):',
        'Write this?',
        '  Write it | No, write nothing',
      ],
      /Added the body “Sở Ví dụ” \(so-vi-du\)/,
    ],
    [
      ['sign'],
      ['x', '05-CTr/ĐĐVD', '24/11/2026', 'Hà Nội', '', '', 'Write it'],
      [
        'Number and symbol (such as 05-CTr/ĐU):',
        '  > “x” is not a number and symbol; write it like 05-CTr/ĐU or 12/QĐ-UBND.',
        'Number and symbol (such as 05-CTr/ĐU):',
        'Day of issue:',
        'Place (Enter for none):',
        'Authority (such as T/M ĐẢNG ỦY) (Enter for none):',
        'Position of the signer (Enter for none):',
        'Write this?',
        '  Write it | No, write nothing',
      ],
      /Put the number 05-CTr\/ĐĐVD/,
    ],
    [
      ['unit', 'repeal'],
      ['mo lop', 'Write it'],
      [
        'Which unit goes (type some words):',
        '  II.1/1  Mở lớp tập huấn.',
        'Write this?',
        '  Write it | No, write nothing',
      ],
      /Took the bullet/,
    ],
  ])('%j', async (args, answers, heard, said) => {
    const root = draftOnDisk();
    const person = scriptedAsk(answers);
    const { exitCode, out } = await runCthd([...args, ...en], {
      cwd: root,
      isTerminal: true,
      isAttended: true,
      askIn: person.askIn,
    });
    expect(exitCode).toBe(0);
    expect(person.heard).toEqual(heard);
    expect(out).toMatch(said);
  });
});
