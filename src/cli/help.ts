import { type CommandEntry, commandGroups } from '../commands/command-table.ts';
import type { ArgumentUsage, Usage } from '../commands/command.ts';
import { choiceInVietnamese } from '../commands/shared/choice-words.ts';
import type { Language, Localised } from '../locale/localised.ts';
import { columnsOf } from '../screen/columns.ts';
import { wrap } from '../screen/wrap.ts';
import { commonOptions } from './common-options.ts';
import { termIn } from './placeholder-words.ts';

const titles = {
  examples: { vi: 'Ví dụ', en: 'Examples' },
  usage: { vi: 'Cách dùng', en: 'Usage' },
  arguments: { vi: 'Tham số', en: 'Arguments' },
  options: { vi: 'Tùy chọn', en: 'Options' },
  common: { vi: 'Tùy chọn chung', en: 'Options of every command' },
  exitCodes: { vi: 'Mã thoát', en: 'Exit codes' },
} satisfies Record<string, Localised>;

export const intro: Localised = {
  vi: 'cthd - chương trình hành động dưới dạng YAML có kiểm tra, có phiên bản',
  en: 'cthd - action programmes as checked, versioned text',
};

export const generalExamples: Usage['examples'] = {
  'cthd lint': { vi: 'kiểm tra mọi chương trình trong plans/', en: 'check every programme under plans/' },
  'cthd status': {
    vi: 'bao nhiêu việc quá hạn, việc nào chậm nhất',
    en: 'how much is overdue, and what is latest',
  },
  'cthd render board --out bang-theo-doi.html': { vi: 'một trang cho lãnh đạo', en: 'one page for leaders' },
};

/** What scripts and checks of pull requests rely on. */
export const exitCodes: Usage['examples'] = {
  '0': { vi: 'tốt', en: 'fine' },
  '1': {
    vi: 'có phát hiện từ mức đã đặt trở lên, hoặc có khác biệt (--check, --exit-code)',
    en: 'findings at or above the threshold, or a difference (--check, --exit-code)',
  },
  '2': { vi: 'gọi sai, hoặc dữ liệu không đọc được', en: 'a wrong call, or input that cannot be read' },
  '3': { vi: 'lỗi của chính công cụ', en: 'a fault of the tool itself' },
};

/** The help about a command by its name; the general help for no name, or one that no command has. */
export async function helpAbout(
  name: string | undefined,
  commands: Readonly<Record<string, CommandEntry>>,
  language: Language,
  width: number,
): Promise<string> {
  const entry = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry || name === undefined) return generalHelp(commands, language, width);
  const { command } = await entry.load();
  return commandHelp(name, entry, command.usage, language, width);
}

/** The general help: examples first, then the commands. */
function generalHelp(
  table: Readonly<Record<string, CommandEntry>>,
  language: Language,
  width: number,
): string {
  return (
    [
      intro[language],
      section(titles.examples, exampleRows(generalExamples, language), language, width),
      `${titles.usage[language]}\n  cthd <${language === 'vi' ? 'lệnh' : 'command'}> [...]`,
      ...commandSections(table, language, width),
      section(titles.common, optionRows(commonOptions, language), language, width),
      section(titles.exitCodes, exampleRows(exitCodes, language), language, width),
    ].join('\n\n') + '\n'
  );
}

/** The commands, a section for each of what people do with them; their words begin in one column. */
function commandSections(
  table: Readonly<Record<string, CommandEntry>>,
  language: Language,
  width: number,
): string[] {
  const entries = Object.entries(table);
  const widest = Math.max(...entries.map(([name]) => name.length));
  return Object.entries(commandGroups).flatMap(([group, title]) => {
    const own = entries.filter(([, entry]) => entry.group === group);
    const rows = own.map(([name, { summary }]): HelpRow => [name.padEnd(widest), summary[language]]);
    return rows.length === 0 ? [] : [section(title, rows, language, width)];
  });
}

/** The help of one command: examples first. */
function commandHelp(
  name: string,
  { summary }: CommandEntry,
  usage: Usage,
  language: Language,
  width: number,
): string {
  const terms = Object.keys(usage.arguments ?? {}).map((term) => termIn(term, language));
  return (
    [
      `cthd ${name} - ${summary[language]}`,
      section(titles.examples, exampleRows(usage.examples, language), language, width),
      `${titles.usage[language]}\n  cthd ${[name, ...terms].join(' ')} [--${language === 'vi' ? 'tùy-chọn' : 'options'}]`,
      ...(usage.arguments
        ? [section(titles.arguments, argumentRows(usage.arguments, language), language, width)]
        : []),
      section(titles.options, optionRows(usage.options, language), language, width),
      section(titles.common, optionRows(commonOptions, language), language, width),
      section(titles.exitCodes, exampleRows(exitCodes, language), language, width),
    ].join('\n\n') + '\n'
  );
}

type HelpRow = readonly [term: string, words: string];

const exampleRows = (examples: Usage['examples'], language: Language): HelpRow[] =>
  Object.entries(examples).map(([line, words]) => [line, words[language]]);

/** What is said of an option, and after it what may stand there. */
export const withChoices = ({ choices, ...words }: ArgumentUsage, language: Language) =>
  choices
    ? `${words[language]}: ${choices.map((choice) => choiceIn(choice, language)).join(', ')}`
    : words[language];

const choiceIn = (choice: string, language: Language): string =>
  language === 'vi' ? choiceInVietnamese(choice) : choice;

const argumentRows = (given: Usage['arguments'] = {}, language: Language): HelpRow[] =>
  Object.entries(given).map(([term, means]) => [termIn(term, language), withChoices(means, language)]);

const optionRows = (options: Usage['options'], language: Language): HelpRow[] =>
  Object.entries(options).map(([flags, means]) => [
    (flags.startsWith('--') ? '    ' : '') + termIn(flags, language),
    withChoices(means, language),
  ]);

function section(title: Localised, rows: readonly HelpRow[], language: Language, width: number): string {
  const column = Math.min(34, Math.max(...rows.map(([term]) => columnsOf(term)))) + 4;
  const lines = rows.flatMap(([term, words]) => {
    const [first = '', ...rest] = wrap(words, Math.max(30, width - column));
    const lead = `  ${term}`;
    const head =
      columnsOf(lead) + 2 > column
        ? [`  ${wrap(term, width - 6).join('\n      ')}`, ' '.repeat(column) + first]
        : [lead + ' '.repeat(column - columnsOf(lead)) + first];
    return [...head, ...rest.map((line) => ' '.repeat(column) + line)];
  });
  return [title[language], ...lines].join('\n');
}
