import { readingRule } from '../../plan/rule.ts';

/** A file is UTF-8 without a byte order mark. */
export const encoding = readingRule({
  id: 'encoding',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Tệp phải là UTF-8, không có dấu thứ tự byte (BOM).',
      why: 'Tệp lưu bằng bảng mã khác (Windows-1258, TCVN3) mất dấu tiếng Việt khi đọc; BOM là ký tự vô hình làm các phép so sánh từng byte báo khác nhau.',
      fix: 'Trong trình soạn thảo, chọn lưu bằng «UTF-8» (không phải «UTF-8 with BOM»).',
    },
    en: {
      summary: 'A file must be UTF-8 without a byte order mark (BOM).',
      why: 'A file saved in another encoding (Windows-1258, TCVN3) loses its Vietnamese letters when read; a BOM is an invisible character that makes byte-by-byte comparisons differ.',
      fix: 'In the editor choose to save as “UTF-8” (not “UTF-8 with BOM”).',
    },
  },
  examples: {
    good: [
      {
        file: 'organisations.yaml',
        yaml: `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
`,
      },
    ],
    bad: [
      {
        file: 'organisations.yaml',
        yaml: `
\uFEFForganisations: # !
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
`,
      },
    ],
  },
});
