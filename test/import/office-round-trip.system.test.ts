import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFull } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { aDocument } from '../support/random-document.ts';
import { runCthd } from '../support/run-cthd.ts';
import { onlyProgramme, writtenPlan } from '../support/written-plan.ts';
import { convertedFiles, hasOffice, inOffice } from '../writers/office.ts';

/** What an office does with a page on the way: the last ending is that of the file that is imported. */
const ways = isFull ? [['docx'], ['odt', 'docx'], ['pdf']] : [['odt', 'docx'], ['pdf']];

/** Seeds of the batches of random programmes and how many each has; a batch goes through the office in one start of it a way. */
const batches: readonly (readonly [seed: number, count: number])[] = isFull
  ? [11, 12, 13, 14, 15, 16, 17, 18].map((seed) => [seed, 25])
  : [[11, 1]];

/** The only programme of a file that is imported into a folder of its own. */
async function readBack(name: string, bytes: Uint8Array): Promise<unknown> {
  const own = temporaryFolder();
  writeFileSync(join(own, name), bytes);
  const { exitCode, out } = await runCthd(
    ['import', name, '--programme', 'hu-cau', '--yes', '--lang', 'en'],
    {
      cwd: own,
    },
  );
  expect.soft([exitCode, out], name).toEqual([0, expect.stringContaining('0 words lost, 0 made up')]);
  return onlyProgramme(own);
}

describe.skipIf(!hasOffice)(inOffice, () => {
  test.each(batches)(
    'the examples and random programmes (seed %i, %i) that another program saves in other forms are read as their own page',
    async (seed, count) => {
      const folders = [
        resolve('examples'),
        resolve('examples/state'),
        ...fc.sample(aDocument, { numRuns: count, seed }).map(writtenPlan),
      ];
      const root = temporaryFolder();
      const pages = new Map<string, Buffer>();
      for (const [index, folder] of folders.entries()) {
        const page = join(root, `trang-${index}.docx`);
        expect((await runCthd(['render', 'text', '--out', page], { cwd: folder })).exitCode).toBe(0);
        pages.set(`trang-${index}`, readFileSync(page));
      }
      const own = new Map<string, unknown>();
      for (const [name, bytes] of pages) own.set(name, await readBack(`${name}.docx`, bytes));
      for (const way of ways) {
        let [files, ending]: [Map<string, Buffer>, string] = [pages, 'docx'];
        for (const next of way) {
          const named = new Map([...files].map(([name, bytes]) => [`${name}.${ending}`, bytes]));
          const made = convertedFiles(named, next);
          files = new Map([...made].map(([name, bytes]) => [name.slice(0, -next.length - 1), bytes]));
          ending = next;
        }
        expect([...files.keys()].sort()).toEqual([...pages.keys()].sort());
        for (const [name, bytes] of files)
          expect
            .soft(await readBack(`${name}.${ending}`, bytes), `seed ${seed}, ${name} by ${way.join(', ')}`)
            .toEqual(own.get(name));
      }
    },
    180_000,
  );
});
