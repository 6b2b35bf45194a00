import { evenBlanks } from '../../../vietnamese/letters/even-blanks.ts';
import { maxOf } from './min-and-max.ts';
import {
  type Dropped,
  paragraphText,
  type SourceBlock,
  type SourceCell,
  type SourceRow,
  type SourceTable,
} from '../../source-text.ts';

/**
 * Joins tables that page ends divide: the same number of columns, nothing between them. A row that a page end divides is whole again; heads
 * that are printed once more are left out, and told.
 */
export function joinTables(blocks: readonly SourceBlock[]): {
  readonly blocks: SourceBlock[];
  readonly dropped: Dropped[];
} {
  const joined: SourceBlock[] = [];
  const dropped: Dropped[] = [];
  let open: GrowingTable | null = null;
  for (const block of blocks) {
    if (block.kind !== 'table') open = null;
    else if (open?.width === widthOf(block) && block.place.page === open.lastPage + 1) {
      addRows(open.rows, withoutHeads(open, block, dropped));
      open.lastPage = lastPage(block);
      continue;
    } else {
      open = { rows: [...block.rows], width: widthOf(block), lastPage: lastPage(block) };
      joined.push({ ...block, rows: open.rows });
      continue;
    }
    joined.push(block);
  }
  return { blocks: joined, dropped };
}

/** The table that the last blocks were joined to, which may go on over the next page end. */
interface GrowingTable {
  readonly rows: SourceRow[];
  readonly width: number;
  lastPage: number;
}

/** The rows of a table without the first, where it is that of the table above once more. */
function withoutHeads(
  above: Pick<SourceTable, 'rows'>,
  { rows }: SourceTable,
  dropped: Dropped[],
): readonly SourceRow[] {
  const [first, ...rest] = rows;
  const words = rowWords(above.rows[0]);
  if (!first || rowWords(first) !== words) return rows;
  const text = evenBlanks(words.replaceAll('|', ' '));
  if (text !== '') dropped.push({ text, place: first.cells[0]?.place ?? {}, why: repeatedHeads });
  return rest;
}

const repeatedHeads = { vi: 'đầu bảng lặp lại ở trang sau', en: 'the heads of the table on another page' };

const widthOf = ({ rows }: SourceTable) =>
  Math.max(0, maxOf(rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))));

const lastPage = ({ rows, place }: SourceTable) =>
  Math.max(place.page ?? 0, maxOf(rows.flatMap(({ cells }) => cells.map((cell) => cell.place.page ?? 0))));

const wordsOf = (cell: SourceCell | undefined) =>
  (cell?.blocks ?? [])
    .map((block) => (block.kind === 'paragraph' ? paragraphText(block) : ''))
    .join('')
    .trim();
const rowWords = (row: SourceRow | undefined) => (row?.cells ?? []).map(wordsOf).join('|');

/** Puts rows below others, or the first of them into the last of those that it goes on from. */
function addRows(above: SourceRow[], below: readonly SourceRow[]): void {
  const [first] = below;
  const last = above.at(-1);
  const isRest =
    first &&
    last &&
    wordsOf(first.cells[0]) === '' &&
    first.cells.length === last.cells.length &&
    wordsOf(first.cells[1]) !== '';
  if (isRest) {
    const cells = last.cells.map((cell, index) => ({ ...cell, blocks: continued(cell, first.cells[index]) }));
    above[above.length - 1] = { ...last, cells };
  }
  for (const row of isRest ? below.slice(1) : below) above.push(row);
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
