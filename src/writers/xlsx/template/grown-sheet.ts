import { addressOf, placeOfAddress } from '../../../plan/input-table.ts';
import { UserError } from '../../../plan/user-error.ts';
import type { SheetMarker } from '../../../views/sheet/sheet-markers.ts';
import type { SheetPage, SheetPageRow } from '../../../views/sheet/sheet-page.ts';
import { rowHeight } from '../row-heights.ts';
import { sheetText } from '../xlsx-cell.ts';
import { filledCell, formulaRange, hasFormula, movedCell, textCell } from './raw-cells.ts';
import { type RowGrowth, shiftRow } from './shift-references.ts';
import { type RawCell, type RawRow, sheetLayout } from './sheet-layout.ts';
import { columnWidths, withHiddenColumns } from './template-columns.ts';
import type { TemplateSheet } from './template-book.ts';
import { type FindMarker, markersIn, withMarkers } from './template-markers.ts';
import { mergesIn, shiftedRest } from './template-ranges.ts';
import { attributeOf, withAttribute } from './xml-tags.ts';

/** What the rows of a template are filled with. */
interface Filling {
  readonly growth: RowGrowth;
  readonly page: SheetPage;
  readonly find: FindMarker;
  readonly valueOf: (marker: SheetMarker) => string;
}

/** A sheet while its rows are filled in: what its cells hold, and the columns of what tells rows apart. */
interface GrowingSheet extends Filling {
  readonly prefix: string;
  readonly textOf: (cell: RawCell) => string | undefined;
  readonly keys: readonly number[];
  readonly widthOf: (cell: RawCell) => number;
}

/** The sheet of a template with a row for every task in place of the one that names the columns. */
export function grownSheet(
  sheet: TemplateSheet,
  filling: Filling,
): { readonly xml: string; readonly hasFormulas: boolean } {
  const { growth, page, find } = filling;
  const { prefix, before, rows, after } = sheetLayout(sheet.xml);
  const texts = new Map(sheet.marked.map(({ address, text }) => [address, text]));
  const textOf = (cell: RawCell) => texts.get(addressOf(cell.column, cell.row));
  const cells = rows.flatMap((row) => row.cells);
  refuseSharedFormulas(sheet.name, cells, growth);
  const keys = keyColumns(cells, after, { textOf, find });
  const growing = { ...filling, prefix, textOf, keys, widthOf: cellWidths(before, after, growth) };
  const data = rows.map((row) =>
    row.number === growth.row
      ? headRow(row, growing) + page.rows.map((_, index) => taskRow(row, index, growing)).join('')
      : movedRow(row, growing),
  );
  const stateAt = rows
    .find(({ number }) => number === growth.row)
    ?.cells.find((cell) => isColumn(textOf(cell), 'state', find))?.column;
  return {
    xml:
      withHiddenColumns(before, keys, prefix) +
      data.join('') +
      shiftedRest(after, { growth, prefix, page, ...(stateAt !== undefined && { stateAt }) }),
    hasFormulas: cells.some(hasFormula),
  };
}

/** How wide the cells of the row of the tasks are, merged ones over all their columns. */
function cellWidths(before: string, after: string, { row }: RowGrowth): (cell: RawCell) => number {
  const merges = mergesIn(after).filter(({ from, to }) => from.row === row && to.row === row);
  const widths = columnWidths(before);
  return ({ column }) => {
    const merge = merges.find(({ from }) => from.column === column);
    return Array.from({ length: merge ? merge.to.column - column + 1 : 1 }, (_, more) =>
      widths(column + more),
    ).reduce((sum, width) => sum + width, 0);
  };
}

/** A row that is not that of the tasks, at its new place and with what its markers stand for. */
function movedRow({ tag, cells, number }: RawRow, growing: GrowingSheet): string {
  const { growth, prefix, textOf, find, valueOf } = growing;
  const at = shiftRow(number, growth);
  const made = cells.map((cell) => {
    const text = textOf(cell);
    return text === undefined
      ? movedCell(cell, at, growth)
      : filledCell(cell, withMarkers(text, find, valueOf), prefix, at);
  });
  return rowOf(withAttribute(tag, 'r', String(at)), made, prefix);
}

/** The hidden row that names the columns, where the row of the tasks was. */
function headRow({ cells, start, end }: RawRow, growing: GrowingSheet): string {
  const { growth, page, prefix, textOf, keys } = growing;
  if (cells.length > rowLimits.cells || end - start > rowLimits.letters) throw new UserError(longRow);
  const heads = cells.flatMap((cell) => {
    const head = headOf(textOf(cell) ?? '', growing);
    return head === null ? [] : [{ column: cell.column, text: head }];
  });
  const keyHeads = keys.map((column, index) => ({ column, text: page.keyHeads[index] ?? '' }));
  const made = [...heads, ...keyHeads]
    .toSorted((a, b) => a.column - b.column)
    .map(({ column, text }) => textCell(addressOf(column, growth.row), null, text, prefix));
  return rowOf(`<${prefix}row r="${growth.row}" hidden="1">`, made, prefix);
}

/** The row of a task, by its place in the page. */
function taskRow({ tag, cells }: RawRow, index: number, growing: GrowingSheet): string {
  const { growth, page, prefix, textOf, keys, widthOf } = growing;
  const task = page.rows[index];
  if (!task) return '';
  const at = growth.row + 1 + index;
  const shown = cells.map((cell) => taskText(textOf(cell), task, growing));
  const height = Math.max(
    Number(attributeOf(tag, 'ht') ?? 15),
    rowHeight(
      shown.map((text) => text ?? ''),
      cells.map(widthOf),
    ),
  );
  const made = cells.map((cell, place) => {
    const text = shown[place];
    return text == null ? movedCell(cell, at, growth, 1 + index) : filledCell(cell, text, prefix, at);
  });
  const hidden = [task.key, task.mark].flatMap((text, place) => {
    const column = keys[place];
    return column === undefined || cells.some((cell) => cell.column === column)
      ? []
      : [textCell(addressOf(column, at), null, text, prefix)];
  });
  const attributes = [
    ['r', String(at)],
    ['spans', null],
    ['ht', String(height)],
    ['customHeight', '1'],
  ] as const;
  const open = attributes.reduce((changed, [name, value]) => withAttribute(changed, name, value), tag);
  return rowOf(open, [...made, ...hidden], prefix);
}

/** The last column that a sheet can have, from 0. */
const maxColumns = 16_383;

/** The row of the tasks stands in a sheet thousands of times. */
const rowLimits = { cells: 50, letters: 10_000 };
const longRow = {
  vi: `hàng của nhiệm vụ có hơn ${rowLimits.cells} ô hoặc quá nhiều công thức; hãy xóa các ô thừa ở bên phải, kể cả ô trống có định dạng`,
  en: `the row of the tasks has more than ${rowLimits.cells} cells, or too many formulas; delete the needless cells at its right, empty ones with a format too`,
};
const noRoom = {
  vi: 'mẫu dùng đến cột cuối cùng nên không còn chỗ cho hai cột ẩn của phiếu',
  en: 'the template uses the last column, so that no room is left for the two hidden columns of a sheet',
};

/** The two columns of what tells rows apart: where the template names them, else after all others. */
function keyColumns(
  cells: readonly RawCell[],
  after: string,
  { textOf, find }: Pick<GrowingSheet, 'textOf' | 'find'>,
): readonly number[] {
  const last = Math.max(...cells.map(({ column }) => column), ...mergesIn(after).map(({ to }) => to.column));
  const named = (wanted: 'key' | 'mark') =>
    cells.find((cell) => isColumn(textOf(cell), wanted, find))?.column;
  if (last + 2 > maxColumns) throw new UserError(noRoom);
  return [named('key') ?? last + 1, named('mark') ?? last + 2];
}

const isColumn = (text: string | undefined, column: string, find: FindMarker): boolean =>
  text !== undefined && markersIn(text, find).some((one) => 'column' in one && one.column === column);

/** The head of a column of which a cell holds the name and nothing else; null for any other cell. */
function headOf(text: string, { find, page }: Filling): string | null {
  const [only, another] = markersIn(text, find);
  if (!only || another || !('column' in only) || !/^\s*\{\{[^{}]*\}\}\s*$/.test(text)) return null;
  return page.columns.find(({ column }) => column === only.column)?.head ?? null;
}

/** The words of a cell in the row of a task; null for a cell that names nothing. */
function taskText(text: string | undefined, task: SheetPageRow, filling: Filling): string | null {
  if (text === undefined) return null;
  const { find, page, valueOf } = filling;
  return withMarkers(text, find, (marker) => {
    if (!('column' in marker)) return valueOf(marker);
    if (marker.column === 'key') return task.key;
    return marker.column === 'mark' ? task.mark : sheetText(task.cells[marker.column] ?? '', page.language);
  });
}

const rowOf = (tag: string, cells: readonly string[], prefix: string): string =>
  cells.length === 0 && tag.endsWith('/>')
    ? tag
    : `${tag.replace(/\s*\/>$/, '>')}${cells.join('')}</${prefix}row>`;

/** A formula that fills several cells is written once for all of them, which does not survive rows between. */
function refuseSharedFormulas(sheet: string, cells: readonly RawCell[], { row }: RowGrowth): void {
  for (const cell of cells) {
    const range = formulaRange(cell);
    if (range === null) continue;
    const [from, to = from] = range.split(':').map((one) => placeOfAddress(one.replaceAll('$', ''))?.row);
    const isAcross = from !== undefined && to !== undefined && from <= row && row <= to;
    if (cell.row !== row && !isAcross) continue;
    const place = `${sheet}!${addressOf(cell.column, cell.row)}`;
    throw new UserError({
      vi: `${place}: công thức dùng chung cho nhiều ô không lặp lại được; hãy gõ lại công thức ở riêng ô này`,
      en: `${place}: a formula that fills several cells cannot be repeated; type it again into this cell alone`,
    });
  }
}
