/** The arguments that can be options. */
export const beforeDashes = (args: readonly string[]): readonly string[] =>
  args.includes('--') ? args.slice(0, args.indexOf('--')) : args;

/**
 * What an option says before the command line is read whole, by its long name and its short one: `--lang vi`, `--lang=vi`, `-C x`, `-Cx`. The
 * last one counts; undefined where there is none.
 */
export const earlyOption = (args: readonly string[], long: string, short?: string): string | undefined =>
  args
    .flatMap((arg, at) => {
      if (arg === long || arg === short) return [args[at + 1]];
      if (arg.startsWith(`${long}=`)) return [arg.slice(long.length + 1)];
      return short !== undefined && arg.startsWith(short) ? [arg.slice(short.length)] : [];
    })
    .at(-1);
