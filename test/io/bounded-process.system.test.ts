import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, expect, test, vi } from 'vitest';
import { inBoundedProcess } from '../../src/io/bounded-process.ts';

const program = join(mkdtempSync(join(tmpdir(), 'cthd-child-')), 'child.mjs');
buildSync({
  entryPoints: [fileURLToPath(new URL('bounded-child.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
});
afterAll(() => {
  rmSync(dirname(program), { recursive: true });
});

const both = (words: string) => ({ vi: words, en: words });
const shares: number[] = [];
const run = (name: string, { seconds = 60, called = process.execPath } = {}) =>
  inBoundedProcess({
    call: [called, program, name],
    input: Buffer.from('21'),
    bounds: {
      cpuSeconds: 30,
      cpuSecondsInAll: 30,
      seconds,
      mebibytes: 64,
      tooLong: both('too long'),
      tooMuch: both('too much'),
    },
    progress: (share) => Promise.resolve(void shares.push(share)),
  });

test('a work in a process of its own gives its value and tells how much is done', async () => {
  expect([await run('give'), shares]).toEqual([{ doubled: '2121' }, [0, 0.5]]);
});

test.each([
  ['refuse', 'refused'],
  ['a loop', 'too long'],
  ['steps without end', 'too long'],
  ['a full heap', 'too much'],
  ['long strings', 'too much'],
  ['full buffers', 'too much'],
  ['a long answer', 'too much'],
  ['an end by itself', 'too much'],
  ['an abort', 'too much'],
  ['a signal', 'too much'],
])('%s: what ended it is said', async (name, words) => {
  await expect(run(name)).rejects.toMatchObject({ localised: both(words) });
});

test('a work of many steps takes in all more of the processor than a step may', async () => {
  expect(await run('long steps')).toBe('given');
});

test('a work that does nothing more is ended', async () => {
  await expect(run('no answer', { seconds: 2 })).rejects.toMatchObject({ localised: both('too long') });
});

test('what it answered counts: beside lines of a library, and where it does not end', async () => {
  expect(await run('other lines')).toBe('given');
  expect(await run('an answer and no end', { seconds: 2 })).toBe('given');
});

test('a work that fails, and a process that cannot begin, are faults of the tool', async () => {
  await expect(run('break')).rejects.toThrow(/^Error: a fault\n/);
  await expect(run('a wrong start')).rejects.toThrow('the process ended before it began (3)');
  await expect(run('give', { called: join(dirname(program), 'none') })).rejects.toThrow('ENOENT');
});

test('what the environment sets of Node does not reach it', async () => {
  vi.stubEnv('NODE_OPTIONS', '--require=/nowhere.cjs');
  vi.stubEnv('NODE_DEBUG', 'worker');
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
  expect(await run('settings')).toEqual(['NODE_DISABLE_COMPILE_CACHE', 'NODE_OPTIONS']);
});
