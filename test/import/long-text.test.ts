import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planFileLimit } from '../../src/io/files/plan-size.ts';
import { dividedFiles } from '../../src/import/plan/divide-file.ts';
import { caseCount } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A made-up text with one section of so many bullets before another section. */
const textOf = (bullets: number, words = '') => `**KẾ HOẠCH**
**thực hiện một chương trình ví dụ giai đoạn 2026 - 2030**

Thực hiện chỉ đạo, Ủy ban nhân dân tỉnh Ví Dụ ban hành Kế hoạch như sau:

**I. NHIỆM VỤ**

1. Tập huấn cán bộ.

${Array.from({ length: bullets }, (_, n) => `- Mở lớp tập huấn ${lettersOf(n)}${words} cho cán bộ xã.\n`).join('')}
2. Lập quỹ hỗ trợ.
`;
const lettersOf = (n: number): string =>
  (n < 26 ? '' : lettersOf(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

const folder = 'kh-chuong-trinh-vi-du';

async function imported(root: string, text: string) {
  writeFileSync(join(root, 'a.md'), text);
  const { exitCode, out, err } = await runCthd(['import', 'a.md', '--yes', '--lang', 'en'], { cwd: root });
  const texts = join(root, 'plans', folder, 'text');
  const sizes = readdirSync(texts).map((name) => readFileSync(join(texts, name)).length);
  const lint = await runCthd(['lint', '--quiet', '--lang', 'en'], { cwd: root });
  return { exitCode, out, err, sizes, lint };
}

test('a text with more units than a file takes is written as several, which lint accepts, and imported again changes nothing', async () => {
  const root = temporaryFolder();
  const first = await imported(root, textOf(1_600));
  expect(first).toMatchObject({ exitCode: 0, err: '', lint: { exitCode: 0, err: '' } });
  const head = readFileSync(join(root, 'plans', folder, 'programme.yaml'), 'utf8');
  expect(head.match(/(?<=^ {2}- text\/).*$/gmu)).toEqual(
    ['I', 'I.2', 'I.3', 'I.4', 'I.5'].map((name) => `${name}.yaml`),
  );
  const before = everythingIn(join(root, 'plans'));
  const again = await imported(root, textOf(1_600));
  expect([again.exitCode, again.out.split('\n')[0]]).toEqual([0, 'Nothing changes.']);
  expect(everythingIn(join(root, 'plans'))).toEqual(before);
  const later = await imported(root, textOf(1_600).replace('Mở lớp tập huấn b ', 'Tổ chức lớp tập huấn b '));
  expect(later).toMatchObject({ exitCode: 0, err: '', lint: { exitCode: 0, err: '' } });
  const changed = Object.entries(everythingIn(join(root, 'plans'))).filter(
    ([path, text]) => before[path] !== text,
  );
  expect(changed.map(([path]) => path)).toEqual([`${folder}/text/I.3.yaml`]);
});

test('the longest text that is read is written as files within the bounds of a plan file', async () => {
  const [bullets, words] = [caseCount(400, 2_600), ' ví dụ'.repeat(caseCount(200, 44))];
  const { exitCode, sizes, lint } = await imported(temporaryFolder(), textOf(bullets, words));
  expect([exitCode, lint.exitCode]).toEqual([0, 0]);
  expect(Math.max(...sizes)).toBeLessThan(planFileLimit);
});

test('units are divided in the order of the text, each under its own', () => {
  const bullets = Array.from({ length: 2_000 }, (_, n) => ({ id: `b${n}`, kind: 'bullet' }));
  const pieces = dividedFiles([
    { id: 'mot', kind: 'section' },
    { id: 'hai', kind: 'section', units: bullets },
    { id: 'ba', kind: 'section' },
  ]);
  expect(pieces.map(({ parent, units }) => [parent, units.length, units[0]?.id])).toEqual([
    [null, 2, 'mot'],
    ['hai', 1_500, 'b0'],
    ['hai', 500, 'b1500'],
    [null, 1, 'ba'],
  ]);
});
