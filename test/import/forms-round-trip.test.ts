import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceFrom } from '../instrument/random-programme.ts';
import { caseCount } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { plainStyle, yamlFolder } from '../support/plan-yaml.ts';
import { randomForms } from '../support/random-forms.ts';
import type { PlanFilesData } from '../support/random-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

/** The head is told by its title: what has none is an annex alone, which import reports and does not divide. */
const isTitled = (plan: PlanFilesData) => plan.programmes.every(({ head }) => head.title !== null);

/** A random programme with all forms on disk. It does not say that it is fictional: no text from outside does, and what is printed is compared. */
function onDisk(plan: PlanFilesData): string {
  const root = temporaryFolder();
  for (const { path, bytes } of yamlFolder(plan, plainStyle).files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), new TextDecoder().decode(bytes).replace('fictional: true\n', ''));
  }
  return root;
}

const printed = async (root: string) =>
  (await runCthd(['render', 'text', '--format', 'text'], { cwd: root })).out;

test.each([
  ['a Word page', 'trang.docx'],
  ['a plain text', 'trang.txt'],
])(
  '%s of a programme with a title and any of the forms is read back to what prints the same',
  async (_, name) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 - 1 }), async (seed) => {
        const { plan } = randomForms(chanceFrom(seed));
        fc.pre(isTitled(plan));
        const [given, back] = [onDisk(plan), temporaryFolder()];
        const page = join(given, name);
        expect((await runCthd(['render', 'text', '--out', page], { cwd: given })).exitCode).toBe(0);
        expect(
          await runCthd(['import', page, '--programme', 'vi-du', '--yes', '--lang', 'en'], { cwd: back }),
        ).toMatchObject({
          exitCode: 0,
          out: expect.stringContaining('0 words lost, 0 made up') as string,
        });
        expect(await printed(back)).toBe(await printed(given));
      }),
      { numRuns: caseCount(3, 200) },
    );
  },
);
