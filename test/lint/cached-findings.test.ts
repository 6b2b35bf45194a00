import { expect, test } from 'vitest';
import { lintPlan, type LintResult } from '../../src/lint/lint-plan.ts';
import { type ReadFile, readPlanFile } from '../../src/source/read/read-plan-file.ts';
import { planWith } from '../support/example-plan.ts';
import { type Entries, cacheOf } from '../support/serialised-cache.ts';
import { programmeYaml } from '../support/lint-example.ts';

type Files = Readonly<Record<string, string>>;

const told = ({ plan: _, sources: __, ...result }: LintResult) => result;

interface Lint {
  readonly files: Files;
  readonly asOf?: string;
}

/** What lint finds in a second plan, from nothing and with what it found in the first; and how much of that it took. */
function twice(first: Lint, second: Lint) {
  const run = ({ files, asOf = '2026-01-01' }: Lint, known: Entries) => {
    const folder = planWith(files);
    const { cache, handedOn, counts } = cacheOf(folder, known);
    return { result: lintPlan(folder, { asOf, cache }), handedOn, counts };
  };
  const before = run(first, new Map());
  const after = run(second, before.handedOn());
  const { files, asOf = '2026-01-01' } = second;
  return {
    before: told(before.result),
    taken: told(after.result),
    fresh: told(lintPlan(planWith(files), { asOf })),
    counts: after.counts(),
  };
}

const rulesOf = ({ findings }: Pick<LintResult, 'findings'>) => findings.map(({ rule }) => rule);

const citing: Files = {
  'text/I.yaml': `units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH
    units:
      - { id: can-cu, kind: bullet, text: Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020 của Ban Tổ chức. }
`,
  'documents.yaml': `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: về một việc hư cấu, unverified: hư cấu, names: [Nghị quyết Đại hội hư cấu] }
  - { id: nq-02-2022, type: NQ, symbol: 02-NQ/ĐH, date: 2022-03-01, title: về việc thay thế, verified: { source: ví dụ hư cấu }, relations: [{ replaces: nq-01-2020 }] }
`,
};

test('takes what it found where nothing changed, and in the files that stay as they are', () => {
  const same = twice({ files: citing }, { files: citing });
  expect(same.taken).toEqual(same.fresh);
  expect(same.counts).toEqual({ asked: 0, known: 0, plan: 1, anew: 0 });
  const other = {
    ...citing,
    'text/II.yaml': 'units: [{ id: nhiem-vu, kind: part, number: II, heading: VIỆC }]',
  };
  const changed = twice({ files: citing }, { files: other });
  expect(changed.taken).toEqual(changed.fresh);
  expect(changed.counts).toEqual({ asked: 3, known: 2, plan: 0, anew: 1 });
});

test('judges again on another day', () => {
  const { before, taken, fresh } = twice({ files: citing, asOf: '2021-01-01' }, { files: citing });
  expect(taken).toEqual(fresh);
  expect([rulesOf(before), rulesOf(taken)].map((ids) => ids.includes('citation-superseded'))).toEqual([
    false,
    true,
  ]);
});

test('judges again where a slip reviews something', () => {
  const slip = `id: ra-soat
mandates: [nq-02-2022]
state: draft
reviewed:
  - { unit: can-cu, against: nq-02-2022, outcome: still-valid, reason: Vẫn đúng như đã ban hành, by: ban-to-chuc, on: 2022-06-01 }
`;
  const { before, taken, fresh } = twice(
    { files: citing },
    { files: { ...citing, 'revisions/ra-soat.yaml': slip } },
  );
  expect(taken).toEqual(fresh);
  const superseded = ({ findings }: Pick<LintResult, 'findings'>) =>
    findings.filter(({ rule, unit }) => rule === 'citation-superseded' && unit === 'can-cu').length;
  expect([before, taken].map(superseded)).toEqual([1, 0]);
});

test('keeps problems before levels and exceptions', () => {
  const settled: Files = {
    ...citing,
    'programme.yaml': programmeYaml({ lint: '{ rules: { citation-unverified: error } }' }),
    'exceptions.yaml':
      'exceptions: [{ rule: citation-superseded, unit: muc-dich, reason: Giữ như bản gốc hư cấu }]\n',
  };
  const once = twice({ files: settled }, { files: settled });
  expect(once.taken).toEqual(once.fresh);
  expect(once.counts).toEqual({ asked: 0, known: 0, plan: 1, anew: 0 });
  expect(once.taken.excepted.map(({ rule }) => rule)).toEqual(['citation-superseded']);
  expect(once.taken.findings.filter(({ rule }) => rule === 'citation-unverified')[0]?.severity).toBe('error');
  const lifted = twice({ files: settled }, { files: { ...settled, 'exceptions.yaml': 'exceptions: []\n' } });
  expect(lifted.taken).toEqual(lifted.fresh);
  expect(lifted.counts.known).toBe(3);
});

/** A part of tasks, of which several have one wording, and one bears a lead and a deadline. */
const tasksOf = (lead: string, year: number, wording: string) => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: viec-mot, kind: bullet, text: Mở lớp tập huấn cho hội viên., task: { lead: ${lead}, deadline: { year: ${year} } } }
      - { id: viec-hai, kind: bullet, text: ${wording} }
`;
const more = (wording: string) =>
  `parent: nhiem-vu\nunits: [{ id: viec-ba, kind: bullet, text: ${wording} }]\n`;
const tasks = (...[lead, year, wording]: Parameters<typeof tasksOf>): Files => ({
  'text/II.yaml': tasksOf(lead, year, wording),
  'text/III.yaml': more('Mở lớp tập huấn cho hội viên.'),
  'programme.yaml': programmeYaml({ text: '[text/I.yaml, text/II.yaml, text/III.yaml]' }),
});

test.each([
  ['a lead', tasks('van-phong', 2022, 'Họp mỗi quý một lần ở trụ sở.')],
  ['a deadline within the term', tasks('ban-to-chuc', 2023, 'Họp mỗi quý một lần ở trụ sở.')],
  ['a deadline beyond the term', tasks('ban-to-chuc', 2040, 'Họp mỗi quý một lần ở trụ sở.')],
  ['a wording that others of the part have', tasks('ban-to-chuc', 2022, 'Mở lớp tập huấn cho hội viên.')],
])('takes what was found across files where one file changed: %s', (_, changed) => {
  const before = tasks('ban-to-chuc', 2022, 'Họp mỗi quý một lần ở trụ sở.');
  const { taken, fresh, counts } = twice({ files: before }, { files: changed });
  expect(taken).toEqual(fresh);
  expect(counts.plan).toBe(1);
});

test('judges a deadline by the day from which a unit in another file binds', () => {
  const files = (day: string): Files => ({
    ...tasks('ban-to-chuc', 2022, 'Họp mỗi quý một lần ở trụ sở.'),
    'text/II.yaml': tasksOf('ban-to-chuc', 2022, 'Họp mỗi quý một lần ở trụ sở.').replace(
      'kind: part',
      `kind: part\n    in-force: ${day}`,
    ),
    'text/III.yaml': more(
      'Mở lớp tập huấn cho hội viên., task: { lead: van-phong, deadline: { date: 2022-06-30 } }',
    ),
  });
  const { before, taken, fresh } = twice({ files: files('2022-01-01') }, { files: files('2022-09-01') });
  expect(taken).toEqual(fresh);
  const early = ({ findings }: Pick<LintResult, 'findings'>) =>
    findings.filter(({ rule, unit }) => rule === 'deadline-outside-term' && unit === 'viec-ba').length;
  expect([before, taken].map(early)).toEqual([0, 1]);
});

test('keeps the count of findings beyond the most that are told, with what they are about', () => {
  const units = Array.from(
    { length: 2_100 },
    (_, n) => `  - { id: y-${n}, kind: paragraph, text: 'Một  ý' }\n`,
  );
  const many: Files = { 'text/I.yaml': `units:\n${units.join('')}` };
  const accepted = {
    'exceptions.yaml': 'exceptions: [{ rule: double-spaces, unit: y-2050, reason: Như bản gốc hư cấu }]\n',
  };
  const { taken, fresh, counts } = twice({ files: many }, { files: { ...many, ...accepted } });
  expect(taken).toEqual(fresh);
  expect(counts.known).toBe(3);
  expect(taken.findings.find(({ rule, more }) => rule === 'double-spaces' && more !== undefined)?.more).toBe(
    99,
  );
});

test('tells findings that are alike in the order of a run over the whole plan', () => {
  const doubled = (name: string, words: string): Files => ({
    [`text/${name}.yaml`]: `units: [{ id: mot, kind: part, number: ${name}, heading: '${words}' }]`,
  });
  const first = { ...doubled('I', 'Một  ý'), ...doubled('II', 'Một  ý') };
  const { taken, fresh } = twice(
    { files: first },
    { files: { ...first, ...doubled('I', 'Hai  ý, Một  ý') } },
  );
  expect(taken).toEqual(fresh);
});

/** Lints one plan after the other, each with what was found before, and holds it against lint from nothing; gives of each whether the whole plan was taken from the cache, or cached. */
function inTurn(plans: readonly Files[], readOnce: ReadFile = readPlanFile): string[] {
  let known: Entries = new Map();
  return plans.map((files) => {
    const folder = planWith(files);
    const { cache, handedOn, counts } = cacheOf(folder, known);
    const options = { asOf: '2026-01-01' };
    expect(told(lintPlan(folder, { ...options, cache, readOnce }))).toEqual(told(lintPlan(folder, options)));
    known = handedOn();
    const { plan, anew } = counts();
    return [...(plan > 0 ? ['taken'] : ['judged']), ...(anew > 0 ? ['cached'] : [])].join(', ');
  });
}

const tasksOfTwoFiles = tasks('ban-to-chuc', 2022, 'Họp mỗi quý một lần ở trụ sở.');
const record = (date: string, state: string) =>
  `{ date: ${date}, state: ${state}, by: ban-to-chuc, note: "a\u00a0b", recorded: 2022-06-01T09:00:00+07:00 }`;
const log = (...records: readonly string[]) => records.map((one) => `- ${one}\n`).join('');

test('takes what was found elsewhere where records changed, in the log of a task or in a file of several', () => {
  const logged = { ...tasksOfTwoFiles, 'progress/viec-mot.yaml': log(record('2021-05-06', 'completed')) };
  const loose = 'progress/2022-06-01-0123456789ab.yaml';
  const more = (id: string) => `${id}:\n  ${log(record('2031-01-01', 'in-progress'))}`;
  expect(
    inTurn([
      tasksOfTwoFiles,
      logged,
      { ...logged, 'progress/viec-mot.yaml': log(record('2029-02-30', 'completed')) },
      { ...logged, [loose]: more('viec-mot') },
      { ...logged, [loose]: more('viec-mot') + more('viec-hai') },
      { ...logged, [loose]: more('viec-hai') },
      logged,
      tasksOfTwoFiles,
    ]),
  ).toEqual(['judged, cached', ...Array<string>(7).fill('taken')]);
});

/** Lints in turn as `inTurn` does; gives the files too that were read of what changed. */
function readInTurn(plans: readonly Files[]): { steps: string[]; read: string[] } {
  const read: string[] = [];
  const steps = inTurn(plans, (raw) => {
    read.push(raw.path.split('/').slice(2).join('/'));
    return readPlanFile(raw);
  });
  return { steps, read };
}

const logOf = (task: string) => ({ [`progress/${task}.yaml`]: log(record('2021-05-06', 'in-progress')) });

test('reads only the records that changed since the last lint', () => {
  const logged = ['viec-mot', 'viec-hai', 'viec-ba'].map(logOf);
  const plans = [0, 1, 2, 3].map((count): Files =>
    Object.assign({}, tasksOfTwoFiles, ...logged.slice(0, count)),
  );
  const fewer: Files = { ...tasksOfTwoFiles, ...logged[1], ...logged[2] };
  expect(readInTurn([...plans, fewer])).toEqual({
    steps: ['judged, cached', 'taken', 'taken', 'taken', 'taken'],
    read: [
      ...['text/II.yaml', 'progress/viec-mot.yaml'],
      ...['text/II.yaml', 'progress/viec-hai.yaml'],
      ...['text/III.yaml', 'progress/viec-ba.yaml'],
      'text/II.yaml',
    ],
  });
});

test.each([
  ['a heading', { 'progress/nhiem-vu.yaml': log(record('2021-05-06', 'completed')) }],
  ['no unit', { 'progress/khong-co.yaml': log(record('2021-05-06', 'completed')) }],
  ['a fault in its form', { 'progress/viec-mot.yaml': '- { date: 2021-05-06 }\n' }],
  [
    'a unit that is named in two files',
    {
      'progress/viec-hai.yaml': log(record('2021-05-06', 'completed')),
      'text/III.yaml': `${more('Họp.')}# id: viec-hai\n`,
    },
  ],
])('judges the whole plan where a log is of %s', (_, changed) => {
  expect(inTurn([tasksOfTwoFiles, { ...tasksOfTwoFiles, ...changed }])).toEqual([
    'judged, cached',
    expect.stringMatching(/^judged/),
  ]);
});

test('takes what is found of a task of one id in another programme, where its records did not change', () => {
  const own = { ...tasksOfTwoFiles, 'progress/viec-mot.yaml': log(record('2021-05-06', 'completed')) };
  const other: Files = {
    'plans/hai/programme.yaml': programmeYaml({
      id: 'hai',
      text: '[text/II.yaml]',
      symbol: 'null',
      date: 'null',
    }),
    'plans/hai/text/II.yaml': tasksOfTwoFiles['text/II.yaml'] ?? '',
    'plans/hai/progress/viec-mot.yaml': log(record('2029-02-30', 'in-progress')),
  };
  const later = { ...own, ...other, 'progress/viec-mot.yaml': log(record('2021-05-07', 'completed')) };
  expect(inTurn([{ ...own, ...other }, later])).toEqual(['judged, cached', 'taken']);
});

test('judges the whole plan where a record is of a closed programme, whose tasks another carries on', () => {
  const succeeding: Files = {
    ...tasksOfTwoFiles,
    'plans/hai/programme.yaml': programmeYaml({
      id: 'hai',
      text: '[text/II.yaml]',
      symbol: 'null',
      date: '2025-06-01',
      succeeds: '{ programme: vi-du, closed: 2025-05-31 }',
    }),
    'plans/hai/text/II.yaml':
      'units: [{ id: nhiem-vu, kind: part, number: II, heading: VIỆC, units: [{ id: viec-moi, kind: bullet, text: Họp., task: { carries: vi-du/viec-mot } }] }]\n',
  };
  const done = { ...succeeding, 'progress/viec-mot.yaml': log(record('2021-05-06', 'completed')) };
  expect(inTurn([succeeding, done])).toEqual(['judged, cached', expect.stringMatching(/^judged/)]);
});

test('judges the records of a task anew where a file of several has none of it any more', () => {
  const said = (by: string, more: string) =>
    `- { date: 2021-05-06, state: completed, by: ${by}, ${more}evidence: [{ url: https://vi-du.vn/a }], recorded: 2022-06-01T09:00:00+07:00 }\n`;
  const loose = 'progress/2022-06-01-0123456789ab.yaml';
  const ofOther = `viec-hai:\n  ${said('ban-to-chuc', '')}`;
  const files = { ...tasksOfTwoFiles, 'progress/viec-mot.yaml': said('van-phong', 'confirms: true, ') };
  const both = { ...files, [loose]: `${ofOther}viec-mot:\n  ${said('ban-to-chuc', '')}` };
  expect(inTurn([both, { ...files, [loose]: ofOther }])).toEqual(['judged, cached', 'taken']);
});

test('tells a finding of a task from the same of its records in the order of a run over the whole plan', () => {
  const due = (day: string, words: string): Files => ({
    ...tasksOfTwoFiles,
    'text/III.yaml': more(`${words}, task: { deadline: { date: ${day} } }`),
  });
  const noted = { 'progress/viec-ba.yaml': log(record('2029-02-30', 'in-progress')) };
  const otherFile = tasks('ban-to-chuc', 2023, 'Họp mỗi quý một lần ở trụ sở.')['text/II.yaml'] ?? '';
  const both = { ...due('2029-02-30', 'Họp.'), ...noted };
  expect(inTurn([both, { ...both, 'text/II.yaml': otherFile }])).toEqual(['judged, cached', 'taken']);
  expect(inTurn([due('2022-06-30', 'Họp.'), { ...due('2022-06-30', '"Họp\u00a0bàn."'), ...noted }])).toEqual([
    'judged, cached',
    expect.stringMatching(/^judged/),
  ]);
  const commented = (files: Files, comment: string): Files => ({
    ...files,
    'text/III.yaml': `${files['text/III.yaml'] ?? ''}# ${comment}\n`,
  });
  const dueThen = due('2029-02-30', 'Họp.');
  const alike = [both, commented(both, 'một'), commented(both, 'hai')];
  expect(inTurn(alike)).toEqual(['judged, cached', 'taken', 'taken']);
  const noteGone = [both, commented(dueThen, 'một'), commented(both, 'một')];
  expect(inTurn(noteGone)).toEqual(['judged, cached', 'taken', 'judged, cached']);
});

test('judges the whole plan where so much is found in a file of records that some is only counted', () => {
  const said = (day: number, said: string) =>
    `  - { date: 2021-05-0${day}, ${said}, evidence: [{ url: https://vi-du.vn/a }], recorded: 2022-06-01T09:00:00+07:00 }\n`;
  const open = Array.from({ length: 2_000 }, (_, n) =>
    said(6, `state: in-progress, confirms: true, by: van-phong, note: lần ${n}`),
  ).join('');
  const confirmed = said(7, 'state: completed, confirms: true, by: van-phong');
  const after = {
    ...tasksOfTwoFiles,
    'progress/2022-06-01-0123456789ab.yaml': `viec-ba:\n${open}viec-mot:\n${confirmed}`,
  };
  const reported = said(6, 'state: completed, by: ban-to-chuc');
  const before = { ...after, 'progress/viec-mot.yaml': reported };
  expect(inTurn([before, after])).toEqual(['judged, cached', expect.stringMatching(/^judged/)]);
});

test('judges the whole plan where a citation means the document that another file cites with its date', () => {
  const cites = (citation: string): Files => ({
    ...tasksOfTwoFiles,
    'text/III.yaml': more(`Thực hiện Nghị quyết số ${citation}.`),
    'documents.yaml': `documents:
  - { id: nq-cu, type: NQ, symbol: 01-NQ/ĐH, date: 2015-09-15, title: về một việc hư cấu, unverified: hư cấu }
  - { id: nq-moi, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: về một việc hư cấu, unverified: hư cấu }
`,
  });
  const dated = cites('01-NQ/ĐH ngày 15/9/2015');
  const reworded = cites('01-NQ/ĐH ngày 15/9/2015 của Đại hội');
  expect(inTurn([dated, reworded, cites('01-NQ/ĐH'), dated, reworded])).toEqual([
    'judged, cached',
    'taken',
    'judged',
    'taken',
    'taken',
  ]);
});

/** A part with a doubled blank in one task and straight quotes in the next. */
const twoFaults = (first = 'Mở  lớp.', second = 'Họp "bàn".') => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: viec-mot, kind: bullet, text: '${first}' }
      - { id: viec-hai, kind: bullet, text: '${second}' }
`;

test.each([
  ['a comment', `# một dòng\n${twoFaults()}`],
  ['a layout', twoFaults().replaceAll('\n', '\n\n')],
  ['a comment that cuts a wording', twoFaults().replace('heading: NHIỆM VỤ', 'heading: NHIỆM VỤ #1 và #2')],
  ['a wording before others', twoFaults('Mở lớp  cho  hội viên.')],
  ['a wording that is right now', twoFaults('Mở lớp.')],
  ['wordings in each other’s place', twoFaults('Họp "bàn".', 'Mở  lớp.')],
])('takes what was found in units that say what they said, where it stands now: %s', (_, text) => {
  const files = (own: string): Files => ({ ...tasksOfTwoFiles, 'text/II.yaml': own });
  expect(inTurn([files(twoFaults()), files(text), files(twoFaults())])).toEqual([
    'judged, cached',
    'taken',
    'taken',
  ]);
});

test('judges the whole plan where the file that changed has units which a row in another file assigns', () => {
  const assigned = (words: string): Files => ({
    ...tasksOfTwoFiles,
    'text/II.yaml': twoFaults(words),
    'text/III.yaml':
      'units: [{ id: phu-luc, kind: annex, heading: PHỤ LỤC, columns: [{ head: Việc, is: text }, { head: Chủ trì, is: lead }], units: [{ id: dong-mot, kind: row, of: viec-mot, task: { lead: ban-to-chuc } }] }]\n',
  });
  expect(inTurn([assigned('Mở lớp.'), assigned('Mở 7 lớp ở xã.')])).toEqual([
    'judged, cached',
    expect.stringMatching(/^judged/),
  ]);
});

test('judges the whole plan where two units of a file bear one id', () => {
  const doubled = { ...tasksOfTwoFiles, 'text/II.yaml': twoFaults().replace('viec-hai', 'viec-mot') };
  const other = { ...doubled, 'text/II.yaml': doubled['text/II.yaml'].replace('Mở', 'Ra') };
  expect(inTurn([doubled, other])).toEqual(['judged, cached', expect.stringMatching(/^judged/)]);
});

test('keeps what changed before beside what changes now', () => {
  const commented = (files: Files): Files => ({
    ...files,
    'text/III.yaml': `${files['text/III.yaml'] ?? ''}# ghi chú\n`,
  });
  const own = { 'progress/viec-mot.yaml': log(record('2021-05-06', 'in-progress')) };
  const loose = {
    'progress/2022-06-01-0123456789ab.yaml': `viec-mot:\n  ${log(record('2021-05-06', 'in-progress'))}`,
  };
  const twiceRecorded = { ...tasksOfTwoFiles, ...own, ...loose };
  for (const first of [own, loose])
    expect(
      inTurn([{ ...tasksOfTwoFiles, ...first }, twiceRecorded, commented(twiceRecorded), twiceRecorded]),
    ).toEqual(['judged, cached', 'taken', 'taken', 'taken']);
  const impossible = {
    ...tasksOfTwoFiles,
    'progress/viec-mot.yaml': log(record('2029-02-30', 'in-progress')),
  };
  expect(inTurn([tasksOfTwoFiles, impossible, commented(impossible), commented(tasksOfTwoFiles)])).toEqual([
    'judged, cached',
    'taken',
    'taken',
    'taken',
  ]);
});

test('judges the whole plan where a wording becomes that of one that changed before, in another part or annex', () => {
  const plan = (wording: string, other: string): Files => ({
    ...tasks('ban-to-chuc', 2022, `${wording}, task: { lead: ban-to-chuc }`),
    'text/III.yaml': `units:
  - id: phu-luc
    kind: annex
    columns: [{ head: TT, is: number }, { head: Nội dung, is: text }, { head: Chủ trì, is: lead }]
    units: [{ id: dong-mot, kind: row, number: '1', text: ${other}, task: { lead: ban-to-chuc } }]
`,
  });
  const wording = 'Mở trại hè cho thiếu nhi ở các xã.';
  const before = plan('Họp mỗi quý một lần ở trụ sở.', 'Lập quỹ của hội.');
  const after = plan(wording, 'Lập quỹ của hội.');
  expect(inTurn([before, after, plan(wording, wording)])).toEqual([
    'judged, cached',
    'taken',
    'judged, cached',
  ]);
});

test('reads only what changed since the last lint, and caches the whole plan anew once that has become much', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = letters.map((letter) => `text/them-${letter}.yaml`);
  const plan = (edited: number): Files => ({
    ...tasksOfTwoFiles,
    'programme.yaml': programmeYaml({
      text: `[text/I.yaml, text/II.yaml, text/III.yaml, ${names.join(', ')}]`,
    }),
    ...Object.fromEntries(
      names.map((name, n) => [
        name,
        `parent: nhiem-vu\nunits: [{ id: them-${letters[n]}, kind: bullet, text: 'Mở ${n < edited ? ' thêm' : 'ra'} lớp ở xã.' }]\n`,
      ]),
    ),
  });
  const edits = Array.from({ length: names.length + 1 }, (_, edited) => plan(edited));
  expect(readInTurn(edits)).toEqual({
    steps: ['judged, cached', ...Array<string>(24).fill('taken'), 'taken, cached', 'taken'],
    read: names,
  });
});
