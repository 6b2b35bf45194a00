import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

test('the handbook is printed whole, without what only makes the page', async () => {
  const { exitCode, out } = await runCthd(['handbook']);
  expect(exitCode).toBe(0);
  expect(out).toContain('### Lưu và gửi đi');
  expect(out).not.toContain('<!--');
  const headings = (text: string) => text.split('\n').filter((line) => /^#{1,3} /.test(line));
  expect(headings(out)).toEqual(headings(readFileSync('docs/handbook.md', 'utf8')));
});

describe('on a screen', () => {
  const shownIn = async (columns: number, ...words: string[]) =>
    (
      await runCthd(['handbook', '--no-pager', '--quiet', ...words], {
        isTerminal: true,
        columns,
        variables: { NO_COLOR: '1' },
      })
    ).out;

  test('no line of it but an example is wider than the screen, and no word is lost', async () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const unlinked = (await runCthd(['handbook'])).out.replace(/\]\([^)]*\)/g, '');
    const framed = /^ *```\w*\n([^]*?)^ *```$/gm;
    const examples = new Set([...unlinked.matchAll(framed)].flatMap(([, lines = '']) => lines.split('\n')));
    const shown = await shownIn(60);
    const heard = new Set(words(shown));
    expect(words(unlinked.replace(/^ *```\w+$/gm, '')).filter((word) => !heard.has(word))).toEqual([]);
    const prose = shown.split('\n').filter((line) => !examples.has(line));
    expect(prose.filter((line) => line.length > 60 && line.trim().includes(' '))).toEqual([]);
  });

  test('it has no marks of Markdown: headings, lists, tables and code stand as they are read', async () => {
    expect(await shownIn(80)).not.toMatch(/\*\*|^#{2,} |```|\]\(|^\|/m);
    const section = await shownIn(60, 'Khi kiểm tra trên pull request báo lỗi');
    expect(section.split('\n').slice(0, 3)).toEqual([
      'Khi kiểm tra trên pull request báo lỗi',
      '',
      'Pull request là đề nghị đưa những thay đổi của mình vào bản',
    ]);
    expect(section).toContain(`- Sửa nhầm: trả tệp về như bản chính bằng git restore
  --source origin/main <tệp>.
`);
    expect(section).toContain(`│ máy báo          │ nghĩa là          │ làm gì            │
├──────────────────┼───────────────────┼───────────────────┤
`);
  });
});

test('only the sections that speak of something', async () => {
  const { exitCode, out } = await runCthd(['handbook', 'cthd', 'send']);
  expect(exitCode).toBe(0);
  expect(out).toContain('### Lưu và gửi đi');
  expect(out).not.toContain('## Giao việc, dời thời hạn');
  const plain = await runCthd(['handbook', 'luu va gui di']);
  expect([plain.exitCode, plain.out]).toEqual([0, (await runCthd(['handbook', 'Lưu và gửi đi'])).out]);
  expect(await runCthd(['handbook', 'voi ma mút', '--lang', 'en'])).toEqual({
    exitCode: 2,
    out: '',
    err: 'cthd: The handbook says nothing of “voi ma mút”; read all of it: cthd handbook.\n',
  });
});

test('the sections come first whose heading speaks of it, with diacritics or without', async () => {
  const headings = async (words: string) =>
    [...(await runCthd(['handbook', words])).out.matchAll(/^#{1,3} (.*)$/gm)].map(([, heading]) => heading);
  for (const words of ['gửi', 'gui']) {
    expect((await headings(words)).slice(0, 2)).toEqual([
      'Lưu và gửi đi',
      'Gửi phiếu báo cáo cho các đơn vị và đọc phiếu gửi về',
    ]);
  }
  expect(await headings('gửi')).toContain('Chuẩn bị máy, một lần');
});

test('init --example lays down the fictional example, whose check is as that of the original, and touches no plan that is there', async () => {
  const cwd = temporaryFolder();
  expect((await runCthd(['init', '--example'], { cwd })).exitCode).toBe(0);
  const head = readFileSync(join(cwd, 'plans/lien-hiep-hoi-vi-du/programme.yaml'), 'utf8').split('\n');
  expect(head[0]).toBe('# yaml-language-server: $schema=../../.cthd/schemas/programme.schema.json');
  expect(
    existsSync(join(cwd, 'plans/lien-hiep-hoi-vi-du', '../../.cthd/schemas/programme.schema.json')),
  ).toBe(true);
  const checked = await runCthd(['lint', '--format', 'json'], { cwd });
  const original = await runCthd(['lint', '--format', 'json', '--dir', 'examples']);
  expect([checked.exitCode, checked.out]).toEqual([original.exitCode, original.out]);
  const again = await runCthd(['init', '--example', '--lang', 'en'], { cwd });
  expect([again.exitCode, again.err]).toEqual([2, expect.stringContaining('There is a plans/ here')]);
});
