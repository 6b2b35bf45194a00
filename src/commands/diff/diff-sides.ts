import type { Sides } from '../../change/change.ts';
import { folderWithPlans } from '../../io/files/folder-with-plans.ts';
import { findRoot } from '../../io/files/find-root.ts';
import { findRepository, isRepository } from '../../io/git/find-repository.ts';
import { isBranch, resolveRevision } from '../../io/git/git-revision.ts';
import { findSlip } from '../../io/git/git-slips.ts';
import { sharedCommit } from '../../io/git/merge-base.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { open, type OpenPlan, type Source } from '../shared/open-plan.ts';
import type { Need } from '../shared/unread.ts';

/** The two sides of a comparison as they were named; null for the working tree. */
export interface NamedSides {
  readonly before: string;
  readonly after: string | null;
  /** Whether the earlier side was asked to be the last commit that both share: `A...B`. */
  readonly fromShared: boolean;
}

/** The two sides that the arguments name: `A B`, `A..B`, `A...B`, A against the working tree, or the last commit against it. */
export function namedSides(args: readonly (string | undefined)[]): NamedSides {
  const [one, other] = args;
  if (other !== undefined) return { before: one ?? '', after: other, fromShared: false };
  if (one === undefined) return { before: 'HEAD', after: null, fromShared: false };
  const range = /^(?!\.{0,2}\/|\.\.?$)(.*?[^.])?(\.\.\.?)(?![./])(.*)$/.exec(one);
  if (!range) return { before: one, after: null, fromShared: false };
  const [, before, dots, after] = range;
  return { before: before || 'HEAD', after: after || 'HEAD', fromShared: dots === '...' };
}

/**
 * Reads both sides. Where the earlier is a branch, commits on it since the merge base are not shown as undone: it is read at the merge base, and a
 * note says so.
 */
export function openSides(
  { before, after, fromShared }: NamedSides,
  environment: Environment,
  need: Need = 'nothing',
): Sides<OpenPlan> & { readonly note: Localised | null } {
  const later = after === null ? null : findSource(after, environment);
  const named = findSource(before, environment);
  const { source, note } = shared(named, later, fromShared);
  const opened = open(later ?? { kind: 'working-tree' }, environment, { need });
  return {
    before: open(source, environment, { need, readFile: opened.readFile }),
    after: opened,
    note,
  };
}

/** Reads a side: a git revision, the id of a slip, a folder, or the working tree for null. */
export const openSide = (name: string | null, environment: Environment, need: Need = 'nothing'): OpenPlan =>
  open(name === null ? { kind: 'working-tree' } : findSource(name, environment), environment, { need });

function shared(
  earlier: Source,
  later: Source | null,
  fromShared: boolean,
): { source: Source; note: Localised | null } {
  const asIs = { source: earlier, note: null };
  if (earlier.kind !== 'commit' || (later !== null && later.kind !== 'commit')) {
    if (fromShared) throw notTwoRevisions();
    return asIs;
  }
  const { root, name, hash } = earlier;
  if (!fromShared && !isBranch(root, name)) return asIs;
  const common = sharedCommit(root, hash, later?.hash ?? resolveRevision(root, 'HEAD'));
  if (common === null) {
    if (fromShared) throw nothingShared(name, later?.name ?? 'HEAD');
    return asIs;
  }
  if (common === hash) return asIs;
  const short = common.slice(0, 10);
  return {
    source: { ...earlier, hash: common },
    note: {
      vi: `cthd: ${name} đã đi tiếp kể từ khi hai bên tách nhau; so từ lần lưu chung cuối cùng, ${short}.`,
      en: `cthd: ${name} has moved on since the two sides parted; compared from the last commit that both share, ${short}.`,
    },
  };
}

/** The folder whose repository is asked: the one with plans/, or where the user stands, as in a repository without files. */
function gitRoot({ cwd, dir }: Pick<Environment, 'cwd' | 'dir'>): string {
  try {
    return findRoot(cwd, dir);
  } catch (error) {
    if (error instanceof UserError) return dir ?? cwd;
    throw error;
  }
}

/** A name that is written as a path is a folder; any other is looked up in git first, as a revision and as a slip. */
function findSource(name: string, environment: Environment): Source {
  const folder = folderWithPlans(environment.cwd, name);
  const asFolder = folder === null ? null : ({ kind: 'folder', name, root: folder } as const);
  if (asFolder && /[\\/]|^\.\.?$/.test(name)) return asFolder;
  const root = gitRoot(environment);
  try {
    return { kind: 'commit', name, hash: resolveRevision(root, name), root };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (asFolder) return asFolder;
    if (name === 'HEAD' || name.startsWith(':') || !isRepository(findRepository(root))) throw error;
    const hash = slipCommit(root, name, environment.programme);
    if (hash !== null) return { kind: 'commit', name, hash, root };
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

const notTwoRevisions = () =>
  new UserError({
    vi: 'A...B cần hai phiên bản đã lưu: so từ lần lưu chung cuối cùng của hai bên.',
    en: 'A...B needs two git revisions: it compares from the last commit that both share.',
  });

const nothingShared = (one: string, other: string) =>
  new UserError({
    vi: `«${one}» và «${other}» không có lần lưu chung nào; hãy viết A..B để so hai bên như chúng đang có.`,
    en: `“${one}” and “${other}” share no commit; write A..B to compare the two as they are.`,
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
