import type { Language } from '../locale/localised.ts';

/** What stands for a value in the terms of arguments and options, as an office reads it. */
const vietnamese: Readonly<Record<string, string>> = {
  after: 'sau',
  before: 'trước',
  bodies: 'các-cơ-quan',
  body: 'cơ-quan',
  citation: 'viện-dẫn',
  date: 'ngày',
  days: 'số-ngày',
  document: 'văn-bản',
  effect: 'tác-động',
  family: 'thể-thức',
  file: 'tệp',
  folder: 'thư-mục',
  id: 'mã',
  key: 'khóa',
  kind: 'loại',
  language: 'tiếng',
  layer: 'lớp',
  list: 'danh-sách',
  message: 'lời-ghi',
  name: 'tên',
  number: 'số',
  outcome: 'kết-luận',
  path: 'đường-dẫn',
  period: 'kỳ',
  person: 'người',
  programme: 'chương-trình',
  proof: 'minh-chứng',
  revision: 'lần-lưu',
  rule: 'quy-tắc',
  service: 'nơi-lưu',
  shell: 'trình-gõ-lệnh',
  severity: 'mức',
  side: 'bên',
  slip: 'phiếu',
  state: 'trạng-thái',
  step: 'việc',
  style: 'kiểu',
  symbol: 'ký-hiệu',
  text: 'chữ',
  type: 'loại',
  unit: 'đơn-vị',
  value: 'giá-trị',
  view: 'bản-in',
  when: 'khi-nào',
  where: 'ở-đâu',
  words: 'lời',
  years: 'các-năm',
};

/** A term of the command line, `--lead <body>`, with its placeholders in a language; one that has no word there stays. */
export const termIn = (term: string, language: Language): string =>
  language === 'en'
    ? term
    : term.replace(/(?<=[<[])[a-z]+(?=(?:\.\.\.)?[>\]])/g, (name) => vietnamese[name] ?? name);
