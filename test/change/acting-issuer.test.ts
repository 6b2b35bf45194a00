import { expect, test } from 'vitest';
import { actingIssuer } from '../../src/change/mandates/competence.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';

/** Who acts for the fictional issuer `ban-to-chuc` on a day, given what the register says of its life and of those around it. */
function acting(date: string, ...lives: readonly string[]): string {
  const { plan } = readPlan(
    planWith({
      'organisations.yaml': `organisations:\n  - { id: van-phong, name: Văn phòng Hội Ví dụ }\n${lives.map((life) => `  - { ${life} }\n`).join('')}`,
    }),
  );
  return actingIssuer(programmeOf(plan), plan, date);
}

const issuer = 'id: ban-to-chuc, name: Ban Tổ chức, to: 2022-06-30, successor: ban-moi, superior: hoi';
const successor = 'id: ban-moi, name: Ban mới, from: 2022-07-01';
const superior = 'id: hoi, name: Hội Ví dụ';

test.each<[string, string, string[], string]>([
  ['the issuer, to its last day', '2022-06-30', [issuer, successor, superior], 'ban-to-chuc'],
  ['its successor, from the day after', '2022-07-01', [issuer, successor, superior], 'ban-moi'],
  [
    'the one above, while the successor is not there yet',
    '2022-07-01',
    [issuer, successor.replace('-01', '-02'), superior],
    'hoi',
  ],
  [
    'the one above, once the successor has ended on a day that nobody knows',
    '2022-07-01',
    [issuer, `${successor}, to: unknown`, superior],
    'hoi',
  ],
  ['the issuer all the same, where the register knows nobody else', '2022-07-01', [issuer], 'ban-to-chuc'],
])('%s', (_, date, lives, expected) => {
  expect(acting(date, ...lives)).toBe(expected);
});
