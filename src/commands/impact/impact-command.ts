import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { impactPage } from './show-impact.ts';

export const command: Command = {
  usage: {
    examples: [
      {
        line: 'cthd impact 27-NQ/TW@2008-08-06',
        words: {
          vi: 'ai viện dẫn, văn bản nào đến sau, đơn vị nào cần rà soát',
          en: 'who cites it, what came after it, which units to review',
        },
      },
      {
        line: 'cthd impact "doi ngu tri thuc"',
        words: { vi: 'tìm văn bản theo vài từ', en: 'find the document by a few words' },
      },
      { line: 'cthd impact', words: { vi: 'mọi đơn vị cần rà soát', en: 'every unit to be reviewed' } },
    ],
    arguments: [
      {
        term: '[document]',
        words: {
          vi: 'mã, số và ký hiệu (kèm @ngày khi trùng số), hoặc vài từ trong tên văn bản',
          en: 'id, symbol (with @date where several have it), or a few words of the title',
        },
      },
    ],
    options: showOptions(impactPage.formats),
  },
  run: (given, environment) => show(impactPage, given, environment),
};
