import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everythingIn, record, recordPlan } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const long = 'ă'.repeat(300);

test.each([
  ['evidence', ['mo-lop', 'in-progress', '--evidence', `${long}.pdf`]],
  ['evidence in a folder', ['mo-lop', 'in-progress', '--evidence', `minh-chung/${long}.pdf`]],
  ['a table', ['--from', `${long}.xlsx`]],
])('a name of %s that no disk holds is refused in a sentence', async (_, args) => {
  const root = recordPlan();
  const before = everythingIn(root);
  const { exitCode, out, err } = await record(root, [...args, '--lang', 'en']);
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toMatch(/^cthd: [^\n]*(?:name is too long|path is too long|no such file)[^\n]*\n$/);
  expect(err.length).toBeLessThan(700);
  expect(everythingIn(root)).toEqual(before);
});

test.each(
  [
    ['render', 'summary', '--out', `${long}.md`],
    ['render', 'summary', '--out', join(long, 'x.docx')],
    ['render', '--check', `${long}.md`],
    ['diff', `./${long}`, '.'],
    ['lint', `plans/${long}.yaml`],
    ['amend', 'apply', `${long}.md`],
    ['import', `${long}.docx`, '--issuer', 'van-phong'],
    ['revise', 'start', 'a'.repeat(300), '--mandate', 'nq-01-2020'],
    [
      'review',
      'mo-lop',
      '--against',
      'nq-01-2020',
      '--outcome',
      'still-valid',
      '--reason',
      'x',
      '--revision',
      'a'.repeat(300),
    ],
    ['init', 'a'.repeat(300), '--subject', 'Thực hiện', '--issuer', 'Hội', '--term', '2026-2031'],
    ['status', '--dir', long],
  ].map((args) => ({ command: args[0], args })),
)('cthd $command with such a name is no fault of the tool', async ({ args }) => {
  const root = recordPlan();
  const before = everythingIn(root);
  const { exitCode, err } = await runCthd([...args, '--lang', 'en'], { cwd: root });
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/^cthd: [^\n]{1,1200}\n$/)]);
  expect(everythingIn(root)).toEqual(before);
});
