/** Words with their first letter large, as at the beginning of a sentence or a name. */
export const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
