import { packageFolder } from '../../io/files/package-files.ts';
import type { LintResult } from '../../lint/lint-plan.ts';
import { summaryView } from '../../views/summary/summary-view.ts';
import { toLintRun } from '../../findings-output/lint-run.ts';
import { countsSentence } from '../../findings-output/findings-summary.ts';
import { visible } from '../../screen/visible.ts';
import { wrap } from '../../screen/wrap.ts';
import type { Environment } from '../command.ts';
import type { InitRequest } from './init-request.ts';
import { texts } from './init-words.ts';
import { shellWord } from '../../io/shell-word.ts';
import { showBlocks } from '../shared/show-blocks.ts';

/** What was created, and what was left as it was. */
export interface CreatedFiles {
  readonly made: readonly string[];
  readonly left: readonly string[];
  /** Lines that a file left alone does not have. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
  readonly repository: boolean;
  /** Where the hook stands, and whether it was made now; null where none was wanted. */
  readonly hook: { readonly isMade: boolean; readonly path: string } | null;
}

interface InitOutcome {
  readonly request: InitRequest;
  /** Null where no programme was made. */
  readonly lint: LintResult | null;
  readonly environment: Environment;
}

/** Says file by file what was made and what was left alone, how the check stands, and shows the new programme's first summary. */
export function reportInit(laid: CreatedFiles, { request, lint, environment }: InitOutcome): string {
  const { language, quiet } = environment;
  const words = texts[language];
  const made = [
    ...gathered(laid.made, words.schemas),
    ...(laid.repository ? [words.repository] : []),
    ...(laid.hook?.isMade ? [laid.hook.path] : []),
  ];
  const left = [...laid.left, ...(laid.hook && !laid.hook.isMade ? [laid.hook.path] : [])];
  const paragraphs = [
    made.length > 0 ? list(words.made, made) : `${words.nothing}\n`,
    ...(left.length > 0 ? [list(words.left, left)] : []),
    ...[...laid.lacking].map(([path, lines]) => list(words.addLines(path).replace(/:$/, ''), lines)),
    ...(request.ci
      ? [
          [
            ...wrap(words.package, environment.width),
            ...installLines(environment).map((line) => `  ${visible(line)}`),
            '',
          ].join('\n'),
        ]
      : []),
    ...(lint && !quiet ? [`${countsOf(lint, environment)}\n`, summaryOf(request, lint, environment)] : []),
  ];
  return paragraphs.join('\n');
}

/** The copied schemas count as one. */
function gathered(paths: readonly string[], schemas: string): string[] {
  const others = paths.filter((path) => !path.startsWith(copies));
  return others.length === paths.length ? others : [...others, `${copies} (${schemas})`];
}

const copies = '.cthd/schemas/';

/**
 * The commands that pin the tool, so that the main branch says which one checks a pull request: this very copy is packed into the
 * repository and installed from there, also where a folder above has a package of its own. No registry is asked for a package by its name.
 */
export function installLines({ version }: Pick<Environment, 'version'>): readonly string[] {
  const folder = packageFolder();
  return [
    `npm pack --ignore-scripts ${(folder === null ? null : shellWord(folder)) ?? '"…/cthd"'}`,
    `npm install --prefix . --save-dev --save-exact --ignore-scripts ./cthd-${version}.tgz`,
  ];
}

const list = (title: string, lines: readonly string[]) =>
  `${title}:\n${lines.map((line) => `  ${visible(line)}\n`).join('')}`;

function countsOf(lint: LintResult, { asOf, version, language }: Environment): string {
  const filters = { paths: [], programme: null, rules: {}, against: null };
  const files = [...lint.sources.keys()];
  return countsSentence(toLintRun(lint, { files, asOf, filters, failOn: 'error', version }), language);
}

function summaryOf({ programme: made }: InitRequest, { plan }: LintResult, environment: Environment): string {
  const programme = plan.programmes.find(({ id }) => id === made?.id);
  if (!programme) return '';
  const { asOf, language } = environment;
  return showBlocks(summaryView({ plan, programme, asOf, language }, { isOnScreen: true }), environment);
}
