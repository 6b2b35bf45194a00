import { groupBy } from './group-by.ts';
import type { UnitKind } from './unit.ts';

/** The letters of points, in the order in which Vietnamese documents use them: a) b) c) d) đ) e) g) …, without f, j, w, z. */
const pointLetters = Array.from('abcdđeghiklmnopqrstuvxy');

export type NumberStyle = 'roman' | 'figure' | 'letter' | 'capital' | 'ordinal' | 'small-roman';

/** A printed number taken apart: 2.3a is the prefix 2, the place 3, the first inserted after it. */
export interface PrintedNumber {
  readonly style: NumberStyle;
  readonly prefix: string | null;
  readonly place: number;
  /** 0 where the number is an original one, 1 for the letter a, and so on. */
  readonly insertion: number;
}

const roman = /^(?<place>[IVXLC]{1,9})(?<letter>[a-zđ]?)$/;
const figure = /^(?<place>[1-9]\d{0,3})(?<letter>[a-zđ]?)$/;
const dotted = /^(?<prefix>[1-9]\d{0,3}[a-zđ]?)\.(?<place>[1-9]\d{0,3})(?<letter>[a-zđ]?)$/;
const letter = /^(?<place>[a-zđ])$/;
/** The letters that are no small roman numbers; a C or an L alone is a letter. */
const capital = /^(?<place>[A-EĐGHKL])$/;
/** The numbers of parts in words, as in PHẦN THỨ NHẤT. */
const ordinal = /^thứ (?<place>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)$/;
const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const patterns: readonly (readonly [UnitKind, NumberStyle, RegExp])[] = [
  ['annex', 'capital', capital],
  ['annex', 'roman', roman],
  ['annex', 'figure', figure],
  ['article', 'figure', figure],
  ['part', 'capital', capital],
  ['part', 'roman', roman],
  ['part', 'ordinal', ordinal],
  ['part', 'figure', figure],
  ['section', 'figure', figure],
  ['section', 'capital', capital],
  ['section', 'roman', roman],
  ['clause', 'figure', figure],
  ['subsection', 'figure', dotted],
  ['subsection', 'figure', figure],
  ['point', 'letter', letter],
  ['point', 'figure', /^\((?<place>[1-9]\d{0,3})\)$/],
  ['point', 'small-roman', /^(?<place>[ivx]{2,5})$/],
  ['point', 'figure', dotted],
  [
    'point',
    'figure',
    /^(?<prefix>[1-9]\d{0,3}[a-zđ]?(?:\.[1-9]\d{0,3}[a-zđ]?){1,3})\.(?<place>[1-9]\d{0,3})(?<letter>[a-zđ]?)$/,
  ],
];

const patternsOf = groupBy(patterns, ([kind]) => kind);

/** The words and marks that print puts around a number: Điều 1, Phụ lục I, I-, a). */
const decoration =
  /^(?:điều|phụ lục|phụ biểu|biểu|mẫu|phần|chương(?:\s+trình)?|mục|(?:nhóm\s+)?(?:nhiệm vụ|giải pháp|nội dung)|chuyên đề|hoạt động|(?:tiểu\s+)?dự án|bước|đợt|giai đoạn)\s+(?:số\s+)?|^\((?!\d+\)$)|(?<!^\(\d+)[)\-–/:]+$|(?<=^[a-zđ])\.$/giu;

const undecorated = /^(?:\d[\d.]*|[IVXLC]+)$/;

/**
 * A number without what print puts around it: Điều 1 is 1, “đ)” and “đ.” are đ, “I-” and “I/” are I, Phụ lục 01 is 1, PHẦN THỨ NHẤT is thứ
 * nhất; “(1)” stays, which only points bear.
 */
export function bareNumber(number: string): string {
  if (undecorated.test(number)) return number;
  const words = number.replace(decoration, '').trim();
  const bare = /^\p{L}/u.test(number) ? words.replace(/^0+(?=[1-9])/, '') : words;
  return /^thứ\s/iu.test(bare) ? bare.toLowerCase().replace(/\s+/g, ' ') : bare;
}

/** Whether a part is called so in its number (Phần I, PHẦN THỨ NHẤT, Chương 1), so that sections below it may bear roman numbers. */
export const isNamedPart = (number: string): boolean => /^(?:phần|chương(?! trình))\s/iu.test(number);

/** Whether a section is called so in its number (Nhiệm vụ 1, Mục 2), so that subsections below it may bear plain figures. */
export const isNamedSection = (number: string): boolean =>
  /^(?!điều|phần|chương(?! trình))\p{L}{2,}.*\s\d/iu.test(number);

/** Whether a number is that of an article: Điều 1. */
export const isArticleNumber = (number: string): boolean => /^điều\s/iu.test(number);

/** Reads the number of a unit in a form of its level, whatever print puts around it: I, 1, 1.1, then a), 1) or 1.1.1, below a named part also I, 1 and 1.1 for sections, subsections and points; null where it has another form. */
export function parsePrintedNumber(kind: UnitKind, number: string): PrintedNumber | null {
  const bare = kind === 'point' ? bareNumber(number.replace(/^\d+\)$/, '($&')) : bareNumber(number);
  for (const [, style, pattern] of patternsOf.get(kind) ?? []) {
    const groups = pattern.exec(bare)?.groups;
    if (!groups) continue;
    const place = placeOf(style, groups['place'] ?? '');
    const insertion = groups['letter'] ? pointLetters.indexOf(groups['letter']) + 1 : 0;
    const isLetter = !groups['letter'] || insertion > 0;
    if (place > 0 && isLetter) return { style, prefix: groups['prefix'] ?? null, place, insertion };
  }
  return null;
}

/** The number as it is kept, without the bracket that print puts after the letter of a point. */
export function formatPrintedNumber({ style, prefix, place, insertion }: PrintedNumber): string {
  const printed =
    style === 'roman'
      ? toRoman(place)
      : style === 'figure'
        ? String(place)
        : style === 'ordinal'
          ? `thứ ${ordinals[place - 1] ?? '?'}`
          : style === 'small-roman'
            ? toRoman(place).toLowerCase()
            : (pointLetters[place - 1] ?? '?');
  const letter = insertion === 0 ? '' : (pointLetters[insertion - 1] ?? '?');
  const shown = style === 'capital' ? printed.toUpperCase() : printed;
  return `${prefix === null ? '' : `${prefix}.`}${shown}${letter}`;
}

/**
 * The numbers that may follow one: the next of the row, and the next inserted after it (2.4 and 2.3a after 2.3); after D both Đ and E, since
 * not every list of capital letters has a Đ.
 */
export function numbersAfter(number: PrintedNumber): PrintedNumber[] {
  const next = { ...number, place: number.place + 1, insertion: 0 };
  if (number.style === 'capital' && pointLetters[number.place - 1] === 'd')
    return [next, { ...next, place: next.place + 1 }];
  return singles.has(number.style) ? [next] : [next, { ...number, insertion: number.insertion + 1 }];
}

/** The styles in which nothing is inserted with a letter. */
const singles: ReadonlySet<NumberStyle> = new Set(['letter', 'ordinal', 'small-roman']);

/** A point as it is meant in its row: “i” and “v” count in small Roman numbers at the beginning of a row of them, else letters. */
export function pointInRow(number: PrintedNumber, before: PrintedNumber | undefined): PrintedNumber {
  const printed = number.style === 'letter' ? formatPrintedNumber(number) : '';
  const isRoman = before ? before.style === 'small-roman' && /^[ivx]$/u.test(printed) : printed === 'i';
  return isRoman ? { ...number, style: 'small-roman', place: fromRoman(printed.toUpperCase()) } : number;
}

function placeOf(style: NumberStyle, text: string): number {
  if (style === 'figure') return Number(text);
  if (style === 'ordinal') return ordinals.indexOf(text) + 1;
  if (style === 'letter' || style === 'capital') return pointLetters.indexOf(text.toLowerCase()) + 1;
  const letters = style === 'small-roman' ? text.toUpperCase() : text;
  const value = fromRoman(letters);
  return toRoman(value) === letters ? value : 0;
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 on in capital Roman letters. */
export function toRoman(value: number): string {
  let [rest, text] = [value, ''];
  for (const [worth, letters] of romans)
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  return text;
}

function fromRoman(text: string): number {
  let [at, value] = [0, 0];
  for (const [worth, letters] of romans)
    while (text.startsWith(letters, at)) {
      value += worth;
      at += letters.length;
    }
  return value;
}
