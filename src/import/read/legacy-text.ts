import { fromWindows1258 } from '../../io/tables/decode-table.ts';
import type { Localised } from '../../locale/localised.ts';
import { findLegacyEncoding } from '../../vietnamese/letters/find-legacy-encoding.ts';
import { fromTcvn3 } from '../../vietnamese/letters/tcvn3.ts';
import { fromVni } from '../../vietnamese/letters/vni.ts';

interface ReadText {
  readonly text: string;
  readonly remarks: readonly Localised[];
}

/** The text of bytes in Windows-1258, TCVN3 or VNI, as files from before Unicode have it; null where it is none of them for certain. */
export function legacyText(bytes: Uint8Array): ReadText | null {
  const text = fromWindows1258(bytes);
  if (text !== null) return { text, remarks: [readAs('Windows-1258')] };
  const converted = withoutLegacyLetters(Buffer.from(bytes).toString('latin1'));
  return converted.remarks.length > 0 ? converted : null;
}

/** A text in Unicode, also where its letters are those of TCVN3 or VNI taken for Latin-1: soft hyphens are letters there. */
export function withoutLegacyLetters(text: string): ReadText {
  const found = findLegacyEncoding(text);
  if (!found) return { text, remarks: [] };
  const read = found.encoding === 'VNI' ? fromVni : fromTcvn3;
  const lines = text.split('\n').map((line) => {
    const isLoud = /[A-Z]/.test(line) && !/[a-z]/.test(line);
    return line.replace(/[\p{L}\u00a1-\u00bf×÷]+/gu, (word) => {
      const reading = /[\u0080-\u00ff]/.test(word) && !/[\u0100-\uffff]/.test(word) ? read(word) : null;
      return reading === null ? word : isLoud || isCapital(word) ? reading.toUpperCase() : reading;
    });
  });
  return { text: lines.join('\n'), remarks: [readAs(found.encoding)] };
}

/** Whether the plain letters of a word are capitals: TCVN3 has none with tones. */
const isCapital = (word: string): boolean => /[A-Z].*[A-Z]/.test(word) && !/[a-z]/.test(word);

const readAs = (encoding: string): Localised => ({
  vi: `Tệp ở bảng mã ${encoding}; đã đổi sang Unicode.`,
  en: `The file is in ${encoding}; it was converted to Unicode.`,
});
