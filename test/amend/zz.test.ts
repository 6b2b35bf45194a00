import { test } from 'vitest';
import { draftInstrument } from '../../src/amend/draft.ts';
import { applyInstrument } from '../../src/amend/apply.ts';
import { bareWording } from '../../src/amend/wording.ts';
import { chanceFrom, changed, randomProgramme } from './random-programme.ts';
test.each([5])('x', (seed) => {
  const chance = chanceFrom(seed);
  let was: any = randomProgramme(chance);
  let now: any = was;
  for (let n = 0; n < 3; n++) {
  const next = changed(was, chance);
  const { instrument } = draftInstrument({ before: was, after: next, style: 'auto', mandates: { groundsOf: () => [], isCorrection: () => null }, programme: 'v' });
  console.log(JSON.stringify(instrument, null, 0));
  const ap = applyInstrument(now, instrument);
  console.log(JSON.stringify(ap.faults), '\n', JSON.stringify(ap.wording && bareWording(ap.wording)), '\n', JSON.stringify(bareWording(next)));
  now = ap.wording; was = next;
  }
});
