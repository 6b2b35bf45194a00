import { worstFirst } from '../lint/to-findings.ts';
import type { Language } from '../locale/localised.ts';
import type { ExceptedFinding, Finding } from '../plan/finding.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import { jsonLines, jsonText } from '../screen/json-text.ts';
import type { LintRun, FindingsFormat } from './lint-run.ts';
import { sarifLevels, sarifRules, sarifText } from './sarif-rules.ts';
import { countsSentence, remarks } from './findings-summary.ts';

/** Viewers show this many results of a run. */
const maxResults = 5000;
const root = '%SRCROOT%';

/**
 * SARIF 2.1.0, for code scanning: worst first, accepted findings as suppressed results at the end, the remarks as notifications. A result is a
 * line: thousands of them take half the room and the time.
 */
export const findingsAsSarif: FindingsFormat = (report, { language, prefix = '', rulesUrl }) => {
  const { excepted, version, asOf, filters, counts, fictional, since } = report;
  const findings = [...report.findings, ...(since?.known ?? [])];
  const isKnown = new Set<Finding>(since?.known);
  const rules = sarifRules([...findings, ...excepted], language, rulesUrl);
  const occurrence = occurrences();
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const all = [...worstFirst(findings), ...worstFirst(excepted)];
  const shown = all.slice(0, maxResults);
  const uris = new Map(
    Array.from(new Set(shown.map(({ file }) => file)), (file) => [file, uriOf(prefix + file)]),
  );
  const resultOf = (finding: Finding | ExceptedFinding) => {
    const place: ResultPlace = {
      uri: uris.get(finding.file) ?? '',
      ruleIndex: indexOf.get(finding.rule) ?? -1,
      nth: occurrence(finding.fingerprint),
      baselineState: since ? (isKnown.has(finding) ? 'unchanged' : 'new') : undefined,
    };
    return result(finding, place, language);
  };
  const run = jsonText({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cthd', version, semanticVersion: version, language, rules } },
        language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: rootWords[language] } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notifications(report, all.length, language),
          },
        ],
        results: [],
        properties: { asOf, filters, counts, fictional },
      },
    ],
  });
  return shown.length === 0
    ? run
    : run.replace(noResults, () => `"results": [\n${jsonLines(shown, resultOf)}\n      ]`);
};

/** Within a text of JSON the quotation marks would be escaped. */
const noResults = '"results": []';

/** Counts how often a fingerprint came up so far. */
function occurrences(): (fingerprint: string) => number {
  const seen = new Map<string, number>();
  return (fingerprint) => {
    const number = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, number);
    return number;
  };
}

const rootWords = {
  vi: 'Thư mục đầu của kho lịch sử (git); ngoài kho ấy: thư mục có plans/.',
  en: 'The top of the git repository; outside of one, the folder that has plans/.',
};

function notifications(report: LintRun, results: number, language: Language): object[] {
  const left = formatNumber(results - maxResults, language);
  const words = {
    vi: `Còn ${left} kết quả không có trong tệp này, vì mỗi lần chạy chỉ hiện được ${formatNumber(maxResults, 'vi')} kết quả; xem đủ bằng --format json.`,
    en: `Results left out of this file, of which ${formatNumber(maxResults, 'en')} a run are shown: ${left}; see all with --format json.`,
  };
  const note = (text: string, level = 'note') => ({ level, message: { text: sarifText(text) } });
  return [
    note(countsSentence(report, language)),
    ...remarks(report, language).map((remark) => note(remark)),
    ...(results > maxResults ? [note(words[language], 'warning')] : []),
  ];
}

/** What a result says of a finding beside what the finding does. */
interface ResultPlace {
  readonly uri: string;
  readonly ruleIndex: number;
  readonly nth: number;
  readonly baselineState: 'unchanged' | 'new' | undefined;
}

/** A finding as JSON is to be made of it, which leaves out what is undefined. */
function result(
  finding: Finding | ExceptedFinding,
  { uri, ruleIndex, nth, baselineState }: ResultPlace,
  language: Language,
) {
  const { rule, severity, message, range, unit, fingerprint } = finding;
  const region = range && {
    startLine: range.start.line,
    startColumn: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
  };
  return {
    ruleId: rule,
    ruleIndex,
    level: sarifLevels[severity],
    message: { text: sarifText(message[language]) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: root },
          region,
        },
        logicalLocations: unit === undefined ? undefined : [{ name: unit, kind: 'element' }],
      },
    ],
    // The second is the name by which code scanning knows an alert again; what occurs twice is numbered.
    partialFingerprints: { 'cthd/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:${nth}` },
    suppressions:
      'reason' in finding
        ? [{ kind: 'external', status: 'accepted', justification: finding.reason }]
        : undefined,
    baselineState,
  };
}

/** A relative URI of a path; half of a surrogate pair, which no URI can hold, becomes U+FFFD. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
