import type { Localised } from '../locale/localised.ts';
import type { Command } from './command.ts';

/** What people do with commands, in the order of the general help. */
export const commandGroups = {
  begin: { vi: 'Soạn chương trình', en: 'Write a programme' },
  follow: { vi: 'Theo dõi thực hiện', en: 'Follow its progress' },
  adjust: { vi: 'Điều chỉnh hằng năm', en: 'Adjust it' },
  show: { vi: 'In trang cho người đọc', en: 'Make pages for readers' },
  check: { vi: 'Kiểm tra, lưu, gửi', en: 'Check, save, send' },
  together: { vi: 'Tổng hợp nhiều chương trình', en: 'Look at many programmes' },
  help: { vi: 'Trợ giúp', en: 'Find out more' },
} satisfies Record<string, Localised>;

/** A command of the table: its line in the general help, and its file, loaded only when it is called. */
export interface CommandEntry {
  readonly group: keyof typeof commandGroups;
  readonly summary: Localised;
  load(): Promise<{ readonly command: Command }>;
}

/** Every command, by its group. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  init: {
    group: 'begin',
    summary: { vi: 'lập một chương trình mới', en: 'make a new programme' },
    load: () => import('./init/init-command.ts'),
  },
  import: {
    group: 'begin',
    summary: {
      vi: 'lập chương trình từ văn bản Word, PDF, Markdown',
      en: 'make a programme from a Word, PDF or Markdown text',
    },
    load: () => import('./import/import-command.ts'),
  },
  unit: {
    group: 'begin',
    summary: {
      vi: 'thêm, chuyển, bỏ đơn vị của một dự thảo',
      en: 'add, move, take out units of a draft',
    },
    load: () => import('./unit/unit-command.ts'),
  },
  body: {
    group: 'begin',
    summary: {
      vi: 'thêm cơ quan vào sổ, ghi cơ quan kết thúc',
      en: 'put a body into the register, or its end',
    },
    load: () => import('./body/body-command.ts'),
  },
  document: {
    group: 'begin',
    summary: {
      vi: 'thêm văn bản vào sổ, từ một trích dẫn',
      en: 'put a document into the register, from a citation',
    },
    load: () => import('./document/document-command.ts'),
  },
  sign: {
    group: 'begin',
    summary: {
      vi: 'ghi số, ngày, chữ ký khi ban hành',
      en: 'put number, date and signature on a programme that is issued',
    },
    load: () => import('./sign/sign-command.ts'),
  },
  migrate: {
    group: 'begin',
    summary: {
      vi: 'chuyển tệp chương trình sang dạng hiện nay',
      en: 'bring plan files to the present form',
    },
    load: () => import('./migrate/migrate-command.ts'),
  },
  status: {
    group: 'follow',
    summary: { vi: 'tình hình thực hiện nhiệm vụ', en: 'where the tasks stand' },
    load: () => import('./status/status-command.ts'),
  },
  late: {
    group: 'follow',
    summary: { vi: 'việc quá hạn, chậm lâu nhất trước', en: 'what is overdue, the longest first' },
    load: () => import('./late/late-command.ts'),
  },
  task: {
    group: 'follow',
    summary: { vi: 'xem một nhiệm vụ, sửa phân công', en: 'show a task, change its assignment' },
    load: () => import('./task/task-command.ts'),
  },
  record: {
    group: 'follow',
    summary: { vi: 'ghi tiến độ của nhiệm vụ', en: 'record the progress of a task' },
    load: () => import('./record/record-command.ts'),
  },
  sheet: {
    group: 'follow',
    summary: {
      vi: 'phiếu báo cáo: gửi đi, đọc về, nhắc, chốt kỳ',
      en: 'report sheets: send out, read back, remind, close a period',
    },
    load: () => import('./sheet/sheet-command.ts'),
  },
  log: {
    group: 'follow',
    summary: {
      vi: 'nhật ký tiến độ; lịch sử lời văn của một đơn vị',
      en: 'the records of progress; the history of a unit’s wording',
    },
    load: () => import('./log/log-command.ts'),
  },
  pack: {
    group: 'follow',
    summary: {
      vi: 'gộp các bản ghi của kỳ đã chốt vào tệp tiến độ',
      en: 'pack the records of a closed period into the logs',
    },
    load: () => import('./pack/pack-command.ts'),
  },
  impact: {
    group: 'adjust',
    summary: {
      vi: 'điều gì gắn với một văn bản, đơn vị nào cần rà soát',
      en: 'what hangs on a document, which units to review',
    },
    load: () => import('./impact/impact-command.ts'),
  },
  review: {
    group: 'adjust',
    summary: { vi: 'ghi và theo dõi kết quả rà soát', en: 'record reviews, and see how far they have come' },
    load: () => import('./review/review-command.ts'),
  },
  revise: {
    group: 'adjust',
    summary: {
      vi: 'lập, ghi, ban hành phiếu căn cứ điều chỉnh',
      en: 'start, fill and issue the mandate slip of an adjustment',
    },
    load: () => import('./revise/revise-command.ts'),
  },
  diff: {
    group: 'adjust',
    summary: { vi: 'so sánh hai phiên bản', en: 'compare two revisions' },
    load: () => import('./diff/diff-command.ts'),
  },
  amend: {
    group: 'adjust',
    summary: {
      vi: 'soạn văn bản điều chỉnh, áp dụng thử văn bản',
      en: 'draft the amending instrument, apply one',
    },
    load: () => import('./amend/amend-command.ts'),
  },
  consolidate: {
    group: 'adjust',
    summary: {
      vi: 'in bản tổng hợp nội dung, có chú thích',
      en: 'print the consolidated text, with notes',
    },
    load: () => import('./consolidate/consolidate-command.ts'),
  },
  render: {
    group: 'show',
    summary: {
      vi: 'lập bảng theo dõi, tóm tắt, báo cáo, toàn văn',
      en: 'make the board, the summary, the report, the full text',
    },
    load: () => import('./render/render-command.ts'),
  },
  lint: {
    group: 'check',
    summary: { vi: 'kiểm tra chương trình', en: 'check the programme' },
    load: () => import('./lint/lint-command.ts'),
  },
  approve: {
    group: 'check',
    summary: {
      vi: 'thay đổi nào phải được duyệt, ghi một lượt duyệt',
      en: 'which changes must be approved; enter an approval',
    },
    load: () => import('./approve/approve-command.ts'),
  },
  explain: {
    group: 'check',
    summary: { vi: 'giải thích quy tắc kiểm tra', en: 'explain the rules of lint' },
    load: () => import('./explain/explain-command.ts'),
  },
  doctor: {
    group: 'check',
    summary: { vi: 'xem ở đây còn thiếu gì và cách sửa', en: 'what is missing here and how to fix it' },
    load: () => import('./doctor/doctor-command.ts'),
  },
  save: {
    group: 'check',
    summary: {
      vi: 'lưu những gì đã sửa thành một lần lưu có tên',
      en: 'save what was changed, under a name',
    },
    load: () => import('./save/save-command.ts'),
  },
  send: {
    group: 'check',
    summary: {
      vi: 'gửi những gì đã lưu thành một bản đề xuất',
      en: 'send what was saved as a proposal',
    },
    load: () => import('./send/send-command.ts'),
  },
  feed: {
    group: 'show',
    summary: {
      vi: 'tin thực hiện và điều chỉnh cho trang nội bộ, dạng Atom',
      en: 'the news of a programme for an intranet, as Atom',
    },
    load: () => import('./feed/feed-command.ts'),
  },
  'diff-driver': {
    group: 'check',
    summary: { vi: 'cho git diff thấy các thay đổi này', en: 'let git diff show these changes' },
    load: () => import('./diff/diff-driver-command.ts'),
  },
  export: {
    group: 'together',
    summary: { vi: 'xuất các bảng dữ liệu cho kho dữ liệu', en: 'write the tables for a data warehouse' },
    load: () => import('./export/export-command.ts'),
  },
  collect: {
    group: 'together',
    summary: {
      vi: 'xuất dữ liệu của nhiều kho để tổng hợp',
      en: 'export many repositories, to be queried together',
    },
    load: () => import('./collect/collect-command.ts'),
  },
  rollup: {
    group: 'together',
    summary: {
      vi: 'trang tổng hợp nhiều chương trình từ kho dữ liệu',
      en: 'a page of many programmes, from the warehouse',
    },
    load: () => import('./rollup/rollup-command.ts'),
  },
  handbook: {
    group: 'help',
    summary: { vi: 'sổ tay cho văn phòng, từng việc một', en: 'the handbook for offices, in Vietnamese' },
    load: () => import('./handbook/handbook-command.ts'),
  },
  schema: {
    group: 'help',
    summary: {
      vi: 'in quy định về các mục của một loại tệp',
      en: 'print the JSON Schema of a kind of file',
    },
    load: () => import('./schema/schema-command.ts'),
  },
  lsp: {
    group: 'help',
    summary: {
      vi: 'giúp trình soạn thảo gợi ý, tra cứu và kiểm tra khi đang gõ',
      en: 'serve editors: findings, hover, completion while typing',
    },
    load: () => import('./lsp/lsp-command.ts'),
  },
  completion: {
    group: 'help',
    summary: {
      vi: 'gợi ý bằng phím Tab trong bash, zsh, fish, PowerShell',
      en: 'Tab completion for bash, zsh, fish, PowerShell',
    },
    load: () => import('./completion/completion-command.ts'),
  },
};
