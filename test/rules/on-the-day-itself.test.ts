import { describe, expect, test } from 'vitest';
import type { Localised } from '../../src/locale/localised.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeYaml } from '../support/lint-example.ts';

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

/** A fictional slip that was issued on 1 July 2022. */
const slip = (
  lines: { readonly mandates?: string; readonly date?: string; readonly issuer?: string } = {},
) => ({
  'revisions/dot-1.yaml': `id: dot-1
mandates: [${lines.mandates ?? 'nq-01-2020'}]
state: issued
instrument: { type: CTr, symbol: 09-CTr/BTC, date: ${lines.date ?? '2022-07-01'}, issuer: ${lines.issuer ?? 'ban-to-chuc'} }
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: nghị quyết yêu cầu thêm }
`,
});

describe('a mandate', () => {
  const base =
    '  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }\n';
  const register = (...entries: readonly string[]) => ({
    'documents.yaml': `documents:\n${base}${entries.map((one) => `  - { type: NQ, title: hư cấu, verified: { source: ví dụ }, ${one} }\n`).join('')}`,
  });
  const fault = (vi: string, en: string) => [['revisions/dot-1.yaml', 2, { vi, en }]];
  test.each([
    ['issued on the day of the adjustment is one', 'date: 2022-07-01', []],
    [
      'issued a day later is none',
      'date: 2022-07-02',
      fault(
        'Căn cứ 05-NQ/ĐH ngày 02/7/2022 ban hành sau lần điều chỉnh ngày 01/7/2022.',
        'The mandate 05-NQ/ĐH of 2 July 2022 is later than the adjustment made on 1 July 2022.',
      ),
    ],
    ['in force from the day of the adjustment is one', 'date: 2022-06-01, in-force: 2022-07-01', []],
    [
      'in force a day later is none',
      'date: 2022-06-01, in-force: 2022-07-02',
      fault(
        'Căn cứ 05-NQ/ĐH ngày 01/6/2022 có hiệu lực từ ngày 02/7/2022, sau lần điều chỉnh ngày 01/7/2022.',
        'The mandate 05-NQ/ĐH of 1 June 2022 takes effect on 2 July 2022, after the adjustment made on 1 July 2022.',
      ),
    ],
    ['of a month that may have begun is one', 'date: 2022-07', []],
    ['of a day that nobody knows is one', 'date: null', []],
  ])('%s', (_, day, expected) => {
    const files = {
      ...register(`id: nq-05, symbol: 05-NQ/ĐH, ${day}`),
      ...slip({ mandates: 'nq-01-2020, nq-05' }),
    };
    expect(said('mandate-not-in-force', files)).toEqual(expected);
  });

  const replacing = (id: number, day: string) =>
    `id: nq-0${id}, symbol: 0${id}-NQ/ĐH, ${day}, relations: [{ replaces: nq-01-2020 }]`;
  const replaced = (by: string, en: string) =>
    fault(
      `Căn cứ 01-NQ/ĐH ngày 15/9/2020 đã được ${by} thay thế trước lần điều chỉnh ngày 01/7/2022.`,
      `The mandate 01-NQ/ĐH of 15 September 2020 had been replaced by ${en} before the adjustment made on 1 July 2022.`,
    );
  test.each([
    [
      'the day before',
      [replacing(6, 'date: 2022-06-30')],
      replaced('06-NQ/ĐH ngày 30/6/2022', '06-NQ/ĐH of 30 June 2022'),
    ],
    ['on the day of the adjustment', [replacing(6, 'date: 2022-07-01')], []],
    [
      'by a document issued before and in force after it',
      [replacing(6, 'date: 2022-06-30, in-force: 2022-08-01')],
      [],
    ],
    [
      'on the day of the adjustment, which is the day of effect of a document issued before',
      [replacing(6, 'date: 2022-06-30, in-force: 2022-07-01')],
      replaced('06-NQ/ĐH ngày 30/6/2022', '06-NQ/ĐH of 30 June 2022'),
    ],
    [
      'the day after, when a document issued before takes effect',
      [replacing(6, 'date: 2022-06-30, in-force: 2022-07-02')],
      [],
    ],
    [
      'the day before, by a document that was issued later, with effect from then',
      [replacing(6, 'date: 2022-07-05, in-force: 2022-06-30')],
      replaced('06-NQ/ĐH ngày 05/7/2022', '06-NQ/ĐH of 5 July 2022'),
    ],
    ['in a month that may not have been over', [replacing(6, 'date: 2022-07')], []],
    [
      'in the month before',
      [replacing(6, 'date: 2022-06')],
      replaced('06-NQ/ĐH tháng 6/2022', '06-NQ/ĐH of June 2022'),
    ],
    ['nobody knows when', [replacing(6, 'date: null')], []],
    [
      'before it, and by another document after it',
      [replacing(6, 'date: 2022-06-30'), replacing(7, 'date: 2023-06-30')],
      replaced('06-NQ/ĐH ngày 30/6/2022', '06-NQ/ĐH of 30 June 2022'),
    ],
    [
      'after it, and by another document before it',
      [replacing(7, 'date: 2023-06-30'), replacing(6, 'date: 2022-06-30')],
      replaced('06-NQ/ĐH ngày 30/6/2022', '06-NQ/ĐH of 30 June 2022'),
    ],
  ])('was replaced %s', (_, entries, expected) => {
    expect(said('mandate-not-in-force', { ...register(...entries), ...slip() })).toEqual(expected);
  });
});

describe('the closing day of a programme', () => {
  const successor = (lines: Readonly<Record<string, string>>) => ({
    'plans/sau/programme.yaml': programmeYaml({
      id: 'sau',
      symbol: 'null',
      date: 'null',
      term: '{ from: 2025, to: 2030 }',
      text: '[text/I.yaml]',
      operative: '[sau-nhiem-vu]',
      ...lines,
    }),
    'plans/sau/text/I.yaml': 'units: [{ id: sau-nhiem-vu, kind: part, number: I, heading: NHIỆM VỤ }]\n',
  });
  const closed = (day: string) => successor({ succeeds: `{ programme: vi-du, closed: ${day} }` });

  test.each([
    ['that on which it took effect', '2020-10-01', []],
    [
      'the one before',
      '2020-09-30',
      [
        [
          'sau/programme.yaml',
          17,
          {
            vi: 'Chương trình vi-du kết thúc ngày 30/9/2020, trước khi có hiệu lực (01/10/2020).',
            en: 'The programme vi-du is closed on 30 September 2020, before it took effect (1 October 2020).',
          },
        ],
      ],
    ],
  ])('may be %s', (_, day, expected) => {
    expect(said('programme-succession', closed(day))).toEqual(expected);
  });

  const late = [
    [
      'revisions/dot-1.yaml',
      4,
      {
        vi: 'Lần điều chỉnh có hiệu lực ngày 01/7/2022, sau khi chương trình kết thúc (30/6/2022); hãy điều chỉnh chương trình kế tiếp sau.',
        en: 'The adjustment takes effect on 1 July 2022, after the programme was closed (30 June 2022); amend its successor sau.',
      },
    ],
  ];
  test.each([
    ['on that day', closed('2022-07-01'), []],
    ['a day later', closed('2022-06-30'), late],
    [
      'on the day before its successor takes effect',
      successor({ date: '2022-07-02', succeeds: 'vi-du' }),
      [],
    ],
    [
      'on the day on which its successor takes effect',
      successor({ date: '2022-07-01', succeeds: 'vi-du' }),
      late,
    ],
    [
      'before its successor, issued already, takes effect',
      successor({ date: '2022-06-01', 'in-force': '2022-07-02', succeeds: 'vi-du' }),
      [],
    ],
    ['while nobody knows when its successor is issued', successor({ succeeds: 'vi-du' }), []],
  ])('an adjustment takes effect %s', (_, files, expected) => {
    expect(said('programme-succession', { ...slip(), ...files })).toEqual(expected);
  });
});

describe('the life of a body', () => {
  const register = (...lines: readonly string[]) => ({
    'organisations.yaml': `organisations:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`,
  });
  const others = [
    'id: van-phong, name: Văn phòng Hội Ví dụ, names: [Văn phòng]',
    'id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức]',
  ];
  const ended = (vi: readonly [string, string], en: readonly [string, string]) => [
    [
      'organisations.yaml',
      4,
      {
        vi: `Tổ chức kết thúc (${vi[0]}) trước khi thành lập (${vi[1]}).`,
        en: `The body ended (${en[0]}) before it began (${en[1]}).`,
      },
    ],
  ];
  test.each([
    ['of one day', 'from: 2020-06-15, to: 2020-06-15', []],
    [
      'that ends the day before',
      'from: 2020-06-15, to: 2020-06-14',
      ended(['ngày 14/6/2020', 'ngày 15/6/2020'], ['14 June 2020', '15 June 2020']),
    ],
    ['that ends in the month of its beginning', 'from: 2020-06-15, to: 2020-06', []],
    [
      'that ends in the month before',
      'from: 2020-06-15, to: 2020-05',
      ended(['tháng 5/2020', 'ngày 15/6/2020'], ['May 2020', '15 June 2020']),
    ],
    ['that ends nobody knows when', 'from: 2020-06-15, to: unknown', []],
  ])('is one %s', (_, life, expected) => {
    const files = register(...others, `id: ban-cu, name: Ban cũ, ${life}`);
    expect(said('body-successors', files)).toEqual(expected);
  });

  const outlived = (vi: string, en: string) => [
    [
      'organisations.yaml',
      5,
      {
        vi: `Tổ chức kế thừa «ban-cu» đã kết thúc (${vi}) trước tổ chức này.`,
        en: `The successor “ban-cu” had ended (${en}) before this body did.`,
      },
    ],
  ];
  test.each([
    ['on the same day', '2020-06-15', '2020-06-15', []],
    ['the day before', '2020-06-14', '2020-06-15', outlived('ngày 14/6/2020', '14 June 2020')],
    ['in the month of that day', '2020-06', '2020-06-15', []],
    ['in the year that it ends in', '2020-01-01', '2020', []],
    ['before that year', '2019-12-31', '2020', outlived('ngày 31/12/2019', '31 December 2019')],
    ['nobody knows when', 'unknown', '2020-06-15', []],
    ['while nobody knows when it ended itself', '2019-12-31', 'unknown', []],
  ])('a successor ended %s', (_, end, own, expected) => {
    const files = register(
      ...others,
      `id: ban-cu, name: Ban cũ, to: ${end}`,
      `id: ban-moi, name: Ban mới, to: ${own}, successor: ban-cu`,
    );
    expect(said('body-successors', files)).toEqual(expected);
  });

  const refused = (vi: string, en: string) => [['revisions/dot-1.yaml', 4, { vi, en }]];
  test.each([
    ['on its last day', 'to: 2022-07-01', []],
    ['in the month in which it ends', 'to: 2022-07', []],
    ['on a day by which it may have ended', 'to: unknown', []],
    [
      'a day after its last one',
      'to: 2022-06-30',
      refused(
        '«Ban Tổ chức Hội Ví dụ» đã kết thúc ngày 30/6/2022, trước lần điều chỉnh ngày 01/7/2022; có thẩm quyền khi đó: ban-moi, hoi.',
        '“Ban Tổ chức Hội Ví dụ” ended on 30 June 2022, before the adjustment made on 1 July 2022; competent then: ban-moi, hoi.',
      ),
    ],
    ['on its first day', 'from: 2022-07-01', []],
    ['in the month in which it begins', 'from: 2022-07', []],
    [
      'a day before its first one',
      'from: 2022-07-02',
      refused(
        '«Ban Tổ chức Hội Ví dụ» thành lập ngày 02/7/2022, sau lần điều chỉnh ngày 01/7/2022; có thẩm quyền khi đó: ban-moi, hoi.',
        '“Ban Tổ chức Hội Ví dụ” was founded on 2 July 2022, after the adjustment made on 1 July 2022; competent then: ban-moi, hoi.',
      ),
    ],
  ])('lets it adjust its programme %s', (_, life, expected) => {
    const files = register(
      'id: van-phong, name: Văn phòng Hội Ví dụ, names: [Văn phòng], from: 2022',
      `id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức], ${life}, successor: ban-moi`,
      'id: ban-moi, name: Ban mới, superior: hoi',
      'id: hoi, name: Hội Ví dụ',
      'id: hoi-cu, name: Hội cũ, to: 2022-06-30',
    );
    expect(said('mandate-competence', { ...files, ...slip() })).toEqual(expected);
  });
});

describe('a task falls due', () => {
  const task = (deadline: string, carries = '') => ({
    'text/II.yaml': partOfTasks(
      `- { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong, deadline: { ${deadline} }${carries} } }\n`,
    ),
  });
  const outside = (vi: string, en: string) => [
    ['text/II.yaml', 7, { vi: `Nhiệm vụ mo-lop ${vi}.`, en: `The task mo-lop ${en}.` }],
  ];
  const after = outside(
    'có hạn 01/01/2026, sau khi nhiệm kỳ kết thúc (31/12/2025)',
    'is due on 1 January 2026, after the term ends (31 December 2025)',
  );
  const before = outside(
    'có hạn 31/12/2019, trước khi nhiệm kỳ bắt đầu (01/01/2020)',
    'is due on 31 December 2019, before the term begins (1 January 2020)',
  );
  test.each([
    ['on the last day of the term', 'date: 2025-12-31', []],
    ['a day later', 'date: 2026-01-01', after],
    ['in the last quarter of the term', 'quarter: 2025-Q4', []],
    [
      'in the next quarter',
      'quarter: 2026-Q1',
      outside(
        'có hạn 31/3/2026, sau khi nhiệm kỳ kết thúc (31/12/2025)',
        'is due on 31 March 2026, after the term ends (31 December 2025)',
      ),
    ],
    ['on the first day of the term', 'date: 2020-01-01', []],
    ['the day before', 'date: 2019-12-31', before],
    ['in the first February of the term, which has 29 days', 'month: 2020-02', []],
    ['at no time', 'standing: true', []],
  ])('%s', (_, deadline, expected) => {
    expect(said('deadline-outside-term', task(deadline))).toEqual(expected);
  });

  const inForce = { 'programme.yaml': programmeYaml({ 'in-force': '2020-11-01' }) };
  test.each([
    ['on the day of effect', 'date: 2020-11-01', []],
    ['in its month', 'month: 2020-11', []],
    [
      'the day before it',
      'date: 2020-10-31',
      outside(
        'có hạn 31/10/2020, trước khi nhiệm vụ có hiệu lực (01/11/2020)',
        'is due on 31 October 2020, before the task is in force (1 November 2020)',
      ),
    ],
    [
      'and once fell due the day before it',
      'date: 2020-11-30, was: [{ date: 2020-10-31, until: 2020-11-15, reason: gia hạn }]',
      [],
    ],
  ])('%s of a programme that takes effect later than it was issued', (_, deadline, expected) => {
    expect(said('deadline-outside-term', { ...inForce, ...task(deadline) })).toEqual(expected);
  });

  const once = (words: string) =>
    `date: 2025-06-30, was: [{ ${words}, until: 2020-10-01, reason: chuyển tiếp }]`;
  const carries = ', carries: cu/mo-lop';
  const formerly = outside(
    'từng có hạn 31/12/2019, trước khi nhiệm kỳ bắt đầu (01/01/2020)',
    'was once due on 31 December 2019, before the term begins (1 January 2020)',
  );
  test.each([
    ['before the term once, where it is carried over', once('date: 2019-12-31'), carries, []],
    ['before the term once, where it is new', once('date: 2019-12-31'), '', formerly],
    ['before the term still, where it is carried over', 'date: 2019-12-31', carries, before],
    [
      'after the term once, where it is carried over',
      once('date: 2026-01-01'),
      carries,
      outside(
        'từng có hạn 01/01/2026, sau khi nhiệm kỳ kết thúc (31/12/2025)',
        'was once due on 1 January 2026, after the term ends (31 December 2025)',
      ),
    ],
  ])('%s', (_, deadline, more, expected) => {
    expect(said('deadline-outside-term', task(deadline, more))).toEqual(expected);
  });
});

describe('a day of effect', () => {
  const early = (
    file: string,
    line: number,
    effect: readonly [string, string],
    than: readonly [string, string],
  ) => [
    [
      file,
      line,
      {
        vi: `Ngày có hiệu lực ${effect[0]} trước ngày ${than[0]}.`,
        en: `The day of effect, ${effect[1]}, is before the ${than[1]}.`,
      },
    ],
  ];
  test.each([
    ['on that of issue', 'in-force: 2020-10-01', []],
    [
      'the day before',
      'in-force: 2020-09-30',
      early(
        'programme.yaml',
        17,
        ['30/9/2020', '30 September 2020'],
        ['ban hành 01/10/2020', 'day of issue, 1 October 2020'],
      ),
    ],
  ])('of a programme, %s', (_, words, expected) => {
    const [key = '', day = ''] = words.split(': ');
    expect(said('in-force-date', { 'programme.yaml': programmeYaml({ [key]: day }) })).toEqual(expected);
  });

  const unit = (words: string) => ({
    'text/II.yaml': partOfTasks(`- { id: mo-lop, kind: section, number: '1', text: Mở lớp., ${words} }\n`),
  });
  test.each([
    ['on that of its programme', {}, 'in-force: 2020-10-01', []],
    [
      'the day before',
      {},
      'in-force: 2020-09-30',
      early(
        'text/II.yaml',
        7,
        ['30/9/2020', '30 September 2020'],
        ['chương trình có hiệu lực 01/10/2020', 'programme takes effect on 1 October 2020'],
      ),
    ],
    ['before one that nobody knows', { symbol: 'null', date: 'null' }, 'in-force: 2019-09-30', []],
  ])('of a unit, %s', (_, head, words, expected) => {
    expect(said('in-force-date', { 'programme.yaml': programmeYaml(head), ...unit(words) })).toEqual(
      expected,
    );
  });

  const change = (day: string, instrument = 'date: 2022-07-01') => ({
    'revisions/dot-1.yaml': `id: dot-1
mandates: [nq-01-2020]
state: draft
instrument: { type: CTr, symbol: null, ${instrument}, issuer: ban-to-chuc }
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: nghị quyết yêu cầu thêm, in-force: ${day} }
`,
  });
  test.each([
    ['on that of its instrument', change('2022-07-01'), []],
    [
      'the day before',
      change('2022-06-30'),
      early(
        'revisions/dot-1.yaml',
        6,
        ['30/6/2022', '30 June 2022'],
        ['ban hành 01/7/2022', 'day of issue, 1 July 2022'],
      ),
    ],
    ['while nobody knows the day of its instrument', change('2022-06-30', 'date: null'), []],
  ])('of a change, %s', (_, files, expected) => {
    expect(said('in-force-date', files)).toEqual(expected);
  });
});
