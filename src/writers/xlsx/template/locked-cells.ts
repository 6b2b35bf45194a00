import { addressOf } from '../../../plan/input-table.ts';
import { UserError } from '../../../plan/user-error.ts';
import type { SheetPage } from '../../../views/sheet/sheet-page.ts';
import { sheetLayout } from './sheet-layout.ts';
import type { TemplatePart, TemplateSheet } from './template-book.ts';
import { type FindMarker, markersIn } from './template-markers.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';

interface TaskRowLooks extends Pick<SheetPage, 'columns'> {
  readonly row: number;
  readonly styles: TemplatePart | null;
  readonly find: FindMarker;
}

/** Refuses a template whose sheet is protected while cells that a body is to fill are locked: nobody could fill them, and looks are not changed. */
export function refuseLocked(
  { name, xml, marked }: TemplateSheet,
  { row, styles, find, columns }: TaskRowLooks,
): void {
  if (!isProtected(xml)) return;
  const isFilled = (column: string) => columns.some((one) => one.column === column && one.isFilled);
  const open = unlockedStyles(styles?.xml ?? '');
  const styleOf = new Map(
    sheetLayout(xml).rows.flatMap(({ cells }) =>
      cells.map((cell) => [addressOf(cell.column, cell.row), Number(attributeOf(cell.tag, 's') ?? 0)]),
    ),
  );
  const locked = marked.filter(
    (one) =>
      one.row === row &&
      markersIn(one.text, find).some((marker) => 'column' in marker && isFilled(marker.column)) &&
      !open.has(styleOf.get(one.address) ?? 0),
  );
  if (locked.length === 0) return;
  const cells = locked.map(({ address }) => `${name}!${address}`).join(', ');
  throw new UserError({
    vi: `trang tính được bảo vệ mà các ô để điền ${cells} đang khóa; hãy bỏ khóa các ô ấy trong mẫu (Format Cells > Protection > bỏ Locked), hoặc bỏ bảo vệ trang tính`,
    en: `the sheet is protected and the cells to be filled in, ${cells}, are locked; unlock them in the template (Format Cells > Protection > Locked), or unprotect the sheet`,
  });
}

const isProtected = (xml: string): boolean =>
  [...tagsOf(xml)].some(
    ({ local, kind, start, end }) =>
      local === 'sheetProtection' && kind !== 'close' && isSet(attributeOf(xml.slice(start, end), 'sheet')),
  );

const isSet = (value: string | null) => value === '1' || value === 'true';

/** The places, in the list of looks of cells, of those that are not locked; a cell is locked unless it says otherwise. */
function unlockedStyles(xml: string): ReadonlySet<number> {
  const open = new Set<number>();
  let [isInside, place] = [false, -1];
  for (const { local, kind, start, end } of tagsOf(xml)) {
    if (local === 'cellXfs') isInside = kind === 'open';
    if (!isInside || kind === 'close') continue;
    if (local === 'xf') place += 1;
    const locked = local === 'protection' ? attributeOf(xml.slice(start, end), 'locked') : null;
    if (locked !== null && !isSet(locked)) open.add(place);
  }
  return open;
}
