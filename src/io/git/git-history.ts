import { UserError } from '../../plan/user-error.ts';
import { findRepository, isRepository } from './find-repository.ts';
import { git } from './git.ts';
import { isIssued } from './git-slips.ts';
import { commitsAt, placesInTime, type ProgrammePlace } from './programme-places.ts';

/** A commit at which the text or the slips of a programme changed, and where the programme was then. */
export interface HistoryCommit extends ProgrammePlace {
  readonly hash: string;
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
 * The history of a programme's wording along the first parents of HEAD, where a merged branch is one step, through all places that the
 * programme has had; null where there is no repository or no commit. A UserError where there is a history that cannot be read: git does
 * not trust the owner, the clone is shallow, objects are missing.
 */
export function programmeHistory(
  root: string,
  { id, folder }: { readonly id: string; readonly folder: string },
  slips: readonly string[],
): ProgrammeHistory | null {
  const repository = findRepository(root);
  if (!isRepository(repository)) {
    if (repository.kind === 'none') return null;
    throw new UserError(repository.message);
  }
  const { top, prefix } = repository;
  if (git(top, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).exitCode !== 0) return null;
  if (repository.isShallow) throw shallowHistory();
  const now = { plans: `${prefix}plans/`, folder: folder.replace(/^plans\//, '') };
  const places = placesInTime(repository, id, now, 'first-parents');
  const commits = places.flatMap((place): HistoryCommit[] => {
    const own = `${place.plans}${place.folder}/`;
    const along = { until: place.until, along: 'first-parents' } as const;
    const rewording = new Set(commitsAt(repository, along, [`${own}programme.yaml`, `${own}text/`]));
    const { plans, folder: at } = place;
    return place.commits.map((hash) => ({ hash, plans, folder: at, rewords: rewording.has(hash) }));
  });
  const issued = slips.flatMap((slip): [string, string][] => {
    for (const { until, plans, folder: at } of places) {
      const path = `${plans}${at}/revisions/${slip}.yaml`;
      const hashes = commitsAt(repository, { until, along: 'first-parents' }, [path]);
      const hash = hashes.find((commit) => isIssued(repository, commit, path));
      if (hash !== undefined) return [[slip, hash]];
    }
    return [];
  });
  return { commits, issued: new Map(issued) };
}

const shallowHistory = () =>
  new UserError({
    vi: 'Bản sao nông của kho không có lời văn của những lần trước; hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).',
    en: 'This shallow clone does not have the earlier wordings; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).',
  });
