import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A made-up text with a footnote in each place that may have one. */
const text = `ỦY BAN NHÂN DÂN TỈNH VÍ DỤ

# KẾ HOẠCH

Thực hiện việc hư cấu giai đoạn 2026 - 2027

Căn cứ Luật Hư cấu[^1];

I. NHIỆM VỤ[^2]

1. Mở lớp cho cán bộ[^3].

**PHỤ LỤC**

**PHÂN CÔNG**[^4]

| TT | Nội dung | Chủ trì |
| --- | --- | --- |
| 1 | Lập quỹ[^5] | Sở A[^6] |

[^1]: Ghi chú ở căn cứ.
[^2]: Ghi chú ở tiêu đề.
[^3]: Ghi chú ở lời văn.
[^4]: Ghi chú ở phụ lục.
[^5]: Ghi chú ở dòng.
[^6]: Ghi chú ở ô chủ trì.
`;

test('footnotes of headings, words, annexes and rows are kept and printed; one of the head is told, and ends the preamble', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), text);
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  expect([exitCode, out.split('\n').filter((line) => /^[?!]|footnote/u.test(line))]).toEqual([
    0,
    [
      '- line 7: a footnote of the head, where a plan has no place for footnotes, became the last paragraph of the preamble: “Ghi chú ở căn cứ.”',
    ],
  ]);
  const { out: printed } = await runCthd(['render', 'text', '--format', 'text'], { cwd: root });
  expect(printed.split('\n').filter((line) => /\[|Luật|Ghi chú/u.test(line))).toEqual([
    'Căn cứ Luật Hư cấu;',
    'Ghi chú ở căn cứ.',
    'I. NHIỆM VỤ[1]',
    '1. Mở lớp cho cán bộ[2].',
    'PHÂN CÔNG [3]',
    '[3] Ghi chú ở phụ lục.',
    '1 | Lập quỹ [4] [5] | Sở A',
    '[4] Ghi chú ở dòng.',
    '[5] Ghi chú ở ô chủ trì.',
    '[1] Ghi chú ở tiêu đề.',
    '[2] Ghi chú ở lời văn.',
  ]);
  expect((await runCthd(['lint', '--quiet'], { cwd: root })).exitCode).toBe(0);
});

test('a footnote of the recipients is told, and ends the part above them; the plan holds the whole text', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n1. Mở lớp.\n\nNơi nhận:\n\n- Các hội[^1];\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Ví Dụ\n\n[^1]: Gửi 12 bản.\n`,
  );
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  expect([exitCode, out.split('\n').filter((line) => /^[?!]|footnote|Letters/u.test(line))]).toEqual([
    0,
    [
      'Letters: 86 read, 0 left out on purpose, 86 in the plan (100%); 0 words lost, 0 made up.',
      '- line 11: a footnote of the signature, where a plan has no place for footnotes, became the last paragraph of the part above it: “Gửi 12 bản.”',
    ],
  ]);
  const { out: printed } = await runCthd(['render', 'text', '--format', 'text'], { cwd: root });
  expect(printed.split('\n').filter((line) => /lớp|bản|hội|Lưu/u.test(line))).toEqual([
    '1. Mở lớp.',
    'Gửi 12 bản.',
    '- Các hội;',
    '- Lưu: VT.',
  ]);
  expect(await runCthd(['import', '--check', 'a.md', 'thu', '--lang', 'en'], { cwd: root })).toMatchObject({
    exitCode: 0,
  });
});
