import type { Language } from '../../locale/localised.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

/** A word that may be typed, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly words?: string;
}

/** What the person who presses the key has typed so far, and where. */
export interface Typed {
  /** The word under the cursor. */
  readonly word: string;
  readonly language: Language;
  readonly cwd: string;
  readonly dir?: string;
  readonly programme?: string;
  /** The year in which it is typed. */
  readonly year: number;
}

/** No shell shows more at once. */
export const maxShown = 100;

/** Those that begin with what is typed; where none does, those whose words hold it. */
export function fitting(
  all: readonly (Candidate & { readonly also?: string })[],
  { word }: Pick<Typed, 'word'>,
): Candidate[] {
  const typed = fold(word).replace(/[\s_]+/g, '-');
  const begin = all.filter(({ value }) => fold(value).startsWith(typed));
  const words = fold(word);
  const found =
    begin.length > 0
      ? begin
      : all.filter((one) => fold([one.value, one.words ?? '', one.also ?? ''].join(' ')).includes(words));
  return found
    .slice(0, maxShown)
    .map(({ value, words: means }) => ({ value, ...(means && { words: means }) }));
}
