import {
  paragraphText,
  type SourceBlock,
  type SourceCell,
  type SourceRow,
  type SourceTable,
} from '../../source-text.ts';

/** Joins tables that page ends divide: the same number of columns, nothing between them. A row that a page end divides is whole again. */
export function joinTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      last?.kind === 'table' &&
      block.kind === 'table' &&
      widthOf(last) === widthOf(block) &&
      isNextPage(last, block)
    )
      joined[joined.length - 1] = { ...last, rows: joinRows(last.rows, block.rows) };
    else joined.push(block);
  }
  return joined;
}

const widthOf = ({ rows }: SourceTable) =>
  Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan)));

const lastPage = ({ rows, place }: SourceTable) =>
  Math.max(place.page ?? 0, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.place.page ?? 0)));
const isNextPage = (one: SourceTable, other: SourceTable) => (other.place.page ?? 0) === lastPage(one) + 1;

const wordsOf = (cell: SourceCell | undefined) =>
  (cell?.blocks ?? [])
    .map((block) => (block.kind === 'paragraph' ? paragraphText(block) : ''))
    .join('')
    .trim();
const rowWords = (row: SourceRow | undefined) => (row?.cells ?? []).map(wordsOf).join('|');

function joinRows(above: readonly SourceRow[], below: readonly SourceRow[]): SourceRow[] {
  const repeats = rowWords(above[0]) === rowWords(below[0]) ? 1 : 0;
  const rest = below.slice(repeats);
  const [first] = rest;
  const last = above.at(-1);
  const isRest =
    first &&
    last &&
    wordsOf(first.cells[0]) === '' &&
    first.cells.length === last.cells.length &&
    wordsOf(first.cells[1]) !== '';
  if (!isRest) return [...above, ...rest];
  const cells = last.cells.map((cell, index) => ({ ...cell, blocks: continued(cell, first.cells[index]) }));
  return [...above.slice(0, -1), { ...last, cells }, ...rest.slice(1)];
}

/** The words of a cell and of its continuation; a sentence that had not ended goes on. */
function continued(cell: SourceCell, next: SourceCell | undefined): readonly SourceBlock[] {
  const [first, ...others] = next?.blocks ?? [];
  const last = cell.blocks.at(-1);
  if (last?.kind !== 'paragraph' || first?.kind !== 'paragraph')
    return [...cell.blocks, ...(next?.blocks ?? [])];
  const [opening] = first.runs;
  if (!opening) return [...cell.blocks, ...others];
  const runs = [...last.runs, { ...opening, text: ` ${opening.text}` }, ...first.runs.slice(1)];
  return [...cell.blocks.slice(0, -1), { ...last, runs }, ...others];
}
