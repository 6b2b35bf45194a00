import { localise, type Localised } from '../../locale/localised.ts';
import { type CalendarDate, firstDay, lastDay, type PartialDate } from '../../plan/calendar.ts';
import { type Deadline, isSameTerm } from '../../plan/deadline.ts';
import { planRule, type Report } from '../../plan/rule.ts';
import { type Assignment, tasksOf } from '../../plan/unit.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

type Problem = 'period' | 'ledger' | 'unchanged';
type Arguments = Readonly<{ task: string; problem: Problem; on: PartialDate; to: PartialDate | null }>;

/** A period runs forwards, and a ledger keeps what was in force: oldest first, each different from what took its place. */
export const deadlineOrder = planRule<Arguments>({
  id: 'deadline-order',
  group: 'assignment',
  severity: 'error',
  docs: {
    vi: {
      summary:
        'Khoảng thời gian có điểm đầu trước điểm cuối; các lần điều chỉnh ghi theo thứ tự cũ nhất trước, mỗi lần một giá trị khác.',
      why: 'Việc đúng hạn hay quá hạn được xét theo thời hạn đang áp dụng khi đến hạn, nên «was» phải cho biết thời hạn nào áp dụng đến ngày nào. Một lần điều chỉnh mà thời hạn không đổi là ghi nhầm.',
      fix: 'Sắp các mục của «was» theo «until» tăng dần; ghi vào đó giá trị cũ, còn giá trị mới đứng ở ngoài.',
    },
    en: {
      summary: 'A period begins before it ends; moves are kept oldest first, each with another value.',
      why: 'On time or overdue is judged by the deadline in force when the task fell due, so “was” must say which was in force until when. A move that changes nothing is a slip.',
      fix: 'Put the entries of “was” in ascending order of “until”; the old value stands there, the new one outside.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: mo-lop
        kind: section
        number: '1'
        text: Mở lớp.
        task:
          deadline:
            from: 2022
            to: 2025-06
            was:
              - { date: 2023-12-31, until: 2023-05-10, reason: Lùi theo kế hoạch }
              - { date: 2024-06-30, until: 2024-01-15, reason: Lùi lần hai }
          indicator:
            name: lớp
            target: 4
            was: [{ target: 6, until: 2023-05-10, reason: Giảm kinh phí }]
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: mo-lop
        kind: section
        number: '1'
        text: Mở lớp.
        task:
          deadline:
            from: 2025
            to: 2024-06 # !
            was:
              - { date: 2024-06-30, until: 2024-01-15, reason: Lùi lần hai }
              - { date: 2023-12-31, until: 2023-05-10, reason: Lùi theo kế hoạch } # !
              - { from: 2025, to: 2024-06, until: 2024-03-01, reason: Không đổi gì } # !
          indicator:
            name: lớp
            target: 4
            was: [{ target: 4, until: 2023-05-10, reason: Không đổi gì }] # !
`,
      },
    ],
  },
  message: (args) => messages[args.problem](args),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { id, task } of tasksOf(programme)) if (task) checkTask(id, task, report);
  },
});

function checkTask(id: string, { deadline, indicator }: Assignment, report: Report<Arguments>): void {
  for (const term of deadline ? [...(deadline.was ?? []), deadline] : [])
    if ('to' in term && firstDay(term.from) > lastDay(term.to))
      report(term as Deadline, 'to', { task: id, problem: 'period', on: term.from, to: term.to }, { id });

  let until: CalendarDate = '';
  for (const [index, former] of (deadline?.was ?? []).entries()) {
    const next = deadline?.was?.[index + 1] ?? deadline;
    if (former.until <= until)
      report(former, 'until', { task: id, problem: 'ledger', on: former.until, to: null }, { id });
    if (next && isSameTerm(former, next))
      report(former, null, { task: id, problem: 'unchanged', on: former.until, to: null }, { id });
    until = former.until;
  }

  until = '';
  for (const [index, former] of (indicator?.was ?? []).entries()) {
    const next = indicator?.was?.[index + 1] ?? indicator;
    if (former.until <= until)
      report(former, 'until', { task: id, problem: 'ledger', on: former.until, to: null }, { id });
    if (former.target === next?.target)
      report(former, 'target', { task: id, problem: 'unchanged', on: former.until, to: null }, { id });
    until = former.until;
  }
}

const messages: Readonly<Record<Problem, (args: Arguments) => Localised>> = {
  period: ({ task, on, to }) =>
    localise((language) => {
      const [begin, end] = [formatDate(on, language), formatDate(to ?? on, language)];
      return language === 'vi'
        ? `Thời hạn của nhiệm vụ ${task} có điểm đầu (${begin}) sau điểm cuối (${end}).`
        : `The deadline of the task ${task} begins (${begin}) after it ends (${end}).`;
    }),
  ledger: ({ task, on }) => ({
    vi: `Lần điều chỉnh ngày ${formatDate(on, 'vi')} của nhiệm vụ ${task} không muộn hơn lần ghi ngay trước đó.`,
    en: `The change of ${formatDate(on, 'en')} in the task ${task} is no later than the one before it.`,
  }),
  unchanged: ({ task, on }) => ({
    vi: `Lần điều chỉnh ngày ${formatDate(on, 'vi')} của nhiệm vụ ${task} giữ nguyên giá trị cũ.`,
    en: `The change of ${formatDate(on, 'en')} in the task ${task} leaves the value as it was.`,
  }),
};
