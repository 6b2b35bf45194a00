import type { Localised } from '../locale/localised.ts';

/** What formats themselves say, beside the words of a view. */
export const formatWords = {
  vi: {
    fictional: 'Ví dụ hư cấu, không phải văn bản thật',
    fictionalMark: 'HƯ CẤU',
    removed: 'bỏ',
    added: 'thêm',
    warning: 'Lưu ý',
    madeBy: 'Tạo bằng lệnh',
    contents: 'Nội dung',
    lists: 'Danh mục',
    rowKeys: ['Mã dòng', 'Dấu dòng'],
    footnote: 'Chú thích',
    footnotes: 'Chú thích',
    sheet: (name: string) => `Xem trang tính «${name}».`,
    cut: (left: string) => `… (còn ${left} ký tự, quá sức chứa của một ô)`,
  },
  en: {
    fictional: 'A fictional example, not a real document',
    fictionalMark: 'FICTIONAL',
    removed: 'removed',
    added: 'added',
    warning: 'Note',
    madeBy: 'Made by',
    contents: 'Contents',
    lists: 'Lists',
    rowKeys: ['Row key', 'Row mark'],
    footnote: 'Note',
    footnotes: 'Notes',
    sheet: (name: string) => `See the sheet “${name}”.`,
    cut: (left: string) => `… (${left} more characters, beyond what a cell holds)`,
  },
} satisfies Localised<object>;
