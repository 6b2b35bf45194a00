import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => /^\|.*`test\//.test(line))
  .map((line) => Array.from(line.matchAll(/`(test\/[^`]+)`/g), ([, path = '']) => path));

test('every promise of the security page names tests, and all of them are there', () => {
  expect(rows.length).toBeGreaterThan(8);
  const paths = rows.flat().filter((path) => !path.includes('*'));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
