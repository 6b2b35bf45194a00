/** A stretch of a sentence: official words, or words quoted from or for the programme. */
export type Piece = { readonly words: string } | { readonly quoted: string };
