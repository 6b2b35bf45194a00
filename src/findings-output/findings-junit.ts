import type { Language } from '../locale/localised.ts';
import { type ExceptedFinding, type Finding, severities } from '../plan/finding.ts';
import { ruleWords } from '../rules/rule-words.ts';
import { inert } from '../screen/inert.ts';
import { type LintRun, placeOf, type FindingsFormat } from './lint-run.ts';
import { countsSentence, filterWords, remarks } from './findings-summary.ts';

type TestOutcome = 'passed' | 'failure' | 'skipped';

interface TestCase {
  readonly name: string;
  readonly outcome: TestOutcome;
  readonly type: string;
  readonly message: string;
  readonly details: string;
}

/**
 * JUnit XML, for CI servers: a suite for the run as a whole, then one for each file. A finding is a failed case where it makes the
 * exit code 1, and a skipped one otherwise, as are accepted findings and rules that were not run; a file without findings is a passed
 * case. Lint measures no time and no host: the time stamp is the day as of which it speaks.
 */
export const findingsAsJunit: FindingsFormat = (report, { language }) => {
  const files = [
    ...new Set([...report.files, ...[...report.findings, ...report.excepted].map(({ file }) => file)]),
  ].sort();
  const suites = [
    suite('cthd lint', 0, runCases(report, language), report, runProperties(report, language)),
    ...files.map((file, index) => suite(file, index + 1, fileCases(file, report, language), report, [])),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
};

const runProperties = (report: LintRun, language: Language): [string, string][] => [
  ['version', report.version],
  ['as-of', report.asOf],
  ['filters', filterWords(report.filters).join(' ')],
  ['counts', countsSentence(report, language)],
  ...remarks(report, language).map((remark): [string, string] => ['remark', remark]),
];

const runCases = ({ skipped }: LintRun, language: Language): TestCase[] =>
  skipped.map((rule) => ({
    name: rule,
    outcome: 'skipped',
    type: 'not-run',
    message: words[language].notRun,
    details: '',
  }));

function fileCases(file: string, report: LintRun, language: Language): TestCase[] {
  const isFailure = ({ severity }: Finding) =>
    report.failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(report.failOn);
  const within = <F extends Finding>(findings: readonly F[]) => findings.filter((one) => one.file === file);
  const accepted = (finding: ExceptedFinding) => `${words[language].accepted}: ${finding.reason}`;
  const cases = [
    ...within(report.findings).map((finding) =>
      findingCase(finding, isFailure(finding) ? 'failure' : 'skipped', language, finding.message[language]),
    ),
    ...within(report.excepted).map((finding) => findingCase(finding, 'skipped', language, accepted(finding))),
  ];
  const passed = {
    name: words[language].none,
    outcome: 'passed',
    type: '',
    message: '',
    details: '',
  } as const;
  return cases.length > 0 ? cases : [passed];
}

function findingCase(finding: Finding, outcome: TestOutcome, language: Language, message: string): TestCase {
  const { rule, severity, range } = finding;
  const place = range ? ` (${range.start.line}:${range.start.column})` : '';
  const word = ruleWords.severities[severity][language];
  return {
    name: `${rule}${place}: ${finding.message[language]}`,
    outcome,
    type: severity,
    message,
    details: `${placeOf(finding)}: ${word}: ${finding.message[language]} (${rule})`,
  };
}

const words = {
  vi: {
    none: 'không có phát hiện nào',
    accepted: 'Được chấp nhận',
    notRun: 'Chưa kiểm tra được, vì có tệp chưa đọc được trọn vẹn.',
  },
  en: {
    none: 'no findings',
    accepted: 'Accepted',
    notRun: 'Not run, because some file could not be read whole.',
  },
};

function suite(
  name: string,
  id: number,
  cases: readonly TestCase[],
  { asOf }: LintRun,
  properties: readonly [string, string][],
): string {
  const of = (outcome: TestOutcome) => cases.filter((one) => one.outcome === outcome).length;
  const attributes = attributesOf({
    name,
    package: 'cthd',
    id,
    timestamp: `${asOf}T00:00:00`,
    hostname: 'localhost',
    tests: cases.length,
    failures: of('failure'),
    errors: 0,
    skipped: of('skipped'),
    time: 0,
  });
  const list = properties.map(([key, value]) => `      <property${attributesOf({ name: key, value })}/>\n`);
  return [
    `  <testsuite${attributes}>\n`,
    list.length > 0 ? `    <properties>\n${list.join('')}    </properties>\n` : '    <properties/>\n',
    ...cases.map((one) => testCase(one, name)),
    '    <system-out/>\n    <system-err/>\n  </testsuite>\n',
  ].join('');
}

function testCase({ name, outcome, type, message, details }: TestCase, classname: string): string {
  const head = `    <testcase${attributesOf({ name, classname, time: 0 })}`;
  if (outcome === 'passed') return `${head}/>\n`;
  const inner = `<${outcome}${attributesOf({ type, message })}>${escape(details)}</${outcome}>`;
  return `${head}>\n      ${inner}\n    </testcase>\n`;
}

const attributesOf = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text in XML; what XML or a screen cannot contain is written as `\u{…}`. */
const escape = (text: string): string =>
  inert(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
