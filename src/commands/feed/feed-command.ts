import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { showOptions } from '../show/show-usage.ts';
import { feedPage } from './show-feed.ts';

/** Prints what happened in a programme as a feed for readers of news. */
export const command: Command = {
  usage: {
    examples: {
      'cthd feed --out tin.atom': {
        vi: 'tệp tin cho trang nội bộ và trình đọc tin',
        en: 'a file for the intranet and readers of feeds',
      },
      'cthd feed --since 2026-01-01 --format markdown': {
        vi: 'tin từ đầu năm, để đọc ngay',
        en: 'the news of the year, to be read',
      },
    },
    options: { ...feedPage.options, ...showOptions(feedPage.formats, feedPage.usualFormat) },
  },
  run: (given, environment) => show(feedPage, given, environment),
};
