import { crc32 } from 'node:zlib';
import { UserError } from '../../plan/user-error.ts';
import { damaged } from './zip.ts';

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const sizes = { local: 30, central: 46, end: 22 };

/** What a zip is to hold under some names: bytes, or nothing more where null. */
export type EntryChanges = ReadonlyMap<string, Uint8Array | null>;

/**
 * A zip with some entries replaced by other bytes, left out, or added at the end, stored as they are; every other entry is copied as it is
 * packed and keeps its place. A UserError where the zip is of a form that no office program makes: a comment at its end, more than 4 GiB.
 */
export function changeEntries(zip: Uint8Array, changes: EntryChanges): Uint8Array {
  const source = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const end = source.length - sizes.end;
  if (end < 0 || source.readUInt32LE(end) !== signatures.end) throw new UserError(damaged('zip: end'));
  const directory = source.readUInt32LE(end + 16);
  const entries = entriesOf(source, directory, source.readUInt16LE(end + 10));
  const parts: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  const put = (central: Buffer, part: Buffer) => {
    central.writeUInt32LE(offset, 42);
    centrals.push(central);
    parts.push(part);
    offset += part.length;
  };
  for (const [index, entry] of entries.entries()) {
    const content = changes.get(entry.name);
    if (content === null) continue;
    const central = Buffer.from(entry.central);
    const raw = source.subarray(entry.local, entries[index + 1]?.local ?? directory);
    put(central, content === undefined ? raw : storedEntry(source, entry.local, central, content));
  }
  const known = new Set(entries.map(({ name }) => name));
  for (const [name, content] of changes)
    if (content !== null && !known.has(name)) put(...newEntry(name, content));
  const tail = Buffer.from(source.subarray(end));
  tail.writeUInt16LE(centrals.length, 8);
  tail.writeUInt16LE(centrals.length, 10);
  tail.writeUInt32LE(
    centrals.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  tail.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...centrals, tail]));
}

/** The two records of a new entry, of the first day that a zip knows. */
function newEntry(name: string, content: Uint8Array): [central: Buffer, local: Buffer] {
  const words = Buffer.from(name, 'utf8');
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x800, 2);
  shared.writeUInt16LE(0x21, 8);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(content.length, 14);
  shared.writeUInt32LE(content.length, 18);
  shared.writeUInt16LE(words.length, 22);
  const [local, central, made] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.alloc(2)];
  local.writeUInt32LE(signatures.local);
  central.writeUInt32LE(signatures.central);
  made.writeUInt16LE(20);
  return [
    Buffer.concat([central, made, shared, Buffer.alloc(14), words]),
    Buffer.concat([local, shared, words, content]),
  ];
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
    if (place + sizes.central > source.length || source.readUInt32LE(place) !== signatures.central)
      throw new UserError(damaged('zip: directory'));
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
  return entries.sort((a, b) => a.local - b.local);
}

/** The local part of an entry with bytes that are not packed; its record in the directory is brought to say the same. */
function storedEntry(source: Buffer, local: number, central: Buffer, content: Uint8Array): Buffer {
  if (source.readUInt32LE(local) !== signatures.local) throw new UserError(damaged('zip: entry'));
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
