import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/io/shell-word.ts';

test.each([
  '/usr/lib/node_modules/cthd',
  '/home/a b/cthd',
  '/x/$(echo hai)/`echo ba`',
  `/x/'"$HOME"'!`,
  'C:\\Users\\Văn phòng\\cthd',
])('a shell gives back %s as it is', (path) => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellWord(path)}`], { encoding: 'utf8' })).toBe(path);
});
