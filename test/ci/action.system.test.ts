import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCthd } from '../support/run-cthd.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import {
  checkOut,
  commit,
  type Files,
  git,
  type Proposal,
  propose,
  put,
  baseRepository,
} from './proposals.ts';
import { commandsIn, type Ran, runAction, traces } from './runner.ts';

const text = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const record =
  '- { date: 2023-06-30, state: in-progress, value: 2, by: van-phong, recorded: 2023-07-02T09:12:00+07:00 }\n';
const progress = { 'plans/vi-du/progress/mo-lop.yaml': record };

/** Runs every step of the action on a proposal, or those that are named. */
const check = (
  proposal: Proposal,
  inputs: Readonly<Record<string, string>> = {},
  only?: readonly string[],
): Ran & { workspace: string } => {
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  return {
    ...runAction({
      workspace,
      proposal,
      inputs: { directory: 'proposal', language: 'en', ...inputs },
      ...(only && { only }),
    }),
    workspace,
  };
};
const forPages = ['prepare', 'stale'];
const forLint = ['prepare', 'lint'];
const forChanges = ['prepare', 'diff', 'lint'];

const outcomes = ({ steps }: Ran) =>
  Object.fromEntries(Object.entries(steps).map(([id, { outcome }]) => [id, outcome]));

describe('a proposal', () => {
  test('that records progress passes, and the summary shows the one change', () => {
    const ran = check(propose(baseRepository(), progress));
    expect(outcomes(ran)).toEqual({
      prepare: 'success',
      approvals: 'success',
      diff: 'success',
      lint: 'success',
      stale: 'success',
      sarif: 'skipped',
      comment: 'skipped',
    });
    expect(ran.outputs).toMatchObject({ errors: '0', changes: '1', stale: 'false', 'sarif-file': '' });
    expect(ran.steps['diff']?.summary).toContain('mo-lop');
    expect(ran.steps['lint']?.summary).toContain('# Result of lint');
    expect(traces(ran.workspace)).toEqual([]);
  });

  test('that changes a wording without a slip fails at that line, and the summary shows what changed', () => {
    const proposal = propose(baseRepository(), { [text]: wording.replace('Mở 4 lớp', 'Mở 9 lớp') });
    const ran = check(proposal, {}, [...forChanges, 'stale']);
    expect(outcomes(ran)).toMatchObject({ lint: 'failure', diff: 'success', stale: 'success' });
    expect(ran.log).toMatch(
      /^::error file=plans\/vi-du\/text\/II\.yaml,line=14,.*title=wording-without-slip::/m,
    );
    expect(Number(ran.outputs['errors'])).toBeGreaterThan(0);
    expect(ran.steps['lint']?.summary).toContain('wording-without-slip');
    expect(ran.steps['diff']?.summary).toMatch(/4.*9/s);
  });

  test('whose YAML is broken fails at the line, and the other steps say what they cannot do', () => {
    const proposal = propose(baseRepository(), { [text]: wording.replace('units:', 'units: [') });
    const ran = check(proposal, {}, forChanges);
    expect(outcomes(ran)).toMatchObject({ prepare: 'success', lint: 'failure', diff: 'failure' });
    expect(ran.log).toMatch(/^::error file=plans\/vi-du\/text\/II\.yaml,line=\d+/m);
    expect(ran.log).toContain('::error title=cthd::The proposal cannot be compared with its base.');
    expect(ran.outputs['changes']).toBe('');
  });

  test('is compared with the base as it is now: what main has gained meanwhile is not laid at its door', () => {
    const changed = readFileSync('test/support/base-plan/text/I.yaml', 'utf8').replace(
      /text: (.*)/,
      'text: Câu mới của nhánh chính.',
    );
    const proposal = propose(baseRepository(), progress, { 'plans/vi-du/text/I.yaml': changed });
    const ran = check(proposal, {}, forChanges);
    expect(ran.succeeded).toBe(true);
    expect(ran.outputs['changes']).toBe('1');
  });

  test('cannot name its own base: a merge that GitHub did not make is compared with where it left main', () => {
    const server = baseRepository();
    const base = git(server, 'rev-parse', 'main');
    git(server, 'checkout', '--quiet', '-b', 'de-xuat');
    const changed = commit(server, { [text]: wording.replace('Mở 4 lớp', 'Mở 9 lớp') });
    git(server, 'checkout', '--quiet', '-b', 'phu', changed);
    commit(server, {}, 'không có gì');
    git(server, 'checkout', '--quiet', 'de-xuat');
    git(server, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'phu');
    const head = git(server, 'rev-parse', 'HEAD');
    git(server, 'update-ref', 'refs/pull/1/merge', head);
    git(server, 'checkout', '--quiet', 'main');
    const ran = check({ server, base, head, merge: base }, {}, forLint);
    expect(ran.outputs['base']).toBe(base);
    expect(ran.log).toContain('title=wording-without-slip::');
  });

  test('has the pages checked that the workflow names, wherever they lie', async () => {
    const server = baseRepository();
    const args = ['render', 'summary', '--out', 'trang tóm tắt.md', '--as-of', '2023-01-01', '--dir', server];
    expect(await runCthd(args, { cwd: server })).toMatchObject({ exitCode: 0 });
    commit(server, {}, 'bản tóm tắt');
    const proposal = propose(server, {
      [text]: wording.replace('Mở 4 lớp', 'Mở 9 lớp').replace('lead: van-phong', 'lead: ban-to-chuc'),
    });
    const stale = (pages: string) => check(proposal, { pages }, forPages);
    expect(stale('').outputs['stale']).toBe('false');
    expect(stale('trang tóm tắt.md\n').outputs['stale']).toBe('true');
    expect(stale('$(touch x).md').steps['stale']?.outcome).toBe('failure');
  });

  test('whose generated page is stale is warned, with the page named in log and summary, and fails where that is asked for', async () => {
    const server = baseRepository();
    const made = await runCthd(
      ['render', 'summary', '--out', 'plans/vi-du/README.md', '--as-of', '2023-01-01', '--dir', server],
      {
        cwd: server,
      },
    );
    expect(made.exitCode).toBe(0);
    commit(server, {}, 'bản tóm tắt');
    const fresh = check(propose(server, {}), {}, forPages);
    expect(fresh.outputs['stale']).toBe('false');
    git(server, 'branch', '-D', 'de-xuat');
    const page = readFileSync(join(server, 'plans/vi-du/README.md'), 'utf8');
    const stale = propose(server, { 'plans/vi-du/README.md': page.replace('CHƯƠNG TRÌNH', 'CHUONG TRINH') });
    const ran = check(stale);
    expect(outcomes(ran)).toMatchObject({ stale: 'success' });
    expect(ran.outputs['stale']).toBe('true');
    expect(ran.steps['stale']?.summary).toContain('README.md');
    expect(ran.log).toMatch(/^::warning title=cthd::Some pages.*README\.md/m);
    const failing = check(stale, { stale: 'fail' }, forPages);
    expect(outcomes(failing)).toMatchObject({ stale: 'failure' });
    expect(failing.log).toMatch(/^::error title=cthd::Some pages.*README\.md/m);
  });
});

describe('a plan in a folder of its repository', () => {
  test('has its annotations at paths from the top of the repository', () => {
    const server = baseRepository();
    git(server, 'mv', 'plans', 'ke-hoach-plans');
    commit(server, {});
    cpSync(join(server, 'ke-hoach-plans'), join(server, 'hoi/plans'), { recursive: true });
    rmSync(join(server, 'ke-hoach-plans'), { recursive: true });
    commit(server, {}, 'dời thư mục');
    const proposal = propose(server, { [`hoi/${text}`]: wording.replace('Mở 4 lớp', 'Mở 9 lớp') });
    const ran = check(proposal, { directory: 'proposal/hoi' }, forLint);
    expect(ran.log).toMatch(/^::error file=hoi\/plans\/vi-du\/text\/II\.yaml,/m);
  });
});

describe('a clone', () => {
  test.each(['vi', 'en'])('without the base fails at once and says what to set (%s)', (language) => {
    const proposal = propose(baseRepository(), progress);
    const workspace = checkOut(proposal, 'refs/pull/1/merge', 1);
    const ran = runAction({ workspace, proposal, inputs: { directory: 'proposal', language } });
    expect(outcomes(ran)).toEqual({
      prepare: 'failure',
      lint: 'skipped',
      approvals: 'skipped',
      diff: 'skipped',
      stale: 'skipped',
      sarif: 'skipped',
      comment: 'skipped',
    });
    expect(ran.log).toMatch(/^::error title=cthd::.*fetch-depth: 0/m);
  });

  test('of a push whose former state is not known fails, and is linted without a base where that is allowed', () => {
    const proposal = propose(baseRepository(), progress);
    const workspace = checkOut(proposal, 'refs/pull/1/merge', 1);
    const variables = { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main' };
    const push = (inputs: Readonly<Record<string, string>>) =>
      runAction({
        workspace,
        proposal,
        inputs: { directory: 'proposal', language: 'en', ...inputs },
        variables,
      });
    const refused = push({});
    expect([refused.succeeded, refused.steps['lint']?.outcome]).toEqual([false, 'skipped']);
    expect(refused.log).toMatch(/^::error title=cthd::This is the first push.*allow-no-base: true/m);
    const allowed = push({ 'allow-no-base': 'true' });
    expect(allowed.succeeded).toBe(true);
    expect(allowed.log).toMatch(/^::warning title=cthd::.*Nothing is compared/m);
    expect(allowed.outputs).toMatchObject({ base: '', changes: '' });
  });
});

describe('nothing of a proposal acts', () => {
  const bait = 'touch "$GITHUB_WORKSPACE/co-nguoi-da-chay"';
  const words =
    '##[error]một ::error::hai $(touch co-nguoi-da-chay) `touch co-nguoi-da-chay` <img src=x onerror=alert(1)> <!-- ![a](http://b) @ai';
  const traps: Files = {
    '.npmrc': 'node-options=--require ./bay.cjs\nscript-shell=./bay.sh\n',
    'bay.cjs': `require('node:fs').writeFileSync('co-nguoi-da-chay', '');`,
    'bay.sh': `#!/bin/sh\n${bait}\n`,
    'package.json': JSON.stringify({
      name: 'cthd',
      scripts: { preinstall: bait, build: bait, prepare: bait },
    }),
    'node_modules/.bin/cthd': `#!/bin/sh\n${bait}\n`,
    'node_modules/cthd/bin/cthd.js': `require('node:fs').writeFileSync('co-nguoi-da-chay', '');`,
    'node_modules/yaml/index.js': `require('node:fs').writeFileSync('co-nguoi-da-chay', '');`,
    'action/common.sh': bait,
    '.gitattributes': 'plans/**/*.yaml diff=bay filter=bay\n',
    HEAD: 'ref: refs/heads/main\n',
    config: `[core]\n\tbare = true\n\tfsmonitor = "${bait.replaceAll('"', '\\"')}"\n`,
    'objects/x': '',
    'refs/x': '',
  };
  const readable: Files = {
    ...traps,
    [text]: wording
      .replace('Mở 4 lớp tập huấn cho cán bộ.', `'${words}'`)
      .replace('Báo cáo kết quả tập huấn', `'${words}'`),
  };
  const broken: Files = {
    ...traps,
    [text]: wording
      .replace('van-phong', '"::add-mask::x"')
      .replace('Báo cáo kết quả tập huấn', `"\\n::error file=x::ba\\r\\n##[command]bốn ${words}"`),
    'plans/vi-du/::error::x ##[error]y $(touch co-nguoi-da-chay).yaml': 'units: [\n',
    'plans/vi-du/tom-tat $(touch co-nguoi-da-chay) ##[error].md':
      '<!-- cthd render summary --out $(touch co-nguoi-da-chay) --as-of 2023-01-01 -->\n##[error]x\n::error::y\n',
  };

  test.each([
    ['can be read', readable, ['diff'], 'onerror=alert'],
    ['cannot be read', broken, ['lint'], 'co-nguoi-da-chay'],
  ] as const)('in the log, the summary or the file system, where its files %s', (_, files, shown, bait) => {
    const ran = check(propose(baseRepository(), files), { sarif: 'true' });
    expect(ran.succeeded).toBe(false);
    for (const step of shown) expect(ran.steps[step]?.summary).toContain(bait);
    expect(existsSync(join(ran.workspace, 'co-nguoi-da-chay'))).toBe(false);
    expect(traces(ran.workspace)).toEqual([]);
    for (const line of commandsIn(ran.log)) {
      expect(line).toMatch(
        /^::(?:error|warning|notice|group|endgroup)(?: [a-zA-Z]+=[^:]*?(?:,[a-zA-Z]+=[^:,]*)*)?::/,
      );
      expect(line).not.toContain('##[');
    }
    expect(ran.summary).not.toMatch(/##\[/);
    const outsideCode = ran.summary
      .split('\n')
      .filter((line) => !line.startsWith('    '))
      .join('\n')
      .replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
    expect(outsideCode.match(/<(?!br>|\/?(?:details|summary|del|ins)>)/g)).toBe(null);
    for (const value of Object.values(ran.outputs))
      expect(value).toMatch(/^(?:\d*|true|false|[0-9a-f]{40}|\/.*\/cthd\.sarif)$/);
  });

  test('also where it brings the tool itself: the action refuses to come from the proposal', () => {
    const proposal = propose(baseRepository(), progress);
    const workspace = checkOut(proposal, 'refs/pull/1/merge');
    const action = join(workspace, 'proposal');
    for (const name of ['action.yml', 'action'])
      cpSync(resolve(name), join(action, name), { recursive: true });
    const ran = runAction({ workspace, proposal, action, inputs: { directory: 'proposal', language: 'en' } });
    expect(outcomes(ran)).toMatchObject({ prepare: 'failure', lint: 'skipped' });
    expect(ran.log).toContain('::error title=cthd::The tool lies inside the proposal itself');
  });
});

describe('inputs', () => {
  test('are values, whatever they look like', () => {
    const proposal = propose(baseRepository(), progress);
    const workspace = checkOut(proposal, 'refs/pull/1/merge');
    const nasty = '$(touch "$GITHUB_WORKSPACE/co-nguoi-da-chay")';
    const inputs = [
      { against: nasty },
      { against: '--output=/tmp/x' },
      { 'fail-on': nasty },
      { 'fail-on': 'error, --output=x' },
      { directory: nasty },
    ];
    for (const one of inputs) {
      const ran = runAction({ workspace, proposal, inputs: { directory: 'proposal', ...one } });
      expect([one, ran.succeeded]).toEqual([one, false]);
    }
    expect(existsSync(join(workspace, 'co-nguoi-da-chay'))).toBe(false);
  });

  test('choose the severity that fails', () => {
    const proposal = propose(baseRepository(), {
      [text]: wording.replace('lead: van-phong', 'with: []').replace('with: [ban-to-chuc]', ''),
    });
    expect(check(proposal, { 'fail-on': 'info' }, forLint).steps['lint']?.outcome).toBe('failure');
  });
});

test('a source that was never built is built from its own lockfile, in its own folder', () => {
  const action = temporaryFolder();
  for (const name of ['action.yml', 'action', 'bin'])
    cpSync(resolve(name), join(action, name), { recursive: true });
  put(action, { 'package.json': '{ "name": "thu", "version": "1.0.0", "type": "module" }' });
  const npm = join(temporaryFolder(), 'npm');
  writeFileSync(
    npm,
    `#!/bin/sh\necho "npm $* in $PWD ##[error] x"\nif [ "$1" = run ]; then cp -R ${resolve('dist')} dist; fi\n`,
    { mode: 0o755 },
  );
  const proposal = propose(baseRepository(), progress);
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  const variables = { PATH: `${resolve(npm, '..')}:${process.env['PATH'] ?? ''}` };
  const ran = runAction({ workspace, proposal, action, variables, inputs: { directory: 'proposal' } });
  expect(ran.steps['prepare']?.log).toContain(
    `npm ci --ignore-scripts --no-audit --no-fund in ${action} #\\u{23}[error] x`,
  );
  expect(ran.succeeded).toBe(true);
});
