import type { Language, Localised } from '../src/locale/localised.ts';
import { type RuleExample, ruleGroups } from '../src/plan/rule.ts';
import { type Rule } from '../src/rules/plan-rule.ts';
import { docsOf } from '../src/rules/docs-of-rule.ts';
import { examplesOf } from '../src/rules/examples-of-rule.ts';
import { rules } from '../src/rules/rule-table.ts';
import { escaped } from '../src/screen/visible.ts';
import { groupNames, ruleWords } from '../src/rules/rule-words.ts';

const page = {
  vi: {
    title: 'Các quy tắc kiểm tra',
    intro:
      'Trang này được tạo từ chính các quy tắc. Mức độ đổi được bằng `--rule <quy tắc>=error|warning|info|off` hoặc mục `lint` của `programme.yaml`; một phát hiện được chấp nhận có lý do thì ghi vào `exceptions.yaml`. English: [rules.en.md](rules.en.md).',
    columns: ['Quy tắc', 'Mức độ', 'Theo ngày', 'Yêu cầu'],
    dated: 'có',
    beside: 'cùng với',
    before: 'bản gốc',
  },
  en: {
    title: 'The rules of lint',
    intro:
      'This page is made from the rules themselves. Levels are changed with `--rule <rule>=error|warning|info|off` or in the `lint` section of `programme.yaml`; a finding that is accepted for a reason goes into `exceptions.yaml`. Tiếng Việt: [rules.md](rules.md).',
    columns: ['Rule', 'Severity', 'Dated', 'What it asks'],
    dated: 'yes',
    beside: 'beside',
    before: 'the base',
  },
} satisfies Localised<object>;

/** The page of all rules: a table, then each with its reasons and the examples that run as tests. */
export function rulesPage(language: Language): string {
  const words = page[language];
  const lines = [
    '<!-- Made by `npm run docs`; edit src/rules/, not this page. -->',
    '',
    `# ${words.title}`,
    '',
    words.intro,
    '',
  ];
  lines.push(`| ${words.columns.join(' | ')} |`, `| ${words.columns.map(() => '---').join(' | ')} |`);
  for (const { id, severity, dated } of rules)
    lines.push(
      `| [${id}](#${id}) | ${ruleWords.severities[severity][language]} | ${dated ? words.dated : ''} | ${cell(docsOf({ id })[language].summary)} |`,
    );
  for (const group of ruleGroups) {
    const members = rules.filter((rule) => rule.group === group);
    if (members.length === 0) continue;
    lines.push('', `## ${groupNames[group][language]}`);
    for (const rule of members) lines.push('', ...ruleSection(rule, language));
  }
  return `${lines.join('\n')}\n`;
}

function ruleSection(rule: Rule, language: Language): string[] {
  const { summary, why, fix } = docsOf(rule)[language];
  const { good, bad } = examplesOf(rule);
  return [
    `### ${rule.id}`,
    '',
    summary,
    '',
    ruleWords.facts(rule)[language],
    '',
    `**${ruleWords.why[language]}.** ${why}`,
    '',
    `**${ruleWords.fix[language]}.** ${fix}`,
    ...bad.flatMap((example) => ['', `${ruleWords.bad[language]}:`, '', ...fenced(example, language)]),
    ...good.flatMap((example) => ['', `${ruleWords.good[language]}:`, '', ...fenced(example, language)]),
  ];
}

function fenced({ file, yaml, beside = {}, before = {} }: RuleExample, language: Language): string[] {
  const others = Object.keys(beside);
  const note = others.length > 0 ? ` (${page[language].beside} ${others.join(', ')})` : '';
  const block = (title: string, text: string) => [
    '````yaml',
    `# ${title}`,
    shown(text.replace(/^\n/, '').trimEnd()),
    '````',
  ];
  const was = Object.entries(before).flatMap(([name, text]) =>
    text === null ? [] : [...block(`${name} (${page[language].before})`, text), ''],
  );
  return [...was, ...block(`${file}${note}`, yaml)];
}

/** Characters that no eye sees are written as escapes, so that the page shows what the example holds. */
const shown = (text: string) =>
  text.replace(
    /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u206F\uE000-\uF8FF\uFEFF\uFFF0-\uFFFF]/g,
    escaped,
  );

const cell = (text: string) => text.replaceAll('|', '\\|');
