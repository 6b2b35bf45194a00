import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayInHanoi, isMoment } from '../../src/progress/records/moments.ts';

const twoFigures = (max: number) =>
  fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
/** Moments as people and programs write them, impossible ones among them. */
const moments = fc
  .tuple(
    fc.constantFrom('0000', '0099', '1969', '2024', '2026', '9999'),
    ...[13, 32, 24, 60, 60].map(twoFigures),
    fc.constantFrom('+07:00', '+00:00', 'Z', '-11:30', '+7:00', ''),
  )
  .map(
    ([year, month, day, hour, minute, second, offset]) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`,
  );

it('tells the day in Hanoi of any moment, and whether a clock shows it, as the clock of the engine does', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const instant = Date.parse(moment);
      const isReal = !Number.isNaN(instant);
      const day = isReal ? new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10) : moment.slice(0, 10);
      expect([isMoment(moment), dayInHanoi(moment)]).toEqual([isReal, day]);
    }),
    { numRuns: 2_000 },
  );
});
