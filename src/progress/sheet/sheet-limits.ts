import type { Localised } from '../../locale/localised.ts';

/** So many rows one sheet that goes out has, and so many of one that comes back may report something: no office leads as many tasks. */
export const maxSheetRows = 3_000;
/** So many letters the cells that were filled in have together: a thousand in each of these rows. */
export const maxFilledLetters = 3_000_000;
/** So many faults a copy that goes back marks; the others are counted. */
export const maxMarked = 500;

/** That a sheet that came back reports more than one office does. */
export const tooMuchFilled: Localised = {
  vi: `phiếu có hơn ${maxSheetRows.toLocaleString('vi')} hàng có báo cáo, hoặc hơn ${maxFilledLetters.toLocaleString('vi')} chữ trong các ô đã điền; hãy chia thành nhiều tệp, mỗi tệp giữ hàng tiêu đề và hai cột ẩn ở cuối`,
  en: `more than ${maxSheetRows.toLocaleString('en')} rows report something, or the cells that were filled in have more than ${maxFilledLetters.toLocaleString('en')} letters; divide it into several files, each with the heads and the two hidden columns at the end`,
};
