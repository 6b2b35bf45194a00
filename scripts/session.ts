import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disorderSheet, fillSheet } from './returned-sheets.ts';

/** The words of a command line; quotes hold words together, and in them `\n` stands for the end of a line. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted?.replaceAll('\\n', '\n') ?? whole);

/** What runs a command of the tool in a folder and gives what it printed. */
type Runs = (args: readonly string[], cwd: string) => Promise<string>;

/** A copy of the fictional example in a repository of its own, in which a page shows one command after the other. */
export interface Session {
  /**
   * Runs `cthd …` or `git …`, or makes an edit: `replace <file> "<old>" "<new>"`; `fill <file> <to> "<task> | <head>: <value> | …" …` and
   * `disorder <file> <to>` of a sheet. Gives what was printed.
   */
  run(line: string): Promise<string>;
  /** The line as the page shows it. */
  shown(line: string): string;
  close(): void;
}

/** The author and the time of commits, so that a page comes out the same each time. */
const made = {
  GIT_AUTHOR_NAME: 'Văn phòng Ví dụ',
  GIT_AUTHOR_EMAIL: 'van-phong@vi-du.example',
  GIT_AUTHOR_DATE: '2025-12-15T09:00:00+07:00',
  GIT_COMMITTER_NAME: 'Văn phòng Ví dụ',
  GIT_COMMITTER_EMAIL: 'van-phong@vi-du.example',
  GIT_COMMITTER_DATE: '2025-12-15T09:00:00+07:00',
};

export function openSession(runs: Runs): Session {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-docs-'));
  const root = join(folder, 'ke-hoach');
  const git = (args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', ...made },
    });
  cpSync('examples/plans', join(root, 'plans'), { recursive: true });
  git(['init', '--quiet', '--initial-branch=main']);
  git(['add', '--all']);
  git(['commit', '--quiet', '--message', 'Chương trình ví dụ']);
  return {
    async run(line) {
      const [program, ...args] = wordsOf(line);
      if (program === 'git') return git(args);
      if (program === 'replace') return replaceIn(join(root, args[0] ?? ''), args[1] ?? '', args[2] ?? '');
      if (program === 'remove') {
        rmSync(join(root, args[0] ?? ''));
        return '';
      }
      if (program === 'fill' || program === 'disorder') {
        const [file = '', to = '', ...rows] = args;
        if (program === 'fill') fillSheet(join(root, file), join(root, to), rows);
        else disorderSheet(join(root, file), join(root, to));
        return '';
      }
      Object.assign(process.env, made);
      return runs(args, root);
    },
    shown(line) {
      const [program, file = '', old = '', by = ''] = wordsOf(line);
      if (program === 'fill')
        return [
          `# ${file} → ${old}`,
          ...wordsOf(line)
            .slice(3)
            .map((row) => `#   ${row}`),
        ].join('\n');
      if (program === 'disorder') return `# ${file} → ${old}`;
      if (program === 'remove') return `# xóa ${file}`;
      if (program !== 'replace') return `$ ${line}`;
      if (!`${old}${by}`.includes('\n')) return `# ${file}: «${old}» → «${by}»`;
      const marked = (text: string, mark: string) =>
        text.split('\n').map((one) => `${mark} ${one}`.trimEnd());
      return [`# ${file}`, ...marked(old, '-'), ...marked(by, '+')].join('\n');
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function replaceIn(path: string, old: string, by: string): string {
  const before = readFileSync(path, 'utf8');
  if (!before.includes(old)) throw new Error(`${path} does not hold “${old}”`);
  writeFileSync(path, before.replace(old, by));
  return '';
}
