import { statedId } from '../../source/read/stated-id.ts';
import { UserError } from '../../plan/user-error.ts';
import { type Repository, repositoryOf } from './find-repository.ts';
import { commitNamed, lines, mustRead, unreadableHistory } from './git-revision.ts';
import { treeEntries, isOfPlanSize } from './plans-at.ts';
import { commitsAt, placesInTime } from './programme-places.ts';
import { readBlobs } from './read-blobs.ts';

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
  const repository = repositoryOf(root);
  const tagged = tags(repository, slip);
  if (tagged.length > 0) return tagged;
  return slipPaths(repository, slip).flatMap(({ path, programme }) => {
    const hash = commitOf(repository, path, slip);
    return hash === null ? [] : [{ programme, hash }];
  });
}

function tags({ top }: Repository, slip: string): SlipCommit[] {
  const out = mustRead(top, [
    'for-each-ref',
    '--format=%(refname) %(objectname) %(*objectname)',
    'refs/tags/',
  ]);
  return lines(out).flatMap((line) => {
    const [, name = '', object = '', peeled = ''] = /^(refs\/tags\/\S+) (\w+) (\w*)$/.exec(line) ?? [];
    if (name === '') throw unreadableHistory(line);
    const [, programme] = /^refs\/tags\/([^/]+)\/[^/]+$/.exec(name) ?? [];
    const isWanted = programme !== undefined && name.endsWith(`/${slip}`);
    return isWanted ? [{ programme, hash: peeled || object }] : [];
  });
}

function slipPaths(repository: Repository, slip: string): { path: string; programme: string }[] {
  const plans = `${repository.prefix}plans/`;
  const { top } = repository;
  if (commitNamed(top, 'HEAD') === null) return [];
  return treeEntries(repository, 'HEAD', [plans]).flatMap(({ path }) => {
    const [programme = '', folder, file, ...more] = path.slice(plans.length).split('/');
    const isSlip = folder === 'revisions' && file === `${slip}.yaml` && more.length === 0;
    return isSlip ? [{ path, programme }] : [];
  });
}

/** The first commit at which the slip was issued, else the first that had it, through all places that its programme has had. */
function commitOf(repository: Repository, path: string, slip: string): string | null {
  const [, plans = '', folder = ''] = /^(.*\/)([^/]+)\/revisions\/[^/]+$/.exec(path) ?? [];
  const [head] = treeEntries(repository, 'HEAD', [`${plans}${folder}/programme.yaml`]);
  const bytes =
    head && isOfPlanSize(head) ? readBlobs(repository.top, [head.hash]).get(head.hash) : undefined;
  const id = bytes ? statedId(bytes) : null;
  const places = placesInTime(repository, id ?? '', { plans, folder }, 'all-commits');
  const found = places.flatMap((place) => {
    const own = `${place.plans}${place.folder}/revisions/${slip}.yaml`;
    const hashes = commitsAt(repository, { until: place.until, along: 'all-commits' }, [own]);
    return hashes.map((hash) => ({ hash, own }));
  });
  const [first] = found;
  if (first === undefined) return null;
  if (isCutOff(repository, first.hash)) throw shallow(slip);
  return (found.find(({ hash, own }) => isIssued(repository, hash, own)) ?? first).hash;
}

/** Whether a commit's parents are left out of a shallow clone, so that it seems to introduce everything. */
const isCutOff = ({ top, isShallow }: Repository, hash: string): boolean =>
  isShallow && lines(mustRead(top, ['rev-list', '--parents', '-n', '1', hash]))[0]?.includes(' ') === false;

/** Whether a slip is recorded as issued in a commit. A UserError where the repository lacks its text. */
function isIssued(repository: Repository, hash: string, path: string): boolean {
  const [entry] = treeEntries(repository, hash, [path]);
  if (!entry?.mode.startsWith('100') || !isOfPlanSize(entry)) return false;
  const bytes = readBlobs(repository.top, [entry.hash]).get(entry.hash);
  return bytes !== undefined && isIssuedText(bytes);
}

/** Whether the file of a slip says that it is issued. */
export const isIssuedText = (bytes: Uint8Array): boolean =>
  /^state:\s*["']?issued\b/m.test(new TextDecoder().decode(bytes));

const shallow = (slip: string) =>
  new UserError({
    vi: `Bản sao này của kho thiếu các lần lưu cũ (git gọi là shallow) nên không cho biết phiếu «${slip}» có từ bao giờ; hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).`,
    en: `This shallow clone does not say since when the slip “${slip}” has been there; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).`,
  });
