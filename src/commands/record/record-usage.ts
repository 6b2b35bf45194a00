import type { Usage } from '../command.ts';
import { dryRunOption } from '../shared/dry-run-option.ts';

/** How `cthd record` is called. */
export const usage: Usage = {
  examples: {
    'cthd record lap-12-dang-doan in-progress --value 5': {
      vi: 'đã lập 5 đảng đoàn',
      en: '5 of 12 have been set up',
    },
    'cthd record II.2.1/3 "hoan thanh" --evidence 12-BC/ĐĐ@2022-06-30': {
      vi: 'hoàn thành, có báo cáo làm minh chứng',
      en: 'completed, with a report as evidence',
    },
    'cthd record "12 dang doan" completed --confirm --by vpdd': {
      vi: 'cơ quan theo dõi xác nhận',
      en: 'the monitoring body confirms it',
    },
    'cthd record --from bao-cao.xlsx --dry-run': {
      vi: 'ghi nhiều nhiệm vụ từ một bảng; xem trước',
      en: 'many tasks from a table; look first',
    },
    'cthd record': { vi: 'hỏi từng mục (khi có màn hình)', en: 'asks for everything (at a terminal)' },
  },
  arguments: {
    '[unit]': {
      vi: 'nhiệm vụ: mã, địa chỉ (II.2.1/3) hoặc vài từ trong lời văn',
      en: 'the task: its id, its address (II.2.1/3) or some words of it',
    },
    '[state]': {
      vi: 'trạng thái: chưa thực hiện, đang thực hiện, chờ xác nhận, hoàn thành, tạm dừng, chuyển tiếp, dừng thực hiện; không dấu cũng được',
      en: 'the state: not-started, in-progress, awaiting-confirmation, completed, paused, carried-over, discontinued',
    },
  },
  options: {
    '--date <date>': {
      vi: 'ngày sự việc xảy ra: 2022-06-30 hoặc 30/6/2022 (mặc định: hôm nay)',
      en: 'when it happened: 2022-06-30 or 30/6/2022 (default: today)',
    },
    '--value <number>': {
      vi: 'kết quả đạt của chỉ tiêu: 7, 7,5 hoặc 1.234,5',
      en: 'what was reached of the target, the Vietnamese way: 7, 7,5 or 1.234,5 (1.234 is a thousand and more)',
    },
    '--indicator <name>': {
      vi: 'chỉ tiêu mà --value nói tới, khi nhiệm vụ có nhiều chỉ tiêu',
      en: 'which indicator --value is of, where the task has several',
    },
    '--note <text>': { vi: 'ghi chú', en: 'a note' },
    '--evidence <proof>': {
      vi: 'minh chứng: ký hiệu@ngày, địa chỉ https://… hoặc tệp; dùng được nhiều lần',
      en: 'evidence: symbol@date, an address https://… or a file; may be repeated',
      repeatable: true,
    },
    '--by <body>': {
      vi: 'tổ chức báo cáo (mặc định: cơ quan chủ trì)',
      en: 'the body that reports (default: the lead)',
    },
    '--result <key>': {
      vi: 'kết quả được báo cáo, khi nhiệm vụ có nhiều kết quả: mã hoặc số thứ tự',
      en: 'the result that is meant, where the task has several: its id or its place',
    },
    '--confirm': {
      vi: 'xác nhận hoàn thành; --by phải là tổ chức khác tổ chức báo cáo',
      en: 'confirms a completion, by another body than its reporter',
    },
    '--corrects <key>': {
      vi: 'đính chính bản ghi mang mã này (xem cthd log)',
      en: 'replaces the record with this key (see cthd log)',
    },
    '--from <file>': {
      vi: 'ghi mọi hàng của một bảng .xlsx, .ods hoặc .csv, tất cả hoặc không hàng nào',
      en: 'records every row of an .xlsx, .ods or .csv table, all or none',
    },
    '--sheet <name>': {
      vi: 'trang tính của --from (mặc định: trang đang hiện đầu tiên có hàng tiêu đề)',
      en: 'the sheet of --from (default: the first shown one with a header)',
    },
    ...dryRunOption,
    '--commit': {
      vi: 'đưa ngay bản ghi này vào lịch sử, thành một lần lưu riêng (commit)',
      en: 'makes one git commit of this record only',
    },
    '--format <name>': { vi: 'định dạng', en: 'format', choices: ['text', 'json'] },
  },
};
