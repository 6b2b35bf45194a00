import { addressOf } from '../../../plan/input-table.ts';
import type { RawCell } from './sheet-layout.ts';
import { type RowGrowth, shiftRange, shiftXmlFormula } from './shift-references.ts';
import { attributeOf, escapeXmlText, tagsOf, withAttribute } from './xml-tags.ts';

/** A cell of words, with the looks of a cell of the template; an empty one for no words. */
export function textCell(address: string, style: string | null, text: string, prefix: string): string {
  const looks = style === null ? '' : ` s="${style}"`;
  if (text === '') return `<${prefix}c r="${address}"${looks}/>`;
  const words = `<${prefix}t xml:space="preserve">${escapeXmlText(text)}</${prefix}t>`;
  return `<${prefix}c r="${address}"${looks} t="inlineStr"><${prefix}is>${words}</${prefix}is></${prefix}c>`;
}

/** A cell of the template with words in place of what it held. */
export const filledCell = (cell: RawCell, text: string, prefix: string, row = cell.row): string =>
  textCell(addressOf(cell.column, row), attributeOf(cell.tag, 's'), text, prefix);

/** Whether a cell holds a formula. */
export const hasFormula = ({ content }: RawCell): boolean =>
  [...tagsOf(content)].some(({ local }) => local === 'f');

/** The range of cells that one formula fills (shared and array formulas); null for any other cell. */
export function formulaRange({ content }: RawCell): string | null {
  for (const { kind, local, start, end } of tagsOf(content)) {
    const tag = content.slice(start, end);
    if (local === 'f' && kind !== 'close' && attributeOf(tag, 't') !== null)
      return attributeOf(tag, 'ref') ?? '';
  }
  return null;
}

/** A cell at another row; a formula in it reads what it read, and loses its last result. */
export function movedCell(cell: RawCell, row: number, growth: RowGrowth, by?: number): string {
  const tag = withAttribute(cell.tag, 'r', addressOf(cell.column, row));
  if (!hasFormula(cell)) return tag.endsWith('/>') ? tag : `${tag}${cell.content}${closing(tag)}`;
  return `${withAttribute(tag, 't', null)}${shiftedFormula(cell.content, growth, by)}${closing(tag)}`;
}

const closing = (tag: string) => `</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? 'c'}>`;

function shiftedFormula(content: string, growth: RowGrowth, by?: number): string {
  const tags = [...tagsOf(content)].filter(({ local }) => local === 'f');
  const [first, last] = [tags[0], tags.at(-1)];
  if (!first || !last) return content;
  const open = content.slice(first.start, first.end);
  const range = attributeOf(open, 'ref');
  const start = range === null ? open : withAttribute(open, 'ref', shiftRange(range, growth));
  if (first === last) return start;
  return (
    start +
    shiftXmlFormula(content.slice(first.end, last.start), growth, growth.sheet, by) +
    content.slice(last.start, last.end)
  );
}
