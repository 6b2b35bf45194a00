import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll } from '../support/git-repository.ts';
import { planRepository } from '../support/plan-repository.ts';
import { fill } from '../io/scratch.ts';
import { runCthd } from '../support/run-cthd.ts';

const text = (four: string, section: string, added: string) => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - id: tap-huan
        kind: section
        number: '1'
        heading: Tập huấn cán bộ
        units:
          - { id: mo-lop, kind: bullet, text: ${four} }
${section}${added}`;
const compile = '          - { id: bien-soan, kind: bullet, text: Biên soạn tài liệu tập huấn. }\n';
const review = '          - { id: tong-ket, kind: bullet, text: Tổng kết việc thực hiện. }\n';
const slip = `id: dieu-chinh
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 09-CTr/BTC, date: 2022-04-20, issuer: ban-to-chuc }
state: issued
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: Theo yêu cầu }
  - { unit: bien-soan, action: repeal, mandate: nq-01-2020, reason: Theo yêu cầu, in-force: 2022-07-01 }
  - { unit: tong-ket, action: add, mandate: nq-01-2020, reason: Theo yêu cầu, in-force: 2023-01-01 }
`;

/** A programme whose one instrument changes three units: at once, on 1 July 2022, and on 1 January 2023. */
function adjusted(): string {
  const root = planRepository({ 'plans/vi-du/text/II.yaml': text('Mở 4 lớp.', compile, '') });
  fill(root, { 'plans/vi-du/revisions/dieu-chinh.yaml': slip });
  writeFileSync(join(root, 'plans/vi-du/text/II.yaml'), text('Mở 6 lớp.', '', review));
  commitAll(root, 'điều chỉnh', '2022-04-20');
  return root;
}

test('a single change of an instrument takes effect on its own day', async () => {
  const root = adjusted();
  const wordingOn = async (day: string) => {
    const { out } = await runCthd(['render', 'text', '--as-of', day, '--lang', 'vi'], { cwd: root });
    return ['Mở 4 lớp.', 'Mở 6 lớp.', 'Biên soạn tài liệu', 'Tổng kết việc'].map((words) =>
      out.includes(words),
    );
  };
  expect(await wordingOn('2022-04-19')).toEqual([true, false, true, false]);
  expect(await wordingOn('2022-04-20')).toEqual([false, true, true, false]);
  expect(await wordingOn('2022-06-30')).toEqual([false, true, true, false]);
  expect(await wordingOn('2022-07-01')).toEqual([false, true, false, false]);
  expect(await wordingOn('2022-12-31')).toEqual([false, true, false, false]);
  expect(await wordingOn('2023-01-01')).toEqual([false, true, false, true]);
});

test('the consolidated text says from which day, and names the instrument once', async () => {
  const root = adjusted();
  const on = async (day: string) =>
    (await runCthd(['consolidate', '--as-of', day, '--lang', 'vi', '--format', 'markdown'], { cwd: root }))
      .out;
  const whole = await on('2023-02-01');
  expect(whole.match(/^1\\?\. Chương trình số 09-CTr\/BTC/gmu)).toHaveLength(1);
  expect(whole).not.toMatch(/^2\\?\. Chương trình số 09-CTr\/BTC/mu);
  expect(whole).toContain(
    'được bổ sung theo Chương trình số 09-CTr/BTC ngày 20/4/2022, có hiệu lực từ ngày 01/01/2023',
  );
  expect(whole).toContain(
    'được bãi bỏ theo Chương trình số 09-CTr/BTC ngày 20/4/2022, có hiệu lực từ ngày 01/7/2022',
  );
  expect(await on('2022-05-01')).not.toContain('có hiệu lực từ ngày');
});

test('the drafted instrument says which of it takes effect later, and still reads back', async () => {
  const root = adjusted();
  const { exitCode, out, err } = await runCthd(['amend', 'HEAD~1', 'HEAD', '--lang', 'vi'], { cwd: root });
  expect([exitCode, err]).toEqual([0, '']);
  expect(out).toContain(
    'có hiệu lực kể từ ngày ký; riêng nội dung tại gạch đầu dòng thứ hai mục 1 phần II có hiệu lực kể từ ngày 01/7/2022; riêng nội dung tại phần bổ sung vào sau gạch đầu dòng thứ nhất mục 1 phần II có hiệu lực kể từ ngày 01/01/2023.',
  );
});

test('a day before the instrument was issued is reported', async () => {
  const root = adjusted();
  fill(root, { 'plans/vi-du/revisions/dieu-chinh.yaml': slip.replace('2022-07-01', '2022-01-01') });
  const { out } = await runCthd(['lint', '--rule', 'in-force-date=error', '--lang', 'en'], { cwd: root });
  expect(out).toContain('in-force-date');
  expect(out).toContain('The day of effect, 1 January 2022, is before the day of issue, 20 April 2022.');
});
