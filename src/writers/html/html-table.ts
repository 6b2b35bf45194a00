import { groupedHeads } from '../../views/blocks/heads.ts';
import type { Cell, TableColumn, Table } from '../../views/blocks/block.ts';
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
    `<thead>${headRows(columns)}</thead>`,
    `<tbody>${body.map(line).join('\n')}</tbody>`,
    ...(hasTotal ? [`<tfoot>${rows.slice(-1).map(line).join('')}</tfoot>`] : []),
    '</table></div>',
  ].join('\n');
}

/** One row of heads, or two where columns stand in groups. */
function headRows(columns: readonly TableColumn[]): string {
  const groups = groupedHeads(columns);
  if (!groups) return `<tr>${columns.map((column) => headMarkup(column)).join('')}</tr>`;
  const first = groups.map(({ text, first: at, span, isTall }) => {
    const column = columns[at];
    return isTall && column
      ? headMarkup(column, ' rowspan="2"')
      : `<th scope="colgroup" class="centre" colspan="${span}">${escaped(text)}</th>`;
  });
  const second = columns.filter(({ under }) => under !== undefined).map((column) => headMarkup(column));
  return `<tr>${first.join('')}</tr><tr>${second.join('')}</tr>`;
}

const headMarkup = (column: TableColumn, span = ''): string =>
  `<th scope="col"${span} class="${alignOf(column)}"${column.choices || column.tones ? ' data-choices=""' : ''}>${escaped(column.head)}</th>`;

function cellMarkup(cell: Cell, column: TableColumn, index: number): string {
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
