import type { OptionTable } from '../command.ts';

/** The long name of an option, without its hyphens. */
export const longName = (flags: string): string => /--([a-z-]+)/.exec(flags)?.[1] ?? '';

/** Some of these options, by their long names. */
export const optionsNamed = (options: OptionTable, names: readonly string[]): OptionTable =>
  Object.fromEntries(Object.entries(options).filter(([flags]) => names.includes(longName(flags))));

/** An option as the parser of the command line names it: `as-of` is `asOf`. */
export const camelCase = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
