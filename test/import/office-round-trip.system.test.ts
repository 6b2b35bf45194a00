import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { aDocument } from '../support/random-document.ts';
import { runCthd } from '../support/run-cthd.ts';
import { onlyProgramme, writtenPlan } from '../support/written-plan.ts';
import { converted, hasOffice, inOffice } from '../writers/office.ts';

const savedAs = (bytes: Uint8Array, from: string, to: string): Buffer =>
  converted(bytes, from, to).get(`in.${to}`) ?? Buffer.from('');

/** What an office does with a page on the way: the last ending is that of the file that is imported. */
type Way = readonly string[];

describe.skipIf(!hasOffice)(inOffice, () => {
  const [random] = fc.sample(aDocument, { numRuns: 1, seed: 11 });

  test.each<[string, () => string, Way[]]>([
    ['the example', () => resolve('examples'), [['pdf']]],
    ['a random programme', () => (random ? writtenPlan(random) : ''), [['odt', 'docx'], ['pdf']]],
  ])('%s that another program saves in other forms is read as its own page', async (_, folder, ways) => {
    const root = temporaryFolder();
    const page = join(root, 'trang.docx');
    expect((await runCthd(['render', 'text', '--out', page], { cwd: folder() })).exitCode).toBe(0);
    const read = async (name: string, bytes: Uint8Array) => {
      const own = temporaryFolder();
      writeFileSync(join(own, name), bytes);
      const { exitCode, out } = await runCthd(['import', name, '--programme', 'hu-cau', '--lang', 'en'], {
        cwd: own,
      });
      expect([exitCode, out]).toEqual([0, expect.stringContaining('0 words lost, 0 made up')]);
      return onlyProgramme(own);
    };
    const own = await read('trang.docx', readFileSync(page));
    for (const way of ways) {
      let [bytes, ending]: [Buffer, string] = [readFileSync(page), 'docx'];
      for (const next of way) [bytes, ending] = [savedAs(bytes, ending, next), next];
      expect(await read(`trang.${ending}`, bytes)).toEqual(own);
    }
  });
});
