import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';

/** A made-up draft. */
const draft = `**KẾ HOẠCH**
**thực hiện một chương trình ví dụ giai đoạn 2026 - 2030**

Thực hiện chỉ đạo, Ủy ban nhân dân tỉnh Ví Dụ ban hành Kế hoạch như sau:

**I. NHIỆM VỤ**

1. Mở 4 lớp tập huấn cho cán bộ xã, phường.

- Biên soạn tài liệu cho lớp tập huấn.
- Mời giảng viên của trường chính trị.

2. Lập quỹ hỗ trợ.

**II. TỔ CHỨC THỰC HIỆN**

1. Sở Ví dụ chủ trì.
`;
const later = draft
  .replace('Mở 4 lớp tập huấn cho', 'Tổ chức mở 6 lớp tập huấn cho')
  .replace('2. Lập quỹ', '2. Tổ chức hội thi hằng năm.\n\n3. Lập quỹ');
const id = 'kh-chuong-trinh-vi-du';

async function imported(text = draft) {
  const root = temporaryFolder();
  const run = (words: string, ...args: readonly string[]) => {
    writeFileSync(join(root, 'a.md'), words);
    return runCthd(['import', 'a.md', ...args, '--lang', 'en'], { cwd: root });
  };
  expect(await run(text)).toMatchObject({ exitCode: 0, err: '' });
  const plans = () => everythingIn(join(root, 'plans'));
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(root, 'plans', id, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  return { root, run, plans, edit };
}

describe('a draft that is imported again', () => {
  test('from the same file changes nothing', async () => {
    const { run, plans } = await imported();
    const before = plans();
    const { exitCode, out } = await run(draft);
    expect([exitCode, out.split('\n')[0]]).toEqual([0, 'Nothing changes.']);
    expect(plans()).toEqual(before);
  });

  test('from a later version keeps the ids of what stayed, and shows what changes before it is written', async () => {
    const { root, run, plans } = await imported();
    const before = plans();
    const shown = await run(later, '--dry-run');
    expect(plans()).toEqual(before);
    expect(shown.out.slice(0, shown.out.indexOf(`plans/${id}: `))).toBe(`--- plans/${id}/text/I.yaml
          kind: section
          number: "1"
-         text: Mở 4 lớp tập huấn cho cán bộ xã, phường.
+         text: Tổ chức mở 6 lớp tập huấn cho cán bộ xã, phường.
          units:
            - id: bien-soan-tai-lieu-lop
  …
              kind: bullet
              text: Mời giảng viên của trường chính trị.
-       - id: lap-quy-ho-tro
+       - id: to-chuc-hoi-thi-hang
          kind: section
          number: "2"
+         text: Tổ chức hội thi hằng năm.
+       - id: lap-quy-ho-tro
+         kind: section
+         number: "3"
          text: Lập quỹ hỗ trợ.
`);
    const written = await run(later);
    expect([written.exitCode, written.out.split('\n')[0]]).toEqual([0, `~ plans/${id}/text/I.yaml`]);
    expect((await runCthd(['lint', '--quiet'], { cwd: root })).exitCode).toBe(0);
    expect((await run(later)).out).toMatch(/^Nothing changes\./u);
  });

  test('in whose table a row is added shows that row, and leaves the keys of the others in their order', async () => {
    const table = (...rows: readonly string[]) =>
      `${draft}\n**PHỤ LỤC**\n\n${[
        '| TT | Nội dung | Chủ trì | Sản phẩm | Mục | Thời gian |',
        '| --- | --- | --- | --- | --- | --- |',
        '| 1 | Lập quỹ hỗ trợ cho cán bộ xã, phường | Sở Ví dụ |  | I.2 | hết mùa mưa |',
        ...rows,
      ].join('\n')}\n`;
    const { run, edit } = await imported(table());
    edit('text/PL.yaml', (text) => {
      const moved = /^ *of: .*\n/mu.exec(text)?.[0] ?? '';
      expect(moved).not.toBe('');
      return text.replace(moved, '').replace(/^ *kind: row\n/mu, (line) => `${line}${moved}`);
    });
    const { out } = await run(table('| 2 | Mở 5 lớp | Sở Ví dụ | Báo cáo | I | 2027 |'), '--dry-run');
    expect(out.slice(0, out.indexOf(`plans/${id}: `))).toBe(`--- plans/${id}/text/PL.yaml
          other: { "Mục": I.2 }
          printed: { "Thời gian": hết mùa mưa }
+       - id: mo-5-lop
+         kind: row
+         number: "2"
+         text: Mở 5 lớp
+         task:
+           lead: so-vi-du
+           deliverable: Báo cáo
+           deadline: { year: 2027 }
+         of: nhiem-vu
+         other: { "Mục": I }
+         printed: { "Thời gian": "2027" }
`);
  });

  test('keeps what people entered: assignments, and comments of a file of the same units', async () => {
    const { root, run, edit } = await imported();
    edit('text/I.yaml', (text) =>
      text.replace(
        'text: Lập quỹ hỗ trợ.',
        'text: Lập quỹ hỗ trợ. # do Sở đề nghị\n        task:\n          lead: uy-ban-nhan-dan-tinh\n          deadline: { year: 2027 }\n          note: chờ vốn',
      ),
    );
    expect((await runCthd(['lint', '--quiet'], { cwd: root })).exitCode).toBe(0);
    const before = readFileSync(join(root, 'plans', id, 'text/I.yaml'), 'utf8');
    expect(await run(draft.replace('Mở 4 lớp', 'Mở 6 lớp'))).toMatchObject({ exitCode: 0, err: '' });
    expect(readFileSync(join(root, 'plans', id, 'text/I.yaml'), 'utf8')).toBe(
      before.replace('Mở 4 lớp', 'Mở 6 lớp'),
    );
  });

  test('in which units come and go keeps every comment and the style of what stays', async () => {
    const { root, run, edit } = await imported();
    edit('text/I.yaml', (text) =>
      text
        .replace('units:\n', '# do tổ soạn thảo ghi\nunits:\n')
        .replace('text: Lập quỹ hỗ trợ.', "text: 'Lập quỹ hỗ trợ.' # do Sở đề nghị")
        .replace('      - id: lap-quy-ho-tro', '      # chờ vốn\n      - id: lap-quy-ho-tro'),
    );
    const path = join(root, 'plans', id, 'text/I.yaml');
    const before = readFileSync(path, 'utf8');
    const { exitCode } = await run(
      later
        .replace('- Mời giảng viên của trường chính trị.\n', '')
        .replace('6 lớp', '4 lớp')
        .replace('Tổ chức mở', 'Mở'),
    );
    expect(exitCode).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(
      before
        .replace(/ {10}- id: moi-giang-vien.*?chính trị\.\n/su, '')
        .replace(
          '      # chờ vốn\n',
          '      - id: to-chuc-hoi-thi-hang\n        kind: section\n        number: "2"\n        text: Tổ chức hội thi hằng năm.\n      # chờ vốn\n',
        )
        .replace(/number: "2"(?=\n {8}text: 'Lập)/u, 'number: "3"'),
    );
  });

  test('is refused where it is issued and the text differs, and nothing is written', async () => {
    const issued = draft.replace(
      '**KẾ HOẠCH**',
      'Số: 05/KH-UBND\n\nVí Dụ, ngày 09 tháng 3 năm 2026\n\n**KẾ HOẠCH**',
    );
    const { run, plans } = await imported(issued);
    const before = plans();
    expect((await run(issued)).out).toMatch(/^Nothing changes\./u);
    const { exitCode, out, err } = await run(issued.replace('4 lớp', '6 lớp'));
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('is there and issued, and this text differs from it');
    expect(plans()).toEqual(before);
  });
});

describe('at a terminal', () => {
  const unsure = `I. Tình hình

1. Việc có liên quan đến

phát triển khoa học.

II. Việc cần làm

1. Lập quỹ.
`;
  const ask = async (answers: readonly string[], ...args: readonly string[]) => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'a.md'), unsure);
    const { askIn, heard } = scriptedAsk(answers);
    const { exitCode, out } = await runCthd(
      ['import', 'a.md', '--programme', 'thu', '--lang', 'en', ...args],
      {
        cwd: root,
        askIn,
      },
    );
    expect(exitCode, out).toBe(0);
    return { root, heard, out };
  };

  test('what the text leaves open is asked, with the words in question, and the answers are taken', async () => {
    const { root, heard } = await ask([
      'Hội Ví dụ',
      'CHƯƠNG TRÌNH',
      'thử',
      '',
      '2025 - 2027',
      'II Việc cần làm',
      'two paragraphs, keep them apart',
    ]);
    expect(heard.filter((line) => !line.startsWith('  '))).toEqual([
      'no issuing body was found; “Cơ quan ban hành” stands for it. Which body issues it?',
      'no title such as KẾ HOẠCH or CHƯƠNG TRÌNH was found; left out (title: null). What kind of document is it, as printed?',
      'no subject was found; left out (subject: null). What is it about?',
      'the type of the document: CTr was chosen. Of which type is it?',
      'the term: 2026 - 2031 (guessed by this year and five years on, since the text names none; where that is wrong, correct the line term of programme.yaml). The term (year - year)?',
      'line 7: no part is called “nhiệm vụ, giải pháp”; tasks are those of “II Việc cần làm”. Which part holds the tasks?',
      'line 5: joined to the paragraph before, whose sentence had not ended: “Việc có liên quan đến” + “phát triển khoa học.”. Are these two paragraphs one sentence?',
    ]);
    const head = readFileSync(join(root, 'plans/thu/programme.yaml'), 'utf8');
    expect(head).toContain('issuer: hoi-vi-du');
    expect(head).toContain('subject: thử');
    expect(head).toContain('term: { from: 2025, to: 2027 }');
    expect(head).toContain('operative: [viec-can-lam]');
    expect(readFileSync(join(root, 'plans/thu/text/I.yaml'), 'utf8')).toContain('kind: paragraph');
  });

  test('a term of one year is taken as typed, and said to be what was answered', async () => {
    const { root, out } = await ask(['Hội Ví dụ', 'KẾ HOẠCH', 'thử', '', '2026', '', '']);
    expect(readFileSync(join(root, 'plans/thu/programme.yaml'), 'utf8')).toContain(
      'term: { from: 2026, to: 2026 }',
    );
    expect(out).toContain('the term: 2026 - 2026 (by the answer)');
  });

  test('the defaults give what is given without a terminal, and --yes asks nothing', async () => {
    const asked = await ask(['', '', '', '', '', '', '']);
    const taken = await ask([], '--yes');
    expect(taken.heard).toEqual([]);
    expect(everythingIn(join(asked.root, 'plans'))).toEqual(everythingIn(join(taken.root, 'plans')));
  });
});
