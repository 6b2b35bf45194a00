import { FileChild } from 'docx';
import type { KnownXml } from '../../plan/office-parts.ts';
import { type ByteBuffer, byteBuffer } from './byte-buffer.ts';

/** The XML that is not given to the library, but put into its document once that is written: tables, and paragraphs of wording (docs/decisions/0033-rows-of-long-tables.md). */
export interface DeferredXml {
  /** Rows or paragraphs as pieces, which are written as bytes when the document is packed. */
  readonly piecesOf: <T>(items: readonly T[], written: WrittenItem<T>) => KnownXml[];
  /** An element that keeps the place of these pieces in the library's document. */
  readonly placeOf: (pieces: readonly KnownXml[]) => FileChild;
  /** The library's document with the pieces in their places. */
  readonly putInto: (document: string) => (string | KnownXml)[];
}

/** How a row or a paragraph is written, and the words of its paragraphs, of which those without words may be left out. */
interface WrittenItem<T> {
  readonly write: (item: T, buffer: ByteBuffer) => void;
  readonly wordsOf: (item: T) => readonly string[];
}

/** An element that no text of a plan can become, since the library writes `<` as `&lt;`. */
const place = /<w:late w:pieces="(\d+)"\/>/;

/** So many rows or paragraphs make a piece. */
const maxInPiece = 200;

/** The words of some rows or paragraphs, each on a line. They are collected in a loop: `flatMap` takes three times as long. */
function linesOf<T>(items: readonly T[], wordsOf: WrittenItem<T>['wordsOf']): string {
  const lines: string[] = [];
  for (const item of items) for (const words of wordsOf(item)) if (words !== '') lines.push(words);
  return lines.join('\n');
}

/** What is deferred of one document. */
export function deferredXml(): DeferredXml {
  const kept: (readonly KnownXml[])[] = [];
  const buffer = byteBuffer();
  return {
    piecesOf(items, { write, wordsOf }) {
      const pieces: KnownXml[] = [];
      for (let from = 0; from < items.length; from += maxInPiece) {
        const some = items.slice(from, from + maxInPiece);
        pieces.push({
          xml: () => {
            for (const item of some) write(item, buffer);
            return buffer.take();
          },
          lines: [linesOf(some, wordsOf)],
        });
      }
      return pieces;
    },
    placeOf(pieces) {
      const element = { 'w:late': { _attr: { 'w:pieces': kept.push(pieces) - 1 } } };
      return Object.assign(new FileChild('w:late'), { prepForXml: () => element });
    },
    putInto(document) {
      const parts = document.split(place);
      if (parts.length !== 2 * kept.length + 1)
        throw new Error('the library writes documents in another form');
      return parts.flatMap((part, index): readonly (string | KnownXml)[] =>
        index % 2 === 0 ? [part] : (kept[Number(part)] ?? []),
      );
    },
  };
}
