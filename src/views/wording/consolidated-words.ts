import type { Language } from '../../locale/localised.ts';

/** What a listed instrument did to the text. */
export type InstrumentEffect = 'replaced' | 'amended' | 'corrected';

const done = {
  vi: { replaced: 'thay thế', amended: 'sửa đổi, bổ sung', corrected: 'đính chính' },
  en: { replaced: 'replaced', amended: 'amended', corrected: 'corrected' },
} as const satisfies Record<Language, Record<InstrumentEffect, string>>;

/** The sentences of a consolidated text around its wording. */
export const consolidatedWords = {
  vi: {
    title: (name: string) => `Bản tổng hợp nội dung ${name}`,
    upTo: (day: string) => `(đã cập nhật các nội dung điều chỉnh, bổ sung đến ngày ${day}), phục vụ theo dõi`,
    amendedBy: (cited: string, effects: readonly InstrumentEffect[], day: string) =>
      effects.length > 0
        ? `${cited} được ${effects.map((deed) => done.vi[deed]).join(', ')} bởi:`
        : `${cited} chưa được văn bản nào sửa đổi, bổ sung đến ngày ${day}.`,
    grounds: (list: string) => `, căn cứ ${list}`,
    whole: ' (thay thế toàn bộ nội dung)',
    replacedBy: (name: string, by: string) => `${name} này đã được thay thế bởi ${by}.`,
    notWhole:
      'Lịch sử ở đây không có lời văn trước lần điều chỉnh đầu tiên; các chú thích của lần đó ghi theo phiếu căn cứ.',
    unnamed: (list: string) => `Lời văn của các đơn vị sau đã đổi mà không phiếu nào nêu: ${list}.`,
    purpose: (name: string) =>
      `Bản tổng hợp này phục vụ theo dõi, không thay thế ${name} và các văn bản điều chỉnh đã ban hành.`,
  },
  en: {
    title: (name: string) => `Consolidated content of the programme (${name})`,
    upTo: (day: string) => `(with the adjustments up to ${day}), for following its implementation`,
    amendedBy: (cited: string, effects: readonly InstrumentEffect[], day: string) =>
      effects.length > 0
        ? `${cited}, as ${effects.map((deed) => done.en[deed]).join(', ')} by:`
        : `${cited} has not been amended up to ${day}.`,
    grounds: (list: string) => `, on the ground of ${list}`,
    whole: ' (replacing the whole content)',
    replacedBy: (_: string, by: string) => `This programme has been replaced by ${by}.`,
    notWhole:
      'The git repository does not have the wording before the first adjustment; the notes of that one follow its mandate slip.',
    unnamed: (list: string) => `The wording of these units changed without a slip that names them: ${list}.`,
    purpose: (_: string) =>
      'This consolidation serves to follow the programme; it does not take the place of the documents as issued.',
  },
} satisfies Record<Language, object>;
