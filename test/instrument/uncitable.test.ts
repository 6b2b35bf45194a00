import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyInstrument } from '../../src/instrument/apply/verify-instrument.ts';
import { draftInstrument } from '../../src/instrument/write/draft.ts';
import { misreadUnits, uncitableUnits } from '../../src/instrument/write/uncitable.ts';
import type { Wording } from '../../src/plan/unit.ts';
import { partWordsBy } from '../../src/text/unit-parts.ts';
import { type ProgrammeWording, wordingOfProgramme } from '../../src/text/wording.ts';
import { draftingFrom, programmeFrom } from '../support/programme-from-wording.ts';
import { type Chance, chanceFrom, changed, randomProgramme } from './random-programme.ts';

const unit = (id: string, kind: Wording['kind'], number?: string, units: readonly Wording[] = []) => ({
  id,
  kind,
  ...(number !== undefined && { number }),
  heading: 'Một',
  units,
});
const programme = (...units: Wording[]): ProgrammeWording => ({
  title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  subject: 'về việc hư cấu',
  preamble: '',
  units,
});

test.each<[string, Wording[], string[], string[]]>([
  [
    'two sections of one number',
    [unit('a', 'part', 'I', [unit('b', 'section', '1'), unit('c', 'section', '1')])],
    ['c'],
    [],
  ],
  [
    'one number under two parts',
    [
      unit('a', 'part', 'I', [unit('b', 'section', '1')]),
      unit('c', 'part', 'II', [unit('d', 'section', '1')]),
    ],
    [],
    [],
  ],
  ['a number that acts on a screen', [unit('a', 'part', '\u001B[1m')], ['a'], ['a']],
  ['a part with the number of a point', [unit('a', 'part', 'a')], [], ['a']],
  ['a section without a number', [unit('a', 'part', 'I', [unit('b', 'section', '')])], [], ['b']],
  ['a unit under one that is odd', [unit('a', 'part', '?', [unit('b', 'section', '1')])], [], ['a']],
])('%s', (_, units, uncitable, misread) => {
  const ids = (found: readonly { readonly unit: Wording }[]) => found.map((one) => one.unit.id);
  expect(ids(uncitableUnits(programme(...units)))).toEqual(uncitable);
  expect(ids(misreadUnits(programme(...units)))).toEqual(misread);
});

const odd = ['', 'a', '“', '0', '1 ', ' 1', 'IIa', 'x y', '1;', 'mục 1', '\u001B', '999999999999', 'I', '1'];

/** The wording with some numbers in the place of others. */
function misnumbered(wording: ProgrammeWording, chance: Chance): ProgrammeWording {
  const change = (one: Wording): Wording => ({
    ...one,
    ...(one.number !== undefined && chance.happens(0.05) && { number: chance.oneOf(odd) }),
    units: one.units.map(change),
  });
  return { ...wording, units: wording.units.map(change) };
}

test('whatever the numbers are, an instrument gives the later wording or the units are named that it cannot cite', () => {
  let drafted = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const chance = chanceFrom(seed);
      const before = misnumbered(randomProgramme(chance), chance);
      const after = misnumbered(changed(before, chance), chance);
      const sides = [before, after];
      if (sides.some((side) => uncitableUnits(side).length > 0)) return;
      const programmes = [programmeFrom(before), programmeFrom(after)] as const;
      const { instrument } = draftInstrument(draftingFrom(...programmes));
      if (instrument.amendment.length + instrument.erratum.length === 0) return;
      const [was, now] = programmes.map(wordingOfProgramme) as [ProgrammeWording, ProgrammeWording];
      const failure = verifyInstrument(was, now, instrument, partWordsBy([]));
      drafted += failure === null ? 1 : 0;
      if (failure) expect(sides.flatMap(misreadUnits).length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
  expect(drafted).toBeGreaterThan(20);
});
