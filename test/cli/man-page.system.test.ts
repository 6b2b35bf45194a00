import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import type { Usage } from '../../src/commands/command.ts';
import { manPage } from '../../src/cli/man-page.ts';
import { runCthd } from '../support/run-cthd.ts';

const canSet = spawnSync('groff', ['--version']).error === undefined;

/** A page as `man` shows it, without the marks of bold letters, and what the formatter complained of. */
function shown(page: string): { readonly text: string; readonly complaints: string } {
  const args = ['-man', '-Tutf8', '-k', '-ww', '-rLL=200n', '-P-c'];
  const { stdout, stderr } = spawnSync('groff', args, {
    input: page,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
  });
  return { text: stdout.replace(/.\u0008/gu, ''), complaints: stderr };
}

describe.each(['vi', 'en'] as const)('the manual page in %s', (language) => {
  const name = { vi: 'cthd-vi.1', en: 'cthd.1' }[language];

  test('ships as the tables make it, with every command and its options', async () => {
    const { out } = await runCthd(['__man', '--lang', language]);
    expect(readFileSync(`dist/man/${name}`, 'utf8')).toBe(out);
    for (const [command, entry] of Object.entries(commands)) {
      expect(out).toContain(`.SS "cthd ${command.replaceAll('-', '\\-')}`);
      expect(out.toLowerCase()).toContain(`${entry.summary[language].toLowerCase().replaceAll('-', '\\-')}.`);
      for (const flags of Object.keys((await entry.load()).command.usage.options))
        expect(out).toContain(`\\fB${flags.split(/[ <[]/)[0]?.replaceAll('-', '\\-') ?? ''}`);
    }
  });

  test.skipIf(!canSet)('is set without a complaint', () => {
    const { text, complaints } = shown(readFileSync(`dist/man/${name}`, 'utf8'));
    expect(complaints).toBe('');
    expect(text).toContain({ vi: 'CÁCH DÙNG', en: 'SYNOPSIS' }[language]);
    expect(text).toContain('cthd completion bash >> ~/.bashrc');
  });
});

test.skipIf(!canSet)('shows words as they are, whatever they would mean to the formatter', async () => {
  const words = `.so /etc/passwd 'x' \\fB "y" -z ^a ~b \`c\``;
  const usage: Usage = {
    examples: { [words]: { vi: words, en: words } },
    arguments: { '<unit>': { vi: words, en: words } },
    options: { '--x': { vi: words, en: words } },
  };
  const command = { usage, run: () => ({ output: '', exitCode: 0 as const }) };
  const entry = {
    group: 'help' as const,
    summary: { vi: words, en: words },
    load: () => Promise.resolve({ command }),
  };
  const { text, complaints } = shown(await manPage({ x: entry }, 'en', words));
  expect(complaints).toBe('');
  expect(text.split(words).length - 1).toBeGreaterThanOrEqual(5);
});
