import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { impactPage } from './show-impact.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd impact 27-NQ/TW@2008-08-06': {
        vi: 'ai viện dẫn, văn bản nào đến sau, đơn vị nào cần rà soát',
        en: 'who cites it, what came after it, which units to review',
      },
      'cthd impact "doi ngu tri thuc"': {
        vi: 'tìm văn bản theo vài từ',
        en: 'find the document by a few words',
      },
      'cthd impact': { vi: 'mọi đơn vị cần rà soát', en: 'every unit to be reviewed' },
    },
    arguments: {
      '[document]': {
        vi: 'mã, số và ký hiệu (kèm @ngày khi trùng số), hoặc vài từ trong tên văn bản',
        en: 'id, symbol (with @date where several have it), or a few words of the title',
      },
    },
    options: showOptions(impactPage.formats),
  },
  run: (given, environment) => show(impactPage, given, environment),
};
