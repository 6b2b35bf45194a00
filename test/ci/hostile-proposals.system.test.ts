import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import {
  checkOut,
  commit,
  type Files,
  git,
  mergeAsGithub,
  propose,
  type Proposal,
  baseRepository,
} from './proposals.ts';
import { commandsIn, type Ran, runAction, traces } from './runner.ts';

const text = 'plans/vi-du/text/II.yaml';
const wording = readFileSync('test/support/base-plan/text/II.yaml', 'utf8');
const unmandated = { [text]: wording.replace('Mở 4 lớp', 'Mở 9 lớp') };
const maxBytes = 1024 * 1024;

/** What is read as a text once it is written in Latin-1. */
const latin = (words: string) => Buffer.from(words, 'utf8').toString('latin1');

/** A proposal whose author changes the files by hand, links included, on top of these changes. */
function proposeBy(
  change: (folder: string) => void,
  changes: Files = {},
  server = baseRepository(),
): Proposal {
  const base = git(server, 'rev-parse', 'main');
  git(server, 'checkout', '--quiet', '-b', 'de-xuat');
  change(server);
  const head = commit(server, changes, 'đề xuất');
  return { server, base, head, merge: mergeAsGithub(server, head) };
}

/** A proposal that changes a wording without a slip, and how git is to treat files; git itself is asked for no conversion while it is made. */
function proposeAttributes(attributes: string, content = unmandated[text]): Proposal {
  const server = baseRepository();
  const base = git(server, 'rev-parse', 'main');
  git(server, 'checkout', '--quiet', '-b', 'de-xuat');
  commit(server, { [text]: content });
  writeFileSync(join(server, '.gitattributes'), attributes);
  git(server, 'add', '.gitattributes');
  const tree = git(server, 'write-tree');
  const head = git(server, 'commit-tree', tree, '-p', 'HEAD', '-m', 'thuộc tính');
  const merge = git(server, 'commit-tree', tree, '-p', base, '-p', head, '-m', 'merge');
  git(server, 'update-ref', 'refs/heads/de-xuat', head);
  git(server, 'update-ref', 'refs/pull/1/merge', merge);
  return { server, base, head, merge };
}

/** Runs every step of the action on a proposal, or those that are named, with a clone of the base beside it. */
function check(
  proposal: Proposal,
  inputs: Readonly<Record<string, string>> = {},
  only?: readonly string[],
): Ran & { workspace: string } {
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  git(workspace, 'clone', '--quiet', `file://${proposal.server}`, 'base');
  const ran = runAction({
    workspace,
    proposal,
    inputs: { directory: 'proposal', language: 'en', ...inputs },
    ...(only && { only }),
  });
  return { ...ran, workspace };
}

const outcomes = ({ steps }: Ran) =>
  Object.fromEntries(Object.entries(steps).map(([id, { outcome }]) => [id, outcome]));

test('an exception for its own change is a warning in a proposal, an error where the base says so, whatever the proposal says', () => {
  const head = readFileSync('test/support/base-plan/programme.yaml', 'utf8');
  const excepted = {
    ...unmandated,
    'plans/vi-du/exceptions.yaml':
      'exceptions:\n  - { rule: wording-without-slip, unit: mo-lop, reason: tự cho qua }\n',
  };
  const judged = (server: string, changes: Files) => {
    const ran = check(propose(server, changes), {}, ['prepare', 'lint']);
    return [ran.steps['lint']?.outcome, /^::(\w+) .*title=check-weakened/m.exec(ran.log)?.[1]];
  };
  expect(judged(baseRepository(), excepted)).toEqual(['success', 'warning']);
  const strict = baseRepository();
  const rules = 'lint: { rules: { check-weakened: error } }\n';
  commit(strict, { 'plans/vi-du/programme.yaml': head + rules }, 'mức');
  expect(judged(strict, { ...excepted, 'plans/vi-du/programme.yaml': head })).toEqual(['failure', 'error']);
});

describe('a proposal cannot have another plan judged than its own', () => {
  test('by a link in place of plans: it is not followed, and the plan counts as lost', () => {
    const ran = check(
      proposeBy((folder) => {
        renameSync(join(folder, 'plans'), join(folder, 'an'));
        symlinkSync('../base/plans', join(folder, 'plans'));
      }),
    );
    expect(ran.steps['lint']?.outcome).toBe('failure');
    expect(ran.log).toMatch(/^::error .*symbolic link/m);
  });

  test('by a link in place of the folder that holds plans', () => {
    const server = baseRepository();
    cpSync(join(server, 'plans'), join(server, 'hoi/plans'), { recursive: true });
    commit(server, {}, 'thư mục');
    const proposal = propose(server, {});
    git(server, 'checkout', '--quiet', 'de-xuat');
    cpSync(join(server, 'hoi'), join(server, 'ban-sao'), { recursive: true });
    rmSync(join(server, 'hoi'), { recursive: true });
    symlinkSync('ban-sao', join(server, 'hoi'));
    const head = commit(server, {}, 'liên kết');
    git(server, 'update-ref', 'refs/pull/1/merge', head);
    git(server, 'checkout', '--quiet', 'main');
    const ran = check({ ...proposal, head, merge: head }, { directory: 'proposal/hoi' });
    expect(outcomes(ran)).toMatchObject({ prepare: 'failure', lint: 'skipped' });
    expect(ran.log).toContain('::error title=cthd::The folder to check is a symbolic link');
  });

  test.each([
    ['a file of the text', text, '../../../../base/plans/vi-du/text/II.yaml'],
    ['a file of the machine', 'plans/vi-du/progress/mo-lop.yaml', '/proc/self/environ'],
    ['a page', 'plans/vi-du/README.md', '/proc/self/environ'],
  ])('by a link in place of %s', (_, path, target) => {
    const ran = check(
      proposeBy((folder) => {
        rmSync(join(folder, path), { force: true });
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        symlinkSync(target, join(folder, path));
      }),
    );
    expect(ran.steps['lint']?.outcome).toBe('failure');
    expect(ran.log).toMatch(/^::error .*symbolic link/m);
    expect(ran.log + ran.summary).not.toContain('RUNNER_TEMP');
  });

  test('by git attributes: none of them hides a change, and none runs anything', () => {
    const attributes = [
      '* -diff -text export-ignore',
      'plans/** binary filter=lfs diff=bay merge=bay',
      'plans/** linguist-generated -merge eol=crlf',
    ];
    for (const attribute of attributes) {
      const ran = check(proposeAttributes(`${attribute}\n`), {}, ['prepare', 'lint']);
      expect([attribute, ran.steps['lint']?.outcome]).toEqual([attribute, 'failure']);
      expect(Number(ran.outputs['errors'])).toBeGreaterThan(0);
    }
  });

  test.each([
    ['in another encoding', `${text} working-tree-encoding=UTF-16LE-BOM`, unmandated[text]],
    ['as the wording of the base', `${text} working-tree-encoding=ISO-8859-1`, latin(wording)],
    ['with what git fills in', '* ident', `${unmandated[text]}# $Id$\n`],
  ])(
    'by git attributes that check a file out %s: that is not what would be merged',
    (_, attributes, content) => {
      const ran = check(proposeAttributes(`${attributes}\n`, content));
      expect(outcomes(ran)).toMatchObject({ prepare: 'failure', lint: 'skipped' });
      expect(ran.log).toContain(
        `::error title=cthd::Files are checked out otherwise than the commit has them (does .gitattributes convert them?), so that what will be merged is not checked: ${text}\n`,
      );
    },
  );

  test.each(['plans/vi-du/text', 'plans'])(
    'by a submodule at %s, also where the workflow takes its files out: they are no part of what would be merged',
    (path) => {
      const server = baseRepository();
      const elsewhere = temporaryFolder();
      cpSync(join(server, path), elsewhere, { recursive: true });
      git(elsewhere, 'init', '--quiet', '--initial-branch=main', '--template=');
      const held = commit(elsewhere, {}, 'tệp ở nơi khác');
      const base = git(server, 'rev-parse', 'main');
      git(server, 'checkout', '--quiet', '-b', 'de-xuat');
      git(server, 'rm', '--quiet', '-r', '--cached', '--', path);
      git(server, 'update-index', '--add', '--cacheinfo', `160000,${held},${path}`);
      const tree = git(server, 'write-tree');
      const head = git(server, 'commit-tree', tree, '-p', base, '-m', 'mô-đun con');
      const merge = git(server, 'commit-tree', tree, '-p', base, '-p', head, '-m', 'merge');
      git(server, 'update-ref', 'refs/pull/1/merge', merge);
      const proposal = { server, base, head, merge };
      const workspace = checkOut(proposal, 'refs/pull/1/merge');
      cpSync(elsewhere, join(workspace, 'proposal', path), { recursive: true });
      const ran = runAction({ workspace, proposal, inputs: { directory: 'proposal', language: 'en' } });
      expect(outcomes(ran)).toMatchObject({ prepare: 'failure', lint: 'skipped' });
      expect(commandsIn(ran.log)).toContain(
        `::error title=cthd::The plan holds another repository (a submodule), whose files are no part of what will be merged and are not checked; put real files at: ${path}`,
      );
    },
  );

  test('by a repository hidden in the folder that is checked', () => {
    const server = baseRepository();
    cpSync(join(server, 'plans'), join(server, 'hoi/plans'), { recursive: true });
    commit(server, {}, 'thư mục');
    const bait = 'touch "$GITHUB_WORKSPACE/co-nguoi-da-chay"';
    const ran = check(
      propose(server, {
        'hoi/HEAD': 'ref: refs/heads/main\n',
        'hoi/config': `[core]\n\trepositoryformatversion = 0\n\tworktree = ..\n\tfsmonitor = "${bait.replaceAll('"', '\\"')}"\n`,
        'hoi/objects/x': '',
        'hoi/refs/x': '',
        [`hoi/${text}`]: unmandated[text],
      }),
      { directory: 'proposal/hoi' },
    );
    expect(outcomes(ran)).toMatchObject({ prepare: 'failure', lint: 'skipped' });
    expect(ran.log).toContain('::error title=cthd::The folder to check is in no git repository');
    expect(existsSync(join(ran.workspace, 'co-nguoi-da-chay'))).toBe(false);
  });

  test('by changing the workflow or the package that names the tool: both are of the base', () => {
    const ran = check(
      propose(baseRepository(), {
        ...unmandated,
        '.github/workflows/chuong-trinh.yml': 'on: pull_request_target\npermissions: write-all\n',
        'package.json': '{ "scripts": { "prepare": "touch bay" }, "devDependencies": { "cthd": "0.0.1" } }',
        'package-lock.json': '{}',
        'action.yml': 'runs: { using: composite, steps: [{ run: touch bay, shell: bash }] }',
      }),
    );
    expect(ran.log).toContain('title=wording-without-slip::');
    expect(traces(ran.workspace)).toEqual([]);
    expect(ran.log).toContain(
      '::warning title=cthd::The proposal changes files that decide how proposals are checked, how git keeps files or what editors do; look at these first: .github/workflows/chuong-trinh.yml, package-lock.json, package.json\n',
    );
  });
});

test('names that other systems take for one, or do not take, pages that lose their command, a schema from elsewhere and a changed .gitattributes are named, whatever is hidden in them', () => {
  const server = baseRepository();
  const made =
    '<!-- cthd render summary --programme vi-du --lang vi --as-of 2023-01-01 --format markdown -->\n\nMở 4 lớp.\n';
  const pages = Object.fromEntries(
    ['README.md', 'minh-chung/a.md', 'bo.md', 'lenh.html', 'som.md', 'muon.md'].map((name) => [
      `plans/vi-du/${name}`,
      made,
    ]),
  );
  const elsewhere = { 'docs/trang.md': made };
  commit(
    server,
    { 'Ghi chú.md': 'x', 'ghi chú.md': 'x', '.npmrc': 'x', ...pages, ...elsewhere },
    'có từ trước',
  );
  const ran = check(
    propose(server, {
      'Plans/vi-du/text/II.yaml': 'x',
      [`plans/vi-du/${'Mở'.normalize('NFD')}.md`]: 'x',
      'plans/vi-du/Mở.md': 'x',
      'plans/vi-du/programme.yaml.': 'x',
      'con/a::b\n.md': 'x',
      'plans/.gitattributes': '* merge=union\n',
      '.cthd/schemas/text.schema.json': '{}',
      '.GitHub/Workflows/x.yml': 'x',
      '.circleci/config.yml': 'x',
      '.devcontainer/devcontainer.json': '{}',
      '.mailmap': 'x',
      'node_modules/cthd/bin/cthd.js': 'x',
      'plans/vi-du/bo.md': null,
      'plans/vi-du/lenh.html': made.replace('summary', 'text'),
      'plans/vi-du/som.md': made.replace('2023-01-01', '2022-01-01'),
      'plans/vi-du/muon.md': made.replace('2023-01-01', '2024-01-01'),
      'docs/trang.md': 'Mở 9 lớp.\n',
      'plans/vi-du/README.md': 'Mở 9 lớp.\n',
      'plans/vi-du/text/I.yaml': `# yaml-language-server: $schema=https://la.example/x.json\n${readFileSync('test/support/base-plan/text/I.yaml', 'utf8')}`,
      'plans/vi-du/minh-chung/a.md': `${made}Thêm.\n`,
    }),
    {},
    ['prepare'],
  );
  expect(ran.log.split('\n').slice(0, -1)).toEqual([
    '::warning title=cthd::The proposal changes files that decide how proposals are checked, how git keeps files or what editors do; look at these first: .GitHub/Workflows/x.yml, .circleci/config.yml, .cthd/schemas/text.schema.json, .devcontainer/devcontainer.json, .mailmap, node_modules/cthd/bin/cthd.js, plans/.gitattributes',
    '::warning title=cthd::Editors would fetch a schema from a new address: https://la.example/x.json',
    '::warning title=cthd::These pages were made by cthd and no longer name their command, so that nothing compares them with the plan: docs/trang.md, plans/vi-du/README.md',
    '::warning title=cthd::These pages were made by cthd and are gone, or name another command or an earlier day: plans/vi-du/bo.md, plans/vi-du/lenh.html, plans/vi-du/som.md',
    '::warning title=cthd::Windows and macOS take these names for one, so that one takes the place of the other there; rename them: Plans = plans, plans/vi-du/Mo\\u{31b}\\u{309}.md = plans/vi-du/Mở.md, plans/vi-du/programme.yaml = plans/vi-du/programme.yaml.',
    '::warning title=cthd::Windows takes no such names, so that the repository cannot be checked out there; rename them: con, con/a\\u{3a}:b\\u{a}.md, plans/vi-du/programme.yaml.',
  ]);
  expect(outcomes(ran)).toMatchObject({ prepare: 'success' });
});

test('a schema of another file, and a file of the plan that becomes executable, are named; schemas beside those of the base are not', () => {
  const server = baseRepository();
  const read = (name: string) => readFileSync(`test/support/base-plan/${name}`, 'utf8');
  const following = (schema: string, name: string) =>
    `# yaml-language-server: $schema=${schema}\n${read(name)}`;
  const schemas = '../../../.cthd/schemas';
  commit(
    server,
    {
      'chay.sh': 'x',
      'plans/vi-du/text/I.yaml': following(`${schemas}/text.schema.json`, 'text/I.yaml'),
      'plans/documents.yaml': following('../luoc-do/a.json', 'documents.yaml'),
      'luoc-do/a.json': '{}',
      'luoc-do/b.json': '{}',
    },
    'có từ trước',
  );
  const proposal = proposeBy(
    (folder) => {
      for (const path of ['plans/organisations.yaml', 'chay.sh']) chmodSync(join(folder, path), 0o755);
    },
    {
      'plans/vi-du/programme.yaml': following('../../.cthd/schemas/programme.schema.json', 'programme.yaml'),
      'plans/documents.yaml': following('../luoc-do/b.json', 'documents.yaml'),
      'plans/vi-du/text/I.yaml': following('../x.json', 'text/I.yaml'),
      'plans/vi-du/text/II.yaml': `  #\u00a0yaml-language-server :  x $schema=../../../luoc-do/c.json\n${read('text/II.yaml')}# $schema: /tmp/y.json\n`,
    },
    server,
  );
  const ran = check(proposal, {}, ['prepare']);
  expect(ran.log.split('\n').slice(0, -1)).toEqual([
    '::warning title=cthd::Editors would fetch a schema from a new address: plans/vi-du/x.json, luoc-do/c.json, /tmp/y.json',
    '::warning title=cthd::These files of the plan are now marked as executable, though nothing in a plan is run; take the mark away (chmod -x): plans/organisations.yaml',
  ]);
});

test('a folder that is in no repository is refused with what to do', () => {
  const proposal = propose(baseRepository(), {});
  const workspace = checkOut(proposal, 'refs/pull/1/merge');
  rmSync(join(workspace, 'proposal/.git'), { recursive: true });
  const ran = runAction({ workspace, proposal, inputs: { directory: 'proposal', language: 'en' } });
  expect(outcomes(ran)).toMatchObject({ prepare: 'failure', lint: 'skipped' });
  expect(ran.log).toMatch(
    /^::error title=cthd::The folder to check is in no git repository.*actions\/checkout/m,
  );
});

describe('names', () => {
  const hostile = [
    'a\n::error::hai.yaml',
    'a\r\n##[error]ba.yaml',
    '\u001b]0;tiêu đề\u0007.yaml',
    '-rf.yaml',
    'a%0A::set-output name=x::y.yaml',
    '<img src=x onerror=alert(1)>|`x`.yaml',
    '\u202egnp.yaml',
  ];

  test('with line breaks, escapes, markup and commands are letters in log and summary', () => {
    const files = Object.fromEntries(
      hostile.flatMap((name) => [
        [`plans/vi-du/text/${name}`, 'units: [\n'],
        [`plans/vi-du/progress/${name}`, '- { date: 2023-13-45 }\n'],
        [
          `plans/vi-du/${name.replace('.yaml', '.md')}`,
          '<!-- cthd render summary --programme vi-du --lang vi --as-of 2023-01-01 --format markdown -->\n::error::x\n##[error]y\n',
        ],
      ]),
    );
    const ran = check(propose(baseRepository(), files), { sarif: 'true' });
    expect(ran.succeeded).toBe(false);
    for (const line of commandsIn(ran.log)) {
      expect(line).toMatch(/^::(?:error|warning|notice|group|endgroup)(?: (?:file|title)=[^:]*)?::/);
      expect(line).not.toContain('##[');
    }
    const lines = `${ran.log}${ran.summary}`;
    expect(lines).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(lines).not.toContain('##[');
    expect(ran.steps['stale']?.summary).not.toMatch(/^(?! {4}|Some pages|$)/m);
  });
});

describe('a proposal with more than a page takes', () => {
  const units = (count: number, words: string) =>
    Array.from(
      { length: count },
      (_, index) => `          - { id: viec-${index}, kind: bullet, text: "${words} ${index}" }\n`,
    ).join('');

  test('has a summary of every step that GitHub takes, with the number of what is left out, and at most 5,000 results in SARIF', () => {
    const long = '<b>##[x]</b> :: Nghị quyết 27-NQ/TW '.repeat(4) + '<i>dài</i> '.repeat(60);
    const ran = check(
      propose(baseRepository(), {
        [text]: `${wording.trimEnd()}\n${units(caseCount(1_400, 5_200), long)}`,
      }),
      { sarif: 'true' },
    );
    for (const [id, { summary }] of Object.entries(ran.steps))
      expect([id, Buffer.byteLength(summary) <= maxBytes]).toEqual([id, true]);
    expect(ran.steps['lint']?.summary).toMatch(/Findings left out here.*: [\d,]+;/);
    expect(ran.steps['diff']?.summary).toMatch(/\d{4} changes, too long for this page/);
    const sarif = JSON.parse(readFileSync(ran.outputs['sarif-file'] ?? '', 'utf8')) as {
      runs: { results: unknown[]; invocations: { toolExecutionNotifications: { level: string }[] }[] }[];
    };
    expect(sarif.runs[0]?.results).toHaveLength(5000);
    expect(
      sarif.runs[0]?.invocations[0]?.toolExecutionNotifications.some(({ level }) => level === 'warning'),
    ).toBe(true);
    expect(ran.log.match(/^::(?:error|warning|notice) file/gm)?.length).toBeLessThanOrEqual(30);
  });

  test('also where a stale page is longer', async () => {
    const server = baseRepository();
    const made = await runCthd(
      ['render', 'text', '--format', 'markdown', '--as-of', '2023-01-01', '--dir', server],
      { cwd: server },
    );
    const page = `${made.out}${`${'é'.repeat(150_000)}\n`.repeat(12)}`;
    const ran = check(propose(server, { 'plans/vi-du/README.md': page }), {}, ['prepare', 'stale']);
    expect(ran.outputs['stale']).toBe('true');
    const { summary = '' } = ran.steps['stale'] ?? {};
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes);
    expect(summary).toMatch(/^ {4}\S*README\.md: no longer agrees/m);
  });
});
