import { planStore } from '../../io/cache/plan-store.ts';
import { placeInRepository } from '../../io/git/place-in-repository.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { underNamesNow } from '../../lint/base-under-names.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { releasing, memoisedReader } from '../../source/read/read-plan-file.ts';
import type { Unread } from '../../lint/broken-parts.ts';
import { type LintResult, lintPlan } from '../../lint/lint-plan.ts';
import { type Finding, isAtLeast, type Level, levels, type Severity } from '../../plan/finding.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Localised } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';
import type { FindingsFormatName } from '../../findings-output/findings-format-names.ts';
import { findingsFormats } from '../../findings-output/findings-formats.ts';
import { type LintFilters, type LintRun, toLintRun } from '../../findings-output/lint-run.ts';
import { jobSummary } from '../../findings-output/findings-markdown.ts';
import { countsSentence } from '../../findings-output/findings-summary.ts';
import { rules } from '../../rules/rule-table.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import type { FixOutcome } from './fix-files.ts';
import { readBase } from './lint-base.ts';
import { type LintReport, readReports, writeReports } from './lint-reports.ts';
import { narrowedTo } from './lint-scope.ts';
import { unjudgedIn, unjudgedWords } from './unjudged.ts';
import { fastReader, cachedReader } from '../shared/cached-reader.ts';
import { storedFindings } from '../shared/stored-findings.ts';
import { inPhase } from '../shared/phases.ts';
import { choiceInVietnamese, matchingChoice } from '../shared/choice-words.ts';
import { nearestWords } from '../shared/nearest-words.ts';

/**
 * Checks what is under plans/ and says what was found, in the form that was asked for. A UserError for a rule, a level, a path or a base
 * that there is not.
 */
export async function runLint(
  given: Given,
  environment: Environment,
  { root, folder: before }: { readonly root: string; readonly folder: PlanFolder },
): Promise<CommandResult> {
  const levelsGiven = readLevels(given.options['rule'] as readonly string[] | undefined);
  const reports = readReports(given.options['report'] as readonly string[] | undefined);
  const { paths, covers, touches } = narrowedTo(before, {
    ...environment,
    root,
    paths: given.args[0] as readonly string[],
  });
  const repair =
    given.options['fix'] === true
      ? await (await import('./fix-files.ts')).fixFiles(root, before, covers, environment.language)
      : nothingFixed;
  const folder = repair.said === '' ? before : readPlanFolder(root);
  const against = (given.options['against'] as string | undefined) ?? null;
  if (given.options['new'] === true && against === null) throw new UserError(needsBase);
  const base = against === null ? null : inPhase(environment, 'files', () => readBase(root, against));
  const store = planStore({ ...environment, root }, folder);
  const readFile = cachedReader(store);
  const result = inPhase(environment, 'rules', () =>
    lintPlan(folder, {
      asOf: environment.asOf,
      levels: levelsGiven,
      readOnce: fastReader,
      ...(store && { cache: storedFindings(store, folder) }),
      ...(base
        ? { against: base.folder, readFile: memoisedReader(readFile) }
        : { readFile: releasing(readFile) }),
    }),
  );
  store?.save();
  const unjudged = unjudgedIn(result, touches);
  const filters = { paths, programme: environment.programme ?? null, rules: levelsGiven, against };
  const failOn = (given.options['failOn'] ?? 'error') as Severity | 'never';
  const scoped = unjudged.length === 0 ? { ...result, skipped: [] } : result;
  const known =
    base && given.options['new'] === true
      ? findingsOf(base.folder, folder, { asOf: environment.asOf, levels: levelsGiven })
      : null;
  const report = reportOf(folder, scoped, covers, { filters, failOn, environment, known });
  const answered = await answer(report, given, { ...environment, root }, { repair, reports });
  const notes = [
    base?.note?.[environment.language] ?? [],
    unjudgedWords(unjudged, against, environment.language),
  ];
  return {
    ...answered,
    exitCode: repair.isWhole ? exitCodeOf(report, { unjudged, isCompared: base !== null }) : 2,
    notes:
      (answered.notes ?? '') +
      notes
        .flat()
        .map((line) => `${line}\n`)
        .join(''),
  };
}

const nothingFixed: FixOutcome = { said: '', isWhole: true };

function readLevels(given: readonly string[] = []): Record<string, Level> {
  const known = rules.map(({ id }) => id);
  return Object.fromEntries(
    given.map((one): [string, Level] => {
      const [id = '', typed = ''] = one.split('=');
      const level = matchingChoice(typed, levels);
      if (!known.includes(id))
        throw new UserError(
          nearestWords({ vi: `Không có quy tắc «${id}».`, en: `There is no rule “${id}”.` }, id, known),
        );
      if (!levels.some((name) => name === level))
        throw new UserError({
          vi: `--rule ${one}: hãy viết ${id}= rồi một trong các mức ${levels.map(choiceInVietnamese).join(', ')}.`,
          en: `--rule ${one}: write ${id}=error, ${id}=warning, ${id}=info or ${id}=off.`,
        });
      return [id, level as Level];
    }),
  );
}

interface Choices {
  readonly filters: LintFilters;
  readonly failOn: Severity | 'never';
  readonly environment: Environment;
  /** What the base had; null where all is told. */
  readonly known: readonly Finding[] | null;
}

/** What lint finds in the base by itself, under the names that its folders have now, the same levels and on the same day. */
function findingsOf(
  base: PlanFolder,
  here: PlanFolder,
  { asOf, levels: levelsGiven }: Parameters<typeof lintPlan>[1],
): readonly Finding[] {
  const { folder, renamed } = underNamesNow(base, here);
  const isOfName = ({ rule, file }: Finding) =>
    rule === 'programme-folder' && renamed.has(programmeFolderOf(file) ?? '');
  return lintPlan(folder, { asOf, ...(levelsGiven && { levels: levelsGiven }) }).findings.filter(
    (finding) => !isOfName(finding),
  );
}

const needsBase = {
  vi: '--new so với một bản gốc; hãy nêu bản ấy: cthd lint --against origin/main --new.',
  en: '--new compares with a base; name it: cthd lint --against origin/main --new.',
};

function reportOf(
  folder: PlanFolder,
  result: LintResult,
  inScope: (path: string) => boolean,
  choices: Choices,
): LintRun {
  const { filters, failOn, environment, known } = choices;
  const { asOf, version } = environment;
  const ofScope = {
    ...result,
    findings: result.findings.filter(({ file }) => inScope(file)),
    excepted: result.excepted.filter(({ file }) => inScope(file)),
  };
  const files = [...folder.files, ...folder.unreadable].map(({ path }) => path).filter(inScope);
  const knownInScope = known && known.filter(({ file }) => inScope(file));
  return toLintRun(ofScope, { files: files.sort(), asOf, filters, failOn, version }, knownInScope);
}

/** What is done beside what is printed. */
interface FurtherWork {
  readonly repair: FixOutcome;
  readonly reports: readonly LintReport[];
}

async function answer(
  report: LintRun,
  { options }: Given,
  environment: Environment & { readonly root: string },
  { repair, reports }: FurtherWork,
): Promise<CommandResult> {
  const { language, colour, width, quiet, variables, root, verbose: namesRules = false, cwd } = environment;
  const onGithub = variables['GITHUB_ACTIONS'] === 'true';
  const format = (options['format'] ?? (onGithub ? 'github' : 'text')) as FindingsFormatName;
  const named = [format, ...reports.map((one) => one.format)];
  const place = named.some((one) => startAtTop.includes(one)) ? (placeInRepository(root) ?? '') : '';
  const prefixOf = (name: FindingsFormatName) => (startAtTop.includes(name) ? place : '');
  const rulesUrl = urlIn(variables['CTHD_RULES_URL']);
  const common = { language, namesRules, ...(rulesUrl !== null && { rulesUrl }) };
  await writeReports(cwd, reports, (name) =>
    findingsFormats[name](report, { ...common, colour: false, width: widthOfFile, prefix: prefixOf(name) }),
  );
  const settings = { ...common, colour, width, prefix: prefixOf(format) };
  const output =
    quiet && format === 'text' ? quietText(report, settings) : findingsFormats[format](report, settings);
  const written = quiet ? [] : reports.map(({ file }) => `${words.written[language]} ${visible(file)}\n`);
  const notes = repair.said + written.join('');
  return {
    output,
    exitCode: 0,
    ...(notes !== '' && { notes }),
    ...(onGithub && format === 'github' && { jobSummary: jobSummary(report, settings) }),
  };
}

/** The formats whose paths begin at the top of the repository. */
const startAtTop: readonly FindingsFormatName[] = ['github', 'gitlab', 'sarif'];
/** Columns of a report in text, which no terminal shows. */
const widthOfFile = 80;

const words = { written: { vi: 'Đã ghi', en: 'Written:' } } satisfies Record<string, Localised>;

/** An address on the web, as a setting gives it; null for anything else. */
function urlIn(given: string | undefined): string | null {
  if (given === undefined || !URL.canParse(given)) return null;
  const url = new URL(given);
  return ['https:', 'http:'].includes(url.protocol) ? url.href : null;
}

/** Errors as they are, and the counts. */
function quietText(report: LintRun, settings: Parameters<(typeof findingsFormats)['text']>[1]): string {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return `${countsSentence(report, settings.language)}\n`;
  return findingsFormats.text({ ...report, findings: errors }, settings);
}

/** 2 where a check could not be made: a file could not be read at all, or nothing else tells of rules that were skipped; else 1 where something is as bad as the threshold. */
function exitCodeOf(
  { findings, failOn }: LintRun,
  { unjudged, isCompared }: { readonly unjudged: readonly Unread[]; readonly isCompared: boolean },
): 0 | 1 | 2 {
  if (findings.some(({ rule }) => rule === 'unreadable-file')) return 2;
  if (isCompared && unjudged.length > 0) return 2;
  if (failOn !== 'never' && findings.some(({ severity }) => isAtLeast(severity, failOn))) return 1;
  return unjudged.length > 0 ? 2 : 0;
}
