import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintPlan, type LintResult } from '../../src/lint/lint-plan.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { memoisedReader } from '../../src/source/read/read-plan-file.ts';
import { caseCount } from '../support/case-count.ts';
import { planWith, withUnreadable } from '../support/example-plan.ts';
import { type Entries, cacheOf } from '../support/serialised-cache.ts';
import { programmeYaml } from '../support/lint-example.ts';
import { exampleTexts } from '../support/quilted-plan.ts';

type Files = Readonly<Record<string, string>>;
/** A number below another one, or 0. */
type Chance = (below: number) => number;
type Edit = (files: Files, chance: Chance) => Files;

const names = [...exampleTexts.keys()];
const decoder = new TextDecoder();
const baseFiles: Files = Object.fromEntries(
  planWith({}).files.map(({ path, bytes }) => [
    path.replace(/^plans\/(?:vi-du\/)?/, ''),
    decoder.decode(bytes),
  ]),
);
const textsIn = (files: Files) => Object.keys(files).filter((name) => name.includes('text/'));

/** Words that rules find something in, alone or together with others. */
const words = [
  'Chương trình này do Ban Tổ chức hội ví dụ chủ trì, hàng năm báo cáo',
  'Theo Nghị quyết số 01-NQ/ĐH ngày 16/9/2020 và Thông tư số 05/2021/TT-BNV ngày 1/2/2021',
  'Theo Nghị quyết số 01-NQ/ĐH và Thông tư số 05/2021/TT-BNV ngày 3/2/2021',
  'Kế hoạch này hoà nhập, thuỷ lợi; hòa giải “chưa đóng  hai cách',
  'Tăng cường mở 7 lớp, 2021-2025 (kèm theo Nghị quyết số 09-NQ/ĐH ngày 30/2/2021)',
  'Triển khai thực hiện Kế hoạch, ban\u00a0tổ chức hội ví dụ',
  'Mở 4 lớp tập huấn cho cán bộ của Văn phòng Hội Ví dụ.',
];

const change = (files: Files, name: string | undefined, by: (text: string) => string): Files => {
  const text = name === undefined ? undefined : files[name];
  return name === undefined || text === undefined ? files : { ...files, [name]: by(text) };
};
const anyText = (files: Files, chance: Chance) => {
  const all = textsIn(files);
  return all[chance(all.length)];
};
const without = (files: Files, name: string | undefined): Files =>
  Object.fromEntries(Object.entries(files).filter(([one]) => one !== name));
const listed = (files: Files): Files => ({
  ...files,
  'programme.yaml': programmeYaml({
    ...headOf(files),
    text: `[${textsIn(files)
      .filter((name) => name.startsWith('text/'))
      .join(', ')}]`,
    operative: `[nhiem-vu, ${names.map((name) => `nhiem-vu-${name}`).join(', ')}]`,
  }),
});
/** The lines of a head that an edit set. */
const headOf = (files: Files): Record<string, string> =>
  Object.fromEntries(
    [...(files['programme.yaml'] ?? '').matchAll(/^(lint|symbol|date|term): (.*)$/gm)].map(
      ([, key = '', value = '']) => [key, value],
    ),
  );
const withHead = (files: Files, lines: Readonly<Record<string, string>>): Files =>
  listed({
    ...files,
    'programme.yaml': Object.entries({ ...headOf(files), ...lines })
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  });

const edits: Readonly<Record<string, Edit>> = {
  comment: (files, chance) => change(files, anyText(files, chance), (text) => `${text}# .\n`),
  words: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(
        /(text|heading): (?![>|&*])[^\n}]*/,
        (_, field: string) => `${field}: ${JSON.stringify(words[chance(words.length)])}`,
      ),
    ),
  within: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(/(text|heading): (?![>|&*])([^\n}]{20,}?) /, `$1: $2 thêm ${chance(9)} việc `),
    ),
  last: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(
        /^( *(?:- )?(?:text|heading): )(?![>|&*'"])([^\n{}]*?)[.;/]*$/m,
        `$1$2${['.', ';', './.', ''][chance(4)] ?? ''}`,
      ),
    ),
  deadline: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(
        /deadline: \{ *(?:date: [0-9-]+|year: \d+)/,
        `deadline: { date: ${['2020-06-15', '2023-06-30', '2024-12-31', '2029-02-30'][chance(4)] ?? ''}`,
      ),
    ),
  lead: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(/lead: [a-z-]+/, `lead: ${['van-phong', 'ban-to-chuc', 'ban-la'][chance(3)] ?? ''}`),
    ),
  target: (files, chance) =>
    change(files, anyText(files, chance), (text) => text.replace(/target: \d+/, `target: ${chance(9)}`)),
  carries: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(/task: \{ (?!carries)/, `task: { carries: vi-du/mo-lop-${chance(3)}, `),
    ),
  line: (files, chance) => change(files, anyText(files, chance), (text) => `# một dòng\n${text}`),
  add: (files, chance) => {
    const name = names[chance(names.length)] ?? '';
    return listed({ ...files, [`text/${name}.yaml`]: exampleTexts.get(name) ?? '' });
  },
  remove: (files, chance) => listed(without(files, anyText(files, chance))),
  lose: (files, chance) => without(files, anyText(files, chance)),
  rename(files, chance) {
    const name = anyText(files, chance);
    return name === undefined
      ? files
      : listed({ ...without(files, name), [`text/moi-${chance(9)}.yaml`]: files[name] ?? '' });
  },
  move(files, chance) {
    const name = anyText(files, chance);
    if (name === undefined) return files;
    const moved = { ...without(files, name), 'plans/hai/text/I.yaml': files[name] ?? '' };
    return listed({
      ...moved,
      'plans/hai/programme.yaml': programmeYaml({
        id: 'hai',
        text: '[text/I.yaml]',
        symbol: 'null',
        date: 'null',
      }),
    });
  },
  double: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(/id: [a-z0-9-]+/, `id: ${['nhiem-vu', 'mo-lop', 'vi-du'][chance(3)] ?? ''}`),
    ),
  former: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(/^( *)- id: ([a-z0-9-]+)$/m, '$1- id: $2\n$1  previously: [mo-lop]'),
    ),
  assign: (files, chance) =>
    change(files, anyText(files, chance), (text) =>
      text.replace(
        /^( *)- id: ([a-z0-9-]+)$/m,
        '$1- id: $2\n$1  of: mo-lop\n$1  task: { lead: ban-la, deadline: { date: 2029-02-30 } }',
      ),
    ),
  break: (files, chance) => change(files, anyText(files, chance), (text) => `${text}\n  - [`),
  documents: (files, chance) =>
    change(
      files,
      'documents.yaml',
      (text) =>
        [
          text.replace(/date: 2020-09-1\d/, `date: 2020-09-1${chance(9)}`),
          `${text}  - { id: nq-moi-${chance(3)}, type: NQ, symbol: 01-NQ/ĐH, date: 2021-0${chance(8) + 1}-01, title: về việc khác, relations: [{ amends: nq-01-2020 }] }\n`,
          `${text}  - { id: tt-${chance(3)}, type: TT, symbol: 05/2021/TT-BNV, date: 2021-02-01, title: về việc khác nữa, unverified: chưa rõ }\n`,
        ][chance(3)] ?? text,
    ),
  organisations: (files, chance) =>
    change(files, 'organisations.yaml', (text) =>
      chance(2) === 0
        ? text.replace(/names: \[Ban Tổ chức\].*/, `names: [Ban Tổ chức], to: 201${chance(9)} }`)
        : `${text}  - { id: ban-la, name: Ban Lạ }\n`,
    ),
  levels: (files, chance) =>
    withHead(files, {
      lint: `{ rules: { ${['final-stop', 'quotes', 'hang-nam', 'unknown-body'][chance(4)] ?? ''}: ${['off', 'error', 'info'][chance(3)] ?? ''} } }`,
    }),
  head: (files, chance) =>
    withHead(
      files,
      [{ symbol: 'null' }, { date: '2019-01-01' }, { term: '{ from: 2020, to: 2022 }' }][chance(3)] ?? {},
    ),
  exception: (files, chance) => ({
    ...files,
    'exceptions.yaml': `exceptions:\n  - { rule: ${['quotes', 'unit-id', 'citation-unresolved'][chance(3)] ?? ''}, unit: ${['mo-lop', 'nhiem-vu', `muc-dich-${names[chance(names.length)] ?? ''}`][chance(3)] ?? ''}, reason: Đúng như bản gốc hư cấu, until: 202${chance(9)}-01-01 }\n`,
  }),
  slip: (files, chance) => ({
    ...files,
    'revisions/ra-soat.yaml': `id: ra-soat\nmandates: [nq-01-2020]\nstate: draft\nreviewed:\n  - { unit: ${['mo-lop', 'nhiem-vu'][chance(2)] ?? ''}, against: nq-moi-${chance(3)}, outcome: ${['still-valid', 'needs-change'][chance(2)] ?? ''}, reason: Vẫn đúng  như cũ, by: ban-la, on: 2021-0${chance(8) + 1}-01 }\n`,
  }),
  record: (files, chance) => ({
    ...files,
    'progress/mo-lop.yaml': `- { date: 2029-02-30, state: in-progress, by: ban-la, note: "a\u00a0b", recorded: 2021-01-0${chance(8) + 1}T09:00:00+07:00 }\n`,
  }),
  'good-record': (files, chance) => ({
    ...files,
    'progress/mo-lop.yaml': `- { date: 2021-02-0${chance(8) + 1}, state: in-progress, by: ban-to-chuc, recorded: 2021-03-0${chance(8) + 1}T09:00:00+07:00 }\n`,
  }),
  log(files, chance) {
    const unit = anyUnit(files, chance);
    return { ...files, [`progress/${unit}.yaml`]: logOf(chance) };
  },
  loose(files, chance) {
    const [one, other] = [anyUnit(files, chance), anyUnit(files, chance)];
    const name = `progress/2022-06-0${chance(4) + 1}-0123456789ab.yaml`;
    const recordsOf = (unit: string) => `${unit}:\n  ${logOf(chance)}`;
    return { ...files, [name]: recordsOf(one) + (one === other ? '' : recordsOf(other)) };
  },
  'more in a log'(files, chance) {
    const logs = Object.keys(files).filter((name) => name.startsWith('progress/'));
    return change(files, logs[chance(logs.length)], (text) => text + logOf(chance));
  },
  'lost log'(files, chance) {
    const logs = Object.keys(files).filter((name) => name.startsWith('progress/'));
    return without(files, logs[chance(logs.length)]);
  },
};

/** The id of a unit of any text: a task, a heading, or none that is there. */
function anyUnit(files: Files, chance: Chance): string {
  const all = [...(files[anyText(files, chance) ?? ''] ?? '').matchAll(/\bid: ?([a-z0-9-]+)/g)];
  return all[chance(all.length + 1)]?.[1] ?? 'khong-co';
}

/** A record, in which something is wrong or nothing is. */
function logOf(chance: Chance): string {
  const any = (...all: readonly string[]) => all[chance(all.length)] ?? '';
  const facts = [
    `date: ${any('2021-02-01', '2022-05-06', '2029-02-30', '2031-01-01')}`,
    `state: ${any('in-progress', 'completed', 'discontinued', 'carried-over', 'on-hold')}`,
    `by: ${any('ban-to-chuc', 'van-phong', 'ban-la')}`,
    ...any(
      '',
      'value: 3',
      'note: "a\u00a0b"',
      'evidence: [{ url: https://vi-du.vn/a }]',
      'confirms: true',
      'result: mot',
    )
      .split('\n')
      .filter(Boolean),
    `recorded: 2022-06-0${chance(8) + 1}T09:00:00+07:00`,
  ];
  return `- { ${facts.join(', ')} }\n`;
}

/** Wordings and assignments of one text file, whatever the others are. */
const inOneFile: Readonly<Record<string, Edit>> = Object.fromEntries(
  ['words', 'within', 'last', 'comment', 'deadline', 'lead', 'target'].map((kind) => [
    `${kind} in one`,
    (files: Files, chance: Chance) => {
      const [first = '', ...others] = textsIn(files);
      const one = Object.fromEntries(Object.entries(files).filter(([name]) => !others.includes(name)));
      return { ...files, [first]: edits[kind]?.(one, chance)[first] ?? '' };
    },
  ]),
);

/** What lint says, whatever way it was found. */
const told = ({ plan: _, sources: __, ...result }: LintResult) => JSON.stringify(result);

/** The numbers that were drawn, one after the other. */
function chanceOf(drawn: readonly number[]): Chance {
  let at = 0;
  return (below) => (drawn[at++ % drawn.length] ?? 0) % Math.max(1, below);
}

const unreadable = { vi: 'Không đọc được.', en: 'It cannot be read.' };

interface Edits {
  /** The text files that there may be at first. */
  readonly texts: readonly string[];
  readonly kinds: readonly string[];
  /** Whether edits are passed over after which the plan could not be read whole. */
  readonly staysWhole: boolean;
  /** Whether nothing else changes: neither the day nor what can be read. */
  readonly onlyEdits?: boolean;
  readonly steps: number;
  readonly runs: number;
}

/** Holds lint with what is remembered against lint from nothing, through edits; gives how often something was taken. */
function throughEdits({ texts, kinds, staysWhole, onlyEdits = false, steps, runs }: Edits) {
  const readFile = memoisedReader();
  const start = fc.uniqueArray(fc.constantFrom(...texts), { minLength: 4, maxLength: 12 });
  const step = fc.record({
    edit: fc.constantFrom(...kinds),
    numbers: fc.tuple(fc.nat(9_999), fc.nat(200), fc.nat(9_999), fc.nat(9_999)),
  });
  const taken = { asked: 0, known: 0, plan: 0, lints: 0 };
  fc.assert(
    fc.property(start, fc.array(step, { minLength: steps, maxLength: steps }), (first, drawnSteps) => {
      let files = listed({
        ...baseFiles,
        ...Object.fromEntries(first.map((name) => [`text/${name}.yaml`, exampleTexts.get(name) ?? ''])),
      });
      const base = planWith(files);
      let known: Entries = new Map();
      for (const { edit, numbers: drawn } of drawnSteps) {
        const edited = { ...edits, ...inOneFile }[edit]?.(files, chanceOf(drawn)) ?? files;
        if (!staysWhole || readPlan(planWith(edited), readFile).isWhole) files = edited;
        const all = planWith(files);
        const hidden = onlyEdits ? undefined : all.files[drawn[1]]?.path;
        const folder = hidden === undefined ? all : withUnreadable(all, hidden, unreadable);
        const { cache, handedOn, counts } = cacheOf(folder, known);
        const options = {
          asOf: !onlyEdits && drawn[3] % 5 === 0 ? '2022-06-30' : '2026-01-01',
          readFile,
          ...(drawn[2] % 6 === 0 && { against: base }),
        };
        expect(told(lintPlan(folder, { ...options, cache }))).toBe(told(lintPlan(folder, options)));
        known = handedOn();
        const { asked, known: found, plan } = counts();
        taken.lints += 1;
        taken.asked += asked;
        taken.known += found;
        taken.plan += plan;
      }
    }),
    { numRuns: runs },
  );
  return taken;
}

test('lint with findings that are remembered says what lint from nothing says, whatever is edited', () => {
  const { asked, known } = throughEdits({
    texts: names,
    kinds: Object.keys(edits),
    staysWhole: false,
    steps: caseCount(14, 40),
    runs: caseCount(12, 250),
  });
  expect(known / asked).toBeGreaterThan(0.1);
});

/** Texts that can be read whole, without faults in their form. */
const sound = names.filter((name) => {
  const bytes = new TextEncoder().encode(exampleTexts.get(name));
  const { file, problems } = memoisedReader()({ path: `plans/vi-du/text/${name}.yaml`, bytes });
  return file && problems.length === 0 && !/previously:/.test(exampleTexts.get(name) ?? '');
});
test('and where it is mostly wordings and assignments of a plan that can be read whole', () => {
  const { plan, lints } = throughEdits({
    texts: sound,
    kinds: [
      ...['words', 'within', 'within', 'within', 'within', 'comment', 'line', 'last', 'last'],
      ...['deadline', 'deadline', 'lead', 'lead', 'target', 'carries'],
      ...[
        'documents',
        'levels',
        'exception',
        'slip',
        'good-record',
        'log',
        'loose',
        'more in a log',
        'lost log',
      ],
    ],
    staysWhole: true,
    steps: caseCount(14, 40),
    runs: caseCount(12, 200),
  });
  // From a twentieth to a sixtieth by the cases drawn, which follow from the examples of rules.
  expect(plan / lints).toBeGreaterThan(0.01);
});

test('and where it is mostly records', () => {
  const { plan, lints } = throughEdits({
    texts: sound,
    kinds: ['log', 'log', 'loose', 'loose', 'more in a log', 'more in a log', 'lost log', 'within', 'lead'],
    staysWhole: true,
    onlyEdits: true,
    steps: caseCount(20, 40),
    runs: caseCount(12, 200),
  });
  expect(plan / lints).toBeGreaterThan(0.2);
});

test('and where one file is changed again and again', () => {
  const { plan, lints } = throughEdits({
    texts: sound,
    kinds: [...Object.keys(inOneFile), 'within in one', 'within in one', 'within'],
    staysWhole: true,
    onlyEdits: true,
    steps: caseCount(14, 40),
    runs: caseCount(12, 125),
  });
  expect(plan / lints).toBeGreaterThan(0.03);
});
