import type { Metafile } from 'esbuild';
import { isSeldomUsed } from './seldom-used.ts';

/** What a command loads, and what has been loaded before it then. */
interface Loading {
  readonly first: string;
  readonly before: readonly string[];
  /** What always follows it. */
  readonly then?: readonly string[];
  /** What few of its runs take, by the beginnings of paths: it stays in files of its own. */
  readonly seldom?: readonly string[];
}

const start = ['src/cli/main.ts'];
const render = [
  ...start,
  'src/commands/render/render-command.ts',
  'src/cli/parse.ts',
  'src/cli/environment.ts',
];

/** What few views take, and the rules, which three of nine take and which are one large file. */
const seldomShown = [
  'change/',
  'commands/diff/',
  'editions/',
  'instrument/',
  'io/tables/',
  'io/write/',
  'progress/sheet/',
  'rules/',
  'text/',
  'views/diff/',
  'views/wording/',
];

/** What loads many scripts: the start, what reads the command line, a few commands, a lint that has something to judge, and a view in the formats that take most. */
const loadings: readonly Loading[] = [
  { first: 'src/cli/main.ts', before: [] },
  { first: 'src/cli/help.ts', before: start },
  { first: 'src/cli/parse.ts', before: start, then: ['src/cli/environment.ts'] },
  { first: 'src/commands/lint/lint-command.ts', before: start },
  { first: 'src/commands/status/status-command.ts', before: start },
  { first: 'src/commands/record/record-command.ts', before: start },
  { first: 'src/commands/completion/completion-command.ts', before: start },
  {
    first: 'src/commands/lint/run-lint.ts',
    before: [...start, 'src/cli/parse.ts', 'src/cli/environment.ts', 'src/commands/lint/lint-command.ts'],
  },
  { first: 'src/commands/render/render-command.ts', before: start, seldom: seldomShown },
  { first: 'src/writers/docx/docx.ts', before: render },
  { first: 'src/writers/xlsx/xlsx.ts', before: render },
  { first: 'src/writers/html/html.ts', before: render },
];

/**
 * The scripts that nearly every such run takes, by the one that it loads first: to read, check and run thirty files
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
  return new Map(
    loadings.map(({ first, before, then = [], seldom = [] }) => {
      const isOften = (file: string) =>
        Object.keys(outputs[file]?.inputs ?? {}).every(
          (source) =>
            !source.includes('node_modules') &&
            !isSeldomUsed(source) &&
            !seldom.some((path) => source.startsWith(`src/${path}`)),
        );
      const loaded = takenBy(before);
      const others = Array.from(takenBy([first, ...then])).filter(
        (file) => file !== fileOf(first) && !loaded.has(file),
      );
      return [fileOf(first), others.filter(isOften)];
    }),
  );
}
