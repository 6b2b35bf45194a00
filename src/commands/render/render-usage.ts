import { formatNames } from '../../writers/formats.ts';
import type { Usage } from '../command.ts';
import { viewsInWords } from '../shared/choice-words.ts';
import { showOptions } from '../show/show-usage.ts';
import { pageOptions } from './page-options.ts';
import { pages } from './pages.ts';

const ids = pages.map(({ id }) => id);

/** How `cthd render` is called. */
export const renderUsage: Usage = {
  examples: {
    'cthd render summary': { vi: 'bản tóm tắt, tính đến hôm nay', en: 'the summary, as of today' },
    'cthd render summary --out tom-tat.docx': {
      vi: 'như trên, thành tệp Word',
      en: 'the same, as a Word document',
    },
    'cthd render board --out bang.html': {
      vi: 'một trang cho lãnh đạo: số liệu, thay đổi, việc cần quyết định',
      en: 'one page for leaders: figures, changes, what needs a decision',
    },
    'cthd render report --period 2025-H1 --out bao-cao.docx': {
      vi: 'báo cáo 6 tháng, để sửa tiếp trong Word',
      en: 'a half-year report, to be finished in Word',
    },
    'cthd render tracker --out phu-luc.xlsx': {
      vi: 'phụ lục theo dõi nhiệm vụ',
      en: 'the annex by which tasks are followed',
    },
    'cthd render extract --lead van-phong --since 2025-06-15': {
      vi: 'việc của một cơ quan, và có gì mới',
      en: 'what concerns one body, and what is new',
    },
    'cthd render timeline': { vi: 'thời hạn và bản ghi theo quý', en: 'deadlines and records by quarter' },
    'cthd render calendar --format ics --out lich.ics': {
      vi: 'thời hạn và ngày báo cáo, để mở bằng Outlook, Google Calendar hay điện thoại',
      en: 'deadlines and report days, for Outlook, Google Calendar or a telephone',
    },
    'cthd render text > toan-van.txt': { vi: 'toàn văn, đúng như ban hành', en: 'the full text, as issued' },
    'cthd render text --as-of 2024-06-30': {
      vi: 'lời văn có hiệu lực vào ngày đó',
      en: 'the wording in force on that day',
    },
    'cthd render --check': {
      vi: 'các tệp đã tạo trong plans/ còn khớp với kế hoạch không',
      en: 'whether the files made under plans/ still agree with the plan',
    },
  },
  arguments: {
    '[view...]': {
      vi: `bản cần in: ${viewsInWords(ids)}; với --check: các tệp`,
      en: `what to print: ${ids.join(', ')}; with --check: the files`,
    },
  },
  options: {
    ...pageOptions,
    ...showOptions(formatNames.filter((name) => name !== 'atom')),
    '--refresh': {
      vi: 'như --check, và tạo lại các tệp đã cũ mà chưa ai sửa tay',
      en: 'as --check, and makes the stale files again that nobody edited',
    },
  },
};
