import { stateIds } from '../../plan/record-data.ts';
import { states } from '../../progress/states/states.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { blockFormats } from '../../writers/formats.ts';
import type { OptionTable, Usage } from '../command.ts';
import { quotedWhole } from '../shared/choice-words.ts';
import { showOptions } from '../show/show-usage.ts';

/** The filters of a status, and the day up to which its records are known. */
export const statusOptions: OptionTable = {
  '--all': {
    vi: 'kèm mọi danh sách; trên màn hình chỉ có phần trả lời ngắn nếu không lọc',
    en: 'with all lists; a screen shows the short answer only, unless something is filtered',
  },
  '--known-on <date>': {
    vi: 'chỉ những gì đã ghi đến hết ngày này',
    en: 'only what had been recorded by the end of this day',
  },
  '--state <state>': {
    vi: `trạng thái, dùng được nhiều lần: ${stateIds.map((id) => `${quotedWhole(states[id].name.vi)} (${id})`).join(', ')}`,
    en: `state, may be repeated: ${stateIds.join(', ')}`,
    repeatable: true,
  },
  '--timeliness <name>': {
    vi: `so với thời hạn, dùng được nhiều lần: ${Object.entries(timelinessNames)
      .map(([id, { vi }]) => `${quotedWhole(vi)} (${id})`)
      .join(', ')}`,
    en: `against the deadline, may be repeated: ${Object.keys(timelinessNames).join(', ')}`,
    repeatable: true,
  },
  '--lead <body>': {
    vi: 'cơ quan chủ trì, mã hoặc tên; "chưa có" (none): chưa có cơ quan nào; dùng được nhiều lần',
    en: 'the lead, by id or name; none for none yet; may be repeated',
    repeatable: true,
  },
  '--part <unit>': {
    vi: 'phần hoặc mục: địa chỉ, mã hoặc vài từ; dùng được nhiều lần',
    en: 'a part or section: address, id or a few words; may be repeated',
    repeatable: true,
  },
  '--due-within <days>': {
    vi: 'chỉ việc đã quá hạn hoặc đến hạn trong số ngày này (danh sách thường: 30)',
    en: 'only what is overdue or due within so many days (lists otherwise: 30)',
  },
  '--missing <period>': {
    vi: 'cơ quan chưa báo cáo kỳ này: 2024-05, 2024-Q3, 2024-H1, 2024-9M, 2024',
    en: 'who gave no report for the period: 2024-05, 2024-Q3, 2024-H1, 2024-9M, 2024',
  },
};

/** How `cthd status` is called. */
export const statusUsage: Usage = {
  examples: {
    'cthd status': { vi: 'tình hình đến hôm nay', en: 'where things stand today' },
    'cthd status --as-of 2025-12-15 --known-on 2025-12-31': {
      vi: 'tình hình ngày 15/12, theo những gì đã ghi đến 31/12',
      en: 'as of 15 December, as recorded by the 31st',
    },
    'cthd status --all': {
      vi: 'kèm mọi danh sách, theo mục và theo cơ quan',
      en: 'with all lists, by section and by lead',
    },
    'cthd status --timeliness "quá hạn" --lead van-phong': {
      vi: 'việc quá hạn của một cơ quan',
      en: 'what is overdue with one body',
    },
    'cthd status --missing 2025-H1': {
      vi: 'cơ quan nào chưa báo cáo 6 tháng',
      en: 'who gave no half-year report',
    },
    'cthd status --format csv > tinh-hinh.csv': {
      vi: 'mỗi nhiệm vụ một dòng, mở bằng bảng tính',
      en: 'one row a task, for a spreadsheet',
    },
  },
  arguments: {
    '[unit...]': {
      vi: 'chỉ các đơn vị này và bên trong: mã, địa chỉ (II.2.1/3) hoặc vài từ',
      en: 'only these units and what they hold: id, address (II.2.1/3) or a few words',
    },
  },
  options: { ...statusOptions, ...showOptions([...blockFormats, 'csv']) },
};
