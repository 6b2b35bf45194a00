import { planFileLimit } from '../files/plan-size.ts';
import { UserError } from '../../plan/user-error.ts';
import { type ChangedBlob, changedFiles } from './changed-files.ts';
import { findRepository, isRepository, type Repository } from './find-repository.ts';
import { commitNamed } from './git-revision.ts';
import { isIssuedText } from './git-slips.ts';
import { commitsAt, placesInTime, type ProgrammePlace } from './programme-places.ts';
import { blobSizes, readBlobs } from './read-blobs.ts';

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
 * not trust the owner, the clone is shallow, objects are missing, the branch is damaged.
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
  if (commitNamed(top, 'HEAD') === null) return null;
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
  const versions = places.flatMap(({ until, plans, folder: at }) =>
    changedFiles(repository, until, `${plans}${at}/revisions/`),
  );
  return { commits, issued: issuedAt(repository, versions, slips) };
}

/** By slip, the first of its versions, oldest first, that is issued. */
function issuedAt(
  { top }: Repository,
  versions: readonly ChangedBlob[],
  slips: readonly string[],
): Map<string, string> {
  const wanted = new Set(slips);
  const ofSlips = versions.filter(({ name, mode }) => wanted.has(slipOf(name)) && mode.startsWith('100'));
  const hashes = [...new Set(ofSlips.map(({ blob }) => blob))];
  const sizes = blobSizes(top, hashes);
  const blobs = readBlobs(
    top,
    hashes.filter((hash) => (sizes.get(hash) ?? 0) <= planFileLimit),
  );
  const issued = new Map<string, string>();
  for (const { name, blob, commit } of ofSlips) {
    const bytes = blobs.get(blob);
    if (!issued.has(slipOf(name)) && bytes && isIssuedText(bytes)) issued.set(slipOf(name), commit);
  }
  return issued;
}

const slipOf = (name: string): string => name.replace(/\.yaml$/, '');

const shallowHistory = () =>
  new UserError({
    vi: 'Bản sao này của kho thiếu các lần lưu cũ (git gọi là shallow), không có lời văn của những lần trước; hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).',
    en: 'This shallow clone does not have the earlier wordings; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).',
  });
