import type { Block, Cell, Table } from '../views/blocks/block.ts';
import { wordsOf } from '../views/blocks/cell.ts';

/** Blocks without the columns that may be left out and in which nothing is: a page is read, and only a spreadsheet is filled in. */
export const withoutBlankColumns = (blocks: readonly Block[]): readonly Block[] =>
  blocks.some((block) => block.kind === 'table' && block.columns.some(({ isOptional }) => isOptional))
    ? blocks.map((block) => (block.kind === 'table' ? filled(block) : block))
    : blocks;

function filled(table: Table): Table {
  const { columns, rows } = table;
  const isKept = columns.map(
    ({ isOptional }, index) => isOptional !== true || rows.some((row) => wordsOf(row[index] ?? '') !== ''),
  );
  const kept = <T extends Cell | Table['columns'][number]>(list: readonly T[]): T[] =>
    list.filter((_, index) => isKept[index] ?? true);
  return isKept.every(Boolean) ? table : { ...table, columns: kept(columns), rows: rows.map(kept) };
}
