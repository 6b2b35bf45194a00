import { folderWithPlans } from '../../io/files/folder-with-plans.ts';
import { findRoot } from '../../io/files/find-root.ts';
import { readPlanFolderAt, resolveRevision } from '../../io/git/git-revision.ts';
import { findSlip } from '../../io/git/git-slips.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Range } from '../../plan/location.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Side } from '../../change/diff-report.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import type { Environment } from '../command.ts';

/** What one side of a comparison is, before it is read. */
type Place =
  | { readonly kind: 'working-tree' }
  | { readonly kind: 'commit'; readonly name: string; readonly hash: string }
  | { readonly kind: 'folder'; readonly name: string; readonly root: string };

/** A side with everything that is wrong with its files. */
export interface OpenSide extends Side {
  readonly problems: readonly Problem[];
}

/** The two sides that the arguments name: `A B`, `A..B`, A against the working tree, or the last commit against it. */
export function namedSides(
  args: readonly (string | undefined)[],
): readonly [before: string, after: string | null] {
  const [one, other] = args;
  if (other !== undefined) return [one ?? '', other];
  if (one === undefined) return ['HEAD', null];
  if (/(?:^|[^./])\.\.\.(?:[^./]|$)/.test(one)) throw threeDots(one);
  const range = /^(?!\.{0,2}\/|\.\.?$)(.*?[^.])?\.\.(?![./])(.*)$/.exec(one);
  return range ? [range[1] || 'HEAD', range[2] || 'HEAD'] : [one, null];
}

/** Reads a side: a git revision, the id of a slip, a folder, or the working tree for null. */
export function openSide(name: string | null, environment: Environment): OpenSide {
  const place = name === null ? { kind: 'working-tree' as const } : findPlace(name, environment);
  const folder = readPlace(place, environment);
  const { plan, problems, files } = readPlan(folder);
  const documents = new Map(files.map(({ document }) => [document.source.path, document]));
  return {
    name: place.kind === 'working-tree' ? null : place.name,
    commit: place.kind === 'commit' ? place.hash : null,
    plan,
    rangeOf: ({ file, path }): Range | null => documents.get(file)?.locate(path) ?? null,
    problems: [...unreadable(folder), ...problems.filter(({ rule }) => rule !== 'unexpected-file')],
  };
}

const unreadable = (folder: PlanFolder): Problem[] =>
  folder.unreadable.map(({ path, reason }) => ({
    rule: 'unreadable-file',
    file: path,
    message: reason,
    args: [],
  }));

/** The folder whose repository is asked: the one with plans/, or where the user stands, as in a repository without files. */
function gitRoot({ cwd, dir }: Pick<Environment, 'cwd' | 'dir'>): string {
  try {
    return findRoot(cwd, dir);
  } catch (error) {
    if (error instanceof UserError) return dir ?? cwd;
    throw error;
  }
}

/** A name that is written as a path is a folder; any other is first sought in git, as a revision and as a slip. */
function findPlace(name: string, environment: Environment): Place {
  const folder = folderWithPlans(environment.cwd, name);
  const asFolder = folder === null ? null : ({ kind: 'folder', name, root: folder } as const);
  if (asFolder && /[\\/]|^\.\.?$/.test(name)) return asFolder;
  const root = gitRoot(environment);
  try {
    return { kind: 'commit', name, hash: resolveRevision(root, name) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (asFolder) return asFolder;
    const hash = slipCommit(root, name, environment.programme);
    if (hash !== null) return { kind: 'commit', name, hash };
    throw unknown(name, error.localised);
  }
}

/** The commit of a slip; null where git knows none, or there is no git. */
function slipCommit(root: string, name: string, programme: string | undefined): string | null {
  const found = findSlip(root, name).filter((one) => programme === undefined || one.programme === programme);
  const hashes = new Set(found.map(({ hash }) => hash));
  const [only] = hashes;
  if (hashes.size > 1)
    throw several(
      name,
      found.map((one) => one.programme),
    );
  return only ?? null;
}

function readPlace(place: Place, { cwd, dir }: Environment): PlanFolder {
  if (place.kind === 'working-tree') return readPlanFolder(findRoot(cwd, dir));
  if (place.kind === 'folder') return readPlanFolder(place.root);
  const folder = readPlanFolderAt(gitRoot({ cwd, ...(dir !== undefined && { dir }) }), place.hash);
  if (folder.files.length === 0 && folder.unreadable.length === 0) throw withoutPlan(place.name);
  return folder;
}

const threeDots = (name: string) =>
  new UserError({
    vi: `«${name}» có ba dấu chấm; hãy viết A..B.`,
    en: `“${name}” has three dots; write A..B.`,
  });

const unknown = (name: string, { vi, en }: Localised) =>
  new UserError({
    vi: `${vi} Cũng không có phiếu căn cứ hay thư mục có plans/ mang tên «${name}».`,
    en: `${en} No slip and no folder with plans/ is called “${name}” either.`,
  });

const several = (name: string, programmes: readonly string[]) =>
  new UserError({
    vi: `Phiếu «${name}» có ở nhiều chương trình (${programmes.join(', ')}); hãy chọn một bằng --programme.`,
    en: `Several programmes have a slip “${name}” (${programmes.join(', ')}); choose one with --programme.`,
  });

const withoutPlan = (name: string) =>
  new UserError({
    vi: `Phiên bản «${name}» chưa có plans/ ở thư mục này.`,
    en: `The revision “${name}” has no plans/ in this folder.`,
  });
