import { groupedHeads, wholeHead } from '../../views/blocks/heads.ts';
import type { Cell, TableColumn, Table } from '../../views/blocks/block.ts';
import { alignOf, figureOf, toneOf } from '../../views/blocks/cell.ts';
import { anchor, below, escaped } from './html-text.ts';

/** From this many rows on a table can be sorted, and filtered, where scripts are on. */
const sortableFrom = 3;
const filterableFrom = 10;
/** A table of no more rows stays on one sheet of paper. */
const wholeUpTo = 8;
/** From so many columns on, or so many of words, each row is a card of its own on a phone. */
const cardsFrom = { columns: 4, ofWords: 3 };
/** A cell of at least this many letters gets a wide column. */
const longFrom = 60;

/** What a table needs of the page around it. */
export interface TablePlace {
  readonly id: string;
  /** Its name where it has no caption: the heading above it. */
  readonly name: string;
}

/**
 * A table with its caption, heads with their scope, and its figures' values and ids; wide ones scroll inside their frame, by keyboard too, and become
 * cards on a phone, where they stay tables to those who hear them.
 */
export function htmlTable(table: Table, { id, name }: TablePlace): string {
  const { caption, columns, rows, groups = [], hasTotal } = table;
  const body = hasTotal ? rows.slice(0, -1) : rows;
  const heads = new Set(groups.map((place) => rows[place]));
  const isCards =
    columns.length >= cardsFrom.columns || columns.filter(isOfWords).length >= cardsFrom.ofWords;
  const role = (name: string) => (isCards ? ` role="${name}"` : '');
  const places = columns.map((column, index): HtmlCellPlace => {
    const isName = index === 0 && (column.type ?? 'text') === 'text';
    const tag = isName ? 'th' : 'td';
    return {
      column,
      opening: `<${tag}${isName ? ' scope="row"' : ''} class="${alignOf(column)}`,
      role: role(isName ? 'rowheader' : 'cell'),
      label: isCards ? ` data-label="${escaped(wholeHead(column))}"` : '',
      end: `</${tag}>`,
    };
  });
  const line = (row: readonly Cell[]) =>
    `<tr${role('row')}${heads.has(row) ? ' class="group"' : ''}>${places.map((place, index) => cellMarkup(row[index] ?? '', place)).join('')}</tr>`;
  const tools = [
    ...(body.length >= sortableFrom ? [' data-sorts=""'] : []),
    ...(body.length >= filterableFrom ? [' data-filters=""'] : []),
  ].join('');
  return below([
    `<div class="frame${rows.length <= wholeUpTo ? ' whole' : ''}" role="group" tabindex="0" aria-labelledby="${id}">`,
    `<table${tools}${isCards ? ' class="cards" role="table"' : ''}><caption id="${id}"${caption === undefined ? ' class="unseen"' : ''}>${escaped(caption ?? name)}</caption>`,
    `<thead${role('rowgroup')}>${headRows(columns)}</thead>`,
    `<tbody${role('rowgroup')}>${below(body.map(line))}</tbody>`,
    ...(hasTotal ? [`<tfoot${role('rowgroup')}>${rows.slice(-1).map(line).join('')}</tfoot>`] : []),
    '</table></div>',
  ]);
}

const isOfWords = (column: TableColumn): boolean => alignOf(column) === 'left';

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

/** What all cells of a column have in common. */
interface HtmlCellPlace {
  readonly column: TableColumn;
  /** The tag, up to the end of its first class. */
  readonly opening: string;
  readonly role: string;
  /** The head as cells that are not blank name it on a card. */
  readonly label: string;
  readonly end: string;
}

function cellMarkup(cell: Cell, { column, opening, role, label, end }: HtmlCellPlace): string {
  const { text, value, ids } = figureOf(cell);
  const tone = toneOf(cell, column);
  const kind = `${text.length > longFrom ? ' long' : ''}${tone === null ? '' : ` tone ${tone}`}`;
  const known = value === undefined || value === null ? '' : ` data-value="${escaped(String(value))}"`;
  return `${opening}${kind}"${role}${text === '' ? '' : label}${known}>${escaped(text)}${anchor(ids)}${end}`;
}
