import { type Localised, localise } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { type LostRecord, lostRecords } from '../../change/kept/kept-records.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

type Arguments = Readonly<{
  task: string;
  loss: LostRecord['kind'];
  date: string | null;
  /** What was edited. */
  fields: readonly string[];
  count: number;
}>;

/** Records are only ever added: compared with a base, none is edited, removed or moved. */
export const recordKept = planRule<Arguments>({
  id: 'record-kept',
  group: 'progress',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'So với bản gốc (--against), không bản ghi nào bị sửa, bị xóa hoặc đổi chỗ.',
      why: 'Tiến độ chỉ được ghi thêm: ai cũng xem lại được điều đã báo cáo tại một ngày. Bản ghi bị sửa hay xóa thì số liệu đã công bố không còn căn cứ.',
      fix: 'Khôi phục bản ghi như trong bản gốc; nếu bản ghi sai thì ghi một bản ghi đính chính: cthd record … --corrects.',
    },
    en: {
      summary: 'Compared with the base (--against), no record is edited, removed or moved.',
      why: 'Progress is only ever added to, so that what had been reported by a day can always be seen again. Once a record is edited or removed, published figures rest on nothing.',
      fix: 'Put the record back as it is in the base; where it is wrong, record a correction: cthd record … --corrects.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        before: {
          'progress/mo-lop.yaml': `
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-07-02T09:12:00+07:00}
`,
        },
        yaml: `
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-07-02T09:12:00+07:00}
- {date: 2021-09-30, state: paused, by: van-phong, recorded: 2021-10-01T09:00:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'progress/mo-lop.yaml',
        before: {
          'progress/mo-lop.yaml': `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T08:00:00+07:00}
- {date: 2021-06-30, state: in-progress, by: van-phong, note: "Còn chờ kinh phí", recorded: 2021-07-02T09:12:00+07:00}
- {date: 2021-09-30, state: paused, by: van-phong, recorded: 2021-10-01T09:00:00+07:00}
`,
        },
        yaml: `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T08:00:00+07:00}
- {date: 2021-06-30, state: completed, by: van-phong, evidence: [{url: "https://vi-du.example"}], recorded: 2021-07-02T09:12:00+07:00} # !
- {date: 2021-09-30, state: paused, by: van-phong, recorded: 2021-10-01T09:00:00+07:00}
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        before: {
          'progress/mo-lop.yaml': `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T08:00:00+07:00}
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-07-02T09:12:00+07:00}
- {date: 2021-09-30, state: paused, by: van-phong, recorded: 2021-10-01T09:00:00+07:00}
`,
        },
        yaml: `
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-07-02T09:12:00+07:00}
- {date: 2021-09-30, state: paused, by: van-phong, recorded: 2021-10-01T09:00:00+07:00}
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T08:00:00+07:00} # !
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        before: {
          'progress/mo-lop.yaml': `
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-07-02T09:12:00+07:00}
- {date: 2021-09-30, state: paused, by: van-phong, recorded: 2021-10-01T09:00:00+07:00}
`,
        },
        yaml: `
- {date: 2021-09-30, state: paused, by: van-phong, recorded: 2021-10-01T09:00:00+07:00} # !
`,
      },
    ],
  },
  message: (args) => messages[args.loss](args),
  check({ plan, base }, report) {
    if (base === null) return;
    for (const lost of lostRecords(base, plan)) {
      const { log } = lost;
      const was = 'was' in lost ? lost.was : 'record' in lost ? lost.record : null;
      const node = 'record' in lost ? lost.record : log;
      report(
        node,
        null,
        {
          task: log.unit,
          loss: lost.kind,
          date: was?.date ?? null,
          fields: lost.kind === 'edited' ? lost.fields : [],
          count: log.records.length,
        },
        { id: log.unit },
      );
    }
  },
});

const messages: Readonly<Record<LostRecord['kind'], (args: Arguments) => Localised>> = {
  file: ({ task, count }) => ({
    vi: `Tệp tiến độ của nhiệm vụ ${task}, có ${count} bản ghi trong bản gốc, không còn.`,
    en: `The progress file of the task ${task}, with ${count} records in the base, is gone.`,
  }),
  removed: ({ task, date }) =>
    dated(date, {
      vi: (day) => `Nhiệm vụ ${task} mất bản ghi ngày ${day} có trong bản gốc.`,
      en: (day) => `The task ${task} has lost the record of ${day} that is in the base.`,
    }),
  edited: ({ task, date, fields }) =>
    dated(date, {
      vi: (day) =>
        `Bản ghi ngày ${day} của nhiệm vụ ${task} đã bị sửa so với bản gốc (${fields.join(', ')}).`,
      en: (day) =>
        `The record of ${day} of the task ${task} was edited since the base (${fields.join(', ')}).`,
    }),
  moved: ({ task, date }) =>
    dated(date, {
      vi: (day) => `Bản ghi ngày ${day} của nhiệm vụ ${task} đứng khác chỗ so với bản gốc.`,
      en: (day) => `The record of ${day} of the task ${task} stands elsewhere than in the base.`,
    }),
};

const dated = (date: string | null, say: Localised<(day: string) => string>): Localised =>
  localise((language) => say[language](formatDate(date ?? '', language)));
