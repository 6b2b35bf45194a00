import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { inBoundedThread } from '../../src/io/bounded-thread.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

const both = (words: string) => ({ vi: words, en: words });
const work = `export const give = async (input, tell) => { await tell(0.5); return { doubled: input * 2 }; };
   export const refuse = () => { throw Object.assign(new Error('no'), { localised: { vi: 'không', en: 'no' } }); };
   export const loop = () => { for (;;); };
   export const fill = () => { const all = []; for (;;) all.push(Array(1000).fill(all.length)); };
   export const buffers = async () => { const all = []; for (;;) { all.push(new Uint8Array(4e6).fill(1)); } };`;

const shares: number[] = [];
const run = (name: string, cpuSeconds = 30) => {
  const path = join(temporaryFolder(), 'work.mjs');
  writeFileSync(path, work);
  return inBoundedThread({
    module: { address: pathToFileURL(path).href },
    name,
    input: 21,
    bounds: {
      cpuSeconds,
      seconds: 60,
      mebibytes: 24,
      tooLong: both('too long'),
      tooMuch: both('too much'),
    },
    progress: (share) => Promise.resolve(void shares.push(share)),
  });
};

test('a function in a thread gives its value and tells how much is done', async () => {
  expect([await run('give'), shares]).toEqual([{ doubled: 42 }, [0.5]]);
});

test.each([
  ['refuse', 'no'],
  ['loop', 'too long'],
  ['fill', 'too much'],
  ['buffers', 'too much'],
])('%s: what stops it is said', async (name, words) => {
  await expect(run(name, name === 'loop' ? 0.2 : 30)).rejects.toMatchObject({ localised: { en: words } });
});

test('a script that lies in no file is called in a thread too, and stopped', async () => {
  const call = (name: string) =>
    inBoundedThread({
      module: {
        script: `exports.give = async (input) => ({ doubled: input * 2, builtIn: typeof require('node:fs').statSync }); exports.loop = () => { for (;;); };`,
      },
      name,
      input: 21,
      bounds: {
        cpuSeconds: 0.2,
        seconds: 60,
        mebibytes: 24,
        tooLong: both('too long'),
        tooMuch: both('too much'),
      },
    });
  await expect(call('loop')).rejects.toMatchObject({ localised: { en: 'too long' } });
  expect(
    await inBoundedThread({
      module: {
        script: `exports.give = async (input) => ({ doubled: input * 2, builtIn: typeof require('node:fs').statSync });`,
      },
      name: 'give',
      input: 21,
      bounds: {
        cpuSeconds: 30,
        seconds: 60,
        mebibytes: 24,
        tooLong: both('too long'),
        tooMuch: both('too much'),
      },
    }),
  ).toEqual({ doubled: 42, builtIn: 'function' });
});
