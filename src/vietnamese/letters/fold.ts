/**
 * A text as one types it without a Vietnamese keyboard: lower case, no diacritics, đ as d. Folding twice changes nothing more, and
 * composed and decomposed spellings fold alike.
 */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
