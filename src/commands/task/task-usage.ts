import { asClause } from '../../locale/capitalised.ts';
import { taskFields, taskLines } from '../../plan/schema-fields.ts';
import type { Usage } from '../command.ts';
import { showOptions } from '../show/show-usage.ts';
import { taskPage } from './show-task.ts';

/** How `cthd task` is called. */
export const taskUsage: Usage = {
  examples: {
    'cthd task II.2.1/3': { vi: 'xem trọn một nhiệm vụ', en: 'show one task whole' },
    'cthd task II.2.1/3 --lead van-phong --deadline "Quý IV/2026"': {
      vi: 'giao chủ trì và thời hạn',
      en: 'assign a lead and a deadline',
    },
    'cthd task II.2.1/3 --deadline 30/6/2027 --reason "Chờ kinh phí" --dry-run': {
      vi: 'xem trước khi dời thời hạn',
      en: 'see what moving the deadline would change',
    },
  },
  arguments: {
    '<unit>': {
      vi: 'nhiệm vụ: mã, địa chỉ (II.2.1/3) hoặc vài từ trong lời văn',
      en: 'the task: id, address (II.2.1/3) or a few words of its wording',
    },
  },
  options: {
    '--lead <body>': {
      vi: 'cơ quan chủ trì, mã hoặc tên; có nhiều thì cách nhau bằng dấu chấm phẩy hoặc dùng nhiều lần',
      en: 'the lead, by id or name; several between semicolons or repeated',
      repeatable: true,
    },
    '--with <bodies>': {
      vi: 'tất cả cơ quan phối hợp, cách nhau bằng dấu chấm phẩy, dấu phẩy hoặc dùng nhiều lần; "" là không có',
      en: 'all co-operating bodies, between semicolons or commas, or repeated; "" for none',
      repeatable: true,
    },
    '--deadline <when>': {
      vi: '2026-12-31, tháng 3/2026, Quý IV/2026, 2026, 2027 - 2030, thường xuyên, hằng năm, «sự kiện: …», «kế hoạch: …»; thời hạn cũ được giữ lại',
      en: '2026-12-31, 2026-03, 2026-Q4, 2026, 2027 - 2030, standing, yearly, “event: …”, “plan: …”; the former deadline is kept',
    },
    ...Object.fromEntries(
      taskLines.map((field) => [
        `--${field} <words>`,
        { vi: asClause(taskFields[field].means.vi), en: asClause(taskFields[field].means.en) },
      ]),
    ),
    '--indicator <name>': { vi: 'chỉ tiêu đếm gì', en: 'what the indicator counts' },
    '--target <number>': {
      vi: 'số phải đạt; số cũ được giữ lại',
      en: 'the number to reach; the former one is kept',
    },
    '--reason <words>': {
      vi: 'vì sao dời thời hạn hoặc đổi chỉ tiêu',
      en: 'why a deadline or target is moved',
    },
    '--ground <document>': { vi: 'văn bản căn cứ, nếu có', en: 'the document on which a move rests, if any' },
    '--dry-run': { vi: 'chỉ cho xem các dòng sẽ đổi', en: 'only show the lines that would change' },
    ...showOptions(taskPage.formats),
  },
};
