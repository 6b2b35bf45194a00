import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyInstrument } from '../../src/instrument/apply/apply.ts';
import { draftInstrument } from '../../src/instrument/write/draft.ts';
import { type Instrument, operationsOf } from '../../src/instrument/instrument.ts';
import { operationJson } from '../../src/instrument/write/operation-json.ts';
import { styles } from '../../src/instrument/write/plan-draft.ts';
import { verifyInstrument } from '../../src/instrument/apply/verify-instrument.ts';
import { readJson } from '../../src/instrument/read/read-json.ts';
import { readMarkdown } from '../../src/instrument/read/read-markdown.ts';
import type { Wording } from '../../src/plan/unit.ts';
import { type PartWords, partWordsBy } from '../../src/text/unit-parts.ts';
import { bareWording, inForce, type ProgrammeWording, wordingOfProgramme } from '../../src/text/wording.ts';
import { writePoints } from '../../src/instrument/write/write-points.ts';
import { draftingFrom, programmeFrom } from '../support/programme-from-wording.ts';
import { chanceFrom, changed, randomProgramme } from './random-programme.ts';
import { caseCount } from '../support/case-count.ts';

interface Sides {
  readonly before: ProgrammeWording;
  readonly after: ProgrammeWording;
  readonly instrument: Instrument;
  /** Whether something is named that no sentence states: no instrument is printed then. */
  readonly isRefused: boolean;
}

/** Two random programmes as wordings with their parts, and the instrument between them. */
function draft(was: ProgrammeWording, now: ProgrammeWording, style: (typeof styles)[number] = 'auto'): Sides {
  const [before, after] = [programmeFrom(was), programmeFrom(now)];
  const { instrument, unamendable } = draftInstrument(draftingFrom(before, after, { style }));
  const isRefused = unamendable.length > 0;
  return { before: wordingOfProgramme(before), after: wordingOfProgramme(after), instrument, isRefused };
}

const parts = partWordsBy([]);

/** The parts of a wording that was applied, as those of the same wording with its parts read. */
function partsLike(applied: ProgrammeWording, known: ProgrammeWording): PartWords {
  const twins = new Map<Wording, Wording>();
  const pair = (units: readonly Wording[], others: readonly Wording[]) => {
    const twinsHere = others.filter(inForce);
    for (const [at, unit] of units.filter(inForce).entries()) {
      const twin = twinsHere[at];
      if (!twin) continue;
      twins.set(unit, twin);
      pair(unit.units, twin.units);
    }
  };
  pair(applied.units, known.units);
  return (unit, part) => parts(twins.get(unit) ?? unit, part);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** The instrument as Markdown and back. */
function throughMarkdown(instrument: Instrument): Instrument {
  const { base = '', result = '' } = instrument;
  const points = [...writePoints(instrument.erratum), ...writePoints(instrument.amendment)];
  const read = readMarkdown(`<!-- cthd amend base=${base} result=${result} -->\n\n${points.join('\n\n')}\n`);
  expect(read.faults).toEqual([]);
  return read.instrument ?? instrument;
}

/** The instrument as JSON and back. */
function throughJson({ base, result, amendment, erratum }: Instrument): Instrument {
  const instruments = [amendment, erratum].map((operations) => ({
    operations: operations.map(operationJson),
  }));
  const read = readJson(JSON.parse(JSON.stringify({ base, result, instruments })));
  expect(read.faults).toEqual([]);
  return read.instrument ?? { amendment: [], erratum: [] };
}

const roads = { plainly: (one: Instrument) => one, throughMarkdown, throughJson };

test.each(Object.entries(roads))(
  'an instrument, %s, applied to the wording that it amends gives the wording that it was drafted for',
  (_, road) => {
    const kinds = new Map<string, number>();
    let [all, refused] = [0, 0];
    fc.assert(
      fc.property(seeds, fc.constantFrom(...styles), (seed, style) => {
        const chance = chanceFrom(seed);
        const was = randomProgramme(chance);
        const { before, after, instrument, isRefused } = draft(was, changed(was, chance), style);
        all += 1;
        refused += isRefused ? 1 : 0;
        if (isRefused) return;
        const operations = operationsOf(instrument);
        for (const { kind } of operations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (operations.length === 0) expect(instrument.base).toBe(instrument.result);
        else expect(verifyInstrument(before, after, road(instrument), parts, parts)).toBeNull();
      }),
      { numRuns: caseCount(800, 2_000) },
    );
    expect(refused).toBeLessThan(all / 25);
    for (const kind of ['adjust', 'amend', 'restate', 'insert', 'repeal', 'replace-phrase', 'correct'])
      expect([kind, (kinds.get(kind) ?? 0) > caseCount(10, 20)]).toEqual([kind, true]);
  },
);

test('three amendments one after another give the wording of the last', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const chance = chanceFrom(seed);
      const first = randomProgramme(chance);
      let [was, now]: ProgrammeWording[] = [first, first];
      for (let n = 0; n < 3; n += 1) {
        const next = changed(was ?? first, chance);
        const { before, instrument, isRefused } = draft(was ?? first, next);
        if (isRefused) return;
        if (operationsOf(instrument).length > 0) {
          const applied = applyInstrument(
            now ?? first,
            throughMarkdown(instrument),
            partsLike(now ?? first, before),
          );
          expect(applied.faults).toEqual([]);
          now = applied.wording ?? first;
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
      const { after, instrument } = draft(was, changed(was, chance));
      if (instrument.base === instrument.result) return;
      expect(applyInstrument(after, throughMarkdown(instrument))).toMatchObject({
        wording: null,
        faults: [{}],
      });
    }),
    { numRuns: caseCount(60, 300) },
  );
});
