import type { Block, Table } from '../views/blocks/block.ts';
import { wordsOf } from '../views/blocks/cell.ts';
import { columnsOf } from '../screen/columns.ts';

/** How many letters of table text an upright page of A4 is wide, and how many of them each column keeps free. */
const pageLetters = 75;
const padding = 1.5;
/** A word longer than `word` is broken; a column of at most `whole` letters is not. */
const letters = { word: 16, whole: 14 };
/** The smallest width of a column of many words. */
const wordy = 24;
/** A table of no more columns stands on an upright page while these have so much room. */
const narrow = { columns: 5, wordy: 14 };
/** How much wider the letters of a head are. */
const boldness = 1.25;
/** The most blocks before a table that share its landscape page. */
const mostBefore = 6;
/** The most sentences between a heading and its table that share their page. */
const mostSaid = 2;

/** Blocks of one or more pages, and their orientation. */
export interface PageSection {
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
}

/** Groups blocks by the orientation of their pages. A heading goes with the table under it, and so does a title that would be left alone on a page. */
export function pageSections(blocks: readonly Block[]): PageSection[] {
  const parts: { isLandscape: boolean; blocks: Block[] }[] = [{ isLandscape: false, blocks: [] }];
  for (const block of blocks) {
    const current = parts.at(-1);
    const isLandscape = block.kind === 'table' && isWide(block);
    if (current?.isLandscape === isLandscape) current.blocks.push(block);
    else if (current)
      parts.push({ isLandscape, blocks: [...(isLandscape ? takeLeadingBlocks(current.blocks) : []), block] });
  }
  return parts.filter((part) => part.blocks.length > 0).reduce<PageSection[]>(joinAlike, []);
}

/** Pages that lie the same way, once what stood between them has gone to one of them, are one section. */
function joinAlike(sections: PageSection[], { isLandscape, blocks }: PageSection): PageSection[] {
  const last = sections.at(-1);
  if (last?.isLandscape !== isLandscape) return [...sections, { isLandscape, blocks }];
  return sections.with(-1, { isLandscape, blocks: [...last.blocks, ...blocks] });
}

/** Takes from the end of the blocks what belongs to the table after them. */
function takeLeadingBlocks(blocks: Block[]): Block[] {
  const isBrief = blocks.length <= mostBefore && blocks.every(isLight);
  return blocks.splice(isBrief ? 0 : leadFrom(blocks));
}

/** Where the headings begin that belong to what comes next, with a sentence or two between. */
function leadFrom(blocks: readonly Block[]): number {
  const said = blocks.findLastIndex((block) => !isSaid(block)) + 1;
  const from = blocks.slice(0, said).findLastIndex((block) => !leads(block)) + 1;
  return from < said && blocks.length - said <= mostSaid
    ? from
    : blocks.findLastIndex((block) => !leads(block)) + 1;
}

const leads = (block: Block) =>
  block.kind === 'heading' ||
  (block.kind === 'lines' && block.role === 'title') ||
  (block.kind === 'chart' && block.hasTable === true);
const isSaid = (block: Block) => block.kind === 'paragraph' || block.kind === 'note';
const isLight = (block: Block) => leads(block) || isSaid(block);

/** Whether the columns of a table need a page on its side, each with room for its longest word, and for some words side by side where it has many. */
function isWide({ columns, rows }: Table): boolean {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => row.map(wordsOf))];
  const room = columns.length <= narrow.columns ? narrow.wordy : wordy;
  const needed = columns.map((_, column) => {
    const longest = cells.reduce((most, row) => Math.max(most, columnsOf(row[column] ?? '')), 1);
    return Math.max(leastLetters(cells, column), Math.min(room, longest / 3)) + padding;
  });
  return needed.reduce((sum, one) => sum + one, 0) > pageLetters;
}

/** The letters that a column of cells, the first of them its head, cannot do without; a column of at most `whole` letters is not broken. */
export function leastLetters(
  rows: readonly (readonly string[])[],
  column: number,
  whole: number = letters.whole,
): number {
  const cells = rows.map((row) => row[column] ?? '');
  const longest = cells.reduce((most, cell) => Math.max(most, columnsOf(cell)), 1);
  const least = (cell: string) => (longest <= whole ? columnsOf(cell) : longestWord(cell));
  return cells
    .slice(1)
    .reduce((most, cell) => Math.max(most, least(cell)), longestWord(cells[0] ?? '') * boldness);
}

const longestWord = (cell: string): number =>
  cell.split(' ').reduce((most, word) => Math.max(most, Math.min(letters.word, columnsOf(word))), 0);
