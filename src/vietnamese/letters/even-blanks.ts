/** Blanks other than one space between words. */
const unevenBlank = /[^\S ]| {2}|^ | $/;

/** A text with one space between its words, and none before and after them; line ends are blanks. */
export const evenBlanks = (text: string): string =>
  unevenBlank.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
