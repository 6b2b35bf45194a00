import type { Usage } from '../command.ts';

/** How `cthd import` is called. */
export const usage: Usage = {
  examples: {
    'cthd import chuong-trinh.docx --dry-run': {
      vi: 'xem sẽ đọc được gì, chưa ghi',
      en: 'see what would be read, write nothing',
    },
    'cthd import ke-hoach.docx phu-luc.docx --programme kh-2026 --report doi-chieu.md': {
      vi: 'lập chương trình từ văn bản và phụ lục, kèm bản đối chiếu',
      en: 'make a programme from a text and its annex, with a report',
    },
    'cthd import --check chuong-trinh.docx ct-2026': {
      vi: 'đối chiếu chương trình với văn bản gốc: khác nhau là mã thoát 1',
      en: 'hold a programme against its text: a difference is exit code 1',
    },
    'cthd import --assignments phan-cong.xlsx --dry-run': {
      vi: 'xem bảng phân công sẽ ghi gì vào chương trình đã có',
      en: 'see what a table of assignments would put into the programme',
    },
  },
  arguments: {
    '[file...]': {
      vi: 'văn bản: .docx, .odt, .pdf (có chữ), .html, .md, .txt; các tệp sau nối tiếp tệp trước',
      en: 'the text: .docx, .odt, .pdf (with text), .html, .md, .txt; further files go on where the first ends',
    },
  },
  options: {
    '--assignments <file>': {
      vi: 'bảng phân công (.xlsx, .ods, .csv, bảng trong .docx): ghi chủ trì, phối hợp, thời hạn, sản phẩm, chỉ tiêu, ghi chú; tất cả hoặc không gì',
      en: 'a table of assignments (.xlsx, .ods, .csv, a table in a .docx): leads, co-operation, deadlines, products, targets, notes; all or nothing',
    },
    '--sheet <name>': {
      vi: 'với --assignments: trang tính (mặc định: trang đầu tiên có bảng phân công)',
      en: 'with --assignments: the sheet (default: the first that holds such a table)',
    },
    '--reason <words>': {
      vi: 'với --assignments: vì sao dời thời hạn, đổi chỉ tiêu đã có',
      en: 'with --assignments: why deadlines or targets that are there change',
    },
    '--yes': {
      vi: 'không hỏi gì: chỗ nào chưa chắc thì theo mặc định, và liệt kê',
      en: 'ask nothing: take the defaults where it is unsure, and list them',
    },
    '--dry-run': { vi: 'cho xem, không ghi gì', en: 'show it, write nothing' },
    '--check': {
      vi: 'chỉ đối chiếu chương trình đã có với văn bản, từng từ, từng ô; không ghi gì',
      en: 'only hold a programme that is there against the text, word by word and cell by cell; write nothing',
    },
    '--report <file>': {
      vi: 'ghi bản đối chiếu đầy đủ ra tệp Markdown; không ghi đè bản đã được sửa tay',
      en: 'write the full report to a Markdown file; one that was edited is not overwritten',
    },
    '--force': {
      vi: 'với --report: ghi đè bản đối chiếu đã được sửa tay',
      en: 'with --report: overwrite a report that was edited',
    },
  },
};
