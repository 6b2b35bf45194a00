import type { Block, Footnote } from '../views/blocks/block.ts';

/** The notes of a rendering in the order of their numbers. */
export const footnotesOf = (blocks: readonly Block[]): Footnote[] =>
  blocks.flatMap((block) => (block.kind === 'wording' ? (block.notes ?? []) : []));

/** A line cut at the marks of its notes: words and notes in the order of print. Notes without a place come at the end. */
export function cutAtNotes(text: string, notes: readonly Footnote[]): (string | Footnote)[] {
  const placed = notes.filter(({ at }) => at !== undefined).sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const pieces: (string | Footnote)[] = [];
  let from = 0;
  for (const note of placed) {
    if ((note.at ?? 0) > from) pieces.push(text.slice(from, note.at));
    pieces.push(note);
    from = note.at ?? 0;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return [...pieces, ...notes.filter(({ at }) => at === undefined)];
}
