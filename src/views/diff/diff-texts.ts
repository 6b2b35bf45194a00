import { counted } from '../../locale/counted.ts';
import type { Localised } from '../../locale/localised.ts';

interface MandateWords {
  readonly slip: string;
  readonly document: string;
  readonly reason: string;
}

/** What the report of changes itself says. */
export const diffTexts = {
  vi: {
    title: 'Thay đổi của chương trình',
    sides: (before: string, after: string) => `Từ ${before} đến ${after}.`,
    proposal: (commit: string) => `Từ bản gốc (lần lưu ${commit}) đến bản đề xuất.`,
    workingTree: 'thư mục làm việc',
    lastCommit: (short: string) => `lần lưu gần nhất (HEAD, ${short})`,
    none: 'Không có thay đổi nào.',
    filtered: (filters: string) => `Chỉ gồm: ${filters}.`,
    programme: (id: string) => `chương trình ${id}`,
    layer: 'Lớp',
    total: 'Cộng',
    all: 'Tất cả',
    kinds: 'Theo loại',
    moved: (before: string, after: string) => `${before}, nay là ${after}`,
    quoted: (text: string) => `«${text}»`,
    mandate: ({ slip, document, reason }: MandateWords) =>
      `Căn cứ: ${document} (phiếu ${slip}); lý do: ${reason.replace(/\.$/, '')}.`,
    confidence: (sure: string) => `Nhận ra theo số hoặc lời văn, độ tin cậy ${sure}.`,
    unmarked: (max: string) =>
      `Một trang chỉ đánh dấu tối đa ${max} chỗ khác nhau, chỗ dài tính là nhiều chỗ: từ đây trở đi, lời văn trước và sau được ghi trọn, không đánh dấu từng chỗ.`,
    formerly: (place: string) => `Trước đây: ${place}.`,
    broken: (side: string) => `cthd: chưa so sánh được vì ${side} có tệp chưa đọc được trọn vẹn:`,
    unclear: (count: number) =>
      `cthd: ${count} thay đổi chưa rõ là mạnh lên hay yếu đi; cần đọc (--fail-on unclear: mã thoát 1 cả khi có thay đổi như vậy).`,
    more: (count: number) => `… và ${count} phát hiện nữa.`,
  },
  en: {
    title: 'Changes of the programme',
    sides: (before: string, after: string) => `From ${before} to ${after}.`,
    proposal: (commit: string) => `From the base (commit ${commit}) to the proposal.`,
    workingTree: 'the working tree',
    lastCommit: (short: string) => `HEAD (${short})`,
    none: 'Nothing changed.',
    filtered: (filters: string) => `Only: ${filters}.`,
    programme: (id: string) => `programme ${id}`,
    layer: 'Layer',
    total: 'Total',
    all: 'All',
    kinds: 'By kind',
    moved: (before: string, after: string) => `${before}, now ${after}`,
    quoted: (text: string) => `“${text}”`,
    mandate: ({ slip, document, reason }: MandateWords) =>
      `Mandate: ${document} (slip ${slip}); reason: ${reason.replace(/\.$/, '')}.`,
    confidence: (sure: string) => `Recognised by number or wording, confidence ${sure}.`,
    unmarked: (max: string) =>
      `A page marks at most ${max} stretches that differ, a long one as several: from here on the wording before and after is shown whole, without marks.`,
    formerly: (place: string) => `Formerly: ${place}.`,
    broken: (side: string) => `cthd: nothing is compared, because files of ${side} cannot be read whole:`,
    unclear: (count: number) =>
      `cthd: whether ${count === 1 ? 'one change strengthens or weakens' : `${count} changes strengthen or weaken`} cannot be told; read ${count === 1 ? 'it' : 'them'} (--fail-on unclear: exit code 1 for these too).`,
    more: (count: number) => `… and ${counted(count, 'finding')} more.`,
  },
} satisfies Localised<object>;
