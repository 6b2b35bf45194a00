import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { explainPage } from './show-explain.ts';

export const command: Command = {
  usage: {
    examples: [
      { line: 'cthd explain', words: { vi: 'bảng các quy tắc', en: 'the table of rules' } },
      {
        line: 'cthd explain citation-ambiguous',
        words: {
          vi: 'một quy tắc: hỏi gì, vì sao, sửa thế nào',
          en: 'one rule: what it asks, why, how to put it right',
        },
      },
      {
        line: 'cthd explain states',
        words: { vi: 'các trạng thái và trạng thái kế tiếp', en: 'the states, and which may follow each' },
      },
      {
        line: 'cthd explain values',
        words: {
          vi: 'cách hiểu số, ngày và minh chứng trong bảng',
          en: 'how numbers, dates and evidence in tables are read',
        },
      },
      {
        line: 'cthd explain weakens',
        words: { vi: 'khi nào một thay đổi làm yếu cam kết', en: 'when a change weakens a commitment' },
      },
    ],
    arguments: [
      {
        term: '[rule]',
        words: {
          vi: 'tên quy tắc, tác động hoặc loại thay đổi; hoặc "trạng thái" (states), "giá trị" (values), "thay đổi" (changes)',
          en: 'the name of a rule, an effect or a kind of change; or states, values, changes',
        },
      },
    ],
    options: showOptions(explainPage.formats),
  },
  run: (given, environment) => show(explainPage, given, environment),
};
