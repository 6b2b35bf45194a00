import { memoisedByText } from '../../plan/memoised.ts';
import { placeLimit } from '../../plan/strings.ts';
import { findRuns, type Run } from '../letters/characters.ts';
import { lettered } from '../letters/lettered.ts';

/** Straight marks around words; an apostrophe inside a word (l'Est) and inches after a figure (21") are none. */
const straight = lettered(
  String.raw`"[^"\n]{0,400}"|(?<!\d)"|(?<![\p{L}\p{N}'])'(?=[\p{L}\p{N}“])[^'\n]{0,400}?[^\s']'(?![\p{L}\p{N}'])`,
  'gu',
);

/** The stretches of a text between straight quotation marks, and straight marks that stand alone. */
export const findStraightQuotes = memoisedByText((text: string): readonly Run[] =>
  findRuns(text, straight(text)),
);

/** The curly quotation marks of a text that have no partner. */
export const findUnbalancedQuotes = memoisedByText((text: string): readonly Run[] => {
  const open: Run[] = [];
  const alone: Run[] = [];
  for (const mark of findRuns(text, /[“”]/g, Infinity)) {
    if (mark.text === '“') open.push(mark);
    else if (open.pop() === undefined) alone.push(mark);
  }
  return [...alone, ...open].sort((a, b) => a.span[0] - b.span[0]).slice(0, placeLimit);
});
