import { addressOf, type InputCell, type InputCellValue, type InputRow } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';

/** A spreadsheet comes from a stranger: what goes beyond this is refused. No report comes near it; a cell of Excel holds no more characters. */
export const tableLimits = {
  rows: 20_000,
  columns: 100,
  cells: 500_000,
  characters: 32_767,
  /** Cells in all, those that hold nothing counted: what formats alone leave after. */
  withEmpty: 2_000_000,
};

export interface RowCollector {
  /** Puts a value at its place; rows and columns come in order. */
  add(
    place: { readonly column: number; readonly row: number; readonly isHidden?: boolean },
    value: InputCellValue,
  ): void;
  readonly rows: readonly InputRow[];
}

/** Gathers the cells that hold something into rows; a UserError at the first that is beyond the limits. */
export function rowCollector(): RowCollector {
  const rows: (InputRow & { readonly cells: InputCell[] })[] = [];
  let cells = 0;
  let all = 0;
  return {
    rows,
    add({ column, row, isHidden = false }, value) {
      all += 1;
      if (all > tableLimits.withEmpty) throw tooManyEmpty(addressOf(column, row));
      if (value.kind === 'empty' || (value.kind === 'text' && value.text === '')) return;
      const address = addressOf(column, row);
      if (column >= tableLimits.columns) throw tooWide(address);
      if (value.kind === 'text' && value.text.length > tableLimits.characters) throw tooLong(address);
      let last = rows.at(-1);
      if (last?.number !== row) {
        last = { number: row, isHidden, cells: [] };
        rows.push(last);
      }
      last.cells.push({ ...value, column, address });
      cells += 1;
      if (rows.length > tableLimits.rows || cells > tableLimits.cells) throw tooMany(address);
    },
  };
}

const { rows, columns, characters, cells, withEmpty } = tableLimits;

const tooWide = (address: string) =>
  new UserError({
    vi: `ô ${address} nằm ngoài ${columns} cột đầu`,
    en: `the cell ${address} is outside the first ${columns} columns`,
  });

const tooLong = (address: string) =>
  new UserError({
    vi: `ô ${address} dài hơn ${characters.toLocaleString('vi')} ký tự`,
    en: `the cell ${address} is longer than ${characters.toLocaleString('en')} characters`,
  });

const tooMany = (address: string) =>
  new UserError({
    vi: `bảng có hơn ${rows.toLocaleString('vi')} hàng hoặc ${cells.toLocaleString('vi')} ô có nội dung (đến ô ${address}); hãy chia thành nhiều tệp`,
    en: `the table has more than ${rows.toLocaleString('en')} rows or ${cells.toLocaleString('en')} cells with content (at ${address}); split it into several files`,
  });

const tooManyEmpty = (address: string) =>
  new UserError({
    vi: `bảng có hơn ${withEmpty.toLocaleString('vi')} ô, kể cả ô trống (đến ô ${address}); hãy xóa các hàng và cột trống có định dạng`,
    en: `the table has more than ${withEmpty.toLocaleString('en')} cells, empty ones counted (at ${address}); delete the empty rows and columns that only have a format`,
  });
