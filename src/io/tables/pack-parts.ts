import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { OfficeDraft, OfficePart } from '../../plan/office-parts.ts';
import { wholeParts } from './unpack-parts.ts';

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** Version 2.0 of the form, names in UTF-8, deflate, 1 January 1980. */
const form = { version: 20, utf8: 0x0800, deflate: 8, firstDay: 0x0021 };

/** The parts of an office file as that file: a zip of them in their order, with one date for all. Equal parts are equal bytes. */
export function packParts(draft: OfficeDraft): Uint8Array {
  const parts = wholeParts(draft);
  const locals: Uint8Array[] = [];
  const chunk = Buffer.allocUnsafe(atOnce);
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of parts) {
    const packed = packedPart(part, chunk);
    const path = Buffer.from(name, 'utf8');
    const said = entryWords(packed, path.length);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    centrals.push(numbers(signatures.central), Buffer.from([form.version, 0]), said, place, path);
    const local = Buffer.concat([numbers(signatures.local), said, path]);
    locals.push(local, ...packed.pieces);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.concat([numbers(signatures.end, 0, 0, directory.length, offset), Buffer.alloc(2)]);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

/** What a zip says of an entry, beside its bytes and in its directory. */
function entryWords({ sum, length, whole }: PackedPart, pathLength: number): Buffer {
  const words = Buffer.alloc(26);
  words.writeUInt16LE(form.version, 0);
  words.writeUInt16LE(form.utf8, 2);
  words.writeUInt16LE(form.deflate, 4);
  words.writeUInt16LE(form.firstDay, 8);
  words.writeUInt32LE(sum, 10);
  words.writeUInt32LE(length, 14);
  words.writeUInt32LE(whole, 18);
  words.writeUInt16LE(pathLength, 22);
  return words;
}

/** Numbers of four bytes each. */
function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

/** A part as it stands in a zip: its bytes, how many these are, how many they were before, and their sum. */
interface PackedPart {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  readonly whole: number;
  readonly sum: number;
}

/** So many bytes are compressed at once. They stay near the processor, and a long part is never held whole. */
const atOnce = 1024 * 1024;
/** What comes may refer to so many bytes before it. */
const window = 32 * 1024;
/** How hard a part is compressed, of 9: the rows of a sheet take half the time of the usual 6 and a hundredth more room. */
const level = 5;
/** A part that is not compressed at once is compressed less hard: in half the time, and a tenth larger. */
const longLevel = 2;
/** How many bytes zlib is given room for at once: most parts are short, and the usual 16 KiB for each take a fifth of the time of packing a short document. */
const roomFor = (length: number) => Math.min(Math.max(length, minRoom), maxRoom);
const [minRoom, maxRoom] = [constants.Z_MIN_CHUNK, constants.Z_DEFAULT_CHUNK];

/** A part compressed chunk by chunk, each beginning at a whole byte and told of the end of the one before. */
function packedPart(part: OfficePart, chunk: Buffer): PackedPart {
  const pieces: Uint8Array[] = [];
  let [whole, length, sum] = [0, 0, 0];
  let before: Buffer | undefined;
  const pack = (bytes: Buffer, finishFlush: number) => {
    const packed = deflateRawSync(bytes, {
      finishFlush,
      chunkSize: roomFor(bytes.length),
      level: whole === 0 && finishFlush === constants.Z_FINISH ? level : longLevel,
      ...(before && { dictionary: before }),
    });
    pieces.push(packed);
    length += packed.length;
    whole += bytes.length;
    sum = crc32(bytes, sum);
  };
  let end = 0;
  for (const piece of typeof part === 'string' || part instanceof Uint8Array ? [part] : part) {
    const content = piece instanceof Uint8Array || typeof piece === 'string' ? piece : piece.xml;
    if (typeof content === 'string' && end + maxBytes * content.length <= atOnce) {
      end += chunk.write(content, end);
      continue;
    }
    let bytes = bytesOf(content);
    while (end + bytes.length > atOnce) {
      const fitting = bytes.subarray(0, atOnce - end);
      chunk.set(fitting, end);
      pack(chunk, constants.Z_SYNC_FLUSH);
      before = Buffer.from(chunk.subarray(-window));
      bytes = bytes.subarray(fitting.length);
      end = 0;
    }
    chunk.set(bytes, end);
    end += bytes.length;
  }
  pack(chunk.subarray(0, end), constants.Z_FINISH);
  return { pieces, length, whole, sum };
}

/** A unit of a text takes so many bytes at most. */
const maxBytes = 3;

function bytesOf(content: Uint8Array | string | (() => Uint8Array)): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content();
}
