import { hasUnusual } from './alphabet.ts';
import { codesOf, invisibleRuns } from './characters.ts';

/** A text as it may be stored, and the code points that were taken out of it: '' where none were. */
export interface CleanText {
  readonly text: string;
  readonly removed: string;
}

/**
 * A text that someone typed or pasted, without the characters that leave no trace on paper, in composed Unicode; line ends are one
 * character, tabs are blanks. Half of a surrogate pair stays, for whoever writes the text to refuse.
 */
export function cleanText(typed: string): CleanText {
  if (!hasUnusual(typed)) return { text: typed, removed: '' };
  if (!typed.isWellFormed()) return { text: typed, removed: '' };
  const plain = typed.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replaceAll('\t', ' ');
  const removed = [...plain.matchAll(invisibleRuns())].map(([run]) => run).join('');
  return {
    text: plain.replace(invisibleRuns(), '').normalize('NFC'),
    removed: removed === '' ? '' : codesOf(removed),
  };
}
