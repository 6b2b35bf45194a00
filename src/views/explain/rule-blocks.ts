import type { Language, Localised } from '../../locale/localised.ts';
import { type RuleExample, ruleGroups } from '../../plan/rule.ts';
import type { Rule } from '../../rules/plan-rule.ts';
import { docsOf } from '../../rules/docs-of-rule.ts';
import { examplesOf } from '../../rules/examples-of-rule.ts';
import { groupNames, ruleWords } from '../../rules/rule-words.ts';
import type { Block } from '../blocks/block.ts';

/** Rules by group, each with what it asks. */
export function ruleTable(rules: readonly Rule[], language: Language): Block[] {
  const words = heads[language];
  return ruleGroups.flatMap((group): Block[] => {
    const members = rules.filter((rule) => rule.group === group);
    if (members.length === 0) return [];
    return [
      { kind: 'heading', level: 2, text: groupNames[group][language] },
      {
        kind: 'table',
        columns: [{ head: words.rule }, { head: words.severity }, { head: words.asks }],
        rows: members.map(({ id, severity }) => [
          id,
          ruleWords.severities[severity][language],
          docsOf({ id })[language].summary,
        ]),
      },
    ];
  });
}

const heads: Localised<{ rule: string; severity: string; asks: string }> = {
  vi: { rule: 'Quy tắc', severity: 'Mức độ', asks: 'Yêu cầu' },
  en: { rule: 'Rule', severity: 'Severity', asks: 'What it asks' },
};

/** A rule: what it asks, why, how to put it right, a bad and a good example. */
export function ruleBlocks(rule: Rule, language: Language): Block[] {
  const { summary, why, fix } = docsOf(rule)[language];
  const { good, bad } = examplesOf(rule);
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const words = ruleWords;
  return [
    { kind: 'heading', level: 1, text: rule.id },
    { kind: 'paragraph', text: summary },
    { kind: 'note', text: words.facts(rule)[language] },
    heading(words.why[language]),
    { kind: 'paragraph', text: why },
    heading(words.fix[language]),
    { kind: 'paragraph', text: fix },
    ...bad.slice(0, 1).flatMap((example) => [heading(words.bad[language]), shown(example, language)]),
    ...good.slice(0, 1).flatMap((example) => [heading(words.good[language]), shown(example, language)]),
  ];
}

/** An example: the files as they were, where the rule compares, and the file as it is. */
const shown = ({ file, yaml, before = {} }: RuleExample, language: Language): Block => {
  const was = Object.entries(before).flatMap(([name, text]): [string, string][] =>
    text === null ? [] : [[`${name} (${ruleWords.base[language]})`, text]],
  );
  return {
    kind: 'lines',
    role: 'code',
    lines: [...was, [file, yaml] as const].flatMap(([title, text]) =>
      [`# ${title}`, ...text.trimEnd().split('\n')].map((line) => `  ${line}`),
    ),
  };
};
