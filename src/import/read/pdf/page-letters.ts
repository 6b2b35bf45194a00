import type { Fragment } from './fragment.ts';
import { times } from './matrix.ts';
import type { OperatorList, Operators } from './page-operators.ts';
import { directionOf, type PageDirection, turnedPoint } from './page-direction.ts';
import { type PageFont, penAtStart, penMoves, type TextPen } from './text-pen.ts';

/** A stretch of letters, and in which direction it runs. */
export interface DirectedFragment {
  readonly direction: PageDirection;
  readonly fragment: Fragment;
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Letters without a gap between them, and where they begin and end, from where the pen was. */
interface LetterStretch {
  words: string;
  readonly start: number;
  end: number;
}

/** What one operator prints. */
interface Printed {
  readonly stretches: readonly LetterStretch[];
  /** How far the pen goes. */
  readonly length: number;
  readonly letters: number;
  readonly unreadable: number;
}

/** More letters of one page are not read. */
const maxLetters = 200_000;

/** A gap between two letters that divides a stretch, in sizes of its letters. */
const maxGap = 0.12;

/**
 * The letters of a page where they stand, by following the operators that print them (ISO 32000, 9.4): every blank is one of the file,
 * and letters that another font gives stand between their neighbours. `unreadable` counts what is printed without telling which letter it is.
 */
export function lettersOfPage(
  { fnArray, argsArray }: OperatorList,
  operators: Operators,
  fontOf: (id: string) => PageFont,
): { readonly directed: DirectedFragment[]; readonly unreadable: number } {
  const directed: DirectedFragment[] = [];
  const places = new Set<string>();
  const moves = penMoves(operators, fontOf);
  let pen = penAtStart;
  let letters = 0;
  let unreadable = 0;

  function print(glyphs: readonly unknown[]): void {
    const printed = stretchesOf(glyphs, pen, maxLetters - letters);
    for (const stretch of printed.stretches) {
      const one = fragmentOf(stretch, pen);
      const { text, x, y } = one.fragment;
      const place = `${text} ${Math.round(x)} ${Math.round(y)}`;
      if (text.trim() !== '' && places.has(place)) continue; // printed twice to look bold
      places.add(place);
      directed.push(one);
    }
    letters += printed.letters;
    unreadable += printed.unreadable;
    pen = { ...pen, at: { x: pen.at.x + printed.length * pen.state.stretch, y: pen.at.y } };
  }

  for (const [index, operator] of fnArray.entries()) {
    const move = moves.get(operator);
    if (move) pen = move(pen, operandsOf(argsArray[index]));
    else if (operator === operators.showText) {
      const [glyphs] = operandsOf(argsArray[index]);
      if (Array.isArray(glyphs)) print(glyphs as readonly unknown[]);
    }
  }
  return { directed, unreadable };
}

/** The operands of an operator, in whatever kind of list they are given. */
const operandsOf = (given: unknown): readonly unknown[] =>
  Array.isArray(given) ? given : [...((given ?? []) as Iterable<unknown>)];

/** The letters of one operator, divided where a gap is wide; of more than `room` letters the rest only moves the pen. */
function stretchesOf(glyphs: readonly unknown[], { state }: TextPen, room: number): Printed {
  const { font, size, charSpacing, wordSpacing } = state;
  const gap = Math.abs(size) * maxGap + Math.abs(charSpacing);
  const stretches: LetterStretch[] = [];
  let [x, letters, unreadable] = [0, 0, 0];
  for (const one of glyphs) {
    if (typeof one === 'number') {
      x -= (one / 1000) * size;
      continue;
    }
    const { unicode = '', width = 0, isSpace = false } = (one ?? {}) as Glyph;
    const end = x + width * size * font.scale;
    letters += 1;
    if (width > 0 && !isSpace && /^[\0\uFFFD]*$/u.test(unicode)) unreadable += 1;
    if (unicode !== '' && letters <= room) {
      const last = stretches.at(-1);
      if (!last || Math.abs(x - last.end) > gap) stretches.push({ words: unicode, start: x, end });
      else {
        last.words += unicode;
        last.end = end;
      }
    }
    x = end + charSpacing + (isSpace ? wordSpacing : 0);
  }
  return { stretches, length: x, letters, unreadable };
}

/** A stretch where it stands on the page, turned so that its letters are upright. */
function fragmentOf({ words, start, end }: LetterStretch, pen: TextPen): DirectedFragment {
  const { font, size, stretch, rise } = pen.state;
  const [a, b, c, d, right, up] = times(pen.matrix, pen.text);
  const left = pen.at.x + start * stretch;
  const base = pen.at.y + rise;
  const direction = directionOf(a, b);
  const [x, y] = turnedPoint(a * left + c * base + right, b * left + d * base + up, direction);
  return {
    direction,
    fragment: {
      text: words,
      x,
      y,
      width: (end - start) * stretch * Math.hypot(a, b),
      size: Math.abs(size) * Math.hypot(c, d),
      bold: /bold|black|heavy/i.test(font.name),
      italic: /italic|oblique/i.test(font.name),
      font: font.name,
    },
  };
}
