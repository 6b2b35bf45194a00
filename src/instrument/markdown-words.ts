/** What Markdown would read as more than letters, wherever it is. */
const meaningful = /[\\`*_[\]<>~|$]|&(?=#?\w{1,32};)/g;
/** What would begin a list, a heading or a rule where it begins a line. */
const meaningfulFirst = /^[#+=-]|^\d+(?=[.)](?:\s|$))/;
/** What an editor may lose or no reader sees: blanks other than the plain one, controls, marks of direction. */
const fleeting = /[^\S \n]|[\p{C}\p{Zl}\p{Zp}]/gu;

const entity = (character: string) => `&#${character.codePointAt(0) ?? 0};`;

/** Words as Markdown that reads back as the same words; quotation marks that have no partner, and blanks at the ends, are written as entities. */
export function escapeWords(words: string, { inline = false } = {}): string {
  const firm = isBalanced(words) ? (text: string) => text : (text: string) => text.replace(/[“”]/g, entity);
  return firm(
    words.replace(meaningful, '\\$&').replace(fleeting, (one) => (one === '\n' ? one : entity(one))),
  )
    .replace(/^ | $/gm, entity)
    .replace(/\n/g, (_, at: number, text: string) =>
      inline || isLoose(text[at - 1]) || isLoose(text[at + 1]) ? '&#10;' : '\\\n',
    );
}

/** Whether a line end beside this character would make an empty line, at which Markdown ends the paragraph. */
const isLoose = (neighbour: string | undefined) => neighbour === undefined || neighbour === '\n';

/** Words that begin a line of their own, without anything that would make a list or a heading of them. */
export const escapeFirst = (raw: string): string =>
  raw.replace(meaningfulFirst, (first) => (/^\d/.test(first) ? `${first}\\` : `\\${first}`));

/** Whether every quotation mark in a text has its partner. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[“”]/g)) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const names: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  ldquo: '“',
  rdquo: '”',
};

/** The words that Markdown shows: escapes and entities undone, a line end within a paragraph for a blank. */
export const unescapeWords = (raw: string): string =>
  raw.replace(
    /\\(\n|[!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(\w{2,8}));|\n/g,
    (whole, escaped?: string, decimal?: string, hex?: string, name?: string) => {
      if (escaped !== undefined) return escaped;
      const code = decimal === undefined ? (hex === undefined ? null : parseInt(hex, 16)) : Number(decimal);
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      if (name !== undefined) return names[name] ?? whole;
      return ' ';
    },
  );
