import type { SourceBlock, SourceCell, SourcePlace, SourceRow, SourceTable } from '../../source-text.ts';
import { type Element, elementsIn } from '../xml-tree.ts';
import type { OdtStyles } from './odt-styles.ts';

interface OdtTableContext {
  readonly styles: OdtStyles;
  /** Reads the blocks of a cell. */
  readonly readBlocks: (cell: Element, place: SourcePlace) => SourceBlock[];
}

/** A table of an OpenDocument text with the spans of its cells. */
export function readOdtTable(
  table: Element,
  place: SourcePlace,
  { styles, readBlocks }: OdtTableContext,
): SourceTable {
  const rows = rowsOf(table).map(({ row, isHead }) => ({ isHead, cells: cellsOf(row) }));
  const hasRules = ({ attributes }: Element) =>
    styles.styleOf('table-cell', attributes['style-name']).hasRules === true;
  return {
    kind: 'table',
    place,
    rows: rows.map(({ cells, isHead }, index): SourceRow => ({
      cells: cells.map(({ cell, column }) => {
        const at = { ...place, row: index + 1, column: column + 1 };
        return { place: at, column, ...spansOf(cell), blocks: readBlocks(cell, at) };
      }),
      isHead,
    })),
    hasRules: rows.some(({ cells }) => cells.some(({ cell }) => hasRules(cell))),
  };
}

/** Rows, also those of groups and heads. */
const rowsOf = (element: Element, isHead = false): { readonly row: Element; readonly isHead: boolean }[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === 'table-row') return [{ row: child, isHead }];
    if (child.name === 'table-header-rows') return rowsOf(child, true);
    return child.name === 'table-rows' || child.name === 'table-row-group' ? rowsOf(child, isHead) : [];
  });

/** The cells of a row that begin in it, with their columns from 0. */
function cellsOf(row: Element): { readonly cell: Element; readonly column: number }[] {
  let column = 0;
  return elementsIn(row).flatMap((cell) => {
    const start = column;
    column += Math.min(64, Number(cell.attributes['number-columns-repeated'] ?? 1));
    return cell.name === 'table-cell' ? [{ cell, column: start }] : [];
  });
}

function spansOf({ attributes }: Element): Pick<SourceCell, 'columnSpan' | 'rowSpan'> {
  const span = (name: string) => Math.max(1, Math.min(1_000, Number(attributes[name] ?? 1)));
  return { columnSpan: span('number-columns-spanned'), rowSpan: span('number-rows-spanned') };
}
