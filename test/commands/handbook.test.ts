import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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

test('on a screen no line of it but an example is wider than the screen, and no word is lost', async () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  const whole = await runCthd(['handbook']);
  const shown = await runCthd(['handbook', '--no-pager', '--quiet'], { isTerminal: true, columns: 60 });
  expect(words(shown.out)).toEqual(words(whole.out));
  const prose = shown.out.replace(/^ *```[^]*?^ *```$/gm, '').split('\n');
  expect(prose.filter((line) => line.length > 60 && line.trim().includes(' '))).toEqual([]);
  // What follows a line in the same paragraph would not have had room in it.
  const early = prose.filter((line, index) => {
    const next = prose[index + 1] ?? '';
    const isWithin = /\S/.test(line) && /\S/.test(next) && !/^\s*(?:[-*] |\d+\. |[#|>])/.test(next);
    return isWithin && !/^\s*[#|>]/.test(line) && `${line} ${next.trim().split(' ')[0] ?? ''}`.length <= 60;
  });
  expect(early).toEqual([]);
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
