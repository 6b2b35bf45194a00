import { describe, expect, test } from 'vitest';
import type { Localised } from '../../src/locale/localised.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';

/** What one rule says of the base programme with some files replaced: the file, the line, the words. */
function said(rule: string, files: Readonly<Record<string, string>>, asOf = '2024-01-01') {
  const { findings } = lintPlan(planWith(files), { asOf });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ file, range, message }): readonly [string, number, Localised] => [
      file.replace(/^plans\/(?:vi-du\/)?/, ''),
      range?.start.line ?? 0,
      message,
    ]);
}

describe('a ledger', () => {
  const task = (lines: string) => ({
    'text/II.yaml': partOfTasks(`- id: mo-lop
  kind: section
  number: '1'
  text: Mở lớp.
  task:
    lead: van-phong
${lines.replace(/^(?=.)/gm, '    ')}`),
  });
  const marked = (files: Readonly<Record<string, string>>) => {
    const { findings, sources } = lintPlan(planWith(files), { asOf: '2024-01-01' });
    return findings
      .filter(({ rule }) => rule === 'deadline-order')
      .map(({ file, range, message }) => {
        const line = sources.get(file)?.text.split('\n')[(range?.start.line ?? 1) - 1] ?? '';
        return [line.slice((range?.start.column ?? 1) - 1, (range?.end.column ?? 1) - 1), message.vi];
      });
  };
  const notLater = (on: string) =>
    `Lần điều chỉnh ngày ${on} của nhiệm vụ mo-lop không muộn hơn lần ghi ngay trước đó.`;
  const unchanged = (on: string) => `Lần điều chỉnh ngày ${on} của nhiệm vụ mo-lop giữ nguyên giá trị cũ.`;

  test.each([
    ['of moves on days that follow each other is in order', '2023-05-10', '2023-05-11', []],
    ['of two moves on one day is not', '2023-05-10', '2023-05-10', [['2023-05-10', notLater('10/5/2023')]]],
    [
      'whose second move is older is not',
      '2023-05-10',
      '2023-05-09',
      [['2023-05-09', notLater('09/5/2023')]],
    ],
  ])('%s', (_, first, second, expected) => {
    const files = task(`deadline:
  date: 2025-12-31
  was:
    - { date: 2023-12-31, until: ${first}, reason: lùi hạn }
    - { date: 2024-12-31, until: ${second}, reason: lùi hạn nữa }
`);
    expect(marked(files)).toEqual(expected);
  });

  test('whose entry says what the next one says, or what holds now, changed nothing', () => {
    const files = task(`deadline:
  date: 2025-12-31
  was:
    - { date: 2023-12-31, until: 2023-01-01, reason: lùi hạn }
    - { date: 2023-12-31, until: 2023-02-01, reason: lùi hạn nữa }
    - { date: 2024-12-31, until: 2023-03-01, reason: lùi hạn nữa }
    - { date: 2025-12-31, until: 2023-04-01, reason: lùi hạn nữa }
`);
    expect(marked(files)).toEqual([
      ['{ date: 2023-12-31, until: 2023-01-01, reason: lùi hạn }', unchanged('01/01/2023')],
      ['{ date: 2025-12-31, until: 2023-04-01, reason: lùi hạn nữa }', unchanged('01/4/2023')],
    ]);
  });

  test('of an indicator is held against it at its days, its number or its whole entry', () => {
    const files = task(`indicators:
  - { name: lớp, target: 4, was: [{ target: 6, until: 2023-05-10, reason: giảm }, { target: 5, until: 2023-05-10, reason: giảm }] }
  - { name: sách, target: 4, was: [{ target: 4, until: 2023-05-10, reason: giảm }] }
  - { name: tỷ lệ, at-most: 30, was: [{ at-most: 30, until: 2023-05-10, reason: giảm }] }
`);
    expect(marked(files)).toEqual([
      ['2023-05-10', notLater('10/5/2023')],
      ['4', unchanged('10/5/2023')],
      ['{ at-most: 30, until: 2023-05-10, reason: giảm }', unchanged('10/5/2023')],
    ]);
  });

  test.each([
    ['begins and ends with one month', 'from: 2024-06, to: 2024-06', []],
    ['of one day', 'from: 2024-06-30, to: 2024-06-30', []],
    [
      'ends the day before it begins',
      'from: 2024-07-01, to: 2024-06',
      [['2024-06', 'Thời hạn của nhiệm vụ mo-lop có điểm đầu (01/7/2024) sau điểm cuối (6/2024).']],
    ],
  ])('a period that %s', (_, period, expected) => {
    expect(marked(task(`deadline: { ${period} }\n`))).toEqual(expected);
  });
});

describe('the milestones of an indicator', () => {
  const indicator = (words: string) => ({
    'text/II.yaml': partOfTasks(
      `- { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong, indicator: { name: lớp, at-least: 12, ${words} } } }\n`,
    ),
  });
  const order = (vi: string, en: string) => [['text/II.yaml', 7, { vi, en }]];
  test.each([
    [
      'follow each other by a day',
      'milestones: [{ by: 2024-06-30, at-least: 4 }, { by: 2024-07-01, at-least: 8 }]',
      [],
    ],
    [
      'end on one day',
      'milestones: [{ by: 2024-06-30, at-least: 4 }, { by: 2024-06, at-least: 8 }]',
      order(
        'Mốc 6/2024 của chỉ tiêu «lớp» (nhiệm vụ mo-lop) không sau mốc 30/6/2024 đứng trước.',
        'The milestone June 2024 of the indicator “lớp” (task mo-lop) is not after the one before it, 30 June 2024.',
      ),
    ],
    ['end with the indicator', 'by: 2024-12-31, milestones: [{ by: 2024, at-least: 4 }]', []],
    ['may come before it ends', 'by: 2024-06-30, milestones: [{ by: 2024, at-least: 4 }]', []],
    [
      'come a day after it',
      'by: 2024-06, milestones: [{ by: 2024-07-01, at-least: 4 }]',
      order(
        'Mốc 01/7/2024 của chỉ tiêu «lớp» (nhiệm vụ mo-lop) sau hạn của chỉ tiêu, 6/2024.',
        'The milestone 1 July 2024 of the indicator “lớp” (task mo-lop) is after the indicator is due, June 2024.',
      ),
    ],
    ['end with the term', 'milestones: [{ by: 2025-12-31, at-least: 4 }]', []],
    [
      'come a day after it',
      'milestones: [{ by: 2026-01-01, at-least: 4 }]',
      order(
        'Mốc 01/01/2026 của chỉ tiêu «lớp» (nhiệm vụ mo-lop) sau khi nhiệm kỳ kết thúc, 2025.',
        'The milestone 1 January 2026 of the indicator “lớp” (task mo-lop) is after the term ends, 2025.',
      ),
    ],
    ['begin with the term', 'milestones: [{ by: 2020-01-01, at-least: 4 }]', []],
    [
      'begin before the term',
      'milestones: [{ by: 2019-12-31, at-least: 4 }, { by: 2024, at-least: 8 }]',
      order(
        'Mốc 31/12/2019 của chỉ tiêu «lớp» (nhiệm vụ mo-lop) trước khi nhiệm kỳ bắt đầu, 2020.',
        'The milestone 31 December 2019 of the indicator “lớp” (task mo-lop) is before the term begins, 2020.',
      ),
    ],
    ['are none, of an indicator due in the year in which the term begins', 'by: 2020', []],
    [
      'are none, of an indicator due before the term',
      'by: 2019',
      order(
        'Chỉ tiêu «lớp» (nhiệm vụ mo-lop) có hạn năm 2019, trước khi nhiệm kỳ bắt đầu, 2020.',
        'The indicator “lớp” (task mo-lop) is due in 2019, before the term begins, 2020.',
      ),
    ],
    ['are none, of an indicator that looks beyond the term', 'by: 2045', []],
    ['are one number', 'milestones: [{ by: 2024, between: [4, 4] }]', []],
    [
      'are a range backwards',
      'milestones: [{ by: 2024, between: [5, 4] }]',
      order(
        'Chỉ tiêu «lớp» của nhiệm vụ mo-lop có khoảng mà số đầu lớn hơn số cuối.',
        'The indicator “lớp” of the task mo-lop has a range whose first number is the greater.',
      ),
    ],
  ])('%s', (_, words, expected) => {
    expect(said('indicator-order', indicator(words))).toEqual(expected);
  });

  test('may begin before the term in a task that is carried over', () => {
    const [file] = Object.values(indicator('by: 2019, milestones: [{ by: 2018, at-least: 4 }]'));
    const carried = { 'text/II.yaml': (file ?? '').replace('lead:', 'carries: cu/mo-lop, lead:') };
    expect(said('indicator-order', carried)).toEqual([]);
  });
});
