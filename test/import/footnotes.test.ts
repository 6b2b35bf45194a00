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
      '! line 7: after “Căn cứ Luật Hư cấu ;”: the plan has “Ghi chú ở căn cứ .”, it stands elsewhere',
      '! line 21: after “Lập quỹ Sở A”: the text has “Ghi chú ở căn cứ”, it stands elsewhere',
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
