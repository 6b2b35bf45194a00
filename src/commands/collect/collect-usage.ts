import type { Usage } from '../command.ts';
import { tableOptions } from '../export/export-usage.ts';

export const collectUsage: Usage = {
  examples: {
    'cthd collect repositories.yaml --out tong-hop': {
      vi: 'xuất mọi kho trong danh sách',
      en: 'exports every repository of the list',
    },
  },
  arguments: {
    '<list>': {
      vi: 'tệp danh sách kho: repositories: [{name, path, revision}]',
      en: 'a file that lists repositories: repositories: [{name, path, revision}]',
    },
  },
  options: {
    '--out <folder>': {
      vi: 'thư mục tổng hợp, mỗi kho một thư mục con (bắt buộc)',
      en: 'the folder of the collection, with a folder for each repository (required)',
    },
    ...tableOptions.format,
    ...tableOptions.moments,
    '--jobs <number>': {
      vi: 'xuất bao nhiêu kho cùng lúc (mặc định: theo sức của máy)',
      en: 'how many repositories are exported at the same time (default: as the machine can)',
    },
    '--part <part>': {
      vi: 'chỉ xuất phần này của danh sách, như 2/4, để chia cho nhiều máy; chạy thêm một lần không có --part để ghi bản kê',
      en: 'exports this part of the list only, such as 2/4, to divide it among machines; a run without --part then writes the list of what was collected',
    },
    ...tableOptions.force,
  },
};
