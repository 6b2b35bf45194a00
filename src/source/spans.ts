/**
 * The offset in the file of a letter of a decoded scalar, whatever the style (plain, quoted, folded, literal).
 * `from` is where the scalar starts in the file and `index` the letter's place in the decoded value.
 */
export function sourceOffset(text: string, from: number, value: string, index: number): number {
  let at = contentStart(text, from);
  const quote = text[from] === '"' || text[from] === "'" ? text[from] : null;
  for (let i = 0; i < value.length; i += 1) {
    const wanted = value.charAt(i);
    const isBlank = wanted === ' ' || wanted === '\n';
    while (at < text.length && text[at] !== wanted && !isBlank && /\s/.test(text.charAt(at))) at += 1;
    if (i >= index) return at;
    if (quote === '"' && text[at] === '\\') at += escapeLength(text, at);
    else if (quote === "'" && text.startsWith("''", at)) at += 2;
    else if (text[at] === wanted && wanted !== '\n') at += 1;
    else if (isBlank) at = pastFold(text, at);
    else at += 1;
  }
  return at;
}

/** Where the letters begin: behind the quote, or on the line below `>-` or `|`. */
function contentStart(text: string, from: number): number {
  const first = text[from];
  if (first === '"' || first === "'") return from + 1;
  if (first !== '>' && first !== '|') return from;
  const lineEnd = text.indexOf('\n', from);
  return lineEnd < 0 ? from : lineEnd + 1;
}

/** Behind a line end that folding turned into one blank, with the indentation that follows it. */
function pastFold(text: string, at: number): number {
  const fold = /^[ \t]*(?:\r\n|\n|\r)[ \t]*/.exec(text.slice(at, at + 4096));
  return at + (fold?.[0].length ?? 1);
}

function escapeLength(text: string, at: number): number {
  const lengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };
  return lengths[text[at + 1] ?? ''] ?? 2;
}
