import type { Cell, Column, Table } from '../../views/blocks/block.ts';
import { alignOf, figureOf, toneOf } from '../../views/blocks/cell.ts';
import { anchor, escaped } from './html-text.ts';

/** From this many rows on a table can be sorted, and filtered, where scripts are on. */
const sortableFrom = 3;
const filterableFrom = 10;
/** A table of no more rows stays on one sheet of paper. */
const wholeUpTo = 8;
/** A cell of at least this many letters gets a wide column. */
const longFrom = 60;

/** What a table needs of the page around it. */
export interface TablePlace {
  readonly id: string;
  /** Its name where it has no caption: the heading above it. */
  readonly name: string;
}

/** A table with its caption, heads with their scope, and its figures' values and ids; wide ones scroll inside their frame, by keyboard too. */
export function htmlTable(table: Table, { id, name }: TablePlace): string {
  const { caption, columns, rows, groups = [], hasTotal } = table;
  const body = hasTotal ? rows.slice(0, -1) : rows;
  const heads = new Set(groups.map((place) => rows[place]));
  const line = (row: readonly Cell[]) =>
    `<tr${heads.has(row) ? ' class="group"' : ''}>${columns.map((column, index) => cellMarkup(row[index] ?? '', column, index)).join('')}</tr>`;
  const tools = [
    ...(body.length >= sortableFrom ? [' data-sorts=""'] : []),
    ...(body.length >= filterableFrom ? [' data-filters=""'] : []),
  ].join('');
  return [
    `<div class="frame${rows.length <= wholeUpTo ? ' whole' : ''}" role="group" tabindex="0" aria-labelledby="${id}">`,
    `<table${tools}><caption id="${id}"${caption === undefined ? ' class="unseen"' : ''}>${escaped(caption ?? name)}</caption>`,
    `<thead><tr>${columns.map(headMarkup).join('')}</tr></thead>`,
    `<tbody>${body.map(line).join('\n')}</tbody>`,
    ...(hasTotal ? [`<tfoot>${rows.slice(-1).map(line).join('')}</tfoot>`] : []),
    '</table></div>',
  ].join('\n');
}

const headMarkup = (column: Column): string =>
  `<th scope="col" class="${alignOf(column)}"${column.choices || column.tones ? ' data-choices=""' : ''}>${escaped(column.head)}</th>`;

function cellMarkup(cell: Cell, column: Column, index: number): string {
  const { text, value, ids } = figureOf(cell);
  const tone = toneOf(cell, column);
  const isName = index === 0 && (column.type ?? 'text') === 'text';
  const [tag, scope] = isName ? ['th', ' scope="row"'] : ['td', ''];
  const kind = [
    alignOf(column),
    ...(text.length > longFrom ? ['long'] : []),
    ...(tone === null ? [] : [`tone ${tone}`]),
  ].join(' ');
  const known = value === undefined || value === null ? '' : ` data-value="${escaped(String(value))}"`;
  return `<${tag}${scope} class="${kind}"${known}>${escaped(text)}${anchor(ids)}</${tag}>`;
}
