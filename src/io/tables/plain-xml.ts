import { maxAttributes, type XmlEvents } from './xml-events.ts';

/** Reads XML of the form that programs write, and stops at anything else: saxes, which is slower, reads the rest. */
export interface PlainXmlReader {
  /** Reads on. What it cannot read for certain is given back, from the first letter that was not told of; null while there is none. */
  readonly take: (piece: string) => string | null;
  /** What is still unread at the end, or null where the document is whole. */
  readonly end: () => string | null;
  /** A document as short as can be in which another reader stands where this one stopped. */
  readonly context: () => string;
}

/** No letter that XML forbids, apart from half a pair, which the decoder of UTF-8 never gives. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const declaration =
  /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")?\s*\?>/;
const startOfTag = /([A-Za-z_][\w.:-]*)/y;
const attribute = /[ \t\r\n]+([A-Za-z_][\w.:-]*)=(?:"([^"<]*)"|'([^'<]*)')/y;
const endOfTag = /[ \t\r\n]*\/?>/y;
const closingTag = /([A-Za-z_][\w.:-]*)[ \t\r\n]*>/y;

/** The end of a text that may go on in the next piece: a reference, the end of a line, a mark that may not be there. */
const unfinished = /(?:&[#\w]{0,10}|\r|\]{1,2})$/;

/** A tag that is longer is left to saxes. */
const maxTagLength = 64 * 1024;

/** A reader at the beginning of a document in UTF-8. */
export function plainXmlReader(events: XmlEvents): PlainXmlReader {
  const open: string[] = [];
  let head = '';
  let rest = '';
  let hasRoot = false;

  /** Reads one run of text; false for one that it cannot read for certain. */
  const readText = (raw: string): boolean => {
    if (open.length === 0) {
      if (/[^ \t\r\n]/.test(raw)) return false;
      if (!hasRoot) head += '\n';
      return true;
    }
    const text = plainText(raw);
    if (text === null) return false;
    if (text !== '') events.text(text);
    return true;
  };

  const closeTag = (): void => {
    open.pop();
    events.close();
  };

  /** Reads the tag at a place; where it ends, or -1 for what is no plain tag. */
  const readTag = (text: string, at: number): number => {
    if (text.charCodeAt(at + 1) === slash) {
      const end = endOfClosingTag(text, at + 2, open.at(-1));
      if (end >= 0) closeTag();
      return end;
    }
    if (open.length === 0 && hasRoot) return -1;
    startOfTag.lastIndex = at + 1;
    const name = startOfTag.exec(text)?.[1];
    if (name === undefined) return -1;
    const attributes = Object.create(null) as Record<string, string>;
    const behind = readAttributes(text, startOfTag.lastIndex, attributes);
    const end = behind < 0 ? -1 : endOfOpeningTag(text, behind);
    if (end < 0) return -1;
    hasRoot = true;
    open.push(name);
    events.open(name, attributes);
    if (text.charCodeAt(end - 2) === slash) closeTag();
    return end;
  };

  const read = (text: string): string | null => {
    let at = 0;
    const declared = head === '' && !hasRoot ? declaration.exec(text)?.[0] : undefined;
    if (declared !== undefined) {
      head = declared;
      at = declared.length;
    }
    while (at < text.length) {
      const tag = text.indexOf('<', at);
      if (tag < 0) {
        const run = text.slice(at);
        const kept = unfinished.exec(run)?.index ?? run.length;
        if (!readText(run.slice(0, kept))) return run;
        rest = run.slice(kept);
        return null;
      }
      if (tag > at && !readText(text.slice(at, tag))) return text.slice(at);
      const end = text.indexOf('>', tag) < 0 ? 0 : readTag(text, tag);
      if (end > 0) at = end;
      else {
        rest = text.slice(tag);
        if (end < 0 || rest.length > maxTagLength) return rest;
        return null;
      }
    }
    rest = '';
    return null;
  };

  return {
    take(piece) {
      const text = rest + piece;
      if (forbidden.test(piece)) return text;
      return read(text);
    },
    end: () => (rest === '' && hasRoot && open.length === 0 ? null : rest),
    context: () => head + (hasRoot && open.length === 0 ? '<x/>' : open.map((name) => `<${name}>`).join('')),
  };
}

const slash = 0x2f;
const greater = 0x3e;

/** Where a closing tag ends whose name begins at a place; -1 where it closes anything but what is expected. */
function endOfClosingTag(text: string, from: number, expected: string | undefined): number {
  if (expected === undefined) return -1;
  const after = from + expected.length;
  if (text.charCodeAt(after) === greater && text.startsWith(expected, from)) return after + 1;
  closingTag.lastIndex = from;
  return closingTag.exec(text)?.[1] === expected ? closingTag.lastIndex : -1;
}

/** Adds the attributes of a tag to some; where they end, or -1 where one is not plain. */
function readAttributes(text: string, from: number, attributes: Record<string, string>): number {
  let end = from;
  for (let count = 0; text.charCodeAt(end) !== greater; count += 1) {
    attribute.lastIndex = end;
    const found = attribute.exec(text);
    if (!found) break;
    const value = plainValue(found[2] ?? found[3] ?? '');
    const key = found[1] ?? '';
    if (value === null || key in attributes || count === maxAttributes) return -1;
    attributes[key] = value;
    end = attribute.lastIndex;
  }
  return end;
}

/** Where an opening tag ends whose attributes end at a place; -1 where anything but its end follows. */
function endOfOpeningTag(text: string, from: number): number {
  if (text.charCodeAt(from) === greater) return from + 1;
  endOfTag.lastIndex = from;
  return endOfTag.test(text) ? endOfTag.lastIndex : -1;
}

function plainText(raw: string): string | null {
  if (raw.includes(']]>')) return null;
  return withReferences(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
}

const plainValue = (raw: string): string | null =>
  withReferences(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw);

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Stands for a reference that is not plain: no document holds it. */
const unreadable = '\0';

/** A text with its references replaced; null where one is not plain. */
function withReferences(text: string): string | null {
  if (!text.includes('&')) return text;
  const replaced = text.replace(
    /&(?:(lt|gt|amp|quot|apos);|#(\d{1,7});|#x([\dA-Fa-f]{1,6});)?/g,
    (_, ...parts) => {
      const [name, decimal, hexadecimal] = parts as (string | undefined)[];
      if (name !== undefined) return named[name] ?? unreadable;
      return (
        letterOf(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)) ?? unreadable
      );
    },
  );
  return replaced.includes(unreadable) ? null : replaced;
}

function letterOf(code: number): string | null {
  if (!(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  const letter = String.fromCodePoint(code);
  return forbidden.test(letter) ? null : letter;
}
