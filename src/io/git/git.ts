import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { clauseOf, codeOf } from '../system-errors.ts';

/** Settings under which a repository's own configuration starts no program, reaches no network and replaces no object. */
const hardening = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  '--no-optional-locks',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'safe.bareRepository=explicit',
    'protocol.allow=never',
    'submodule.recurse=false',
    'maintenance.auto=false',
    'advice.graftFileDeprecated=false',
  ].flatMap((setting) => ['-c', setting]),
];

const outputLimit = 1024 * 1024 * 1024;
const tooMuch: Localised = {
  vi: `Git trả về quá ${outputLimit / 1024 / 1024} MiB nên không được đọc; kho này có tệp quá lớn.`,
  en: `git gives more than ${outputLimit / 1024 / 1024} MiB, which is not read; this repository has files that are too large.`,
};

/** What git is given for an answer, in milliseconds: a look at a name, and anything else. Who left a pipe among its files lets it wait for ever. */
export const patience = { name: 60_000, any: 30 * 60_000 };

export interface GitAnswer {
  readonly exitCode: number;
  readonly out: Buffer;
  readonly err: string;
}

/** What a call of git gets besides its arguments. */
export interface GitInput {
  readonly input?: string | Uint8Array;
  /** Variables for this call, such as another index. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The most bytes that it may answer, and what is said where it would answer more. */
  readonly limit?: number;
  readonly beyond?: Localised;
  /** How long it may take, in milliseconds. */
  readonly wait?: number;
}

/**
 * Runs git in a folder, without a shell, hardened; `args` begin with the subcommand. The repository is the one that the folder is in,
 * whatever the environment says: a hook that calls this has the variables of its own repository. A UserError where git cannot be started, or
 * was stopped before it had answered.
 */
export const git = (folder: string, args: readonly string[], input?: string | Uint8Array): GitAnswer =>
  gitWith(folder, args, input === undefined ? {} : { input });

/** Runs git as `git` does, with variables of its own. */
export function gitWith(
  folder: string,
  args: readonly string[],
  {
    input = '',
    variables = {},
    limit = outputLimit,
    beyond = tooMuch,
    wait = args[0] === 'rev-parse' ? patience.name : patience.any,
  }: GitInput,
): GitAnswer {
  const { status, signal, stdout, stderr, error } = processes().spawnSync(
    gitProgram(),
    [...hardening, ...args],
    {
      cwd: folder,
      env: { ...environment(), ...variables },
      input,
      maxBuffer: limit,
      timeout: wait,
      windowsHide: true,
    },
  );
  if (codeOf(error) === 'ENOBUFS') throw new UserError(beyond);
  if (codeOf(error) === 'ETIMEDOUT') throw noAnswer(folder, wait);
  // A program that ends without reading its input is no fault: its answer says what was wrong.
  if (error && (status === null || codeOf(error) !== 'EPIPE')) throw notStarted(folder, error);
  if (status === null) throw stopped(folder, signal);
  return { exitCode: status, out: stdout, err: stderr.toString('utf8') };
}

/** What git answers where it must: its output as text. A UserError with its words where it refuses, so that no answer is not taken for an empty one. */
export const mustAnswer = (folder: string, args: readonly string[]): string =>
  answerOf(folder, args, git(folder, args));

/** The same where git may say that there is nothing, with exit code 1: null then. */
export function mayAnswer(folder: string, args: readonly string[]): string | null {
  const answer = git(folder, args);
  return answer.exitCode === 1 ? null : answerOf(folder, args, answer);
}

/** What git answers to a question of yes or no, by its exit code. A UserError with its words where it says neither. */
export const saysYes = (folder: string, args: readonly string[]): boolean => mayAnswer(folder, args) !== null;

function answerOf(folder: string, args: readonly string[], { exitCode, out, err }: GitAnswer): string {
  if (exitCode === 0) return out.toString('utf8');
  const said = gitsWords(err);
  throw new UserError({
    vi: `Git không trả lời được (git ${args[0] ?? ''}) ở ${folder}: ${said}`,
    en: `git gives no answer (git ${args[0] ?? ''}) in ${folder}: ${said}`,
  });
}

/** The line in which git says why it refused. */
export const gitsWords = (err: string): string =>
  (err.split('\n').find((line) => /^(?:fatal|error): /.test(line)) ?? err.split('\n')[0] ?? '')
    .replace(/^\w+: /, '')
    .slice(0, 200);

/** Starts git in a folder, hardened in the same way, to be asked many things one after the other. */
export const startGit = (folder: string, args: readonly string[]): ChildProcessWithoutNullStreams =>
  processes().spawn(gitProgram(), [...hardening, ...args], {
    cwd: folder,
    env: environment(),
    windowsHide: true,
  });

/** What starts programs: Node takes some time to load it, and most runs of the tool ask git nothing. */
const processes = () => process.getBuiltinModule('node:child_process');

/** Nothing of GIT_* reaches git but what is set here: those variables say where another repository is, or start programs. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(kept),
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    LC_ALL: 'C',
  };
}

const noAnswer = (folder: string, wait: number): UserError =>
  new UserError({
    vi: `Git không trả lời trong ${wait / 1_000} giây ở ${folder}; kho ấy hỏng, hoặc ổ đĩa không đọc được.`,
    en: `git gave no answer within ${wait / 1_000} seconds in ${folder}; that git repository is damaged, or its disk cannot be read.`,
  });

const stopped = (folder: string, signal: NodeJS.Signals | null): UserError =>
  new UserError({
    vi: `Git bị dừng giữa chừng (${signal ?? '?'}) ở ${folder}; hãy chạy lại.`,
    en: `git was stopped before it had answered (${signal ?? '?'}) in ${folder}; run the command again.`,
  });

/** Why git did not run: the folder is not there, or the system does not start the program. */
function notStarted(folder: string, error: unknown): UserError {
  if (!isFolder(folder))
    return new UserError({
      vi: `Không có thư mục ${folder} nên không hỏi git được; hãy kiểm tra lại đường dẫn.`,
      en: `There is no folder ${folder} in which git could be asked; check the path.`,
    });
  const why = clauseOf(error);
  return new UserError({
    vi: `Không chạy được git (${program ?? 'git'}): ${why.vi}; hãy cài lại git.`,
    en: `git cannot be started (${program ?? 'git'}): ${why.en}; install it again.`,
  });
}

let program: string | null = null;

/** The absolute path of git: looked up in absolute folders of PATH only, so that no program of the plan's folder is started. */
function gitProgram(): string {
  program ??=
    (process.env['PATH'] ?? '')
      .split(delimiter)
      .filter((folder) => isAbsolute(folder))
      .flatMap((folder) => (process.platform === 'win32' ? [join(folder, 'git.exe')] : [join(folder, 'git')]))
      .find(isProgram) ?? null;
  if (program === null)
    throw new UserError({
      vi: 'Máy này chưa có git; hãy cài git rồi chạy lại, hoặc so sánh hai thư mục.',
      en: 'There is no git on this machine; install it and try again, or compare two folders.',
    });
  return program;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
