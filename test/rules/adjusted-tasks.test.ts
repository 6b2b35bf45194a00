import { describe, expect, test } from 'vitest';
import type { Localised } from '../../src/locale/localised.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeYaml } from '../support/lint-example.ts';

interface Sides {
  readonly files: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
  readonly asOf?: string;
}

/** What one rule says of the base programme with some files replaced, compared with a base where one is given: the unit and the words. */
function said(
  rule: string,
  { files, before, asOf = '2021-01-31' }: Sides,
): (string | Localised | undefined)[][] {
  const { findings } = lintPlan(planWith(files), {
    asOf,
    ...(before && { against: planWith({ ...files, ...before }) }),
  });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ unit, message }) => [unit, message.vi, message.en]);
}

const record = (state: string, date = '2020-11-30') =>
  `- {date: ${date}, state: ${state}, by: van-phong, evidence: [{document: 01-NQ/ĐH, date: 2020-09-15}], recorded: ${date}T09:12:00+07:00}\n`;
const bullets = (...units: readonly string[]) => ({
  'text/II.yaml': partOfTasks(units.map((unit) => `- { ${unit} }\n`).join('')),
});

const classes = 'Mở 4 lớp tập huấn nghiệp vụ công tác hội cho cán bộ chuyên trách ở các tỉnh, thành phố';
const books = 'iên soạn bộ tài liệu tập huấn dùng chung cho các hội thành viên trong nhiệm kỳ này';
const together = bullets(`id: mo-lop, kind: bullet, text: "${classes}; b${books}."`);
const apart = bullets(
  `id: mo-lop, kind: bullet, text: "${classes}."`,
  `id: bien-soan, kind: bullet, text: "B${books}."`,
);
const begun = { 'progress/mo-lop.yaml': record('in-progress') };
const alsoBegun = { 'progress/bien-soan.yaml': record('in-progress') };

/** That a unit took over from a task that was begun, and has no record. */
const silent = (unit: string, from: string, vi: string, en: string) => [
  unit,
  `Nhiệm vụ «${from}» được ${vi} khi đang ở «đang thực hiện», nhưng «${unit}» chưa có bản ghi nào.`,
  `The task “${from}” was ${en} while in “in progress”, but “${unit}” has no record yet.`,
];

/** That the records of a task which is no longer in force leave it open. */
const open = (unit: string, state: readonly [string, string], vi: string, en: string) => [
  unit,
  `Nhiệm vụ «${unit}» ${vi}, nhưng tiến độ dừng ở «${state[0]}»; chưa ghi việc đang làm đi đâu.`,
  `The task “${unit}” was ${en}, but its records end in “${state[1]}” and do not say where the work went.`,
];
const inProgress = ['đang thực hiện', 'in progress'] as const;

describe('state-follows, where a task is split', () => {
  test.each([
    ['before anybody began', {}, []],
    ['asks the new one for a record', begun, [silent('bien-soan', 'mo-lop', 'tách', 'split')]],
    ['and both are recorded', { ...begun, ...alsoBegun }, []],
  ])('%s', (_, records, expected) => {
    expect(said('state-follows', { files: { ...apart, ...records }, before: together })).toEqual(expected);
  });

  test('looks at no record that is later than the day', () => {
    const files = { ...apart, 'progress/mo-lop.yaml': record('in-progress', '2021-01-30') };
    expect(said('state-follows', { files, before: together, asOf: '2021-01-29' })).toEqual([]);
    expect(said('state-follows', { files, before: together, asOf: '2021-01-30' })).toEqual([
      silent('bien-soan', 'mo-lop', 'tách', 'split'),
    ]);
  });
});

describe('state-follows, where tasks are joined into one', () => {
  const joined = bullets(
    `id: ca-hai, kind: bullet, text: "${classes}; b${books}."`,
    `id: mo-lop, kind: bullet, text: "${classes}.", repealed: dot-1`,
    `id: bien-soan, kind: bullet, text: "B${books}.", repealed: dot-1`,
  );
  const silentOne = (from: string) => silent('ca-hai', from, 'nhập', 'joined with others');
  const openOne = (unit: string) => open(unit, inProgress, 'được nhập', 'joined with others');
  const going = { 'progress/ca-hai.yaml': record('in-progress') };
  test.each([
    ['before anybody began', {}, []],
    ['of which one was begun', begun, [silentOne('mo-lop'), openOne('mo-lop')]],
    [
      'of which both were begun',
      { ...begun, ...alsoBegun },
      [silentOne('mo-lop'), silentOne('bien-soan'), openOne('mo-lop'), openOne('bien-soan')],
    ],
    ['that is begun', { ...begun, ...going }, [openOne('mo-lop')]],
    ['that goes on with one carried over', { 'progress/mo-lop.yaml': record('carried-over'), ...going }, []],
  ])('%s', (_, records, expected) => {
    expect(said('state-follows', { files: { ...joined, ...records }, before: apart })).toEqual(expected);
  });
});

test('state-follows, of a task that is gone, asks what its records end in as of the day, in whatever order they stand', () => {
  const files = bullets(`id: ca-hai, kind: bullet, text: "${classes}; b${books}."`);
  const ends = (log: string, asOf: string) =>
    said('state-follows', { files: { ...files, 'progress/mo-lop.yaml': log }, before: apart, asOf });
  const log = `${record('in-progress', '2021-01-30')}${record('not-started', '2020-12-01')}`;
  expect(ends(log, '2021-01-29')).toEqual([]);
  expect(ends(log, '2021-01-30')).toEqual([silent('ca-hai', 'mo-lop', 'nhập', 'joined with others')]);
});

describe('state-follows, where a task with several results is repealed', () => {
  const task = (more: string) =>
    bullets(
      `id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ., task: { results: [{ id: lop, deliverable: Lớp }, { id: sach, deliverable: Sách }] }${more}`,
    );
  const of = (result: string, state: string, date: string) =>
    record(state, date).replace(', by:', `, result: ${result}, by:`);
  test.each([
    [
      'of which each was completed',
      [of('lop', 'completed', '2020-11-30'), of('sach', 'completed', '2020-12-30')],
      [],
    ],
    ['of which nobody began the other', [of('lop', 'completed', '2020-11-30')], []],
    [
      'of which one is left open, though the other was completed since',
      [of('lop', 'in-progress', '2020-11-30'), of('sach', 'completed', '2020-12-30')],
      [open('mo-lop', inProgress, 'bị bãi bỏ', 'repealed')],
    ],
    [
      'that were discontinued as a whole',
      [of('lop', 'in-progress', '2020-11-30'), record('discontinued', '2020-12-30')],
      [],
    ],
  ])('%s', (_, records, expected) => {
    const files = { ...task(', repealed: dot-1'), 'progress/mo-lop.yaml': records.join('') };
    expect(said('state-follows', { files, before: task('') })).toEqual(expected);
  });
});

describe('state-follows, where a task is repealed', () => {
  const standing = bullets('id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ.');
  const repealed = bullets('id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ., repealed: dot-1');
  const left = (vi: string, en: string) => [open('mo-lop', [vi, en], 'bị bãi bỏ', 'repealed')];
  test.each([
    ['completed', []],
    ['discontinued', []],
    ['carried-over', []],
    ['not-started', []],
    ['in-progress', left('đang thực hiện', 'in progress')],
    ['paused', left('tạm dừng', 'paused')],
    ['awaiting-confirmation', left('chờ xác nhận', 'awaiting confirmation')],
  ])('while it is %s', (state, expected) => {
    const files = { ...repealed, 'progress/mo-lop.yaml': record(state) };
    expect(said('state-follows', { files, before: standing })).toEqual(expected);
    expect(said('state-follows', { files, before: repealed })).toEqual([]);
    expect(said('state-follows', { files })).toEqual([]);
  });
});

describe('record-kept names all that was edited in a record', () => {
  const files = bullets('id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ.');
  const log = (more: string) => ({
    'progress/mo-lop.yaml': `- {date: 2020-11-30, state: in-progress${more}, by: van-phong, recorded: 2020-12-01T09:12:00+07:00}\n`,
  });
  test.each([
    ['its result', ', result: lop', ', result: sach', 'sản phẩm của nhiệm vụ', 'result'],
    ['its indicator', ', value: 2, indicator: lớp', ', value: 2, indicator: sách', 'chỉ tiêu', 'indicator'],
    ['the period of its sheet', ', period: 2020-H2', ', period: 2020-Q4', 'kỳ báo cáo', 'period'],
    ['its value and its note', ', value: 2', ', value: 3, note: đếm lại', 'kết quả, ghi chú', 'value, note'],
  ])('%s', (_, was, now, vi, en) => {
    expect(said('record-kept', { files: { ...files, ...log(now) }, before: log(was) })).toEqual([
      [
        'mo-lop',
        `Bản ghi ngày 30/11/2020 của nhiệm vụ mo-lop đã bị sửa so với bản gốc (${vi}). Hãy để lại như cũ; muốn đổi thì thêm bản ghi đính chính: cthd record mo-lop --corrects …`,
        `The record of 30 November 2020 of the task mo-lop was edited since the base (${en}). Put it back as it was; to change what it says, add a record that corrects it: cthd record mo-lop --corrects …`,
      ],
    ]);
  });
});

describe('ledger-kept', () => {
  const task = (lines: string) => bullets(`id: mo-lop, kind: bullet, text: Mở lớp., task: { ${lines} }`);
  const [first, second] = [
    '{ date: 2022-06-30, until: 2022-05-10, reason: lùi hạn }',
    '{ date: 2023-06-30, until: 2023-05-10, reason: lùi hạn }',
  ] as const;
  const due = (day: string, ...was: readonly string[]) =>
    `deadline: { date: ${day}, was: [${was.join(', ')}] }`;
  const gone = (vi: string, en: string, until: readonly [string, string]) => [
    'mo-lop',
    `Thời hạn trước đây của nhiệm vụ mo-lop (${vi}, đến ngày ${until[0]}) không còn nguyên trong «was» như ở bản gốc.`,
    `The former deadline of the task mo-lop (${en}, until ${until[1]}) is no longer in “was” as it is in the base.`,
  ];
  const goneFirst = gone('30/6/2022', '30 June 2022', ['10/5/2022', '10 May 2022']);
  const goneSecond = gone('30/6/2023', '30 June 2023', ['10/5/2023', '10 May 2023']);
  const unsaid = (what: readonly [string, string], vi: string, en: string) => [
    'mo-lop',
    `${what[0]} của nhiệm vụ mo-lop trong bản gốc (${vi}) đã đổi mà không được ghi vào «was».`,
    `The ${what[1]} of the task mo-lop in the base (${en}) was changed and not entered into “was”.`,
  ];
  const unsaidDay = unsaid(['Thời hạn', 'deadline'], '31/12/2024', '31 December 2024');
  const unsaidTarget = unsaid(['Chỉ tiêu', 'target'], '4', '4');
  test.each([
    [
      'finds nothing where nothing changed',
      due('2024-12-31', first, second),
      due('2024-12-31', first, second),
      [],
    ],
    [
      'reads an entry whatever the order of what it says',
      due('2024-12-31', first),
      due('2024-12-31', '{ reason: lùi hạn, until: 2022-05-10, date: 2022-06-30 }'),
      [],
    ],
    ['misses the first entry', due('2024-12-31', first, second), due('2024-12-31', second), [goneFirst]],
    ['misses the last entry', due('2024-12-31', first, second), due('2024-12-31', first), [goneSecond]],
    [
      'misses one of two that change places',
      due('2024-12-31', first, second),
      due('2024-12-31', second, first),
      [goneSecond],
    ],
    [
      'misses one of two that were the same',
      due('2024-12-31', first, first),
      due('2024-12-31', first),
      [goneFirst],
    ],
    [
      'takes a move that is entered',
      due('2024-12-31', first),
      due('2025-06-30', first, '{ date: 2024-12-31, until: 2024-05-10, reason: lùi hạn }'),
      [],
    ],
    ['misses a move that is not entered', due('2024-12-31', first), due('2025-06-30', first), [unsaidDay]],
    [
      'misses a move where an entry that was there says the same',
      due('2024-12-31', '{ date: 2024-12-31, until: 2023-05-10, reason: rút ngắn }'),
      due('2025-06-30', '{ date: 2024-12-31, until: 2023-05-10, reason: rút ngắn }'),
      [unsaidDay],
    ],
    ['misses a deadline that is no more', 'deadline: { date: 2024-12-31 }', 'lead: van-phong', [unsaidDay]],
    ['asks for nothing where there was none', 'lead: van-phong', 'deadline: { date: 2024-12-31 }', []],
    [
      'misses the deadline of a result that is gone, and of one that moved',
      'results: [{ id: lop, deliverable: Lớp, deadline: { date: 2024-12-31 } }, { deliverable: Sách, deadline: { date: 2024-12-31 } }]',
      'results: [{ deliverable: Hội nghị }, { deliverable: Sách, deadline: { date: 2025-12-31 } }]',
      [unsaidDay, unsaidDay],
    ],
    [
      'misses a lower target that is not entered',
      'indicator: { name: lớp, target: 4 }',
      'indicator: { name: lớp, target: 3 }',
      [unsaidTarget],
    ],
    [
      'takes one that is entered',
      'indicator: { name: lớp, target: 4 }',
      'indicator: { name: lớp, target: 3, was: [{ target: 4, until: 2022-05-10, reason: giảm }] }',
      [],
    ],
    [
      'takes an indicator that is one of several now for the same',
      'indicator: { name: lớp, target: 4 }',
      'indicators: [{ name: Lớp, target: 4 }, { name: sách, target: 2 }]',
      [],
    ],
    [
      'and one of several that is the only one now',
      'indicators: [{ name: lớp, target: 4 }, { name: sách, target: 2 }]',
      'indicator: { name: sách, target: 2 }, indicators: [{ name: lớp, target: 4 }]',
      [],
    ],
    [
      'misses one of several that is gone',
      'indicators: [{ name: lớp, target: 4 }, { name: sách, target: 2 }]',
      'indicators: [{ name: sách, target: 2 }]',
      [unsaidTarget],
    ],
    [
      'takes the only indicator for the same under another name',
      'indicator: { name: lớp, target: 4 }',
      'indicator: { name: lớp học, target: 4 }',
      [],
    ],
  ])('%s', (_, was, now, expected) => {
    expect(said('ledger-kept', { files: task(now), before: task(was) })).toEqual(expected);
  });
});

describe('check-weakened tells the level of a rule', () => {
  const level = (one: string | null) => ({
    'programme.yaml': programmeYaml(one === null ? {} : { lint: `{ rules: { quotes: ${one} } }` }),
  });
  const told = (vi: readonly [string, string], en: readonly [string, string]) => [
    [
      'vi-du',
      `Mức của quy tắc quotes đổi từ ${vi[0]} thành ${vi[1]}.`,
      `The level of the rule quotes went from ${en[0]} to ${en[1]}.`,
    ],
  ];
  test.each([
    ['that was the default and is the strictest', null, 'error', []],
    ['that was lower and is the strictest', 'info', 'error', []],
    ['that was off and is the default', 'off', null, []],
    ['that was raised', 'info', 'warning', []],
    ['that was lowered', 'warning', 'info', told(['cảnh báo', 'thông tin'], ['warning', 'info'])],
    [
      'that was the default, since that may have been stricter',
      null,
      'warning',
      told(['mức mặc định', 'cảnh báo'], ['its default', 'warning']),
    ],
    [
      'that was the strictest and is the default',
      'error',
      null,
      told(['lỗi', 'mức mặc định'], ['error', 'its default']),
    ],
    ['that is off', null, 'off', told(['mức mặc định', 'tắt'], ['its default', 'off'])],
  ])('%s', (_, was, now, expected) => {
    expect(said('check-weakened', { files: level(now), before: level(was) })).toEqual(expected);
  });
});
