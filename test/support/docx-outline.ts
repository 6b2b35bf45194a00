import { partOf } from '../writers/read-back.ts';
import { all, at, valueAt, xmlTree, type XmlElement } from './xml-tree.ts';

/**
 * A Word document as lines that a reviewer can compare: its pages with their sides and margins, each paragraph with its style and what
 * differs from it, each row of a table, notes, heads and feet. What is in no line here (ids, fonts of styles) is in the styles part.
 */
export async function docxOutline(bytes: Uint8Array): Promise<string> {
  const part = async (name: string) => xmlTree(await partOf(bytes, name));
  const body = at(await part('word/document.xml'), 'body');
  const relations = new Map(
    (await part('word/_rels/document.xml.rels')).children.map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  );
  const notes = all(await part('word/footnotes.xml'), 'footnote').filter(
    ({ attributes }) => Number(attributes['id']) > 0,
  );
  const margins = async (section: XmlElement): Promise<string[]> => {
    const references = section.children.filter(({ name }) => name.endsWith('Reference'));
    return Promise.all(
      references.map(async ({ name, attributes }) => {
        const target = `word/${relations.get(attributes['id'] ?? '') ?? ''}`;
        const lines = (await part(target)).children.flatMap(blockLines);
        return `    ${name.replace('Reference', '')} ${attributes['type'] ?? ''}: ${lines.join(' / ')}`;
      }),
    );
  };
  const lines: string[] = [];
  let pages: string[] = [];
  for (const block of body?.children ?? []) {
    const section = block.name === 'sectPr' ? block : at(block, 'pPr', 'sectPr');
    if (block.name !== 'sectPr' && !(section && all(block, 't').length === 0))
      pages.push(...blockLines(block));
    if (!section) continue;
    lines.push(pageLine(section), ...(await margins(section)), ...pages);
    pages = [];
  }
  const noteLines = notes.map(
    (note) => `[^${note.attributes['id'] ?? ''}] ${note.children.flatMap(blockLines).join(' ')}`,
  );
  return [...lines, ...noteLines, ''].join('\n');
}

const millimetres = (twentieths: string | undefined) => Math.round((Number(twentieths) * 25.4) / 1440);

function pageLine(section: XmlElement): string {
  const [size, margin] = [at(section, 'pgSz')?.attributes, at(section, 'pgMar')?.attributes];
  const sides = ['top', 'bottom', 'left', 'right'].map((side) => millimetres(margin?.[side])).join(' ');
  const first = at(section, 'titlePg') ? ', first page apart' : '';
  return `=== pages of ${millimetres(size?.['w'])} x ${millimetres(size?.['h'])} mm, margins ${sides}${first}`;
}

function blockLines(block: XmlElement): string[] {
  if (block.name === 'p') return [paragraphLine(block)];
  if (block.name !== 'tbl') return [];
  const widths = all(at(block, 'tblGrid'), 'gridCol').map(({ attributes }) => millimetres(attributes['w']));
  const rows = block.children.filter(({ name }) => name === 'tr');
  const style = valueAt(block, 'tblPr', 'tblStyle');
  return [
    `table${style === undefined ? '' : ` <${style}>`} of ${columnsWords(widths)} mm`,
    ...rows.map((row) => {
      const cells = row.children.filter(({ name }) => name === 'tc').map(cellWords);
      return `  ${at(row, 'trPr', 'tblHeader') ? '#' : '|'} ${cells.join(' | ')}`.trimEnd();
    }),
  ];
}

/** Widths, those that repeat counted: “66, 60 of 2”. */
const columnsWords = (widths: readonly number[]): string =>
  widths
    .reduce<{ width: number; count: number }[]>((runs, width) => {
      const last = runs.at(-1);
      if (last?.width === width) last.count += 1;
      else runs.push({ width, count: 1 });
      return runs;
    }, [])
    .map(({ width, count }) => (count === 1 ? String(width) : `${count} of ${width}`))
    .join(', ');

function cellWords(cell: XmlElement): string {
  const properties = at(cell, 'tcPr');
  const span = valueAt(properties, 'gridSpan');
  const fill = at(properties, 'shd')?.attributes['fill'];
  const marks = [
    ...(span === undefined ? [] : [`over ${span}`]),
    ...(fill === undefined || fill === 'auto' ? [] : [`on ${fill}`]),
  ];
  const words = cell.children.flatMap(blockLines).map((line) => line.replace(/^<Table(?:Text|Head)> ?/, ''));
  return `${marks.length === 0 ? '' : `{${marks.join(', ')}} `}${words.join(' // ')}`;
}

function paragraphLine(paragraph: XmlElement): string {
  const properties = at(paragraph, 'pPr');
  const list = at(properties, 'numPr') ? '- ' : '';
  const marks = [
    ...(['jc'] as const).flatMap((name) => valueAt(properties, name) ?? []),
    ...(isOn(properties, 'keepNext') ? ['keep'] : []),
    ...(isOn(properties, 'pageBreakBefore') ? ['new page'] : []),
    ...(at(properties, 'pBdr') ? ['rule'] : []),
  ];
  const style = valueAt(properties, 'pStyle');
  const looks = `${style === undefined ? '' : `<${style}> `}${marks.length === 0 ? '' : `{${marks.join(', ')}} `}`;
  return `${looks}${list}${runsWords(paragraph)}`.trimEnd();
}

const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const found = at(element, name);
  return found !== undefined && !['false', '0'].includes(found.attributes['val'] ?? '');
};

/** The runs of a paragraph: a run with looks of its own in brackets that name them. */
function runsWords(paragraph: XmlElement): string {
  return all(paragraph, 'r')
    .map((run) => {
      const looks = at(run, 'rPr');
      const size = valueAt(looks, 'sz');
      const marks = [
        ...['b', 'i', 'strike'].filter((name) => isOn(looks, name)),
        ...(at(looks, 'u') ? ['u'] : []),
        ...(size === undefined ? [] : [`${Number(size) / 2}pt`]),
        ...[valueAt(looks, 'color') ?? []].flat(),
      ];
      const words = run.children.map(pieceOf).join('');
      return marks.length === 0 || words === '' ? words : `[${marks.join(' ')}: ${words}]`;
    })
    .join('');
}

function pieceOf({ name, text, attributes }: XmlElement): string {
  switch (name) {
    case 't':
      return text.replaceAll('\u00A0', '~');
    case 'noBreakHyphen':
      return '‑';
    case 'footnoteReference':
      return `[^${attributes['id'] ?? ''}]`;
    case 'instrText':
      return `{${text.trim()}}`;
    case 'br':
    case 'tab':
      return `{${name}}`;
    default:
      return '';
  }
}
