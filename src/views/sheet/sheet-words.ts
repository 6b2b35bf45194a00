import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Language } from '../../locale/localised.ts';

/** What the first sheet tells. */
interface InstructionFacts {
  readonly name: string;
  readonly period: string;
  readonly cutoff: string;
  readonly due: string | null;
  readonly to: string | null;
  readonly states: string;
}

interface SheetWords {
  readonly title: (period: string) => string;
  readonly reporter: (name: string) => string;
  readonly figures: (cutoff: string, due: string | null, to: string | null) => string;
  readonly further: (indicator: string) => string;
  readonly lines: (facts: InstructionFacts) => readonly string[];
  /** What stands before the instructions of a copy that goes back: each cell that must be put right. */
  readonly faults: {
    readonly head: string;
    readonly cell: (address: string, head: string, why: string) => string;
    readonly others: (count: number) => string;
  };
  readonly sheets: { readonly instructions: string; readonly report: string; readonly lists: string };
  readonly choose: { readonly title: string; readonly error: string };
}

/** The words of a sheet: its title, what the first page says, and what its cells say of themselves. */
export const sheetInstructions: Readonly<Record<Language, SheetWords>> = {
  vi: {
    title: (period) => `PHIẾU BÁO CÁO TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ, ${period.toLocaleUpperCase('vi')}`,
    reporter: (name) => `Đơn vị báo cáo: ${name}`,
    figures: (cutoff, due, to) =>
      `Số liệu tính đến hết ngày ${cutoff}.${due === null ? '' : ` Gửi chậm nhất ngày ${due}.`}${to === null ? '' : ` Nơi nhận: ${to}.`}`,
    further: (indicator) => `(chỉ tiêu khác của nhiệm vụ trên: ${indicator})`,
    lines: ({ name, period, cutoff, due, to, states }) => [
      `1. ${name} điền trang tính «Báo cáo» cho ${period}: mỗi nhiệm vụ một dòng, chỉ các ô nền vàng.`,
      `2. Số liệu tính đến hết ngày ${cutoff}.`,
      `3. Gửi lại tệp này chậm nhất ngày ${due ?? '……/……/…………'}, tới ${to ?? '………………………………'}. Gửi nguyên tệp, không chép sang tệp khác.`,
      `4. Trạng thái: chọn trong danh sách (${states}). Không có gì mới thì chọn lại trạng thái lần trước; dòng để trống là chưa báo cáo.`,
      '5. Ngày: ngày hoàn thành, hoặc ngày của số liệu, viết ngày trước tháng như 30/6/2026; để trống là ngày chốt số liệu. Nhiệm vụ hoàn thành phải ghi ngày và minh chứng.',
      '6. Số đạt được: một con số cộng dồn từ đầu, viết như 7 hoặc 7,5 hoặc 1234; không ghi đơn vị. Nhiệm vụ không có chỉ tiêu thì để trống.',
      '7. Minh chứng: loại, số và ký hiệu, ngày văn bản, ví dụ «Báo cáo số 31-BC/VP ngày 25/9/2026»; nhiều văn bản thì cách nhau bằng dấu chấm phẩy.',
      '8. Khó khăn, vướng mắc, nguyên nhân: nhất là với việc chậm; lãnh đạo đọc cột này.',
      '9. Được lọc, ẩn dòng, thêm cột ghi chú bên phải; muốn sắp xếp thì bỏ bảo vệ trang tính trước (không có mật khẩu). Không sửa nội dung nhiệm vụ, không xóa hai cột ẩn ở cuối: nhờ đó dòng được nhận ra khi phiếu gửi về.',
    ],
    faults: {
      head: 'PHIẾU TRẢ LẠI ĐỂ SỬA: các ô nền đỏ ở trang tính «Báo cáo». Sửa xong, gửi lại cả tệp này.',
      cell: (address, head, why) => `Ô ${address} (${head}): ${why}`,
      others: (count) =>
        `Và ${formatNumber(count, 'vi')} chỗ nữa chưa đánh dấu; gửi lại thì chúng được nêu tiếp.`,
    },
    sheets: { instructions: 'Hướng dẫn', report: 'Báo cáo', lists: 'Danh mục' },
    choose: { title: 'Trạng thái', error: 'Hãy chọn một trạng thái trong danh sách.' },
  },
  en: {
    title: (period) => `PROGRESS REPORT, ${period.toUpperCase()}`,
    reporter: (name) => `Reported by: ${name}`,
    figures: (cutoff, due, to) =>
      `Figures as of ${cutoff}.${due === null ? '' : ` Due by ${due}.`}${to === null ? '' : ` To: ${to}.`}`,
    further: (indicator) => `(another indicator of the task above: ${indicator})`,
    lines: ({ name, period, cutoff, due, to, states }) => [
      `1. ${name} fills in the sheet “Report” for the ${period}: a row a task, only the yellow cells.`,
      `2. Figures as of ${cutoff}.`,
      `3. Send this file back by ${due ?? '…………………'}, to ${to ?? '………………………………'}. Send the file itself, not a copy in another file.`,
      `4. State: choose from the list (${states}). Where there is no news choose the last state again; an empty row is no report.`,
      '5. Date: when it was completed, or the day of the figures, the day before the month like 30/6/2026; empty is the cut-off day. A completed task needs its date and its evidence.',
      '6. Value: one number from the beginning on, like 7 or 7,5 or 1234, without a unit. Leave it empty where a task has no target.',
      '7. Evidence: type, number and symbol, date of the document, such as “Báo cáo số 31-BC/VP ngày 25/9/2026”; several are separated by semicolons.',
      '8. Difficulties and reasons: above all where something is late; leaders read this column.',
      '9. Rows may be filtered and hidden, and columns added at the right; to sort them, unprotect the sheet first (there is no password). Leave the wording and the two hidden columns at the end: by them a row is recognised when the sheet comes back.',
    ],
    faults: {
      head: 'RETURNED TO BE PUT RIGHT: the red cells of the sheet “Report”. Then send this whole file back.',
      cell: (address, head, why) => `${address} (${head}): ${why}`,
      others: (count) =>
        `And ${formatNumber(count, 'en')} more that are not marked; they are named when it comes back.`,
    },
    sheets: { instructions: 'Instructions', report: 'Report', lists: 'Lists' },
    choose: { title: 'State', error: 'Choose a state from the list.' },
  },
};
