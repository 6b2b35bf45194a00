import { formatNames } from '../../writers/formats.ts';
import type { Usage } from '../command.ts';
import { viewsInWords } from '../shared/choice-words.ts';
import { showOptions } from '../show/show-usage.ts';
import { pageOptions } from './page-options.ts';
import { pages } from './pages.ts';

const ids = pages.map(({ id }) => id);

/** How `cthd render` is called. */
export const renderUsage: Usage = {
  examples: [
    {
      line: 'cthd render summary',
      words: { vi: 'bản tóm tắt, tính đến hôm nay', en: 'the summary, as of today' },
    },
    {
      line: 'cthd render summary --out tom-tat.docx',
      words: { vi: 'như trên, thành tệp Word', en: 'the same, as a Word document' },
    },
    {
      line: 'cthd render board --out bang.html',
      words: {
        vi: 'một trang cho lãnh đạo: số liệu, thay đổi, việc cần quyết định',
        en: 'one page for leaders: figures, changes, what needs a decision',
      },
    },
    {
      line: 'cthd render report --period 2025-H1 --out bao-cao.docx',
      words: {
        vi: 'báo cáo 6 tháng, để sửa tiếp trong Word',
        en: 'a half-year report, to be finished in Word',
      },
    },
    {
      line: 'cthd render tracker --out phu-luc.xlsx',
      words: { vi: 'phụ lục theo dõi nhiệm vụ', en: 'the annex by which tasks are followed' },
    },
    {
      line: 'cthd render extract --lead van-phong --since 2025-06-15',
      words: { vi: 'việc của một cơ quan, và có gì mới', en: 'what concerns one body, and what is new' },
    },
    {
      line: 'cthd render timeline',
      words: { vi: 'thời hạn và bản ghi theo quý', en: 'deadlines and records by quarter' },
    },
    {
      line: 'cthd render calendar --format ics --out lich.ics',
      words: {
        vi: 'thời hạn và ngày báo cáo, để mở bằng Outlook, Google Calendar hay điện thoại',
        en: 'deadlines and report days, for Outlook, Google Calendar or a telephone',
      },
    },
    {
      line: 'cthd render text > toan-van.txt',
      words: { vi: 'toàn văn, đúng như ban hành', en: 'the full text, as issued' },
    },
    {
      line: 'cthd render text --as-of 2024-06-30',
      words: { vi: 'lời văn có hiệu lực vào ngày đó', en: 'the wording in force on that day' },
    },
    {
      line: 'cthd render --check',
      words: {
        vi: 'các tệp đã tạo trong plans/ còn khớp với kế hoạch không',
        en: 'whether the files made under plans/ still agree with the plan',
      },
    },
  ],
  arguments: [
    {
      term: '[view...]',
      words: {
        vi: `bản cần in: ${viewsInWords(ids)}; với --check: các tệp`,
        en: `what to print: ${ids.join(', ')}; with --check: the files`,
      },
    },
  ],
  options: [
    ...pageOptions,
    ...showOptions(formatNames.filter((name) => name !== 'atom')),
    {
      flags: '--refresh',
      words: {
        vi: 'như --check, và tạo lại các tệp đã cũ mà chưa ai sửa tay',
        en: 'as --check, and makes the stale files again that nobody edited',
      },
    },
  ],
};
