import { identity, type Matrix, matrixOf, times } from './matrix.ts';
import { directionOf, type PageDirection, turnedPoint } from './page-direction.ts';
import type { Fragment, OperatorList, Operators } from './page-content.ts';

/** A stretch of letters, and in which direction it runs. */
export interface DirectedFragment {
  readonly direction: PageDirection;
  readonly fragment: Fragment;
}

/** What is used of a font as pdf.js gives it. */
export interface PageFont {
  /** Without the letters that mark a subset. */
  readonly name: string;
  /** How large a unit of its widths is. */
  readonly scale: number;
}

interface TextState {
  font: PageFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  stretch: number;
  leading: number;
  rise: number;
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** More letters of one page are not read. */
const mostLetters = 200_000;

/** A gap between two letters that divides a stretch, in sizes of its letters. */
const widestGap = 0.12;

/**
 * The letters of a page where they stand, by following the operators that print them (ISO 32000, 9.4): every blank is one of the file,
 * and letters that another font gives stand between their neighbours. `unreadable` counts what is printed without telling which letter it is.
 */
export function lettersOfPage(
  { fnArray, argsArray }: OperatorList,
  operators: Operators,
  fontOf: (id: string) => PageFont,
): { readonly directed: DirectedFragment[]; readonly unreadable: number } {
  const found: DirectedFragment[] = [];
  const printed = new Set<string>();
  const saved: { matrix: Matrix; state: TextState }[] = [];
  let matrix = identity;
  let state: TextState = {
    font: { name: '', scale: 0.001 },
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  let text = identity;
  let line = { x: 0, y: 0 };
  let at = { x: 0, y: 0 };
  let letters = 0;
  let unreadable = 0;

  function moveLine(x: number, y: number): void {
    line = { x: line.x + x, y: line.y + y };
    at = { ...line };
  }

  function show(glyphs: readonly unknown[]): void {
    const { font, size, charSpacing, wordSpacing, stretch, rise } = state;
    const whole = times(matrix, text);
    let x = 0;
    let open: { words: string; start: number; end: number } | null = null;
    const close = () => {
      if (open) add(open.words, open.start, open.end);
      open = null;
    };
    const add = (words: string, start: number, end: number) => {
      const [a, b, c, d] = whole;
      const left = at.x + start * stretch;
      const px = a * left + c * (at.y + rise) + whole[4];
      const py = b * left + d * (at.y + rise) + whole[5];
      const direction = directionOf(a, b);
      const [ux, uy] = turnedPoint(px, py, direction);
      const key = `${words} ${Math.round(ux)} ${Math.round(uy)}`;
      if (words.trim() !== '' && printed.has(key)) return; // printed twice to look bold
      printed.add(key);
      found.push({
        direction,
        fragment: {
          text: words,
          x: ux,
          y: uy,
          width: (end - start) * stretch * Math.hypot(a, b),
          size: Math.abs(size) * Math.hypot(c, d),
          bold: /bold|black|heavy/i.test(font.name),
          italic: /italic|oblique/i.test(font.name),
          font: font.name,
        },
      });
    };
    for (const one of glyphs) {
      if (typeof one === 'number') {
        x -= (one / 1000) * size;
        continue;
      }
      const { unicode = '', width = 0, isSpace = false } = (one ?? {}) as Glyph;
      const end = x + width * size * font.scale;
      letters += 1;
      if (width > 0 && !isSpace && /^[\0\uFFFD]*$/u.test(unicode)) unreadable += 1;
      if (unicode !== '' && letters <= mostLetters) {
        if (open && Math.abs(x - open.end) > Math.abs(size) * widestGap + Math.abs(charSpacing)) close();
        open ??= { words: '', start: x, end };
        open = { words: open.words + unicode, start: open.start, end };
      }
      x = end + charSpacing + (isSpace ? wordSpacing : 0);
    }
    close();
    at = { x: at.x + x * stretch, y: at.y };
  }

  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
  const actions = new Map<number, (args: readonly unknown[]) => void>([
    [operators.save, () => saved.push({ matrix, state: { ...state } })],
    [
      operators.paintFormXObjectBegin,
      ([own]) => {
        saved.push({ matrix, state: { ...state } });
        matrix = times(matrix, matrixOf(own) ?? identity);
      },
    ],
    ...[operators.restore, operators.paintFormXObjectEnd].map(
      (one) =>
        [
          one,
          () => {
            const last = saved.pop();
            if (last) ({ matrix, state } = last);
          },
        ] as [number, () => void],
    ),
    [
      operators.transform,
      (args) => {
        matrix = times(matrix, matrixOf(args) ?? identity);
      },
    ],
    [
      operators.beginText,
      () => {
        text = identity;
        line = { x: 0, y: 0 };
        at = { x: 0, y: 0 };
      },
    ],
    [
      operators.setTextMatrix,
      ([own]) => {
        text = matrixOf(own) ?? identity;
        line = { x: 0, y: 0 };
        at = { x: 0, y: 0 };
      },
    ],
    [
      operators.setFont,
      ([id, size]) => {
        state = { ...state, font: fontOf(String(id)), size: number(size) };
      },
    ],
    [
      operators.setCharSpacing,
      ([value]) => {
        state = { ...state, charSpacing: number(value) };
      },
    ],
    [
      operators.setWordSpacing,
      ([value]) => {
        state = { ...state, wordSpacing: number(value) };
      },
    ],
    [
      operators.setHScale,
      ([value]) => {
        state = { ...state, stretch: number(value) / 100 };
      },
    ],
    [
      operators.setLeading,
      ([value]) => {
        state = { ...state, leading: -number(value) };
      },
    ],
    [
      operators.setTextRise,
      ([value]) => {
        state = { ...state, rise: number(value) };
      },
    ],
    [
      operators.moveText,
      ([x, y]) => {
        moveLine(number(x), number(y));
      },
    ],
    [
      operators.setLeadingMoveText,
      ([x, y]) => {
        state = { ...state, leading: number(y) };
        moveLine(number(x), number(y));
      },
    ],
    [
      operators.nextLine,
      () => {
        moveLine(0, state.leading);
      },
    ],
    [
      operators.showText,
      ([glyphs]) => {
        if (Array.isArray(glyphs)) show(glyphs as readonly unknown[]);
      },
    ],
  ]);
  for (let index = 0; index < fnArray.length; index += 1) {
    const args = argsArray[index];
    actions.get(fnArray[index] ?? -1)?.(
      Array.isArray(args)
        ? args
        : args === null || args === undefined
          ? []
          : [...(args as Iterable<unknown>)],
    );
  }
  return { directed: found, unreadable };
}
