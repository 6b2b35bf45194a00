import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { aDocument, documentCount } from '../support/random-document.ts';
import { runCthd } from '../support/run-cthd.ts';
import { onlyProgramme, writtenPlan } from '../support/written-plan.ts';

test('a programme that is written as a Word page is read back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(aDocument, async (programme) => {
      const given = writtenPlan(programme);
      const root = temporaryFolder();
      const page = join(root, 'trang.docx');
      expect((await runCthd(['render', 'text', '--out', page], { cwd: given })).exitCode).toBe(0);
      const ran = await runCthd(['import', page, '--programme', 'hu-cau', '--yes', '--lang', 'en'], {
        cwd: root,
      });
      expect(ran).toMatchObject({
        exitCode: 0,
        out: expect.stringContaining('0 words lost, 0 made up') as string,
      });
      expect(onlyProgramme(root)).toEqual(onlyProgramme(given));
    }),
    { numRuns: documentCount },
  );
});
