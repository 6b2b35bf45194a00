import type { Language, Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { type SheetColumn, sheetHeads } from '../../progress/sheet/sheet-heads.ts';
import { headOf } from '../../progress/rows/table-header.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Prepared } from '../record/prepare-many.ts';
import { commentNotes } from '../shared/comment-notes.ts';
import type { Returned } from './read-returned.ts';

/** The most places, and the most warnings, that one file has told one by one; the others are counted. */
const maxTold = 10;

/** What of a sheet a person should look at though it was recorded, and what was passed over: each in a line, nothing left uncounted. */
export function readingNotes(
  returned: Returned,
  { known, warnings }: Prepared,
  { language, bodies }: { readonly language: Language; readonly bodies: readonly Body[] },
): string[] {
  const { sheet, isHidden, hiddenColumns, reading } = returned;
  const words = texts[language];
  const some = someIn(language);
  const nameOf = (body: string) => bodies.find(({ id }) => id === body)?.name ?? body;
  const { senders, outside, cells, header } = reading;
  const formulas = cells.flatMap(({ isFormula, means, address }) =>
    isFormula && means !== null ? [address] : [],
  );
  const filled = new Set<SheetColumn>(cells.map(({ column }) => column));
  const unseen = [...header.columns].flatMap(([column, place]) =>
    hiddenColumns.has(place) && filled.has(column) ? [`«${sheetHeads[column][language]}»`] : [],
  );
  const beyond = warnings.length - maxTold;
  return [
    ...(isHidden ? [words.hiddenSheet(sheet ?? '')] : []),
    ...(known > 0 ? [words.known(known)] : []),
    ...(reading.untouched > 0 ? [words.untouched(reading.untouched)] : []),
    ...some(reading.hidden, words.hidden),
    ...some(unseen, words.hiddenColumns),
    ...some(formulas, words.formulas),
    ...(senders.length < 2 ? [] : senders).flatMap(({ body, period, rows }) =>
      some(rows, (places) => words.sender(nameOf(body), period, places)),
    ),
    ...some(reading.ofEarlierPlan, words.earlier),
    ...some(
      outside.map(({ address, date }) => `${address} (${formatDate(date, language)})`),
      words.outside,
    ),
    ...some(reading.passedOver, words.passedOver),
    ...besideNotes(returned, language),
    ...warnings.slice(0, maxTold).map((warning) => warning[language]),
    ...(beyond > 0 ? [words.moreWarnings(beyond)] : []),
  ];
}

/** What of a sheet is in no case recorded: columns whose head means none, and what stands beside cells. */
export function besideNotes({ reading: { header }, comments }: Returned, language: Language): string[] {
  const words = texts[language];
  const heads = header.unknown.map((head) => `${words.quoted(excerpt(headOf(head), 40))} (${head.address})`);
  return [...someIn(language)(heads, words.unknown), ...commentNotes(comments, language)];
}

/** A line with the first of some places and the number of the others; none where there are none. */
const someIn =
  (language: Language) => (places: readonly (string | number)[], say: (places: string) => string) => {
    const rest = places.length - maxTold;
    const more = rest > 0 ? ` ${texts[language].more(rest)}` : '';
    return places.length === 0 ? [] : [say(places.slice(0, maxTold).join(', ') + more)];
  };

const rowsIn = (count: number) => `${count} row${count === 1 ? '' : 's'}`;

const texts = {
  vi: {
    more: (count: number) => `và ${count} chỗ nữa`,
    moreWarnings: (count: number) => `và ${count} điều cần xem lại nữa.`,
    known: (count: number) => `${count} dòng đã được ghi từ trước, bỏ qua.`,
    untouched: (count: number) => `${count} dòng để nguyên như khi gửi.`,
    outside: (cells: string) => `ngày nằm ngoài kỳ báo cáo, hãy xem lại: ${cells}.`,
    hiddenSheet: (name: string) => `trang tính «${name}» đang ẩn, các trang nhìn thấy không có mã dòng.`,
    hidden: (rows: string) => `các dòng đang ẩn cũng được ghi: ${rows}.`,
    hiddenColumns: (heads: string) => `các cột đang ẩn cũng được ghi: ${heads}.`,
    formulas: (cells: string) =>
      `ô có công thức, lấy kết quả lưu trong tệp, mở ra có thể thấy khác: ${cells}.`,
    sender: (body: string, period: string, rows: string) =>
      `phiếu có dòng của nhiều phiếu; ghi cho ${[body, period].filter((one) => one !== '').join(', ')}: ${rows}.`,
    earlier: (rows: string) =>
      `hàng đã đổi nội dung hoặc cơ quan chủ trì từ khi gửi phiếu, hãy xem lại: ${rows}.`,
    passedOver: (rows: string) => `hàng không thuộc phiếu, bỏ qua: ${rows}.`,
    unknown: (heads: string) => `cột không dùng: ${heads}.`,
    quoted: (head: string) => `«${head}»`,
  },
  en: {
    more: (count: number) => `and ${count} more`,
    moreWarnings: (count: number) => `and ${count} more to look at.`,
    known: (count: number) => `${rowsIn(count)} recorded before, skipped.`,
    untouched: (count: number) => `${rowsIn(count)} as they went out.`,
    outside: (cells: string) => `dates outside the period, look at them again: ${cells}.`,
    hiddenSheet: (name: string) => `the sheet “${name}” is hidden; those that can be seen have no row keys.`,
    hidden: (rows: string) => `hidden rows, recorded too: ${rows}.`,
    hiddenColumns: (heads: string) => `hidden columns, recorded too: ${heads}.`,
    formulas: (cells: string) =>
      `cells with a formula, taken as the file keeps their results, which may show otherwise when it is opened: ${cells}.`,
    sender: (body: string, period: string, rows: string) =>
      `rows of several sheets stand in this one; recorded for ${[body, period].filter((one) => one !== '').join(', ')}: ${rows}.`,
    earlier: (rows: string) =>
      `rows whose wording or lead is not what it was when the sheet went out, look at them again: ${rows}.`,
    passedOver: (rows: string) => `rows that are none of the sheet, skipped: ${rows}.`,
    unknown: (heads: string) => `columns that were not used: ${heads}.`,
    quoted: (head: string) => `“${head}”`,
  },
} satisfies Localised<object>;
