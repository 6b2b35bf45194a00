import { localise, type Localised } from '../../locale/localised.ts';
import { type CalendarDate, firstDay, lastDay, type PartialDate } from '../../plan/calendar.ts';
import { type Result, termedIn } from '../../plan/assignment.ts';
import { type Deadline, isSameTerm } from '../../plan/deadline.ts';
import { type Bound, indicatorsOf, isSameBound } from '../../plan/indicator.ts';
import { type Report } from '../../plan/rule.ts';
import { planRule } from '../plan-rule.ts';
import type { Assignment } from '../../plan/unit.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

type OrderProblem = 'period' | 'ledger' | 'unchanged';
type Arguments = Readonly<{ task: string; problem: OrderProblem; on: PartialDate; to: PartialDate | null }>;

/** A period runs forwards, and a ledger keeps what was in force: oldest first, each different from what took its place. */
export const deadlineOrder = planRule<Arguments>({
  id: 'deadline-order',
  group: 'assignment',
  severity: 'error',
  scope: 'unit',
  message: (args) => messages[args.problem](args),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.tasks.forEach(({ id, task }) => {
        for (const one of task ? termedIn(task) : []) checkTerms(id, one, report);
      });
  },
});

/** Holds the deadline and the indicators of a task, or of one of its results, against their ledgers. */
function checkTerms(id: string, task: Assignment | Result, report: Report<Arguments>): void {
  const { deadline } = task;
  if (deadline) checkDeadline(id, deadline, report);
  for (const indicator of indicatorsOf(task)) {
    const { was } = indicator;
    if (was === undefined) continue;
    for (const { former, problem } of ledgerFaults<Bound, (typeof was)[number]>(
      was,
      indicator,
      isSameBound,
    )) {
      const field = problem === 'ledger' ? 'until' : former.target === undefined ? null : 'target';
      report(former, field, { task: id, problem, on: former.until, to: null }, { id });
    }
  }
}

function checkDeadline(id: string, deadline: Deadline, report: Report<Arguments>): void {
  const { was = none } = deadline;
  if (was.length === 0 && !('to' in deadline)) return;
  for (const term of [...was, deadline])
    if ('to' in term && firstDay(term.from) > lastDay(term.to))
      report(term as Deadline, 'to', { task: id, problem: 'period', on: term.from, to: term.to }, { id });

  for (const { former, problem } of ledgerFaults(was, deadline, isSameTerm))
    report(
      former,
      problem === 'ledger' ? 'until' : null,
      { task: id, problem, on: former.until, to: null },
      { id },
    );
}

/** The former values that are not later than the one before, or that what took their place leaves as it was. */
function* ledgerFaults<V, F extends V & { readonly until: CalendarDate }>(
  was: readonly F[],
  now: V,
  isSame: (one: V, other: V) => boolean,
): Generator<{ readonly former: F; readonly problem: 'ledger' | 'unchanged' }> {
  let until: CalendarDate = '';
  for (const [index, former] of was.entries()) {
    if (former.until <= until) yield { former, problem: 'ledger' };
    if (isSame(former, was[index + 1] ?? now)) yield { former, problem: 'unchanged' };
    until = former.until;
  }
}

const none: NonNullable<Deadline['was']> = [];

const messages: Readonly<Record<OrderProblem, (args: Arguments) => Localised>> = {
  period: ({ task, on, to }) =>
    localise((language) => {
      const [begin, end] = [formatDate(on, language), formatDate(to ?? on, language)];
      return language === 'vi'
        ? `Thời hạn của nhiệm vụ ${task} có điểm đầu (${begin}) sau điểm cuối (${end}).`
        : `The deadline of the task ${task} begins (${begin}) after it ends (${end}).`;
    }),
  ledger: ({ task, on }) => ({
    vi: `Lần điều chỉnh ngày ${formatDate(on, 'vi')} của nhiệm vụ ${task} không muộn hơn lần ghi ngay trước đó.`,
    en: `The change of ${formatDate(on, 'en')} in the task ${task} is not later than the one before it.`,
  }),
  unchanged: ({ task, on }) => ({
    vi: `Lần điều chỉnh ngày ${formatDate(on, 'vi')} của nhiệm vụ ${task} giữ nguyên giá trị cũ.`,
    en: `The change of ${formatDate(on, 'en')} in the task ${task} leaves the value as it was.`,
  }),
};
