import type { Language } from '../locale/localised.ts';
import { type ExceptedFinding, type Finding, numberOf, severities } from '../plan/finding.ts';
import { docsOf } from '../rules/docs-of-rule.ts';
import { rules } from '../rules/rule-table.ts';
import { ruleWords } from '../rules/rule-words.ts';
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
const maxBytes = 1024 * 1024;
/** Room for the sentence that says what was left out. */
const reserved = 1024;

/** The same page as the summary of a GitHub job; where it would be larger than GitHub takes, it ends with how many findings are left out. */
export function jobSummary(report: LintRun, { language }: OutputSettings): string {
  const lines = linesOf(report, language);
  const page = findingsAsMarkdown(report, { language, colour: false, width: 80 });
  if (bytesOf(page) <= maxBytes) return page;
  let room = maxBytes - reserved;
  let shown = 0;
  const kept: string[] = [];
  for (const { text, findings } of lines) {
    room -= bytesOf(text) + 1;
    if (room < 0) break;
    kept.push(text);
    shown += findings;
  }
  const all = numberOf([...report.findings, ...report.excepted, ...(report.since?.known ?? [])]);
  const count = (line: string) => kept.filter((one) => one === line).length;
  const closing = '\n</details>\n'.repeat(count('<details>') - count('</details>'));
  return `${kept.join('\n')}\n${closing}\n${words[language].cut(formatNumber(all - shown, language))}\n`;
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

interface MarkdownLine {
  readonly text: string;
  /** How many findings it tells. */
  readonly findings: number;
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
    ...folded(report.since?.mended ?? [], 'mended', language),
    ...folded(report.since?.known ?? [], 'known', language),
    ...explanations([...new Set(report.findings.map(({ rule }) => rule))], language),
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
    ...plain('', `## ${heading} (${formatNumber(numberOf(findings), language)})`, ''),
    ...plain(row(columns), row(columns.map(() => '---'))),
    ...findings.map((finding) => ({ text: row(cellsOf(finding, language)), findings: numberOf([finding]) })),
  ];
}

/** Findings that a reader need not see first, folded away. */
function folded(findings: readonly Finding[], what: 'known' | 'mended', language: Language): MarkdownLine[] {
  if (findings.length === 0) return [];
  const { place, rule, message } = words[language];
  const heading = `${words[language][what]} (${formatNumber(numberOf(findings), language)})`;
  return [
    ...plain('', '<details>', `<summary>${heading}</summary>`, ''),
    ...plain(row([place, rule, message]), row(['---', '---', '---'])),
    ...findings.map((finding) => ({
      text: row(cellsOf(finding, language)),
      findings: what === 'known' ? numberOf([finding]) : 0,
    })),
    ...plain('', '</details>'),
  ];
}

/** Why the rules with findings are there and what to do, folded away at the end. */
function explanations(ids: readonly string[], language: Language): MarkdownLine[] {
  const found = rules.filter(({ id }) => ids.includes(id));
  if (found.length === 0) return [];
  return [
    ...plain('', '<details>', `<summary>${words[language].explanations}</summary>`),
    ...found.flatMap((rule) => {
      const { summary, why, fix } = docsOf(rule)[language];
      const parts = [summary, why, `${ruleWords.fix[language]}: ${fix}`].map(markdownWords);
      return plain('', `**${rule.id}**: ${parts.join(' ')}`);
    }),
    ...plain('', '</details>'),
  ];
}

const cellsOf = (finding: Finding | ExceptedFinding, language: Language): string[] => [
  codeSpan(placeOf(finding)),
  markdownWords(finding.rule),
  markdownWords(finding.message[language]),
  ...('reason' in finding ? [markdownWords(finding.reason)] : []),
];

const plain = (...texts: string[]): MarkdownLine[] => texts.map((text) => ({ text, findings: 0 }));

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const words = {
  vi: {
    title: 'Kết quả kiểm tra chương trình',
    headings: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin' },
    excepted: 'Được chấp nhận theo ngoại lệ',
    known: 'Đã có từ trước trong bản gốc',
    mended: 'Đã khắc phục',
    explanations: 'Vì sao và cách sửa',
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
    known: 'In the base already',
    mended: 'Mended',
    explanations: 'Why, and how to put it right',
    place: 'Place',
    rule: 'Rule',
    message: 'Finding',
    reason: 'Reason for accepting',
    cut: (left: string) =>
      `Findings left out here, because GitHub takes a summary of up to 1 MiB: ${left}; see all with \`cthd lint --format markdown\`.`,
  },
};
