import { findRoot } from '../../io/files/find-root.ts';
import { differingParts, isZip } from '../../io/files/made-file.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { readNamedFile, under, writeOutput } from '../../io/write/write-output.ts';
import { namesHash, withoutHash } from '../../plan/content-hash.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { inert } from '../../screen/inert.ts';
import type { CommandResult, Environment } from '../command.ts';
import { lineChanges } from '../../change/sequences/line-changes.ts';
import { commandOf, madeBy, makeFile } from './make-file.ts';
import { requestOf } from './request.ts';
import { type Sources, sourcesOf } from './sources.ts';

/**
 * Makes files again by the commands that they name and compares: exit code 1 where one differs, with the lines that do, 2 where one
 * cannot be made again, which keeps no other from being checked. Without names, every made page under plans/. A file cannot have anything
 * run but a rendering. Nothing is written, unless stale files are to be made again: those that nobody edited then are.
 */
export async function checkFiles(
  typed: readonly string[],
  environment: Environment,
  { isRefreshing = false }: { readonly isRefreshing?: boolean } = {},
): Promise<CommandResult> {
  const sourcesFor = sourcesByProgramme(environment);
  const { cwd, language, quiet } = environment;
  const found = typed.length > 0 ? await named(typed, cwd) : await foundUnderPlans(environment);
  const reports: string[] = [];
  const refusals: string[] = [];
  let stale = 0;
  for (const file of found)
    try {
      const { fresh, difference } = await madeAgain(file, sourcesFor);
      if (difference && isRefreshing) {
        await writeOutput(cwd, file.place, fresh, { madeBy, isForced: false });
        reports.push(refreshed(file)[language]);
        continue;
      }
      if (difference) stale += 1;
      if (difference || !quiet) reports.push(reportOf(file, difference)[language]);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refusals.push(`cthd: ${inert(file.name)}: ${inert(error.localised[language])}\n`);
    }
  if (found.length === 0) return { output: '', notes: `${nothingFound[language]}\n`, exitCode: 0 };
  return {
    output: reports.map((line) => `${line}\n`).join(''),
    exitCode: refusals.length > 0 ? 2 : stale > 0 ? 1 : 0,
    ...(refusals.length > 0 && { notes: refusals.join('') }),
  };
}

/** The sources of each programme that a page is about, so that one that is broken keeps no page of another from being checked. */
function sourcesByProgramme(environment: Environment): (programme: string | undefined) => Sources {
  const known = new Map<string | undefined, Sources>();
  return (programme) => {
    const own = programme ?? environment.programme;
    const found =
      known.get(own) ??
      sourcesOf({ ...environment, ...(own !== undefined && { programme: own }) }, { staysInside: true });
    known.set(own, found);
    return found;
  };
}

interface MadeFile {
  readonly name: string;
  readonly place: string;
  readonly bytes: Uint8Array;
  readonly command: string;
}

async function named(typed: readonly string[], cwd: string): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  for (const name of typed) {
    const bytes = readNamedFile(cwd, name);
    const command = await commandOf(bytes);
    if (command === null) throw unsigned(name);
    files.push({ name, place: name, bytes, command });
  }
  return files;
}

async function foundUnderPlans({ cwd, dir }: Environment): Promise<MadeFile[]> {
  const root = findRoot(cwd, dir);
  const files: MadeFile[] = [];
  for (const name of readPlanFolder(root).others.filter((path) => path.endsWith('.md'))) {
    const bytes = readNamedFile(cwd, under(root, name));
    const command = await commandOf(bytes);
    if (command !== null) files.push({ name, place: under(root, name), bytes, command });
  }
  return files;
}

/**
 * What the command of a file makes now, and how the file differs from it; null where it does not. Line endings are not compared, nor is a content
 * hash that a page of an older version lacks.
 */
async function madeAgain(
  { name, bytes, command }: MadeFile,
  sourcesFor: ReturnType<typeof sourcesByProgramme>,
): Promise<{ readonly fresh: Uint8Array; readonly difference: string[] | null }> {
  const request = await requestOf(command);
  if (!request) throw notOurs(name, command);
  const { bytes: fresh } = await makeFile(request, sourcesFor(request.asked.programme));
  if (Buffer.compare(bytes, fresh) === 0) return { fresh, difference: null };
  if (isZip(fresh)) return { fresh, difference: isZip(bytes) ? await differingParts(bytes, fresh) : [] };
  const [before = '', after = ''] = [bytes, fresh].map((one) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(one).replaceAll('\r\n', '\n'),
  );
  const comparable = namesHash(before) ? after : withoutHash(after);
  return { fresh, difference: before === comparable ? null : changedLines(before, comparable) };
}

const maxShown = 20;

/** The first lines that differ, `-` for those of the file and `+` for those of the rendering, and how many more there are. */
function changedLines(before: string, after: string): string[] {
  const lines = lineChanges(before, after).flatMap(({ removed, added }) => [
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
  ]);
  const more = lines.length - maxShown;
  return more > 0 ? [...lines.slice(0, maxShown), `… +${more}`] : lines;
}

function reportOf({ name, command }: MadeFile, difference: readonly string[] | null): Localised {
  const file = inert(name);
  if (!difference) return { vi: `${file}: khớp với kế hoạch.`, en: `${file}: agrees with the plan.` };
  const lines = difference.map((line) => `\n  ${inert(line)}`).join('');
  const again = inert(`${command} --out ${name}`);
  return {
    vi: `${file}: không còn khớp với kế hoạch; tạo lại bằng lệnh: ${again}${lines}`,
    en: `${file}: no longer agrees with the plan; make it again with: ${again}${lines}`,
  };
}

const refreshed = ({ name }: MadeFile): Localised => ({
  vi: `${inert(name)}: đã tạo lại.`,
  en: `${inert(name)}: made again.`,
});

const nothingFound: Localised = {
  vi: 'Trong plans/ không có tệp nào do cthd tạo.',
  en: 'There is no file under plans/ that cthd made.',
};

const unsigned = (name: string) =>
  new UserError({
    vi: `${name} không ghi lệnh cthd nào đã tạo ra nó nên không kiểm tra được.`,
    en: `${name} does not name the cthd command that made it, so it cannot be checked.`,
  });

const notOurs = (name: string, command: string) =>
  new UserError({
    vi: `${name} ghi một lệnh không tạo lại được: ${command}`,
    en: `${name} names a command that cannot make it again: ${command}`,
  });
