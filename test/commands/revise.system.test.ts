import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll } from '../support/git-repository.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const documents = `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: kl-04-2021, type: KL, symbol: 04-KL/ĐH, date: 2021-11-30, title: thêm lớp (hư cấu), verified: { source: ví dụ } }
  - { id: kl-05-2030, type: KL, symbol: 05-KL/ĐH, date: 2030-01-01, title: về sau (hư cấu), verified: { source: ví dụ } }
`;
const register = { 'plans/documents.yaml': documents };
const text = 'plans/vi-du/text/II.yaml';
const original = readFileSync(new URL('../support/base-plan/text/II.yaml', import.meta.url), 'utf8');
const reworded = original.replace(
  'Mở 4 lớp tập huấn cho cán bộ.',
  'Mở 6 lớp tập huấn cho cán bộ và hội viên.',
);
const slipPath = 'plans/vi-du/revisions/2022-kl04.yaml';

const revise = (root: string, ...args: readonly string[]) =>
  runCthd(['revise', ...args, '--as-of', '2022-06-30', '--lang', 'en'], { cwd: root });
const start = (root: string) => revise(root, 'start', '2022-kl04', '--mandate', '04-KL/ĐH@2021-11-30');
const add = (root: string, ...more: readonly string[]) =>
  revise(root, 'add', 'mo-lop', '--action', 'amend', '--reason', 'kết luận yêu cầu thêm lớp', ...more);
const issue = (root: string, ...more: readonly string[]) =>
  revise(root, 'issue', '2022-kl04', '--date', '2022-03-15', '--symbol', '03-CTr/BTC', ...more);
const slipOf = (root: string) => readFileSync(join(root, slipPath), 'utf8');

test('an adjustment from its start to its tag', async () => {
  const root = planRepository(register);
  expect(await start(root)).toEqual({
    exitCode: 0,
    out: `Wrote ${slipPath}:1\nid: "2022-kl04"\nmandates: [kl-04-2021]\ninstrument: { type: "CTr", symbol: null, date: null, issuer: ban-to-chuc }\nstate: draft\n`,
    err: '',
  });

  change(root, { [text]: reworded });
  expect(await revise(root, 'propose')).toEqual({
    exitCode: 0,
    out: 'Compared with the last commit (HEAD), 1 change of wording is not fully in a slip; fill in the reasons and run:\n\n# II.1/1 mo-lop: unit reworded\ncthd revise add mo-lop --action amend --reason "…"\n',
    err: '',
  });
  expect((await add(root)).exitCode).toBe(0);
  expect(await revise(root, 'add')).toEqual({
    exitCode: 0,
    out: 'Compared with the last commit (HEAD), every change of wording is in a slip.\n',
    err: '',
  });

  const before = everythingIn(root);
  expect((await issue(root, '--tag')).err).toContain(
    `No tag can be set while changes are uncommitted (${text})`,
  );
  expect(everythingIn(root)).toEqual(before);

  commitAll(root, 'điều chỉnh');
  const issued = await issue(root, '--tag');
  expect(issued.exitCode).toBe(0);
  expect(slipOf(root)).toBe(
    `id: "2022-kl04"\nmandates: [kl-04-2021]\ninstrument: { type: "CTr", symbol: 03-CTr/BTC, date: 2022-03-15, issuer: ban-to-chuc }\nstate: issued\nchanges:\n  - { unit: mo-lop, action: amend, mandate: kl-04-2021, reason: "kết luận yêu cầu thêm lớp" }\n`,
  );
  expect([
    runGit(root, 'cat-file', '-t', 'vi-du/2022-kl04'),
    runGit(root, 'rev-parse', 'vi-du/2022-kl04^{commit}'),
    runGit(root, 'show', `HEAD:${slipPath}`),
    runGit(root, 'status', '--porcelain'),
  ]).toEqual(['tag', runGit(root, 'rev-parse', 'HEAD'), slipOf(root).trim(), '']);

  expect((await revise(root, 'propose')).out).toBe(
    'Compared with refs/tags/vi-du/2022-kl04, every change of wording is in a slip.\n',
  );
});

test('an issued slip is frozen for every command', async () => {
  const root = planOnDisk(register);
  await start(root);
  await add(root);
  await issue(root);
  const before = everythingIn(root);
  const attempts = await Promise.all([
    add(root, '--revision', '2022-kl04'),
    issue(root),
    start(root),
    runCthd(
      [
        'review',
        'mo-lop',
        '--against',
        '04-KL/ĐH',
        '--outcome',
        'still-valid',
        '--reason',
        'vẫn phù hợp',
        '--revision',
        '2022-kl04',
        '--lang',
        'en',
        '--as-of',
        '2022-06-30',
      ],
      { cwd: root },
    ),
  ]);
  const frozen =
    'cthd: The slip “2022-kl04” has been issued (03-CTr/BTC) and cannot be changed any more; start a new one with cthd revise start.\n';
  expect(attempts).toEqual([
    { exitCode: 2, out: '', err: frozen },
    { exitCode: 2, out: '', err: frozen },
    {
      exitCode: 2,
      out: '',
      err: 'cthd: There is a slip “2022-kl04” already; choose another id, or go on with it: cthd revise add.\n',
    },
    { exitCode: 2, out: '', err: frozen },
  ]);
  expect(everythingIn(root)).toEqual(before);
});

describe('issuing is refused, and nothing written', () => {
  const refused = async (root: string, ...more: readonly string[]) => {
    const before = everythingIn(root);
    const { exitCode, out, err } = await issue(root, ...more);
    expect([exitCode, out]).toEqual([2, '']);
    expect(everythingIn(root)).toEqual(before);
    return err;
  };
  const slip = (yaml: string) => planOnDisk({ ...register, [slipPath]: `id: 2022-kl04\n${yaml}` });
  const entry = (mandate: string, reason: string) =>
    `changes:\n  - { unit: mo-lop, action: amend, mandate: ${mandate}, reason: ${reason} }\n`;

  test('without a change', async () => {
    expect(await refused(slip('mandates: [kl-04-2021]\nstate: draft\n'))).toContain('names no change');
  });

  test('without a mandate', async () => {
    const root = slip(`mandates: []\nstate: draft\n${entry('kl-04-2021', 'kết luận yêu cầu')}`);
    expect(await refused(root)).toContain('names no document as its mandate. (cthd explain mandate-missing)');
  });

  test('without a real reason', async () => {
    const root = slip(`mandates: [kl-04-2021]\nstate: draft\n${entry('kl-04-2021', 'sẽ ghi sau')}`);
    expect(await refused(root)).toContain(
      `${slipPath}:5:65: This change of the slip “2022-kl04” has no real reason`,
    );
  });

  test('on a mandate that is not in the register, or not there yet', async () => {
    const unknown = slip(`mandates: [kl-99-2021]\nstate: draft\n${entry('kl-99-2021', 'kết luận yêu cầu')}`);
    const later = slip(`mandates: [kl-05-2030]\nstate: draft\n${entry('kl-05-2030', 'kết luận yêu cầu')}`);
    expect([await refused(unknown), await refused(later)]).toEqual([
      expect.stringContaining('(cthd explain unknown-document)'),
      expect.stringContaining(
        'is later than the adjustment made on 15 March 2022. (cthd explain mandate-not-in-force)',
      ),
    ]);
  });

  test('by a body that is not competent', async () => {
    const root = slip(`mandates: [kl-04-2021]\nstate: draft\n${entry('kl-04-2021', 'kết luận yêu cầu')}`);
    expect(await refused(root, '--issuer', 'van-phong')).toContain('(cthd explain mandate-competence)');
  });

  test('under a symbol of another type', async () => {
    const root = slip(`mandates: [kl-04-2021]\nstate: draft\n${entry('kl-04-2021', 'kết luận yêu cầu')}`);
    expect(await refused(root, '--type', 'KH')).toContain(
      'The symbol 03-CTr/BTC is not that of a document of the type KH.',
    );
  });

  test('with a tag, where there is no git, or the tag is taken', async () => {
    const bare = slip(`mandates: [kl-04-2021]\nstate: draft\n${entry('kl-04-2021', 'kết luận yêu cầu')}`);
    expect(await refused(bare, '--tag')).toContain('This folder is in no git repository');
    const root = planRepository({
      ...register,
      [slipPath]: `id: 2022-kl04\nmandates: [kl-04-2021]\nstate: draft\n${entry('kl-04-2021', 'kết luận yêu cầu')}`,
    });
    runGit(root, 'tag', 'vi-du/2022-kl04');
    expect(await refused(root, '--tag')).toContain(
      'There is a git tag vi-du/2022-kl04 already; nothing was written.',
    );
  });
});

test('a tag that git refuses is said, and what was done stays done', async () => {
  const root = planRepository({
    ...register,
    [slipPath]:
      'id: 2022-kl04\nmandates: [kl-04-2021]\nstate: draft\nchanges:\n  - { unit: mo-lop, action: amend, mandate: kl-04-2021, reason: kết luận yêu cầu }\n',
  });
  runGit(root, 'tag', 'vi-du');
  const { exitCode, out, err } = await issue(root, '--tag');
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain(
    `cthd: ${slipPath} was issued, written and committed, but the tag vi-du/2022-kl04 is not set: git says:`,
  );
  expect(runGit(root, 'show', `HEAD:${slipPath}`)).toContain('state: issued');
});

test('a hostile configuration starts nothing when a tag is made', async () => {
  const root = planRepository({
    ...register,
    [slipPath]:
      'id: 2022-kl04\nmandates: [kl-04-2021]\nstate: draft\nchanges:\n  - { unit: mo-lop, action: amend, mandate: kl-04-2021, reason: kết luận yêu cầu }\n',
  });
  const mark = join(root, 'started');
  const hook = `#!/bin/sh\ntouch ${mark}\n`;
  for (const name of ['reference-transaction', 'post-commit', 'pre-commit']) {
    const path = join(root, '.git/hooks', name);
    writeFileSync(path, hook, { mode: 0o755 });
  }
  writeFileSync(join(root, '.git/sign'), hook, { mode: 0o755 });
  for (const [key, value] of [
    ['tag.gpgSign', 'true'],
    ['tag.forceSignAnnotated', 'true'],
    ['commit.gpgSign', 'true'],
    ['gpg.program', join(root, '.git/sign')],
    ['core.editor', join(root, '.git/sign')],
    ['core.fsmonitor', join(root, '.git/sign')],
  ])
    runGit(root, 'config', key ?? '', value ?? '');
  expect((await issue(root, '--tag')).exitCode).toBe(0);
  expect(Object.keys(everythingIn(root))).not.toContain('started');
});

describe('adding a change', () => {
  test('names a mandate that the slip lists from then on, the other units of a split, and a unit still to come', async () => {
    const root = planOnDisk(register);
    await start(root);
    await add(root, '--mandate', 'nq-01-2020');
    await revise(
      root,
      'add',
      'tap-huan',
      '--action',
      'split',
      '--unit',
      'mo-lop',
      '--mandate',
      'kl-04-2021',
      '--reason',
      'tách cho rõ việc',
    );
    await revise(
      root,
      'add',
      'don-vi-moi',
      '--action',
      'add',
      '--mandate',
      'kl-04-2021',
      '--reason',
      'kết luận giao thêm việc',
    );
    await revise(
      root,
      'add',
      'vi-du',
      '--action',
      'amend',
      '--mandate',
      'kl-04-2021',
      '--reason',
      'lời dẫn nêu kết luận mới',
    );
    expect(slipOf(root).split('\n').slice(1)).toEqual([
      'mandates: [kl-04-2021, nq-01-2020]',
      'instrument: { type: "CTr", symbol: null, date: null, issuer: ban-to-chuc }',
      'state: draft',
      'changes:',
      '  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: "kết luận yêu cầu thêm lớp" }',
      '  - { unit: tap-huan, action: split, mandate: kl-04-2021, reason: "tách cho rõ việc", units: [mo-lop] }',
      '  - { unit: don-vi-moi, action: add, mandate: kl-04-2021, reason: "kết luận giao thêm việc" }',
      '  - { unit: vi-du, action: amend, mandate: kl-04-2021, reason: "lời dẫn nêu kết luận mới" }',
      '',
    ]);
  });

  test.each([
    [
      'without a slip',
      false,
      ['mo-lop', '--action', 'amend', '--reason', 'kết luận yêu cầu'],
      'There is no draft',
    ],
    ['without a reason', true, ['mo-lop', '--action', 'amend'], 'Give --action, --reason'],
    [
      'with a stand-in for a reason',
      true,
      ['mo-lop', '--action', 'amend', '--reason', 'TODO'],
      'gives no reason',
    ],
    [
      'for an unknown unit',
      true,
      ['mo-lopp', '--action', 'amend', '--reason', 'kết luận yêu cầu'],
      'There is no unit “mo-lopp”. Did you mean: mo-lop?',
    ],
    [
      'to an unknown slip',
      true,
      ['mo-lop', '--action', 'amend', '--reason', 'kết luận yêu cầu', '--revision', '2022-kl05'],
      'There is no slip “2022-kl05”. Did you mean: 2022-kl04?',
    ],
    [
      'with an unknown action',
      true,
      ['mo-lop', '--action', 'sua', '--reason', 'kết luận yêu cầu'],
      '--action',
    ],
  ])('%s is refused', async (_, isStarted, args, words) => {
    const root = planOnDisk(register);
    if (isStarted) await start(root);
    const before = everythingIn(root);
    const { exitCode, out, err } = await revise(root, 'add', ...args);
    expect([exitCode, out, err.includes(words)]).toEqual([2, '', true]);
    expect(everythingIn(root)).toEqual(before);
  });

  test('twice the same is refused', async () => {
    const root = planOnDisk(register);
    await start(root);
    await add(root);
    expect((await add(root)).err).toContain('names “mo-lop” with the action amend already');
  });
});

test('dry runs write nothing', async () => {
  const root = planOnDisk(register);
  const before = everythingIn(root);
  const { out } = await revise(root, 'start', '2022-kl04', '--mandate', '04-KL/ĐH', '--dry-run');
  expect(out).toContain(`Would write (dry run) ${slipPath}:1`);
  expect(everythingIn(root)).toEqual(before);
  await start(root);
  const started = everythingIn(root);
  await add(root, '--dry-run');
  expect(everythingIn(root)).toEqual(started);
});

test('the instrument is issued by the body that acts for the issuer on the day', async () => {
  const root = planOnDisk({
    ...register,
    'plans/organisations.yaml': `organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức], to: 2022-02-10, successor: ban-moi }
  - { id: ban-moi, name: Ban mới Hội Ví dụ, from: 2022-02-10 }
`,
  });
  await start(root);
  expect(slipOf(root)).toContain('issuer: ban-moi');
});
