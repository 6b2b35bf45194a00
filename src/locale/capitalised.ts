/** Words with a capital as their first letter, as at the beginning of a sentence or a name. */
export function capitalised(words: string): string {
  const first = words.charAt(0);
  const capital = first.toUpperCase();
  return capital === first ? words : capital + words.slice(1);
}

/** Words with a small first letter, as within a sentence. */
export const uncapitalised = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A sentence as a clause within another one: without its capital and its full stop. */
export const asClause = (sentence: string): string => uncapitalised(sentence).replace(/\.$/, '');
