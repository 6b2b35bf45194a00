import { describe, expect, test } from 'vitest';
import { brief, lintWith, programmeYaml } from '../support/lint-example.ts';

const withNoNumber = (lint = '{}') => ({ 'programme.yaml': programmeYaml({ symbol: 'null', lint }) });
const setTo = (level: string) => withNoNumber(`{ rules: { programme-number: '${level}' } }`);
const severityIn = (result: ReturnType<typeof lintWith>) =>
  result.findings.filter(({ rule }) => rule === 'programme-number').map(({ severity }) => severity);

describe('the level of a rule', () => {
  test('is its own where nothing else is said', () => {
    expect(severityIn(lintWith(withNoNumber()))).toEqual(['warning']);
  });

  test('is the one of programme.yaml over its own', () => {
    expect(severityIn(lintWith(setTo('error')))).toEqual(['error']);
    expect(severityIn(lintWith(setTo('off')))).toEqual([]);
  });

  test('is the one of the command line over programme.yaml', () => {
    expect(severityIn(lintWith(setTo('error'), { levels: { 'programme-number': 'info' } }))).toEqual([
      'info',
    ]);
    expect(severityIn(lintWith(setTo('off'), { levels: { 'programme-number': 'error' } }))).toEqual([
      'error',
    ]);
    expect(severityIn(lintWith(setTo('error'), { levels: { 'programme-number': 'off' } }))).toEqual([]);
  });

  test('set by one programme leaves the others alone', () => {
    const { findings } = lintWith({
      ...setTo('off'),
      'plans/khac/programme.yaml': programmeYaml({
        id: 'khac',
        symbol: 'null',
        text: '[text/I.yaml]',
        operative: '[]',
      }),
      'plans/khac/text/I.yaml':
        "units:\n  - { id: mo, kind: part, number: I, heading: M, units: [{ id: ta, kind: section, number: '1', text: T. }] }\n",
    });
    expect(findings.filter(({ rule }) => rule === 'programme-number').map(({ file }) => file)).toEqual([
      'plans/khac/programme.yaml',
    ]);
  });

  test('for a rule that does not exist is reported at its name', () => {
    const { findings } = lintWith(withNoNumber('{ rules: { programme-numbr: error } }'), {
      levels: { 'programme-number': 'off' },
    });
    expect(findings.map(brief)).toEqual(['error unknown-rule programme.yaml 17:18']);
    expect(findings[0]?.message.en).toBe(
      'There is no rule “programme-numbr”. Did you mean programme-number?',
    );
  });
});
