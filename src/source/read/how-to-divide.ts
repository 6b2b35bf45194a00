import type { Localised } from '../../locale/localised.ts';
import type { FileKind } from '../../plan/source-file.ts';
import { fileKindOf } from './file-kind.ts';

const text: Localised = {
  vi: 'hãy chuyển bớt đơn vị sang một tệp mới trong text/, đầu tệp ghi «parent: <mã đơn vị chứa chúng>», rồi thêm tên tệp vào «text» của programme.yaml, ngay sau tệp này',
  en: 'move units into a new file of text/ that begins with “parent: <id of the unit that holds them>”, and name it in “text” of programme.yaml right after this one',
};
const register: Localised = {
  vi: 'hãy bỏ những mục mà không chương trình nào dùng',
  en: 'take out the entries that no programme uses',
};
const records: Localised = {
  vi: 'hãy chuyển bớt bản ghi sang một tệp bản ghi mới trong progress/, tên như 2026-07-31-0123456789ab.yaml, dưới mã của nhiệm vụ',
  en: 'move records into a new file of records in progress/, named like 2026-07-31-0123456789ab.yaml, under the id of their task',
};
const ended: Localised = {
  vi: 'hãy bỏ những mục không còn tác dụng',
  en: 'take out the entries that no longer do anything',
};

const byKind: Readonly<Record<FileKind, Localised>> = {
  text,
  programme: {
    vi: 'hãy để lời văn trong các tệp của text/ và rút ngắn phần đầu',
    en: 'keep the wording in the files of text/, and shorten the head',
  },
  documents: register,
  organisations: register,
  progress: records,
  records,
  revision: {
    vi: 'hãy chuyển bớt mục sang một phiếu khác',
    en: 'move entries into another slip',
  },
  exceptions: ended,
  approvals: ended,
  config: ended,
};

/** What to do about a plan file that holds more than a file may, as the clause of a sentence; it goes by the path of the file. */
export const howToDivide = (path: string): Localised => byKind[fileKindOf(path) ?? 'text'];
