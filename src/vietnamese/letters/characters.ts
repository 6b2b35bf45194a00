import { lazily } from '../../plan/lazily.ts';
import { placeLimit } from '../../plan/strings.ts';

/** The code point of a character as it is named in the standard: U+202E. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The code points of a run of characters, each once, the first few: `U+200B, U+FEFF`. */
export function codesOf(characters: string): string {
  const codes = [...new Set(Array.from(characters, codeOf))];
  return codes.length > 4 ? `${codes.slice(0, 4).join(', ')}, …` : codes.join(', ');
}

/** A run that matched a pattern, and where, in UTF-16 units. */
export interface Run {
  readonly text: string;
  readonly span: readonly [start: number, end: number];
}

/** The first runs of a text that match a pattern with the flag g, which matches no empty run: what lies side by side is one place. */
export function findRuns(text: string, pattern: RegExp, limit = placeLimit): Run[] {
  const runs: Run[] = [];
  pattern.lastIndex = 0;
  while (runs.length < limit) {
    const found = pattern.exec(text);
    if (!found) break;
    const { 0: run, index } = found;
    runs.push({ text: run, span: [index, index + run.length] });
  }
  return runs;
}

const controls = String.raw`(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\uFFFC]`;

/**
 * Runs of characters that leave no trace on paper: controls (a line end apart), directions of writing, joiners, soft hyphens, fillers,
 * noncharacters, halves of surrogate pairs. What belongs to an emoji is left to the emoji.
 */
export const invisibleRuns = lazily(
  () =>
    new RegExp(
      String.raw`(?:(?<![\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])${controls}|(?![\uFE0F\u200D])${controls})+`,
      'gu',
    ),
);

/** A text as a message may quote it: nothing invisible in it. */
export const withoutInvisible = (text: string): string => text.replace(invisibleRuns(), '');

/** Runs of spaces that are not the blank of the keyboard: no-break spaces and spaces of fixed widths. */
export const oddBlankRuns = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;

/** Runs of characters to which each font gives its own meaning. */
export const privateRuns = (): RegExp => /\p{Co}+/gu;

const names: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'U+0009': ['dấu tab', 'tab'],
  'U+000D': ['dấu về đầu dòng', 'carriage return'],
  'U+00A0': ['dấu cách không ngắt', 'no-break space'],
  'U+00AD': ['dấu nối mềm', 'soft hyphen'],
  'U+200B': ['dấu cách rộng bằng không', 'zero-width space'],
  'U+200C': ['dấu tách chữ', 'zero-width non-joiner'],
  'U+200D': ['dấu nối chữ', 'zero-width joiner'],
  'U+200E': ['dấu trái sang phải', 'left-to-right mark'],
  'U+200F': ['dấu phải sang trái', 'right-to-left mark'],
  'U+2007': ['dấu cách rộng bằng chữ số', 'figure space'],
  'U+202A': ['nhúng trái sang phải', 'left-to-right embedding'],
  'U+202B': ['nhúng phải sang trái', 'right-to-left embedding'],
  'U+202C': ['kết thúc đổi chiều', 'pop directional formatting'],
  'U+202D': ['ép trái sang phải', 'left-to-right override'],
  'U+202E': ['ép phải sang trái', 'right-to-left override'],
  'U+202F': ['dấu cách hẹp không ngắt', 'narrow no-break space'],
  'U+2028': ['dấu ngắt dòng', 'line separator'],
  'U+2029': ['dấu ngắt đoạn', 'paragraph separator'],
  'U+2060': ['dấu nối từ', 'word joiner'],
  'U+2066': ['cô lập trái sang phải', 'left-to-right isolate'],
  'U+2067': ['cô lập phải sang trái', 'right-to-left isolate'],
  'U+2068': ['cô lập theo chữ đầu', 'first strong isolate'],
  'U+2069': ['kết thúc cô lập', 'pop directional isolate'],
  'U+3000': ['dấu cách toàn khổ', 'ideographic space'],
  'U+FEFF': ['dấu thứ tự byte', 'byte order mark'],
};

/** The codes with the name of the character where there is one and it has a name that people know: `U+00AD (dấu nối mềm)`. */
export function withName(codes: string): { vi: string; en: string } {
  const name = names[codes];
  return name ? { vi: `${codes} (${name[0]})`, en: `${codes} (${name[1]})` } : { vi: codes, en: codes };
}
