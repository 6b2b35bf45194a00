import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';

/** What Node loads for long, and a text that is there needs none of. */
const heavy = ['crypto', 'stream', 'tty', 'net', 'v8', 'child_process'];

describe.skipIf(!existsSync('dist/start.cjs'))('an answer that only prints', () => {
  test.each([[['--version']], [['--help']], [['completion', 'bash']]])(
    'loads nothing for it that takes Node long: %j',
    (args) => {
      const folder = temporaryFolder();
      const [hook, list] = [join(folder, 'hook.cjs'), join(folder, 'list')];
      writeFileSync(
        hook,
        `const before = new Set(process.moduleLoadList);
        process.on('exit', () => {
          const added = process.moduleLoadList.filter((one) => !before.has(one));
          require('fs').writeFileSync(${JSON.stringify(list)}, added.join('\\n'));
        });`,
      );
      const { status } = spawnSync(process.execPath, ['--require', hook, resolve('bin/cthd.js'), ...args], {
        env: { ...process.env, CI: '', GITHUB_ACTIONS: '', XDG_CACHE_HOME: folder },
        stdio: 'ignore',
      });
      const loaded = readFileSync(list, 'utf8').split('\n');
      expect(status).toBe(0);
      expect(heavy.filter((name) => loaded.includes(`NativeModule ${name}`))).toEqual([]);
    },
  );
});
