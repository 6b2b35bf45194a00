/**
 * Makes the generated pages: the rules, the lint report of the real programme, and every block of a page that shows a command
 * and its output. `--check` writes nothing and fails where a page is stale.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from '../src/cli/run.ts';
import { rulesPage } from './rules-page.ts';

/** The day as of which generated pages speak, so that they do not go stale at midnight. */
const asOf = '2026-11-23';

/** What a user would see on a terminal of 80 columns without colour. */
async function outputOf(line: string): Promise<string> {
  const written: string[] = [];
  const args = line.split(' ').slice(1);
  await run(args, {
    out: (data) => void written.push(String(data)),
    err: (text) => void written.push(text),
    cwd: process.cwd(),
    variables: { LANG: 'vi_VN.UTF-8' },
    isTerminal: false,
    columns: 80,
    now: new Date(`${asOf}T09:00:00+07:00`),
  });
  return written.join('');
}

/** A page whose blocks between `<!-- output of: … -->` and `<!-- end -->` hold what their commands print. */
async function withOutputs(text: string): Promise<string> {
  const parts = text.split(/(<!-- output of: .*? -->\n)[^]*?(<!-- end -->)/);
  const made = await Promise.all(
    parts.map(async (part) => {
      const line = /^<!-- output of: (.*?) -->\n$/.exec(part)?.[1];
      return line === undefined ? part : `${part}\n\`\`\`text\n${await outputOf(line)}\`\`\`\n\n`;
    }),
  );
  return made.join('');
}

const lintReport = async () =>
  `<!-- Made by \`npm run docs\`: cthd lint --format markdown --as-of ${asOf} -->\n\n${await outputOf(`cthd lint --format markdown --as-of ${asOf}`)}`;

const pages: Record<string, () => string | Promise<string>> = {
  'docs/rules.md': () => rulesPage('vi'),
  'docs/rules.en.md': () => rulesPage('en'),
  'docs/lint-of-the-programme.md': lintReport,
};
const handwritten = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md') && !(name in pages),
);
for (const name of handwritten) pages[name] = () => withOutputs(readFileSync(name, 'utf8'));

const isCheck = process.argv.includes('--check');
for (const [name, make] of Object.entries(pages)) {
  const fresh = await make();
  const before = existsSync(name) ? readFileSync(name, 'utf8') : '';
  if (fresh === before) continue;
  if (isCheck) {
    console.error(`${name} is stale: run npm run docs`);
    process.exitCode = 1;
  } else writeFileSync(name, fresh);
}
