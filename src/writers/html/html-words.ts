import type { Localised } from '../../locale/localised.ts';

/** What a page says around the words of a view; `{shown}` and `{all}` are filled in by its script. */
export const htmlWords = {
  vi: {
    skip: 'Đến nội dung chính',
    contents: 'Mục lục',
    figures: 'Số liệu',
    filter: 'Lọc',
    every: 'tất cả',
    count: '{shown}/{all} dòng',
    sort: 'Sắp xếp theo',
    madeBy: 'Trang này được tạo bằng lệnh',
    table: 'Bảng',
  },
  en: {
    skip: 'Skip to the content',
    contents: 'Contents',
    figures: 'Figures',
    filter: 'Filter',
    every: 'all',
    count: '{shown} of {all} rows',
    sort: 'Sort by',
    madeBy: 'This page was made by',
    table: 'Table',
  },
} satisfies Localised<object>;
