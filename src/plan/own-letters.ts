/** The same text with letters of its own, for whoever keeps it long: the engine keeps a whole file in memory for a text that was cut out of it. */
export const withOwnLetters = (text: string): string => ` ${text}`.slice(1);
