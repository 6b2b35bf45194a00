import { diffWords, type Segment } from '../../change/sequences/word-diff.ts';

/** The most stretches that a page marks: a programme compared with another draft of all of it has a few thousand. */
export const maxMarks = 20_000;

/** Marks what differs between wordings, as long as a page has room for marks. */
export interface WordMarks {
  /** What stayed, went and came; null from the first wording on for which there is no room. */
  readonly between: (before: string, after: string) => Segment[] | null;
  /** Whether a wording was left without marks. */
  readonly areSpent: () => boolean;
}

/** A stretch of so many letters counts as one; a longer one as several, since words that differ are what takes the time. */
const lettersOfMark = 50;

/** The marks of one page, of so many stretches that went or came at most; each is a piece of its own in what is written of it. */
export function wordMarks(max: number): WordMarks {
  let left = max;
  return {
    between(before, after) {
      if (left < 0) return null;
      const segments = diffWords(before, after);
      for (const { kind, text } of segments)
        if (kind !== 'same') left -= Math.ceil(text.length / lettersOfMark);
      return left < 0 ? null : segments;
    },
    areSpent: () => left < 0,
  };
}
