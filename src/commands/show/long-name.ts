import type { OptionUsage } from '../command.ts';

/** The long name of an option, without its hyphens. */
export const longName = ({ flags }: OptionUsage): string => /--([a-z-]+)/.exec(flags)?.[1] ?? '';

/** An option as the parser of the command line names it: `as-of` is `asOf`. */
export const camelCase = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
