/** Words with their first letter large, as at the beginning of a sentence or a name. */
export const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words with their first letter small, as within a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
