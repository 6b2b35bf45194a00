import { UserError } from '../../plan/user-error.ts';
import { git } from './git.ts';
import { isShallow, prefixOf } from './git-revision.ts';

/** A programme's revision as git knows it. */
export interface SlipCommit {
  /** The folder of the programme under plans/, or the name that its tag begins with. */
  readonly programme: string;
  readonly hash: string;
}

/**
 * The commits that stand for a mandate slip, one a programme that has it: that of the tag `<programme>/<slip>`; else the first at which
 * the slip was issued; else the one that introduced it. A UserError where a shallow clone may hide that commit.
 */
export function findSlip(root: string, slip: string): SlipCommit[] {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slip)) return [];
  const tagged = tags(root, slip);
  if (tagged.length > 0) return tagged;
  return slipPaths(root, slip).flatMap(({ path, programme }) => {
    const hash = commitOf(root, path, slip);
    return hash === null ? [] : [{ programme, hash }];
  });
}

/** The lines that git printed. */
export const lines = (out: Buffer) => out.toString('utf8').split('\n').filter(Boolean);

function tags(root: string, slip: string): SlipCommit[] {
  const { out } = git(root, [
    'for-each-ref',
    '--format=%(refname) %(objectname) %(*objectname)',
    'refs/tags/',
  ]);
  return lines(out).flatMap((line) => {
    const [name = '', object = '', peeled = ''] = line.split(' ');
    const [, programme] = /^refs\/tags\/([^/]+)\/[^/]+$/.exec(name) ?? [];
    const isWanted = programme !== undefined && name.endsWith(`/${slip}`);
    return isWanted ? [{ programme, hash: peeled || object }] : [];
  });
}

function slipPaths(root: string, slip: string): { path: string; programme: string }[] {
  const plans = `${prefixOf(root)}plans/`;
  const { out, exitCode } = git(root, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    '--name-only',
    'HEAD',
    '--',
    plans,
  ]);
  if (exitCode !== 0) return [];
  return out
    .toString('utf8')
    .split('\0')
    .flatMap((path) => {
      const [programme = '', folder, file, ...more] = path.slice(plans.length).split('/');
      const isSlip = folder === 'revisions' && file === `${slip}.yaml` && more.length === 0;
      return isSlip ? [{ path, programme }] : [];
    });
}

function commitOf(root: string, path: string, slip: string): string | null {
  const { out, exitCode } = git(root, ['rev-list', '--reverse', 'HEAD', '--', path]);
  const hashes = exitCode === 0 ? lines(out) : [];
  const [first] = hashes;
  if (first === undefined) return null;
  if (isCutOff(root, first)) throw shallow(slip);
  return hashes.find((hash) => isIssued(root, hash, path)) ?? first;
}

/** Whether a commit's parents are left out of a shallow clone, so that it seems to introduce everything. */
function isCutOff(root: string, hash: string): boolean {
  return (
    isShallow(root) &&
    lines(git(root, ['rev-list', '--parents', '-n', '1', hash]).out)[0]?.includes(' ') === false
  );
}

/** Whether a slip stands as issued in a commit. */
export function isIssued(root: string, hash: string, path: string): boolean {
  const entry = git(root, ['ls-tree', '-z', '--full-tree', hash, '--', path]).out.toString('utf8');
  const [, blob] = /^100\d{3} blob ([0-9a-f]{40,64})\t/.exec(entry) ?? [];
  if (blob === undefined) return false;
  return /^state:\s*["']?issued\b/m.test(
    git(root, ['cat-file', '--batch'], `${blob}\n`).out.toString('utf8'),
  );
}

const shallow = (slip: string) =>
  new UserError({
    vi: `Bản sao nông của kho không cho biết phiếu «${slip}» có từ bao giờ; hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).`,
    en: `This shallow clone does not say since when the slip “${slip}” has been there; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).`,
  });
