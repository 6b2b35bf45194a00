/** XML of whole paragraphs of which the words are known: nobody need read it to learn them. */
export interface KnownXml {
  readonly xml: string;
  readonly paragraphs: readonly string[];
}

/** What a part holds: bytes, or text, as a whole or in pieces that are cut between elements. */
export type OfficePart = Uint8Array | string | readonly (string | KnownXml)[];

/** A Word document before it becomes a file: its parts by their names, in their order. */
export type OfficeParts = ReadonlyMap<string, OfficePart>;
