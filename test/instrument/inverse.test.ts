import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyInstrument } from '../../src/instrument/apply/apply.ts';
import { operationsOf } from '../../src/instrument/instrument.ts';
import { styles } from '../../src/instrument/write/plan-draft.ts';
import { verifyInstrument } from '../../src/instrument/apply/verify-instrument.ts';
import { bareWording, type ProgrammeWording } from '../../src/text/wording.ts';
import { caseCount } from '../support/case-count.ts';
import {
  articlesFirst,
  draft,
  fromPages,
  parts,
  partsLike,
  someReplaced,
  throughJson,
  withoutCarrier,
} from './drafted-pair.ts';
import { chanceFrom, changed, randomProgramme } from './random-programme.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

const families = ['party', 'state'] as const;
const forms = families.flatMap((family) => styles.map((style) => [family, style] as const));

test.each(forms)(
  'an instrument of the family %s in the style %s, and what is read from its pages and its JSON, give the wording that it was drafted for',
  (family, style) => {
    const kinds = new Map<string, number>();
    let [all, refused] = [0, 0];
    fc.assert(
      fc.property(seeds, (seed) => {
        const chance = chanceFrom(seed);
        const was = randomProgramme(chance);
        const now = changed(was, chance);
        const replaced = someReplaced(now, chance);
        const isCarried = chance.happens(0.3);
        const isHeadCorrected = isCarried && chance.happens(0.9);
        const sides = draft(was, now, { style, family, replaced, isCarried, isHeadCorrected });
        const { before, after, instrument, isRefused } = sides;
        all += 1;
        refused += isRefused ? 1 : 0;
        if (isRefused) return;
        const operations = operationsOf(instrument);
        for (const { kind } of operations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (operations.length === 0) expect(instrument.base).toBe(instrument.result);
        else
          for (const one of [instrument, fromPages(sides), throughJson(instrument)])
            expect(verifyInstrument(before, after, one, parts, parts)).toBeNull();
      }),
      { numRuns: caseCount(120, 2_000) },
    );
    expect(refused).toBeLessThan(all / 10);
    const restates = style === 'bullet' ? [] : ['restate'];
    for (const kind of [
      'adjust',
      'amend',
      'replace',
      'replace-whole',
      'insert',
      'repeal',
      'replace-phrase',
      'correct',
      ...restates,
    ])
      expect([kind, (kinds.get(kind) ?? 0) > caseCount(2, 20)]).toEqual([kind, true]);
  },
);

test('three amendments one after another give the wording of the last', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const chance = chanceFrom(seed);
      const random = randomProgramme(chance);
      const isCarried = chance.happens(0.3);
      const asPaper = isCarried ? articlesFirst : withoutCarrier;
      const first = asPaper(random);
      let [was, now]: ProgrammeWording[] = [first, first];
      for (let n = 0; n < 3; n += 1) {
        const next = asPaper(changed(was ?? first, chance));
        const replaced = someReplaced(next, chance);
        const sides = draft(was ?? first, next, { replaced, isCarried, isHeadCorrected: isCarried });
        const { before, instrument, isRefused } = sides;
        if (isRefused) return;
        if (operationsOf(instrument).length > 0) {
          const applied = applyInstrument(now ?? first, fromPages(sides), partsLike(now ?? first, before));
          expect(applied.faults).toEqual([]);
          now = applied.wording ?? first;
          // What carries a text that is replaced whole is the new instrument, with lines of its own.
          if (applied.wording && applied.isReplaced) now = { ...next, ...now };
        }
        was = next;
      }
      expect(bareWording(now ?? first)).toEqual(bareWording(was ?? first));
    }),
    // In this one a new paragraph stood after a repealed number, which two equal wordings had in different places.
    { numRuns: caseCount(150, 1_000), examples: [[1411484647]] },
  );
});

test('an instrument is not applied twice, nor to another wording', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const chance = chanceFrom(seed);
      const was = randomProgramme(chance);
      const sides = draft(was, changed(was, chance));
      const { after, instrument } = sides;
      if (instrument.base === instrument.result) return;
      expect(applyInstrument(after, fromPages(sides))).toMatchObject({
        wording: null,
        faults: [{}],
      });
    }),
    { numRuns: caseCount(60, 300) },
  );
});
