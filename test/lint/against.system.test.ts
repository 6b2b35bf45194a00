import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commitAll } from '../support/git-repository.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';
import { rulesFound } from '../support/rules-found.ts';

const baseFile = (name: string) =>
  readFileSync(new URL(`../support/base-plan/${name}`, import.meta.url), 'utf8');
const [text, head] = [baseFile('text/II.yaml'), baseFile('programme.yaml')];
const [textPath, headPath] = ['plans/vi-du/text/II.yaml', 'plans/vi-du/programme.yaml'];
const slipPath = 'plans/vi-du/revisions/bo-sung.yaml';
const slip = (changes: readonly string[], state = 'draft', date = '2020-12-01') =>
  `id: bo-sung\nmandates: [nq-01-2020]\ninstrument: { type: CTr, symbol: 03-CTr/BTC, date: ${date}, issuer: ban-to-chuc }\nstate: ${state}\n${changes.length > 0 ? `changes:\n${changes.map((one) => `  - { mandate: nq-01-2020, reason: nghị quyết yêu cầu, ${one} }\n`).join('')}` : ''}`;
const record = (state: string, more = '') =>
  `- {date: 2020-11-30, state: ${state}, by: van-phong, ${more}recorded: 2020-12-02T09:12:00+07:00}\n`;

const comparing = [
  'wording-without-slip',
  'slip-names-no-change',
  'slip-frozen',
  'id-vanished',
  'id-reused',
  'number-reused',
  'state-follows',
  'check-weakened',
];

async function lint(root: string, ...args: readonly string[]) {
  const { exitCode, out, err } = await runCthd(
    ['lint', '--against', 'main', '--as-of', '2021-01-01', '--format', 'json', '--lang', 'en', ...args],
    { cwd: root },
  );
  if (out === '') throw new Error(err);
  const { findings } = JSON.parse(out) as {
    findings: {
      rule: string;
      file: string;
      start?: { line: number };
      unit?: string;
      message: string;
      severity: string;
    }[];
  };
  const found = findings
    .filter(({ rule }) => comparing.includes(rule))
    .map(({ rule, file, start, unit }) => `${rule} ${file}${start ? `:${start.line}` : ''} ${unit ?? ''}`);
  return { exitCode, found, findings };
}

type Files = Readonly<Record<string, string | null>>;
const reworded = text.replace('Mở 4 lớp', 'Mở 6 lớp');
const repealed = text.replace(
  'text: Mở 4 lớp tập huấn cho cán bộ.\n',
  'text: Mở 4 lớp tập huấn cho cán bộ.\n            repealed: bo-sung\n',
);

/** Another programme with the id of the first. */
const second: Files = {
  'plans/zz/programme.yaml': head,
  'plans/zz/text/I.yaml': baseFile('text/I.yaml'),
  'plans/zz/text/II.yaml': text,
};

describe('a branch against the commit from which it grew', () => {
  test.each<[string, Files, Files, string[]]>([
    ['an untouched plan', {}, {}, []],
    [
      'wording changed without a slip',
      {},
      { [textPath]: reworded },
      [`wording-without-slip ${textPath}:14 mo-lop`],
    ],
    [
      'wording changed with its slip',
      {},
      { [textPath]: reworded, [slipPath]: slip(['unit: mo-lop, action: amend']) },
      [],
    ],
    [
      'wording changed on a slip that was issued before',
      { [slipPath]: slip(['unit: mo-lop, action: amend'], 'issued') },
      { [textPath]: reworded },
      [`wording-without-slip ${textPath}:14 mo-lop`],
    ],
    [
      'spacing and punctuation alone',
      {},
      { [textPath]: text.replace('tập huấn cho cán bộ.', 'tập  huấn, cho cán bộ.') },
      [],
    ],
    [
      'quotes, comments and folding of the YAML alone',
      {},
      {
        [textPath]: `# ghi chú\n${text.replace('text: Mở 4 lớp tập huấn cho cán bộ.', "text: 'Mở 4 lớp tập huấn cho cán bộ.'")}`,
      },
      [],
    ],
    [
      'an assignment changed',
      {},
      {
        [textPath]: text
          .replace('lead: van-phong', 'lead: ban-to-chuc')
          .replace('[ban-to-chuc]', '[van-phong]'),
      },
      [],
    ],
    [
      'the preamble changed',
      {},
      { [headPath]: head.replace('xây dựng', 'ban hành') },
      [`wording-without-slip ${headPath}:11 vi-du`],
    ],
    [
      'a slip that names no change',
      {},
      { [slipPath]: slip(['unit: mo-lop, action: amend']) },
      [`slip-names-no-change ${slipPath}:6 mo-lop`],
    ],
    [
      'an issued slip edited, another removed',
      {
        [slipPath]: slip([], 'issued'),
        'plans/vi-du/revisions/khac.yaml': slip([], 'issued').replace('bo-sung', 'khac'),
      },
      { [slipPath]: slip([], 'issued', '2020-12-02'), 'plans/vi-du/revisions/khac.yaml': null },
      [`slip-frozen ${slipPath}:1 bo-sung`, 'slip-frozen plans/vi-du/revisions/khac.yaml khac'],
    ],
    [
      'a whole file of units gone',
      {
        [headPath]: head.replace('text/II.yaml]', 'text/II.yaml, text/III.yaml]'),
        'plans/vi-du/text/III.yaml':
          'units:\n  - { id: to-chuc, kind: part, number: III, heading: TỔ CHỨC THỰC HIỆN }\n',
      },
      { [headPath]: head, 'plans/vi-du/text/III.yaml': null },
      [
        'id-vanished plans/vi-du/text/III.yaml to-chuc',
        'wording-without-slip plans/vi-du/text/III.yaml to-chuc',
      ],
    ],
    [
      'an id changed',
      {},
      { [textPath]: text.replaceAll('mo-lop', 'mo-cac-lop') },
      [`id-vanished ${textPath}:1 mo-lop`],
    ],
    [
      'an id used for another unit altogether',
      {},
      {
        [textPath]: text.replace(
          'Mở 4 lớp tập huấn cho cán bộ.',
          'Xây dựng trụ sở mới của hội tại thành phố.',
        ),
        [slipPath]: slip(['unit: mo-lop, action: amend']),
      },
      [`id-reused ${textPath}:14 mo-lop`],
    ],
    [
      'a number given to another unit',
      {},
      {
        [textPath]: `${text.replace('heading: Tập huấn cán bộ', 'heading: Tập huấn cán bộ\n        repealed: bo-sung').replace("number: '1'", "number: '2'")}      - { id: tuyen-truyen, kind: section, number: '1', text: Tuyên truyền trên báo chí của hội. }\n`,
        [slipPath]: slip(['unit: tap-huan, action: repeal', 'unit: tuyen-truyen, action: add']),
      },
      [`number-reused ${textPath}:22 tuyen-truyen`],
    ],
    [
      'a task repealed while its work goes on',
      { 'plans/vi-du/progress/mo-lop.yaml': record('in-progress') },
      { [textPath]: repealed, [slipPath]: slip(['unit: mo-lop, action: repeal']) },
      [`state-follows ${textPath}:15 mo-lop`],
    ],
    [
      'a task repealed, and its work handed on',
      { 'plans/vi-du/progress/mo-lop.yaml': record('in-progress') },
      {
        [textPath]: repealed,
        [slipPath]: slip(['unit: mo-lop, action: repeal']),
        'plans/vi-du/progress/mo-lop.yaml':
          record('in-progress') +
          record('carried-over').replace('2020-11-30', '2020-12-30').replace('2020-12-02', '2020-12-31'),
      },
      [],
    ],
    [
      'the second of two programmes of one id: its wording, its slip and a slip that names nothing',
      {
        ...second,
        'plans/zz/revisions/cu.yaml': slip([], 'issued').replace('bo-sung', 'cu'),
      },
      {
        'plans/zz/text/II.yaml': reworded,
        'plans/zz/revisions/cu.yaml': slip([], 'issued', '2020-12-02').replace('bo-sung', 'cu'),
        'plans/zz/revisions/bo-sung.yaml': slip(['unit: cu-the-hoa, action: amend']),
      },
      [
        'slip-names-no-change plans/zz/revisions/bo-sung.yaml:6 cu-the-hoa',
        'slip-frozen plans/zz/revisions/cu.yaml:1 cu',
        'wording-without-slip plans/zz/text/II.yaml:14 mo-lop',
      ],
    ],
    [
      'the first of two programmes of one id, once',
      second,
      { [textPath]: reworded },
      [`wording-without-slip ${textPath}:14 mo-lop`],
    ],
    [
      'the second of two programmes of one id, with its slip',
      second,
      {
        'plans/zz/programme.yaml': head.replace('xây dựng', 'ban hành'),
        'plans/zz/text/II.yaml': reworded,
        'plans/zz/revisions/bo-sung.yaml': slip([
          'unit: mo-lop, action: amend',
          'unit: vi-du, action: amend',
        ]),
      },
      [],
    ],
    [
      'checks loosened',
      {},
      {
        'plans/vi-du/exceptions.yaml':
          'exceptions:\n  - { rule: check-weakened, unit: vi-du, reason: không muốn thấy nữa }\n',
        [headPath]: `${head}lint: { rules: { wording-without-slip: off, check-weakened: off } }\n`,
        [textPath]: reworded,
      },
      [
        'check-weakened plans/vi-du/exceptions.yaml:2 vi-du',
        `check-weakened ${headPath}:19 vi-du`,
        `check-weakened ${headPath}:19 vi-du`,
        `wording-without-slip ${textPath}:14 mo-lop`,
      ],
    ],
  ])('%s', async (_, before, after, expected) => {
    const root = planRepository(
      Object.fromEntries(
        Object.entries(before).flatMap(([path, content]) => (content === null ? [] : [[path, content]])),
      ),
    );
    runGit(root, 'switch', '--quiet', '--create', 'nhanh');
    change(root, after);
    const { found, exitCode } = await lint(root);
    expect(found).toEqual(expected);
    const hasError = expected.some((one) => !one.startsWith('check-weakened'));
    if (hasError) expect(exitCode).toBe(1);
    commitAll(root, 'thay đổi');
    expect((await lint(root)).found).toEqual(expected);
  });
});

test('what was done on the other side since does not look undone', async () => {
  const root = planRepository();
  runGit(root, 'switch', '--quiet', '--create', 'nhanh');
  runGit(root, 'switch', '--quiet', 'main');
  change(root, { [slipPath]: slip(['unit: mo-lop, action: amend'], 'issued'), [textPath]: reworded });
  commitAll(root, 'điều chỉnh trên nhánh chính');
  runGit(root, 'switch', '--quiet', 'nhanh');
  expect((await lint(root)).found).toEqual([]);
});

test('says which change lacks what', async () => {
  const root = planRepository();
  change(root, {
    [textPath]: reworded.replace('Tập huấn cán bộ', 'Tập huấn hội viên'),
    [slipPath]: slip(['unit: mo-lop, action: repeal']),
  });
  const { findings } = await lint(root, '--rule', 'slip-names-no-change=off');
  expect(
    findings.filter(({ rule }) => rule === 'wording-without-slip').map(({ message }) => message),
  ).toEqual([
    'The change at II.1 (heading reworded) is named by no slip.',
    'The change at II.1/1 (unit reworded) is named by the slip “bo-sung” with an action that does not fit (repeal).',
  ]);
});

test('without --against nothing is compared, and exceptions for these rules are not called unused', async () => {
  const root = planOnDisk({
    'plans/vi-du/exceptions.yaml':
      'exceptions:\n  - { rule: wording-without-slip, unit: mo-lop, reason: sửa theo bản gốc giấy }\n',
  });
  expect(await rulesFound(root, '--as-of', '2021-01-01')).toEqual([]);
});

test('a base that cannot be read whole: the rules that compare are skipped, and the report says so', async () => {
  const root = planRepository({ [textPath]: 'units: [' });
  change(root, { [textPath]: text });
  const { out } = await runCthd(['lint', '--against', 'HEAD', '--format', 'json', '--as-of', '2021-01-01'], {
    cwd: root,
  });
  const { skipped } = JSON.parse(out) as { skipped: string[] };
  expect(comparing.filter((rule) => !skipped.includes(rule))).toEqual([]);
});

test.each([
  ['an unknown revision', 'khong-co', 'There is no git revision “khong-co”.'],
  ['one that looks like an option', '--output=x', '--against'],
])('%s is refused', async (_, revision, words) => {
  const { exitCode, out, err } = await runCthd(['lint', `--against=${revision}`, '--lang', 'en'], {
    cwd: planRepository(),
  });
  expect([exitCode, out, err.includes(words) || err.includes(revision)]).toEqual([2, '', true]);
});

describe('a programme that is still being written', () => {
  const draft = head.replace(/^symbol: .*$/m, 'symbol: null').replace(/^date: .*$/m, 'date: null');
  const unsigned = draft.replace(/^signature: .*\n/m, '');
  const rewritten = text.replace('id: mo-lop', 'id: lop-moi').replace('Mở 4 lớp', 'Mở 9 lớp');

  test.each([
    ['has no number, no date and no signature, so its wording and ids change freely', unsigned, []],
    [
      'is not one whose number and date are merely unknown: it was signed',
      draft,
      expect.arrayContaining([
        expect.stringMatching(/^id-vanished/),
        expect.stringMatching(/^wording-without-slip/),
      ]),
    ],
  ])('%s', async (_, base, expected) => {
    const root = planRepository({ [headPath]: base });
    change(root, { [textPath]: rewritten });
    expect((await lint(root)).found).toEqual(expected);
  });

  test('cannot be made one by the proposal itself', async () => {
    const root = planRepository();
    change(root, { [headPath]: unsigned, [textPath]: rewritten });
    expect((await lint(root)).found.some((line) => line.startsWith('wording-without-slip'))).toBe(true);
  });
});
