import { readingRule } from '../../plan/rule.ts';

/** Every file that a plan needs or names is there, and every text file is named. */
export const missingFile = readingRule({
  id: 'missing-file',
  group: 'files',
  severity: 'error',
  docs: {
    vi: {
      summary:
        'Có đủ sổ văn bản, sổ tổ chức, programme.yaml và mọi tệp lời văn được liệt kê; không tệp lời văn nào bị bỏ ngoài danh sách.',
      why: 'Thứ tự và phạm vi của văn bản do danh sách «text» trong programme.yaml quyết định; thiếu một tệp là thiếu một đoạn văn bản đã ban hành.',
      fix: 'Thêm tệp còn thiếu, hoặc sửa danh sách «text» cho khớp với thư mục text/.',
    },
    en: {
      summary:
        'Both registers, programme.yaml and every listed text file are there, and no text file is left off the list.',
      why: 'The list “text” in programme.yaml decides order and extent of the text; a missing file is a missing stretch of the text as issued.',
      fix: 'Add the missing file, or make the list “text” agree with the folder text/.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/III.yaml',
        yaml: `
units: []
`,
        beside: { 'programme.yaml': programmeWith('[text/I.yaml, text/II.yaml, text/III.yaml]') },
      },
    ],
    bad: [
      { file: 'programme.yaml', yaml: programmeWith('[text/I.yaml, text/II.yaml, text/III.yaml] # !') },
      { file: 'text/III.yaml', yaml: 'units: []\n' },
    ],
  },
});

function programmeWith(text: string): string {
  return `id: vi-du
fictional: true
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: ${text}
operative: [nhiem-vu]
`;
}
