import type { Language, Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { type Rule, type RuleExample, ruleGroups } from '../../plan/rule.ts';
import type { Block } from '../../views/blocks/block.ts';
import { explainChanges, explainEffect, explainKind } from '../../views/diff/change-explained.ts';
import { statesView } from '../../views/task/states-view.ts';
import { groupNames, ruleWords } from '../../rules/rule-words.ts';
import { effects } from '../../change/effect.ts';
import { kindIds } from '../../change/kinds/kinds.ts';
import { docsOf } from '../../rules/docs-of-rule.ts';
import { examplesOf } from '../../rules/examples-of-rule.ts';
import { rules } from '../../rules/rule-table.ts';
import type { Command } from '../command.ts';
import { nearestWords } from '../shared/nearest-words.ts';
import { showBlocks } from '../shared/show-blocks.ts';

export const command: Command = {
  usage: {
    examples: [
      { line: 'cthd explain', words: { vi: 'bảng các quy tắc', en: 'the table of rules' } },
      {
        line: 'cthd explain citation-ambiguous',
        words: {
          vi: 'một quy tắc: hỏi gì, vì sao, sửa thế nào',
          en: 'one rule: what it asks, why, how to put it right',
        },
      },
      {
        line: 'cthd explain states',
        words: { vi: 'các trạng thái và trạng thái kế tiếp', en: 'the states, and what may follow each' },
      },
      {
        line: 'cthd explain weakens',
        words: { vi: 'khi nào một thay đổi làm yếu cam kết', en: 'when a change weakens a commitment' },
      },
    ],
    arguments: [
      {
        term: '[rule]',
        words: {
          vi: 'tên quy tắc, tác động hoặc loại thay đổi; hoặc states, changes',
          en: 'the name of a rule, an effect or a kind of change; or states, changes',
        },
      },
    ],
    options: [],
  },
  run({ args }, environment) {
    const [name] = args as [string | undefined];
    const { language } = environment;
    const blocks = name === undefined ? table(language) : explainedOf(name)(name, language);
    return { output: showBlocks(blocks, environment), exitCode: 0 };
  },
};

/** What is explained besides rules. */
const topics: Readonly<Record<string, Explanation>> = {
  states: (_, language) => statesView(language),
  changes: (_, language) => explainChanges(language),
  ...Object.fromEntries(
    effects.map((effect): [string, Explanation] => [
      effect,
      (_, language) => explainEffect(effect, language),
    ]),
  ),
  ...Object.fromEntries(
    kindIds.map((kind): [string, Explanation] => [kind, (_, language) => explainKind(kind, language)]),
  ),
};

type Explanation = (name: string, language: Language) => Block[];

const explainedOf = (name: string): Explanation =>
  (Object.hasOwn(topics, name) ? topics[name] : undefined) ?? explained;

function find(name: string): Rule {
  const rule = rules.find(({ id }) => id === name);
  if (rule) return rule;
  const known = [...Object.keys(topics), ...rules.map(({ id }) => id)];
  throw new UserError(
    nearestWords({ vi: `Không có quy tắc «${name}».`, en: `There is no rule “${name}”.` }, name, known),
  );
}

function table(language: Language): Block[] {
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

function explained(name: string, language: Language): Block[] {
  const rule = find(name);
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
    lines: [...was, [file, yaml] as const].flatMap(([title, text]) =>
      [`# ${title}`, ...text.trimEnd().split('\n')].map((line) => `  ${line}`),
    ),
  };
};
