import { identity, type Matrix, matrixOf, times } from './matrix.ts';
import type { Operators } from './page-operators.ts';

/** What is used of a font as pdf.js gives it. */
export interface PageFont {
  /** Without the letters that mark a subset. */
  readonly name: string;
  /** How large a unit of its widths is. */
  readonly scale: number;
}

/** What the operators of text set (ISO 32000, 9.3). */
interface TextState {
  readonly font: PageFont;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

/** What is saved before a part of a page, and holds again after it. */
interface GraphicsState {
  readonly matrix: Matrix;
  readonly state: TextState;
  readonly saved: GraphicsState | null;
}

interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** Where the next letter of a page goes, and how it is printed. */
export interface TextPen extends GraphicsState {
  /** The matrix of the text, to be done before that of the page. */
  readonly text: Matrix;
  /** Where the line begins, and where the next letter goes, in the coordinates of the text. */
  readonly line: PagePoint;
  readonly at: PagePoint;
}

const origin: PagePoint = { x: 0, y: 0 };

/** The pen at the beginning of a page. */
export const penAtStart: TextPen = {
  matrix: identity,
  state: {
    font: { name: '', scale: 0.001 },
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  },
  saved: null,
  text: identity,
  line: origin,
  at: origin,
};

/** The pen after an operator, which was given these operands. */
export type PenMove = (pen: TextPen, operands: readonly unknown[]) => TextPen;

/** What each operator that prints nothing does to the pen (ISO 32000, 8.4.4, 9.3 and 9.4.2), by its number. */
export function penMoves(operators: Operators, fontOf: (id: string) => PageFont): Map<number, PenMove> {
  return new Map<number, PenMove>([
    [operators.save, saved],
    [operators.paintFormXObjectBegin, (pen, [own]) => transformed(saved(pen), own)],
    [operators.restore, restored],
    [operators.paintFormXObjectEnd, restored],
    [operators.transform, transformed],
    [operators.beginText, (pen) => textFrom(pen, identity)],
    [operators.setTextMatrix, (pen, [own]) => textFrom(pen, matrixOf(own) ?? identity)],
    [
      operators.setFont,
      (pen, [id, size]) => withState(pen, { font: fontOf(String(id)), size: number(size) }),
    ],
    [operators.setCharSpacing, (pen, [value]) => withState(pen, { charSpacing: number(value) })],
    [operators.setWordSpacing, (pen, [value]) => withState(pen, { wordSpacing: number(value) })],
    [operators.setHScale, (pen, [value]) => withState(pen, { stretch: number(value) / 100 })],
    [operators.setLeading, (pen, [value]) => withState(pen, { leading: -number(value) })],
    [operators.setTextRise, (pen, [value]) => withState(pen, { rise: number(value) })],
    [operators.moveText, (pen, [x, y]) => onLine(pen, number(x), number(y))],
    [
      operators.setLeadingMoveText,
      (pen, [x, y]) => onLine(withState(pen, { leading: number(y) }), number(x), number(y)),
    ],
    [operators.nextLine, (pen) => onLine(pen, 0, pen.state.leading)],
  ]);
}

const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const withState = (pen: TextPen, set: Partial<TextState>): TextPen => ({
  ...pen,
  state: { ...pen.state, ...set },
});

const saved = (pen: TextPen): TextPen => ({
  ...pen,
  saved: { matrix: pen.matrix, state: pen.state, saved: pen.saved },
});

const restored = (pen: TextPen): TextPen => ({ ...pen, ...pen.saved });

const transformed = (pen: TextPen, own: unknown): TextPen => ({
  ...pen,
  matrix: times(pen.matrix, matrixOf(own) ?? identity),
});

const textFrom = (pen: TextPen, text: Matrix): TextPen => ({ ...pen, text, line: origin, at: origin });

/** The pen at the beginning of a line that lies so far from the beginning of this one. */
function onLine(pen: TextPen, x: number, y: number): TextPen {
  const line = { x: pen.line.x + x, y: pen.line.y + y };
  return { ...pen, line, at: line };
}
