import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsAsSarif } from '../../src/findings-output/findings-sarif.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { finding, scenario, withFindings } from './scenario.ts';

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: object; region?: object } }[];
  partialFingerprints: Record<string, string>;
  suppressions?: { justification: string }[];
}

interface Run {
  tool: {
    driver: {
      rules: {
        id: string;
        help?: { text: string };
        helpUri?: string;
        defaultConfiguration?: { level: string };
      }[];
    };
  };
  columnKind: string;
  invocations: { toolExecutionNotifications: { level: string; message: { text: string } }[] }[];
  results: Result[];
}

const settings = { language: 'vi', colour: false, width: 80 } as const;

function runOf(report: typeof scenario, more: { rulesUrl?: string } = {}): Run {
  const [run] = (JSON.parse(findingsAsSarif(report, { ...settings, ...more })) as { runs: Run[] }).runs;
  if (!run) throw new Error('there is no run');
  return run;
}

test('every rule is described, and every result points at its rule', () => {
  const { tool, results } = runOf(scenario);
  const described = tool.driver.rules;
  expect(
    described.slice(0, rules.length).map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level]),
  ).toEqual(rules.map(({ id, severity }) => [id, severity === 'info' ? 'note' : severity]));
  expect(described.slice(0, rules.length).every(({ help }) => (help?.text.length ?? 0) > 20)).toBe(true);
  expect(results.map(({ ruleIndex }) => described[ruleIndex]?.id)).toEqual(
    results.map(({ ruleId }) => ruleId),
  );
});

test('places are UTF-16 columns of a file under the root; a finding about a whole file has none', () => {
  const { columnKind, results } = runOf(scenario);
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results.find(({ ruleId }) => ruleId === 'not-nfc')?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'plans/vi-du/text/II.yaml', uriBaseId: '%SRCROOT%' },
    region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 21 },
  });
  expect(results.find(({ ruleId }) => ruleId === 'unreadable-file')?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'plans/vi-du/text/I.yaml', uriBaseId: '%SRCROOT%' },
  });
});

test('accepted findings are suppressed results with the reason', () => {
  const suppressed = runOf(scenario).results.filter(({ suppressions }) => suppressions !== undefined);
  expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.justification])).toEqual(
    scenario.excepted.map(({ rule, reason }) => [rule, reason]),
  );
});

test('every rule leads to its place on the page of rules, where the address of that is known', () => {
  const rulesUrl = 'https://github.vi-du.vn/hoi/chuong-trinh/blob/0a1b/docs/rules.md';
  const page = readFileSync('docs/rules.md', 'utf8');
  const headings = new Set([...page.matchAll(/^### (.+)$/gm)].map(([, id]) => id));
  const known = runOf(scenario, { rulesUrl }).tool.driver.rules.slice(0, rules.length);
  expect(known.map(({ helpUri }) => helpUri)).toEqual(rules.map(({ id }) => `${rulesUrl}#${id}`));
  expect(rules.filter(({ id }) => !headings.has(id))).toEqual([]);
  expect(runOf(scenario).tool.driver.rules.filter(({ helpUri }) => helpUri !== undefined)).toEqual([]);
});

test('a result is known again by its fingerprint, whatever its line and words; equal ones are numbered', () => {
  const words = { vi: 'x', en: 'x' };
  const one = finding('error', 'x', words, { file: 'plans/a.yaml' });
  const marks = (findings: (typeof one)[]) =>
    runOf(withFindings(findings)).results.map(({ partialFingerprints }) => partialFingerprints);
  const { fingerprint } = one;
  const range = { start: { line: 7, column: 1 }, end: { line: 7, column: 2 } };
  expect(marks([one, one])).toEqual([
    { 'cthd/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    { 'cthd/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:2` },
  ]);
  const moved = { ...one, message: { vi: 'y', en: 'y' }, range };
  expect(marks([moved])).toEqual(marks([one]));
});

test('a path is percent-encoded', () => {
  const file = 'plans/kế hoạch #1 100%?.yaml';
  const { results } = runOf(withFindings([finding('error', 'x', { vi: 'x', en: 'x' }, { file })]));
  expect(results[0]?.locations[0]?.physicalLocation.artifactLocation).toMatchObject({
    uri: 'plans/k%E1%BA%BF%20ho%E1%BA%A1ch%20%231%20100%25%3F.yaml',
  });
});

test('what looks like a placeholder or a link in a message is none', () => {
  const message = { vi: '{0} và [chữ](đích) và [1]', en: '' };
  const { results } = runOf(withFindings([finding('error', 'x', message, { file: 'plans/a.yaml' })]));
  expect(results[0]?.message.text).toBe('{{0}} và \\[chữ](đích) và [1]');
});

test('at most 5,000 results, worst first; a notification counts the rest', () => {
  const message = { vi: 'x', en: 'x' };
  const infos = Array.from({ length: 5003 }, () => finding('info', 'x', message, { file: 'plans/a.yaml' }));
  const { results, invocations } = runOf(
    withFindings([...infos, finding('error', 'y', message, { file: 'plans/b.yaml' })]),
  );
  expect(results).toHaveLength(5000);
  expect(results[0]?.ruleId).toBe('y');
  const notes = invocations[0]?.toolExecutionNotifications ?? [];
  expect(notes.at(-1)).toEqual({
    level: 'warning',
    message: {
      text: 'Còn 4 kết quả không có trong tệp này, vì mỗi lần chạy chỉ hiện được 5.000 kết quả; xem đủ bằng --format json.',
    },
  });
  expect(runOf(scenario).invocations[0]?.toolExecutionNotifications.map(({ level }) => level)).not.toContain(
    'warning',
  );
});
