import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { migrateText } from '../../src/source/edit/migrate.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { textView } from '../../src/views/wording/text-view.ts';
import { plainText } from '../../src/writers/text/plain-text.ts';
import { caseCount } from '../support/case-count.ts';
import { chanceFrom } from '../instrument/random-programme.ts';
import { plainStyle, yamlFolder } from '../support/plan-yaml.ts';
import { randomForms } from '../support/random-forms.ts';
import { programmeOf } from '../support/programme-of.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const runs = { numRuns: caseCount(40, 1_000) };
const paper = {
  language: 'vi',
  width: null,
  bold: (text: string) => text,
  dim: (text: string) => text,
} as const;

describe('of random programmes with all forms', () => {
  test('the schemas and rules have nothing to report above a remark', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { findings } = lintPlan(yamlFolder(randomForms(chanceFrom(seed)).plan, plainStyle), {
          asOf: '2026-03-01',
        });
        expect(
          findings.filter(({ severity }) => severity !== 'info').map((one) => JSON.stringify(one)),
        ).toEqual([]);
      }),
      runs,
    );
  });

  test('the text prints every word once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { plan, words } = randomForms(chanceFrom(seed));
        const { plan: read } = readPlan(yamlFolder(plan, plainStyle));
        const printed = plainText(textView(programmeOf(read), read), paper).toLowerCase();
        const counts = new Map<string, number>();
        for (const word of printed.match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
        expect(words.filter((word) => counts.get(word) !== 1)).toEqual([]);
      }),
      runs,
    );
  });

  test('migration changes nothing in plans of the present form', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { files } = yamlFolder(randomForms(chanceFrom(seed)).plan, plainStyle);
        for (const { path, bytes } of files.filter((file) => file.path.includes('/text/'))) {
          const text = new TextDecoder().decode(bytes);
          expect(migrateText(text, path)).toMatchObject({ text });
        }
      }),
      { numRuns: caseCount(10, 200) },
    );
  });
});
