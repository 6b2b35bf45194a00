import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasUnusual,
  knownEven,
  ordinaryCharacters,
  rememberOrdinary,
} from '../../src/vietnamese/letters/alphabet.ts';
import { isOrdinaryText, knownOrdinary } from '../../src/vietnamese/letters/ordinary-text.ts';
import { unitsOf } from '../../src/source/read/utf16-units.ts';
import { hasVniPair } from '../../src/vietnamese/letters/vni.ts';
import { caseCount } from '../support/case-count.ts';

const isOrdinary = (text: string) => !hasUnusual(text) && !hasVniPair(text);

/** Whether looking at the units of a text tells something else of it. */
const differs = (text: string) => (knownOrdinary(unitsOf(text)) ?? isOrdinary(text)) !== isOrdinary(text);

test.each(['a few', 'many'])(
  'after %s letters, one look says of every pair of characters what two say',
  () => {
    const letters = ordinaryCharacters.split('');
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    expect(pairs.filter((pair) => isOrdinaryText(pair) !== isOrdinary(pair))).toEqual([]);
    expect(pairs.filter((pair) => differs(pair))).toEqual([]);
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((one) => isOrdinaryText(one) !== isOrdinary(one))).toEqual([]);
    expect(all.filter((one) => differs(one))).toEqual([]);
  },
);

const someText = fc
  .array(fc.constantFrom(...'aeouyôùõâá  ÐđA1.\u0301\u200B\u00A0😀'), { maxLength: 12 })
  .map((letters) => letters.join(''));

test('what is known of one text is not said of another', () => {
  fc.assert(
    fc.property(fc.array(someText, { minLength: 1, maxLength: 4 }), (texts) => {
      for (const text of [...texts, ...texts.toReversed()]) {
        const isUnusual = text.split('').some((one) => !ordinaryCharacters.includes(one));
        if (!isUnusual) rememberOrdinary(text, text.includes('  ') ? null : text);
        expect(knownEven(text) !== null && isUnusual).toBe(false);
        expect(hasUnusual(text)).toBe(isUnusual);
        expect(isOrdinaryText(text)).toBe(isOrdinary(text));
      }
    }),
    { numRuns: caseCount(2_000, 100_000) },
  );
});

test('whatever the length of a text and the place of what is not ordinary in it, its units tell', () => {
  knownOrdinary(unitsOf('x'.repeat(200_000)));
  const outcomes = { ordinary: 0, other: 0 };
  fc.assert(
    fc.property(fc.nat(7), someText, fc.nat(7), (before, text, after) => {
      const whole = `${'a'.repeat(before)}${text}${'o'.repeat(after)}`;
      const known = knownOrdinary(unitsOf(whole));
      expect(known).toBe(isOrdinary(whole));
      outcomes[known === true ? 'ordinary' : 'other'] += 1;
    }),
    { numRuns: caseCount(3_000, 300_000) },
  );
  expect(Math.min(outcomes.ordinary, outcomes.other)).toBeGreaterThan(100);
});
