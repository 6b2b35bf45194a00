import { realpathSync } from 'node:fs';
import type { PlanFolder, RawFile } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { git } from './git.ts';
import { resolvePath } from '../files/place-of-path.ts';

/** The hash of the commit that a revision names. A UserError says why there is none: no repository, a shallow clone, an unknown name. */
export function resolveRevision(root: string, revision: string): string {
  const { exitCode, out, err } = git(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const hash = out.toString('utf8').trim();
  if (exitCode === 0 && /^[0-9a-f]{40,64}$/.test(hash)) return hash;
  if (
    /not a git repository|dubious ownership|bare repository/.test(
      err + git(root, ['rev-parse', '--git-dir']).err,
    )
  )
    throw new UserError({
      vi: `Không tìm được «${revision}»: thư mục này không nằm trong kho git (hoặc git không tin chủ sở hữu của nó).`,
      en: `“${revision}” cannot be found: this folder is in no git repository (or git does not trust its owner).`,
    });
  if (isShallow(root))
    throw new UserError({
      vi: `Không tìm được «${revision}» trong bản sao nông của kho; hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).`,
      en: `“${revision}” cannot be found in this shallow clone; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).`,
    });
  throw new UserError({
    vi: `Không có phiên bản git «${revision}».`,
    en: `There is no git revision “${revision}”.`,
  });
}

/** Whether a clone lacks the beginning of its history. */
export const isShallow = (root: string): boolean =>
  git(root, ['rev-parse', '--is-shallow-repository']).out.toString('utf8').trim() === 'true';

/**
 * Everything under plans/ as of a revision, or those of its files that are wanted, without touching the working tree; paths are
 * relative to the root, as in the working tree.
 */
export function readPlanFolderAt(
  root: string,
  revision: string,
  isWanted: (path: string) => boolean = () => true,
): PlanFolder {
  const hash = resolveRevision(root, revision);
  const prefix = prefixOf(root);
  const listing = git(root, ['ls-tree', '-r', '-z', '--full-tree', hash, '--', `${prefix}plans/`]);
  if (listing.exitCode !== 0) throw unreadable(revision);
  const entries = listing.out
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const match = /^(\d{6}) (\w+) ([0-9a-f]{40,64})\t([^]*)$/.exec(line);
      return match
        ? [{ mode: match[1], hash: match[3] ?? '', path: (match[4] ?? '').slice(prefix.length) }]
        : [];
    });
  const regular = entries.filter(({ mode }) => mode === '100644' || mode === '100755');
  const yaml = regular.filter(({ path }) => path.endsWith('.yaml') && isWanted(path));
  const blobs = readBlobs(root, [...new Set(yaml.map((entry) => entry.hash))], revision);
  return {
    files: yaml.map(({ path, hash: blob }): RawFile => ({
      path,
      bytes: blobs.get(blob) ?? new Uint8Array(),
    })),
    others: regular.filter(({ path }) => !path.endsWith('.yaml')).map(({ path }) => path),
    unreadable: entries
      .filter((entry) => !regular.includes(entry))
      .map(({ path }) => ({
        path,
        reason: {
          vi: 'Không phải tệp thường (liên kết hoặc mô-đun con).',
          en: 'Not a regular file (a link or a submodule).',
        },
      })),
  };
}

/** The folder of the root inside its repository, with a slash behind it unless it is the repository's top. */
export function prefixOf(root: string): string {
  const { out, exitCode } = git(root, ['rev-parse', '--show-toplevel']);
  const top = out.toString('utf8').replace(/\n$/, '');
  if (exitCode !== 0 || top === '') return '';
  const real = realpathSync(top);
  const inside = resolvePath(real, real, realpathSync(root)) ?? '';
  return inside === '' ? '' : `${inside}/`;
}

/** The contents of blobs, all from one git process. */
function readBlobs(root: string, hashes: readonly string[], revision: string): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (hashes.length === 0) return blobs;
  const { out, exitCode } = git(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  if (exitCode !== 0) throw unreadable(revision);
  let at = 0;
  for (const hash of hashes) {
    const lineEnd = out.indexOf(10, at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(out.subarray(at, lineEnd).toString('latin1'))?.[1];
    if (lineEnd < 0 || size === undefined) throw unreadable(revision);
    const start = lineEnd + 1;
    blobs.set(hash, out.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}

const unreadable = (revision: string) =>
  new UserError({
    vi: `Git không đọc được nội dung của «${revision}»; kho có thể thiếu đối tượng (bản sao từng phần).`,
    en: `Git cannot read the contents of “${revision}”; objects may be missing (a partial clone).`,
  });
