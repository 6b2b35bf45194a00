import type { Zip } from '../../../io/tables/zip.ts';
import { definitionCounter } from '../source-bounds.ts';
import { type Element, elementsIn, readElements, switchAt, under, valueAt } from '../xml-tree.ts';

/** What a style says, its ancestors included; null and undefined where it says nothing. */
export interface RunStyle {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  /** Level of heading from 1; null for body text. */
  readonly level: number | null;
  readonly align: string | undefined;
  readonly numbering: { readonly id: string; readonly level: number } | null;
  readonly font: string | undefined;
  readonly isContents: boolean;
  readonly hasRules: boolean;
}

export type StyleOf = (id: string | undefined) => RunStyle;

interface WrittenStyle extends RunStyle {
  readonly basedOn: string | undefined;
}

/** Reads the styles of a document; an unknown style is the default paragraph's. */
export async function readStyles(zip: Zip, part: string | undefined): Promise<StyleOf> {
  const written = new Map<string, WrittenStyle>();
  let preset: string | undefined;
  const count = definitionCounter();
  if (part !== undefined && zip.has(part))
    await readElements(zip, part, 2, (element) => {
      if (element.name !== 'style') return;
      count();
      const id = element.attributes['styleId'] ?? '';
      if (element.attributes['type'] === 'paragraph' && isOn(element.attributes['default'])) preset = id;
      written.set(id, { ...styleOf(element), basedOn: valueAt(element, 'basedOn') });
    });
  const known = new Map<string, RunStyle>();
  const resolve = (id: string | undefined, depth = 0): RunStyle => {
    const own = id === undefined ? undefined : written.get(id);
    if (!own || id === undefined || depth > 32) return plain;
    const before = known.get(id);
    if (before) return before;
    const base = resolve(own.basedOn, depth + 1);
    const style = {
      bold: own.bold ?? base.bold,
      italic: own.italic ?? base.italic,
      level: own.level ?? base.level,
      align: own.align ?? base.align,
      numbering: own.numbering ?? base.numbering,
      font: own.font ?? base.font,
      isContents: own.isContents || base.isContents,
      hasRules: own.hasRules || base.hasRules,
    };
    known.set(id, style);
    return style;
  };
  return (id) => resolve(id ?? preset);
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';

const plain: RunStyle = {
  bold: null,
  italic: null,
  level: null,
  align: undefined,
  numbering: null,
  font: undefined,
  isContents: false,
  hasRules: false,
};

function styleOf(element: Element): RunStyle {
  const name = (valueAt(element, 'name') ?? '').toLowerCase();
  const outline = valueAt(element, 'pPr', 'outlineLvl');
  const heading = /^heading (\d)$/.exec(name)?.[1];
  const level =
    outline === undefined ? (heading === undefined ? null : Number(heading)) : Number(outline) + 1;
  const numbering = under(element, 'pPr', 'numPr');
  return {
    bold: switchAt(element, 'rPr', 'b'),
    italic: switchAt(element, 'rPr', 'i'),
    level: level !== null && level <= 9 ? level : null,
    align: valueAt(element, 'pPr', 'jc'),
    numbering: numbering
      ? { id: valueAt(numbering, 'numId') ?? '', level: Number(valueAt(numbering, 'ilvl') ?? 0) }
      : null,
    font: fontOf(under(element, 'rPr')),
    isContents: /^(?:toc \d|toc heading)$/.test(name),
    hasRules: hasRules(under(element, 'tblPr', 'tblBorders')),
  };
}

/** The font of Latin letters that some properties of a run name. */
export const fontOf = (properties: Element | undefined): string | undefined => {
  const fonts = under(properties, 'rFonts')?.attributes;
  return fonts?.['ascii'] ?? fonts?.['hAnsi'];
};

/** Whether borders are drawn. */
export const hasRules = (borders: Element | undefined): boolean =>
  borders !== undefined &&
  elementsIn(borders).some(({ attributes }) => !['nil', 'none', undefined].includes(attributes['val']));
