import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { statedId } from '../../source/read/stated-id.ts';
import type { Repository } from './find-repository.ts';
import { mustRead, unreadableHistory } from './git-revision.ts';
import { blobSizes, readBlobs } from './read-blobs.ts';
import { planFileLimit } from '../files/plan-size.ts';

/** A file or link in the tree of a commit; its path is from the top of the repository. */
export interface TreeEntry {
  readonly mode: string;
  readonly hash: string;
  readonly path: string;
  /** In bytes; Infinity where the repository lacks the contents, or it was not asked for. */
  readonly size: number;
}

/** A tree of so many bytes of names has half a million files or more; trees that hold each other many times have any number. */
const maxNames = 64 * 1024 * 1024;

/**
 * Everything in a commit at or below some paths, which are from the top of the repository, with sizes; the whole tree, without, where none is
 * given. A UserError where there are too many.
 */
export const treeEntries = ({ top }: Repository, commit: string, paths: readonly string[]): TreeEntry[] =>
  mustRead(
    top,
    ['ls-tree', '-r', '-z', '--full-tree', ...(paths.length > 0 ? ['-l', commit, '--', ...paths] : [commit])],
    { limit: maxNames, beyond: tooManyFiles },
  )
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [, mode = '', hash = '', size = '', path = ''] =
        /^(\d{6}) \w+ ([0-9a-f]{40,64})(?: +(\w+|-))?\t([^]*)$/.exec(line) ?? [];
      if (path === '') throw unreadableHistory(line);
      return { mode, hash, path, size: /^\d+$/.test(size) ? Number(size) : Infinity };
    });

const tooManyFiles = {
  vi: `Kho có quá nhiều tệp (tên của chúng dài hơn ${maxNames / 1024 / 1024} MiB) nên không được đọc.`,
  en: `The git repository has too many files (their names take more than ${maxNames / 1024 / 1024} MiB) and is not read.`,
};

/** Whether an entry is a regular file, executable or not: no link, no submodule. */
export const isRegular = ({ mode }: TreeEntry): boolean => mode === '100644' || mode === '100755';

/** Whether an entry is no larger than a file of a plan may be, or its size is not known. */
export const isOfPlanSize = ({ size }: TreeEntry): boolean => !Number.isFinite(size) || size <= planFileLimit;

/** A programme in a commit. */
interface FoundProgramme {
  readonly id: string;
  /** What the plan is in, with a slash at the end: `vp/plans/`. */
  readonly plans: string;
  /** The name of its folder there. */
  readonly folder: string;
}

/** Every programme that a commit has, in whatever folder its plan is; those of a folder called plans/ first. */
export function programmesAt(repository: Repository, commit: string): FoundProgramme[] {
  const heads = treeEntries(repository, commit, []).filter(
    (entry) => isRegular(entry) && /[^/]\/[^/]+\/programme\.yaml$/.test(entry.path),
  );
  const hashes = [...new Set(heads.map(({ hash }) => hash))];
  const sizes = blobSizes(repository.top, hashes);
  const blobs = readBlobs(
    repository.top,
    hashes.filter((hash) => (sizes.get(hash) ?? 0) <= planFileLimit),
  );
  return heads
    .flatMap(({ path, hash }): FoundProgramme[] => {
      const [, plans = '', folder = ''] = /^(.*\/)([^/]+)\/programme\.yaml$/.exec(path) ?? [];
      return [{ id: statedId(blobs.get(hash) ?? new Uint8Array()) ?? '', plans, folder }];
    })
    .sort((a, b) => Number(!isPlans(a.plans)) - Number(!isPlans(b.plans)));
}

const isPlans = (path: string) => /(?:^|\/)plans\/$/.test(path);

/** Where the plan of a root is in a commit, and programmes of it that lay in another plan then. */
export interface PlansAt {
  /** What the plan is in, with a slash at the end; null where the commit has no plan. */
  readonly plans: string | null;
  readonly elsewhere: readonly FoundProgramme[];
}

/**
 * Where the plan that a folder now has was at a commit: in the same place where that had a plan, so that no other ids lead to another; else
 * where most of its programmes are, by their ids; else in the one place from which a plan has gone since. A UserError where several are
 * possible.
 */
export function locatePlans(repository: Repository, commit: string, ids: ReadonlySet<string>): PlansAt {
  const usual = `${repository.prefix}plans/`;
  const all = programmesAt(repository, commit);
  const shared = (plans: string) => all.filter((one) => one.plans === plans && ids.has(one.id)).length;
  const places = [...new Set(all.map(({ plans }) => plans))];
  const best = places.toSorted((a, b) => shared(b) - shared(a))[0];
  const byIds = best !== undefined && shared(best) > 0 ? best : null;
  const plans = places.includes(usual) ? usual : (byIds ?? withoutIds(repository, places));
  const known = new Set(all.filter((one) => one.plans === plans).map(({ id }) => id));
  const elsewhere = [...ids].flatMap((id) => {
    const found = known.has(id) ? undefined : all.find((one) => one.id === id && isGone(repository, one));
    return found ? [found] : [];
  });
  return { plans, elsewhere };
}

function withoutIds(repository: Repository, places: readonly string[]): string | null {
  const gone = places.filter((plans) => isPlans(plans) && !existsSync(join(repository.top, plans)));
  if (gone.length > 1) throw several(gone);
  return gone[0] ?? null;
}

const isGone = ({ top }: Repository, { plans, folder }: FoundProgramme): boolean =>
  !existsSync(join(top, plans, folder, 'programme.yaml'));

const several = (places: readonly string[]) =>
  new UserError({
    vi: `Bản gốc có kế hoạch ở nhiều chỗ nay không còn (${places.join(', ')}) và không chương trình nào cùng mã, nên không biết so với kế hoạch nào.`,
    en: `The base has plans in several places that are gone now (${places.join(', ')}), and no programme of the same id, so it cannot be told which to compare with.`,
  });
