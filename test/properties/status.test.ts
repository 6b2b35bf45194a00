import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { cellOf, type Counts } from '../../src/progress/states/counts.ts';
import { statusReport } from '../../src/progress/states/status-report.ts';
import { statesOnOtherDay } from '../../src/progress/states/other-day.ts';
import { type Moment, taskState, taskStates } from '../../src/progress/states/task-state.ts';
import { assignment, day, logOf, programme } from '../support/random-progress.ts';
import { noFilters, taskWith } from '../support/progress-tasks.ts';

const moment: fc.Arbitrary<Moment> = fc
  .tuple(day, fc.option(day, { nil: undefined }))
  .map(([asOf, knownOn]) => ({ asOf, ...(knownOn !== undefined && { knownOn }) }));

const cellsOf = ({ completedOnTime, completedLate, openInTerm, openOverdue, noDeadline }: Counts) => [
  completedOnTime,
  completedLate,
  openInTerm,
  openOverdue,
  noDeadline,
];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('for random programmes, records and days', () => {
  test('the cells add up to the total, and sections and leads add up to the cells', () => {
    fc.assert(
      fc.property(programme, moment, (made, at) => {
        const { counts, sections, leads, tasks } = statusReport(made, at, noFilters);
        expect(sum(cellsOf(counts))).toBe(counts.total);
        expect(counts.total + counts.discontinued).toBe(made.index.tasks.length);
        expect(tasks).toHaveLength(made.index.tasks.length);
        for (const groups of [sections, leads]) {
          const inGroups = groups.map((group) => cellsOf(group.counts));
          expect(cellsOf(counts).map((_, cell) => sum(inGroups.map((cells) => cells[cell] ?? 0)))).toEqual(
            cellsOf(counts),
          );
        }
      }),
      { numRuns: caseCount(60, 300) },
    );
  });

  test('the rate is completed over due, and both follow from the cells', () => {
    fc.assert(
      fc.property(programme, moment, (made, at) => {
        const { counts } = statusReport(made, at, noFilters);
        const completed = counts.completedOnTime + counts.completedLate;
        expect(counts.due).toBe(completed + counts.openOverdue);
        expect(counts.completionRate).toBe(counts.due === 0 ? null : completed / counts.due);
      }),
    );
  });

  test('every task is in the cell that its completion and its judged day say', () => {
    fc.assert(
      fc.property(programme, moment, (made, at) => {
        for (const { timeliness, completedOn, judgedBy, lacksEvidence, state } of taskStates(
          made,
          made.index.tasks,
          at,
        )) {
          if (judgedBy === null) expect(timeliness).toBe('no-deadline');
          else if (completedOn === null)
            expect(cellOf[timeliness]).toBe(judgedBy < at.asOf ? 'openOverdue' : 'openInTerm');
          else expect(cellOf[timeliness]).toBe(completedOn <= judgedBy ? 'completedOnTime' : 'completedLate');
          if (lacksEvidence) expect([state, completedOn]).toEqual(['completed', null]);
        }
      }),
    );
  });
});

describe('on another day', () => {
  test('tasks stand as they would without the states of the first, whatever happened between the two', () => {
    fc.assert(
      fc.property(programme, moment, moment, (made, first, second) => {
        const known = taskStates(made, made.index.tasks, first);
        expect(statesOnOtherDay(made, known, second)).toEqual(taskStates(made, made.index.tasks, second));
      }),
      { numRuns: caseCount(60, 300) },
    );
  });
});

describe('for random records of one task', () => {
  test('their order in the file, and records that stand there twice, change nothing', () => {
    const shuffled = logOf('viec-hu-cau').chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2, maxLength: log.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(assignment, shuffled, moment, (task, [log, other], at) => {
        const unit = taskWith(task);
        const { last, ...state } = taskState(unit, log, at);
        const { last: otherLast, ...otherState } = taskState(unit, other, at);
        expect(otherState).toEqual(state);
        expect(JSON.stringify(otherLast)).toBe(JSON.stringify(last));
      }),
      { numRuns: caseCount(100, 500) },
    );
  });

  test('what is recorded or happens later does not change what was known of a day', () => {
    fc.assert(
      fc.property(assignment, logOf('viec-hu-cau'), day, day, (task, log, asOf, knownOn) => {
        const unit = taskWith(task);
        const known = log.filter(({ recorded }) => recorded.slice(0, 10) <= knownOn);
        const { last, ...state } = taskState(unit, log, { asOf, knownOn });
        const { last: otherLast, ...otherState } = taskState(unit, known, { asOf, knownOn });
        expect([otherState, JSON.stringify(otherLast)]).toEqual([state, JSON.stringify(last)]);
      }),
    );
  });

  test('a deadline that is extended after it fell due makes nothing punctual', () => {
    fc.assert(
      fc.property(logOf('viec-hu-cau'), day, day, day, (log, due, movedOn, later) => {
        fc.pre(movedOn > due);
        const before = taskState(taskWith({ deadline: { date: due } }), log, { asOf: '2030-01-01' });
        const was = [{ date: due, until: movedOn, reason: 'hư cấu' }];
        const after = taskState(taskWith({ deadline: { date: later, was } }), log, { asOf: '2030-01-01' });
        expect(after.timeliness).toBe(before.timeliness);
      }),
    );
  });
});
