import { git } from './git.ts';
import { resolveRevision } from './git-revision.ts';

/**
 * The commit from which the working tree has grown, as seen from a revision: where HEAD and the revision have parted, the last commit
 * that both have, so that what was done on the other side meanwhile does not look undone; else the revision itself. A UserError where
 * there is no such revision.
 */
export function commonAncestor(root: string, revision: string): string {
  const hash = resolveRevision(root, revision);
  const { exitCode, out } = git(root, ['merge-base', '--', hash, 'HEAD']);
  const shared = out.toString('utf8').trim();
  return exitCode === 0 && /^[0-9a-f]{40,64}$/.test(shared) ? shared : hash;
}
