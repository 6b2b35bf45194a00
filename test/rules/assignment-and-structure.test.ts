import { describe, expect, test } from 'vitest';
import { brief, lintWith, programmeYaml } from '../support/lint-example.ts';

const rulesIn = (units: string) =>
  lintWith({
    'text/II.yaml': `units:\n  - id: nhiem-vu\n    kind: part\n    number: II\n    heading: NHIỆM VỤ\n    units:\n${units}`,
  }).findings.map(({ rule, unit }) => `${rule} ${unit ?? ''}`.trim());

test('a repealed unit is no task, has no duties, and keeps its number', () => {
  const task =
    'deadline: { year: 2020 }, lead: van-phong, with: [van-phong], indicator: { name: lớp, target: 3 }';
  expect(
    rulesIn(`      - { id: hop, kind: section, number: '1', text: Họp., task: { lead: van-phong, deadline: { standing: true }, deliverable: Biên bản } }
      - { id: mo-lop, kind: section, number: '2', text: Tăng cường mở 4 lớp./., task: { ${task.replace('2020', '2050')} }, repealed: 2024-nq45 }
      - { id: ghi-chep, kind: section, number: '3', text: Ghi chép., task: { lead: van-phong, deadline: { standing: true }, deliverable: Sổ } }
`).filter((line) => !line.startsWith('unknown-unit')),
  ).toEqual([]);
});

test('a repealed unit without its number leaves a gap', () => {
  expect(
    rulesIn(`      - { id: hop, kind: section, number: '1', text: Họp., repealed: 2024-nq45 }
      - { id: mo-lop, kind: section, text: Mở lớp., repealed: 2024-nq45 }
      - { id: ghi-chep, kind: section, number: '3', text: Ghi chép., repealed: 2024-nq45 }
`).filter((line) => line.startsWith('unit-number')),
  ).toEqual(['unit-number mo-lop']);
});

describe('numbers', () => {
  const numbers = (kind: string, list: readonly string[]) =>
    rulesIn(
      list
        .map(
          (number, index) =>
            `      - { id: don-vi-${'abcdefgh'[index]}x, kind: ${kind}, number: '${number}', text: Việc., repealed: 2024-nq45 }\n`,
        )
        .join(''),
    )
      .filter((line) => line.startsWith('unit-number'))
      .map((line) => list['abcdefgh'.indexOf(line.at(-2) ?? '')]);

  test.each([
    ['section', ['1', '2', '2a', '2b', '3'], []],
    ['section', ['1', '3', '4'], ['3']],
    ['section', ['2', '3'], ['2']],
    ['section', ['1', '2', '2', '3'], ['2']],
    ['section', ['1', '2b', '3'], ['2b']],
    ['point', ['a', 'b', 'c', 'd', 'đ', 'e', 'g'], []],
    ['point', ['a', 'b', 'c', 'd', 'e'], ['e']],
    ['point', ['a)', 'b)', 'f)'], ['f)']],
  ])('of a row of %s: %j', (kind, list, reported) => {
    expect(numbers(kind, list)).toEqual(reported);
  });
});

test('the row of numbers goes on from file to file', () => {
  const files = (second: string) => ({
    'programme.yaml': programmeYaml({ text: '[text/I.yaml, text/II.yaml, text/II.2.yaml]' }),
    'text/II.yaml': `units:\n  - id: nhiem-vu\n    kind: part\n    number: II\n    heading: NHIỆM VỤ\n    units:\n      - { id: hop, kind: section, number: '1', text: Họp. }\n`,
    'text/II.2.yaml': `parent: nhiem-vu\nunits:\n  - { id: mo-lop, kind: section, number: '${second}', text: Mở lớp. }\n`,
  });
  const numbering = (second: string) =>
    lintWith(files(second))
      .findings.filter(({ severity }) => severity === 'error')
      .map(brief);
  expect(numbering('2')).toEqual([]);
  expect(numbering('3')).toEqual(['error unit-number text/II.2.yaml 3:42']);
});

test('messages give the dates of the page, in both languages', () => {
  const { findings } = lintWith({
    'programme.yaml': programmeYaml({ term: '{ from: 2020, to: 2025-06-30 }' }),
  });
  const late = lintWith({
    'programme.yaml': programmeYaml({ term: '{ from: 2020, to: 2024-06-30 }' }),
  }).findings.find(({ rule }) => rule === 'deadline-outside-term');
  expect(findings).toEqual([]);
  expect(late?.message).toEqual({
    vi: 'Nhiệm vụ mo-lop có hạn 31/12/2024, sau khi nhiệm kỳ kết thúc (30/6/2024).',
    en: 'The task mo-lop is due on 31 December 2024, after the term ends (30 June 2024).',
  });
});

test('the base programme is clean', () => {
  expect(lintWith({}).findings).toEqual([]);
});
