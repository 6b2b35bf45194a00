import type { Language } from '../locale/localised.ts';
import type { Finding, Severity } from '../plan/finding.ts';
import type { Rule } from '../rules/plan-rule.ts';
import { docsOf } from '../rules/docs-of-rule.ts';
import { rules } from '../rules/rule-table.ts';
import { ruleWords } from '../rules/rule-words.ts';
import { visible } from '../screen/visible.ts';
import { markdownWords } from '../screen/markdown-text.ts';

export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

interface Descriptor {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** The descriptions of all rules, each with its place on the page of rules where the address of that is known, and the bare names of any others that findings have. */
export function sarifRules(
  findings: readonly Finding[],
  language: Language,
  rulesUrl?: string,
): Descriptor[] {
  const known = new Set(rules.map(({ id }) => id));
  const others = new Set(findings.map(({ rule }) => rule).filter((id) => !known.has(id)));
  return [
    ...rules.map((rule) => ({
      ...descriptor(rule, language),
      ...(rulesUrl !== undefined && { helpUri: `${rulesUrl}#${rule.id}` }),
    })),
    ...[...others].sort().map((id) => ({ id })),
  ];
}

function descriptor({ id, severity, group, dated }: Rule, language: Language): Descriptor {
  const { summary, why, fix } = docsOf({ id })[language];
  const [whyWord, fixWord] = [ruleWords.why[language], ruleWords.fix[language]];
  return {
    id,
    shortDescription: { text: sarifText(summary) },
    fullDescription: { text: sarifText(why) },
    help: {
      text: sarifText(`${whyWord}: ${why}\n${fixWord}: ${fix}`),
      markdown: `**${whyWord}.** ${markdownWords(why)}\n\n**${fixWord}.** ${markdownWords(fix)}`,
    },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: [group, ...(dated ? ['dated'] : [])] },
  };
}

/** A text as a SARIF message: `{0}` would be a placeholder and `[text](target)` a link, so braces are doubled and brackets escaped. */
export const sarifText = (text: string): string =>
  visibleLines(text)
    .replace(/\{(\d+)\}/g, '{{$1}}')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[');

const visibleLines = (text: string): string =>
  text.includes('\n') ? text.split('\n').map(visible).join('\n') : visible(text);
