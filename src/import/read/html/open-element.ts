import type { ParagraphAlign } from '../../source-text.ts';

/** The attributes of an element, their names in small letters. */
export type HtmlAttributes = Readonly<Record<string, string>>;

/** An element that is open, with what holds for its words. */
export interface OpenElement {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Its font, as the page names it. */
  readonly font: string | undefined;
  readonly isHidden: boolean;
  readonly isPlain: boolean;
  /** Whether it leads to a footnote, or from one back to its mark. */
  readonly isNoteLink: boolean;
  /** Which element it stands in that surrounds the text of the page; 0 for none. */
  readonly furniture: number;
  readonly align: ParagraphAlign;
  readonly level: number | null;
  /** Of a list: how many items it had. */
  items: number;
  readonly format: string;
}

/** Elements that begin a paragraph and end the one before. */
export const blockElements = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main aside address center hr figure figcaption body form fieldset table tr td th thead tbody tfoot caption'.split(
    ' ',
  ),
);

/** Elements that are hidden or hold no text. */
const unseen = new Set(
  'script style head title del template noscript iframe object svg math select textarea button canvas audio video'.split(
    ' ',
  ),
);

/** What holds outside all elements. */
export const noElement: OpenElement = {
  name: '',
  bold: false,
  italic: false,
  font: undefined,
  isHidden: false,
  isPlain: false,
  isNoteLink: false,
  furniture: 0,
  align: 'left',
  level: null,
  items: 0,
  format: '1',
};

/** An element that is opened inside another, from which it has what it does not say itself. */
export function elementWithin(
  before: OpenElement,
  name: string,
  attributes: HtmlAttributes,
  furniture: number,
): OpenElement {
  const style = styleOf(attributes);
  return {
    name,
    bold: boldOf(name, style) ?? before.bold,
    italic: ['i', 'em', 'cite'].includes(name) || /font-style:\s*italic/.test(style) || before.italic,
    font: fontOf(attributes, style) ?? before.font,
    isHidden:
      before.isHidden ||
      unseen.has(name) ||
      'hidden' in attributes ||
      /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/.test(style),
    furniture,
    isPlain: name === 'pre' || /white-space:\s*pre/.test(style) || before.isPlain,
    isNoteLink: before.isNoteLink || (name === 'a' && noteLink.test(attributes['href'] ?? '')),
    align: alignOf(name, attributes['align'] ?? '', style) ?? before.align,
    level: /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : blockElements.has(name) ? null : before.level,
    items: Number(attributes['start'] ?? 1) - 1 || 0,
    format: attributes['type'] ?? '1',
  };
}

/** Where the marks of footnotes lead, as LibreOffice, Word and portals name these places. */
const noteLink = /^#_?(?:sd)?(?:footnote|endnote|ftn|edn|fn)[-_:]?(?:ref|back)?[-_:]?\d/iu;

const styleOf = (attributes: HtmlAttributes): string => (attributes['style'] ?? '').toLowerCase();

/** The first font that an element names. */
function fontOf(attributes: HtmlAttributes, style: string): string | undefined {
  const names = /font-family:\s*([^;]+)/.exec(style)?.[1] ?? attributes['face'];
  return names?.split(',')[0]?.replace(/["']/g, '').trim();
}

function boldOf(name: string, style: string): boolean | null {
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)$/.test(weight);
  return ['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(name) ? true : null;
}

function alignOf(name: string, attribute: string, style: string): ParagraphAlign | null {
  const words = /text-align:\s*(\w+)/.exec(style)?.[1] ?? attribute.toLowerCase();
  if (name === 'center' || words === 'center') return 'center';
  if (words === 'right' || words === 'end') return 'right';
  if (words === 'justify') return 'justify';
  return words === 'left' || words === 'start' ? 'left' : null;
}

/** Whether the style of an element draws a border; how borders are set apart or joined draws none. */
export const hasBorder = (attributes: HtmlAttributes): boolean =>
  /border(?:-(?:top|right|bottom|left|style|width))*:\s*(?!\s|none|hidden|0|medium none)/.test(
    styleOf(attributes),
  );

/** Whether a table prints rules between its cells, as far as its own element says. */
export const isRuledTable = (attributes: HtmlAttributes): boolean =>
  (attributes['border'] !== undefined && attributes['border'] !== '0') ||
  hasBorder(attributes) ||
  attributes['rules'] === 'all';
