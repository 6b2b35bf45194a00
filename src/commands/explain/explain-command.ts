import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { explainPage } from './show-explain.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd explain': { vi: 'bảng các quy tắc', en: 'the table of rules' },
      'cthd explain citation-ambiguous': {
        vi: 'một quy tắc: hỏi gì, vì sao, sửa thế nào',
        en: 'one rule: what it asks, why, how to put it right',
      },
      'cthd explain states': {
        vi: 'các trạng thái và trạng thái kế tiếp',
        en: 'the states, and which may follow each',
      },
      'cthd explain values': {
        vi: 'cách hiểu số, ngày và minh chứng trong bảng',
        en: 'how numbers, dates and evidence in tables are read',
      },
      'cthd explain weakens': {
        vi: 'khi nào một thay đổi làm yếu cam kết',
        en: 'when a change weakens a commitment',
      },
    },
    arguments: {
      '[rule]': {
        vi: 'tên quy tắc, tác động hoặc loại thay đổi; hoặc "trạng thái" (states), "giá trị" (values), "thay đổi" (changes)',
        en: 'the name of a rule, an effect or a kind of change; or states, values, changes',
      },
    },
    options: showOptions(explainPage.formats),
  },
  run: (given, environment) => show(explainPage, given, environment),
};
