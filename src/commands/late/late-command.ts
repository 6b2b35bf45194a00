import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { latePage } from './show-late.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd late': { vi: 'việc quá hạn, chậm lâu nhất trước', en: 'what is overdue, the longest first' },
      'cthd late --lead van-phong': { vi: 'của một cơ quan chủ trì', en: 'of one lead' },
      'cthd late --out qua-han.docx': {
        vi: 'thành tệp Word, kèm lý do',
        en: 'as a Word document, with the reasons',
      },
    },
    arguments: {
      '[unit...]': {
        vi: 'chỉ các đơn vị này và bên trong: mã, địa chỉ (II.2.1/3) hoặc vài từ',
        en: 'only these units and what they hold: id, address (II.2.1/3) or a few words',
      },
    },
    options: { ...latePage.options, ...showOptions(latePage.formats) },
  },
  run: (given, environment) => show(latePage, given, environment),
};
