import type { OptionTable, Usage } from '../commands/command.ts';

/** The options that every command takes. */
export const commonOptions: OptionTable = {
  '-C, --dir <path>': {
    vi: 'thư mục có plans/ (mặc định: tìm ngược lên từ đây)',
    en: 'the folder that has plans/ (default: found upwards from here)',
  },
  '-p, --programme <id>': { vi: 'chỉ chương trình này', en: 'this programme only', repeatable: true },
  '--lang <language>': { vi: 'ngôn ngữ thông báo', en: 'language of the messages', choices: ['vi', 'en'] },
  '--as-of <date>': {
    vi: 'tính đến ngày này (mặc định: hôm nay ở Hà Nội)',
    en: 'as of this day (default: today in Hanoi)',
  },
  '--color <when>': { vi: 'tô màu khi nào', en: 'when to colour', choices: ['auto', 'always', 'never'] },
  '--no-pager': {
    vi: 'in hết một lần, không mở từng trang (PAGER)',
    en: 'print all at once, not page by page (PAGER)',
  },
  '-q, --quiet': { vi: 'chỉ in phần cốt yếu', en: 'print the essentials only' },
  '--verbose': {
    vi: 'lint: in cả tên quy tắc; lệnh ghi ở màn hình: in cả dữ liệu đã ghi (YAML)',
    en: 'lint: name the rules; writing at a terminal: print the data written (YAML)',
  },
  '--stats': {
    vi: 'sau cùng in thời gian và bộ nhớ của từng bước (luồng lỗi)',
    en: 'at the end print the time and memory of each step (error stream)',
  },
  '-h, --help': { vi: 'in cách dùng', en: 'print the usage' },
  '-V, --version': { vi: 'in phiên bản', en: 'print the version' },
};

/** The long names of a command's options, for suggestions. */
export const longNames = (usage: Usage): string[] =>
  Object.keys({ ...usage.options, ...commonOptions }).flatMap((flags) => /--[a-z-]+/.exec(flags) ?? []);
