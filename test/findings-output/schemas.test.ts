import { describe, expect, test } from 'vitest';
import { languages } from '../../src/locale/localised.ts';
import { findingsFormats } from '../../src/findings-output/findings-formats.ts';
import { hostile } from './hostile.ts';
import { refusedBy } from './published-schemas.ts';
import { clean, scenario } from './scenario.ts';

const reports = { scenario, clean, hostile };
const cases = Object.entries(reports).flatMap(([name, report]) =>
  languages.map((language) => ({
    name,
    language,
    print: (format: keyof typeof findingsFormats) =>
      findingsFormats[format](report, { language, colour: false, width: 80 }),
  })),
);

describe.each(cases)('$name in $language', ({ print }) => {
  test('JSON follows schemas/output/lint.schema.json', () => {
    expect(refusedBy.lint(print('json'))).toEqual([]);
  });
  test('SARIF follows the published schema', () => {
    expect(refusedBy.sarif(print('sarif'))).toEqual([]);
  });
  test('GitLab code quality follows the schema of GitLab', () => {
    expect(refusedBy.gitlab(print('gitlab'))).toEqual([]);
  });
  test('JUnit follows the schema of Ant and that of Jenkins', () => {
    expect([refusedBy.windyroad(print('junit')), refusedBy.jenkins(print('junit'))]).toEqual([[], []]);
  });
});

describe('the schemas do refuse', () => {
  const settings = { language: 'vi', colour: false, width: 80 } as const;
  const changed = (format: keyof typeof findingsFormats, from: string, to: string) => {
    const text = findingsFormats[format](scenario, settings);
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  test('an unknown key in JSON', () => {
    expect(refusedBy.lint(changed('json', '"counts"', '"count"'))).not.toEqual([]);
  });
  test('a start without an end in JSON', () => {
    const report = JSON.parse(findingsFormats.json(scenario, settings)) as { findings: { end?: object }[] };
    delete report.findings[0]?.end;
    expect(refusedBy.lint(JSON.stringify(report))).not.toEqual([]);
  });
  test('an unknown level and an unescaped address in SARIF', () => {
    expect(refusedBy.sarif(changed('sarif', '"level": "error"', '"level": "worse"'))).not.toEqual([]);
    expect(refusedBy.sarif(changed('sarif', '"uri":"plans/', '"uri":"kế hoạch/'))).not.toEqual([]);
  });
  test('a severity of our own in a GitLab report', () => {
    expect(refusedBy.gitlab(changed('gitlab', '"severity": "minor"', '"severity": "warning"'))).not.toEqual(
      [],
    );
  });
  test('a suite without its number of tests in JUnit', () => {
    const text = changed('junit', ' tests="2"', '');
    expect([refusedBy.windyroad(text), refusedBy.jenkins(text)]).not.toContainEqual([]);
  });
});
