import { commonSubsequence } from './common-subsequence.ts';
import type { CommonRun } from './myers-diff.ts';

/** A stretch of a text that stayed, went, or came. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A number with its points and commas; a syllable with the figures and letters in it; blanks; each sign on its own. */
const token = /\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+|\s+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * What changed between two wordings, by syllables: as little as can be, but readable, so that a lone word or sign between two changes
 * is no island. Same and removed make the earlier text, same and added the later one.
 */
export function diffWords(before: string, after: string): Segment[] {
  const [was, now] = [before.match(token) ?? [], after.match(token) ?? []];
  return toSegments(withoutIslands(hunks(was, now)));
}

/** A stretch that stayed, and then one that was replaced; either may be empty. */
interface Hunk {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

function hunks(was: readonly string[], now: readonly string[]): Hunk[] {
  const list: Hunk[] = [];
  let [from, to] = [0, 0];
  let same = '';
  const close = (run: Pick<CommonRun, 'was' | 'now'>) => {
    const [removed, added] = [was.slice(from, run.was).join(''), now.slice(to, run.now).join('')];
    if (removed !== '' || added !== '') {
      list.push({ same, removed, added });
      same = '';
    }
  };
  for (const run of commonSubsequence(was, now)) {
    close(run);
    same += was.slice(run.was, run.was + run.length).join('');
    [from, to] = [run.was + run.length, run.now + run.length];
  }
  close({ was: was.length, now: now.length });
  return same === '' ? list : [...list, { same, removed: '', added: '' }];
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

/** Joins changes with nothing but blanks and signs between them, or with fewer words than were changed on both sides, and two at most. */
function withoutIslands(list: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of list) {
    const last = joined.at(-1);
    const isChange = hunk.removed !== '' || hunk.added !== '';
    if (last && isChange && isIsland(last, hunk))
      joined[joined.length - 1] = {
        same: last.same,
        removed: last.removed + hunk.same + hunk.removed,
        added: last.added + hunk.same + hunk.added,
      };
    else joined.push(hunk);
  }
  return joined.length < list.length ? withoutIslands(joined) : joined;
}

function isIsland(left: Hunk, right: Hunk): boolean {
  const words = wordsIn(right.same);
  const changed = ({ removed, added }: Hunk) => Math.max(wordsIn(removed), wordsIn(added));
  return words === 0 || (words <= 2 && words < Math.min(changed(left), changed(right)));
}

const toSegments = (list: readonly Hunk[]): Segment[] =>
  list.flatMap(({ same, removed, added }) =>
    (
      [
        { kind: 'same', text: same },
        { kind: 'removed', text: removed },
        { kind: 'added', text: added },
      ] as const
    ).filter(({ text }) => text !== ''),
  );
