import { inflateRawSync } from 'node:zlib';
import type { OfficeDraft, OfficeParts } from '../../plan/office-parts.ts';

/** Where a zip says what: from the start of its end, of an entry in its directory, and of an entry itself. */
const ends = { length: 22, count: 10, directory: 16 };
const centrals = { length: 46, method: 10, packed: 20, name: 28, extra: 30, comment: 32, local: 42 };
const locals = { length: 30, name: 26, extra: 28 };
const stored = 0;

/** All parts of an office file, with the rows that it lacked. */
export const wholeParts = (draft: OfficeDraft): OfficeParts =>
  'zip' in draft ? draft.fill(unpackParts(draft.zip)) : draft;

/**
 * The parts of a zip as text, in their order. Only for what a library of this program has just made: nothing of it is doubted, as a file from
 * outside is (zip.ts).
 */
function unpackParts(zip: Uint8Array): Map<string, string> {
  const source = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const end = source.length - ends.length;
  const parts = new Map<string, string>();
  let at = source.readUInt32LE(end + ends.directory);
  for (let left = source.readUInt16LE(end + ends.count); left > 0; left -= 1) {
    const numberAt = (place: number) => source.readUInt16LE(at + place);
    const name = source.toString(
      'utf8',
      at + centrals.length,
      at + centrals.length + numberAt(centrals.name),
    );
    const local = source.readUInt32LE(at + centrals.local);
    const from =
      local +
      locals.length +
      source.readUInt16LE(local + locals.name) +
      source.readUInt16LE(local + locals.extra);
    const packed = source.subarray(from, from + source.readUInt32LE(at + centrals.packed));
    parts.set(
      name,
      (numberAt(centrals.method) === stored ? packed : inflateRawSync(packed)).toString('utf8'),
    );
    at += centrals.length + numberAt(centrals.name) + numberAt(centrals.extra) + numberAt(centrals.comment);
  }
  return parts;
}
