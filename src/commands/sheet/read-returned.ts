import type { CellComments } from '../../io/tables/cell-comments.ts';
import { openTables } from '../../io/tables/open-tables.ts';
import type { OpenSheet } from '../../io/tables/read-xlsx.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { columnOf } from '../../progress/sheet/sheet-heads.ts';
import { type SheetReading, sheetReader } from '../../progress/sheet/read-sheet.ts';
import type { SheetContext } from '../../progress/sheet/sheet-context.ts';
import { shareOfEach, shareOfPart, tableShares } from '../../plan/progress-share.ts';

/** What came back in one file. */
export interface Returned {
  /** As it was named. */
  readonly file: string;
  /** The sheet that was read; null for a csv file. */
  readonly sheet: string | null;
  /** Whether the spreadsheet keeps that sheet from sight. */
  readonly isHidden: boolean;
  /** The columns that the spreadsheet keeps from sight, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** What was written beside cells. */
  readonly comments: CellComments;
  readonly reading: SheetReading;
}

interface ReturnedSource extends Pick<Environment, 'cwd'> {
  /** The sheet that is named of several. */
  readonly sheet: string | undefined;
  readonly progress: Environment['progress'];
}

/**
 * Reads the sheet that came back in a file: of a workbook the one whose rows have keys, or the one that is named. A UserError, with the file, where
 * it holds none, several, or macros.
 */
export async function readReturned(
  file: string,
  { cwd, sheet, progress }: ReturnedSource,
  context: SheetContext,
): Promise<Returned> {
  const isHeader = (cells: readonly string[]) =>
    new Set(cells.map((cell) => columnOf(cell)).filter((column) => column !== null)).size >= 3;
  const tables = await openTables({ cwd, path: file, isHeader });
  if (tables.hasMacros) throw named(file, macros);
  const wanted =
    sheet === undefined ? tables.sheets : tables.sheets.filter(({ name }) => isName(name, sheet));
  if (wanted.length === 0) throw named(file, noSheet(sheet ?? '', tables.sheets));
  const found: { readonly sheet: OpenSheet; readonly reader: ReturnType<typeof sheetReader> }[] = [];
  const onShare = shareOfPart(progress, { length: tableShares.reading });
  for (const [at, one] of wanted.entries()) {
    const reader = sheetReader(context);
    for await (const row of one.rows(shareOfEach(onShare, at, wanted.length))) reader.add(row);
    if (reader.keyed > 0) found.push({ sheet: one, reader });
  }
  const [only, another] = found;
  if (!only) throw named(file, tables.kind === 'csv' ? noKeysInCsv : noKeys(tables.sheets));
  if (another) throw named(file, severalSheets(found.map((one) => one.sheet)));
  try {
    const { name, isHidden, hiddenColumns, comments } = only.sheet;
    return { file, sheet: name, isHidden, hiddenColumns, comments, reading: only.reader.end() };
  } catch (error) {
    if (error instanceof UserError) throw named(file, error.localised);
    throw error;
  }
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().trim();
const isName = (name: string | null, wanted: string) => name !== null && plain(name) === plain(wanted);

const named = (file: string, { vi, en }: Localised) =>
  new UserError({
    vi: `${file}: ${vi}; không có gì được ghi.`,
    en: `${file}: ${en}; nothing was recorded.`,
  });

const namesOf = (sheets: readonly OpenSheet[]) =>
  sheets.flatMap(({ name }) => (name === null ? [] : [`«${name}»`])).join(', ');

const macros: Localised = {
  vi: 'tệp có macro nên không được đọc; hãy lưu lại thành .xlsx không macro',
  en: 'the file holds macros and is not read; save it as .xlsx without them',
};
const noSheet = (wanted: string, sheets: readonly OpenSheet[]): Localised => ({
  vi: `không có trang tính «${wanted}» (có: ${namesOf(sheets)})`,
  en: `there is no sheet “${wanted}” (there are: ${namesOf(sheets)})`,
});
const noKeys = (sheets: readonly OpenSheet[]): Localised => ({
  vi: `không trang tính nào có mã dòng của chương trình này${namesOf(sheets) === '' ? '' : ` (đã xem: ${namesOf(sheets)})`}: hai cột ẩn cuối phiếu đã bị xóa, hoặc đây không phải phiếu do cthd lập; thử đọc theo nội dung nhiệm vụ: cthd record --from <tệp> --dry-run`,
  en: `no sheet has row keys of this programme${namesOf(sheets) === '' ? '' : ` (looked at: ${namesOf(sheets)})`}: the two hidden columns at the end were deleted, or cthd did not make it; try to read it by the wording of the tasks: cthd record --from <file> --dry-run`,
});
const noKeysInCsv: Localised = {
  vi: 'không có mã dòng của chương trình này: tệp csv chỉ giữ trang tính đang mở, hãy lưu lại từ trang «Báo cáo» mà không xóa hai cột ẩn ở cuối; bảng khác thì dùng cthd record --from',
  en: 'it has no row keys of this programme: a csv file keeps only the sheet that was open, save it again from the sheet “Report” with the two hidden columns at its end; for other tables use cthd record --from',
};
const severalSheets = (sheets: readonly OpenSheet[]): Localised => ({
  vi: `nhiều trang tính có phiếu: ${namesOf(sheets)}; hãy nêu một bằng --sheet`,
  en: `several sheets hold reports: ${namesOf(sheets)}; name one with --sheet`,
});
