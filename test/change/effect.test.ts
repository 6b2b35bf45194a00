import { describe, expect, test } from 'vitest';
import { type Effect, effectRows, effects } from '../../src/change/effect.ts';
import { planWith } from '../support/example-plan.ts';
import { told } from './told.ts';

const bullet = (task: string, text = 'Mở 4 lớp tập huấn cho cán bộ.') => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: mo-lop, kind: bullet, text: '${text}'${task === '' ? '' : `, task: { ${task} }`} }
`;

/** The effects of what happens to one assignment. */
const between = (before: string, after: string): Effect[] =>
  told(planWith({ 'text/II.yaml': bullet(before) }), planWith({ 'text/II.yaml': bullet(after) })).changes.map(
    ({ effect }) => effect,
  );

describe('an assignment', () => {
  test.each<[string, string, string]>([
    ['a lead', '', 'lead: van-phong'],
    ['co-operating bodies', 'lead: van-phong', 'lead: van-phong, with: [ban-to-chuc]'],
    ['one more co-operating body', 'with: [van-phong]', 'with: [van-phong, ban-to-chuc]'],
    ['a deadline', '', 'deadline: { year: 2024 }'],
    ['a deliverable', '', 'deliverable: Báo cáo'],
    ['an indicator', '', 'indicator: { name: lớp, target: 4 }'],
    ['a higher target', 'indicator: { name: lớp, target: 4 }', 'indicator: { name: lớp, target: 5 }'],
    ['an earlier deadline', 'deadline: { year: 2024 }', 'deadline: { quarter: 2024-Q3 }'],
    ['a last day', 'deadline: { standing: true }', 'deadline: { year: 2030 }'],
    ['an expected day', 'deadline: { event: Đại hội }', 'deadline: { event: Đại hội, expected: 2026 }'],
  ])('with %s strengthens, and without it weakens', (_, less, more) => {
    expect(between(less, more)).toEqual(['strengthens']);
    expect(between(more, less)).toEqual(['weakens']);
  });

  test.each<[string, string, string]>([
    ['another lead', 'lead: van-phong', 'lead: ban-to-chuc'],
    [
      'co-operating bodies in another order',
      'with: [van-phong, ban-to-chuc]',
      'with: [ban-to-chuc, van-phong]',
    ],
    ['a co-operating body for another', 'with: [van-phong]', 'with: [ban-to-chuc]'],
    ['the same last day in other words', 'deadline: { year: 2024 }', 'deadline: { date: 2024-12-31 }'],
    ['every year instead of a day', 'deadline: { year: 2024 }', 'deadline: { yearly: true }'],
    ['another event', 'deadline: { event: Đại hội }', 'deadline: { event: Hội nghị }'],
    ['another deliverable', 'deliverable: Báo cáo', 'deliverable: Kỷ yếu'],
    [
      'another thing counted',
      'indicator: { name: lớp, target: 4 }',
      'indicator: { name: lượt, target: 400 }',
    ],
  ])('with %s is neutral', (_, before, after) => {
    expect(between(before, after)).toEqual(['neutral']);
    expect(between(after, before)).toEqual(['neutral']);
  });

  test('written otherwise is editorial', () => {
    expect(between('deliverable: Báo cáo', 'deliverable: Báo cáo.')).toEqual(['editorial']);
    expect(
      between('indicator: { name: Lớp mở, target: 4 }', "indicator: { name: 'Lớp  mở', target: 4 }"),
    ).toEqual(['editorial']);
  });

  test('that is moved earlier and loses its history weakens', () => {
    const was = 'was: [{ date: 2023-06-30, until: 2023-05-20, reason: Chờ ý kiến }]';
    expect(between(`deadline: { date: 2024-12-31, ${was} }`, 'deadline: { date: 2024-06-30 }')).toEqual([
      'weakens',
    ]);
    expect(between('deadline: { date: 2024-06-30 }', `deadline: { date: 2024-06-30, ${was} }`)).toEqual([
      'neutral',
    ]);
  });
});

const programmes = (before: string, after: string, name = 'text/II.yaml') =>
  told(planWith({ [name]: before }), planWith({ [name]: after })).changes.map(({ change, effect }) => [
    change.kind,
    effect,
  ]);
const part = (...units: string[]) => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
${units.map((unit) => `      - ${unit}\n`).join('')}`;
const lop = '{ id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ. }';
const dan = (task = '') => `{ id: dan, kind: paragraph, text: Tập trung vào các việc sau đây.${task} }`;

describe('the text', () => {
  test('with a paragraph more that is no task is neutral', () => {
    expect(programmes(part(lop), part(dan(), lop))).toEqual([['unit-added', 'neutral']]);
    expect(programmes(part(dan(), lop), part(lop))).toEqual([['unit-repealed', 'neutral']]);
  });

  test('with a paragraph that becomes a task strengthens', () => {
    expect(programmes(part(dan(), lop), part(dan(', task: {}'), lop))).toEqual([
      ['task-marked', 'strengthens'],
    ]);
    expect(programmes(part(dan(', task: {}'), lop), part(dan(), lop))).toEqual([
      ['task-unmarked', 'weakens'],
    ]);
  });

  test('with a mark that changes nothing is neutral', () => {
    const marked = lop.replace(' }', ', task: {} }');
    expect(programmes(part(lop), part(marked))).toEqual([['task-marked', 'neutral']]);
  });

  test('of which a section leaves the operative parts weakens', () => {
    const parts = (inFirst: string, inSecond: string) => `units:
  - { id: nhiem-vu, kind: part, number: II, heading: NHIỆM VỤ, units: [${inFirst}] }
  - { id: to-chuc, kind: part, number: III, heading: TỔ CHỨC, units: [${inSecond}] }
`;
    const section = `{ id: muc, kind: section, number: '1', heading: Tập huấn, units: [${lop}] }`;
    const stays = '{ id: o-lai, kind: bullet, text: Kiểm tra việc thực hiện. }';
    expect(programmes(parts(`${section}, ${stays}`, ''), parts(stays, section))).toEqual([
      ['unit-moved', 'weakens'],
    ]);
    expect(programmes(parts(stays, section), parts(`${section}, ${stays}`, ''))).toEqual([
      ['unit-moved', 'strengthens'],
    ]);
  });
});

describe('a check', () => {
  const exceptions = (until: string) =>
    `exceptions:\n  - { rule: quotes, unit: mo-lop, reason: Đúng như bản gốc${until === '' ? '' : `, until: ${until}`} }\n`;
  test.each([
    ['an exception that lapses earlier', '', '2024-12-31', 'strengthens'],
    ['an exception that lapses later', '2024-06-30', '2024-12-31', 'weakens'],
  ])('with %s', (_, before, after, effect) => {
    expect(programmes(exceptions(before), exceptions(after), 'exceptions.yaml')).toEqual([
      ['exception-changed', effect],
    ]);
  });
});

describe('the table', () => {
  test('ends with a row that matches everything, and no other does', () => {
    const open = effectRows.map(({ effect: _, why: __, ...columns }) => Object.keys(columns).length);
    expect(open.at(-1)).toBe(0);
    expect(open.slice(0, -1).every((columns) => columns > 0)).toBe(true);
  });

  test('knows every effect, in the order in which explain tells of them', () => {
    const met = [...new Set(effectRows.map(({ effect }) => effect))];
    expect(met.toSorted()).toEqual(effects.toSorted());
    expect(met).toEqual(['weakens', 'strengthens', 'editorial', 'neutral']);
  });
});
