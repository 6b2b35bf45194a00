import { fromWindows1258 } from '../../io/tables/decode-table.ts';
import type { Localised } from '../../locale/localised.ts';
import { findLegacyEncoding } from '../../vietnamese/letters/find-legacy-encoding.ts';
import { checkNoneLost, inUnicode, isUpperCase, type LegacyEncoding, readerOf } from './legacy-letters.ts';

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

/** How a letter of Vietnamese looks whose bytes of UTF-8 were read as Windows-1252. */
const encodedTwice = /á[º»]|Ã[\u00a0-\u00bf]|Ä[\u0090\u0091‘]|Æ[°¡]/u;

/** The letters of the bytes from 0x80 to 0x9F in Windows-1252; a blank for those that have none. Node 20 decodes these bytes as Latin-1. */
const lettersOf1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The byte that a letter has in Windows-1252; undefined for one that has none. */
function byteOf1252(letter: string): number | undefined {
  const code = letter.charCodeAt(0);
  if (code < 0x100) return code;
  const place = lettersOf1252.indexOf(letter);
  return place < 0 ? undefined : 0x80 + place;
}

/** Letters of Windows-1252 that are none of ASCII. */
const of1252 = new RegExp(`[\\u0080-\\u00ff${lettersOf1252.replaceAll(' ', '')}]+`, 'gu');

/**
 * The text that was meant where UTF-8 was read as Windows-1252 and saved as UTF-8 once more; null for any other. Words that somebody typed
 * later, in Unicode, stay as they are where they are few.
 */
export function readOnceMore(text: string): ReadText | null {
  if (!encodedTwice.test(text)) return null;
  let [read, kept] = [0, text.match(onlyUnicode)?.length ?? 0];
  const meant = text.replace(of1252, (letters) => {
    const found = decoded(letters);
    if (found === null) kept += 1;
    else read += 1;
    return found ?? letters;
  });
  return kept * 10 > read ? null : { text: meant, remarks: [savedTwice] };
}

/** Letters of Vietnamese that Windows-1252 does not have. */
const onlyUnicode = /[ăđĩũơư\u1ea0-\u1ef9]/giu;

/** What letters of Windows-1252 say whose bytes are UTF-8; null where these are not. */
function decoded(letters: string): string | null {
  const bytes = Array.from(letters, byteOf1252);
  if (bytes.includes(undefined)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return null;
  }
}

const savedTwice: Localised = {
  vi: 'Tệp UTF-8 đã bị lưu nhầm bảng mã thêm một lần; chữ được đọc lại như ban đầu.',
  en: 'The file is UTF-8 that was saved in a wrong letter table once more; it was read as it was meant.',
};

/** A text in Unicode, also where its letters are those of TCVN3 or VNI taken for Latin-1: soft hyphens are letters there. */
export function withoutLegacyLetters(text: string): ReadText {
  const found = findLegacyEncoding(text);
  if (!found) return { text, remarks: [] };
  const read = readerOf(found.encoding);
  const lines = text.split('\n').map((line) => inUnicode(line, read, isUpperCase(line)));
  if (found.encoding === 'TCVN3') checkNoneLost(lines.join('\n'));
  return { text: lines.join('\n'), remarks: [readAs(found.encoding)] };
}

/** What is said of a file that was in another letter table. */
export const readAs = (encoding: LegacyEncoding | 'Windows-1258'): Localised => ({
  vi: `Tệp ở bảng mã ${encoding}; đã đổi sang Unicode.`,
  en: `The file is in ${encoding}; it was converted to Unicode.`,
});
