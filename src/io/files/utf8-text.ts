import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer';
import type { TextAccess } from '../../source/read/read-plan-file.ts';
import type { UnitsOfBytes } from '../../source/read/utf16-units.ts';

/**
 * Bytes as text, a byte order mark kept; null where they are not UTF-8. The same as `utf8` of `src/source/read`, by the parts of the engine
 * that take a fourth of the time.
 */
export function utf8Text(bytes: Uint8Array): string | null {
  if (isAscii(bytes)) return textOf(bytes, 'latin1');
  return isUtf8(bytes) ? textOf(transcode(bytes, 'utf8', 'utf16le'), 'utf16le') : null;
}

const textOf = ({ buffer, byteOffset, length }: Uint8Array, encoding: BufferEncoding): string =>
  Buffer.from(buffer, byteOffset, length).toString(encoding);

/** Where the units of a text stand, as long as one text after the other is read. */
let room = Buffer.alloc(2 * 4096);

/** The units of UTF-16 of bytes in UTF-8, by what the engine has for it. */
export const utf16Units: UnitsOfBytes = (bytes) => {
  if (!isUtf8(bytes)) return null;
  const transcoded = transcode(bytes, 'utf8', 'utf16le');
  if (room.length <= transcoded.length) room = Buffer.alloc(2 * transcoded.length + 2);
  const written = room;
  transcoded.copy(written);
  const length = transcoded.length / 2;
  const units = new Uint16Array(written.buffer, written.byteOffset, written.length / 2);
  units[length] = 0;
  return { units, length, textOf: (from, to) => written.toString('utf16le', from * 2, to * 2) };
};

/** How the files of a plan become text fastest. */
export const fastAccess: TextAccess = { decode: utf8Text, unitsOf: utf16Units };
