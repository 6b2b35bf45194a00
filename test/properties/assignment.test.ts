import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import { type AssignmentChange, changeAssignment } from '../../src/progress/assignment/change-assignment.ts';
import { writeAssignment } from '../../src/progress/assignment/write-assignment.ts';
import { compose } from '../../src/source/read/compose.ts';
import { validate } from '../../src/source/read/validate.ts';
import { type Data, isSame } from '../../src/source/edit/write-value.ts';
import { assignment, deadlineTerm } from '../support/random-progress.ts';
import { chooser, styledYaml } from '../support/styled-yaml.ts';

const words = fc.constantFrom(
  'Quyết định thành lập',
  'Báo cáo: số liệu, biểu mẫu # 1',
  '- danh sách "kèm theo"',
  "của Ban 'A' {x}",
  'yes',
  '2024',
  '  hai đầu trống  ',
  'a\u202eb',
);
const body = fc.constantFrom('ban-mot', 'ban-hai', 'ban-ba', 'ban-bon');

const task = fc
  .record({
    assigned: assignment,
    others: fc.option(fc.uniqueArray(body, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    deliverable: fc.option(words, { nil: undefined }),
  })
  .map(({ assigned: { lead, deadline, indicator }, others, deliverable }): yaml.Task => ({
    ...(lead !== undefined && { lead }),
    ...(others && { with: others.filter((one) => one !== lead) }),
    ...(deadline && { deadline }),
    ...(deliverable !== undefined && { deliverable }),
    ...(indicator && { indicator }),
  }));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const change = fc
  .record({
    lead: maybe(body),
    with: maybe(fc.uniqueArray(body, { maxLength: 3 })),
    deadline: maybe(deadlineTerm),
    deliverable: maybe(words),
    indicator: maybe(words),
    target: maybe(fc.nat(30).map((target) => ({ target }))),
  })
  .map(
    (given) =>
      Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as AssignmentChange,
  );

const style = fc.array(fc.boolean(), { minLength: 40, maxLength: 80 });
const where = fc.constantFrom<'last' | 'before-children' | 'lone'>('last', 'before-children', 'lone');

/** A text file with a unit before, the unit in question, and one after it. */
function fileOf(own: yaml.Task | undefined, place: 'last' | 'before-children' | 'lone'): Data {
  const unit = (id: string, rest: object): Data => ({
    id,
    kind: 'bullet',
    text: `Việc hư cấu ${id}.`,
    ...rest,
  });
  const asked = unit('viec', {
    ...(own && { task: own }),
    ...(place === 'before-children' && { units: [unit('viec-con', { task: { lead: 'ban-con' } })] }),
  });
  if (place === 'lone') return { units: [asked] };
  return {
    units: [unit('viec-truoc', { task: { with: ['ban-mot'] } }), asked, unit('viec-sau', { task: {} })],
  };
}

const move = { on: '2030-01-01', reason: 'Chờ ý kiến: hai cơ quan', ground: '12-KL/HC' };

interface Case {
  readonly before: yaml.Task | undefined;
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly edited: string;
  readonly after: yaml.Task;
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.option(task, { nil: undefined }), change, style, where, fc.constantFrom('\n', '\r\n'))
  .map(([before, asked, ...how]) => ({ before, how, changed: changeAssignment(before ?? {}, asked, move) }))
  .filter(({ changed }) => 'after' in changed)
  .map(({ before, how: [choices, place, eol], changed }): Case => {
    if ('problem' in changed) throw new Error(changed.problem.code);
    const text = styledYaml(fileOf(before, place), chooser(choices), eol);
    const path = ['units', place === 'lone' ? 0 : 1];
    const after = changed.after as yaml.Task;
    return { before, text, path, after, edited: written(text, path, after) };
  });

const file = 'plans/vi-du/text/01-vi-du.yaml';

const written = (text: string, path: Case['path'], after: yaml.Task) =>
  writeAssignment({ kind: 'text', document: compose({ path: file, text }) }, { path, after }).text;

const dataOf = (text: string) => compose({ path: 'text', text });

describe('for random plans, styles and changes of an assignment', () => {
  test('the texts that are changed are plan files without problems', () => {
    fc.assert(
      fc.property(cases, ({ text }) => {
        const document = dataOf(text);
        expect([...document.problems, ...validate(document, 'text').problems]).toEqual([]);
      }),
      { numRuns: caseCount(40, 100) },
    );
  });

  test('the unit has just the new assignment, and all other data are the old ones', () => {
    fc.assert(
      fc.property(cases, ({ text, edited, path, after }) => {
        const [old, now] = [text, edited].map(
          (one) => dataOf(one).value as { units: Record<string, Data>[] },
        );
        const index = Number(path[1]);
        expect(isSame(now?.units[index]?.['task'] ?? null, after as Data)).toBe(true);
        const others = (file: typeof old) =>
          file?.units.map(({ task: own, ...unit }, at) => (at === index ? unit : { own, ...unit }));
        expect(others(now)).toEqual(others(old));
      }),
      { numRuns: caseCount(50, 250) },
    );
  });

  test('only bytes within the unit’s assignment change', () => {
    fc.assert(
      fc.property(cases, ({ before, text, edited, path }) => {
        if (text === edited) return;
        const [start, end] = before === undefined ? gapIn(text, edited) : rangeOfTask(text, path);
        expect(edited.startsWith(text.slice(0, start))).toBe(true);
        expect(edited.endsWith(text.slice(end))).toBe(true);
        expect(edited.length).toBeGreaterThanOrEqual(start + text.length - end);
      }),
      { numRuns: caseCount(50, 250) },
    );
  });

  test('no comment is lost, no line end changes, and nothing is written twice', () => {
    fc.assert(
      fc.property(cases, ({ text, edited, path, after }) => {
        const comments = (one: string) => one.match(/# ghi chú \d+\./g)?.sort() ?? [];
        expect(comments(edited)).toEqual(comments(text));
        if (text.includes('\r\n')) expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
        expect(written(edited, path, after)).toBe(edited);
      }),
      { numRuns: caseCount(50, 250) },
    );
  });

  test('a ledger never loses or changes an entry, and what was in force becomes one', () => {
    fc.assert(
      fc.property(cases, ({ before, after }) => {
        const [deadline, indicator] = [before?.deadline, before?.indicator];
        if (deadline) {
          const { was = [], ...inForce } = deadline;
          const isMoved = !isSame(inForce, withoutLedger(after.deadline));
          const added = isMoved
            ? [{ ...inForce, until: move.on, ground: move.ground, reason: move.reason }]
            : [];
          expect(after.deadline?.was ?? []).toEqual([...was, ...added]);
        }
        if (indicator) {
          const { was = [], target } = indicator;
          const isMoved = target !== after.indicator?.target;
          const added = isMoved ? [{ target, until: move.on, ground: move.ground, reason: move.reason }] : [];
          expect(after.indicator?.was ?? []).toEqual([...was, ...added]);
        }
      }),
      { numRuns: caseCount(50, 250) },
    );
  });
});

const withoutLedger = (value: object = {}): Data =>
  Object.fromEntries(Object.entries(value as Record<string, Data>).filter(([key]) => key !== 'was'));

/** The place at which something was put into a text. */
function gapIn(text: string, edited: string): [number, number] {
  let start = 0;
  while (start < text.length && text[start] === edited[start]) start += 1;
  return [start, start];
}

/** From the key `task` to the line after its value. */
function rangeOfTask(text: string, path: readonly (string | number)[]): [number, number] {
  const unitAt = (index: number) =>
    text.search(new RegExp(`(?<![\\w-])id: ['"]?viec${['-truoc', '', '-sau'][index] ?? ''}['"]?(?![\\w-])`));
  const own = unitAt(1);
  const start = text.indexOf('task:', own);
  const child = text.indexOf('viec-con', own);
  const next = path[1] === 0 ? text.length : unitAt(2);
  const behind = child < 0 ? next : child;
  const lineStart = text.lastIndexOf('\n', behind) + 1;
  return [start, behind === text.length ? behind : lineStart];
}
