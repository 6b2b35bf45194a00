import { expect, test } from 'vitest';
import type { Body } from '../../src/plan/register-entries.ts';
import type { ProgrammeIndex } from '../../src/plan/plan.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { bodyMatcherOf } from '../../src/progress/assignment/match-bodies.ts';
import { matcherOf } from '../../src/progress/assignment/match-tasks.ts';

const tasks = Array.from(
  { length: 400 },
  (_, n) =>
    ({
      id: `viec-${n}`,
      address: `II.${n}`,
      number: `${(n % 20) + 1}`,
      text: `Mở lớp tập huấn hư cấu thứ ${n} cho cán bộ các xã.`,
      units: [],
    }) as unknown as Unit,
);
const index = { tasks, units: tasks } as unknown as ProgrammeIndex;
const named = (text: string, number = '') => ({ id: '', address: '', number, text });

test('rows beyond the effort are told, one after the other, and never taken; an id, an address and the whole wording need none', () => {
  const match = matcherOf(index, { left: 100_000 });
  const found = Array.from({ length: 40 }, (_, n) =>
    match(named(`Mở lớp tập huấn hư cấu thứ ${n} cho cán bộ`)),
  );
  const first = found.findIndex((one) => 'isNotCompared' in one);
  expect(first).toBeGreaterThan(0);
  expect(found.slice(0, first)).toEqual(tasks.slice(0, first).map((unit) => ({ unit })));
  expect(found.slice(first)).toEqual(found.slice(first).map(() => ({ isNotCompared: true })));
  expect([
    match({ ...named(''), id: 'viec-399' }),
    match({ ...named(''), address: 'ii.398' }),
    match(named('mở lớp tập huấn hư cấu thứ 397 cho cán bộ các xã')),
    match(named('Mở lớp tập huấn hư cấu thứ 0 cho cán bộ')),
  ]).toEqual([399, 398, 397, 0].map((at) => ({ unit: tasks[at] })));
});

test('where more tasks than are compared may be meant none is taken', () => {
  const found = matcherOf(index, { left: 10_000_000 })(named('Mở lớp tập huấn hư cấu'));
  expect('candidates' in found && found.candidates.length).toBe(50);
});

test('names beyond the effort are told, and registered ones need none', () => {
  const bodies = Array.from(
    { length: 400 },
    (_, n) => ({ id: `so-${n}`, name: `Sở Khoa học và Công nghệ Hư cấu ${n}` }) as unknown as Body,
  );
  const match = bodyMatcherOf(bodies, { left: 20_000 });
  const found = Array.from({ length: 40 }, (_, n) => match(`Sở KH&CN Hư cấu ${n}`));
  const first = found.findIndex((one) => 'isNotCompared' in one);
  expect(first).toBeGreaterThan(0);
  expect(found.slice(0, first)).toEqual(bodies.slice(0, first).map(({ id }) => ({ party: id })));
  expect(found.slice(first)).toEqual(found.slice(first).map(() => ({ isNotCompared: true })));
  expect(match('Sở Khoa học và Công nghệ Hư cấu 399')).toEqual({ party: 'so-399' });
});
