import type { SourceBlock, SourceCell, SourcePlace, SourceRow, SourceTable } from '../../source-text.ts';
import { hasRules, type StyleOf } from './styles.ts';
import { type Element, elementsIn, switchAt, under, valueAt } from '../xml-tree.ts';

/** Reads the blocks of a cell. */
export type ReadBlocks = (container: Element, place: SourcePlace) => SourceBlock[];

/** A table with the spans of its cells; rows that tracked changes delete are left out. */
export function readTableElement(
  table: Element,
  place: SourcePlace,
  { styleOf, readBlocks }: { readonly styleOf: StyleOf; readonly readBlocks: ReadBlocks },
): SourceTable {
  const properties = under(table, 'tblPr');
  const rows = rowsOf(table)
    .filter((row) => !under(row, 'trPr', 'del'))
    .map((row, index) => readRow(row, { ...place, row: index + 1 }, readBlocks));
  const borders = under(properties, 'tblBorders');
  const isRuled =
    (borders ? hasRules(borders) : styleOf(valueAt(properties, 'tblStyle')).hasRules) ||
    rowsOf(table).some((row) =>
      elementsIn(row, 'tc').some((cell) => hasRules(under(cell, 'tcPr', 'tcBorders'))),
    );
  return { kind: 'table', place, rows: withRowSpans(rows), hasRules: isRuled };
}

/** Rows, also those in content controls. */
const rowsOf = (element: Element): Element[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['sdt', 'sdtContent', 'ins', 'customXml'].includes(child.name) ? rowsOf(child) : [];
  });

const cellsOf = (element: Element): Element[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === 'tc') return [child];
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? cellsOf(child) : [];
  });

interface SpannedRow extends SourceRow {
  /** The columns of cells that continue the one above. */
  readonly continued: ReadonlySet<number>;
}

function readRow(row: Element, place: SourcePlace, readBlocks: ReadBlocks): SpannedRow {
  let column = Number(valueAt(row, 'trPr', 'gridBefore') ?? 0);
  const continued = new Set<number>();
  const cells = cellsOf(row).map((cell): SourceCell => {
    const at = column;
    const columnSpan = Math.max(1, Math.min(64, Number(valueAt(cell, 'tcPr', 'gridSpan') ?? 1)));
    column += columnSpan;
    const merge = under(cell, 'tcPr', 'vMerge');
    if (merge && (merge.attributes['val'] ?? 'continue') === 'continue') continued.add(at);
    const cellPlace = { ...place, column: at + 1 };
    return { place: cellPlace, column: at, columnSpan, rowSpan: 1, blocks: readBlocks(cell, cellPlace) };
  });
  return { cells, isHead: switchAt(row, 'trPr', 'tblHeader') ?? false, continued };
}

/** A merged cell counts the rows below that continue it; those have a span of 0. */
function withRowSpans(rows: readonly SpannedRow[]): SourceRow[] {
  return rows.map(({ cells, isHead, continued }, index) => ({
    isHead,
    cells: cells.map((cell) => {
      if (continued.has(cell.column) && index > 0) return { ...cell, rowSpan: 0 };
      let rowSpan = 1;
      while (rows[index + rowSpan]?.continued.has(cell.column)) rowSpan += 1;
      return { ...cell, rowSpan };
    }),
  }));
}
