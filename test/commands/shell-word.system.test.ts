import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/io/shell-word.ts';

test.each([
  '/usr/lib/node_modules/cthd',
  'C:\\Users\\an\\cthd',
  '--initial-branch=main',
  '/home/a b/cthd',
  "/home/d'An/cthd",
  '@nhóm,hai',
  '100%',
  'C:\\Users\\Văn phòng\\cthd',
  'a;b|c&d>e<f(g)#~*?[h]{i}^',
])('a shell gives back %s as it is, and it holds no single quotes around it', (path) => {
  const word = shellWord(path);
  if (word === null) throw new Error('the word is refused');
  expect(word).toMatch(/^(?:"[^"]*"|[^"']+)$/);
  expect(execFileSync('sh', ['-c', `printf %s ${word}`], { encoding: 'utf8' })).toBe(path);
});

test.each([
  '',
  '/x/$(echo hai)',
  '/x/`echo ba`',
  '/x/"HOME"',
  'hay!',
  '%PATH%',
  '“ngoặc cong”',
  'C:\\cthd\\',
  '\\\\may-chu\\cthd',
  'hai\ndòng',
  '\u001b[2J',
])('%j is not printed to be typed', (path) => {
  expect(shellWord(path)).toBe(null);
});
