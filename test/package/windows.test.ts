import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A copy of a plan as git on Windows may check it out: every line ends in CR LF. */
function withCrLf(from: string): string {
  const root = temporaryFolder();
  cpSync(from, join(root, 'plans'), { recursive: true });
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (statSync(path).isFile()) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  }
  return root;
}

interface Found {
  readonly findings: readonly {
    rule: string;
    fingerprint: string;
    start?: { line: number; column: number };
  }[];
}
const lint = async (dir: string) =>
  JSON.parse((await runCthd(['lint', '--format', 'json', '--dir', dir])).out) as Found;

test.each([
  ['plans', '.'],
  ['examples/plans', 'examples'],
])('%s says the same with CR LF: the same findings at the same places, the same pages', async (from, dir) => {
  const root = withCrLf(from);
  expect((await lint(root)).findings).toEqual((await lint(dir)).findings);
  for (const view of ['text', 'summary'])
    expect((await runCthd(['render', view, '--dir', root])).out).toBe(
      (await runCthd(['render', view, '--dir', dir])).out,
    );
});

test('recording beside files with CR LF changes no byte of them', async () => {
  const root = withCrLf('examples/plans');
  const progress = join(root, 'plans/lien-hiep-hoi-vi-du/progress');
  const contents = () =>
    new Map(readdirSync(progress).map((name) => [name, readFileSync(join(progress, name), 'utf8')]));
  const before = contents();
  const words = ['ket-nap-hoi-vien', 'in-progress', '--note', 'thêm', '--by', 'ban-hoi-vien-vi-du'];
  expect(await runCthd(['record', ...words, '--dir', root])).toMatchObject({ exitCode: 0 });
  const after = contents();
  const [added, ...others] = [...after.keys()].filter((name) => !before.has(name));
  expect(others).toEqual([]);
  expect(after.get(added ?? '')).toMatch(/^ket-nap-hoi-vien:\r?\n- \{.*note: "thêm".*\}\r?\n$/);
  expect(new Map([...after].filter(([name]) => name !== added))).toEqual(before);
});
