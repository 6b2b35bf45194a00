import { isWord, tokensOf } from '../../text/words.ts';

/** The one stretch in which two texts differ, in tokens, and what stands around it. */
export interface ReplacedWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** From the first difference of two texts to the last. */
export function changedStretch(before: string, after: string): ReplacedWords {
  const [one, other] = [tokensOf(before), tokensOf(after)];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return {
    before: one.slice(start, one.length - end),
    after: other.slice(start, other.length - end),
    left: one.slice(0, start),
    right: one.slice(one.length - end),
  };
}

/** The words that a misprint is quoted with, and what they should read. */
export interface Misprint {
  readonly before: string;
  readonly after: string;
}

/** The shortest stretch that tells a misprint: it stands once in the text, begins and ends with whole words or with the text, and has two words beside it on either side where there are so many. */
export function misprintIn(before: string, after: string): Misprint {
  const stretch = changedStretch(before, after);
  let [left, right] = [0, 0];
  for (;;) {
    const lead = left === 0 ? [] : stretch.left.slice(-left);
    const trail = stretch.right.slice(0, right);
    const found = {
      before: [...lead, ...stretch.before, ...trail],
      after: [...lead, ...stretch.after, ...trail],
    };
    const canLeft = left < stretch.left.length;
    const canRight = right < stretch.right.length;
    const misprint = { before: found.before.join(''), after: found.after.join('') };
    if (
      (!canLeft && !canRight) ||
      (hasNeighbours(lead, canLeft) &&
        hasNeighbours(trail, canRight) &&
        isUnambiguous(found, before, { begins: !canLeft, ends: !canRight }))
    )
      return misprint;
    const goLeft =
      canLeft &&
      (!canRight || !hasNeighbours(lead, canLeft) || (hasNeighbours(trail, canRight) && left <= right));
    if (goLeft) left += 1;
    else right += 1;
  }
}

const hasNeighbours = (tokens: readonly string[], more: boolean) => !more || tokens.filter(isWord).length > 1;

/** Whether a stretch begins, or ends, where its text does. */
interface Edges {
  readonly begins: boolean;
  readonly ends: boolean;
}

function isUnambiguous(
  { before, after }: Pick<ReplacedWords, 'before' | 'after'>,
  text: string,
  { begins, ends }: Edges,
): boolean {
  const isFirm = (tokens: readonly string[]) =>
    tokens.length > 0 && (begins || isWord(tokens[0])) && (ends || isWord(tokens.at(-1)));
  const words = before.join('');
  return isFirm(before) && isFirm(after) && text.indexOf(words) === text.lastIndexOf(words);
}
