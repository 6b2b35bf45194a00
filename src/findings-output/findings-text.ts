import type { Localised } from '../locale/localised.ts';
import { type Finding, numberOf, type Severity } from '../plan/finding.ts';
import { type LineIndex, lineIndex } from '../plan/lines.ts';
import { wrap } from '../screen/wrap.ts';
import { asLogLine, inert } from '../screen/inert.ts';
import type { LintRun, FindingsFormat, OutputSettings } from './lint-run.ts';
import { countsSentence, remarks } from './findings-summary.ts';
import { briefLines, framedLines, repeatedLines, restLine, type ScreenSettings } from './finding-lines.ts';
import { sameFindings } from './same-findings.ts';
import { textStyles } from './text-styles.ts';

/** Sentences that one rule has for several places, by the file of the first, that are shown. */
const maxRepeated = 50;
/** Findings of one rule in one file that are shown; the rest are counted. */
const maxShown: Readonly<Record<Severity, number>> = { error: 50, warning: 50, info: 5 };

/**
 * For people at a terminal: place and severity, the sentence, and the line in question with the letters marked; at the end the counts, and how
 * to ask for more. Rules are named where that was asked for.
 */
export const findingsAsText: FindingsFormat = (report, settings) => {
  const screen = screenOf(report, settings);
  const { language, width, paint, styles } = screen;
  const counts = countsSentence(report, language, (severity, words) =>
    report.counts[severity] > 0 ? paint[severity](styles.bold(words)) : words,
  );
  const inLines = (sentence: string) => wrap(sentence, width - 2).map(asLogLine);
  const closing = [
    ...[counts, ...remarks(report, language, screen).map(inert)].map((one) => inLines(one).join('\n  ')),
    ...explainWords(report.findings, screen).map((one) =>
      inLines(inert(one))
        .map((line) => styles.dim(line))
        .join('\n  '),
    ),
  ];
  const blocks = findingBlocks(report, screen).map((lines) => lines.join('\n'));
  return `${[...blocks, closing.join('\n')].join('\n\n')}\n`;
};

/** How to learn why something was found and what puts it right; nothing where nothing was found. */
function explainWords(findings: readonly Finding[], { language, namesRules }: ScreenSettings): string[] {
  const [first, ...others] = new Set(findings.map(({ rule }) => rule));
  if (first === undefined) return [];
  if (others.length === 0) return [`${explain[language]} cthd explain ${first}`];
  return [`${explain[language]} ${namesRules ? someRule[language] : nameRules[language]}`];
}

const explain: Localised = { vi: 'Vì sao bị báo và cách sửa:', en: 'Why, and how to put it right:' };
const someRule: Localised = { vi: 'cthd explain <quy tắc>', en: 'cthd explain <rule>' };
const nameRules: Localised = {
  vi: 'thêm --verbose để thấy tên quy tắc của từng điều, rồi gõ cthd explain <tên quy tắc>.',
  en: 'add --verbose to see the rule of each finding, then type cthd explain <rule>.',
};

function screenOf(
  { sources }: LintRun,
  { language, colour, width, namesRules = false }: OutputSettings,
): ScreenSettings {
  const styles = textStyles(colour);
  const indexes = new Map<string, LineIndex>();
  return {
    language,
    styles,
    namesRules,
    width: Math.max(40, width),
    // Yellow and cyan vanish on white, blue on black.
    paint: { error: styles.red, warning: styles.magenta, info: (text) => text },
    lineOf(file, line) {
      const source = sources.get(file);
      if (!source) return null;
      const index = indexes.get(file) ?? lineIndex(source.text);
      indexes.set(file, index);
      return index.lineOf(line);
    },
  };
}

/**
 * The findings file by file: in each the errors and warnings in their order, then rule by rule what is only information. What is the same of
 * several places is printed where the first of them stands, with all the others.
 */
function findingBlocks({ findings }: LintRun, screen: ScreenSettings): string[][] {
  const groups = new Map(sameFindings(findings).map((group) => [group.findings[0], group]));
  const repeats = new Set([...groups.values()].flatMap((group) => group.findings.slice(1)));
  const alone = findings.filter((finding) => !repeats.has(finding));
  const groupLines = (finding: Finding) => {
    const group = groups.get(finding);
    return group ? repeatedLines(group, screen) : null;
  };
  const countOf = (firsts: readonly Finding[]) =>
    numberOf(firsts.flatMap((first) => groups.get(first)?.findings ?? []));
  return grouped(alone, ({ file }) => file).flatMap((inFile) => {
    const rules = grouped(
      inFile.filter((finding) => !groups.has(finding)),
      ({ rule, severity }) => `${rule} ${severity}`,
    ).map((group) => {
      const max = maxShown[group[0]?.severity ?? 'info'];
      return { shown: group.slice(0, max), hidden: numberOf(group.slice(max)) };
    });
    const isBrief = ({ shown }: { shown: readonly Finding[] }) => shown[0]?.severity === 'info';
    const framed = new Set(rules.filter((group) => !isBrief(group)).flatMap(({ shown }) => shown));
    const isInfo = ({ severity }: Finding) => severity === 'info';
    const repeated = grouped(
      inFile.filter((finding) => groups.has(finding)),
      ({ rule, severity }) => `${rule} ${severity}`,
    ).map((group) => ({ shown: group.slice(0, maxRepeated), rest: group.slice(maxRepeated) }));
    const isRepeated = new Set(repeated.flatMap(({ shown }) => shown));
    return [
      ...inFile
        .filter((finding) => framed.has(finding) || (isRepeated.has(finding) && !isInfo(finding)))
        .map((finding) => groupLines(finding) ?? framedLines(finding, screen)),
      ...rules
        .filter((group) => !isBrief(group) && group.hidden > 0)
        .map(({ shown, hidden }) => restLine(hidden, shown[0]?.rule ?? '', screen)),
      ...rules.filter(isBrief).map(({ shown, hidden }) => briefLines(shown, hidden, screen)),
      ...inFile
        .filter((finding) => isRepeated.has(finding) && isInfo(finding))
        .map((finding) => groupLines(finding) ?? []),
      ...repeated
        .filter(({ rest }) => rest.length > 0)
        .map(({ rest }) => restLine(countOf(rest), rest[0]?.rule ?? '', screen)),
    ];
  });
}

/** The findings by a key, in the order in which the keys first come up. */
function grouped(findings: readonly Finding[], keyOf: (finding: Finding) => string): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}
