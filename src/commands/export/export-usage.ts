import { exportFormatNames } from '../../export/formats/export-formats.ts';
import type { OptionTable, Usage } from '../command.ts';

/** The options of every command that writes tables: their form, the days of their states, and what may be replaced. */
export const tableOptions = {
  format: {
    '--format <name>': {
      vi: 'dạng tệp (mặc định: parquet)',
      en: 'the form of file (default: parquet)',
      choices: exportFormatNames,
    },
  },
  moments: {
    '--known-on <date>': {
      vi: 'chỉ những gì đã ghi đến hết ngày này',
      en: 'only what had been recorded by the end of this day',
    },
    '--day <date>': {
      vi: 'thêm tình hình tính đến ngày này; dùng được nhiều lần',
      en: 'adds the states as of this day; may be repeated',
      repeatable: true,
    },
  },
  force: {
    '--force': {
      vi: 'ghi đè cả những bảng đã bị sửa sau khi cthd ghi',
      en: 'replaces tables that were changed since cthd wrote them, too',
    },
  },
} as const satisfies Record<string, OptionTable>;

/** How `cthd export` is called. */
export const exportUsage: Usage = {
  examples: {
    'cthd export --out kho-du-lieu': { vi: 'mọi bảng, dạng Parquet', en: 'every table, as Parquet' },
    'cthd export --out kho-du-lieu --format csv --day 2025-06-30 --day 2025-12-31': {
      vi: 'thêm tình hình tính đến hai ngày trước đó',
      en: 'with the states as of two earlier days',
    },
    'cthd export --out thay-doi --since origin/main': {
      vi: 'chỉ những dòng khác với bản chính (nhánh main)',
      en: 'only rows that differ from the main branch',
    },
  },
  options: {
    '--out <folder>': {
      vi: 'thư mục để ghi các bảng (bắt buộc)',
      en: 'the folder for the tables (required)',
    },
    ...tableOptions.format,
    '--repository <name>': {
      vi: 'tên của kho này trong mọi khóa (mặc định: tên thư mục)',
      en: 'the name of this repository in every key (default: the name of its folder)',
    },
    ...tableOptions.moments,
    '--since <revision>': {
      vi: 'chỉ những dòng khác với phiên bản git này, và khóa của những dòng đã mất',
      en: 'only rows that differ from this git revision, and the keys of those that are gone',
    },
    ...tableOptions.force,
  },
};
