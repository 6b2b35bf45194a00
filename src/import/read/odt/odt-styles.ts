import type { Zip } from '../../../io/tables/zip.ts';
import type { ParagraphAlign } from '../../source-text.ts';
import { definitionCounter } from '../source-bounds.ts';
import { type Element, elementsIn, readElements, under } from '../xml-tree.ts';

/** What a style of an OpenDocument says; undefined where it says nothing. */
export interface OdtStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly isHidden?: boolean;
  readonly align?: ParagraphAlign;
  readonly font?: string;
  readonly level?: number;
  readonly hasRules?: boolean;
}

/** A level of a list: how its numbers look. */
export interface OdtListLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly shown: number;
  readonly start: number;
  readonly bullet?: string;
}

export interface OdtStyles {
  readonly styleOf: (family: string, name: string | undefined) => OdtStyle;
  readonly levelOf: (list: string | undefined, level: number) => OdtListLevel | undefined;
  /** The levels of numbered headings. */
  readonly headingLevel: (level: number) => OdtListLevel | undefined;
}

interface WrittenOdtStyle extends OdtStyle {
  readonly parent: string | undefined;
}

/** Reads the styles of both parts of a document, those that it names and those that it made by itself. */
export async function readOdtStyles(zip: Zip): Promise<OdtStyles> {
  const written = new Map<string, WrittenOdtStyle>();
  const count = definitionCounter();
  const lists = new Map<string, Map<number, OdtListLevel>>();
  let outline = new Map<number, OdtListLevel>();
  for (const part of ['styles.xml', 'content.xml']) {
    if (!zip.has(part)) continue;
    await readElements(zip, part, 3, take, { passedOver: new Set(['body', 'master-styles']) });
  }

  function take(element: Element): void {
    const { name, attributes } = element;
    count();
    if (name === 'style')
      written.set(`${attributes['family'] ?? ''} ${attributes['name'] ?? ''}`, {
        ...styleOf(element),
        parent: attributes['parent-style-name'],
      });
    else if (name === 'default-style')
      written.set(`${attributes['family'] ?? ''} `, { ...styleOf(element), parent: undefined });
    else if (name === 'list-style') lists.set(attributes['name'] ?? '', levelsOf(element));
    else if (name === 'outline-style') outline = levelsOf(element);
  }

  const known = new Map<string, OdtStyle>();
  const resolve = (family: string, name: string | undefined, depth = 0): OdtStyle => {
    const key = `${family} ${name ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const own = written.get(key);
    if (!own || depth > 32) return written.get(`${family} `) ?? {};
    const { parent, ...said } = own;
    const base = parent !== undefined || name !== undefined ? resolve(family, parent, depth + 1) : {};
    const style = { ...base, ...said };
    known.set(key, style);
    return style;
  };
  return {
    styleOf: resolve,
    levelOf: (list, level) => lists.get(list ?? '')?.get(level),
    headingLevel: (level) => outline.get(level),
  };
}

function styleOf(element: Element): OdtStyle {
  const text = under(element, 'text-properties')?.attributes ?? {};
  const paragraph = under(element, 'paragraph-properties')?.attributes ?? {};
  const cell = under(element, 'table-cell-properties')?.attributes ?? {};
  const weight = text['font-weight'];
  const slant = text['font-style'];
  const align = alignOf(paragraph['text-align']);
  const level = Number(element.attributes['default-outline-level'] || Number.NaN);
  const font = text['font-name'] ?? text['font-family'];
  const borders = Object.entries(cell).filter(
    ([key]) => key.startsWith('border') && !key.startsWith('border-line'),
  );
  return {
    ...(weight !== undefined && { bold: /^(?:bold|[6-9]00)$/.test(weight) }),
    ...(slant !== undefined && { italic: /^(?:italic|oblique)$/.test(slant) }),
    ...(text['display'] === 'none' && { isHidden: true }),
    ...(align !== undefined && { align }),
    ...(font !== undefined && { font }),
    ...(level >= 1 && { level }),
    ...(borders.length > 0 && {
      hasRules: borders.some(([, value]) => !/^none|^0(?:\.0+)?(?:pt|cm|in)?(?:\s|$)/.test(value)),
    }),
  };
}

function alignOf(words: string | undefined): ParagraphAlign | undefined {
  if (words === undefined) return undefined;
  if (words === 'center' || words === 'justify') return words;
  return words === 'end' || words === 'right' ? 'right' : 'left';
}

const levelsOf = (element: Element) =>
  new Map(
    elementsIn(element)
      .slice(0, 20)
      .map(({ name, attributes }): [number, OdtListLevel] => [
        Number(attributes['level'] ?? 1),
        {
          format: attributes['num-format'] ?? '',
          prefix: attributes['num-prefix'] ?? '',
          suffix: attributes['num-suffix'] ?? '',
          shown: Number(attributes['display-levels'] ?? 1),
          start: Number(attributes['start-value'] ?? 1),
          ...(name === 'list-level-style-bullet' && { bullet: attributes['bullet-char'] ?? '•' }),
        },
      ]),
  );
