import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everythingIn, recordPlan } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const slip = `id: dieu-chinh
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: bien-soan, action: amend, mandate: nq-01-2020, reason: nghị quyết yêu cầu làm rõ }
`;

/** Two bullets under one id, and a draft slip that speaks of it. */
function planWithOneIdTwice(): string {
  const text = readFileSync(join(recordPlan(), 'plans/vi-du/text/II.yaml'), 'utf8');
  return recordPlan({
    'plans/vi-du/text/II.yaml': text.replace('id: tong-ket', 'id: bien-soan'),
    'plans/vi-du/revisions/dieu-chinh.yaml': slip,
  });
}

test.each([
  ['review', 'II.1/2', '--against', 'nq-01-2020', '--outcome', 'still-valid', '--reason', 'vẫn phù hợp'],
  [
    'review',
    'II.1/1',
    'II.1/3',
    '--against',
    'nq-01-2020',
    '--outcome',
    'still-valid',
    '--reason',
    'vẫn đúng',
  ],
  ['revise', 'add', 'II.1/2', '--action', 'amend', '--reason', 'nghị quyết yêu cầu làm rõ hơn'],
  ['revise', 'add', 'Tổng kết việc tập huấn', '--action', 'amend', '--reason', 'nghị quyết yêu cầu làm rõ'],
  [
    'revise',
    'add',
    'mo-lop',
    '--action',
    'split',
    '--unit',
    'II.1/3',
    '--reason',
    'nghị quyết yêu cầu làm rõ',
  ],
  ['revise', 'issue', 'dieu-chinh', '--date', '2024-05-01', '--symbol', '03-CTr/BTC'],
  ['task', 'II.1/3', '--lead', 'van-phong'],
])('%s %s refuses an id that two units bear, and writes nothing', async (...args) => {
  const root = planWithOneIdTwice();
  const before = everythingIn(root);
  const { exitCode, err } = await runCthd([...args, '--lang', 'en', '--as-of', '2024-06-30'], { cwd: root });
  expect([exitCode, err]).toEqual([
    2,
    'cthd: The id “bien-soan” belongs to 2 units (II.1/2, II.1/3); give each an id of its own, and run this again.\n',
  ]);
  expect(everythingIn(root)).toEqual(before);
});
