/**
 * Makes the generated pages: the rules, the lint report of the real programme, and every block of a page that shows a command
 * and its output. `--check` writes nothing and fails where a page is stale.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from '../src/cli/run.ts';
import { rulesPage } from './rules-page.ts';
import { openSession, wordsOf } from './session.ts';
import {
  createTablesSql,
  dataDictionary,
  duckdbViews,
  postgresqlKeys,
  rowSchemas,
} from './warehouse-files.ts';

/** The day as of which generated pages speak, so that they do not go stale at midnight. */
const asOf = '2026-11-23';

let lastExitCode = 0;

/** What a user would see on a terminal of 80 columns without colour. */
async function printed(args: readonly string[], cwd: string): Promise<string> {
  const written: string[] = [];
  lastExitCode = await run(args, {
    out: (data) => void written.push(String(data)),
    err: (text) => void written.push(text),
    cwd,
    variables: { LANG: 'vi_VN.UTF-8', NO_COLOR: '1' },
    isTerminal: true,
    columns: 80,
    now: new Date(`${asOf}T09:00:00+07:00`),
  });
  return written.join('');
}

const outputOf = (line: string): Promise<string> => printed(wordsOf(line).slice(1), process.cwd());

/** Lines of an output, from the first that begins so, as many as are asked for; dots stand for those left out. */
function excerptOf(output: string, from: string | undefined, count: string | undefined): string {
  if (output === '') return '';
  const lines = output.replace(/\n$/, '').split('\n');
  const start = from === undefined ? 0 : lines.findIndex((line) => line.startsWith(from));
  if (start < 0) throw new Error(`No line of the output begins with “${from ?? ''}”`);
  const end = count === undefined ? lines.length : start + Number(count);
  const shown = lines.slice(start, end);
  return [...(start > 0 ? ['…'] : []), ...shown, ...(end < lines.length ? ['…'] : []), ''].join('\n');
}

/**
 * A page whose blocks between `<!-- output of: … -->` and `<!-- end -->` hold what their commands print; `| from "…"` and `| lines 9`
 * show an excerpt, `| as "…"` says in words what is done. The commands of blocks `<!-- session: … -->` run one after the other in a copy of the fictional example that goes
 * with the page; `session en:` speaks English.
 */
async function withOutputs(text: string): Promise<string> {
  const parts = text.split(/(<!-- (?:output of|session(?: en)?): .*? -->\n)[^]*?(<!-- end -->)/);
  const session = /<!-- session(?: en)?: /.test(text) ? openSession(printed) : null;
  try {
    const made: string[] = [];
    for (const part of parts) {
      const [, kind, line = '', as, from, count] =
        /^<!-- (output of|session(?: en)?): (.*?)(?: \| as "(.*?)")?(?: \| from "(.*?)")?(?: \| lines (\d+))? -->\n$/.exec(
          part,
        ) ?? [];
      if (kind === undefined) made.push(part);
      else {
        const isSession = kind !== 'output of';
        const english = kind === 'session en' && line.startsWith('cthd ') ? ' --lang en' : '';
        const output = isSession ? ((await session?.run(line + english)) ?? '') : await outputOf(line);
        const told = as === undefined ? session?.shown(line) : `# ${as}`;
        const shown = isSession && told !== undefined ? `${told}\n` : '';
        made.push(`${part}\n\`\`\`text\n${shown}${excerptOf(output, from, count)}\`\`\`\n\n`);
      }
    }
    return made.join('');
  } finally {
    session?.close();
  }
}

const lintReport = async () =>
  `<!-- Made by \`npm run docs\`: cthd lint --format markdown --as-of ${asOf} -->\n\n${await outputOf(`cthd lint --format markdown --as-of ${asOf}`)}`;

const pages: Record<string, () => string | Promise<string>> = {
  'docs/rules.md': () => rulesPage('vi'),
  'docs/rules.en.md': () => rulesPage('en'),
  'docs/lint-of-the-programme.md': lintReport,
  'warehouse/data-dictionary.md': dataDictionary,
  'warehouse/create-tables.sql': createTablesSql,
  'warehouse/postgresql-keys.sql': postgresqlKeys,
  'warehouse/duckdb-views.sql': duckdbViews,
  'warehouse/rows.schema.json': rowSchemas,
};
const handwritten = [
  'README.md',
  'README.en.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md') && !(name in pages));
for (const name of handwritten) pages[name] = () => withOutputs(readFileSync(name, 'utf8'));

/** Pages that `cthd render` makes beside the plans that they are about. */
const example = 'examples/plans/lien-hiep-hoi-vi-du';
const rendered = {
  'plans/lhhvn-dh13/README.md': `cthd render summary --lang vi --format markdown --as-of ${asOf}`,
  [`${example}/README.md`]: 'cthd render summary -C examples --lang vi --format markdown --as-of 2025-12-15',
  [`${example}/README.en.md`]:
    'cthd render summary -C examples --lang en --format markdown --as-of 2025-12-15',
};

const isCheck = process.argv.includes('--check');
// The pages beside the plans first: walk-throughs name commits of the example, in which these pages are.
for (const [name, line] of isCheck ? [] : Object.entries(rendered))
  await outputOf(`${line} --out ${name} --force`);
for (const [name, make] of Object.entries(pages)) {
  const fresh = await make();
  const before = existsSync(name) ? readFileSync(name, 'utf8') : '';
  if (fresh === before) continue;
  if (isCheck) {
    console.error(`${name} is stale: run npm run docs`);
    process.exitCode = 1;
  } else writeFileSync(name, fresh);
}

for (const root of isCheck ? ['.', 'examples'] : []) {
  const report = await printed(['render', '--check', '--quiet', '--lang', 'en', '-C', root], process.cwd());
  if (lastExitCode === 0) continue;
  console.error(`${report}Run npm run docs`);
  process.exitCode = 1;
}
