import { counted } from '../../locale/counted.ts';
import { type Localised, localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { type LostRecord, lostRecords } from '../../change/lost/lost-records.ts';
import { namesOfFields } from '../../change/field-names.ts';
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
  message: (args) => messages[args.loss](args),
  check({ comparison }, report) {
    if (comparison === null) return;
    for (const lost of lostRecords(comparison)) {
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

/** A record is not taken back or edited, also not by a revert: another one corrects it. */
const wayOut = (task: string): Localised => ({
  vi: ` Hãy để lại như cũ; muốn đổi thì thêm bản ghi đính chính: cthd record ${task} --corrects …`,
  en: ` Put it back as it was; to change what it says, add a record that corrects it: cthd record ${task} --corrects …`,
});

const messages: Readonly<Record<LostRecord['kind'], (args: Arguments) => Localised>> = {
  file: ({ task, count }) => ({
    vi: `Tệp tiến độ của nhiệm vụ ${task}, có ${count} bản ghi trong bản gốc, không còn.${wayOut(task).vi}`,
    en: `The progress file of the task ${task}, with ${counted(count, 'record')} in the base, is gone.${wayOut(task).en}`,
  }),
  removed: ({ task, date }) =>
    dated(date, {
      vi: (day) => `Nhiệm vụ ${task} mất bản ghi ngày ${day} có trong bản gốc.${wayOut(task).vi}`,
      en: (day) => `The task ${task} has lost the record of ${day} that is in the base.${wayOut(task).en}`,
    }),
  edited: ({ task, date, fields }) =>
    dated(date, {
      vi: (day) =>
        `Bản ghi ngày ${day} của nhiệm vụ ${task} đã bị sửa so với bản gốc (${namesOfFields(fields).vi}).${wayOut(task).vi}`,
      en: (day) =>
        `The record of ${day} of the task ${task} was edited since the base (${namesOfFields(fields).en}).${wayOut(task).en}`,
    }),
  moved: ({ task, date }) =>
    dated(date, {
      vi: (day) => `Bản ghi ngày ${day} của nhiệm vụ ${task} đứng khác chỗ so với bản gốc.`,
      en: (day) => `The record of ${day} of the task ${task} is in another place than in the base.`,
    }),
};

const dated = (date: string | null, say: Localised<(day: string) => string>): Localised =>
  localise((language) => say[language](formatDate(date ?? '', language)));
