/** A note below a text: its mark in brackets, and its words. */
const form = /^\s*\[(\d{1,3})\] (\S.*)$/u;

/** The lines of a plain text with its footnotes in the form of Markdown: “[1] …” on a line of its own is the note of a mark [1] after a word. */
export function withNoteMarks(lines: readonly string[]): readonly string[] {
  const marked = new Set(
    lines.flatMap((line) => [...line.matchAll(/(?<=\S)\[(\d{1,3})\]/gu)].map(([, mark]) => mark)),
  );
  const notes = new Set(
    lines.flatMap((line) => form.exec(line)?.[1] ?? []).filter((mark) => marked.has(mark)),
  );
  if (notes.size === 0) return lines;
  return lines.map((line) => {
    const [, mark, words] = form.exec(line) ?? [];
    if (mark !== undefined && notes.has(mark)) return `[^${mark}]: ${words ?? ''}`;
    return line.replace(/(?<=\S)\[(\d{1,3})\]/gu, (whole, one: string) =>
      notes.has(one) ? `[^${one}]` : whole,
    );
  });
}
