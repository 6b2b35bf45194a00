import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';

const documents = (entries: readonly string[]) =>
  [
    'documents:',
    ...entries.map((entry) => `  - { ${entry}, title: hư cấu, verified: { source: ví dụ } }`),
  ].join('\n');

/** What the citations of units with these wordings mean. */
function outcomes(register: readonly string[], wordings: readonly string[]) {
  const units = wordings.map(
    (wording, index) => `  - { id: u${index}, kind: part, number: I, heading: "${wording}" }`,
  );
  const { plan } = readPlan(
    planWith({ 'documents.yaml': documents(register), 'text/I.yaml': ['units:', ...units].join('\n') }),
  );
  const programme = programmeOf(plan);
  const all = programme.index.citations;
  expect(programme.index.citations).toBe(all);
  return all
    .filter(({ passage }) => passage.id.startsWith('u'))
    .map(({ label, outcome }) => {
      if (outcome.kind === 'resolved') return `${label}: ${outcome.document.id}`;
      const ids = 'candidates' in outcome ? outcome.candidates.map(({ id }) => id) : [];
      return [`${label}: ${outcome.kind}`, ...ids].join(' ');
    });
}

const twins = [
  'id: nq-2008, type: NQ, symbol: 27-NQ/TW, date: 2008-08-06',
  'id: nq-2018, type: NQ, symbol: 27-NQ/TW, date: 2018-05-21',
];

test('a date tells namesakes apart', () => {
  expect(outcomes(twins, ['Nghị quyết số 27-NQ/TW ngày 21/5/2018'])).toEqual(['27-NQ/TW: nq-2018']);
});

test('without a date, namesakes are ambiguous', () => {
  expect(outcomes(twins, ['Nghị quyết số 27-NQ/TW'])).toEqual(['27-NQ/TW: ambiguous nq-2008 nq-2018']);
});

test('a short citation means the document cited in full before it, not after it', () => {
  expect(
    outcomes(twins, ['27-NQ/TW', 'Nghị quyết số 27-NQ/TW ngày 06/8/2008', 'Nghị quyết số 27-NQ/TW']),
  ).toEqual(['27-NQ/TW: ambiguous nq-2008 nq-2018', '27-NQ/TW: nq-2008', '27-NQ/TW: nq-2008']);
});

test('after two in full, a short one is ambiguous again', () => {
  expect(outcomes(twins, ['27-NQ/TW ngày 06/8/2008, 27-NQ/TW ngày 21/5/2018 và 27-NQ/TW']).at(-1)).toBe(
    '27-NQ/TW: ambiguous nq-2008 nq-2018',
  );
});

test('a date that no registered namesake has', () => {
  expect(outcomes(twins, ['Nghị quyết số 27-NQ/TW ngày 07/8/2008'])).toEqual([
    '27-NQ/TW: date-differs nq-2008 nq-2018',
  ]);
});

test('the only bearer of a symbol needs no date; an unknown symbol is unresolved', () => {
  expect(outcomes(twins.slice(1), ['Nghị quyết số 27-NQ/TW', 'Nghị quyết số 28-NQ/TW'])).toEqual([
    '27-NQ/TW: nq-2018',
    '28-NQ/TW: unresolved',
  ]);
});

test('a registered date known in part contradicts no day within it', () => {
  const register = [
    'id: qd-253, type: QĐ, symbol: 253-QĐ/TW, date: 2025',
    'id: kl-93, type: KL, symbol: 93-KL/TW, date: null',
  ];
  expect(
    outcomes(register, ['253-QĐ/TW ngày 01/3/2025', '253-QĐ/TW ngày 01/3/2024', '93-KL/TW ngày 01/3/2024']),
  ).toEqual(['253-QĐ/TW: qd-253', '253-QĐ/TW: date-differs qd-253', '93-KL/TW: kl-93']);
});

test('names resolve in any case, the longest first, and never inside a citation by symbol', () => {
  const register = [
    'id: dh-13, type: NQ, symbol: null, date: 2021-02-01, names: [Nghị quyết Đại hội XIII, Nghị quyết Đại hội XIII của Đảng]',
    'id: nq-45, type: NQ, symbol: 45-NQ/TW, date: 2023-11-24, names: [Nghị quyết 45]',
    'id: nq-45-cu, type: NQ, symbol: 45-NQ/CP, date: 2003-11-24, names: [nghị quyết 45]',
  ];
  expect(
    outcomes(register, [
      'THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI XIII CỦA ĐẢNG',
      'Nghị quyết 45-NQ/TW và Nghị quyết 45',
    ]),
  ).toEqual([
    'NGHỊ QUYẾT ĐẠI HỘI XIII CỦA ĐẢNG: dh-13',
    '45-NQ/TW: nq-45',
    'Nghị quyết 45: ambiguous nq-45 nq-45-cu',
  ]);
});

test('the name of one document with a symbol means it, whatever day is named after it', () => {
  const register = ['id: nq-45, type: NQ, symbol: 45-NQ/TW, date: 2023-11-24, names: [Nghị quyết 45]'];
  expect(outcomes(register, ['Thực hiện Nghị quyết 45 ngày 01/3/2024'])).toEqual(['Nghị quyết 45: nq-45']);
});

describe('documents without a symbol in the wording', () => {
  const register = [
    'id: luat-vuon-2013, type: L, symbol: 29/2013/QH13, date: 2013-06-18',
    'id: luat-vuon-2024, type: L, symbol: 31/2024/QH15, date: 2024-01-18',
    'id: kl-thuong-truc, type: KL, symbol: null, date: 2025-03-12',
    'id: hien-phap, type: HP, symbol: null, date: 2013-11-28',
  ].map((entry) =>
    entry
      .replace(/^(id: luat.*)$/, '$1, names: [Luật Nghề vườn]')
      .replace(/^(id: hien.*)$/, '$1, names: [Hiến pháp]'),
  );

  test.each([
    ['Luật Nghề vườn năm 2024', 'Luật Nghề vườn: luat-vuon-2024'],
    ['Luật Hư cấu năm 2024', 'Luật Hư cấu năm 2024: luat-vuon-2024'],
    ['Luật Nghề vườn ngày 18/6/2013', 'Luật Nghề vườn: luat-vuon-2013'],
    ['Luật Nghề vườn', 'Luật Nghề vườn: ambiguous luat-vuon-2013 luat-vuon-2024'],
    ['Luật Nghề vườn năm 2020', 'Luật Nghề vườn: date-differs luat-vuon-2013 luat-vuon-2024'],
    ['Luật Nghề vườn số 31/2024/QH15', '31/2024/QH15: luat-vuon-2024'],
    ['Luật Nghề rừng năm 2020', 'Luật Nghề rừng năm 2020: unresolved'],
    [
      'Kết luận của Thường trực Hội ngày 12/3/2025',
      'Kết luận của Thường trực Hội ngày 12/3/2025: kl-thuong-truc',
    ],
    ['Hiến pháp năm 2013', 'Hiến pháp: hien-phap'],
    ['Hiến pháp năm 1992', 'Hiến pháp: date-differs hien-phap'],
  ])('%s', (wording, outcome) => {
    expect(outcomes(register, [wording])).toEqual([outcome]);
  });
});

test('a symbol with letters of another script, or with a year of five figures, means nothing', () => {
  const register = [...twins, 'id: nd-30, type: NĐ, symbol: 30/2020/NĐ-CP, date: 2020-03-05'];
  expect(outcomes(register, ['27-NQ/ТW ngày 21/5/2018', '30/20200/NĐ-CP'])).toEqual([
    '27-NQ/TW: misprinted',
    '30/20200/NĐ-CP: misprinted',
  ]);
});

test('a decimal number is not the number behind its stop', () => {
  expect(
    outcomes(['id: nq-13, type: NQ, symbol: 13/2026/NQ-CP, date: 2026-03-15'], ['66.13/2026/NQ-CP']),
  ).toEqual(['66.13/2026/NQ-CP: unresolved']);
});
