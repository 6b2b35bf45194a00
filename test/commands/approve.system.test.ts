import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusalsOf } from '../support/output-schema.ts';
import { commitAll } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const path = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const lower = wording.replace('target: 4', 'target: 2');
const later = wording.replace('2024-12-31', '2025-12-31');
const both = lower.replace('2024-12-31', '2025-12-31');
const rule = (fields: string) => `required:\n  - { ${fields} }\n`;
const weakening = rule('effects: [weakens, unclear], by: [lan, minh]');

/** A repository with these requirements, on a branch for a proposal. */
function repository(approvals = weakening): string {
  const root = planRepository({ 'plans/approvals.yaml': approvals });
  runGit(root, 'checkout', '--quiet', '-b', 'de-xuat');
  return root;
}

/** Commits files of the proposal and gives the hash. */
function propose(root: string, files: Readonly<Record<string, string | null>>): string {
  change(root, files);
  return commitAll(root, 'đề xuất');
}

interface Told {
  readonly counts: { rules: number; required: number; approved: number; missing: number };
  readonly changes: readonly { fingerprint: string; kind: string; unit: string; approved: boolean }[];
  readonly passedOver: readonly { by: string; why: string }[];
}

interface Review {
  readonly by: string;
  readonly verdict?: 'approved' | 'refused';
  readonly commit?: string;
  readonly changes?: readonly string[];
}

/** What is told of the proposal, with the reviews that its platform has. */
async function told(
  root: string,
  reviews: readonly Review[] = [],
  { authors = ['tac-gia'], args = [] }: { authors?: string[]; args?: string[] } = {},
): Promise<Told & { exitCode: number }> {
  const file = join(temporaryFolder(), 'reviews.json');
  const all = reviews.map((one) => ({ on: '2026-11-20', verdict: 'approved', ...one }));
  writeFileSync(file, JSON.stringify({ authors, reviews: all }));
  const asked = ['approve', '--list', '--against', 'main', '--format', 'json', '--exit-code'];
  const { out, err, exitCode } = await runCthd([...asked, '--reviews', file, ...args], { cwd: root });
  expect(err).toBe('');
  expect(refusalsOf('approve', out)).toEqual([]);
  return { ...(JSON.parse(out) as Told), exitCode };
}

const brief = ({ exitCode, counts }: Told & { exitCode: number }) => [
  exitCode,
  counts.required,
  counts.missing,
];
const marksOf = ({ changes }: Told) => changes.map(({ fingerprint }) => fingerprint);

describe('what must be approved', () => {
  const cases: readonly (readonly [string, string, Readonly<Record<string, string | null>>, number])[] = [
    ['a weakening', weakening, { [path]: lower }, 1],
    ['each weakening by itself', weakening, { [path]: both }, 2],
    [
      'no record',
      weakening,
      {
        'plans/vi-du/progress/mo-lop.yaml':
          '- { date: 2023-06-30, state: in-progress, value: 2, by: van-phong, recorded: 2023-07-02T09:12:00+07:00 }\n',
      },
      0,
    ],
    [
      'only what the requirement is about',
      rule('effects: [weakens], layers: [wording], by: [lan]'),
      { [path]: lower },
      0,
    ],
    [
      'a unit inside the one that is named',
      rule('effects: [weakens], units: [nhiem-vu], by: [lan]'),
      { [path]: lower },
      1,
    ],
    ['no unit elsewhere', rule('effects: [weakens], units: [muc-dich], by: [lan]'), { [path]: lower }, 0],
    [
      'a unit that was given another id meanwhile',
      rule('effects: [weakens], units: [mo-lop], by: [lan]'),
      { [path]: lower.replace('id: mo-lop', 'id: mo-lop-khac') },
      1,
    ],
    [
      'a programme that was given another id meanwhile',
      rule('effects: [weakens], programmes: [vi-du], by: [lan]'),
      {
        [path]: lower,
        'plans/vi-du/programme.yaml': readFileSync('test/support/base-plan/programme.yaml', 'utf8').replace(
          'id: vi-du',
          'id: vi-du-khac',
        ),
      },
      1,
    ],
    [
      'a second programme of one id',
      rule('effects: [strengthens], programmes: [vi-du], by: [lan]'),
      Object.fromEntries(
        ['programme.yaml', 'text/I.yaml', 'text/II.yaml'].map((name) => [
          `plans/zz/${name}`,
          readFileSync(`test/support/base-plan/${name}`, 'utf8'),
        ]),
      ),
      1,
    ],
    [
      'that less must be approved, whatever the requirement is about',
      rule('effects: [weakens], layers: [wording], units: [muc-dich], by: [lan]'),
      { 'plans/approvals.yaml': null },
      1,
    ],
    [
      'an approval that the proposal itself enters',
      rule('effects: [weakens], units: [muc-dich], by: [lan]'),
      {
        'plans/approvals.yaml': `${rule('effects: [weakens], units: [muc-dich], by: [lan]')}given:\n  - { change: ${'a'.repeat(40)}, by: lan, on: 2026-11-20, reason: tự ghi }\n`,
      },
      1,
    ],
  ];
  test.each(cases)('%s', async (_, required, files, count) => {
    const root = repository(required);
    propose(root, files);
    expect(brief(await told(root))).toEqual([count > 0 ? 1 : 0, count, count]);
  });

  test('nothing where the base requires nothing, though the proposal does', async () => {
    const root = planRepository();
    runGit(root, 'checkout', '--quiet', '-b', 'de-xuat');
    propose(root, { [path]: lower, 'plans/approvals.yaml': weakening });
    expect(brief(await told(root))).toEqual([0, 0, 0]);
  });

  test('what the base requires now, not what it required when the proposal was begun', async () => {
    const root = planRepository();
    runGit(root, 'checkout', '--quiet', '-b', 'de-xuat');
    propose(root, { [path]: lower });
    runGit(root, 'checkout', '--quiet', 'main');
    propose(root, { 'plans/approvals.yaml': weakening });
    runGit(root, 'checkout', '--quiet', 'de-xuat');
    expect(brief(await told(root))).toEqual([1, 1, 1]);
  });
});

describe('an approval', () => {
  test('by a review holds for what its commit proposed, and carries over to later commits that leave it alone', async () => {
    const root = repository();
    const first = propose(root, { [path]: lower });
    expect(brief(await told(root, [{ by: 'lan', commit: first }]))).toEqual([0, 1, 0]);
    propose(root, { 'GHI-CHU.md': 'thêm một trang\n' });
    expect(brief(await told(root, [{ by: 'lan', commit: first }]))).toEqual([0, 1, 0]);
    propose(root, { [path]: both });
    expect(brief(await told(root, [{ by: 'lan', commit: first }]))).toEqual([1, 2, 1]);
    propose(root, { [path]: lower.replace('target: 2', 'target: 1') });
    expect(brief(await told(root, [{ by: 'lan', commit: first }]))).toEqual([1, 1, 1]);
  });

  const who: readonly (readonly [string, readonly Review[], readonly [number, number]])[] = [
    ['counts from whoever is named, in any case of letters', [{ by: 'LAN' }], [0, 0]],
    ['does not count from anybody else', [{ by: 'ai-do' }], [1, 1]],
    ['does not count from the author', [{ by: 'tac-gia' }, { by: 'Minh' }], [1, 1]],
    [
      'does not count once the same person refused',
      [{ by: 'lan' }, { by: 'lan', verdict: 'refused' }],
      [1, 1],
    ],
    ['counts again once they approve again', [{ by: 'lan', verdict: 'refused' }, { by: 'lan' }], [0, 0]],
    ['stands though somebody else refused', [{ by: 'lan' }, { by: 'ai-do', verdict: 'refused' }], [0, 0]],
  ];
  test.each(who)('%s', async (_, reviews, [exitCode, missing]) => {
    const root = repository();
    const commit = propose(root, { [path]: lower });
    const all = reviews.map((one) => ({ ...one, commit }));
    const found = await told(root, all, { authors: ['tac-gia', 'minh'] });
    expect([found.exitCode, found.counts.missing]).toEqual([exitCode, missing]);
  });

  test('is wanted of as many people as the requirement says, each once', async () => {
    const root = repository(rule('effects: [weakens], by: [lan, minh, hoa], count: 2'));
    const commit = propose(root, { [path]: lower });
    const lan = { by: 'lan', commit };
    expect(brief(await told(root, [lan, lan]))).toEqual([1, 1, 1]);
    expect(brief(await told(root, [lan, { by: 'hoa', commit }]))).toEqual([0, 1, 0]);
  });

  test('of a commit that is not here does not count, and that is said', async () => {
    const root = repository();
    propose(root, { [path]: lower });
    const found = await told(root, [{ by: 'lan', commit: 'b'.repeat(40) }]);
    expect([...brief(found), found.passedOver]).toEqual([1, 1, 1, [{ by: 'lan', why: 'commit' }]]);
  });

  test('is of what the reviewer saw: what the base gained meanwhile is no part of it', async () => {
    const root = repository();
    const seen = propose(root, { 'GHI-CHU.md': 'chỉ một trang\n' });
    runGit(root, 'checkout', '--quiet', 'main');
    propose(root, { [path]: wording.replace('target: 4', 'target: 8') });
    runGit(root, 'checkout', '--quiet', 'de-xuat');
    runGit(root, 'merge', '--quiet', '--no-edit', 'main');
    propose(root, { [path]: wording });
    expect(brief(await told(root, [{ by: 'lan', commit: seen }]))).toEqual([1, 1, 1]);
  });

  test('by name of the change, as in a comment that quotes its fingerprint', async () => {
    const root = repository();
    propose(root, { [path]: both });
    const [one = '', other = ''] = marksOf(await told(root));
    expect(brief(await told(root, [{ by: 'lan', changes: [one] }]))).toEqual([1, 2, 1]);
    expect(brief(await told(root, [{ by: 'lan', changes: [one, other] }]))).toEqual([0, 2, 0]);
  });
});

describe('cthd approve', () => {
  const approve = (root: string, ...args: string[]) =>
    runCthd(['approve', ...args, '--lang', 'en'], { cwd: root });

  /** A proposal with its fingerprint, seen from the base. */
  async function proposed(): Promise<{ root: string; mark: string }> {
    const root = repository(`# Ai phải duyệt\n${weakening}`);
    propose(root, { [path]: lower });
    const [mark = ''] = marksOf(await told(root));
    runGit(root, 'checkout', '--quiet', 'main');
    return { root, mark };
  }

  test('enters on the base by whom, when and why; the proposal is then approved, whatever it is rebased on', async () => {
    const { root, mark } = await proposed();
    const words = ['--of', 'de-xuat', '--by', 'lan', '--reason', 'theo kết luận họp'];
    const { exitCode, out } = await approve(root, mark.slice(0, 8), ...words);
    expect([exitCode, out]).toEqual([
      0,
      'Entered the approval of 1 change by lan.\n  plans/approvals.yaml:4\n',
    ]);
    expect(readFileSync(join(root, 'plans/approvals.yaml'), 'utf8')).toBe(
      `# Ai phải duyệt\n${weakening}given:\n  - { change: ${mark}, by: lan, on: 2026-11-23, what: "II.1/1 “Mở 4 lớp tập huấn cho cán bộ.” (mo-lop): indicator changed (weakens)", reason: theo kết luận họp }\n`,
    );
    expect(await approve(root, mark, ...words)).toMatchObject({ exitCode: 0, out: 'Nothing changed.\n' });
    commitAll(root, 'duyệt');
    runGit(root, 'checkout', '--quiet', 'de-xuat');
    expect(brief(await told(root))).toEqual([0, 1, 0]);
    expect(brief(await told(root, [], { authors: ['lan'] }))).toEqual([1, 1, 1]);
    runGit(root, 'rebase', '--quiet', 'main');
    expect(brief(await told(root))).toEqual([0, 1, 0]);
    propose(root, { [path]: later });
    expect(brief(await told(root))).toEqual([1, 1, 1]);
  });

  const refusals: readonly (readonly [string, (mark: string) => string[], RegExp])[] = [
    ['no reason', (mark) => [mark, '--by', 'lan'], /--by <account> and --reason/],
    [
      'a fingerprint that no change has',
      () => ['ffffffff', '--by', 'lan', '--reason', 'x'],
      /No change .* “ffffffff”/,
    ],
    [
      'too short a fingerprint',
      (mark) => [mark.slice(0, 3), '--by', 'lan', '--reason', 'x'],
      /6 digits or more/,
    ],
    [
      'somebody who may not approve',
      (mark) => [mark, '--by', 'ai-do', '--reason', 'x'],
      /names ai-do as one who/,
    ],
    ['no account', (mark) => [mark, '--by', '@lan', '--reason', 'x'], /--by @lan/],
    [
      'who proposes it',
      (mark) => [mark, '--by', 'lan', '--author', 'Lan', '--reason', 'x'],
      /nobody approves/,
    ],
    ['a list with a fingerprint', (mark) => [mark, '--list'], /takes no fingerprints/],
  ];
  test.each(refusals)('refuses %s, and writes nothing', async (_, args, message) => {
    const { root, mark } = await proposed();
    const { exitCode, err } = await approve(root, ...args(mark), '--of', 'de-xuat');
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
    expect(runGit(root, 'status', '--porcelain')).toBe('');
  });

  test.each(['--by', '--reason'])('refuses signs that nobody sees in %s', async (option) => {
    const { root, mark } = await proposed();
    const given = { '--by': 'lan', '--reason': 'theo kết luận họp' };
    const pasted = {
      ...given,
      [option]: `${given[option as keyof typeof given]}\u0000\u001b[31m\u200b\u202e`,
    };
    const { exitCode, out, err } = await approve(
      root,
      mark,
      '--of',
      'de-xuat',
      ...Object.entries(pasted).flat(),
    );
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(/^cthd: /u);
    expect(err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(runGit(root, 'status', '--porcelain')).toBe('');
  });

  test('says what to do where the base requires nothing', async () => {
    const root = planRepository();
    expect(await approve(root, 'abcdef', '--by', 'lan', '--reason', 'x')).toMatchObject({ exitCode: 2 });
    const { out, exitCode } = await approve(root, '--list');
    expect([exitCode, out]).toEqual([
      0,
      'Changes that must be approved\n\nThe base requires no approval (plans/approvals.yaml has no required).\n',
    ]);
  });

  test('refuses a proposal that is not there, also where the base requires nothing', async () => {
    expect(await approve(planRepository(), '--list', '--of', 'khong-co', '--exit-code')).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining('“khong-co”') as string,
    });
  });
});

test('the page tells what is missing first, then who approved what, when and why', async () => {
  const root = repository();
  const first = propose(root, { [path]: lower });
  propose(root, { [path]: both });
  const file = join(temporaryFolder(), 'reviews.json');
  const review = { by: 'lan', on: '2026-11-20', verdict: 'approved', reason: 'đã họp', commit: first };
  writeFileSync(file, JSON.stringify({ authors: ['minh'], reviews: [review, { ...review, by: 'minh' }] }));
  const { out } = await runCthd(
    ['approve', '--list', '--against', 'main', '--reviews', file, '--format', 'markdown', '--lang', 'en'],
    { cwd: root },
  );
  await expect(out.replaceAll(/\b[0-9a-f]{40}\b/g, '<fingerprint>')).toMatchFileSnapshot(
    'golden/approvals.md',
  );
});

const hostile: readonly (readonly [string, string])[] = [
  ['no JSON', 'x'],
  ['no list', '{"authors":[],"reviews":{}}'],
  ['no authors', '{"reviews":[]}'],
  ['another verdict', '{"authors":[],"reviews":[{"by":"lan","on":"2026-01-01","verdict":"maybe"}]}'],
  [
    'a revision for a commit',
    '{"authors":[],"reviews":[{"by":"lan","on":"2026-01-01","verdict":"approved","commit":"HEAD"}]}',
  ],
  ['an impossible day', '{"authors":[],"reviews":[{"by":"lan","on":"2026-13-01","verdict":"approved"}]}'],
  [
    'part of a fingerprint',
    '{"authors":[],"reviews":[{"by":"lan","on":"2026-01-01","verdict":"approved","changes":["abc"]}]}',
  ],
];
test.each(hostile)('reviews with %s are refused, not guessed at', async (_, text) => {
  const root = repository();
  const file = join(temporaryFolder(), 'reviews.json');
  writeFileSync(file, text);
  const { exitCode, err, out } = await runCthd(['approve', '--list', '--reviews', file, '--lang', 'en'], {
    cwd: root,
  });
  expect([exitCode, out, err]).toEqual([2, '', expect.stringContaining('action/reviews.mjs')]);
});

const broken: readonly (readonly [string, string])[] = [
  ['no YAML', 'required: [\n'],
  ['an effect that there is not', rule('effects: [weaken], by: [lan]')],
  ['nobody who may approve', rule('effects: [weakens], by: []')],
];
test.each(broken)(
  'a base whose requirements are %s is no base that asks for nothing: exit code 2',
  async (_, approvals) => {
    const root = repository(approvals);
    propose(root, { [path]: lower, 'plans/approvals.yaml': weakening });
    const { exitCode, out } = await runCthd(['approve', '--list', '--against', 'main'], { cwd: root });
    expect([exitCode, out]).toEqual([2, '']);
  },
);
