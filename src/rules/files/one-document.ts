import { readingRule } from '../../plan/rule.ts';

/** A file holds one YAML document. */
export const oneDocument = readingRule({
  id: 'one-document',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Mỗi tệp chỉ chứa một tài liệu YAML.',
      why: 'Dấu --- ở giữa tệp mở một tài liệu khác; phần sau đó không thuộc tài liệu đầu và sẽ không được đọc.',
      fix: 'Xóa dòng --- ở giữa, hoặc chuyển phần sau sang tệp riêng.',
    },
    en: {
      summary: 'A file holds one YAML document.',
      why: 'A line --- in the middle opens another document; what follows is no part of the first and would not be read.',
      fix: 'Delete the --- in the middle, or move what follows to a file of its own.',
    },
  },
  examples: {
    good: [
      {
        file: 'organisations.yaml',
        yaml: `
---
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
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
--- # !
organisations:
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
`,
      },
    ],
  },
});
