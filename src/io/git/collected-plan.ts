import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { findRepository, isRepository, type Repository } from './find-repository.ts';
import { git } from './git.ts';
import { isHash, noRevision } from './git-revision.ts';
import { programmesAt } from './plans-at.ts';
import { readFolderAt } from './read-plans-at.ts';
import { abandonedIn } from '../write/new-file.ts';
import { writerToken } from '../write/writer-token.ts';

/** A commit of a repository of somebody else, of which only objects are read. */
export interface CollectedCommit {
  readonly hash: string;
  /** Everything under its plans/. A UserError where it has no plan, or several. */
  readPlan(): PlanFolder;
}

/**
 * Does something with a commit of a repository, a clone or a bare one, at an absolute path; nothing is checked out and nothing of the
 * repository's configuration is run. A UserError where there is no repository that can be read, or no such revision.
 */
export function withCommit<T>(path: string, revision: string, use: (commit: CollectedCommit) => T): T {
  const found = findRepository(path);
  if (isRepository(found)) return use(commitOf(found, revision));
  if (found.kind === 'bare' && isBareRepository(path))
    return throughBare(path, (repository) => use(commitOf(repository, revision)));
  throw new UserError(found.message);
}

const isBareRepository = (path: string) =>
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(path, name)));

/** A bare repository is reached from a folder of its own that says where it is: git takes none that it merely finds. */
function throughBare<T>(path: string, use: (repository: Repository) => T): T {
  const temporary = realpathSync(tmpdir());
  removeAbandoned(temporary);
  const top = join(temporary, `cthd-bare-${writerToken()}`);
  mkdirSync(top, { mode: 0o700 });
  try {
    const gitDir = realpathSync(path);
    writeFileSync(join(top, '.git'), `gitdir: ${gitDir}\n`);
    return use({ top, prefix: '', isShallow: existsSync(join(gitDir, 'shallow')), common: gitDir, gitDir });
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

const named = /^cthd-bare-([0-9a-f]{32})$/;

/** Removes what killed processes left of such folders; one that cannot be removed, as another user's, stays. */
function removeAbandoned(temporary: string): void {
  const tokenOf = (name: string) => named.exec(name)?.[1] ?? null;
  for (const path of abandonedIn(temporary, tokenOf, Date.now()))
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      continue; // it is in nobody's way
    }
}

function commitOf(repository: Repository, revision: string): CollectedCommit {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const hash = git(repository.top, args).out.toString('utf8').trim();
  if (!isHash(hash)) throw new UserError(noRevision(revision));
  return {
    hash,
    readPlan: () => readFolderAt(repository, hash, placeOfPlan(repository, hash)),
  };
}

/** Where the plan of a commit is: below the folder that was named, else in the one place that has programmes. */
function placeOfPlan(repository: Repository, hash: string): string {
  const places = [...new Set(programmesAt(repository, hash).map(({ plans }) => plans))];
  const usual = `${repository.prefix}plans/`;
  if (places.includes(usual)) return usual;
  const [only, ...others] = places;
  if (only !== undefined && others.length === 0) return only;
  throw only === undefined ? noPlan() : severalPlans(places);
}

const noPlan = () =>
  new UserError({ vi: 'Phiên bản này chưa có plans/ nào.', en: 'This revision has no plans/ anywhere.' });

const severalPlans = (places: readonly string[]) =>
  new UserError({
    vi: `Có kế hoạch ở nhiều chỗ (${places.join(', ')}); hãy nêu thư mục chứa plans/ trong đường dẫn của kho.`,
    en: `There are plans in several places (${places.join(', ')}); name the folder that has plans/ in the path of the repository.`,
  });
