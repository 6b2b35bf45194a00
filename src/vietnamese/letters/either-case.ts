/** Further signs that stand for a letter whatever its case, as expressions with the flag i have it. */
const signs: Readonly<Record<string, string>> = { k: '\u212A', s: '\u017F' };

/**
 * A pattern whose letters, other than those of \d, \p{L} and the like, stand for both cases: as with the flag i, under which classes such as
 * \p{L} take several times as long to compile.
 */
export const eitherCase = (pattern: string): string =>
  pattern.replace(/\\p\{\w+\}|\\.|\p{L}/gu, (one) => {
    if (one.startsWith('\\')) return one;
    const small = one.toLowerCase();
    return `[${small}${small.toUpperCase()}${signs[small] ?? ''}]`;
  });
