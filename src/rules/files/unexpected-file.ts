import { readingRule } from '../../plan/rule.ts';

/** A programme folder holds the files of a programme and nothing else: a slip in a name would leave a file unread. */
export const unexpectedFile = readingRule({
  id: 'unexpected-file',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Thư mục chương trình chỉ có các tệp đã quy ước.',
      why: 'Tệp đặt sai tên (exception.yaml, text/II.yml) sẽ không được đọc, và điều ghi trong đó coi như không có.',
      fix: 'Sửa tên cho đúng: programme.yaml, exceptions.yaml, text/*.yaml, progress/*.yaml, revisions/*.yaml; tệp khác chuyển ra ngoài thư mục.',
    },
    en: {
      summary: 'A programme folder holds only the files of a programme.',
      why: 'A misnamed file (exception.yaml, text/II.yml) is not read, and what it says would count for nothing.',
      fix: 'Correct the name: programme.yaml, exceptions.yaml, text/*.yaml, progress/*.yaml, revisions/*.yaml; move anything else out of the folder.',
    },
  },
  examples: {
    good: [
      { file: 'exceptions.yaml', yaml: 'exceptions: []\n' },
      { file: 'README.md', yaml: 'Chương trình ví dụ.\n' },
    ],
    bad: [
      { file: 'exception.yaml', yaml: 'exceptions: []\n' },
      { file: 'text/II.1.yml', yaml: 'units: []\n' },
    ],
  },
});
