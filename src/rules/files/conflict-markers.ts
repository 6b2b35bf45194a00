import { readingRule } from '../../plan/rule.ts';

/** No line is left that git writes where two changes met. */
export const conflictMarkers = readingRule({
  id: 'conflict-markers',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Không còn dấu xung đột của git.',
      why: 'Khi hai người cùng sửa một chỗ, git để cả hai bản giữa các dòng dấu; chưa chọn thì chưa có nội dung nào là chính thức.',
      fix: 'Chọn nội dung đúng (hoặc ghép hai nội dung), rồi xóa các dòng <<<<<<<, ======= và >>>>>>>.',
    },
    en: {
      summary: 'No git conflict marker is left.',
      why: 'Where two people changed one place, git leaves both versions between marker lines; until one is chosen there is no official content.',
      fix: 'Choose the right content (or join the two), then delete the lines <<<<<<<, ======= and >>>>>>>.',
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
        yaml: [
          'organisations:',
          '<<<<<<< HEAD # !',
          '  - { id: van-phong, name: Văn phòng Hội Ví dụ }',
          '======= # !',
          '  - { id: van-phong, name: Văn phòng Trung ương Hội Ví dụ }',
          '>>>>>>> doi-ten # !',
          '  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }',
          '',
        ].join('\n'),
      },
    ],
  },
});
