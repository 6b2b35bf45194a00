import { consolidatedPage } from '../render/pages.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import type { Command } from '../command.ts';

/** The consolidated text under the name by which it is asked for. */
export const command: Command = {
  usage: {
    examples: {
      'cthd consolidate': { vi: 'bản tổng hợp đến hôm nay', en: 'the consolidated text as of today' },
      'cthd consolidate --as-of 2025-06-30 --out ban-tong-hop.docx': {
        vi: 'đến một ngày, thành tệp Word có chú thích cuối trang',
        en: 'as of a day, as a Word document with footnotes',
      },
      'cthd consolidate --out ban-tong-hop.html': {
        vi: 'thành trang, bấm vào số để đọc chú thích',
        en: 'as a page whose notes open in place',
      },
    },
    options: showOptions(consolidatedPage.formats),
  },
  run: (given, environment) => show(consolidatedPage, given, environment),
};
