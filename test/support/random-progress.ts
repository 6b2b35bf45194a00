import fc from 'fast-check';
import { type CalendarDate, daysLater } from '../../src/plan/calendar.ts';
import type { Programme, ProgressRecord } from '../../src/plan/plan.ts';
import { stateIds } from '../../src/plan/record-data.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { programmeWith, records } from './progress-tasks.ts';

const first = '2024-01-01';

/** A day of three years. */
export const day: fc.Arbitrary<CalendarDate> = fc.nat(1095).map((days) => daysLater(first, days));

/** A deadline of any form, as an annex would give it. */
export const deadlineTerm: fc.Arbitrary<yaml.DeadlineTerm> = fc.oneof(
  day.map((date) => ({ date })),
  day.map((date) => ({ month: date.slice(0, 7) })),
  fc.constantFrom<yaml.DeadlineTerm>(
    { quarter: '2024-Q4' },
    { quarter: '2026-Q1' },
    { year: 2025 },
    { from: 2024, to: 2026 },
    { from: '2024-05', to: '2025-06-30' },
    { standing: true },
    { yearly: true },
    { yearly: true, from: 2024 },
    { event: 'Đại hội hư cấu' },
    { event: 'Đại hội hư cấu', expected: '2025-10' },
    { plan: 'Kế hoạch hư cấu' },
    { quarter: '2024-Q2', then: 'standing' },
    { year: 2024, then: 'yearly' },
    { date: '2024-06-30', then: 'yearly' },
    { from: '2024-Q3', to: '2026-Q3' },
    { from: 2024, to: 2026, then: 'standing' },
    { standing: true, from: '2024-Q3' },
    { yearly: true, by: '12-10' },
    { yearly: true, from: 2024, by: '02-29' },
    { every: 'week' },
    { every: 'month', from: '2024-05' },
    { every: 'quarter' },
    { every: 'half-year' },
    { quarter: '2025-Q4', condition: 'sau khi Quy chế hư cấu được ban hành' },
    { year: 2025, condition: 'đủ kinh phí' },
    { year: 2026, printed: 'Cuối năm 2026' },
    { printed: 'Khi có yêu cầu' },
  ),
);

const ledgerDays = fc.uniqueArray(day, { maxLength: 3 }).map((days) => days.sort());

/** An assignment, some with ledgers, each oldest first. */
export const assignment: fc.Arbitrary<yaml.Task> = fc
  .record({
    lead: fc.option(fc.constantFrom('ban-mot', 'ban-hai'), { nil: undefined }),
    deadline: fc.option(fc.tuple(deadlineTerm, ledgerDays, fc.array(deadlineTerm, { minLength: 3 })), {
      nil: undefined,
    }),
    indicator: fc.option(fc.tuple(fc.nat(20), ledgerDays), { nil: undefined }),
  })
  .map(({ lead, deadline, indicator }) => ({
    ...(lead !== undefined && { lead }),
    ...(deadline && {
      deadline: {
        ...deadline[0],
        ...(deadline[1].length > 0 && {
          was: deadline[1].map((until, index) => ({
            ...(deadline[2][index] ?? { standing: true as const }),
            until,
            reason: 'hư cấu',
          })),
        }),
      },
    }),
    ...(indicator && {
      indicator: {
        name: 'lớp',
        target: indicator[0],
        ...(indicator[1].length > 0 && {
          was: indicator[1].map((until, index) => ({ target: index + 20, until, reason: 'hư cấu' })),
        }),
      },
    }),
  }));

const plainRecord = fc
  .record({
    date: day,
    delay: fc.nat(60),
    state: fc.constantFrom(...stateIds),
    value: fc.option(fc.nat(20), { nil: undefined }),
    hasEvidence: fc.boolean(),
    confirms: fc.boolean(),
    by: fc.constantFrom('ban-mot', 'ban-hai'),
    correctsAt: fc.option(fc.nat(5), { nil: undefined }),
  })
  .map(({ date, delay, state, value, hasEvidence, confirms, by, correctsAt }) => ({
    correctsAt,
    record: {
      date,
      state,
      by,
      ...(value !== undefined && { value }),
      ...(hasEvidence && { evidence: [{ url: 'https://hu-cau.example' }] }),
      ...(confirms && { confirms: true as const }),
      recorded: `${daysLater(date, delay)}T10:00:00+07:00`,
    },
  }));

/** Records of a task, some of which correct one before them. */
export const logOf = (task: string): fc.Arbitrary<readonly ProgressRecord[]> =>
  fc.array(plainRecord, { maxLength: 7 }).map((given) => {
    const made: ProgressRecord[] = [];
    for (const { record, correctsAt } of given) {
      const corrected = correctsAt === undefined ? undefined : made[correctsAt];
      const corrects = corrected && recordKey(task, corrected);
      made.push(...records({ ...record, ...(corrects !== undefined && { corrects }) }));
    }
    return made;
  });

const ids = ['viec-a', 'viec-b', 'viec-c', 'viec-d', 'viec-e', 'viec-f'];

/** A fictional programme with up to six tasks, each with or without an assignment and records. */
export const programme: fc.Arbitrary<Programme> = fc
  .tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.option(assignment, { nil: undefined }), logOf(id))))
  .chain((all) => fc.shuffledSubarray(all))
  .map((tasks) =>
    programmeWith(
      tasks.map(([id, task]) => ({ id, ...(task && { task }) })),
      Object.fromEntries(tasks.map(([id, , log]) => [id, log])),
    ),
  );
