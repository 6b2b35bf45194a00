import type { Language } from '../locale/localised.ts';
import { type ExceptedFinding, type Finding, severities } from '../plan/finding.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import { type LintRun, placeOf, type FindingsFormat, type OutputSettings } from './lint-run.ts';
import { codeSpan, markdownWords } from '../screen/markdown-text.ts';
import { countsSentence, remarks } from './findings-summary.ts';

/** A page for people: the counts, then a table for each severity, worst first, then the accepted findings with their reasons. */
export const findingsAsMarkdown: FindingsFormat = (report, { language }) =>
  `${linesOf(report, language)
    .map(({ text }) => text)
    .join('\n')}\n`;

/** GitHub takes no larger summary of a step. */
const mostBytes = 1024 * 1024;
/** Room for the sentence that says what was left out. */
const reserved = 1024;

/** The same page as the summary of a GitHub job; where it would be larger than GitHub takes, it ends with how many findings are left out. */
export function jobSummary(report: LintRun, { language }: OutputSettings): string {
  const lines = linesOf(report, language);
  const page = findingsAsMarkdown(report, { language, colour: false, width: 80 });
  if (bytesOf(page) <= mostBytes) return page;
  let room = mostBytes - reserved;
  let shown = 0;
  const kept: string[] = [];
  for (const { text, isFinding } of lines) {
    room -= bytesOf(text) + 1;
    if (room < 0) break;
    kept.push(text);
    if (isFinding) shown += 1;
  }
  const left = formatNumber(report.findings.length + report.excepted.length - shown, language);
  return `${kept.join('\n')}\n\n${words[language].cut(left)}\n`;
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

interface MarkdownLine {
  readonly text: string;
  readonly isFinding: boolean;
}

function linesOf(report: LintRun, language: Language): MarkdownLine[] {
  const { title, headings, excepted } = words[language];
  const sentences = [countsSentence(report, language), ...remarks(report, language).map(markdownWords)];
  return [
    ...plain(`# ${title}`, ...sentences.flatMap((sentence) => ['', sentence])),
    ...severities.flatMap((severity) =>
      section(
        headings[severity],
        report.findings.filter((finding) => finding.severity === severity),
        language,
      ),
    ),
    ...section(excepted, report.excepted, language),
  ];
}

function section(
  heading: string,
  findings: readonly (Finding | ExceptedFinding)[],
  language: Language,
): MarkdownLine[] {
  const [first] = findings;
  if (!first) return [];
  const { place, rule, message, reason } = words[language];
  const columns = [place, rule, message, ...('reason' in first ? [reason] : [])];
  return [
    ...plain('', `## ${heading} (${formatNumber(findings.length, language)})`, ''),
    ...plain(row(columns), row(columns.map(() => '---'))),
    ...findings.map((finding) => ({ text: row(cellsOf(finding, language)), isFinding: true })),
  ];
}

const cellsOf = (finding: Finding | ExceptedFinding, language: Language): string[] => [
  codeSpan(placeOf(finding)),
  markdownWords(finding.rule),
  markdownWords(finding.message[language]),
  ...('reason' in finding ? [markdownWords(finding.reason)] : []),
];

const plain = (...texts: string[]): MarkdownLine[] => texts.map((text) => ({ text, isFinding: false }));

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const words = {
  vi: {
    title: 'Kết quả kiểm tra chương trình',
    headings: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin' },
    excepted: 'Được chấp nhận theo ngoại lệ',
    place: 'Nơi',
    rule: 'Quy tắc',
    message: 'Nội dung',
    reason: 'Lý do chấp nhận',
    cut: (left: string) =>
      `Còn ${left} phát hiện không có ở đây, vì GitHub chỉ nhận trang tóm tắt đến 1 MiB; xem đủ bằng \`cthd lint --format markdown\`.`,
  },
  en: {
    title: 'Result of lint',
    headings: { error: 'Errors', warning: 'Warnings', info: 'Information' },
    excepted: 'Accepted by exceptions',
    place: 'Place',
    rule: 'Rule',
    message: 'Finding',
    reason: 'Reason for accepting',
    cut: (left: string) =>
      `Findings left out here, because GitHub takes a summary of up to 1 MiB: ${left}; see all with \`cthd lint --format markdown\`.`,
  },
};
