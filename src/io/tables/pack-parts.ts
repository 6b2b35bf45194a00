import { crc32, deflateRawSync } from 'node:zlib';
import type { OfficeDraft, OfficePart } from '../../plan/office-parts.ts';
import { wholeParts } from './unpack-parts.ts';

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** Version 2.0 of the form, names in UTF-8, deflate, 1 January 1980. */
const form = { version: 20, utf8: 0x0800, deflate: 8, firstDay: 0x0021 };

/** The parts of an office file as that file: a zip of them in their order, with one date for all. Equal parts are equal bytes. */
export function packParts(draft: OfficeDraft): Uint8Array {
  const parts = wholeParts(draft);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const content = partBytes(part);
    const packed = deflateRawSync(content);
    const path = Buffer.from(name, 'utf8');
    const said = entryWords(content, packed.length, path.length);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(numbers(signatures.central), Buffer.from([form.version, 0]), said, place, path);
    const local = Buffer.concat([numbers(signatures.local), said, path]);
    locals.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.concat([numbers(signatures.end, 0, 0, directory.length, offset), Buffer.alloc(2)]);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** What a zip says of an entry, beside its bytes and in its directory. */
function entryWords(content: Uint8Array, packedLength: number, pathLength: number): Buffer {
  const words = Buffer.alloc(26);
  words.writeUInt16LE(form.version, 0);
  words.writeUInt16LE(form.utf8, 2);
  words.writeUInt16LE(form.deflate, 4);
  words.writeUInt16LE(form.firstDay, 8);
  words.writeUInt32LE(crc32(content), 10);
  words.writeUInt32LE(packedLength, 14);
  words.writeUInt32LE(content.length, 18);
  words.writeUInt16LE(pathLength, 22);
  return words;
}

/** Numbers of four bytes each. */
function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

/** A part as bytes; text in UTF-8. */
function partBytes(part: OfficePart): Uint8Array {
  if (part instanceof Uint8Array) return part;
  const pieces = (typeof part === 'string' ? [part] : part).map((piece) =>
    typeof piece === 'string' ? piece : piece.xml,
  );
  const bytes = Buffer.allocUnsafe(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0));
  let at = 0;
  for (const piece of pieces)
    if (typeof piece === 'string') at += bytes.write(piece, at, 'utf8');
    else {
      bytes.set(piece, at);
      at += piece.length;
    }
  return bytes;
}
