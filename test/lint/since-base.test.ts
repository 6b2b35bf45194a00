import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sinceBase } from '../../src/lint/findings-since-base.ts';
import type { ExceptedFinding, Finding, Severity } from '../../src/plan/finding.ts';

const finding = (fingerprint: string, severity: Severity = 'warning', file = 'plans/x.yaml'): Finding => ({
  rule: 'final-stop',
  severity,
  message: { vi: fingerprint, en: fingerprint },
  file,
  fingerprint,
});
const excepted = (fingerprint: string): ExceptedFinding => ({ ...finding(fingerprint), reason: 'đã xem' });
const names = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint);

test.each([
  ['what the base had is known', ['a', 'b'], ['a', 'b'], { fresh: [], known: ['a', 'b'], mended: [] }],
  ['what it did not have is new', ['a', 'c'], ['a'], { fresh: ['c'], known: ['a'], mended: [] }],
  ['what is there no more is mended', ['a'], ['a', 'b'], { fresh: [], known: ['a'], mended: ['b'] }],
  [
    'the third of a kind is new',
    ['a', 'a', 'a'],
    ['a', 'a'],
    { fresh: ['a'], known: ['a', 'a'], mended: [] },
  ],
  ['one of two is mended', ['a'], ['a', 'a'], { fresh: [], known: ['a'], mended: ['a'] }],
])('%s', (_, here, base, told) => {
  const { fresh, known, mended } = sinceBase(
    { findings: here.map((one) => finding(one)), excepted: [] },
    base.map((one) => finding(one, 'warning', 'plans/before.yaml')),
  );
  expect({ fresh: names(fresh), known: names(known), mended: names(mended) }).toEqual(told);
});

test('a finding that became an error is new, and nothing was mended', () => {
  const { fresh, known, mended } = sinceBase({ findings: [finding('a', 'error')], excepted: [] }, [
    finding('a'),
  ]);
  expect([names(fresh), known, mended]).toEqual([['a'], [], []]);
});

test('what an exception accepts is not mended', () => {
  const { fresh, mended } = sinceBase({ findings: [], excepted: [excepted('a')] }, [finding('a')]);
  expect([fresh, mended]).toEqual([[], []]);
});

test('every finding is new or known, and the base is known or mended', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(some, some, (here, base) => {
      const findings = here.map((one) => finding(one));
      const { fresh, known, mended } = sinceBase(
        { findings, excepted: [] },
        base.map((one) => finding(one)),
      );
      expect([...fresh, ...known].sort(byName)).toEqual(findings.sort(byName));
      expect(names([...known, ...mended]).sort()).toEqual([...base].sort());
    }),
  );
});

const byName = (a: Finding, b: Finding) => (a.fingerprint < b.fingerprint ? -1 : 1);
