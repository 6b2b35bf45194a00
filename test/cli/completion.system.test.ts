import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exampleOnDisk } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const program = fileURLToPath(new URL('../../bin/cthd.js', import.meta.url));
const has = (name: string) => spawnSync(name, ['--version']).error === undefined;
const canTry = (shell: string) => has(shell) && spawnSync('tmux', ['-V']).error === undefined;

const starts = {
  bash: ['bash', '--norc', '--noprofile', '-i'],
  zsh: ['zsh', '-f', '-i'],
  fish: ['fish', '--no-config', '-i'],
};

/** A shell in a terminal of its own, in the example, with `cthd` on its path and its completion loaded. */
async function shellWith(shell: keyof typeof starts) {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  chmodSync(program, 0o755);
  symlinkSync(program, join(bin, 'cthd'));
  writeFileSync(join(folder, 'load'), (await runCthd(['completion', shell])).out);
  const tmux = (...args: readonly string[]) =>
    execFileSync('tmux', ['-f', '/dev/null', '-S', join(folder, 'tmux'), ...args], { encoding: 'utf8' });
  const env = {
    PATH: [bin, process.env['PATH']].join(delimiter),
    LANG: 'C.UTF-8',
    CTHD_LANG: 'vi',
    HOME: folder,
  };
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const size = ['-x', '120', '-y', '40', '-c', exampleOnDisk()];
  tmux('-u', 'new-session', '-d', ...size, 'env', ...settings, ...starts[shell]);
  onTestFinished(() => void spawnSync('tmux', ['-S', join(folder, 'tmux'), 'kill-server']));
  const screen = () => tmux('capture-pane', '-p');
  const until = async (isThere: (shown: string) => boolean): Promise<string> => {
    for (;;) {
      const shown = screen();
      if (isThere(shown)) return shown;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  tmux('send-keys', '-l', `source ${join(folder, 'load')}; echo rea''dy`);
  tmux('send-keys', 'Enter');
  await until((shown) => shown.includes('ready'));
  return {
    type: (text: string) => tmux('send-keys', '-l', text),
    press: (key: string) => tmux('send-keys', key),
    until,
  };
}

describe.each(['bash', 'zsh', 'fish'] as const)('in a real %s', (shell) => {
  test.skipIf(!canTry(shell))(
    'Tab completes a command, a unit by its wording and a state',
    { timeout: 60_000 },
    async () => {
      const { type, press, until } = await shellWith(shell);
      type('cthd rec');
      press('Tab');
      await until((shown) => /cthd record\s*$/m.test(shown));
      type('ket-nap');
      press('Tab');
      await until((shown) => /record ket-nap-hoi-vien\s*$/m.test(shown));
      type('hoan');
      press('Tab');
      const shown = await until((now) => now.includes('hoi-vien hoan-thanh'));
      expect(shown).toContain('cthd record ket-nap-hoi-vien hoan-thanh');
    },
  );
});
