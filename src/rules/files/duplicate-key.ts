import { readingRule } from '../../plan/rule.ts';

/** A key stands once in its map; many readers of YAML would keep the last in silence. */
export const duplicateKey = readingRule({
  id: 'duplicate-key',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Trong một nhóm, mỗi khóa chỉ có một lần.',
      why: 'Khóa lặp lại thường do ghép hai bản sửa; nhiều chương trình lặng lẽ lấy giá trị sau, nên giá trị trước mất mà không ai biết. Hai cách mã hóa của cùng một chữ có dấu cũng là một khóa.',
      fix: 'Giữ một giá trị đúng, xóa giá trị kia.',
    },
    en: {
      summary: 'A key stands only once in its map.',
      why: 'A doubled key mostly comes from joining two edits; many programs quietly take the latter value, and the former is lost unseen. Two encodings of one accented letter are one key.',
      fix: 'Keep the right value and delete the other.',
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
organisations:
  - id: van-phong
    name: Văn phòng Hội Ví dụ
    name: Văn phòng Trung ương Hội Ví dụ # !
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
`,
      },
    ],
  },
});
