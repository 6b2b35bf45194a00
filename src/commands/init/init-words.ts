/** The questions that `cthd init` asks at a terminal, and what it calls things. */
export const texts = {
  subject: { vi: 'Trích yếu', en: 'The subject' },
  title: { vi: 'Tên loại', en: 'The title line' },
  vi: {
    questions: {
      subject: 'Trích yếu (chương trình thực hiện điều gì):',
      issuer: 'Cơ quan ban hành:',
      term: 'Nhiệm kỳ (như 2026-2031):',
      id: 'Mã chương trình, là tên thư mục:',
      git: 'Thư mục này chưa thuộc kho git nào. Lập kho ở đây?',
      ci: 'Kiểm tra từng pull request ở đâu?',
      hook: 'Kiểm tra trước mỗi commit trên máy này?',
    },
    yes: 'Có',
    no: 'Không',
    none: 'Chưa cần',
    made: 'Đã tạo',
    repository: 'kho git ở thư mục này',
    schemas: 'lược đồ cho trình soạn thảo',
    left: 'Đã có từ trước, giữ nguyên',
    addLines: (path: string) => `Hãy thêm các dòng sau vào ${path}:`,
    nothing: 'Không thiếu tệp nào.',
    package:
      'Pull request được kiểm tra bằng bản cthd ghi ở nhánh chính. Hãy đóng gói bản này vào kho, ghi vào package.json, rồi commit cả hai:',
  },
  en: {
    questions: {
      subject: 'Subject (what the programme carries out):',
      issuer: 'Issuing body:',
      term: 'Term (such as 2026-2031):',
      id: 'Id of the programme, which names its folder:',
      git: 'This folder is in no git repository. Make one here?',
      ci: 'Where are pull requests to be checked?',
      hook: 'Check before each commit on this machine?',
    },
    yes: 'Yes',
    no: 'No',
    none: 'Nowhere yet',
    made: 'Made',
    repository: 'a git repository in this folder',
    schemas: 'schemas for editors',
    left: 'There already, left alone',
    addLines: (path: string) => `Add these lines to ${path}:`,
    nothing: 'No file is missing.',
    package:
      'Pull requests are checked by the cthd of the main branch. Pack this one into the repository, put it into package.json, and commit both:',
  },
};
