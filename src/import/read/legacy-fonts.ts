import { fromTcvn3 } from '../../vietnamese/letters/tcvn3.ts';
import { fromVni } from '../../vietnamese/letters/vni.ts';

/** The words of a run in Unicode, where its font has letters of its own: `.VnTime` (TCVN3), `VNI-Times`. Each converted word is noted. */
export function lettersOfFont(
  text: string,
  font: string | undefined,
  converted: Map<string, string>,
): string {
  const read = readerOf(font ?? '');
  if (!read) return text;
  const isCapital = /^\.Vn.*H$/i.test(font ?? '');
  return text.replace(/\S+/gu, (word) => {
    if (!/[^\x20-\x7e]/.test(word)) return isCapital ? word.toUpperCase() : word;
    const reading = read(word);
    if (reading === null) return word;
    const shown = isCapital ? reading.toUpperCase() : reading;
    converted.set(word, shown);
    return shown;
  });
}

/** The same for letters of a PDF, where the letter ư of TCVN3 comes as a hyphen between letters. */
export function lettersOfPdfFont(text: string, font: string, converted: Map<string, string>): string {
  const whole = /^\.?Vn/i.test(font)
    ? text.replace(/(?<=[a-z\u00a1-\u00ff]|(?<!\S))-(?=[a-z\u00a1-\u00ff])/gu, '\u00ad')
    : text;
  return lettersOfFont(whole, font.replace(/^(?=Vn)/i, '.'), converted);
}

function readerOf(font: string): ((word: string) => string | null) | null {
  if (/^\.Vn/i.test(font)) return fromTcvn3;
  return /^VNI-/i.test(font) ? fromVni : null;
}
