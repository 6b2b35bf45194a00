const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The tone marks that a word bears, as combining characters; the marks of â, ă, ê, ô, ơ, ư are no tones. */
export const tonesOf = (word: string): string[] => word.normalize('NFD').match(toneMark) ?? [];

/** The word without its tone: `Thủy` becomes `Thuy`, `quyết` becomes `quyêt`. */
export const withoutTones = (word: string): string =>
  word.normalize('NFD').replace(toneMark, '').normalize('NFC');
