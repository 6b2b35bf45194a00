import { readingRule } from '../../plan/rule.ts';

/** A file is YAML, and nests no deeper than a programme does. */
export const yamlSyntax = readingRule({
  id: 'yaml-syntax',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Tệp phải đúng cú pháp YAML.',
      why: 'Tệp sai cú pháp thì không đọc được chắc chắn một dòng nào; phần còn lại của tệp không được kiểm tra.',
      fix: 'So dòng bị báo với dòng trên: thụt lề bằng dấu cách, sau dấu hai chấm có dấu cách, dấu nháy và ngoặc có đủ đôi; chữ có dấu hai chấm thì đặt trong dấu nháy.',
    },
    en: {
      summary: 'A file must be YAML.',
      why: 'Of a file that is no YAML not one line can be relied upon; the rest of it is not checked.',
      fix: 'Compare the line with the one above: indent with blanks, put a blank after a colon, close quotes and brackets; put text that holds a colon in quotes.',
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
    heading: 'MỤC ĐÍCH: YÊU CẦU'
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH: YÊU CẦU # !
`,
      },
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    heading: "MỤC ĐÍCH # !
    number: I
`,
      },
      {
        file: 'documents.yaml',
        yaml: `
documents:
\t- id: nq-01-2020 # !
`,
      },
    ],
  },
});
