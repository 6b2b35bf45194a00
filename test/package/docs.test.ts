import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const pagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const pages = ['.', 'bench', 'docs', 'docs/decisions', 'warehouse']
  .flatMap(pagesIn)
  .filter((page) => page !== 'CHANGELOG.md');

const found = (page: string, pattern: RegExp): string[] =>
  Array.from(readFileSync(page, 'utf8').matchAll(pattern), ([, words = '']) => words);

test('every file of this repository that a page names is there', () => {
  const named = pages.flatMap((page) =>
    found(page, /`((?:src|test|scripts|schemas|bench|action|editors|templates|warehouse)\/[^`\s*]*)`/g).map(
      (path) => ({
        page,
        path,
      }),
    ),
  );
  expect(named.length).toBeGreaterThan(100);
  // SchemaStore is another repository: its page says what is written there.
  const elsewhere = (page: string, path: string) =>
    page === 'docs/editors.md' && /^src\/(?:schemas|test|negative_test|schema-validation)\b/.test(path);
  expect(named.filter(({ page, path }) => !existsSync(path) && !elsewhere(page, path))).toEqual([]);
});

test('every link of a page to another file leads to one', () => {
  const links = pages.flatMap((page) =>
    found(page, /\]\(([^)#\s]+)(?:#[^)]*)?\)/g)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => ({ page, target })),
  );
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter(({ page, target }) => !existsSync(join(dirname(page), target)))).toEqual([]);
});

test('the index of decisions has each of them once, under its number', () => {
  const index = found('docs/decisions/README.md', /(\[\d+\]\(\d{4}-[^)]+\))/g);
  const all = readdirSync('docs/decisions')
    .filter((name) => name !== 'README.md')
    .map((name) => `[${Number(name.slice(0, 4))}](${name})`);
  expect(index.toSorted()).toEqual(all.toSorted());
});

test('each decision bears the number of its file, and no number is left out', () => {
  const numbers = pagesIn('docs/decisions')
    .filter((page) => !page.endsWith('README.md'))
    .map((page) => [page.slice('docs/decisions/'.length).slice(0, 4), found(page, /^# (\d+)\. /gm)]);
  expect(numbers).toEqual(
    numbers.map((_, index) => [String(index + 1).padStart(4, '0'), [String(index + 1)]]),
  );
});
