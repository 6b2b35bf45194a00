import { bodyKinds } from '../../locale/body-kinds.ts';
import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';

export const bodySteps = ['add', 'end'] as const;

/** How `cthd body` is called. */
export const bodyUsage: Usage = {
  examples: [
    {
      line: 'cthd body add "Sở Khoa học và Công nghệ" --names "Sở KH&CN"',
      words: { vi: 'thêm một cơ quan vào sổ', en: 'put a body into the register' },
    },
    {
      line: 'cthd body end dang-doan-lhhvn --on 10/02/2025 --successor dang-bo-lhhvn',
      words: { vi: 'ghi nhận một cơ quan đã kết thúc', en: 'put on record that a body has ended' },
    },
  ],
  arguments: [
    { term: '<step>', words: { vi: 'việc cần làm', en: 'what to do' }, choices: [...bodySteps] },
    {
      term: '[body]',
      words: {
        vi: 'tên đầy đủ của cơ quan mới; với end: mã hoặc tên',
        en: 'the full name of the new body; for end: its id or name',
      },
    },
  ],
  options: [
    {
      flags: '--id <id>',
      words: { vi: 'add: mã (mặc định: theo tên)', en: 'add: its id (default: from the name)' },
    },
    {
      flags: '--names <name>',
      words: {
        vi: 'add: tên gọi tắt, cách viết khác; dùng nhiều lần',
        en: 'add: a short name or other spelling; repeatable',
      },
      repeatable: true,
    },
    {
      flags: '--kind <kind>',
      words: { vi: 'add: loại (mặc định: theo tên)', en: 'add: its kind (default: from the name)' },
      choices: Object.keys(bodyKinds),
    },
    {
      flags: '--from <date>',
      words: {
        vi: 'add: thành lập khi nào (ngày, tháng hoặc năm)',
        en: 'add: when it came to be (day, month or year)',
      },
    },
    {
      flags: '--superior <body>',
      words: { vi: 'add: cấp trên trực tiếp', en: 'add: the body directly above' },
    },
    {
      flags: '--on <date>',
      words: {
        vi: 'end: kết thúc khi nào; unknown khi chưa rõ ngày',
        en: 'end: when it ended; unknown where the day is not known',
      },
    },
    {
      flags: '--successor <body>',
      words: { vi: 'end: tổ chức kế thừa', en: 'end: the body that took its place' },
    },
    {
      flags: '--note <words>',
      words: { vi: 'ghi chú cho người đọc sổ', en: 'a note for readers of the register' },
    },
    ...changeOptions,
  ],
};
