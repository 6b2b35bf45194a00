import type { LegacyEncoding } from './legacy-letters.ts';
import { inUnicode, isUpperCase, readerOf } from './legacy-letters.ts';

/** The letter table of a font that has letters of its own: `.VnTime` (TCVN3), `VNI-Times`; null for any other. */
export function encodingOfFont(font: string | undefined): LegacyEncoding | null {
  if (/^\.Vn/i.test(font ?? '')) return 'TCVN3';
  return /^VNI-/i.test(font ?? '') ? 'VNI' : null;
}

/** The font of a stretch of text, where it has letters of its own; nothing for any other. */
export const oldFont = (font: string | undefined): { readonly font?: string } =>
  font !== undefined && encodingOfFont(font) ? { font } : {};

/** The words of a stretch in Unicode, where its font has letters of its own. Each converted word is noted. */
export function lettersOfFont(
  text: string,
  font: string | undefined,
  { converted, isUpperCase }: { readonly converted: Map<string, string>; readonly isUpperCase: boolean },
): string {
  const encoding = encodingOfFont(font);
  if (!encoding) return text;
  const hasCapitals = /^\.Vn.*H$/i.test(font ?? '');
  const read = readerOf(encoding);
  return text.replace(/\S+/gu, (word) => {
    const shown = inUnicode(word, read, isUpperCase || hasCapitals);
    if (shown !== word) converted.set(word, hasCapitals ? shown.toUpperCase() : shown);
    return hasCapitals ? shown.toUpperCase() : shown;
  });
}

/** The same for letters of a PDF, where the letter ư of TCVN3 comes as a hyphen between letters. */
export function lettersOfPdfFont(text: string, font: string, converted: Map<string, string>): string {
  const whole = /^\.?Vn/i.test(font)
    ? text.replace(/(?<=[a-z\u00a1-\u00ff]|(?<!\S))-(?=[a-z\u00a1-\u00ff])/gu, '\u00ad')
    : text;
  return lettersOfFont(whole, font.replace(/^(?=Vn)/i, '.'), { converted, isUpperCase: isUpperCase(text) });
}
