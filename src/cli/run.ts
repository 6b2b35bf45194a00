import { commands } from '../commands/command-table.ts';
import type { Command, CommandResult, Given } from '../commands/command.ts';
import { nearestWords } from '../commands/shared/nearest-words.ts';
import { appendJobSummary } from '../io/job-summary.ts';
import { packageVersion, readPackageFile } from '../io/files/package-files.ts';
import { clauseOf } from '../io/system-errors.ts';
import type { Language } from '../locale/localised.ts';
import { UserError } from '../plan/user-error.ts';
import { asLogLine, inert } from '../screen/inert.ts';
import type { Config } from '../commands/shared/read-config.ts';
import { commonOptions, longNames } from './common-options.ts';
import { configFor, refuseFault, refuseLanguage, withConfiguredFormat } from './configured.ts';
import { beforeDashes } from './early-option.ts';
import { languageOf } from './language.ts';
import { onErrorStream, wantsLinks, withLinks } from './links.ts';
import { foldingWidth, type Terminal } from './terminal.ts';

/** The whole program over given streams: reads the arguments, runs the command, prints, and gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2 | 3> {
  let language = languageOf(args, terminal.variables);
  try {
    const config = await configFor(args, terminal);
    language = languageOf(args, terminal.variables, config?.settings.language);
    const result = await answer(args, terminal, { language, config });
    if (result.notes) terminal.err(result.linked?.notes ?? result.notes);
    const summaryFile = terminal.variables['GITHUB_STEP_SUMMARY'];
    if (result.jobSummary !== undefined && summaryFile) appendJobSummary(summaryFile, result.jobSummary);
    try {
      if (!(await isPaged(result.output, args, terminal, language)))
        terminal.out(result.linked?.output ?? result.output);
    } catch (error) {
      return unwritten(error, terminal, language);
    }
    if (result.next && terminal.isAttended) terminal.err(result.next);
    if (result.stats) terminal.err(result.stats(language));
    return result.exitCode;
  } catch (error) {
    return await explain(error, terminal, language);
  }
}

/** Shows what is longer than the screen in a pager, unless `--no-pager` is given; false where it is still to be printed. */
async function isPaged(
  output: CommandResult['output'],
  args: readonly string[],
  { page, rows }: Terminal,
  language: Language,
): Promise<boolean> {
  if (!page || rows === undefined || typeof output !== 'string') return false;
  if (beforeDashes(args).includes('--no-pager')) return false;
  return output.split('\n').length > rows && (await page(output, language));
}

/** What a command hands back, and the same with links where the terminal has them; a pager may not. */
interface Answer extends CommandResult {
  readonly linked?: { readonly output?: string; readonly notes?: string };
  /** What was measured, where that was asked for. */
  readonly stats?: (language: Language) => string;
}

/** How to answer: in which language, and what the settings beside the plan say. */
interface AnswerSettings {
  readonly language: Language;
  readonly config: Config | null;
}

async function answer(
  args: readonly string[],
  terminal: Terminal,
  settings: AnswerSettings,
): Promise<Answer> {
  const { language } = settings;
  const hidden = await answerShell(args, terminal, language);
  if (hidden !== null) return printed(hidden);
  const position = args.findIndex((arg, index) => !arg.startsWith('-') && !takesValue(args[index - 1]));
  const name = position < 0 ? undefined : args[position];
  const options = beforeDashes(args);
  const asks = (...flags: string[]) => options.some((arg) => flags.includes(arg));
  if (asks('-V', '--version')) return printed(`${packageVersion()}\n`);
  const unknown = (position < 0 ? args : args.slice(0, position)).find(
    (arg) => arg.startsWith('-') && !isCommon(arg),
  );
  if (unknown !== undefined) throw unknownOption(unknown);
  const help = async (about: string | undefined) => {
    const { helpAbout } = await import('./help.ts');
    return printed(await helpAbout(about, commands, language, foldingWidth(terminal)));
  };
  if (name === undefined) return help(undefined);
  if (name === 'help') return help(args[position + 1]);
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw (await import('./unknown-command.ts')).unknownCommand(name);
  if (asks('-h', '--help')) return help(name);
  const { command } = await entry.load();
  return runCommand({ name, command, args: args.toSpliced(position, 1) }, terminal, settings);
}

/** What the scripts of shells and the build ask for, which no help names; null for any other call. */
async function answerShell(
  args: readonly string[],
  terminal: Terminal,
  language: Language,
): Promise<string | null> {
  const [called, shell = '', ...words] = args;
  if (called === '__complete') {
    const { complete } = await import('./complete.ts');
    const year = terminal.now.getFullYear();
    const usages = terminal.build === undefined ? null : readPackageFile('dist/usages.json');
    return complete(commands, { shell, words, language, cwd: terminal.cwd, year, usages });
  }
  if (called === '__usages') return (await import('./complete.ts')).writtenUsages(commands);
  if (called === '__man')
    return (await import('./man-page.ts')).manPage(commands, language, packageVersion());
  return null;
}

interface TypedCommand {
  readonly name: string;
  readonly command: Command;
  /** What was typed, without the name. */
  readonly args: readonly string[];
}

/** Runs a command; at a terminal, or where progress is asked for, what takes long says how far it has come. */
async function runCommand(
  { name, command, args }: TypedCommand,
  terminal: Terminal,
  { language, config }: AnswerSettings,
): Promise<Answer> {
  const { parse } = await import('./parse.ts');
  const parsed = parse(name, command.usage, args, language);
  refuseFault(name, config);
  refuseLanguage(name, parsed, terminal);
  const given = withConfiguredFormat(parsed, command.usage, { config, variables: terminal.variables });
  const { environmentOf } = await import('./environment.ts');
  const { measure, startProgress } = terminal;
  const clock =
    given.options['stats'] === true && measure
      ? (await import('./phase-clock.ts')).phaseClock(measure)
      : null;
  const environment = {
    ...(await environmentOf(given, terminal, language)),
    ...(clock && { phase: clock.phase }),
  };
  const isWatched = !environment.quiet && (terminal.isAttended === true || startProgress !== undefined);
  const result = isWatched
    ? await (
        await import('./run-interactively.ts')
      ).runInteractively(name, command, { given, environment, startProgress })
    : await command.run(given, environment);
  const linked = await linkedAnswer(result, given, terminal);
  return clock ? { ...linked, stats: clock.report } : linked;
}

/** Links are for people: what is data for programs gets none, wherever it goes. */
async function linkedAnswer(result: CommandResult, { options }: Given, terminal: Terminal): Promise<Answer> {
  const { format = 'text', dir } = options;
  const isText = typeof result.output === 'string' && result.isData !== true && format === 'text';
  const isOut = isText && wantsLinks(terminal);
  const isNoted = result.notes !== undefined && wantsLinks(onErrorStream(terminal));
  if (!isOut && !isNoted) return result;
  const linked = (text: string) => withLinks(text, terminal.cwd, typeof dir === 'string' ? dir : undefined);
  return {
    ...result,
    linked: {
      ...(isOut && { output: await linked(result.output) }),
      ...(isNoted && { notes: await linked(result.notes) }),
    },
  };
}

function unknownOption(option: string): UserError {
  const known = longNames({ examples: {}, options: {} });
  const sentence = { vi: `Không có tùy chọn ${option}.`, en: `There is no option ${option}.` };
  return new UserError(nearestWords(sentence, option, known));
}

/** What a fault says may come from a plan. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => asLogLine(inert(line)))
    .join('\n');

/** Output that is not whole is a fault (3), whatever was found: who reads the rest would take it for all there is. */
function unwritten(error: unknown, terminal: Terminal, language: Language): 3 {
  const why = clauseOf(error)[language];
  const words = {
    vi: `cthd: không ghi được trọn kết quả: ${why}.\n`,
    en: `cthd: the output could not be written whole: ${why}.\n`,
  };
  terminal.err(words[language]);
  return 3;
}

const printed = (output: string): CommandResult => ({ output, exitCode: 0 });

const isCommon = (flag: string) =>
  Object.keys(commonOptions).some((flags) => flags.split(/[ ,]+/).includes(flag.split('=')[0] ?? ''));

/** Whether a common option stands here that takes the next word as its value. */
const takesValue = (flag: string | undefined) =>
  flag !== undefined &&
  Object.keys(commonOptions).some((flags) => flags.includes('<') && flags.split(/[ ,]+/).includes(flag));

/** Says what went wrong: what the user can put right in a sentence (2), anything else as a fault of the tool (3). */
async function explain(error: unknown, terminal: Terminal, language: Language): Promise<2 | 3> {
  if (terminal.variables['CTHD_DEBUG'] === '1' && error instanceof Error)
    terminal.err(`${linesOf(error.stack ?? '')}\n`);
  if (error instanceof UserError) {
    if (error.lines) {
      const lines = error.lines[language].map((line) => `${line}\n`).join('');
      terminal.err(terminal.isAttended ? await foldedLines(lines, terminal) : lines);
      return 2;
    }
    const sentence = `cthd: ${inert(error.localised[language])}`;
    terminal.err(`${terminal.isAttended ? await folded(sentence, terminal) : sentence}\n`);
    return 2;
  }
  const reason = inert(error instanceof Error ? error.message : String(error));
  const words = {
    vi: `cthd: lỗi của chương trình, không phải của dữ liệu: ${reason}\nChạy lại với CTHD_DEBUG=1 để xem chi tiết và báo cho người phụ trách.\n`,
    en: `cthd: a fault of the tool, not of your data: ${reason}\nRun again with CTHD_DEBUG=1 for details, and report it.\n`,
  };
  terminal.err(words[language]);
  return 3;
}

/** A sentence in lines as wide as the terminal; what measures letters is loaded only here, since it takes as long as everything else at the start. */
async function folded(sentence: string, terminal: Terminal): Promise<string> {
  const { wrap } = await import('../screen/wrap.ts');
  return wrap(sentence, foldingWidth(terminal)).join('\n');
}

/** The same of several lines. */
async function foldedLines(lines: string, terminal: Terminal): Promise<string> {
  const { foldLines } = await import('../screen/wrap.ts');
  return foldLines(lines, foldingWidth(terminal));
}
