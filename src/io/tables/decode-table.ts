import type { Localised } from '../../locale/localised.ts';
import type { RawFile } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { decode } from '../../source/read/decode.ts';

/** The encodings in which offices save csv. */
export type TableEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1258';

/** The bytes by which the encoding of a file is detected. */
const beginning = 4096;

/**
 * The text of a csv file with its encoding, recognised by what its bytes are: UTF-16 by its mark or by the zeros between Latin letters,
 * else UTF-8, else Windows-1258 where that gives Vietnamese with every tone on a vowel. A UserError, with the place, for anything else.
 */
export function decodeTable(file: RawFile): { readonly text: string; readonly encoding: TableEncoding } {
  const utf16 = utf16Of(file.bytes.subarray(0, beginning));
  if (utf16 !== null) return { text: decodeUtf16(file.bytes, utf16), encoding: 'UTF-16' };
  const { source, problems } = decode(file);
  if (source) return { text: source.text, encoding: 'UTF-8' };
  const text = fromWindows1258(file.bytes);
  if (text !== null) return { text, encoding: 'Windows-1258' };
  const { line = 1, column = 1 } = problems[0]?.range?.start ?? {};
  throw new UserError(
    saveAsUtf8({
      vi: `tệp không phải UTF-8, UTF-16 hay Windows-1258 từ dòng ${line}, cột ${column} (có thể ở bảng mã TCVN3 hoặc VNI)`,
      en: `the file is not in UTF-8, UTF-16 or Windows-1258 from line ${line}, column ${column} on (it may be in TCVN3 or VNI)`,
    }),
  );
}

/** Which end of a pair of bytes comes first, where a file is in UTF-16; null where it is not. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [place, byte] of bytes.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const pairs = bytes.length / 2;
  if (odd > pairs / 4 && even <= pairs / 100) return 'utf-16le';
  return even > pairs / 4 && odd <= pairs / 100 ? 'utf-16be' : null;
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      saveAsUtf8({
        vi: 'tệp ở bảng mã UTF-16 nhưng bị cắt cụt hoặc bị hỏng',
        en: 'the file is in UTF-16 and is cut off or damaged',
      }),
    );
  }
}

/** A tone of Windows-1258 after anything but a vowel, and what no text holds. */
const strayTone = /(?<![aăâeêioôơuưy])[\u0300\u0301\u0303\u0309\u0323]/iu;
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
/** A sign among letters, as TCVN3 has it. */
const signInWord = /\p{L}[¡-¿]|[¡-¿]\p{L}/u;
const tone = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** The text where bytes are Vietnamese in Windows-1258, in composed letters; null where they are not. */
export function fromWindows1258(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1258').decode(bytes);
  const isStrange = control.test(text) || strayTone.test(text) || signInWord.test(text);
  return isStrange || !tone.test(text) ? null : text.normalize('NFC');
}

const saveAsUtf8 = ({ vi, en }: Localised): Localised => ({
  vi: `${vi}; trong Excel hãy chọn Tệp > Lưu dưới dạng > «CSV UTF-8 (phân cách bằng dấu phẩy)», hoặc lưu thành .xlsx`,
  en: `${en}; in Excel choose File > Save As > “CSV UTF-8 (Comma delimited)”, or save it as .xlsx`,
});
