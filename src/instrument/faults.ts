import { capitalised } from '../locale/capitalised.ts';
import type { Localised } from '../locale/localised.ts';

/** Why an operation cannot be carried out, or a line not be read. */
export interface Fault {
  /** The place of the operation in the instrument, from 0: corrections first. Absent where the instrument as a whole is at fault. */
  readonly operation?: number;
  readonly line?: number;
  readonly message: Localised;
}

const said = (vi: string, en: string): Localised => ({ vi, en });

/** The sentences of all that can be wrong with an instrument and the wording that it is applied to. */
export const faultWords = {
  unknownPlace: (place: string) =>
    said(`Chương trình không có ${place}.`, `The programme has no “${place}”.`),
  repealedPlace: (place: string) =>
    said(
      `${capitalised(place)} đã được bãi bỏ; có thể văn bản này đã được áp dụng.`,
      `“${place}” is repealed already; this instrument may have been applied before.`,
    ),
  noHeading: (place: string) =>
    said(`Đơn vị được nêu tại ${place} không có tiêu đề.`, `The unit named by “${place}” has no heading.`),
  noOpening: (place: string) =>
    said(
      `Đơn vị được nêu tại ${place} không có đoạn mở đầu.`,
      `The unit named by “${place}” has no opening paragraph.`,
    ),
  phraseNotThere: (phrase: string, place: string) =>
    said(
      `${capitalised(place)} không có cụm từ “${phrase}”; có thể văn bản này đã được áp dụng.`,
      `“${place}” does not contain “${phrase}”; this instrument may have been applied before.`,
    ),
  phraseTwice: (phrase: string, place: string) =>
    said(
      `“${phrase}” có nhiều chỗ trong ${place}, nên không rõ đính chính chỗ nào.`,
      `“${phrase}” stands more than once in “${place}”, so that it is not clear what is corrected.`,
    ),
  otherKind: (place: string, kind: string) =>
    said(
      `Nội dung trong ngoặc kép là ${kind}, không cùng cấp với ${place}.`,
      `The quoted wording is of the kind “${kind}”, unlike “${place}”.`,
    ),
  numberTaken: (unit: string) =>
    said(
      `Sau khi áp dụng sẽ có hai ${unit}; có thể văn bản này đã được áp dụng.`,
      `There would be two of “${unit}”; this instrument may have been applied before.`,
    ),
  alreadySo: (place: string) =>
    said(
      `${capitalised(place)} đã đúng như nội dung được nêu; có thể văn bản này đã được áp dụng.`,
      `“${place}” reads so already; this instrument may have been applied before.`,
    ),
  twice: (place: string) =>
    said(`Có hai điểm cùng thay đổi ${place}.`, `Two points of the instrument change “${place}”.`),
  inside: (place: string) =>
    said(
      `Một điểm khác bãi bỏ hoặc sửa đổi toàn bộ đơn vị chứa ${place}.`,
      `Another point repeals or restates the unit that “${place}” lies in.`,
    ),
  otherValue(
    place: string,
    { stated, found, isAfter }: { stated: string | null; found: string | null; isAfter: boolean },
  ) {
    const again = isAfter
      ? said('; có thể văn bản này đã được áp dụng', '; this instrument may have been applied before')
      : said('', '');
    return said(
      `${capitalised(place)}: văn bản nêu ${stated === null ? 'là chưa có' : `“${stated}”`}, chương trình ${found === null ? 'không ghi gì' : `đang ghi “${found}”`}${again.vi}.`,
      `“${place}”: the instrument states ${stated === null ? 'nothing' : `“${stated}”`}, the programme has ${found === null ? 'nothing' : `“${found}”`}${again.en}.`,
    );
  },
  applied: () => said('Văn bản này đã được áp dụng rồi.', 'This instrument has been applied already.'),
  otherBase: () =>
    said(
      'Văn bản này được soạn cho một lời văn khác với lời văn đang có; có thể nó đã được áp dụng.',
      'This instrument was drafted for another wording than the present one; it may have been applied before.',
    ),
  unreadable: (words: string) =>
    said(
      `Không đọc được điểm này: “${words}”; hãy viết theo mẫu câu mà cthd amend in ra.`,
      `This point cannot be read: “${words}”; write it as cthd amend words such a point.`,
    ),
  openQuotation: () =>
    said('Ngoặc kép mở ra ở đây không được đóng.', 'The quotation that begins here is never closed.'),
  closedEarly: () =>
    said(
      'Ngoặc kép đóng sớm hoặc thừa dấu ngoặc kép.',
      'The quotation closes too early, or has a quotation mark too many.',
    ),
  noQuotation: () =>
    said(
      'Sau câu này phải có nội dung trong ngoặc kép cong “…”, không phải ngoặc thẳng "…".',
      'This sentence must be followed by the wording in curly quotation marks “…”, not straight ones "…".',
    ),
  notAlone: () =>
    said(
      'Thay thế toàn bộ thì văn bản không có điểm nào khác.',
      'An instrument that replaces the whole text has no other point.',
    ),
  noText: () =>
    said('Văn bản không có toàn văn thay thế.', 'The text that takes the place of the former is not there.'),
  noAnnex: (name: string) =>
    said(`Văn bản không có ${name} kèm theo.`, `“${name}” does not go with the instrument.`),
  strayAnnex: () =>
    said('Phụ lục kèm theo này không thuộc điểm nào.', 'This attached annex belongs to no point.'),
  badAnnex: () => said('Không đọc được phụ lục kèm theo này.', 'This attached annex cannot be read.'),
  strayQuotation: () =>
    said('Nội dung trích dẫn này không thuộc điểm nào.', 'This quoted wording belongs to no point.'),
  badPlace: (words: string) =>
    said(`“${words}” không phải một vị trí viện dẫn được.`, `“${words}” is not a place that can be cited.`),
  nothing: () => said('Không tìm thấy điểm nào để áp dụng.', 'There is no point to apply.'),
  otherUnits: () =>
    said(
      'Nội dung trong ngoặc kép không đúng với đơn vị mà câu dẫn nêu.',
      'The quoted wording is not the unit that the sentence names.',
    ),
  badField: (path: string, expected: Localised) =>
    said(`“${path}”: cần ${expected.vi}.`, `“${path}”: expected ${expected.en}.`),
} as const;
