import { programmeTitle } from '../../plan/programme-name.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { leadBodiesOf } from '../../plan/assignment.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import type { Lateness } from '../../progress/states/lateness.ts';
import type { LeadReports } from '../../progress/states/missing-reports.ts';
import { type Period, reportDay } from '../../progress/states/periods.ts';
import { nameInFull } from '../../text/citations.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { uncapitalised } from '../../locale/capitalised.ts';
import type { Block } from '../blocks/block.ts';
import { daysWords, deadlinesCell, wordCell } from '../late/late-cells.ts';
import { officialEnd, officialHead } from '../parts/official-page.ts';
import { periodWords } from '../parts/period-words.ts';
import { deadlineCell, taskWords } from '../status/status-cells.ts';

/** Whom a reminder is for, and what it is about. */
export interface ReminderFacts {
  readonly programme: Programme;
  readonly plan: Plan;
  /** The day of the letter. */
  readonly day: CalendarDate;
  readonly period: Period;
  readonly reports: LeadReports;
  /** Those of its tasks that are overdue. */
  readonly late: readonly Lateness[];
  readonly language: Language;
}

/** The subject of a reminder. */
export const reminderSubject = ({ period, language }: ReminderFacts): string =>
  words[language].title(periodWords(period, language));

/**
 * A letter to one body that has not reported: what is missing, by when, to whom, and what of it is overdue. On paper it is an official letter of
 * who follows the programme up, its number, signature and name left to be filled in. A message goes with it and needs no head; its tasks are
 * a list, as mail programs show letters of different widths.
 */
export function reminderView(
  facts: ReminderFacts,
  { isMessage = false }: { readonly isMessage?: boolean } = {},
): Block[] {
  const { programme, plan, day, period, reports, language } = facts;
  const say = words[language];
  const subject = reminderSubject(facts);
  const head = officialHead(
    { programme, plan, day },
    { type: null, subject: uncapitalised(subject), documentType: 'CV' },
  );
  const name = plan.organisations.find(({ id }) => id === reports.lead)?.name ?? reports.lead;
  const due = reportDay(period, programme.reporting);
  const to = programme.reporting?.['send-to'];
  const end = head.style === 'state' && !isMessage && language === 'vi' ? './.' : '.';
  return [
    isMessage ? { kind: 'heading', level: 1, text: subject } : head,
    { kind: 'lines', role: 'addressee', lines: [say.dear(name)] },
    { kind: 'paragraph', text: missingWords(facts) },
    silentTasks(facts, isMessage),
    { kind: 'paragraph', text: say.asks(dueWords(due, day, language), to ?? null) + end },
    ...(isMessage
      ? [{ kind: 'lines', lines: [head.superior, head.issuer].filter((name) => name !== null) } as const]
      : officialEnd(programme, plan, day, language, { isLetter: true })),
  ];
}

/** By when a report is due, and whether that day is past on the day of the letter. */
const dueWords = (due: CalendarDate | null, day: CalendarDate, language: Language): Due | null =>
  due === null ? null : { day: formatDate(due, language), isPast: due < day };

/** How much of what is missing, of which programme. */
function missingWords({ programme, period, reports, language }: ReminderFacts): string {
  return words[language].missing({
    silent: formatNumber(reports.silent.length, language),
    owed: formatNumber(reports.owed, language),
    period: periodWords(period, language),
    cutoff: formatDate(period.to, language),
    programme:
      language === 'vi'
        ? nameInFull(programme, familyOfProgramme(programme) ?? 'party')
        : programmeTitle(programme),
  });
}

/** The tasks on which nothing was reported: a list in a message, else a table. */
function silentTasks(facts: ReminderFacts, isMessage: boolean): Block {
  const { reports, language } = facts;
  const say = words[language];
  const tasks = reports.silent.map(({ unit, state }) => {
    const overdue = overdueWords(unit, facts);
    return { unit, wording: taskWords(unit), when: overdue === '' ? deadlineCell(state, language) : overdue };
  });
  return isMessage
    ? {
        kind: 'list',
        items: tasks.map(({ unit, wording, when }) => say.item(`${unit.address}. ${wording}`, when)),
      }
    : {
        kind: 'table',
        columns: say.columns.map((head) => ({ head })),
        rows: tasks.map(({ unit, wording, when }) => [{ text: unit.address, ids: [unit.id] }, wording, when]),
      };
}

/** What of a task, or of its results that the body leads, is overdue; empty where nothing is. */
function overdueWords(unit: Unit, { plan, reports, late, language }: ReminderFacts): string {
  const isOwn = ({ task: { unit: one } }: Lateness) =>
    one.id === unit.id &&
    (unit.result === undefined ? leadBodiesOf(one.task).includes(reports.lead) : one.result === unit.result);
  return late
    .filter(isOwn)
    .map((one) => {
      const { result, task } = one.task.unit;
      const of = result === unit.result ? '' : `${task?.deliverable ?? result ?? ''}: `;
      return [
        `${of}${deadlinesCell(one, language)}, ${words[language].late(daysWords(one, language))}`,
        ...(one.word === null ? [] : [wordCell(one, { language, bodies: plan.organisations })]),
      ].join('; ');
    })
    .join('. ');
}

interface Missing {
  readonly silent: string;
  readonly owed: string;
  readonly period: string;
  readonly cutoff: string;
  readonly programme: string;
}

interface Due {
  readonly day: string;
  readonly isPast: boolean;
}

const words = {
  vi: {
    title: (period: string) => `Đề nghị gửi báo cáo tiến độ ${period}`,
    dear: (name: string) => `Kính gửi: ${name}`,
    missing: ({ silent, owed, period, cutoff, programme }: Missing) =>
      `Đến nay chưa nhận được báo cáo của đơn vị về ${silent}/${owed} nhiệm vụ trong ${period} (số liệu tính đến hết ngày ${cutoff}), thuộc ${programme}.`,
    columns: ['Địa chỉ', 'Nhiệm vụ', 'Thời hạn'] as const,
    late: (days: string) => `quá hạn ${days}`,
    item: (task: string, when: string) => (when === '' ? task : `${task} Thời hạn: ${when}.`),
    asks: (due: Due | null, to: string | null) => {
      const past = due?.isPast === true ? `Hạn nộp là ngày ${due.day}, đến nay đã quá hạn. ` : '';
      const when = due === null ? 'gửi lại' : due.isPast ? 'gửi ngay' : `gửi lại (hạn nộp: ${due.day})`;
      const where = to === null ? '' : `, nơi nhận: ${to}`;
      return `${past}Đề nghị đơn vị điền phiếu kèm theo và ${when}${where}. Với việc chậm, xin nêu rõ khó khăn, nguyên nhân và đề xuất`;
    },
  },
  en: {
    title: (period: string) => `Reminder: progress report, ${period}`,
    dear: (name: string) => `To: ${name}`,
    missing: ({ silent, owed, period, cutoff, programme }: Missing) =>
      `No report has come in on ${silent} of ${owed} tasks for the ${period} (figures as of ${cutoff}), of ${programme}.`,
    columns: ['Address', 'Task', 'Deadline'] as const,
    late: (days: string) => `${days} overdue`,
    item: (task: string, when: string) => (when === '' ? task : `${task} Deadline: ${when}.`),
    asks: (due: Due | null, to: string | null) => {
      const past = due?.isPast === true ? `It was due on ${due.day}. ` : '';
      const when = due === null ? '' : due.isPast ? ' at once' : ` (due ${due.day})`;
      const where = to === null ? '' : `, to ${to}`;
      return `${past}Please fill in the sheet attached and send it back${when}${where}. Where something is late, please give difficulties, reasons and proposals`;
    },
  },
} satisfies Record<Language, object>;
