import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { showInPager } from '../../src/io/pager.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

describe('what is longer than the screen', () => {
  const paged = async (args: readonly string[], terminal: { rows?: number; works?: boolean } = {}) => {
    const { rows = 24, works = true } = terminal;
    const pages: string[] = [];
    const ran = await runCthd(['explain', ...args], {
      isTerminal: true,
      columns: 80,
      rows,
      page(text) {
        pages.push(text);
        return Promise.resolve(works);
      },
    });
    return { ...ran, pages };
  };

  test('is shown page by page, and only there', async () => {
    const { pages, out, exitCode } = await paged([]);
    expect([pages.length, out, exitCode]).toEqual([1, '', 0]);
    expect(pages[0]).toContain('citation-date');
  });

  test.each([
    ['where it fits', [], { rows: 10_000 }],
    ['with --no-pager', ['--no-pager'], {}],
  ])('is printed %s', async (_, args, terminal) => {
    const { pages, out } = await paged(args, terminal);
    expect([pages, out.includes('citation-date')]).toEqual([[], true]);
  });

  test('is printed where the pager cannot be started', async () => {
    const { pages, out } = await paged([], { works: false });
    expect(out).toBe(pages[0]);
  });
});

describe('the pager', () => {
  test.each([
    ['is one that cannot be found', { PAGER: 'no-such-pager --x' }],
    ['is cat, which pages nothing', { PAGER: 'cat' }],
    ['is turned off', { PAGER: '' }],
  ])('shows nothing where it %s', async (_, variables) => {
    expect(await showInPager('x', { PATH: process.env['PATH'], ...variables }, 'vi')).toBe(false);
  });

  test('is run with its options and without a shell', async () => {
    const variables = { PATH: process.env['PATH'], PAGER: 'grep --quiet ^x$;' };
    expect(await showInPager('x', variables, 'vi')).toBe(true);
  });

  test.each([
    ['vi', 'xem tiep'],
    ['en', 'go on'],
  ] as const)('says in the language of the program (%s) how to go on', async (language, words) => {
    const file = join(temporaryFolder(), 'settings');
    const PAGER = `${process.execPath} -e require("fs").writeFileSync(${JSON.stringify(file)},process.env.LESS)`;
    expect(await showInPager('x', { PATH: process.env['PATH'], PAGER }, language)).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain(words);
  });
});
