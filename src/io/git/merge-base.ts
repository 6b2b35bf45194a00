import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { codeOf } from '../system-errors.ts';
import { repositoryOf } from './find-repository.ts';
import { git } from './git.ts';
import { isHash, lines, mustRead, resolveRevision, unreadableHistory } from './git-revision.ts';

/**
 * The last commit that two commits share; null where their histories have nothing in common. A UserError where there are several, of which each
 * lacks what another has, in a shallow clone that cannot tell, because history was cut off between the two and what they seem to share, or
 * where a part of it cannot be read.
 */
export function sharedCommit(root: string, one: string, other: string): string | null {
  const { exitCode, out, err } = git(root, ['merge-base', '--all', '--', one, other]);
  const all = exitCode === 1 ? [] : lines(out);
  if (exitCode !== 1 && !(all.length > 0 && all.every(isHash))) throw unreadableHistory(err);
  if (all.length > 1) throw severalShared();
  const found = all[0] ?? null;
  if (found === one || found === other) return found;
  const { isShallow, common } = repositoryOf(root);
  if (isShallow && isCutBetween(root, { one, other, found, common })) throw cutOff();
  return found;
}

/**
 * The merge base of HEAD and a revision, so that later commits of the other branch are not shown as undone; the revision itself where it is an
 * ancestor. A UserError where there is no such revision, or a shallow clone cannot tell.
 */
export function commonAncestor(root: string, revision: string): string {
  const hash = resolveRevision(root, revision);
  return sharedCommit(root, hash, resolveRevision(root, 'HEAD')) ?? hash;
}

interface Between {
  readonly one: string;
  readonly other: string;
  readonly found: string | null;
  readonly common: string;
}

/** Whether one of the commits that the two do not share lacks its parents. */
function isCutBetween(root: string, { one, other, found, common }: Between): boolean {
  if (found === null) return true;
  const cut = new Set(lines(readIfThere(join(common, 'shallow'))));
  const own = lines(mustRead(root, ['rev-list', one, other, `^${found}`]));
  return own.some((hash) => cut.has(hash));
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return Buffer.alloc(0);
  }
}

const severalShared = () =>
  new UserError({
    vi: 'Hai bên đã gộp chéo nhau nên có nhiều bản gốc chung, mỗi bản thiếu điều bản kia có; hãy gộp bản gốc vào bản này (git merge) rồi chạy lại.',
    en: 'The two sides were merged into each other, so that they share several bases, each without what another has; merge the base into this branch (git merge) and run the command again.',
  });

const cutOff = () =>
  new UserError({
    vi: 'Bản sao này của kho thiếu các lần lưu cũ (git gọi là shallow) nên không cho biết hai bên tách nhau từ đâu; hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).',
    en: 'This shallow clone does not say where the two sides have parted; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).',
  });
