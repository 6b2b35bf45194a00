import type { Language } from '../locale/localised.ts';
import type { Finding, Severity } from '../plan/finding.ts';
import { ruleWords } from '../rules/rule-words.ts';
import { wrap } from '../screen/wrap.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import { frameOf } from './source-frame.ts';
import { asLogLine, inert } from '../screen/inert.ts';
import { groupBy } from '../plan/group-by.ts';
import { placeOf } from './lint-run.ts';
import type { SameFindings } from './same-findings.ts';
import type { TextStyles } from './text-styles.ts';

/** How and where text is laid out. */
export interface ScreenSettings {
  readonly width: number;
  readonly language: Language;
  readonly styles: TextStyles;
  /** Whether the rule of a finding is named. */
  readonly namesRules: boolean;
  readonly paint: Readonly<Record<Severity, (text: string) => string>>;
  /** A line of a file, counted from 1; null where its text is not known. */
  readonly lineOf: (file: string, line: number) => string | null;
}

const indent = '  ';

/** An error or a warning: place and severity on the first line, then the sentence, then the line it is about. */
export function framedLines(finding: Finding, screen: ScreenSettings): string[] {
  return [
    headLine(placeOf(finding), finding, screen),
    ...sentence(finding.message[screen.language], indent, screen),
    ...frameLines(finding, screen),
  ];
}

/** What one rule finds in one file and need not be put right: the file once, then a line for each finding; and how many are not shown. */
export function briefLines(shown: readonly Finding[], hidden: number, screen: ScreenSettings): string[] {
  const [first] = shown;
  if (!first) return [];
  const places = shown.map(({ range }) => (range ? `${range.start.line}:${range.start.column}` : ''));
  const columns = Math.max(...places.map((place) => place.length));
  const isAlone = shown.length === 1;
  return [
    headLine(isAlone ? placeOf(first) : first.file, first, screen),
    ...shown.flatMap(({ message }, index) => {
      const place = isAlone ? indent : `${indent}${(places[index] ?? '').padEnd(columns)}  `;
      return sentence(message[screen.language], place, screen);
    }),
    ...restLine(hidden, first.rule, screen),
  ];
}

/** What is the same of several places: severity, the sentence once, then the places file by file. */
export function repeatedLines(
  { findings, message, showsMarked }: SameFindings,
  screen: ScreenSettings,
): string[] {
  const [first] = findings;
  if (!first) return [];
  const places = [...groupBy(findings, ({ file }) => file)].map(([file, inFile]) => {
    const alike = groupBy(inFile, (finding) => (showsMarked ? markedLetters(finding, screen) : ''));
    const positions = [...alike].map(
      ([letters, same]) => positionsOf(same) + shownLetters(letters, same.length, screen),
    );
    return [file, positions.join('; ')].filter((words) => words !== '').join(':');
  });
  return [
    headLine(placeOf(first), first, screen),
    ...sentence(message[screen.language], indent, screen),
    ...(first.severity === 'info' ? [] : frameLines(first, screen)),
    ...places.flatMap((place) => sentence(place, `${indent}${indent}`, screen)),
  ];
}

const positionsOf = (findings: readonly Finding[]): string =>
  findings.flatMap(({ range }) => (range ? `${range.start.line}:${range.start.column}` : [])).join(', ');

/** The most letters that are shown beside a place. */
const markedLimit = 30;

/** The letters that a finding marks on its first line; none where the text of the file is not known. */
function markedLetters({ file, range }: Finding, { lineOf }: ScreenSettings): string {
  const line = range ? lineOf(file, range.start.line) : null;
  if (!range || line === null) return '';
  const { start, end } = range;
  const marked = line.slice(start.column - 1, end.line > start.line ? undefined : end.column - 1).trim();
  const isBlockMark = /^[>|][-+]?$/.test(marked);
  const letters = isBlockMark ? (lineOf(file, start.line + 1)?.trim() ?? '') : marked;
  if (letters.length <= markedLimit) return letters;
  const cut = letters.slice(0, markedLimit + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).trimEnd()}…`;
}

function shownLetters(letters: string, count: number, { language }: ScreenSettings): string {
  if (letters === '') return '';
  const quoted = language === 'vi' ? `«${letters}»` : `“${letters}”`;
  return ` ${quoted}${count > 1 ? ` (${formatNumber(count, language)})` : ''}`;
}

/** How many findings of a rule in a file are not shown, and how to see them. */
export function restLine(
  hidden: number,
  rule: string,
  { styles, language, width, namesRules }: ScreenSettings,
): string[] {
  if (hidden === 0) return [];
  const number = formatNumber(hidden, language);
  const ofRule = namesRules ? ` (${inert(rule)})` : '';
  const words = {
    vi: `… và ${number} phát hiện cùng loại nữa${ofRule}; xem đủ bằng --format markdown`,
    en: `… and ${number} more of this kind${ofRule}; see all with --format markdown`,
  };
  return wrap(words[language], width - indent.length).map((line) => styles.dim(indent + line));
}

function headLine(
  place: string,
  { severity, rule }: Finding,
  { styles, paint, language, namesRules }: ScreenSettings,
): string {
  const word = paint[severity](styles.bold(ruleWords.severities[severity][language]));
  const named = namesRules ? `  ${styles.dim(inert(rule))}` : '';
  return `${styles.bold(asLogLine(inert(place)))}  ${word}${named}`;
}

/** A sentence after a lead, its further lines under its first letter. */
function sentence(text: string, lead: string, { width }: ScreenSettings): string[] {
  const below = ' '.repeat(lead.length);
  return wrap(inert(text), width - lead.length).map(
    (line, index) => (index === 0 ? lead : below) + asLogLine(line),
  );
}

/** The line of the file with `^~~~` under the letters meant; of a place that spans lines, its first. */
function frameLines(
  { file, range, severity }: Finding,
  { lineOf, width, styles, paint }: ScreenSettings,
): string[] {
  if (!range) return [];
  const { start, end } = range;
  const line = lineOf(file, start.line);
  if (line === null) return [];
  const number = String(start.line);
  const gutter = `${indent}${number} │ `;
  const to = end.line > start.line ? line.length : end.column - 1;
  const { shown, before, marked } = frameOf(line, [start.column - 1, to], width - gutter.length);
  const below = `${indent}${' '.repeat(number.length)} │ `;
  const mark = paint[severity](`^${'~'.repeat(marked - 1)}`);
  return [`${styles.dim(gutter)}${shown}`, `${styles.dim(below)}${' '.repeat(before)}${mark}`];
}
