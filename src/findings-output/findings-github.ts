import { worstFirst } from '../lint/to-findings.ts';
import type { Language } from '../locale/localised.ts';
import { type Finding, numberOf, type Severity, severities } from '../plan/finding.ts';
import { ruleWords } from '../rules/rule-words.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import { asLogLine, inert } from '../screen/inert.ts';
import { placeOf, type FindingsFormat } from './lint-run.ts';
import { countsSentence, remarks } from './findings-summary.ts';

/** GitHub shows this many annotations of each severity a step and drops the others. */
const maxShown = 10;
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * For a GitHub job: a workflow command for each finding that GitHub will show as an annotation, worst first; the others as plain lines in
 * a folded group of the log, with a notice that says how many there are. Nothing from a plan can be read as a command.
 */
export const findingsForGithub: FindingsFormat = (report, { language, prefix = '' }) => {
  const findings = worstFirst(report.findings);
  const needsNotice = severities.some((severity) => report.counts[severity] > maxShown);
  const room = (severity: Severity) => (needsNotice && severity === 'info' ? maxShown - 1 : maxShown);
  const shown = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).slice(0, room(severity)),
  );
  const annotated = new Set(shown);
  const rest = findings.filter((finding) => !annotated.has(finding));
  const words = groupWords[language](formatNumber(numberOf(rest), language));
  const known = worstFirst(report.since?.known ?? []);
  const lines = [
    ...shown.map((finding) => annotation({ ...finding, file: prefix + finding.file }, language)),
    ...(rest.length > 0
      ? [`::group::${words.group}`, ...rest.map((one) => logLine(one, language)), '::endgroup::']
      : []),
    ...(known.length > 0
      ? [
          `::group::${knownWords[language](formatNumber(numberOf(known), language))}`,
          ...known.map((one) => logLine(one, language)),
          '::endgroup::',
        ]
      : []),
    ...[countsSentence(report, language), ...remarks(report, language)].map((line) => asLogLine(inert(line))),
    ...(rest.length > 0 ? [`::notice title=cthd::${data(words.notice)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
};

const groupWords = {
  vi: (number: string) => ({
    group: `Các phát hiện không hiện thành chú thích: ${number}`,
    notice: `Còn ${number} phát hiện không hiện thành chú thích; trang tóm tắt của công việc này có đủ tất cả.`,
  }),
  en: (number: string) => ({
    group: `Findings not shown as annotations: ${number}`,
    notice: `Findings not shown as annotations: ${number}; the summary of this job has all of them.`,
  }),
};

const knownWords = {
  vi: (number: string) => `Đã có từ trước trong bản gốc: ${number}`,
  en: (number: string) => `In the base already: ${number}`,
};

function annotation({ severity, rule, message, file, range }: Finding, language: Language): string {
  const isOneLine = range?.start.line === range?.end.line;
  const place = range && {
    line: range.start.line,
    endLine: range.end.line,
    ...(isOneLine && { col: range.start.column, endColumn: range.end.column }),
  };
  const properties = Object.entries({ file, ...place, title: rule });
  const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${data(message[language])}`;
}

function logLine(finding: Finding, language: Language): string {
  const word = ruleWords.severities[finding.severity][language];
  return asLogLine(inert(`${placeOf(finding)}  ${word}  ${finding.message[language]} (${finding.rule})`));
}

const data = (text: string) => inert(text).replaceAll('%', '%25');

const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
