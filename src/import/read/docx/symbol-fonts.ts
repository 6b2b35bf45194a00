/** Signs that people insert in the font Symbol, by their codes: bounds of targets above all. */
const ofSymbol: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xd6: '√',
};

/** Marks and boxes of Wingdings, as forms and schedules have them. */
const ofWingdings: Readonly<Record<number, string>> = {
  0x6f: '☐',
  0x78: '☒',
  0xa8: '☐',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** And those of Wingdings 2. */
const ofWingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0xa3: '☐',
};

const fonts: ReadonlyMap<string, Readonly<Record<number, string>>> = new Map([
  ['symbol', ofSymbol],
  ['wingdings', ofWingdings],
  ['wingdings 2', ofWingdings2],
]);

/** A character of a symbol font by its code: bounds of targets, marks, bullets and dashes; no letters for any other. */
export function signOf(code: number, font: string): string {
  const value = code & 0xff;
  const sign = fonts.get(font.toLowerCase())?.[value];
  if (sign !== undefined) return sign;
  if (value === 0xb7 || value === 0xa7 || value === 0x6e || value === 0xd8) return '•';
  return value === 0x2d || value === 0xbe ? '-' : '';
}

/** Words in which signs of a symbol font are those that are seen, where they stand as letters of its own; those of other fonts stay. */
export const withSigns = (words: string, font: string | undefined): string =>
  font !== undefined && fonts.has(font.toLowerCase())
    ? words.replace(/[\uf000-\uf0ff]/gu, (letter) => signOf(letter.charCodeAt(0), font))
    : words;
