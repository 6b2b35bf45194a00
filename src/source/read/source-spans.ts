/** Where a letter of a decoded scalar is in the file: its first offset and the one after it (an escape is many letters long). */
export type SourceSpan = readonly [from: number, to: number];

/** The place of every letter of a decoded scalar. */
export type SourceSpans = (index: number) => SourceSpan;

/**
 * Finds the places in the file of the letters of a decoded scalar, whatever its style (plain, quoted, folded, literal), going through it as
 * far as was asked for, once. `from` is where the scalar starts in the file; a letter is named by its place in the decoded value. A space that
 * stands for a line end is placed at that line end.
 */
export function sourceSpansOf(text: string, from: number, value: string): SourceSpans {
  const first = text[from];
  const isQuoted = first === '"' || first === "'";
  const pass: Pass = { text, at: isQuoted ? from + 1 : contentStart(text, from), starts: [], ends: [] };
  return (index) => {
    const letter = Math.min(Math.max(0, index), value.length);
    while (pass.starts.length <= letter)
      if (isQuoted) inQuotes(pass, first);
      else unquoted(pass, value[pass.starts.length]);
    return [pass.starts[letter] ?? from, pass.ends[letter] ?? from];
  };
}

/** The most letters before a place that are compared: of a longer scalar the places are kept, so that each is gone through once. */
const maxCompared = 256;

/**
 * Where the first letter of a decoded scalar is, if it stands in the file letter by letter up to one of its letters and without quotes; else null.
 */
export function startAsWritten(text: string, from: number, value: string, letter: number): number | null {
  if (letter < 0 || letter >= Math.min(value.length, maxCompared)) return null;
  const first = text[from];
  if (first === '"' || first === "'" || isBlank(value[0])) return null;
  const start = pastBlanks(text, contentStart(text, from));
  return text.startsWith(value.slice(0, letter + 1), start) ? start : null;
}

/** How far a scalar was gone through, and where its letters are up to there. */
interface Pass {
  readonly text: string;
  at: number;
  readonly starts: number[];
  readonly ends: number[];
}

/** The next letter. Without quotes nothing is escaped: the letters of the value are those of the file, and only blanks and line ends differ. */
function unquoted(pass: Pass, letter: string | undefined): void {
  if (!isBlank(letter)) pass.at = pastBlanks(pass.text, pass.at);
  pass.starts.push(pass.at);
  pass.ends.push(pass.at + 1);
  if (!isBlank(letter) || pass.text[pass.at] === letter) pass.at += 1;
}

/** The next letters. Between quotes a unit of the file (a letter, an escape, a fold of lines) may make several letters of the value, or none. */
function inQuotes(pass: Pass, quote: string): void {
  for (let left = blanksInLine(pass.text, pass.at); left > 0; left -= 1) take(pass, 1, 1);
  const { length, makes } =
    pass.at < pass.text.length ? unitAt(pass.text, pass.at, quote) : { length: 1, makes: 1 };
  take(pass, length, makes);
}

/** Passes a unit of the file, which makes some letters of the value. */
function take(pass: Pass, length: number, makes: number): void {
  for (let made = 0; made < makes; made += 1) {
    pass.starts.push(pass.at);
    pass.ends.push(pass.at + length);
  }
  pass.at += length;
}

/** How many blanks stand at a place that stay as they are: those before a line end are folded. Each run is looked at once, however long. */
function blanksInLine(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return text[end] === '\n' || text.startsWith('\r\n', end) ? 0 : end - at;
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
