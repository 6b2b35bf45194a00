import { createHash } from 'node:crypto';
import { hashOfDigest, unknownHash } from '../../plan/content-hash.ts';
import { isZip, propertiesPart } from './made-file.ts';
import type { OfficeDraft } from '../../plan/office-parts.ts';
import { officeContent, partsContent } from './office-content.ts';
import { changeEntries } from '../tables/change-entries.ts';
import { packParts } from '../tables/pack-parts.ts';
import { wholeParts } from '../tables/unpack-parts.ts';
import { openZip } from '../tables/zip.ts';

/** A made file with the hash of its content where it says that it is not known yet. Equal contents give equal bytes. */
export async function fillContentHash(made: Uint8Array | OfficeDraft): Promise<Uint8Array> {
  return made instanceof Uint8Array ? fillFile(made) : fillParts(made);
}

async function fillParts(draft: OfficeDraft): Promise<Uint8Array> {
  const parts = wholeParts(draft);
  const properties = parts.get(propertiesPart);
  if (typeof properties !== 'string') throw new Error(`a document without ${propertiesPart}`);
  const hash = digestOfLines(await partsContent(parts));
  return packParts(new Map(parts).set(propertiesPart, properties.replaceAll(unknownHash, hash)));
}

async function fillFile(bytes: Uint8Array): Promise<Uint8Array> {
  if (!isZip(bytes)) return fillText(bytes);
  const hash = await officeHash(bytes);
  const properties = await readWhole(bytes, propertiesPart);
  return changeEntries(bytes, new Map([[propertiesPart, encode(properties.replaceAll(unknownHash, hash))]]));
}

/** The bytes of a text with its hash, without making a string of them: it is as long as what stands for it. */
function fillText(bytes: Uint8Array): Uint8Array {
  const filled = Buffer.from(bytes);
  const hash = filled.includes('\r\n') ? hashOfText(decode(bytes)) : digest(bytes);
  for (let at = filled.indexOf(unknownHash); at >= 0; at = filled.indexOf(unknownHash, at + hash.length))
    filled.write(hash, at, 'latin1');
  return new Uint8Array(filled.buffer, filled.byteOffset, filled.length);
}

/**
 * Whether the content of a file is still what its hash was made of. Of a Word document or a workbook that is its words and cells as read
 * back, so that another program may save it again; of a text all of it, except how its lines end. A UserError where it is damaged.
 */
export async function isAsMade(bytes: Uint8Array, hash: string): Promise<boolean> {
  if (isZip(bytes)) return (await officeHash(bytes)) === hash;
  return hashOfText(decode(bytes).replaceAll(hash, unknownHash)) === hash;
}

const digest = (content: string | Uint8Array) =>
  hashOfDigest(createHash('sha256').update(content).digest('hex'));

/** About so many letters are hashed at once: the lines of a long report would be one text of millions. */
const lettersAtOnce = 1 << 14;

function digestOfLines(lines: readonly string[]): string {
  const hash = createHash('sha256');
  let text = '';
  let end = '';
  for (const line of lines) {
    text += end;
    end = '\n';
    // What is long, such as the lines of many rows, is hashed as it is: behind another text it would be copied first.
    if (text.length + line.length < lettersAtOnce) text += line;
    else {
      hash.update(text).update(line);
      text = '';
    }
  }
  return hashOfDigest(hash.update(text).digest('hex'));
}

const hashOfText = (text: string) => digest(text.replaceAll('\r\n', '\n'));

const officeHash = async (bytes: Uint8Array) => digestOfLines(await officeContent(bytes));

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

async function readWhole(bytes: Uint8Array, part: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await openZip(bytes)).read(part)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
