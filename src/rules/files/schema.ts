import { readingRule } from '../../plan/rule.ts';

/** Every file has the form that its JSON Schema gives it. */
export const schema = readingRule({
  id: 'schema',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Tệp phải đúng khuôn dạng: đúng khóa, đúng kiểu giá trị, đủ khóa bắt buộc.',
      why: 'Khóa viết sai hoặc giá trị sai kiểu thì không quy tắc nào hiểu được; ví dụ «leads» thay vì «lead» làm nhiệm vụ thành chưa có cơ quan chủ trì. Khuôn dạng của từng loại tệp nằm trong thư mục schemas/.',
      fix: 'Sửa theo lời báo; trình soạn thảo có hỗ trợ YAML cũng gợi ý khóa và giá trị theo dòng $schema ở đầu tệp.',
    },
    en: {
      summary:
        'A file must have the right form: known keys, values of the right type, no required key missing.',
      why: 'A misspelt key or a value of the wrong type means nothing to any rule; “leads” for “lead”, say, leaves a task without a lead. The form of every kind of file is in the folder schemas/.',
      fix: 'Do as the message says; an editor with YAML support also suggests keys and values from the $schema line at the top of the file.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH, YÊU CẦU
    units:
      - { id: cu-the-hoa, kind: section, number: '1.0', text: 'NO' }
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2022-06-30, state: in-progress, value: 2, by: van-phong, note: "…", evidence: [{document: 12-BC/VP, date: 2022-06-30}], recorded: 2022-07-02T09:12:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: Mở lớp # !
        kind: section
        number: 1.0 # !
        text: Mở lớp.
        task:
          leads: van-phong # !
          deadline: { date: 2025-12-31, year: 2025 } # !
      - kind: mục # !
        id: hop
        text: ~ # !
      - { kind: bullet, text: Thiếu mã. } # !
`,
      },
    ],
  },
});
