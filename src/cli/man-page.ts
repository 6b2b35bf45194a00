import { type CommandEntry, commandGroups } from '../commands/command-table.ts';
import type { ArgumentUsage, Usage } from '../commands/command.ts';
import type { Language, Localised } from '../locale/localised.ts';
import { commonOptions } from './common-options.ts';
import { exitCodes, generalExamples, intro, withChoices } from './help.ts';
import { termIn } from './placeholder-words.ts';

const titles = {
  name: { vi: 'TÊN', en: 'NAME' },
  synopsis: { vi: 'CÁCH DÙNG', en: 'SYNOPSIS' },
  description: { vi: 'MÔ TẢ', en: 'DESCRIPTION' },
  options: { vi: 'TÙY CHỌN CHUNG', en: 'OPTIONS OF EVERY COMMAND' },
  exitStatus: { vi: 'MÃ THOÁT', en: 'EXIT STATUS' },
  environment: { vi: 'BIẾN MÔI TRƯỜNG', en: 'ENVIRONMENT' },
  files: { vi: 'TỆP', en: 'FILES' },
  examples: { vi: 'VÍ DỤ', en: 'EXAMPLES' },
  seeAlso: { vi: 'XEM THÊM', en: 'SEE ALSO' },
} satisfies Record<string, Localised>;

const description: Localised = {
  vi: 'Giữ một chương trình hành động trong các tệp YAML dưới thư mục plans/, trong git: kiểm tra, theo dõi thực hiện, điều chỉnh có căn cứ và in các trang cho người đọc. Mỗi lệnh dưới đây in cách dùng của nó với --help.',
  en: 'Keeps an action programme in YAML files under the folder plans/, in git: checks it, follows its progress, adjusts it with a mandate for every change, and makes the pages that people read. Each command below prints its usage with --help.',
};

const variables: Usage['examples'] = {
  CTHD_LANG: { vi: 'ngôn ngữ: vi hoặc en', en: 'the language: vi or en' },
  CTHD_FORMAT: {
    vi: 'định dạng của các lệnh xem: text, markdown, json',
    en: 'the format of commands that show something: text, markdown, json',
  },
  CTHD_DEBUG: { vi: '1: in chi tiết khi công cụ có lỗi', en: '1: print details of a fault of the tool' },
  CTHD_RULES_URL: { vi: 'địa chỉ trang giải thích các quy tắc', en: 'the address of the page of the rules' },
  'NO_COLOR, FORCE_COLOR, FORCE_HYPERLINK, PAGER': {
    vi: 'như ở các công cụ khác',
    en: 'as other tools take them',
  },
};

const files: Usage['examples'] = {
  'plans/': { vi: 'các chương trình, mỗi chương trình một thư mục', en: 'the programmes, a folder each' },
  'cthd.yaml': {
    vi: 'cạnh plans/, nếu có: language và format của những gì được in ra',
    en: 'beside plans/, where there is one: language and format of what is printed',
  },
};

/**
 * The manual page of the tool with every command, from the tables of parser and help, as roff source (man macros, UTF-8). The same
 * tables are the same bytes: no date stands in it.
 */
export async function manPage(
  table: Readonly<Record<string, CommandEntry>>,
  language: Language,
  version: string,
): Promise<string> {
  const loaded = await Promise.all(
    Object.entries(table).map(async ([name, entry]) => {
      const { usage } = (await entry.load()).command;
      return { name, ...entry, usage };
    }),
  );
  const commands = Object.entries(commandGroups).flatMap(([group, title]) => {
    const own = loaded.filter((one) => one.group === group);
    return own.length === 0
      ? []
      : [
          request('SH', title[language].toLocaleUpperCase(language)),
          ...own.flatMap((one) => commandLines(one, language)),
        ];
  });
  const rows = (all: Usage['examples']) =>
    Object.entries(all).flatMap(([line, words]) => tagged(line, words[language]));
  return [
    `.\\" Made from the tables of commands and options; \`npm run build\` makes it again.`,
    request('TH', 'CTHD', '1', '', `cthd ${version}`, language === 'vi' ? 'Sổ tay lệnh' : 'User Commands'),
    '.nh',
    '.ad l',
    request('SH', titles.name[language]),
    text(intro[language].replace(/^cthd - /, 'cthd \u0000 ')).replace('\u0000', '\\-'),
    request('SH', titles.synopsis[language]),
    `.B cthd`,
    text(`<${language === 'vi' ? 'lệnh' : 'command'}> [...]`),
    request('SH', titles.description[language]),
    text(description[language]),
    ...commands,
    request('SH', titles.options[language]),
    ...termLines(commonOptions, language),
    request('SH', titles.exitStatus[language]),
    ...rows(exitCodes),
    request('SH', titles.environment[language]),
    ...rows(variables),
    request('SH', titles.files[language]),
    ...rows(files),
    request('SH', titles.examples[language]),
    ...exampleLines(generalExamples, language).slice(1), // a section begins a paragraph
    request('SH', titles.seeAlso[language]),
    text({ vi: 'cthd handbook, cthd doctor', en: 'cthd handbook, cthd doctor' }[language]),
    '',
  ].join('\n');
}

interface LoadedCommand extends CommandEntry {
  readonly name: string;
  readonly usage: Usage;
}

function commandLines({ name, summary, usage }: LoadedCommand, language: Language): string[] {
  const terms = Object.keys(usage.arguments ?? {}).map((term) => termIn(term, language));
  const options =
    Object.keys(usage.options).length > 0 ? [`[--${language === 'vi' ? 'tùy-chọn' : 'options'}]`] : [];
  return [
    request('SS', `cthd ${[name, ...terms, ...options].join(' ')}`),
    sentence(summary[language]),
    ...termLines(usage.arguments ?? {}, language),
    ...termLines(usage.options, language),
    ...exampleLines(usage.examples, language),
  ];
}

const sentence = (words: string) => text(`${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`);

/** Each argument or option, and what it means. */
const termLines = (terms: Readonly<Record<string, ArgumentUsage>>, language: Language): string[] =>
  Object.entries(terms).flatMap(([term, means]) =>
    tagged(termIn(term, language), withChoices(means, language)),
  );

/** Each example as it is typed, with what it does before it. */
const exampleLines = (examples: Usage['examples'], language: Language): string[] =>
  Object.entries(examples).flatMap(([line, words]) => [
    '.PP',
    text(`${words[language]}:`),
    '.RS 4',
    '.EX',
    text(line),
    '.EE',
    '.RE',
  ]);

/** A term in bold, and what it means, indented. */
const tagged = (term: string, words: string): string[] => ['.TP', `\\fB${text(term)}\\fR`, text(words)];

/** A request with its arguments, each between quotation marks. */
const request = (name: string, ...args: readonly string[]): string =>
  `.${name} ${args.map((arg) => `"${escaped(arg).replaceAll('"', '\\(dq')}"`).join(' ')}`;

/** A line of text: nothing of it is a request, an escape, or a sign that would be set as another one. */
function text(words: string): string {
  const line = escaped(words.replace(/\s+/gu, ' ').trim());
  return /^[.']/.test(line) || line === '' ? `\\&${line}` : line;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

const escaped = (words: string): string => words.replace(/[\\\-'`^~]/g, (sign) => special[sign] ?? sign);
