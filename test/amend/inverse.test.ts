import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyInstrument } from '../../src/amend/apply.ts';
import { draftInstrument } from '../../src/amend/draft.ts';
import { disproveInstrument } from '../../src/amend/prove.ts';
import { styles } from '../../src/amend/plan-draft.ts';
import type { ProgrammeWording } from '../../src/amend/wording.ts';
import { chanceFrom, changed, randomProgramme } from './random-programme.ts';

const noMandates = { groundsOf: () => [], isCorrection: () => null };
const draft = (before: ProgrammeWording, after: ProgrammeWording, style: (typeof styles)[number] = 'auto') =>
  draftInstrument({ before, after, style, mandates: noMandates, programme: 'vi-du' }).instrument;

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

test('an instrument applied to the wording that it amends gives the wording that it was drafted for', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(seeds, fc.constantFrom(...styles), (seed, style) => {
      const chance = chanceFrom(seed);
      const before = randomProgramme(chance);
      const after = changed(before, chance);
      const instrument = draft(before, after, style);
      for (const { kind } of [...instrument.amendment, ...instrument.erratum]) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (instrument.amendment.length + instrument.erratum.length === 0)
        expect(instrument.base).toBe(instrument.result);
      else expect(disproveInstrument(before, after, instrument)).toBeNull();
    }),
    { numRuns: 40_000 },
  );
  for (const kind of ['amend', 'restate', 'insert', 'repeal', 'replace-phrase', 'correct'])
    expect([kind, kinds.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((count: number) => count > 50)]);
});
