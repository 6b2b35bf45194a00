/** XML of whole paragraphs, or of whole rows of a sheet, of which the content is known: nobody need read it to learn it. */
export interface KnownXml {
  /** The XML as text, or what makes its bytes in UTF-8, which hold until it is called again, here or elsewhere in the document. */
  readonly xml: string | (() => Uint8Array);
  /**
   * The words of its paragraphs, of which those without words may be left out; of a sheet its cells that hold something, each with its address
   * (`B2=Ban Tổ chức`). Several lines may stand in one text.
   */
  readonly lines: readonly string[];
}

/** What a part holds: bytes, or text, as a whole or in pieces that are cut between elements. */
export type OfficePart = Uint8Array | string | readonly (string | KnownXml)[];

/** A Word document or a workbook before it becomes a file: its parts by their names, in their order. */
export type OfficeParts = ReadonlyMap<string, OfficePart>;

/** A file of which a library made all but the rows: the zip with its parts, and what these become with the rows in them. */
export interface UnfilledParts {
  readonly zip: Uint8Array;
  readonly fill: (parts: ReadonlyMap<string, string>) => OfficeParts;
}

/** What an office file is made of. */
export type OfficeDraft = OfficeParts | UnfilledParts;

/** Programs keep no more digits of a number. */
const digits = 12;

/** A number as the content of a sheet has it, whichever program saved it. */
export const numberWords = (value: number): string =>
  String(
    Number.isInteger(value) && Math.abs(value) < 10 ** digits ? value : Number(value.toPrecision(digits)),
  );
