import { test } from 'vitest';
import { draftInstrument } from '../../src/amend/draft.ts';
import { disproveInstrument } from '../../src/amend/prove.ts';
import { printedText } from '../../src/amend/printed-text.ts';
import { chanceFrom, changed, randomProgramme } from './random-programme.ts';
test('x', () => {
  const chance = chanceFrom(22890009);
  const before = randomProgramme(chance);
  const after = changed(before, chance);
  const { instrument } = draftInstrument({ before, after, style: 'auto', mandates: { groundsOf: () => [], isCorrection: () => null }, programme: 'v' });
  console.log(printedText(before), '=====\n', printedText(after));
  console.log(JSON.stringify(instrument, null, 1));
  console.log(disproveInstrument(before, after, instrument));
});
