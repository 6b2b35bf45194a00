import { lockFolderOf, withLocksOf } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { replaceTogether } from '../../io/write/replace-together.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Finding } from '../../plan/finding.ts';
import type { Origin } from '../../plan/location.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { visible } from '../../screen/visible.ts';
import { wrap } from '../../screen/wrap.ts';
import type { DataEdit } from '../../source/edit/edit-data.ts';
import { editFile } from '../../source/edit/edit-file.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import { valueAt } from '../../source/read/remove-paths.ts';
import { lineChanges } from '../../change/sequences/line-changes.ts';
import type { CommandResult, Environment, Given, OptionTable } from '../command.ts';
import { type Act, actSentence, dryRunWords } from './act-sentence.ts';
import { type OpenPlan, openPlan, openWithAll } from './open-plan.ts';

/** A file of the plan as it is and as it is to be. */
export interface FileEdit {
  /** Relative to the root, with '/'. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What a command would do to a plan, decided from the plan as it is. */
export interface PlanChange extends Act {
  /** None where everything is so already. */
  readonly edits: readonly FileEdit[];
  /** Whether an error that it brings about in another file keeps it from being made too. */
  readonly isStrict?: boolean;
  /** What else the user should know, a sentence each. */
  readonly notes?: readonly Localised[];
}

/** The options of every command that changes a plan this way. */
export const changeOptions: OptionTable = {
  '--dry-run': { vi: 'chỉ nói sẽ ghi gì, không ghi', en: 'only say what would be written' },
};

/** The text of a file of an open plan; a UserError where the plan has no such file. */
export const textOf = (open: OpenPlan, path: string): string => fileAt(open, path).document.source.text;

function fileAt({ files }: OpenPlan, path: string): PlanFile {
  const file = files.find(({ document }) => document.source.path === path);
  if (file) return file;
  throw new UserError({
    vi: `Chưa có ${path}; hãy lập kế hoạch trước: cthd init hoặc cthd import.`,
    en: `There is no ${path}; make a plan first: cthd init or cthd import.`,
  });
}

/** The data at a place of a file of an open plan, as the file states them. */
export const dataAt = ({ files }: OpenPlan, { file, path }: Origin): DataMap =>
  valueAt(files.find(({ document }) => document.source.path === file)?.document.value, path) as DataMap;

/** A file in which the maps at some places hold other data, every other byte kept. A UserError where that cannot be done in it. */
export function editedMaps(open: OpenPlan, path: string, edits: readonly DataEdit[]): FileEdit {
  const file = fileAt(open, path);
  const edited = editFile(file, edits, {}, open.readFile);
  if (edited === null) throw cannotEdit(path);
  return { path, before: file.document.source.text, after: edited.text };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The plan as an edit would leave it. */
export const openAfter = (open: OpenPlan, edits: readonly FileEdit[]): OpenPlan =>
  edits.length === 0
    ? open
    : openWithAll(open, new Map(edits.map(({ path, after }) => [path, bytesOf(after)])));

/** A file in which an edit cannot be made for the way it is written. */
export const cannotEdit = (path: string): UserError =>
  new UserError({
    vi: `Không sửa được ${path} tại chỗ vì cách viết của tệp; hãy sửa bằng tay, không có gì bị thay đổi.`,
    en: `${path} cannot be changed in place, because of how it is written; change it by hand, nothing was changed.`,
  });

/** How a change is made. */
interface ChangeSettings {
  /** Whether a person answered questions, and so confirms. */
  readonly isAsked?: boolean;
  /** Whether what is decided rests on files that it does not change, so that it is decided again once no other process writes. */
  readonly restsOnOthers?: boolean;
  /** What a person who confirms is shown before the sentence. */
  readonly preview?: () => string;
}

/**
 * Changes a plan as a command decides: all files or none, each under its lock and in one step, and only if lint finds no new error in them. What was
 * decided is decided again where a file has changed meanwhile. With `--dry-run` nothing is written. A person who answered questions confirms before
 * anything is written.
 */
export async function changePlan(
  { options }: Given,
  environment: Environment,
  decide: (open: OpenPlan) => PlanChange,
  { isAsked = false, restsOnOthers = false, preview }: ChangeSettings = {},
): Promise<CommandResult> {
  const open = openPlan(environment);
  const change = checked(open, decide(open), environment);
  const isDryRun = options['dryRun'] === true;
  const tell = (done: PlanChange, isWritten: boolean) =>
    report(done, { isWritten, isVerbose: environment.verbose === true, environment });
  if (change.edits.length === 0 || isDryRun) return tell(change, false);
  if (isAsked) await confirm(change, environment, preview?.() ?? '');
  const paths = change.edits.map(({ path }) => path);
  return withLocksOf(open.root, paths, () => {
    const isFresh = !restsOnOthers && change.edits.every((edit) => isStill(open.root, edit));
    const now = isFresh ? change : decideAgain(decide, environment);
    if (now.edits.some(({ path }) => !paths.includes(path))) throw new UserError(changedMeanwhile);
    write(open.root, now.edits);
    return tell(now, true);
  });
}

function decideAgain(decide: (open: OpenPlan) => PlanChange, environment: Environment): PlanChange {
  const open = openPlan(environment);
  return checked(open, decide(open), environment);
}

/** Whether a file holds what an edit of it rests on. */
function isStill(root: string, { path, before }: FileEdit): boolean {
  const now = readToChange(root, path);
  return now !== null && Buffer.compare(now, bytesOf(before)) === 0;
}

function write(root: string, edits: readonly FileEdit[]): void {
  const folders = [...new Set(edits.map(({ path }) => lockFolderOf(path)))];
  const [home = 'plans'] = folders.length === 1 ? folders : [];
  const verify = () => undefined; // the whole was checked before
  const changes = edits.map(({ path, before, after }) => ({
    path,
    before: bytesOf(before),
    after: bytesOf(after),
    verify,
  }));
  replaceTogether(root, changes, home);
}

/** The change, if lint finds no error in its files that was not there; errors that it brings about elsewhere are told. */
function checked(open: OpenPlan, change: PlanChange, { asOf }: Environment): PlanChange {
  const edits = change.edits.filter(({ before, after }) => before !== after);
  if (edits.length === 0) return { ...change, edits };
  const errorsIn = ({ folder }: OpenPlan) =>
    lintPlan(folder, { asOf }).findings.filter(({ severity }) => severity === 'error');
  const after = errorsIn(openAfter(open, edits));
  if (after.length === 0) return { ...change, edits };
  const known = new Set(errorsIn(open).map(({ fingerprint }) => fingerprint));
  const fresh = after.filter(({ fingerprint }) => !known.has(fingerprint));
  const own = fresh.filter(({ file }) => change.isStrict === true || edits.some(({ path }) => path === file));
  const [first] = own;
  if (first) throw new UserError(faulty(first, own.length - 1));
  const notes = fresh.length === 0 ? [] : [elsewhere(fresh)];
  return { ...change, edits, notes: [...(change.notes ?? []), ...notes] };
}

const faulty = ({ message, rule, file }: Finding, more: number): Localised => ({
  vi: `Ghi như vậy ${file} sẽ có lỗi nên chưa ghi gì: ${message.vi} (cthd explain ${rule})${more > 0 ? ` Và ${more} lỗi nữa.` : ''}`,
  en: `${file} would have an error, so nothing was written: ${message.en} (cthd explain ${rule})${more > 0 ? ` And ${more} more.` : ''}`,
});

const elsewhere = (fresh: readonly Finding[]): Localised => ({
  vi: `Thay đổi này làm lộ ${fresh.length} lỗi ở chỗ khác; lỗi đầu: ${fresh[0]?.message.vi ?? ''} (${fresh[0]?.file ?? ''}; cthd explain ${fresh[0]?.rule ?? ''})`,
  en: `This change brings to light ${fresh.length} ${fresh.length === 1 ? 'error' : 'errors'} elsewhere; the first: ${fresh[0]?.message.en ?? ''} (${fresh[0]?.file ?? ''}; cthd explain ${fresh[0]?.rule ?? ''})`,
});

async function confirm(change: PlanChange, { ask, language }: Environment, preview: string): Promise<void> {
  const description = `${preview}${actSentence(change, false, language)}`;
  const answer = await ask?.choose(words.sure[language], [
    { value: 'write', name: words.write[language], description },
    { value: 'leave', name: words.leave[language], description },
  ]);
  if (answer !== 'write') throw new UserError(words.left);
}

interface Telling {
  readonly isWritten: boolean;
  readonly isVerbose: boolean;
  readonly environment: Environment;
}

/** What was or would be done, in a sentence; the places; the lines where they are asked for. */
function report(change: PlanChange, { isWritten, isVerbose, environment }: Telling): CommandResult {
  const { language, quiet, width } = environment;
  const { edits, notes = [] } = change;
  if (edits.length === 0) return { output: quiet ? '' : `${words.nothing[language]}\n`, exitCode: 0 };
  const changes = edits.map(({ path, before, after }) => ({ path, lines: lineChanges(before, after) }));
  const places = changes.map(({ path, lines }) => `${path}:${lines[0]?.line ?? 1}`);
  if (quiet) return { output: places.map((place) => `${visible(place)}\n`).join(''), exitCode: 0 };
  const yaml = changes.flatMap(({ path, lines }) =>
    lines.flatMap(({ line, removed, added }) => [
      `${path}:${line}`,
      ...removed.map((text) => `- ${text}`),
      ...added.map((text) => `+ ${text}`),
    ]),
  );
  const said = [
    ...wrap(visible(actSentence(change, isWritten, language)), width),
    ...(isWritten ? [] : wrap(dryRunWords[language], width)),
    ...(isVerbose ? yaml : places.map((place) => `  ${place}`)).map((line) => visible(line)),
    ...notes.flatMap((note) => wrap(visible(note[language]), width)),
  ];
  return { output: said.map((line) => `${line}\n`).join(''), exitCode: 0 };
}

const changedMeanwhile: Localised = {
  vi: 'Kế hoạch vừa được người khác sửa; không có gì được ghi, hãy chạy lại.',
  en: 'The plan was changed by someone else meanwhile; nothing was written, run this again.',
};

const words = {
  nothing: { vi: 'Không có gì thay đổi.', en: 'Nothing changed.' },
  sure: { vi: 'Ghi như vậy?', en: 'Write this?' },
  write: { vi: 'Ghi', en: 'Write it' },
  leave: { vi: 'Thôi, không ghi gì', en: 'No, write nothing' },
  left: { vi: 'Không có gì được ghi.', en: 'Nothing was written.' },
} satisfies Record<string, Localised>;
