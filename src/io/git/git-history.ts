import { UserError } from '../../plan/user-error.ts';
import { git } from './git.ts';
import { isShallow, prefixOf, readPlanFolderAt } from './git-revision.ts';
import { isIssued, lines } from './git-slips.ts';

/** A commit at which the text or the slips of a programme changed. */
export interface HistoryCommit {
  readonly hash: string;
  /** The folder in which the programme was then. */
  readonly folder: string;
  /** Whether its text changed, and not its slips alone. */
  readonly rewords: boolean;
}

/** Where the text and the slips of one programme changed along HEAD's own line of commits. */
export interface ProgrammeHistory {
  /** Oldest first. */
  readonly commits: readonly HistoryCommit[];
  /** By slip, the first of these commits at which it was issued; a slip issued since the last of them has none. */
  readonly issued: ReadonlyMap<string, string>;
}

/**
 * The history of a programme's wording along the first parents of HEAD, where a merged branch is one step, through all folders that the
 * programme has had; null where there is no repository or no commit. A UserError in a shallow clone, which does not tell what was before
 * its first commit.
 */
export function programmeHistory(
  root: string,
  { id, folder }: { readonly id: string; readonly folder: string },
  slips: readonly string[],
): ProgrammeHistory | null {
  const head = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}']);
  if (head.exitCode !== 0) return null;
  if (isShallow(root)) throw shallowHistory();
  const stretches = stretchesOf(root, id, folder);
  const issued = slips.flatMap((slip): [string, string][] => {
    for (const { until, own } of stretches) {
      const path = `${own}revisions/${slip}.yaml`;
      const hash = commitsOf(root, until, [path]).find((commit) => isIssued(root, commit, path));
      if (hash !== undefined) return [[slip, hash]];
    }
    return [];
  });
  return { commits: stretches.flatMap(({ commits }) => commits), issued: new Map(issued) };
}

/** The commits while a programme was in one folder. */
interface FolderStretch {
  readonly until: string;
  /** The folder as git names it. */
  readonly own: string;
  readonly commits: readonly HistoryCommit[];
}

interface FolderFrom {
  readonly until: string;
  readonly folder: string;
}

/** More folders than any programme has had. */
const mostFolders = 20;

/** The folders that a programme has had, oldest first: where one begins, the commit before may have the programme in another. */
function stretchesOf(root: string, id: string, folder: string): FolderStretch[] {
  const stretches: FolderStretch[] = [];
  let place: FolderFrom | null = { until: 'HEAD', folder };
  while (place && stretches.length < mostFolders) {
    const { until, folder: at }: FolderFrom = place;
    const own = `${prefixOf(root)}${at}/`;
    const text = [`${own}programme.yaml`, `${own}text/`];
    const rewording = new Set(commitsOf(root, until, text));
    const commits: HistoryCommit[] = commitsOf(root, until, [...text, `${own}revisions/`]).map((hash) => ({
      hash,
      folder: at,
      rewords: rewording.has(hash),
    }));
    stretches.unshift({ until, own, commits });
    const before: string | null = commits[0] ? parentOf(root, commits[0].hash) : null;
    const former = before === null ? null : folderAt(root, before, id);
    place = before === null || former === null || former === at ? null : { until: before, folder: former };
  }
  return stretches;
}

const commitsOf = (root: string, until: string, paths: readonly string[]) =>
  lines(git(root, ['rev-list', '--first-parent', '--reverse', until, '--', ...paths]).out);

/** The folder under plans/ that has the programme of an id at a commit; null where none has. */
function folderAt(root: string, commit: string, id: string): string | null {
  const isHead = (path: string) => /^plans\/[^/]+\/programme\.yaml$/.test(path);
  const { files } = readPlanFolderAt(root, commit, isHead);
  const found = files.find(({ bytes }) => {
    const [, named] = /^id:\s*["']?([a-z0-9-]+)/m.exec(new TextDecoder().decode(bytes)) ?? [];
    return named === id;
  });
  return found ? found.path.replace(/\/programme\.yaml$/, '') : null;
}

function parentOf(root: string, commit: string): string | null {
  const { exitCode, out } = git(root, ['rev-parse', '--verify', '--quiet', `${commit}^1`]);
  return exitCode === 0 ? out.toString('utf8').trim() : null;
}

const shallowHistory = () =>
  new UserError({
    vi: 'Bản sao nông của kho không có lời văn của những lần trước; hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).',
    en: 'This shallow clone does not have the earlier wordings; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).',
  });
