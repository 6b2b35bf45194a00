import { type Localised, localise } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { RecordProblem } from './record-problem.ts';
import { states } from '../states/states.ts';

type Code = RecordProblem['code'];
type Of<C extends Code> = Extract<RecordProblem, { code: C }>;

/** What is wrong with a record, in a sentence: the command refuses with it, and the lint rules report it. */
export function recordSentence(task: string, problem: RecordProblem): Localised {
  const say = sentences[problem.code] as (task: string, problem: RecordProblem) => Localised;
  return say(task, problem);
}

/** The same of a record that is there already and that would be wrong beside a new one. */
export function otherRecordSentence(task: string, date: CalendarDate, problem: RecordProblem): Localised {
  const why = recordSentence(task, problem);
  return dated(date, date, {
    vi: (day) => `Mâu thuẫn với bản ghi ngày ${day} đã có: ${why.vi}`,
    en: (day) => `It contradicts the record of ${day} that is there already: ${why.en}`,
  });
}

/** Invisible characters were removed from a record. */
export const invisibleRemoved = (task: string, codes: string): Localised => ({
  vi: `Đã bỏ các ký tự không nhìn thấy trong bản ghi của nhiệm vụ ${task}: ${codes}.`,
  en: `Characters that nobody sees were left out of the record of the task ${task}: ${codes}.`,
});

/** The clock of the computer shows less than when the newest record of the task was recorded. */
export const clockAhead = (task: string, newest: string, now: string): Localised => ({
  vi: `Bản ghi mới nhất của nhiệm vụ ${task} được ghi lúc ${newest}, sau giờ máy này (${now}); hãy kiểm tra đồng hồ của máy.`,
  en: `The newest record of the task ${task} was recorded at ${newest}, later than this computer’s clock shows (${now}); check the clock.`,
});

/** A value that is lower than the one before it. */
export const valueFalls = (task: string, before: number, value: number): Localised =>
  localise((language) => {
    const [was, is] = [formatNumber(before, language), formatNumber(value, language)];
    return language === 'vi'
      ? `Kết quả của nhiệm vụ ${task} giảm từ ${was} xuống ${is}; hãy xem lại, nếu sai thì đính chính.`
      : `The value of the task ${task} falls from ${was} to ${is}; look at it again, and correct it where it is wrong.`;
  });

const sentences: { readonly [C in Code]: (task: string, problem: Of<C>) => Localised } = {
  'date-impossible': (_, { date }) => ({
    vi: `Ngày ${date} của bản ghi không có trong lịch.`,
    en: `The calendar has no day ${date}, the date of the record.`,
  }),
  'date-future': (_, { date, recordedOn }) =>
    dated(date, recordedOn, {
      vi: (day, written) =>
        `Bản ghi đề ngày ${day}, sau ngày được ghi (${written}); hãy ghi ngày sự việc đã xảy ra.`,
      en: (day, written) =>
        `The record is dated ${day}, after the day on which it was written (${written}); give the day on which it happened.`,
    }),
  'date-before-programme': (_, { date, begins }) =>
    dated(date, begins, {
      vi: (day, start) => `Bản ghi đề ngày ${day}, trước khi chương trình bắt đầu (${start}).`,
      en: (day, start) => `The record is dated ${day}, before the programme begins (${start}).`,
    }),
  'date-after-close': (_, { date, closed, next }) =>
    dated(date, closed, {
      vi: (day, end) =>
        `Bản ghi đề ngày ${day}, sau ngày chương trình kết thúc (${end}); hãy ghi vào chương trình kế tiếp ${next}.`,
      en: (day, end) =>
        `The record is dated ${day}, after the programme was closed (${end}); record it in the next one, ${next}.`,
    }),
  'recorded-impossible': (_, { recorded }) => ({
    vi: `Không có thời điểm ${recorded}.`,
    en: `${recorded} is not a valid time.`,
  }),
  'recorded-far': (_, { recordedOn, ends }) =>
    dated(recordedOn, recordedOn, {
      vi: (day) =>
        `Bản ghi được ghi ngày ${day}, quá lâu sau khi chương trình kết thúc (năm ${ends}); hãy kiểm tra đồng hồ của máy.`,
      en: (day) =>
        `The record was written on ${day}, too long after the programme ended (in ${ends}); check the clock of the computer.`,
    }),
  'recorded-before-corrected': (_, { recorded, corrected }) => ({
    vi: `Bản ghi đính chính được ghi lúc ${recorded}, trước bản ghi mà nó đính chính (${corrected}); đồng hồ của một máy đã chạy sai.`,
    en: `The correction was written at ${recorded}, before the record that it corrects (${corrected}); the clock of a computer was wrong.`,
  }),
  transition: (task, { from, to }) => {
    const next = states[from].next;
    const only =
      next.length === 0
        ? {
            vi: 'chỉ thay đổi được bằng bản ghi đính chính: cthd record … --corrects <mã> (mã xem ở cthd log)',
            en: 'only a correction can change that: cthd record … --corrects <key> (the key is in cthd log)',
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
    vi: `Nhiệm vụ ${task} báo hoàn thành mà không có minh chứng; hãy nêu văn bản, địa chỉ hoặc tệp (--evidence).`,
    en: `The task ${task} is said to be completed without evidence; name a document, an address or a file (evidence).`,
  }),
  'evidence-path': (_, { file }) => ({
    vi: `Minh chứng «${file}» phải là đường dẫn của một tệp trong thư mục kế hoạch, dùng dấu /, không có . và ..`,
    en: `The evidence “${file}” must be a relative path inside the repository, separated by /, without . and ..`,
  }),
  'below-target': (task, { value, target }) => shortfall(task, value, target, ''),
  'indicator-below-target': (task, { value, target, indicator, others = 0 }) => {
    const of = shortfall(task, value, target, ` (${indicator})`);
    if (others === 0) return of;
    return {
      vi: `${of.vi} Còn ${others} chỉ tiêu khác cũng chưa đạt.`,
      en: `${of.en} The target of ${others} more ${others === 1 ? 'indicator' : 'indicators'} is not reached either.`,
    };
  },
  'indicator-unknown': (task, { indicator }) => ({
    vi: `Nhiệm vụ ${task} không có chỉ tiêu nào tên là «${indicator}».`,
    en: `The task ${task} has no indicator called “${indicator}”.`,
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
  'period-closed': (_, { date, period }) =>
    dated(date, date, {
      vi: (day) =>
        `Ngày ${day} thuộc kỳ ${period} đã chốt; chỉ ghi được bản đính chính có nêu lý do (--corrects, --note).`,
      en: (day) =>
        `${day} lies in the period ${period}, which is closed; only a correction that says why (--corrects, --note) is recorded.`,
    }),
  'corrects-again': (task, { corrects, by }) => ({
    vi: `Bản ghi ${corrects} của nhiệm vụ ${task} đã được bản ghi ${by} đính chính khác đi; hãy đính chính bản ghi ${by}.`,
    en: `The record ${corrects} of the task ${task} was corrected differently by the record ${by} already; correct the record ${by}.`,
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
        en: `The unit ${id} (${address}) is not a task: it has no progress to record.`,
      }
    : {
        vi: `Đơn vị ${id} (${address}) đã được bãi bỏ nên không ghi tiến độ được nữa.`,
        en: `The unit ${id} (${address}) was repealed: its progress is no longer recorded.`,
      };

/** Says that a task was completed short of its target, or without a value; `of` names the indicator where there are several. */
const shortfall = (task: string, value: number | null, target: number | string, of: string): Localised =>
  localise((language) => {
    const isNumber = typeof target === 'number';
    const wanted = isNumber ? formatNumber(target, language) : target;
    const reached = formatNumber(value ?? 0, language);
    if (language === 'vi')
      return value === null
        ? `Nhiệm vụ ${task} báo hoàn thành mà không nêu kết quả đạt, trong khi chỉ tiêu là ${wanted}${of}; hãy nêu kết quả (value) hoặc lý do (note).`
        : `Nhiệm vụ ${task} báo hoàn thành khi mới đạt ${isNumber ? `${reached}/${wanted}` : `${reached}, trong khi chỉ tiêu là ${wanted}`}${of}; hãy nêu lý do (note).`;
    return value === null
      ? `The task ${task} is said to be completed without saying how much was reached of the target of ${wanted}${of}; give the value or the reason (note).`
      : `The task ${task} is said to be completed at ${reached} of ${wanted}${of}; give the reason (note).`;
  });
