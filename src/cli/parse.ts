import { Argument, Command as Parser, CommanderError, Option } from 'commander';
import type { Given, OptionUsage, Usage } from '../commands/command.ts';
import type { Language } from '../locale/localised.ts';
import { UserError } from '../plan/user-error.ts';
import { matchingChoice } from '../commands/shared/choice-words.ts';
import { commonOptions } from './common-options.ts';
import { usageMessage } from './usage-error.ts';

/** Reads a command's arguments; a UserError names the nearest right words where they are mistyped. */
export function parse(name: string, usage: Usage, args: readonly string[], language: Language): Given {
  try {
    return parsed(name, usage, args, language);
  } catch (error) {
    const message = error instanceof CommanderError ? usageMessage(error, name, usage) : null;
    throw message ? new UserError(message) : error;
  }
}

function parsed(name: string, usage: Usage, args: readonly string[], language: Language): Given {
  const parser = quietParser(name);
  for (const [term, { choices, ...words }] of Object.entries(usage.arguments ?? {})) {
    const argument = new Argument(term, words[language]);
    parser.addArgument(choices ? withMeaning(argument.choices(choices), choices) : argument);
  }
  for (const [flags, means] of Object.entries(usage.options))
    parser.addOption(toOption(flags, means, language));
  for (const [flags, means] of Object.entries(commonOptions))
    parser.addOption(toOption(flags, means, language));
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

/** Lets a value be given in Vietnamese too. */
function withMeaning<T extends Argument | Option>(taker: T, choices: readonly string[]): T {
  const check = taker.parseArg;
  taker.argParser((typed: string, before: unknown): unknown =>
    check ? check(matchingChoice(typed, choices), before as never) : matchingChoice(typed, choices),
  );
  return taker;
}

function toOption(flags: string, { choices, repeatable, ...words }: OptionUsage, language: Language): Option {
  const option = new Option(flags, words[language]);
  if (choices) withMeaning(option.choices(choices), choices);
  if (repeatable)
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  return option;
}
