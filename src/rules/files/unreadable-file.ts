import { readingRule } from '../../plan/rule.ts';

/** Every plan file can be opened, and is a plain file inside the plan. */
export const unreadableFile = readingRule({
  id: 'unreadable-file',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Mọi tệp của chương trình phải mở được.',
      why: 'Tệp không có quyền đọc, quá lớn, là thư mục hoặc là liên kết dẫn ra ngoài thì không được đọc; các quy tắc kết luận từ chỗ «không có» khi đó được bỏ qua.',
      fix: 'Cấp quyền đọc, thay liên kết bằng chính tệp đó, hoặc chia nhỏ tệp.',
    },
    en: {
      summary: 'Every file of a programme must open.',
      why: 'A file without permission, too large, a folder, or a link that leads out of the plan is not read; rules that conclude from absence are then skipped.',
      fix: 'Give permission to read, put the file itself in place of the link, or divide the file.',
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
        file: 'text/I.yaml',
        yaml: '# một liên kết dẫn ra ngoài thư mục chương trình · a link that leads out of the plan\n',
        unreadable: {
          vi: 'Đây là một liên kết dẫn ra ngoài thư mục chương trình.',
          en: 'This is a link that leads out of the plan.',
        },
      },
    ],
  },
});
