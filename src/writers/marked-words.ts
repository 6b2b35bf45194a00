import type { ChangedWords } from '../views/blocks/block.ts';
import { markdownWords } from '../screen/markdown-text.ts';

/** What stayed before a change, and the change. */
interface MarkedHunk {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

/**
 * Changed words in Markdown: ~~gone~~ **new**. Its marks count only between blanks, so a change within a word or at a sign is shown
 * with the whole of what is between the spaces, both as it was and as it is.
 */
export function markedWords(words: readonly ChangedWords[]): string {
  return wholeWords(hunksOf(words))
    .flatMap(({ same, removed, added }) => [
      markdownWords(same.trim()),
      mark(removed, '~~'),
      mark(added, '**'),
    ])
    .filter((part) => part !== '')
    .join(' ');
}

const mark = (text: string, sign: string) => {
  const inside = markdownWords(text.trim());
  return inside === '' ? '' : sign + inside + sign;
};

function hunksOf(words: readonly ChangedWords[]): MarkedHunk[] {
  const hunks: MarkedHunk[] = [];
  for (const { change, text } of words) {
    const last = hunks.at(-1);
    const isNew = !last || (change === 'same' && (last.removed !== '' || last.added !== ''));
    const hunk = isNew ? { same: '', removed: '', added: '' } : last;
    hunks[isNew ? hunks.length : hunks.length - 1] = { ...hunk, [change]: hunk[change] + text };
  }
  return hunks;
}

/** Moves what touches a change into both of its sides; changes with no blank between them become one. */
function wholeWords(hunks: readonly MarkedHunk[]): MarkedHunk[] {
  const result: MarkedHunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    const opening = last && hasSide(last, /\S$/) ? (/^\S*/.exec(hunk.same)?.[0] ?? '') : '';
    const rest = hunk.same.slice(opening.length);
    const [removed, added] = last ? [last.removed + opening, last.added + opening] : ['', ''];
    if (last) result[result.length - 1] = { same: last.same, removed, added };
    if (last && rest === '' && hunk.same !== '') {
      result[result.length - 1] = {
        same: last.same,
        removed: removed + hunk.removed,
        added: added + hunk.added,
      };
      continue;
    }
    const closing = hasSide(hunk, /^\S/) ? (/\S*$/.exec(rest)?.[0] ?? '') : '';
    result.push({
      same: rest.slice(0, rest.length - closing.length),
      removed: closing + hunk.removed,
      added: closing + hunk.added,
    });
  }
  return result;
}

const hasSide = ({ removed, added }: MarkedHunk, pattern: RegExp) =>
  pattern.test(removed) || pattern.test(added);
