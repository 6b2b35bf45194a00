import { findRoot } from '../../io/files/find-root.ts';
import { resolvePath } from '../../io/files/place-of-path.ts';
import { writeOutput } from '../../io/write/write-output.ts';
import { UserError } from '../../plan/user-error.ts';
import { isWelcome } from '../../source/read/folder-problems.ts';
import { type FormatName, formatNames, formats } from '../../writers/formats.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { inPhase } from '../shared/phases.ts';
import { writtenWords } from '../shared/written-words.ts';
import { screenOf } from '../shared/show-blocks.ts';
import { endingOf, refuseForeignEnding, refuseOtherEnding } from './foreign-ending.ts';
import { madeBy, make, makeFile, needsFile, toOutput, writeIn } from './make-file.ts';
import { camelCase, longName } from './long-name.ts';
import type { ViewRequest } from './request.ts';
import { type Sources, sourcesOf } from './sources.ts';
import type { Asked, ShapeOptions, View } from './view.ts';

/**
 * Shows a view as a command was asked to: on the screen, in the format that was asked for, to the file of `--out`; with `--check` it
 * makes the files that are named again and compares them.
 */
export async function show<F>(view: View<F>, given: Given, environment: Environment): Promise<CommandResult> {
  const args = given.args.flat().filter((word) => word !== undefined);
  const { options } = given;
  if (options['check'] === true) return checked(args, given, environment);
  const out = options['out'] as string | undefined;
  const sources = sourcesOf(environment);
  const asked: Asked = {
    args,
    options: shapesOf(view, options),
    programme: environment.programme,
    language: environment.language,
    asOf: environment.asOf,
    isDayGiven: options['asOf'] !== undefined,
  };
  const implied = asked.isDayGiven ? null : (view.implied?.(asked, sources) ?? null);
  const request: ViewRequest = {
    view,
    asked: implied ? { ...asked, options: { ...implied.options, ...asked.options } } : asked,
    format: formatOf(options['format'] as FormatName | undefined, out, view, environment),
  };
  const remark = implied && !environment.quiet ? [implied.words[environment.language]] : [];
  return out === undefined
    ? print(request, given, { sources, environment, remark })
    : write(request, out, given, { sources, environment, remark });
}

/** What `--check` finds of files. */
export async function checked(
  files: readonly string[],
  { options }: Given,
  environment: Environment,
): Promise<CommandResult> {
  if (options['out'] !== undefined) throw notBoth();
  const { checkFiles } = await import('./check-files.ts');
  return checkFiles(files, environment, { isRefreshing: options['refresh'] === true });
}

interface Around {
  readonly sources: Sources;
  readonly environment: Environment;
  /** What the reader should know of what was shown. */
  readonly remark: readonly string[];
}

async function print(
  { view, asked, format }: ViewRequest,
  { options }: Given,
  { sources, environment, remark }: Around,
): Promise<CommandResult> {
  if (isBinary(format) && environment.ask) throw needsFile(format);
  const { facts, rendering } = await make({ view, asked, format }, sources, { isBrief: environment.quiet });
  const output = await inPhase(environment, 'page', () =>
    writeIn(view, rendering, format, screenOf(environment)),
  );
  const next = format === 'text' && !environment.quiet && view.next?.(facts, environment);
  const notes = [...remark, ...remarksOf(view, facts, options, environment)];
  return {
    output: toOutput(output),
    ...(format !== 'text' && { isData: true }),
    ...(notes.length > 0 && { notes: `${notes.join('\n')}\n` }),
    ...(next && { next: `${next[environment.language]}\n` }),
    exitCode: view.exitCode?.(facts, options) ?? 0,
  };
}

async function write(
  { view, asked, format }: ViewRequest,
  out: string,
  { options }: Given,
  { sources, environment, remark }: Around,
): Promise<CommandResult> {
  refuseAmongPlans(out, environment);
  const { facts, bytes } = await makeFile({ view, asked: { ...asked, isDayGiven: true }, format }, sources);
  const isForced = options['force'] === true;
  const isWritten = await writeOutput(environment.cwd, out, bytes, { madeBy, isForced });
  const said = environment.quiet
    ? []
    : [writtenWords(out, isWritten, environment)[environment.language], ...remark];
  const notes = [...said, ...remarksOf(view, facts, options, environment)];
  return {
    output: '',
    notes: notes.map((line) => `${line}\n`).join(''),
    exitCode: view.exitCode?.(facts, options) ?? 0,
  };
}

const remarksOf = (
  view: View<unknown>,
  facts: unknown,
  options: Given['options'],
  { language }: Environment,
): string[] => (view.remarks?.(facts, options) ?? []).map((remark) => remark[language]);

/** The options of a view that were given. */
function shapesOf({ options: own }: Pick<View<unknown>, 'options'>, given: Given['options']): ShapeOptions {
  return Object.fromEntries(
    Object.entries(own).flatMap(([flags, { repeatable }]) => {
      const name = longName(flags);
      const value = given[camelCase(name)];
      if (value === undefined || value === false) return [];
      return [[name, repeatable ? [value].flat() : value]];
    }),
  ) as ShapeOptions;
}

/** The format that was asked for, else the one whose files end so, else on a screen text and elsewhere the usual one. A UserError for the ending of another kind of file. */
function formatOf(
  asked: FormatName | undefined,
  out: string | undefined,
  { usualFormat = 'text', formats: known }: Pick<View<unknown>, 'usualFormat' | 'formats'>,
  { atTerminal }: Environment,
): FormatName {
  const ending = endingOf(out);
  const named = asked ?? formatNames.find((name) => formats[name].extension === ending);
  if (asked !== undefined) refuseOtherEnding(out, asked);
  else if (named === undefined) refuseForeignEnding(out, known);
  return named ?? (out === undefined && atTerminal === true ? 'text' : usualFormat);
}

/** A file that a programme folder does not have would make the plan unreadable. */
function refuseAmongPlans(out: string, { cwd, dir }: Environment): void {
  const root = rootHere(cwd, dir);
  const path = root === null ? null : resolvePath(root, cwd, out);
  if (path?.startsWith('plans/') && !isWelcome(path))
    throw new UserError({
      vi: `Trong plans/ chỉ có chỗ cho tệp của kế hoạch và README.md; hãy ghi ${out} vào thư mục khác.`,
      en: `Under plans/ there is room only for the plan's own files and README.md; write ${out} to another folder.`,
    });
}

/** The folder with plans/; null where there is none, as for a comparison of two other folders. */
function rootHere(cwd: string, dir: string | undefined): string | null {
  try {
    return findRoot(cwd, dir);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const isBinary = (format: FormatName) => format === 'docx' || format === 'xlsx';

const notBoth = () =>
  new UserError({
    vi: '--check chỉ so sánh, không ghi; hãy bỏ --out.',
    en: '--check only compares and writes nothing; leave out --out.',
  });
