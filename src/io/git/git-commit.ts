import { asClause } from '../../locale/capitalised.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { clauseOf, codeOf } from '../system-errors.ts';
import { findRepository, isRepository } from './find-repository.ts';
import { inGitsWords, nobody } from './git-refusal.ts';
import { git, type GitAnswer, gitWith, mustAnswer, saysYes } from './git.ts';
import { commitNamed, isHash } from './git-revision.ts';
import { refuseOwnHooks } from './own-programs.ts';
import { withOwnIndex } from './own-index.ts';

/** A file as it is to be in the commit; the path is relative to the root, with '/'. */
export interface CommittedFile {
  readonly path: string;
  /** Null for a file that is taken away. */
  readonly bytes: Uint8Array | null;
}

/** The hash of the commit, or why there is none, as a clause. */
export type CommitOutcome = { readonly hash: string } | { readonly why: Localised };

interface CommitRepository {
  /** Its top folder. */
  readonly top: string;
  /** An index of its own. */
  readonly index: string;
}

/**
 * Makes one commit on the current branch that changes just these files; whatever else is staged stays staged and uncommitted. The tree
 * is built in an index of its own, so that no editor, signature, filter program or hook comes in: what is committed was checked before
 * it was written, and a pull request checks it again. Where the branch moved meanwhile, it is tried again on the new tip.
 */
export function commitFiles(root: string, files: readonly CommittedFile[], message: string): CommitOutcome {
  try {
    const found = findRepository(root);
    if (!isRepository(found)) return { why: clause(found.message) };
    const { top, prefix, gitDir } = found;
    const inside = files.map(({ path, bytes }) => ({ path: prefix + path, bytes }));
    return withOwnIndex(gitDir, (index) => commit({ top, index }, inside, message));
  } catch (error) {
    if (isRefused(error)) return { why: error.refused };
    if (error instanceof UserError) return { why: clause(error.localised) };
    if (codeOf(error) !== null) return { why: clauseOf(error) };
    throw error;
  }
}

/** A sentence in the middle of another. */
const clause = ({ vi, en }: Localised): Localised => ({
  vi: asClause(vi),
  en: en.replace(/^(?:This|There|It)\b/, (word) => word.toLowerCase()).replace(/\.$/, ''),
});

/** Whether HEAD names a commit rather than a branch: what is committed there is lost from sight with the next switch. A UserError where git does not tell. */
export const isDetached = (folder: string): boolean => !saysYes(folder, ['symbolic-ref', '--quiet', 'HEAD']);

const attempts = 5;

/**
 * The user's own index comes before the branch: if it were older, the next commit would take the record back. Where there is no commit in the
 * end, what the index had of the files is put back.
 */
function commit(
  repository: CommitRepository,
  files: readonly CommittedFile[],
  message: string,
): CommitOutcome {
  const { top, index } = repository;
  if (isMerging(top)) return { why: unfinishedMerge };
  refuseOwnHooks(top);
  const before = stagedEntries(
    top,
    files.map(({ path }) => path),
  );
  const entries = files
    .map(({ path, bytes }) =>
      bytes === null
        ? `0 ${noObject(top)}\t${path}\0`
        : `${modeIn(before.get(path))} ${blobOf(top, { path, bytes })}\t${path}\0`,
    )
    .join('');
  must(gitWith(top, stage, { input: entries }));
  try {
    return commitStaged({ top, index }, entries, message);
  } catch (error) {
    putBack(top, files, before);
    throw error;
  }
}

const stage = ['update-index', '--add', '-z', '--index-info'];

/** The entries that the index has of files, by their paths: mode, object and stage, then the path. */
function stagedEntries(top: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let start = 0; start < paths.length; start += pathsAtOnce) {
    const some = paths.slice(start, start + pathsAtOnce);
    for (const entry of mustAnswer(top, ['ls-files', '--stage', '-z', '--', ...some]).split('\0'))
      entries.set(entry.slice(entry.indexOf('\t') + 1), entry);
  }
  return entries;
}

/** So many paths fit into one command line on any system. */
const pathsAtOnce = 100;

/** The mode of an entry of the index; that of any file where it has none. */
const modeIn = (entry: string | undefined): string => entry?.split(' ')[0] ?? '100644';

/** Gives the index the entries of files that it had before, and takes out those that it did not have. */
function putBack(top: string, files: readonly CommittedFile[], before: ReadonlyMap<string, string>): void {
  const none = noObject(top);
  const input = files.map(({ path }) => `${before.get(path) ?? `0 ${none}\t${path}`}\0`).join('');
  gitWith(top, stage, { input });
}

/** Commits entries that the user's own index has; where the branch moved meanwhile, on the new tip. */
function commitStaged({ top, index }: CommitRepository, entries: string, message: string): CommitOutcome {
  const [own, named] = [{ GIT_INDEX_FILE: index }, people()];
  for (let attempt = 1; ; attempt += 1) {
    const tip = commitNamed(top, 'HEAD') ?? '';
    must(gitWith(top, tip === '' ? ['read-tree', '--empty'] : ['read-tree', tip], { variables: own }));
    must(gitWith(top, stage, { variables: own, input: entries }));
    const tree = hashIn(gitWith(top, ['write-tree'], { variables: own }));
    if (tip !== '' && must(git(top, ['rev-parse', '--verify', `${tip}^{tree}`])) === tree)
      return { hash: tip };
    const parents = tip === '' ? [] : ['-p', tip];
    const write = ['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', ...parents, tree];
    const hash = hashIn(gitWith(top, write, { variables: named, input: message }));
    const log = `commit: ${message.split('\n')[0] ?? ''}`;
    const move = ['update-ref', '-m', log, 'HEAD', hash, tip || '0'.repeat(hash.length)];
    const moved = gitWith(top, move, { variables: named });
    if (moved.exitCode === 0) return { hash };
    if (attempt === attempts) must(moved);
  }
}

/** The hash of no object, in as many digits as hashes have in this repository. */
const noObject = (top: string): string => '0'.repeat(hashIn(git(top, ['hash-object', '--stdin'])).length);

const isMerging = (top: string): boolean =>
  saysYes(top, ['rev-parse', '--verify', '--quiet', 'MERGE_HEAD']) ||
  mustAnswer(top, ['ls-files', '--unmerged']) !== '';

/** The content as git keeps it, line ends as the repository wants them; where it would go through a program, it is refused. */
function blobOf(top: string, { path, bytes }: { readonly path: string; readonly bytes: Uint8Array }): string {
  const [, , filter = ''] = mustAnswer(top, ['check-attr', '-z', 'filter', '--', path]).split('\0');
  if (!['', 'unspecified', 'unset'].includes(filter)) throw refusal(filtered(filter));
  return hashIn(git(top, ['hash-object', '-w', '--stdin', '--path', path], bytes));
}

/** Who commits, where the environment says it; else git looks in its configuration. */
export const people = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      /^GIT_(?:AUTHOR|COMMITTER)_(?:NAME|EMAIL|DATE)$/.test(name) && value !== undefined
        ? [[name, value]]
        : [],
    ),
  );

/** The one line that git answered; where it refused, its own words become the reason. */
function must({ exitCode, out, err }: GitAnswer): string {
  if (exitCode === 0) return out.toString('utf8').trim();
  throw refusal(/ident|tell me who you are/i.test(err) ? nobody : inGitsWords(err));
}

/** The hash that git answered. */
function hashIn(answer: GitAnswer): string {
  const hash = must(answer);
  if (!isHash(hash)) throw refusal(inGitsWords(hash));
  return hash;
}

const refusal = (refused: Localised) => Object.assign(new Error(refused.en), { refused });
const isRefused = (error: unknown): error is { refused: Localised } =>
  error instanceof Error && 'refused' in error;

const unfinishedMerge: Localised = {
  vi: 'kho đang gộp dở hai bản; hãy nhờ người phụ trách gộp xong (git merge) rồi lưu lại',
  en: 'a merge is under way in the repository; finish it, then commit',
};
const filtered = (filter: string): Localised => ({
  vi: `tệp đi qua bộ lọc git «${filter}», là một chương trình khác; hãy tự lưu (git commit)`,
  en: `the file goes through the git filter “${filter}”, which is another program; commit it yourself`,
});
