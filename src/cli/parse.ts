import { Argument, Command as Parser, Option } from 'commander';
import type { Given, OptionUsage, Usage } from '../commands/command.ts';
import type { Language } from '../locale/localised.ts';

/** The options that every command takes. */
export const commonOptions: readonly OptionUsage[] = [
  {
    flags: '-C, --dir <path>',
    words: {
      vi: 'thư mục có plans/ (mặc định: tìm ngược lên từ đây)',
      en: 'the folder that has plans/ (default: found upwards from here)',
    },
  },
  { flags: '-p, --programme <id>', words: { vi: 'chỉ chương trình này', en: 'this programme only' } },
  {
    flags: '--lang <language>',
    words: { vi: 'ngôn ngữ thông báo', en: 'language of the messages' },
    choices: ['vi', 'en'],
  },
  {
    flags: '--as-of <date>',
    words: {
      vi: 'tính đến ngày này (mặc định: hôm nay ở Hà Nội)',
      en: 'as of this day (default: today in Hanoi)',
    },
  },
  {
    flags: '--color <when>',
    words: { vi: 'tô màu khi nào', en: 'when to colour' },
    choices: ['auto', 'always', 'never'],
  },
  { flags: '-q, --quiet', words: { vi: 'chỉ in phần cốt yếu', en: 'print the essentials only' } },
  { flags: '-h, --help', words: { vi: 'in cách dùng', en: 'print the usage' } },
  { flags: '-V, --version', words: { vi: 'in phiên bản', en: 'print the version' } },
];

/** Reads a command's arguments; complains by throwing commander's error. */
export function parse(name: string, usage: Usage, args: readonly string[], language: Language): Given {
  const parser = quietParser(name);
  for (const { term, words, choices } of usage.arguments ?? []) {
    const argument = new Argument(term, words[language]);
    parser.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const option of [...usage.options, ...commonOptions]) parser.addOption(toOption(option, language));
  parser.parse(args, { from: 'user' });
  return {
    options: parser.opts<Given['options']>(),
    args: parser.processedArgs as Given['args'],
  };
}

function quietParser(name: string): Parser {
  return new Parser(name)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
    .helpOption(false)
    .allowExcessArguments(false)
    .showSuggestionAfterError(false);
}

function toOption({ flags, words, choices, repeatable }: OptionUsage, language: Language): Option {
  const option = new Option(flags, words[language]);
  if (choices) option.choices(choices);
  if (repeatable)
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  return option;
}

/** The long names of a command's options, for suggestions. */
export const longNames = (usage: Usage): string[] =>
  [...usage.options, ...commonOptions].flatMap(({ flags }) => /--[a-z-]+/.exec(flags) ?? []);
