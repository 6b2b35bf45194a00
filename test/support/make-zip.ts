import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip that a test makes, right or wrong on purpose. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Kept as it is instead of deflated. */
  readonly isStored?: boolean;
  /** Said to be under a password. */
  readonly isEncrypted?: boolean;
  /** What the directory says of it, where that is not the truth. */
  readonly claims?: { readonly crc?: number; readonly size?: number };
}

/** A zip file of the parts, in their order. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = recordsOf(part, offset);
    bodies.push(local);
    directory.push(central);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

function recordsOf({ name, data, isStored, isEncrypted, claims }: ZipPart, offset: number) {
  const plain = Buffer.from(data);
  const packed = isStored ? plain : deflateRawSync(plain);
  const title = Buffer.from(name, 'utf8');
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2);
  facts.writeUInt16LE(isStored ? 0 : 8, 4);
  facts.writeUInt32LE(claims?.crc ?? crc32(plain), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(claims?.size ?? plain.length, 18);
  facts.writeUInt16LE(title.length, 22);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([word(0x04034b50), facts, title, packed]),
    central: Buffer.concat([word(0x02014b50), Buffer.from([20, 0]), facts, rest, title]),
  };
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
