import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, exampleRepository } from '../support/git-repository.ts';
import { planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const path = 'plans/vi-du/text/II.yaml';

/** A text as it was entered before there were articles, clauses and sub-bullets. */
const before = `# Ghi chú đầu tệp giữ nguyên.
units:
- id: nhiem-vu
  kind: part
  number: II
  heading: CÁC ĐIỀU
  units:
  - id: phe-duyet
    kind: section   # điều thứ nhất
    number: "Điều 1"
    heading: Phê duyệt Đề án
    units:
    - {id: quan-diem, kind: section, number: '1', text: "Phát triển bền vững."}
    - id: giai-phap
      number: '2'
      kind: section
      heading: Giải pháp
      units:
      - { id: mo-lop, kind: bullet, text: 'Mở lớp:' }
      - { id: lop-mot, kind: bullet, text: + Lớp thứ nhất; }
      - { id: lop-hai, kind: bullet, text: "+ Lớp thứ hai;" }
      - id: lop-ba
        kind: bullet
        text: >-
          +  Lớp thứ ba,
          học ngoài giờ.
  - id: hieu-luc
    kind: section
    number: Điều 2
    text: Quyết định này có hiệu lực kể từ ngày ký.
`;
const after = before
  .replace('kind: section   # điều', 'kind: article   # điều')
  .replace('quan-diem, kind: section', 'quan-diem, kind: clause')
  .replace("number: '2'\n      kind: section", "number: '2'\n      kind: clause")
  .replace('kind: section\n    number: Điều 2', 'kind: article\n    number: Điều 2')
  .replace('kind: bullet, text: + Lớp', 'kind: subbullet, text: Lớp')
  .replace('kind: bullet, text: "+ Lớp', 'kind: subbullet, text: "Lớp')
  .replace(
    'kind: bullet\n        text: >-\n          +  Lớp',
    'kind: subbullet\n        text: >-\n          Lớp',
  );

const read = (root: string) => readFileSync(join(root, path), 'utf8');

test('units of the form of before get the present one, no other byte changes, and what git keeps is read as it was', async () => {
  const root = planRepository({ [path]: before });
  const dry = await runCthd(['migrate', '--dry-run', '--lang', 'en'], { cwd: root });
  const lines = [
    `${path}:9: phe-duyet: kind: article`,
    `${path}:13: quan-diem: kind: clause`,
    `${path}:16: giai-phap: kind: clause`,
    ...['20: lop-mot', '21: lop-hai', '23: lop-ba'].map(
      (one) => `${path}:${one}: kind: subbullet, without the “+” in its words`,
    ),
    `${path}:28: hieu-luc: kind: article`,
  ];
  expect(dry).toMatchObject({
    out: `${[...lines, '7 units would be changed (--dry-run, nothing is written).'].join('\n')}\n`,
    exitCode: 0,
  });
  expect(read(root)).toBe(before);

  const done = await runCthd(['migrate', '--lang', 'en'], { cwd: root });
  expect(done.out).toBe(`${[...lines, 'Changed 7 units.'].join('\n')}\n`);
  expect(read(root)).toBe(after);
  expect(runGit(root, 'status', '--porcelain')).toBe(`M ${path}`);
  commitAll(root, 'chuyển dạng');
  const again = await runCthd(['migrate', '--lang', 'en'], { cwd: root });
  expect(again).toMatchObject({ out: 'All programmes have the present form.\n', exitCode: 0 });

  const diff = await runCthd(['diff', 'HEAD~1', 'HEAD', '--format', 'json'], { cwd: root });
  const { changes } = JSON.parse(diff.out) as { changes: { kind: string; unit: string }[] };
  expect(new Set(changes.map(({ unit }) => unit))).toEqual(
    new Set(['phe-duyet', 'quan-diem', 'giai-phap', 'lop-mot', 'lop-hai', 'lop-ba', 'hieu-luc']),
  );
  for (const args of [
    ['log', 'mo-lop'],
    ['log', 'lop-ba', '--wording'],
    ['consolidate'],
    ['render', 'text', '--as-of', '2021-01-01'],
  ])
    expect([args, (await runCthd(args, { cwd: root })).exitCode]).toEqual([args, 0]);
});

test.each([
  ['the fictional example', () => exampleRepository()],
  ['the real programme', () => resolve('.')],
  ['the fictional State programme', () => resolve('examples/state')],
])('%s has the present form already', async (_, root) => {
  const { out, exitCode } = await runCthd(['migrate', '--dry-run', '--lang', 'en'], { cwd: root() });
  expect([out, exitCode]).toEqual(['All programmes have the present form.\n', 0]);
});

test('only the programme that is named is changed, and a file of another that cannot be read keeps nothing back', async () => {
  const other = 'plans/khac/text/I.yaml';
  const root = planRepository({ [path]: before, [other]: before, 'plans/ba/text/I.yaml': 'units: [\n' });
  const { exitCode, err } = await runCthd(['migrate', '-p', 'vi-du'], { cwd: root });
  expect([exitCode, err]).toEqual([0, '']);
  expect([read(root), readFileSync(join(root, other), 'utf8')]).toEqual([after, before]);
  expect(await runCthd(['migrate', '-p', 'vi-duu', '--lang', 'en'], { cwd: root })).toMatchObject({
    exitCode: 2,
    err: 'cthd: There is no programme “vi-duu”. Did you mean: vi-du?\n',
  });
});

test('nothing is changed where a file cannot be read', async () => {
  const root = planRepository({ [path]: before, 'plans/vi-du/text/I.yaml': 'units: [\n' });
  const { out, err, exitCode } = await runCthd(['migrate', '--lang', 'en'], { cwd: root });
  expect([out, exitCode]).toEqual(['', 2]);
  expect(err).toContain('plans/vi-du/text/I.yaml:');
  expect(read(root)).toBe(before);
});
