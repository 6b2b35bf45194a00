import { parsePrintedNumber } from '../plan/printed-number.ts';
import type { UnitKind } from '../plan/unit.ts';
import type { Wording } from '../plan/unit.ts';

/**
 * What stands in print before the words of a unit: `I. `, `2.1. `, `a) `, `Điều 1. `, `- `, `+ `; nothing before a paragraph. A number
 * that keeps its printed form (`I-`, `1/`, `đ)`, `(1)`) is followed by a blank alone. The label of an annex is a line of its own.
 */
export function labelOf({ kind, number }: Pick<Wording, 'kind' | 'number'>): string {
  if (kind === 'bullet') return '- ';
  if (kind === 'subbullet') return '+ ';
  if (number === undefined) return kind === 'annex' ? 'PHỤ LỤC' : '';
  if (kind === 'annex') return /^\p{L}+\s/u.test(number) ? number : `PHỤ LỤC ${number}`;
  if (kind === 'article') return /^\p{L}+\s/u.test(number) ? `${number}. ` : `Điều ${number}. `;
  if (/[)\-–.:/]$/u.test(number)) return `${number} `;
  return kind === 'point' && /^(?:\p{L}|[ivx]{2,5})$/u.test(number) ? `${number}) ` : `${number}. `;
}

/** A label at the beginning of a line, and where the words begin. */
interface Label {
  readonly kind: UnitKind;
  readonly number?: string;
  readonly length: number;
}

const figures = String.raw`[1-9]\d{0,3}[a-zđ]?`;
const forms: readonly (readonly [UnitKind, RegExp])[] = [
  ['bullet', /^\\?- /],
  ['subbullet', /^\\?\+ /],
  ['article', new RegExp(String.raw`^Điều (${figures})\\?\. `)],
  ['part', /^([IVXLC]{1,9}[a-zđ]?)\\?\. /],
  ['section', new RegExp(String.raw`^(${figures})\\?\. `)],
  ['subsection', new RegExp(String.raw`^(${figures}\.${figures})\\?\. `)],
  ['point', new RegExp(String.raw`^(${figures}\.${figures}\.${figures})\\?\. `)],
  ['point', /^([a-zđ])\\?\) /],
];

/** Reads the label of a line, also with the backslash that Markdown may put into it; a line without one is a paragraph. */
export function readLabel(line: string): Label {
  for (const [kind, form] of forms) {
    const match = form.exec(line);
    if (!match) continue;
    const number = match[1];
    if (number === undefined) return { kind, length: match[0].length };
    if (parsePrintedNumber(kind, number)) return { kind, number, length: match[0].length };
  }
  return { kind: 'paragraph', length: 0 };
}
