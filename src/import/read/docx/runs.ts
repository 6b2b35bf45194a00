import type { SourceRun } from '../../source-text.ts';
import { type Element, elementsIn, switchAt, under, valueAt } from '../xml-tree.ts';
import { fontOf, type RunStyle, type StyleOf } from './styles.ts';
import { joinRuns } from '../join-runs.ts';
import { signOf, withSigns } from './symbol-fonts.ts';
import { oldFont } from '../legacy-fonts.ts';

/** What runs meet on the way that belongs to the whole document. */
export interface Met {
  /** Something inserted or deleted was met; the accepted state is read. */
  tracked: boolean;
  comments: boolean;
  /** A picture, a chart or another object that holds no words. */
  objects: number;
  /** The mark of a footnote or endnote that is referred to. */
  readonly noteMark: (kind: 'footnote' | 'endnote', id: string) => string;
}

interface RunState {
  readonly style: RunStyle;
  readonly styleOf: StyleOf;
  readonly met: Met;
  readonly runs: SourceRun[];
  /** Text boxes that are anchored here, whose paragraphs come before. */
  readonly boxes: Element[];
  /** One entry for each open field: whether its result has begun, and whether the result is left out. */
  readonly fields: { inResult: boolean; isLeftOut: boolean; instruction: string }[];
}

/** The runs of a paragraph in its accepted state, and the text boxes anchored in it. */
export function readRuns(
  paragraph: Element,
  style: RunStyle,
  { styleOf, met }: Pick<RunState, 'styleOf' | 'met'>,
): { readonly runs: SourceRun[]; readonly boxes: readonly Element[]; readonly isContents: boolean } {
  const state: RunState = { style, styleOf, met, runs: [], boxes: [], fields: [] };
  const instructions: string[] = [];
  walk(paragraph, state, instructions);
  return {
    runs: joinRuns(state.runs),
    boxes: state.boxes,
    isContents: instructions.some((one) => /^\s*TOC\b/.test(one)),
  };
}

function walk(element: Element, state: RunState, instructions: string[]): void {
  for (const child of elementsIn(element)) {
    const { name } = child;
    if (name === 'r') readRun(child, state, instructions);
    else if (name === 'del' || name === 'moveFrom') state.met.tracked = true;
    else if (name === 'ins' || name === 'moveTo') {
      state.met.tracked = true;
      walk(child, state, instructions);
    } else if (name === 'commentRangeStart') state.met.comments = true;
    else if (name === 'AlternateContent') walk(chosen(child), state, instructions);
    else if (!['pPr', 'rPr', 'sdtPr', 'sdtEndPr'].includes(name)) walk(child, state, instructions);
  }
}

/** What a program reads that knows today's elements, else what is there for older ones. */
export const chosen = (alternate: Element): Element =>
  under(alternate, 'Choice') ?? under(alternate, 'Fallback') ?? alternate;

function readRun(run: Element, state: RunState, instructions: string[]): void {
  const properties = under(run, 'rPr');
  if (switchAt(properties, 'vanish') === true) return;
  const character = state.styleOf(valueAt(properties, 'rStyle'));
  const hasStyle = valueAt(properties, 'rStyle') !== undefined;
  const bold = switchAt(properties, 'b') ?? (hasStyle ? character.bold : null) ?? state.style.bold ?? false;
  const italic =
    switchAt(properties, 'i') ?? (hasStyle ? character.italic : null) ?? state.style.italic ?? false;
  const font = fontOf(properties) ?? (hasStyle ? character.font : undefined) ?? state.style.font;
  const say = (text: string) => {
    if (state.fields.some((field) => !field.inResult || field.isLeftOut)) return;
    state.runs.push({ text: withSigns(text, font), bold, italic, ...oldFont(font) });
  };
  for (const child of elementsIn(run)) readPiece(child, { state, instructions, say, bold, italic });
}

interface RunPiece {
  readonly state: RunState;
  readonly instructions: string[];
  readonly say: (text: string) => void;
  readonly bold: boolean;
  readonly italic: boolean;
}

function readPiece(child: Element, { state, instructions, say, bold, italic }: RunPiece): void {
  const { attributes, name } = child;
  const words = child.children.filter((one) => typeof one === 'string').join('');
  if (name === 't') say(words);
  else if (name === 'tab' || name === 'ptab') say('\t');
  else if (name === 'cr' || (name === 'br' && !['page', 'column'].includes(attributes['type'] ?? '')))
    say('\n');
  else if (name === 'noBreakHyphen') say('-');
  else if (name === 'sym')
    say(signOf(Number.parseInt(attributes['char'] ?? '', 16), attributes['font'] ?? ''));
  else if (name === 'fldChar') changeField(attributes['fldCharType'], state, instructions);
  else if (name === 'instrText') {
    const field = state.fields.at(-1);
    if (field) field.instruction += words;
  } else if (name === 'footnoteReference' || name === 'endnoteReference') {
    const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
    state.runs.push({ text: '', bold, italic, note: state.met.noteMark(kind, attributes['id'] ?? '') });
  } else if (name === 'commentReference') state.met.comments = true;
  else if (name === 'AlternateContent') readPieces(chosen(child), { state, instructions, say, bold, italic });
  else if (['drawing', 'pict', 'object'].includes(name)) {
    const boxes = boxesIn(child);
    state.boxes.push(...boxes);
    if (boxes.length === 0 && hasObject(child)) state.met.objects += 1;
  }
}

const readPieces = (element: Element, piece: RunPiece): void => {
  for (const child of elementsIn(element)) readPiece(child, piece);
};

function changeField(type: string | undefined, { fields }: RunState, instructions: string[]): void {
  if (type === 'begin') fields.push({ inResult: false, isLeftOut: false, instruction: '' });
  const field = fields.at(-1);
  if (!field) return;
  if (type === 'separate') {
    field.inResult = true;
    instructions.push(field.instruction);
  }
  if (type === 'end') fields.pop();
}

/** The contents of text boxes in a drawing, outermost only. */
function boxesIn(element: Element): Element[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name === 'txbxContent') return [child];
    return boxesIn(child.name === 'AlternateContent' ? chosen(child) : child);
  });
}

const hasObject = (element: Element): boolean =>
  elementsIn(element).some(
    (child) => ['pic', 'imagedata', 'OLEObject', 'chart', 'relIds'].includes(child.name) || hasObject(child),
  );
