import { programmeTitle } from '../../plan/programme-name.ts';
import { isMerged } from '../../plan/merge-programmes.ts';
import type { Programme } from '../../plan/plan.ts';
import { counted } from '../../locale/counted.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import type { StatusReport } from '../../progress/states/status-report.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Block } from '../blocks/block.ts';
import { lateLines } from '../late/late-table.ts';
import { percent, type StatusSettings } from './status-cells.ts';
import { filterWords } from './status-filters.ts';

/** How many of the longest overdue tasks are listed. */
const maxLate = 3;
/** The most letters of a programme's name beside its head. */
const nameLimit = 62;
/** The most programmes that are named one by one, where several are looked at as one. */
const maxNamed = 4;

/** Where the tasks stand in a few lines: the counts and the rate. */
export function countLines(report: StatusReport, settings: StatusSettings): Block {
  const { language } = settings;
  const words = texts[language];
  const { programme, asOf, knownOn, filters, counts } = report;
  const number = (count: number) => formatNumber(count, language);
  const { completedOnTime, completedLate, openInTerm, openOverdue, noDeadline, total, due } = counts;
  const { completionRate, discontinued, withoutEvidence } = counts;
  const chosen = filterWords(filters, settings);
  const fact = (name: string, said: string) => ({ name, words: said });
  return {
    kind: 'facts',
    ...(programme.fictional && { role: 'fictional' }),
    title: words.title(
      formatDate(asOf, language),
      knownOn === null ? null : formatDate(knownOn, language),
      programme.fictional === true,
    ),
    facts: [
      fact(
        words.programme,
        isMerged(programme)
          ? severalNames(programme, language)
          : excerpt(programmeTitle(programme), nameLimit),
      ),
      ...(chosen === '' ? [] : [fact(words.filters, chosen)]),
      fact(
        words.total,
        words.totalOf(number(total), number(noDeadline), discontinued === 0 ? null : number(discontinued)) +
          (counts.carriedOver === 0 ? '' : words.carriedOver(number(counts.carriedOver))) +
          (counts.notInForce === 0 ? '' : words.notInForce(number(counts.notInForce))),
      ),
      fact(
        words.done,
        words.doneOf([completedOnTime + completedLate, completedOnTime, completedLate].map(number)),
      ),
      fact(
        words.open,
        words.openOf(
          [openInTerm + openOverdue, openInTerm, openOverdue].map(number),
          withoutEvidence === 0 ? null : number(withoutEvidence),
        ),
      ),
      fact(
        words.rate,
        completionRate === null
          ? words.noRate
          : words.rateOf(number(due - openOverdue), number(due), percent(completionRate, language)),
      ),
    ],
  };
}

/** The longest overdue, a line each; nothing where nothing is overdue. */
export function longestLate(report: StatusReport, settings: StatusSettings): Block[] {
  const { language } = settings;
  const late = lateTasks(report.tasks, report.asOf);
  if (late.length === 0) return [];
  const number = (count: number) => formatNumber(count, language);
  const shown = late.slice(0, maxLate);
  const caption = texts[language].late(number(late.length), number(shown.length));
  return [{ ...lateLines(shown, settings, { isGlance: true }), caption }];
}

/** Several programmes by what all are called and the id of each, by which commands choose one. */
function severalNames({ id, title }: Programme, language: Language): string {
  const ids = id.split(',');
  const rest = ids.length - maxNamed;
  const named = ids.slice(0, maxNamed).join(', ');
  return `${excerpt(title ?? '', nameLimit)} (${named}${rest > 0 ? texts[language].more(formatNumber(rest, language)) : ''})`;
}

const texts = {
  vi: {
    title: (day: string, known: string | null, isFictional: boolean) =>
      `Tình hình thực hiện nhiệm vụ đến ngày ${day}${known === null ? '' : `, ghi đến ${known}`}${isFictional ? ' (ví dụ hư cấu)' : ''}`,
    programme: 'Chương trình',
    more: (rest: string) => ` và ${rest} chương trình nữa`,
    filters: 'Có lọc',
    total: 'Tổng số',
    carriedOver: (count: string) => `; ngoài ra ${count} nhiệm vụ đã chuyển tiếp sang chương trình sau`,
    notInForce: (count: string) => `; ngoài ra ${count} nhiệm vụ chưa có hiệu lực`,
    totalOf: (total: string, none: string, outside: string | null) =>
      `${total} nhiệm vụ, ${none} không có thời hạn${outside === null ? '' : `; ngoài ra ${outside} dừng thực hiện`}`,
    done: 'Hoàn thành',
    doneOf: ([all, onTime, late]: readonly string[]) => `${all} (đúng hạn ${onTime}, quá hạn ${late})`,
    open: 'Chưa hoàn thành',
    openOf: ([all, inTerm, overdue]: readonly string[], unproven: string | null) =>
      `${all} (trong hạn ${inTerm}, quá hạn ${overdue})${unproven === null ? '' : `; chưa có minh chứng ${unproven}`}`,
    rate: 'Tỷ lệ hoàn thành',
    rateOf: (done: string, due: string, rate: string) => `${done}/${due} nhiệm vụ đến hạn (${rate})`,
    noRate: 'chưa có nhiệm vụ nào đến hạn',
    late: (all: string, shown: string) =>
      all === shown ? `Quá hạn (${all}):` : `Quá hạn lâu nhất (${shown} trong số ${all}):`,
  },
  en: {
    title: (day: string, known: string | null, isFictional: boolean) =>
      `Where the tasks stand on ${day}${known === null ? '' : `, as recorded by ${known}`}${isFictional ? ' (a fictional example)' : ''}`,
    programme: 'Programme',
    more: (rest: string) => ` and ${rest} more`,
    filters: 'Filtered',
    total: 'Total',
    carriedOver: (count: string) => `; and ${count} carried over into the next programme`,
    notInForce: (count: string) => `; and ${count} not in force yet`,
    totalOf: (total: string, none: string, outside: string | null) =>
      `${counted(total, 'task')}, ${none} without a deadline${outside === null ? '' : `; and ${outside} discontinued`}`,
    done: 'Completed',
    doneOf: ([all, onTime, late]: readonly string[]) => `${all} (on time ${onTime}, late ${late})`,
    open: 'Not completed',
    openOf: ([all, inTerm, overdue]: readonly string[], unproven: string | null) =>
      `${all} (in term ${inTerm}, overdue ${overdue})${unproven === null ? '' : `; without evidence ${unproven}`}`,
    rate: 'Completion rate',
    rateOf: (done: string, due: string, rate: string) => `${done} of ${counted(due, 'task')} due (${rate})`,
    noRate: 'no task is due yet',
    late: (all: string, shown: string) =>
      all === shown ? `Overdue (${all}):` : `Longest overdue (${shown} of ${all}):`,
  },
} satisfies Localised<object>;
