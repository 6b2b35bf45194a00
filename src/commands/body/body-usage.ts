import { bodyKinds } from '../../locale/body-kinds.ts';
import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';

export const bodySteps = ['add', 'end'] as const;

/** How `cthd body` is called. */
export const bodyUsage: Usage = {
  examples: {
    'cthd body add "Sở Khoa học và Công nghệ" --names "Sở KH&CN"': {
      vi: 'thêm một cơ quan vào sổ',
      en: 'put a body into the register',
    },
    'cthd body end dang-doan-lhhvn --on 10/02/2025 --successor dang-bo-lhhvn': {
      vi: 'ghi nhận một cơ quan đã kết thúc',
      en: 'put on record that a body has ended',
    },
  },
  arguments: {
    '<step>': { vi: 'việc cần làm', en: 'what to do', choices: [...bodySteps] },
    '[body]': {
      vi: 'tên đầy đủ của cơ quan mới; với end: mã hoặc tên',
      en: 'the full name of the new body; for end: its id or name',
    },
  },
  options: {
    '--id <id>': { vi: 'add: mã (mặc định: theo tên)', en: 'add: its id (default: from the name)' },
    '--names <name>': {
      vi: 'add: tên gọi tắt, cách viết khác; dùng nhiều lần',
      en: 'add: a short name or other spelling; repeatable',
      repeatable: true,
    },
    '--kind <kind>': {
      vi: 'add: loại (mặc định: theo tên)',
      en: 'add: its kind (default: from the name)',
      choices: Object.keys(bodyKinds),
    },
    '--from <date>': {
      vi: 'add: thành lập khi nào (ngày, tháng hoặc năm)',
      en: 'add: when it came to be (day, month or year)',
    },
    '--superior <body>': { vi: 'add: cấp trên trực tiếp', en: 'add: the body directly above' },
    '--on <date>': {
      vi: 'end: kết thúc khi nào; unknown khi chưa rõ ngày',
      en: 'end: when it ended; unknown where the day is not known',
    },
    '--successor <body>': { vi: 'end: tổ chức kế thừa', en: 'end: the body that took its place' },
    '--note <words>': { vi: 'ghi chú cho người đọc sổ', en: 'a note for readers of the register' },
    ...changeOptions,
  },
};
