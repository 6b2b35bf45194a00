import { type Localised, localise } from '../../locale/localised.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { RecordProblem } from './record-problems.ts';
import { states } from '../states/states.ts';

type Code = RecordProblem['code'];
type Of<C extends Code> = Extract<RecordProblem, { code: C }>;

/** What is wrong with a record, in a sentence: the command refuses with it, and the lint rules report it. */
export function recordSentence(task: string, problem: RecordProblem): Localised {
  const say = sentences[problem.code] as (task: string, problem: RecordProblem) => Localised;
  return say(task, problem);
}

const sentences: { readonly [C in Code]: (task: string, problem: Of<C>) => Localised } = {
  'date-impossible': (_, { date }) => ({
    vi: `Ngày ${date} của bản ghi không có trong lịch.`,
    en: `The calendar has no day ${date}, the date of the record.`,
  }),
  'date-future': (_, { date, recordedOn }) =>
    dated(date, recordedOn, {
      vi: (day, written) => `Bản ghi đề ngày ${day}, sau ngày được ghi (${written}).`,
      en: (day, written) => `The record is dated ${day}, after the day on which it was written (${written}).`,
    }),
  'date-before-programme': (_, { date, begins }) =>
    dated(date, begins, {
      vi: (day, start) => `Bản ghi đề ngày ${day}, trước khi chương trình bắt đầu (${start}).`,
      en: (day, start) => `The record is dated ${day}, before the programme begins (${start}).`,
    }),
  'recorded-impossible': (_, { recorded }) => ({
    vi: `Không có thời điểm ${recorded}.`,
    en: `There is no such moment as ${recorded}.`,
  }),
  transition: (task, { from, to }) => {
    const next = states[from].next;
    const only =
      next.length === 0
        ? {
            vi: 'chỉ thay đổi được bằng bản ghi đính chính (corrects)',
            en: 'only a record that corrects can change that',
          }
        : localise((language) => {
            const names = next.map((state) => states[state].name[language]).join(', ');
            return `${language === 'vi' ? 'sau đó có thể là' : 'it may be followed by'}: ${names}`;
          });
    return {
      vi: `Nhiệm vụ ${task} đang ở trạng thái «${states[from].name.vi}», không chuyển thẳng sang «${states[to].name.vi}» được; ${only.vi}.`,
      en: `The task ${task} is “${states[from].name.en}” and cannot become “${states[to].name.en}”; ${only.en}.`,
    };
  },
  'no-evidence': (task) => ({
    vi: `Nhiệm vụ ${task} báo hoàn thành mà không có minh chứng; hãy nêu văn bản, địa chỉ hoặc tệp (evidence).`,
    en: `The task ${task} is said to be completed without evidence; name a document, an address or a file (evidence).`,
  }),
  'evidence-path': (_, { file }) => ({
    vi: `Minh chứng «${file}» phải là đường dẫn tương đối trong kho, dùng dấu /, không có . và ..`,
    en: `The evidence “${file}” must be a relative path inside the repository, separated by /, without . and ..`,
  }),
  'below-target': (task, { value, target }) =>
    localise((language) => {
      const [reached, wanted] = [formatNumber(value ?? 0, language), formatNumber(target, language)];
      if (language === 'vi')
        return value === null
          ? `Nhiệm vụ ${task} báo hoàn thành mà không nêu kết quả đạt, trong khi chỉ tiêu là ${wanted}; hãy nêu kết quả (value) hoặc lý do (note).`
          : `Nhiệm vụ ${task} báo hoàn thành khi mới đạt ${reached}/${wanted}; hãy nêu lý do (note).`;
      return value === null
        ? `The task ${task} is said to be completed without saying how much was reached of the target of ${wanted}; give the value or the reason (note).`
        : `The task ${task} is said to be completed at ${reached} of ${wanted}; give the reason (note).`;
    }),
  'own-confirmation': (task, { by }) => ({
    vi: `Tổ chức ${by} đã báo hoàn thành nhiệm vụ ${task} nên không tự xác nhận được.`,
    en: `The body ${by} reported the task ${task} as done and cannot confirm that itself.`,
  }),
  'nothing-to-confirm': (task) => ({
    vi: `Nhiệm vụ ${task} chưa được báo hoàn thành nên chưa có gì để xác nhận.`,
    en: `The task ${task} has not been reported as done: there is nothing to confirm.`,
  }),
  'confirms-open': (_, { state }) => ({
    vi: `Xác nhận chỉ đi cùng trạng thái «${states.completed.name.vi}», không phải «${states[state].name.vi}».`,
    en: `A confirmation goes with the state “${states.completed.name.en}” only, not “${states[state].name.en}”.`,
  }),
  'corrects-unknown': (task, { corrects }) => ({
    vi: `Nhiệm vụ ${task} không có bản ghi nào mang mã ${corrects} để đính chính.`,
    en: `The task ${task} has no record with the key ${corrects} to correct.`,
  }),
};

const dated = (
  one: string,
  other: string,
  words: Localised<(one: string, other: string) => string>,
): Localised =>
  localise((language) => words[language](formatDate(one, language), formatDate(other, language)));

interface NoTask {
  readonly id: string;
  readonly address: string;
  /** Set where the unit was repealed. */
  readonly repealed?: unknown;
}

/** Why a unit cannot be recorded of. */
export const noTask = ({ id, address, repealed }: NoTask): Localised =>
  repealed === undefined
    ? {
        vi: `Đơn vị ${id} (${address}) không phải là nhiệm vụ nên không có tiến độ để ghi.`,
        en: `The unit ${id} (${address}) is no task: it has no progress to record.`,
      }
    : {
        vi: `Đơn vị ${id} (${address}) đã được bãi bỏ nên không ghi tiến độ được nữa.`,
        en: `The unit ${id} (${address}) was repealed: its progress is recorded no longer.`,
      };
