import { statedId } from '../../source/read/stated-id.ts';
import { join } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import type { PlanFolder, RawFile } from '../../plan/source-file.ts';
import { tuneForPlanOf } from '../engine.ts';
import { namesIn } from '../files/folder-here.ts';
import { largePlanFile, planFileLimit, planLimit, tooMuch } from '../files/plan-size.ts';
import { readRegularFile } from '../files/read-file.ts';
import { type Repository, repositoryOf } from './find-repository.ts';
import { isRegular, locatePlans, treeEntries, type TreeEntry } from './plans-at.ts';
import { readBlobs } from './read-blobs.ts';

type IsWanted = (path: string) => boolean;

/** A plan as a commit has it; null where the commit has none. */
export interface PlansRead {
  readonly folder: PlanFolder;
  /** What it lay in then, from the top of the repository, with a slash at the end. */
  readonly plans: string;
}

/**
 * The plan that a folder now has as it was at a commit, wherever it lay then, without touching the working tree; paths are relative to
 * the root, as in the working tree. Programmes are recognised by their ids. Null where the commit has no plan at all.
 */
export function readPlansAt(root: string, commit: string, isWanted: IsWanted = () => true): PlansRead | null {
  const repository = repositoryOf(root);
  const wanted = idsIn(root);
  const usual = `${repository.prefix}plans/`;
  const folder = readFolderAt(repository, commit, usual, { isWanted });
  const there = new Set(folder.files.flatMap(({ path, bytes }) => (isHead(path) ? [statedId(bytes)] : [])));
  const isThere = there.size > 0 && [...wanted].every((id) => there.has(id));
  if (isThere) return { folder, plans: usual };
  const { plans, elsewhere } = locatePlans(repository, commit, wanted);
  if (plans === null) return hasAny(folder) ? { folder, plans: usual } : null;
  const found = plans === usual ? folder : readFolderAt(repository, commit, plans, { isWanted });
  const others = elsewhere.map((one) =>
    readFolderAt(repository, commit, `${one.plans}${one.folder}/`, {
      isWanted,
      as: `plans/${one.folder}/`,
    }),
  );
  return { folder: joined([found, ...others]), plans };
}

/** The ids of the programmes that a folder has now; none where it has no plan. */
function idsIn(root: string): ReadonlySet<string> {
  const ids = namesIn(root, 'plans').flatMap((name) => {
    const head = readRegularFile(join(root, 'plans', name, 'programme.yaml'), planFileLimit);
    return 'bytes' in head ? (statedId(head.bytes) ?? []) : [];
  });
  return new Set(ids);
}

const isHead = (path: string) => /^plans\/[^/]+\/programme\.yaml$/.test(path);
const hasAny = ({ files, unreadable }: PlanFolder) => files.length + unreadable.length > 0;

interface FolderAt {
  readonly isWanted?: IsWanted;
  /** What is in it, where that is known: git is then not asked. */
  readonly entries?: readonly TreeEntry[] | undefined;
  /** What paths begin with in place of the folder's own. */
  readonly as?: string;
}

/** What is in a folder of a commit. */
export function readFolderAt(
  repository: Repository,
  commit: string,
  place: string,
  { isWanted = () => true, as = 'plans/', entries: known }: FolderAt = {},
): PlanFolder {
  const entries = (known ?? treeEntries(repository, commit, [place]))
    .map((entry) => ({ ...entry, path: as + entry.path.slice(place.length) }))
    .filter(({ path }) => path !== as);
  const regular = entries.filter(isRegular);
  const wanted = regular.filter(({ path }) => path.endsWith('.yaml') && isWanted(path));
  let bytes = 0;
  const within = wanted.map((entry) => {
    const size = Number.isFinite(entry.size) ? entry.size : 0; // its contents are missing, which is told below
    const isOwnSize = size <= planFileLimit;
    if (isOwnSize) bytes += size;
    return { entry, reason: !isOwnSize ? largePlanFile(entry.path) : bytes > planLimit ? tooMuch : null };
  });
  const yaml = within.flatMap(({ entry, reason }) => (reason === null ? entry : []));
  const blobs = readBlobs(repository.top, [...new Set(yaml.map(({ hash }) => hash))]);
  tuneForPlanOf([...blobs.values()].reduce((sum, { length }) => sum + length, 0));
  return {
    files: yaml.map(({ path, hash }): RawFile => ({ path, bytes: blobs.get(hash) ?? new Uint8Array() })),
    others: regular.filter(({ path }) => !path.endsWith('.yaml')).map(({ path }) => path),
    unreadable: [
      ...entries.filter((entry) => !isRegular(entry)).map(({ path }) => ({ path, reason: notRegular })),
      ...within.flatMap(({ entry: { path }, reason }) => (reason === null ? [] : { path, reason })),
    ],
  };
}

const notRegular: Localised = {
  vi: 'Không phải tệp thường (liên kết hoặc mô-đun con).',
  en: 'Not a regular file (a link or a submodule).',
};

/** Several folders as one; of two files at one path the first stays. */
function joined(folders: readonly PlanFolder[]): PlanFolder {
  const files = new Map<string, RawFile>();
  for (const file of folders.flatMap((folder) => folder.files))
    if (!files.has(file.path)) files.set(file.path, file);
  return {
    files: [...files.values()],
    others: folders.flatMap(({ others }) => others),
    unreadable: folders.flatMap(({ unreadable }) => unreadable),
  };
}
