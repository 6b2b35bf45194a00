import type { TableColumn } from './block.ts';

/** A cell of the heads of a table: the words, the columns that it covers, and whether it covers both rows of heads. */
export interface HeadCell {
  readonly text: string;
  readonly first: number;
  readonly span: number;
  readonly isTall: boolean;
}

/** The first of two rows of heads, where some columns are under a head of their group; null where one row is enough. */
export function groupedHeads(columns: readonly TableColumn[]): HeadCell[] | null {
  if (columns.every(({ under }) => under === undefined)) return null;
  const cells: HeadCell[] = [];
  for (const [index, { head, under }] of columns.entries()) {
    const last = cells.at(-1);
    if (under !== undefined && last && !last.isTall && last.text === under)
      cells[cells.length - 1] = { ...last, span: last.span + 1 };
    else cells.push({ text: under ?? head, first: index, span: 1, isTall: under === undefined });
  }
  return cells;
}

/** The heads as rows of words, two where some columns stand under the head of a group: each head once, in its first column. */
export function headRows(columns: readonly TableColumn[]): string[][] {
  const grouped = groupedHeads(columns);
  if (!grouped) return [columns.map(({ head }) => head)];
  const words = new Map(grouped.map(({ first, text }) => [first, text]));
  return [
    columns.map((_, column) => words.get(column) ?? ''),
    columns.map(({ head, under }) => (under === undefined ? '' : head)),
  ];
}

/** A head with that of its group, for formats that have one row of heads. */
export const wholeHead = ({ head, under }: TableColumn): string =>
  under === undefined ? head : `${under}: ${head}`;
