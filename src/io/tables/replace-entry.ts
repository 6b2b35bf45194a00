import { crc32 } from 'node:zlib';

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const sizes = { local: 30, central: 46, end: 22 };

/**
 * A zip made here with one entry replaced by other bytes, stored as they are; every other entry is copied as it is packed. The entry keeps
 * its place. A fault where the zip has no such entry, or is of a form that is not made here: a comment at its end, more than 4 GiB.
 */
export function replaceEntry(zip: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const source = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const end = source.length - sizes.end;
  if (end < 0 || source.readUInt32LE(end) !== signatures.end) throw new Error('this is no zip made here');
  const directory = source.readUInt32LE(end + 16);
  const entries = entriesOf(source, directory, source.readUInt16LE(end + 10));
  if (!entries.some((entry) => entry.name === name)) throw new Error(`the zip has no ${name}`);
  const parts: Buffer[] = [];
  let offset = 0;
  const centrals = entries
    .toSorted((a, b) => a.local - b.local)
    .map((entry, index, sorted) => {
      const next = sorted[index + 1]?.local ?? directory;
      const isWanted = entry.name === name;
      const central = Buffer.from(entry.central);
      const part = isWanted
        ? storedEntry(source, entry.local, central, content)
        : source.subarray(entry.local, next);
      central.writeUInt32LE(offset, 42);
      parts.push(part);
      offset += part.length;
      return central;
    });
  const tail = Buffer.from(source.subarray(end));
  tail.writeUInt32LE(
    centrals.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  tail.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...centrals, tail]));
}

interface RawEntry {
  readonly name: string;
  readonly local: number;
  readonly central: Buffer;
}

function entriesOf(source: Buffer, directory: number, count: number): RawEntry[] {
  const entries: RawEntry[] = [];
  let place = directory;
  for (let left = count; left > 0; left -= 1) {
    if (source.readUInt32LE(place) !== signatures.central) throw new Error('the zip has no such entry');
    const nameLength = source.readUInt16LE(place + 28);
    const length =
      sizes.central + nameLength + source.readUInt16LE(place + 30) + source.readUInt16LE(place + 32);
    const name = source.toString('utf8', place + sizes.central, place + sizes.central + nameLength);
    entries.push({
      name,
      local: source.readUInt32LE(place + 42),
      central: source.subarray(place, place + length),
    });
    place += length;
  }
  return entries;
}

/** The local part of an entry with bytes that are not packed; its record in the directory is brought to say the same. */
function storedEntry(source: Buffer, local: number, central: Buffer, content: Uint8Array): Buffer {
  if (source.readUInt32LE(local) !== signatures.local) throw new Error('the zip has no such entry');
  const headLength = sizes.local + source.readUInt16LE(local + 26) + source.readUInt16LE(local + 28);
  const head = Buffer.from(source.subarray(local, local + headLength));
  for (const [bytes, at] of [
    [head, 6],
    [central, 8],
  ] as const) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at) & ~0x8, at);
    bytes.writeUInt16LE(0, at + 2);
    bytes.writeUInt32LE(crc32(content), at + 8);
    bytes.writeUInt32LE(content.length, at + 12);
    bytes.writeUInt32LE(content.length, at + 16);
  }
  return Buffer.concat([head, content]);
}
