import type { Usage } from '../command.ts';
import { dryRunOption } from '../shared/dry-run-option.ts';

/** How `cthd record` is called. */
export const usage: Usage = {
  examples: [
    {
      line: 'cthd record lap-12-dang-doan in-progress --value 5',
      words: { vi: 'đã lập 5 đảng đoàn', en: '5 of 12 have been set up' },
    },
    {
      line: 'cthd record II.2.1/3 "hoan thanh" --evidence 12-BC/ĐĐ@2022-06-30',
      words: { vi: 'hoàn thành, có báo cáo làm minh chứng', en: 'completed, with a report as evidence' },
    },
    {
      line: 'cthd record "12 dang doan" completed --confirm --by vpdd',
      words: { vi: 'cơ quan theo dõi xác nhận', en: 'the monitoring body confirms it' },
    },
    {
      line: 'cthd record --from bao-cao.xlsx --dry-run',
      words: { vi: 'ghi nhiều nhiệm vụ từ một bảng; xem trước', en: 'many tasks from a table; look first' },
    },
    {
      line: 'cthd record',
      words: { vi: 'hỏi từng mục (khi có màn hình)', en: 'asks for everything (at a terminal)' },
    },
  ],
  arguments: [
    {
      term: '[unit]',
      words: {
        vi: 'nhiệm vụ: mã, địa chỉ (II.2.1/3) hoặc vài từ trong lời văn',
        en: 'the task: its id, its address (II.2.1/3) or some words of it',
      },
    },
    {
      term: '[state]',
      words: {
        vi: 'trạng thái: chưa thực hiện, đang thực hiện, chờ xác nhận, hoàn thành, tạm dừng, chuyển tiếp, dừng thực hiện; không dấu cũng được',
        en: 'the state: not-started, in-progress, awaiting-confirmation, completed, paused, carried-over, discontinued',
      },
    },
  ],
  options: [
    {
      flags: '--date <date>',
      words: {
        vi: 'ngày sự việc xảy ra: 2022-06-30 hoặc 30/6/2022 (mặc định: hôm nay)',
        en: 'when it happened: 2022-06-30 or 30/6/2022 (default: today)',
      },
    },
    {
      flags: '--value <number>',
      words: {
        vi: 'kết quả đạt của chỉ tiêu: 7, 7,5 hoặc 1.234,5',
        en: 'what was reached of the target, the Vietnamese way: 7, 7,5 or 1.234,5 (1.234 is a thousand and more)',
      },
    },
    {
      flags: '--indicator <name>',
      words: {
        vi: 'chỉ tiêu mà --value nói tới, khi nhiệm vụ có nhiều chỉ tiêu',
        en: 'which indicator --value is of, where the task has several',
      },
    },
    { flags: '--note <text>', words: { vi: 'ghi chú', en: 'a note' } },
    {
      flags: '--evidence <proof>',
      words: {
        vi: 'minh chứng: ký hiệu@ngày, địa chỉ https://… hoặc tệp; dùng được nhiều lần',
        en: 'evidence: symbol@date, an address https://… or a file; may be repeated',
      },
      repeatable: true,
    },
    {
      flags: '--by <body>',
      words: {
        vi: 'tổ chức báo cáo (mặc định: cơ quan chủ trì)',
        en: 'the body that reports (default: the lead)',
      },
    },
    {
      flags: '--result <key>',
      words: {
        vi: 'kết quả được báo cáo, khi nhiệm vụ có nhiều kết quả: mã hoặc số thứ tự',
        en: 'the result that is meant, where the task has several: its id or its place',
      },
    },
    {
      flags: '--confirm',
      words: {
        vi: 'xác nhận hoàn thành, bởi tổ chức khác bên báo cáo',
        en: 'confirms a completion, by another body than its reporter',
      },
    },
    {
      flags: '--corrects <key>',
      words: {
        vi: 'đính chính bản ghi mang mã này (xem cthd log)',
        en: 'replaces the record with this key (see cthd log)',
      },
    },
    {
      flags: '--from <file>',
      words: {
        vi: 'ghi mọi hàng của một bảng .xlsx, .ods hoặc .csv, tất cả hoặc không hàng nào',
        en: 'records every row of an .xlsx, .ods or .csv table, all or none',
      },
    },
    {
      flags: '--sheet <name>',
      words: {
        vi: 'trang tính của --from (mặc định: trang đang hiện đầu tiên có hàng tiêu đề)',
        en: 'the sheet of --from (default: the first shown one with a header)',
      },
    },
    dryRunOption,
    {
      flags: '--commit',
      words: {
        vi: 'đưa ngay bản ghi này vào lịch sử, thành một lần lưu riêng (commit)',
        en: 'makes one git commit of this record only',
      },
    },
    { flags: '--format <name>', words: { vi: 'định dạng', en: 'format' }, choices: ['text', 'json'] },
  ],
};
