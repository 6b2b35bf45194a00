import type { Metafile } from 'esbuild';
import { isSeldomUsed } from './seldom-used.ts';

/** What a lint loads when it has something to judge, and what each has loaded before. */
const lint = 'src/commands/lint/run-lint.ts';
const before = [
  'src/cli/main.ts',
  'src/cli/parse.ts',
  'src/cli/environment.ts',
  'src/commands/lint/lint-command.ts',
];

/**
 * The scripts that nearly every lint takes which has something to judge, by the one that it loads first: to read, check and run thirty files
 * costs it more than one. Libraries and what few runs use are not among them.
 */
export function takenTogether({ outputs }: Metafile): ReadonlyMap<string, readonly string[]> {
  const fileOf = (source: string) => {
    const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source) ?? [];
    if (file === undefined) throw new Error(`${source} has no file of its own in the bundle`);
    return file;
  };
  const takenBy = (entries: readonly string[]) => {
    const taken = new Set(entries.map(fileOf));
    for (const file of taken)
      for (const { path, kind } of outputs[file]?.imports ?? [])
        if (kind === 'import-statement' && path in outputs) taken.add(path);
    return taken;
  };
  const isOften = (file: string) =>
    Object.keys(outputs[file]?.inputs ?? {}).every(
      (source) => !source.includes('node_modules') && !isSeldomUsed(source),
    );
  const [first, loaded] = [fileOf(lint), takenBy(before)];
  const others = Array.from(takenBy([lint])).filter((file) => file !== first && !loaded.has(file));
  return new Map([[first, others.filter(isOften)]]);
}
