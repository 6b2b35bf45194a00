/** Words with their first letter large, as at the beginning of a sentence or a name. */
export function raised(words: string): string {
  const first = words.charAt(0);
  const large = first.toUpperCase();
  return large === first ? words : large + words.slice(1);
}

/** Words with their first letter small, as within a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
