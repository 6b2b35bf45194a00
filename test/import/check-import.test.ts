import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A made-up plan with a footnote, a table of assignments and another table. */
const text = `**ỦY BAN NHÂN DÂN**
**TỈNH VÍ DỤ**

Số: 05/KH-UBND

Ví Dụ, ngày 09 tháng 3 năm 2026

**KẾ HOẠCH**
**thực hiện một chương trình ví dụ giai đoạn 2026 - 2030**

**I. NHIỆM VỤ**

1. Mở 4 lớp tập huấn[^1].

- Biên soạn tài liệu.

**PHỤ LỤC I**

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| I | Nhóm một | | |
| 1. | Mở lớp | Sở Ví dụ; Sở Thử | Quý II/2026 |
| 2. | Biên soạn tài liệu | Sở Thử | 2026 |

| Năm | Lớp |
|---|---|
| 2026 | 4 |

[^1]: Mỗi lớp 30 người.
`;

async function imported() {
  const root = temporaryFolder();
  writeFileSync(join(root, 'goc.md'), text);
  const { exitCode, out } = await runCthd(['import', 'goc.md', '--programme', 'kh', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode, out).toBe(0);
  const check = (changed: string, ...args: readonly string[]) => {
    writeFileSync(join(root, 'khac.md'), changed);
    return runCthd(['import', '--check', 'khac.md', ...args, '--lang', 'en'], { cwd: root });
  };
  return { root, check };
}

test('a programme says what its text says, tables cell by cell, whatever the order of the letterhead', async () => {
  const { check } = await imported();
  const same = {
    exitCode: 0,
    out: 'kh: Letters: 273 read, 0 left out on purpose, 273 in the plan (100%); 0 words lost, 0 made up.\n',
    err: '',
  };
  expect(await check(text, 'kh')).toEqual(same);
  expect(await check(text)).toEqual(same);
  expect(
    await check(
      text.replace(
        'Số: 05/KH-UBND\n\nVí Dụ, ngày 09 tháng 3 năm 2026',
        'Ví Dụ, ngày 09 tháng 3 năm 2026\n\nSố: 05/KH-UBND',
      ),
    ),
  ).toEqual(same);
  expect(await check(text, '--quiet')).toEqual({ ...same, out: '' });
});

test.each([
  [
    'a word that the plan lacks',
    ['4 lớp', '4 lớp mới'],
    'line 13: after “VỤ 1 . Mở 4 lớp”: the text has “mới”',
  ],
  [
    'a word that the plan has',
    ['tập huấn[', 'tập['],
    'line 13: I.1: after “1 . Mở 4 lớp tập”: the plan has “huấn”',
  ],
  [
    'a word in place of another',
    ['Biên soạn tài liệu.', 'Biên soạn sách.'],
    'line 15: I.1/1: after “tập huấn . - Biên soạn”: the text has “sách”, the plan has “tài liệu”',
  ],
  [
    'a cell',
    ['| 2026 | 4 |', '| 2026 | 5 |'],
    'line 27, table 2, row 2, column 2: PL.I: after “Thử 2026 Năm Lớp 2026”: the text has “5”, the plan has “4”',
  ],
  [
    'a cell in another column',
    ['| 2. | Biên soạn tài liệu | Sở Thử | 2026 |', '| 2. | Biên soạn tài liệu | 2026 | Sở Thử |'],
    'stands elsewhere',
  ],
  ['a footnote', ['30 người', '40 người'], 'the text has “40”, the plan has “30”'],
  ['a number of a document', ['05/KH', '06/KH'], 'the text has “06”, the plan has “05”'],
])('%s is a difference, with its words and places', async (_, [from = '', to = ''], said) => {
  const { check } = await imported();
  const { exitCode, out } = await check(text.replace(from, to), 'kh');
  expect(exitCode).toBe(1);
  expect(out).toContain(said);
});

test('units that changed places are said to stand elsewhere, and no word of them is lost', async () => {
  const { check } = await imported();
  const moved = text
    .replace('\n- Biên soạn tài liệu.\n', '')
    .replace('**I. NHIỆM VỤ**\n', '**I. NHIỆM VỤ**\n\n- Biên soạn tài liệu.\n');
  const { exitCode, out } = await check(moved, 'kh');
  expect(exitCode).toBe(1);
  expect(out).toContain('it stands elsewhere');
  expect(out).toContain('0 words lost, 0 made up');
});

test('an unknown programme, and no file, are refused', async () => {
  const { check, root } = await imported();
  expect(await check(text, '--programme', 'kx')).toMatchObject({ exitCode: 2, out: '' });
  expect(await runCthd(['import', '--check', 'khong-co.md', 'kh'], { cwd: root })).toMatchObject({
    exitCode: 2,
    out: '',
  });
});
