import type { Localised } from '../../locale/localised.ts';
import { people } from './git-commit.ts';
import { commitNamed } from './git-revision.ts';
import { inGitsWords, nobody } from './git-refusal.ts';
import { git, gitWith } from './git.ts';

/** The commit that a tag names; null where there is no such tag. A UserError where it cannot be read. */
export const taggedCommit = (root: string, name: string): string | null =>
  commitNamed(root, `refs/tags/${name}`);

/**
 * Makes an annotated tag, which says who set it and when, at a commit; why there is none, as a clause, where git refuses. The tag is made
 * as an object and then named, so that no signing program, editor or hook is started; one that exists already is never moved.
 */
export function makeTag(
  root: string,
  name: string,
  { commit, message }: { commit: string; message: string },
): Localised | null {
  const who = gitWith(root, ['var', 'GIT_COMMITTER_IDENT'], { variables: people() });
  if (who.exitCode !== 0) return nobody;
  const lines = [
    `object ${commit}`,
    'type commit',
    `tag ${name}`,
    `tagger ${who.out.toString('utf8').trim()}`,
  ];
  const made = git(root, ['mktag'], `${lines.join('\n')}\n\n${message}\n`);
  const tag = made.out.toString('utf8').trim();
  if (made.exitCode !== 0) return inGitsWords(made.err);
  const set = git(root, ['update-ref', `refs/tags/${name}`, tag, '0'.repeat(tag.length)]);
  return set.exitCode === 0 ? null : inGitsWords(set.err);
}
