import type { Usage } from '../command.ts';
import { dryRunOption } from '../shared/dry-run-option.ts';

/** The steps of the reporting loop, in their order. */
export const sheetSteps = ['out', 'in', 'remind', 'close'] as const;

/** How reports are asked for, read and closed. */
export const sheetUsage: Usage = {
  examples: {
    'cthd sheet out --period 2026-H2 --out phieu': {
      vi: 'mỗi cơ quan chủ trì một phiếu .xlsx để điền',
      en: 'a sheet to fill in for each lead body',
    },
    'cthd sheet out --period 2026-H2 --template mau.xlsx': {
      vi: 'như trên, theo mẫu của cơ quan: ô ghi {{Trạng thái}} … được điền',
      en: 'the same in a layout of your own: cells with {{State}} … are filled',
    },
    'cthd sheet in phieu-gui-ve --dry-run': {
      vi: 'xem từng ô của các phiếu gửi về được hiểu thế nào',
      en: 'how each cell of what came back is understood',
    },
    'cthd sheet in phieu-gui-ve/van-phong.xlsx --return tra-lai': {
      vi: 'ghi một phiếu; có ô sai thì lập bản đánh dấu để gửi trả',
      en: 'records a sheet; where cells are wrong, a marked copy to send back',
    },
    'cthd sheet remind --period 2026-H2 --out nhac': {
      vi: 'thư nhắc từng đơn vị chưa báo cáo',
      en: 'a reminder to each body that has not reported',
    },
    'cthd sheet close 2026-H1': { vi: 'chốt một kỳ', en: 'closes a period' },
  },
  arguments: {
    '<step>': {
      vi: 'lập phiếu để gửi, đọc phiếu gửi về, lập thư nhắc, hoặc chốt kỳ',
      en: 'out makes sheets, in reads what came back, remind writes reminders, close closes a period',
      choices: sheetSteps,
    },
    '[file...]': {
      vi: 'phiếu gửi về (.xlsx, .ods, .csv) hoặc thư mục chứa phiếu; với close là tên kỳ',
      en: 'the sheets that came back (.xlsx, .ods, .csv), or a folder of them; for close the period',
    },
  },
  options: {
    '--period <period>': {
      vi: 'kỳ báo cáo: 2026-07, 2026-Q3, 2026-H2, 2026-9M, 2026 hoặc «6 tháng cuối năm 2026»',
      en: 'the period: 2026-07, 2026-Q3, 2026-H2, 2026-9M, 2026',
    },
    '--lead <body>': {
      vi: 'chỉ cơ quan chủ trì này; dùng được nhiều lần',
      en: 'only this lead body; may be repeated',
      repeatable: true,
    },
    '--out <folder>': {
      vi: 'thư mục để lập tệp (mặc định: phieu-<kỳ>)',
      en: 'the folder for the files (default: phieu-<period>)',
    },
    '--template <file>': {
      vi: 'mẫu .xlsx của cơ quan cho phiếu (out, remind): ô ghi {{Nội dung nhiệm vụ}}, {{Trạng thái}} … được điền, phần khác giữ nguyên',
      en: 'a .xlsx of your own for the sheets (out, remind): cells with {{Task}}, {{State}} … are filled, the rest is kept',
    },
    '--sheet <name>': {
      vi: 'trang tính cần đọc khi tệp có nhiều phiếu',
      en: 'the sheet to read where a file holds several',
    },
    '--return <folder>': {
      vi: 'lập bản sao có đánh dấu các ô sai để gửi trả',
      en: 'writes a copy with the bad cells marked, to send back',
    },
    '--accept-good': {
      vi: 'ghi các hàng đúng dù hàng khác còn sai',
      en: 'records the good rows though others are bad',
    },
    ...dryRunOption,
    '--commit': {
      vi: 'đưa ngay các bản ghi này vào lịch sử, thành một lần lưu riêng (commit)',
      en: 'commits just these records',
    },
    '--force': { vi: 'ghi đè cả tệp đã có người sửa', en: 'overwrites even a file that somebody changed' },
  },
};
