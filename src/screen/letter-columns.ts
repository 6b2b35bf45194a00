import stringWidth from 'string-width';

/** The measuring of letters in one piece takes time by the square of its length. */
const pieceLength = 128;

/** The columns that a text of any letters takes on a terminal, letter by letter; `columnsOf` knows those of most texts at once. */
export function letterColumns(text: string): number {
  if (text.length <= pieceLength) return stringWidth(text);
  let columns = 0;
  for (let from = 0; from < text.length;) {
    const to = pieceEnd(text, from);
    columns += stringWidth(text.slice(from, to));
    from = to;
  }
  return columns;
}

/** Where a piece may end: before a letter that stands by itself; where none comes for as long again, before any character. */
function pieceEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + 2 * pieceLength);
  for (let end = from + pieceLength; end < last; end += 1) if (!joinsPrevious(text, end)) return end;
  return isLowSurrogate(text, last) ? last - 1 : last;
}

const joining = () => /[\p{M}\p{Default_Ignorable_Code_Point}\p{Regional_Indicator}\p{Emoji_Modifier}]/u;

const joinsPrevious = (text: string, at: number): boolean =>
  isLowSurrogate(text, at) ||
  text.charAt(at - 1) === '\u200D' ||
  joining().test(String.fromCodePoint(text.codePointAt(at) ?? 0));

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
