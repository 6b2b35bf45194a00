import { describe, expect, test } from 'vitest';
import { partOfTasks } from '../support/example-plan.ts';
import { lintWith, programmeYaml } from '../support/lint-example.ts';

const rules = ['programme-succession', 'task-carried-over'];

/** A programme that succeeds the base one, with one task carried on from a unit of it. */
const successor = (id: string, carries: string, closed = '2024-12-31') => ({
  [`plans/${id}/programme.yaml`]: programmeYaml({
    id,
    symbol: 'null',
    date: 'null',
    term: '{ from: 2025, to: 2030 }',
    text: '[text/I.yaml]',
    operative: `[${id}-nhiem-vu]`,
    succeeds: `{ programme: vi-du, closed: ${closed} }`,
  }),
  [`plans/${id}/text/I.yaml`]: `units:
  - id: ${id}-nhiem-vu
    kind: part
    number: I
    heading: NHIỆM VỤ
    units:
      - id: ${id}-mo-lop
        kind: section
        number: '1'
        text: Mở lớp tập huấn.
        task: { lead: van-phong, deadline: { date: 2026-12-31, was: [{ date: 2024-12-31, until: ${closed}, reason: Chuyển tiếp }] }, carries: ${carries} }
`,
});
const records = (line: string) => ({ 'progress/mo-lop.yaml': `- ${line}\n` });
const completed = records(
  '{ date: 2024-10-01, state: completed, by: van-phong, evidence: [{ document: 01-BC/VP, date: 2024-10-01 }], recorded: 2024-10-02T09:00:00+07:00 }',
);
const discontinued = records(
  '{ date: 2024-10-01, state: discontinued, by: ban-to-chuc, note: Thôi làm, evidence: [{ document: 02-QĐ/BTC, date: 2024-10-01 }], recorded: 2024-10-02T09:00:00+07:00 }',
);

test.each([
  ['a succession as it should be', successor('sau', 'vi-du/mo-lop'), []],
  [
    'two successors, of which both carry the task',
    { ...successor('sau', 'vi-du/mo-lop'), ...successor('them', 'vi-du/mo-lop') },
    [
      'Chương trình vi-du đã có chương trình kế tiếp là sau; chỉ được có một.',
      'The programme vi-du is already succeeded by sau; it can have only one successor.',
    ],
  ],
  [
    'a circle',
    { ...successor('sau', 'vi-du/mo-lop'), 'programme.yaml': programmeYaml({ succeeds: 'sau' }) },
    [
      'Các chương trình kế tiếp nhau thành vòng: sau, vi-du.',
      'The programmes succeed each other in a circle: sau, vi-du.',
    ],
  ],
  [
    'an origin that was completed',
    { ...successor('sau', 'vi-du/mo-lop'), ...completed },
    [
      'Nhiệm vụ sau-mo-lop chuyển tiếp từ vi-du/mo-lop, nhưng nhiệm vụ đó đã hoàn thành.',
      'The task sau-mo-lop carries on vi-du/mo-lop, but that one was completed.',
    ],
  ],
  [
    'an origin that was discontinued',
    { ...successor('sau', 'vi-du/mo-lop'), ...discontinued },
    [
      'Nhiệm vụ sau-mo-lop chuyển tiếp từ vi-du/mo-lop, nhưng nhiệm vụ đó đã dừng thực hiện.',
      'The task sau-mo-lop carries on vi-du/mo-lop, but that one was discontinued.',
    ],
  ],
  [
    'an origin that is not there',
    { ...successor('sau', 'vi-du/khong-co'), ...completed },
    [
      'Nhiệm vụ sau-mo-lop chuyển tiếp từ vi-du/khong-co, nhưng không có nhiệm vụ đó.',
      'The task sau-mo-lop carries on vi-du/khong-co, but there is no such task.',
    ],
  ],
])('%s has its finding and no other', (_, files, messages) => {
  const { findings } = lintWith(files, { asOf: '2025-02-01' });
  const found = findings.filter(({ rule }) => rules.includes(rule));
  expect(found.flatMap(({ message }) => [message.vi, message.en])).toEqual(messages);
});

test('a closing day before the deadline of an open task is told before that day and after it', () => {
  const files = { ...successor('sau', 'vi-du/khong-co', '2023-12-31') };
  for (const asOf of ['2023-06-01', '2024-02-01']) {
    const { findings } = lintWith(files, { asOf });
    const messages = findings.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message);
    expect(messages).toContainEqual({
      vi: 'Chương trình kết thúc trước thời hạn 31/12/2024 của nhiệm vụ mo-lop còn mở; hãy chuyển tiếp sang sau, ghi hoàn thành hoặc dừng thực hiện.',
      en: 'The programme is closed before the open task mo-lop is due on 31 December 2024; carry it over into sau, complete it or discontinue it.',
    });
  }
});

describe('an open task of a programme that is closed', () => {
  /** Three tasks, due on 31 December 2024, on 30 June 2024 and at no time; the first is carried on. */
  const files = (closed: string, more: Readonly<Record<string, string>> = {}) => ({
    ...successor('sau', 'vi-du/mo-lop', closed),
    'text/II.yaml': partOfTasks(`
- { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong, deadline: { date: 2024-12-31 } } }
- { id: bien-soan, kind: section, number: '2', text: Biên soạn., task: { lead: van-phong, deadline: { date: 2024-06-30 } } }
- { id: tong-ket, kind: section, number: '3', text: Tổng kết. }
`),
    ...more,
  });
  const told = (given: Readonly<Record<string, string>>, asOf: string) =>
    lintWith(given, { asOf })
      .findings.filter(({ rule }) => rule === 'task-carried-over')
      .map(({ unit, message }) => [unit, message.vi]);
  const stillOpen = (id: string) => [
    id,
    `Chương trình kết thúc ngày 30/6/2024 mà nhiệm vụ ${id} còn mở; hãy ghi hoàn thành, dừng thực hiện, hoặc chuyển tiếp sang sau.`,
  ];
  const dueLater = [
    'bien-soan',
    'Chương trình kết thúc trước thời hạn 30/6/2024 của nhiệm vụ bien-soan còn mở; hãy chuyển tiếp sang sau, ghi hoàn thành hoặc dừng thực hiện.',
  ];

  test.each([
    ['may still be completed on its last day', '2024-06-30', '2024-06-30', []],
    [
      'is left open when that is over',
      '2024-06-30',
      '2024-07-01',
      [stillOpen('bien-soan'), stillOpen('tong-ket')],
    ],
    ['is due too late for one that is closed the day before', '2024-06-29', '2024-06-29', [dueLater]],
  ])('%s', (_, closed, asOf, expected) => {
    expect(told(files(closed), asOf)).toEqual(expected);
  });

  test('is not left open where it was settled, and goes on nowhere where a record alone says so', () => {
    const recorded = (id: string, state: string) => ({
      [`progress/${id}.yaml`]: `- { date: 2024-06-01, state: ${state}, by: van-phong, evidence: [{ document: 01-BC/VP, date: 2024-06-01 }], recorded: 2024-06-02T09:00:00+07:00 }\n`,
    });
    const settled = { ...recorded('bien-soan', 'completed'), ...recorded('tong-ket', 'discontinued') };
    expect(told(files('2024-06-30', settled), '2024-07-01')).toEqual([]);
    expect(told(files('2024-06-30', recorded('bien-soan', 'carried-over')), '2024-06-30')).toEqual([
      [
        'bien-soan',
        'Nhiệm vụ bien-soan được ghi là chuyển tiếp, nhưng không nhiệm vụ nào của sau tiếp tục («carries»).',
      ],
    ]);
  });

  test('is carried on once, and keeps its deadline', () => {
    const twice = {
      'plans/sau/text/I.yaml': `units:
  - id: sau-nhiem-vu
    kind: part
    number: I
    heading: NHIỆM VỤ
    units:
      - { id: mot, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong, deadline: { date: 2024-12-31 }, carries: vi-du/mo-lop } }
      - { id: hai, kind: section, number: '2', text: Mở lớp nữa., task: { lead: van-phong, deadline: { date: 2024-12-31 }, carries: vi-du/mo-lop } }
      - { id: ba, kind: section, number: '3', text: Biên soạn., task: { lead: van-phong, carries: vi-du/bien-soan } }
      - { id: bon, kind: section, number: '4', text: Tổng kết., task: { lead: van-phong, carries: vi-du/tong-ket } }
`,
    };
    expect(told(files('2024-06-30', twice), '2024-07-01')).toEqual([
      ['hai', 'Nhiệm vụ hai chuyển tiếp từ vi-du/mo-lop, mà một nhiệm vụ khác đã chuyển tiếp từ đó.'],
      ['ba', 'Thời hạn của vi-du/bien-soan không được ghi vào «was» của nhiệm vụ chuyển tiếp ba.'],
    ]);
  });
});

test('where one of the two cannot be read whole, nothing is said of what it may hold', () => {
  const unreadable = { 'plans/sau/progress/hong.yaml': '- 12\n' };
  for (const broken of [records('12'), records('{ date: 2024-13-45 }'), unreadable]) {
    const { findings, skipped } = lintWith(
      { ...successor('sau', 'vi-du/khong-co'), ...broken },
      { asOf: '2025-02-01' },
    );
    expect(findings.some(({ rule }) => rule === 'schema')).toBe(true);
    expect(findings.filter(({ rule }) => rules.includes(rule))).toEqual([]);
    expect(skipped).toEqual(expect.arrayContaining(rules));
  }
});
