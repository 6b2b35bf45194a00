import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { rollupPage } from './show-rollup.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd rollup rollup.ndjson --out tong-hop.html': {
        vi: 'một trang cho mọi chương trình đã tổng hợp',
        en: 'one page of all collected programmes',
      },
    },
    arguments: {
      '<file>': {
        vi: 'kết quả của cthd.rollup trong kho dữ liệu, mỗi dòng một đối tượng JSON',
        en: 'the answer of cthd.rollup in the warehouse, one JSON object a line',
      },
    },
    options: { ...rollupPage.options, ...showOptions(rollupPage.formats) },
  },
  run: (given, environment) => show(rollupPage, given, environment),
};
