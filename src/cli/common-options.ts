import type { OptionUsage, Usage } from '../commands/command.ts';

/** The options that every command takes. */
export const commonOptions: readonly OptionUsage[] = [
  {
    flags: '-C, --dir <path>',
    words: {
      vi: 'thư mục có plans/ (mặc định: tìm ngược lên từ đây)',
      en: 'the folder that has plans/ (default: found upwards from here)',
    },
  },
  {
    flags: '-p, --programme <id>',
    words: { vi: 'chỉ chương trình này', en: 'this programme only' },
    repeatable: true,
  },
  {
    flags: '--lang <language>',
    words: { vi: 'ngôn ngữ thông báo', en: 'language of the messages' },
    choices: ['vi', 'en'],
  },
  {
    flags: '--as-of <date>',
    words: {
      vi: 'tính đến ngày này (mặc định: hôm nay ở Hà Nội)',
      en: 'as of this day (default: today in Hanoi)',
    },
  },
  {
    flags: '--color <when>',
    words: { vi: 'tô màu khi nào', en: 'when to colour' },
    choices: ['auto', 'always', 'never'],
  },
  {
    flags: '--no-pager',
    words: {
      vi: 'in hết một lần, không mở từng trang (PAGER)',
      en: 'print all at once, not page by page (PAGER)',
    },
  },
  { flags: '-q, --quiet', words: { vi: 'chỉ in phần cốt yếu', en: 'print the essentials only' } },
  {
    flags: '--verbose',
    words: {
      vi: 'lint: in cả tên quy tắc; lệnh ghi ở màn hình: in cả dữ liệu đã ghi (YAML)',
      en: 'lint: name the rules; writing at a terminal: print the data written (YAML)',
    },
  },
  {
    flags: '--stats',
    words: {
      vi: 'sau cùng in thời gian và bộ nhớ của từng bước (luồng lỗi)',
      en: 'at the end print the time and memory of each step (error stream)',
    },
  },
  { flags: '-h, --help', words: { vi: 'in cách dùng', en: 'print the usage' } },
  { flags: '-V, --version', words: { vi: 'in phiên bản', en: 'print the version' } },
];

/** The long names of a command's options, for suggestions. */
export const longNames = (usage: Usage): string[] =>
  [...usage.options, ...commonOptions].flatMap(({ flags }) => /--[a-z-]+/.exec(flags) ?? []);
