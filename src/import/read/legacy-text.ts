import { fromWindows1258 } from '../../io/tables/decode-table.ts';
import type { Localised } from '../../locale/localised.ts';
import { findLegacyEncoding } from '../../vietnamese/letters/find-legacy-encoding.ts';
import { checkNoneLost, inUnicode, isLoud, type LegacyEncoding, readerOf } from './legacy-letters.ts';

interface ReadText {
  readonly text: string;
  readonly remarks: readonly Localised[];
}

/**
 * The text of bytes in Windows-1258, or in TCVN3 or VNI as Latin-1, as files from before Unicode have it; null where it is none of them for
 * certain.
 */
export function legacyText(bytes: Uint8Array): ReadText | null {
  const text = fromWindows1258(bytes);
  if (text !== null) return { text, remarks: [readAs('Windows-1258')] };
  const latin = Buffer.from(bytes).toString('latin1');
  return findLegacyEncoding(latin) ? { text: latin, remarks: [] } : null;
}

/** A text in Unicode, also where its letters are those of TCVN3 or VNI taken for Latin-1: soft hyphens are letters there. */
export function withoutLegacyLetters(text: string): ReadText {
  const found = findLegacyEncoding(text);
  if (!found) return { text, remarks: [] };
  const read = readerOf(found.encoding);
  const lines = text.split('\n').map((line) => inUnicode(line, read, isLoud(line)));
  if (found.encoding === 'TCVN3') checkNoneLost(lines.join('\n'));
  return { text: lines.join('\n'), remarks: [readAs(found.encoding)] };
}

/** What is said of a file that was in another letter table. */
export const readAs = (encoding: LegacyEncoding | 'Windows-1258'): Localised => ({
  vi: `Tệp ở bảng mã ${encoding}; đã đổi sang Unicode.`,
  en: `The file is in ${encoding}; it was converted to Unicode.`,
});
