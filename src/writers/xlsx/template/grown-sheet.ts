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

/** The sheet of a template with a row for every task in place of the one that names the columns. */
export function grownSheet(
  sheet: TemplateSheet,
  filling: Filling,
): { readonly xml: string; readonly hasFormulas: boolean } {
  const { growth, page, find, valueOf } = filling;
  const { prefix, before, rows, after } = sheetLayout(sheet.xml);
  const texts = new Map(sheet.marked.map(({ address, text }) => [address, text]));
  const cells = rows.flatMap((row) => row.cells);
  refuseSharedFormulas(sheet.name, cells, growth);
  const merges = mergesIn(after).filter(({ from, to }) => from.row === growth.row && to.row === growth.row);
  const keys = keyColumns(cells, after, { texts, find });
  const filled = (cell: RawCell): string | null => {
    const text = texts.get(addressOf(cell.column, cell.row));
    return text === undefined ? null : withMarkers(text, find, valueOf);
  };
  const moved = ({ tag, cells: own, number }: RawRow): string => {
    const at = shiftRow(number, growth);
    const made = own.map((cell) => {
      const text = filled(cell);
      return text === null ? movedCell(cell, at, growth) : filledCell(cell, text, prefix, at);
    });
    return rowOf(withAttribute(tag, 'r', String(at)), made, prefix);
  };
  const widths = columnWidths(before);
  const widthOf = ({ column }: RawCell) => {
    const merge = merges.find(({ from }) => from.column === column);
    return Array.from({ length: merge ? merge.to.column - column + 1 : 1 }, (_, more) =>
      widths(column + more),
    ).reduce((sum, width) => sum + width, 0);
  };
  const taskRows = ({ tag, cells: own, start, end }: RawRow): string => {
    if (own.length > rowLimits.cells || end - start > rowLimits.letters) throw new UserError(longRow);
    const heads = own.flatMap((cell) => {
      const head = headOf(texts.get(addressOf(cell.column, cell.row)) ?? '', filling);
      return head === null ? [] : [{ column: cell.column, text: head }];
    });
    const headCells = [
      ...heads,
      ...keys.map((column, index) => ({ column, text: page.keyHeads[index] ?? '' })),
    ]
      .toSorted((a, b) => a.column - b.column)
      .map(({ column, text }) => textCell(addressOf(column, growth.row), null, text, prefix));
    const head = rowOf(`<${prefix}row r="${growth.row}" hidden="1">`, headCells, prefix);
    const least = Number(attributeOf(tag, 'ht') ?? 15);
    return [
      head,
      ...page.rows.map((task, index) => {
        const at = growth.row + 1 + index;
        const shown = own.map((cell) => taskText(texts.get(addressOf(cell.column, cell.row)), task, filling));
        const height = Math.max(
          least,
          rowHeight(
            shown.map((text) => text ?? ''),
            own.map(widthOf),
          ),
        );
        const made = own.map((cell, place) => {
          const text = shown[place];
          return text == null ? movedCell(cell, at, growth, 1 + index) : filledCell(cell, text, prefix, at);
        });
        const hidden = [task.key, task.mark].flatMap((text, place) => {
          const column = keys[place];
          return column === undefined || own.some((cell) => cell.column === column)
            ? []
            : [textCell(addressOf(column, at), null, text, prefix)];
        });
        const open = [
          ['r', String(at)],
          ['spans', null],
          ['ht', String(height)],
          ['customHeight', '1'],
        ] as const;
        return rowOf(
          open.reduce((changed, [name, value]) => withAttribute(changed, name, value), tag),
          [...made, ...hidden],
          prefix,
        );
      }),
    ].join('');
  };
  const stateAt = rows
    .find(({ number }) => number === growth.row)
    ?.cells.find((cell) => isColumn(texts.get(addressOf(cell.column, cell.row)), 'state', find))?.column;
  const data = rows.map((row) => (row.number === growth.row ? taskRows(row) : moved(row))).join('');
  return {
    xml:
      withHiddenColumns(before, keys, prefix) +
      data +
      shiftedRest(after, { growth, prefix, page, ...(stateAt !== undefined && { stateAt }) }),
    hasFormulas: cells.some(hasFormula),
  };
}

/** The last column that a sheet can have, from 0. */
const mostColumns = 16_383;

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
  { texts, find }: { readonly texts: ReadonlyMap<string, string>; readonly find: FindMarker },
): readonly number[] {
  const last = Math.max(...cells.map(({ column }) => column), ...mergesIn(after).map(({ to }) => to.column));
  const named = (wanted: 'key' | 'mark') =>
    cells.find((cell) => isColumn(texts.get(addressOf(cell.column, cell.row)), wanted, find))?.column;
  if (last + 2 > mostColumns) throw new UserError(noRoom);
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
      en: `${place}: a formula that fills several cells cannot be repeated; type it anew into this cell alone`,
    });
  }
}
