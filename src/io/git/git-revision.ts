import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { repositoryOf } from './find-repository.ts';
import { git, type GitInput, gitWith, mayAnswer } from './git.ts';

/** Names that mean one thing to git, whatever branches and tags are called so. */
const sureName = /^(?:HEAD|@|[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The hash of the commit that a revision names. A UserError says why there is none: no repository, a shallow clone, an unknown name, or one that
 * a branch and a tag have: git would take the tag, which whoever may send tags can put before the base that is asked for.
 */
export function resolveRevision(root: string, revision: string): string {
  if (revision.startsWith(':/')) throw new UserError(soughtByWords(revision.slice(2)));
  const { exitCode, out, err } = git(root, [
    '-c',
    'core.warnAmbiguousRefs=true',
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const hash = out.toString('utf8').trim();
  const [, several] = /^warning: refname '(.*)' is ambiguous/m.exec(err) ?? [];
  if (several !== undefined && !sureName.test(several)) throw new UserError(severalOf(several));
  if (exitCode === 0 && isHash(hash)) return hash;
  if (repositoryOf(root).isShallow)
    throw new UserError({
      vi: `Không tìm được «${revision}» vì bản sao này của kho thiếu các lần lưu cũ (git gọi là shallow); hãy lấy đủ lịch sử (fetch-depth: 0, hoặc git fetch --unshallow).`,
      en: `“${revision}” cannot be found in this shallow clone; fetch the whole history (fetch-depth: 0, or git fetch --unshallow).`,
    });
  if (isOfUnreadable(root, revision)) throw unreadableHistory(err);
  if (revision !== 'HEAD' || commitNamed(root, 'HEAD') !== null) throw new UserError(noRevision(revision));
  throw new UserError(nothingSaved);
}

/** Whether a name is that of something that cannot be read. A whole hash is none: git takes it for one without looking whether anything has it. */
function isOfUnreadable(root: string, name: string): boolean {
  const named = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  const hash = named.out.toString('utf8').trim();
  if (named.exitCode !== 0 || !isHash(hash) || isHash(name)) return false;
  const kind = git(root, ['cat-file', '-t', hash]).out.toString('utf8').trim();
  return kind !== 'tree' && kind !== 'blob';
}

/**
 * The commit that a name stands for; null where nothing has that name yet, as HEAD of a repository in which nothing was saved. A UserError
 * where something has it and no commit can be read there: to a quiet question git answers alike.
 */
export function commitNamed(root: string, name: string): string | null {
  const quietly = ['rev-parse', '--verify', '--quiet', '--end-of-options'];
  const hash = mayAnswer(root, [...quietly, `${name}^{commit}`])?.trim() ?? null;
  if (hash !== null && isHash(hash)) return hash;
  if (hash !== null) throw unreadableHistory(hash);
  if (mayAnswer(root, [...quietly, name]) !== null) throw unreadableHistory(`fatal: ${name}`);
  if (name === 'HEAD') mustRead(root, ['symbolic-ref', '--', 'HEAD']);
  return null;
}

/** That git knows nothing under a name, as a sentence. */
export const noRevision = (revision: string): Localised => ({
  vi: `Không có phiên bản git «${revision}».`,
  en: `There is no git revision “${revision}”.`,
});
const severalOf = (name: string): Localised => ({
  vi: `Tên «${name}» trong git bị trùng (nhánh, thẻ: branch, tag); hãy viết đầy đủ tên: refs/heads/${name}, refs/remotes/${name} hoặc refs/tags/${name}.`,
  en: `There is more than one branch or tag “${name}”; write the whole name: refs/heads/${name}, refs/remotes/${name} or refs/tags/${name}.`,
});
const soughtByWords = (words: string): Localised => ({
  vi: `«:/${words}» tìm lời ghi ở mọi nơi trong git, nên không chắc là phiên bản nào; hãy viết «HEAD^{/${words}}» để tìm ở đây, hoặc tên, mã của phiên bản.`,
  en: `“:/${words}” looks for words in every branch and names no certain revision; write “HEAD^{/${words}}” to look for them here, or the revision’s name or hash.`,
});
const nothingSaved: Localised = {
  vi: 'Ở đây chưa có lần lưu nào để so («HEAD»); hãy lưu trước: cthd save "<lời ghi>".',
  en: 'Nothing has been committed here yet to compare with (“HEAD”); commit first: cthd save "<message>".',
};

/** Whether a name is that of a branch, here or of a remote, whose tip moves on; HEAD is none. A UserError where git does not tell. */
export function isBranch(root: string, name: string): boolean {
  if (name === 'HEAD' || name === '@') return false;
  const question = ['rev-parse', '--verify', '--quiet', '--symbolic-full-name', '--end-of-options', name];
  const whole = mayAnswer(root, question)?.trim() ?? '';
  if (!/^(?:$|HEAD$|refs\/)/.test(whole)) throw unreadableHistory(whole);
  return /^refs\/(?:heads|remotes)\//.test(whole);
}

/** Whether a text is a whole hash of git, of SHA-1 or SHA-256. */
export const isHash = (text: string): boolean => /^[0-9a-f]{40,64}$/.test(text);

/** What git answered where only a hash is an answer. A UserError where it is none. */
export function hashAnswered(answer: string): string {
  if (isHash(answer)) return answer;
  throw unreadableHistory(answer);
}

/** The lines that git printed. */
export const lines = (out: Buffer): string[] => out.toString('utf8').split('\n').filter(Boolean);

/** What git answers to a question about its history. A UserError where it cannot read what it is asked about. */
export function mustRead(folder: string, args: readonly string[], given: GitInput = {}): Buffer {
  const { exitCode, out, err } = gitWith(folder, args, given);
  if (exitCode === 0) return out;
  throw unreadableHistory(err);
}

/** A history of which a part cannot be read is never taken for a shorter one. */
export function unreadableHistory(err: string): UserError {
  const said = (err.split('\n').find((line) => line !== '') ?? '').replace(/^\w+: /, '').slice(0, 200);
  const why = said === '' ? '' : ` (${said})`;
  return new UserError({
    vi: `Git không đọc được trọn lịch sử${why}; kho có thể thiếu đối tượng, như bản sao từng phần: hãy chạy git fetch --refetch --no-filter, hoặc lấy lại kho.`,
    en: `git cannot read the whole history${why}; objects may be missing, as in a partial clone: run git fetch --refetch --no-filter, or clone again.`,
  });
}
