import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { fileAddress, wantsLinks } from '../../src/cli/links.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

test.each([
  ['a terminal of which nothing is known', { TERM: 'xterm-256color' }, false],
  ['an old terminal of GNOME', { VTE_VERSION: '4601' }, false],
  ['the version of VTE that crashes on links', { VTE_VERSION: '5000' }, false],
  ['a terminal of GNOME', { VTE_VERSION: '6800' }, true],
  ['iTerm before it had links', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }, false],
  ['iTerm', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.4.1' }, true],
  ['VS Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.106.0' }, true],
  ['tmux before it had links', { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a' }, false],
  ['tmux', { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.5a' }, true],
  ['the terminal of Windows', { WT_SESSION: '1f2e' }, true],
  ['kitty', { TERM: 'xterm-kitty' }, true],
  ['the terminal of macOS', { TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' }, false],
  ['a job', { VTE_VERSION: '6800', CI: 'true' }, false],
  ['a dumb terminal', { WT_SESSION: '1', TERM: 'dumb' }, false],
  ['links without colour', { WT_SESSION: '1', NO_COLOR: '1' }, true],
  ['links not wished', { WT_SESSION: '1', FORCE_HYPERLINK: '0' }, false],
  ['links wished', { TERM: 'xterm', FORCE_HYPERLINK: '1' }, true],
])('%s', (_, variables, expected) => {
  expect(wantsLinks({ variables, isTerminal: true })).toBe(expected);
});

test('no links where nobody looks, unless they are wished', () => {
  expect(wantsLinks({ variables: { VTE_VERSION: '6800' }, isTerminal: false })).toBe(false);
  expect(wantsLinks({ variables: { FORCE_HYPERLINK: '1' }, isTerminal: false })).toBe(true);
});

test('a file is named with its host, and escaped', () => {
  expect(fileAddress('/tmp', 'báo cáo\u0007.docx', 3)).toBe(
    `file://${hostname()}/tmp/b%C3%A1o%20c%C3%A1o%07.docx#3`,
  );
});

const faulty = { 'plans/vi-du/text/III.yaml': 'units: nothing\n' };
const linked = { variables: { WT_SESSION: '1' }, isTerminal: true, isAttended: true };
const withoutLinks = (text: string) => text.replace(/\u001B\]8;;.*?\u001B\\/g, '');

test('places and written files are links on a terminal that has them, and nothing else differs', async () => {
  const cwd = planOnDisk(faulty);
  const lint = ['lint', '--lang', 'en', '--color', 'never'];
  const plain = await runCthd(lint, { cwd, isTerminal: true, isAttended: true });
  const shown = await runCthd(lint, { cwd, ...linked });
  expect(shown.out).toContain(`\u001B]8;;${fileAddress(cwd, 'plans/vi-du/text/III.yaml')}`);
  expect(withoutLinks(shown.out)).toBe(plain.out);
  const render = ['render', 'summary', '--out', 'tóm tắt.md', '--lang', 'en'];
  const { err } = await runCthd(render, { cwd: planOnDisk(), ...linked });
  expect(err).toMatch(
    /^Wrote \u001B\]8;;file:\/\/.*\/t%C3%B3m%20t%E1%BA%AFt\.md\u001B\\tóm tắt\.md\u001B\]8;;\u001B\\\.\n/,
  );
});

test('what is for programs holds no link, even where links are forced', async () => {
  const cwd = planOnDisk(faulty);
  const variables = { FORCE_HYPERLINK: '1' };
  for (const args of [
    ['lint', '--format', 'json'],
    ['schema', 'text'],
    ['completion', 'bash'],
  ])
    expect((await runCthd(args, { cwd, variables })).out).not.toContain('\u001B]8;;');
});
