import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/plan/user-error.ts';
import { readRollup, readRollupTasks, type RollupRow } from '../../src/views/rollup/rollup-row.ts';
import { bySuperior } from '../../src/views/rollup/rollup-view.ts';
import { countRollup } from '../../src/views/rollup/rollup-counts.ts';

const row = (changes: Partial<RollupRow> = {}): RollupRow => ({
  repository: 'so-a',
  programme_key: 'so-a/ctr',
  subject: 'Chương trình hư cấu',
  fictional: true,
  issuer: 'Sở A Ví dụ',
  superior: 'Tỉnh Ví dụ',
  as_of: '2026-06-30',
  completed_on_time: 3,
  completed_late: 1,
  open_in_term: 5,
  open_overdue: 4,
  no_deadline: 2,
  longest_days: 90,
  longest_address: 'II.1',
  longest_wording: 'Việc hư cấu.',
  longest_reason: null,
  ...changes,
});
const line = (value: object) => JSON.stringify(value);

describe('a roll-up', () => {
  test('reads one object a line, whole numbers as texts too', () => {
    const written = `${line({ ...row(), open_overdue: '4', extra: 1 })}\n\n${line(row({ repository: 'so-b' }))}\n`;
    expect(readRollup(written, 'x')).toEqual([row(), row({ repository: 'so-b' })]);
  });

  test('refuses what is no such row, with the line', () => {
    const refused = {
      '': 'x: has no rows',
      '{"repository": "so-a"': 'x:1: is not a JSON object; the file must be the answer of cthd.rollup',
      '{\n  "kind": "collection"\n}': 'is no manifest or table that cthd collect writes',
      [`${line(row())}\n[]`]: 'x:2: “repository” is missing',
      [line({ ...row(), open_overdue: 'nhiều' })]: 'x:1: “open_overdue” is missing, or not of the type',
      [line({ ...row(), as_of: '2026-02-30' })]: 'x:1: “as_of” is missing, or not of the type',
    };
    for (const [text, said] of Object.entries(refused)) {
      let message = '';
      try {
        readRollup(text, 'x');
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        message = error.localised.en;
      }
      expect(message).toContain(said);
    }
  });

  test('reads tasks with how they stand; those without a word of it are overdue, and have their days', () => {
    const task = {
      programme_key: 'so-a/ctr',
      address: 'II.1',
      wording: 'Việc.',
      lead: null,
      late_reason: null,
    };
    const read = (...tasks: readonly object[]) => readRollupTasks(tasks.map(line).join('\n'), 'x');
    expect(read({ ...task, days_late: '3' }, { ...task, timeliness: 'in-term', days_late: null })).toEqual([
      { ...task, timeliness: 'overdue', days_late: 3 },
      { ...task, timeliness: 'in-term', days_late: null },
    ]);
    expect(read()).toEqual([]);
    expect(() => read({ ...task, timeliness: 'soon', days_late: 1 })).toThrow('timeliness');
    expect(() => read(task)).toThrow('days_late');
  });

  test('takes 10,000 programmes and 100,000 tasks at most', () => {
    const task = { programme_key: 'so-a/ctr', timeliness: 'in-term' };
    const [rows, tasks] = [`${line(row())}\n`.repeat(10_000), `${line(task)}\n`.repeat(100_000)];
    expect([readRollup(rows, 'x').length, readRollupTasks(tasks, 'x').length]).toEqual([10_000, 100_000]);
    const error = (read: () => unknown) => {
      try {
        return read();
      } catch (thrown) {
        return thrown instanceof UserError ? thrown.localised.en : thrown;
      }
    };
    expect([
      error(() => readRollup(rows + line(row()), 'x')),
      error(() => readRollupTasks(tasks + line(task), 'x')),
    ]).toEqual([
      'x: has more than 10,000 rows; roll up a part at a time, such as one file for each superior body.',
      'x: has more than 100,000 rows; roll up a part at a time, such as one file for each superior body.',
    ]);
  });

  test('adds up programmes, and gives the rate over the sums', () => {
    const other = row({ completed_on_time: 0, completed_late: 0, open_overdue: 12, superior: null });
    expect(countRollup([row(), other])).toEqual({
      programmes: 2,
      total: 34,
      completedOnTime: 3,
      completedLate: 1,
      openInTerm: 10,
      openOverdue: 16,
      noDeadline: 4,
      completionRate: 0.2,
    });
    expect(
      countRollup([row({ completed_on_time: 0, completed_late: 0, open_overdue: 0 })]).completionRate,
    ).toBe(null);
    const groups = bySuperior([other, row(), row({ superior: 'Bộ Ví dụ', open_overdue: 9 })]);
    expect(groups.map(([superior]) => superior)).toEqual(['Bộ Ví dụ', 'Tỉnh Ví dụ', null]);
  });
});
