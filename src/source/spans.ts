/** Where a letter of a decoded scalar stands in the file: its first offset and the one behind it (an escape is many letters long). */
export type Stretch = readonly [from: number, to: number];

/**
 * The place in the file of a letter of a decoded scalar, whatever the style (plain, quoted, folded, literal).
 * `from` is where the scalar starts in the file and `index` the letter's place in the decoded value. A blank that stands for a
 * line end is placed at that line end.
 */
export function sourceStretch(text: string, from: number, value: string, index: number): Stretch {
  const first = text[from];
  return first === '"' || first === "'"
    ? inQuotes(text, from + 1, index, first)
    : unquoted(text, contentStart(text, from), value, index);
}

/** Without quotes nothing is escaped: the letters of the value are those of the file, and only blanks and line ends differ. */
function unquoted(text: string, start: number, value: string, index: number): Stretch {
  let at = start;
  for (let i = 0; i < index; i += 1) {
    const letter = value[i];
    if (!isBlank(letter)) at = pastBlanks(text, at) + 1;
    else if (text[at] === letter) at += 1;
  }
  if (!isBlank(value[index])) at = pastBlanks(text, at);
  return [at, at + 1];
}

/** Between quotes a unit of the file (a letter, an escape, a fold of lines) may make several letters of the value, or none. */
function inQuotes(text: string, start: number, index: number, quote: string): Stretch {
  let at = start;
  for (let made = 0; at < text.length;) {
    const { length, makes } = unitAt(text, at, quote);
    if (made + makes > index) return [at, at + length];
    made += makes;
    at += length;
  }
  return [at, at + 1];
}

interface QuotedUnit {
  /** How many letters it has in the file. */
  readonly length: number;
  /** How many letters of the value it makes. */
  readonly makes: number;
}

function unitAt(text: string, at: number, quote: string): QuotedUnit {
  const letter = text[at];
  if (quote === '"' && letter === '\\') return escapeAt(text, at);
  if (quote === "'" && letter === "'") return { length: 2, makes: 1 };
  const fold = isBlank(letter) || letter === '\r' ? match(/[ \t]*(?:\r?\n[ \t]*)+/y, text, at) : null;
  if (fold === null) return { length: 1, makes: 1 };
  return { length: fold.length, makes: Math.max(1, lineEnds(fold) - 1) };
}

/** An escape makes one letter (two UTF-16 units beyond U+FFFF); an escaped line end makes none, and empty lines after it one each. */
function escapeAt(text: string, at: number): QuotedUnit {
  const join = match(/\\(?:\r?\n[ \t]*)+/y, text, at);
  if (join !== null) return { length: join.length, makes: lineEnds(join) - 1 };
  const digits = { x: 2, u: 4, U: 8 }[text[at + 1] ?? ''] ?? 0;
  const code = Number.parseInt(text.slice(at + 2, at + 2 + digits) || '0', 16);
  return { length: 2 + digits, makes: code > 0xffff ? 2 : 1 };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const lineEnds = (text: string): number => text.split('\n').length - 1;

const isBlank = (letter: string | undefined): boolean =>
  letter === ' ' || letter === '\t' || letter === '\n' || letter === '\r';

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text[at])) at += 1;
  return at;
}

/** Where the letters begin: on the line below `>-` or `|`. */
function contentStart(text: string, from: number): number {
  if (text[from] !== '>' && text[from] !== '|') return from;
  const lineEnd = text.indexOf('\n', from);
  return lineEnd < 0 ? from : lineEnd + 1;
}
