import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { commitAll, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { preparedFolder } from '../support/prepared-folder.ts';
import { runCthd } from '../support/run-cthd.ts';

const page = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `cthd ([^`]+)` \| ([^|]+) \| ([0-3]) \|$/gm)].map(
  ([, command = '', situation = '', exitCode]) => ({ command, situation, exitCode: Number(exitCode) }),
);

const text = 'plans/vi-du/text/II.yaml';
const broken = 'units: [\n';
const slip = `id: bo-sung
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2020-12-01, issuer: ban-to-chuc }
state: issued
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: nghị quyết yêu cầu }
`;

const textToImport = `# CHƯƠNG TRÌNH HÀNH ĐỘNG
Thực hiện Nghị quyết hư cấu

I. MỤC ĐÍCH
- Cụ thể hóa nghị quyết.

II. NHIỆM VỤ
1. Tập huấn
- Mở 4 lớp tập huấn.
`;

/** A plan that was adjusted once: the words changed in the first commit after the issue, with their slip. */
const adjusted = madeOnce(() => {
  const root = planRepository();
  const words = readFileSync(join(root, text), 'utf8').replace('Mở 4 lớp', 'Mở 6 lớp');
  const made = '<!-- cthd render summary --programme vi-du --as-of 2021-01-01 -->\n';
  change(root, { [text]: words, 'plans/vi-du/revisions/bo-sung.yaml': slip, 'plans/vi-du/README.md': made });
  commitAll(root, 'điều chỉnh');
  return root;
});

/** A folder that is made at its first use and copied for each test. */
function madeOnce(make: () => string): () => string {
  const copy = preparedFolder((folder) => {
    cpSync(make(), folder, { recursive: true });
  });
  return () => copy(temporaryFolder());
}

function withAnother(root: string, words: string | null): void {
  cpSync(join(root, 'plans/vi-du'), join(root, 'plans/hoi-b'), { recursive: true });
  const head = join(root, 'plans/hoi-b/programme.yaml');
  writeFileSync(head, readFileSync(head, 'utf8').replace('id: vi-du', 'id: hoi-b'));
  if (words !== null) writeFileSync(join(root, 'plans/hoi-b/text/II.yaml'), words);
}

/** The branch on which a proposal is made: main stays as it is. */
const proposing = (root: string) => {
  runGit(root, 'switch', '--quiet', '--create', 'nhanh');
  return root;
};

/** A base that a proposal mends. */
function mended(files: Readonly<Record<string, string>>): string {
  const root = adjusted();
  const before = Object.fromEntries(
    Object.keys(files).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  change(root, files);
  commitAll(root, 'hỏng');
  proposing(root);
  change(root, before);
  commitAll(root, 'sửa lại');
  return root;
}

const clone = (server: string, ...options: readonly string[]): string => {
  const folder = join(temporaryFolder(), 'clone');
  runGit(server, 'clone', '--quiet', ...options, `file://${server}`, folder);
  return folder;
};

const situations: Readonly<Record<string, () => string>> = {
  'a file of the programme is no YAML'() {
    const root = proposing(adjusted());
    change(root, { [text]: broken });
    return root;
  },
  'another programme is broken'() {
    const root = adjusted();
    withAnother(root, broken);
    commitAll(root, 'chương trình khác');
    return proposing(root);
  },
  'a register is no YAML'() {
    const root = adjusted();
    change(root, { 'plans/documents.yaml': 'documents: [\n' });
    return root;
  },
  'a file is a link'() {
    const root = adjusted();
    rmSync(join(root, text));
    symlinkSync('/dev/null', join(root, text));
    return root;
  },
  'the base has a file that is no YAML': () => mended({ [text]: broken }),
  'a register of the base is no YAML': () => mended({ 'plans/organisations.yaml': 'organisations: [\n' }),
  'another programme of the base is broken'() {
    const root = adjusted();
    withAnother(root, broken);
    commitAll(root, 'chương trình khác');
    proposing(root);
    withAnother(root, null);
    return root;
  },
  'the base has no plan at all'() {
    const root = proposing(adjusted());
    const empty = gitIn(root, ['commit-tree', '-m', 'trống', gitIn(root, ['mktree']).trim()]).trim();
    runGit(root, 'branch', '--force', 'main', empty);
    runGit(root, 'reset', '--quiet', '--soft', empty);
    return root;
  },
  'there is no such revision': adjusted,
  'a comment has a NUL, in the base too'() {
    const root = adjusted();
    const words = readFileSync(join(root, text), 'utf8');
    change(root, { [text]: `# ghi chú \u0000\n${words}` });
    commitAll(root, 'chú thích');
    return proposing(root);
  },
  'a branch and a tag have its name'() {
    const root = adjusted();
    runGit(root, 'switch', '--quiet', '--create', 'nhanh');
    runGit(root, 'tag', 'main');
    // These change nothing: git itself takes a whole hash and its own HEAD for what they are.
    for (const name of ['HEAD', gitIn(root, ['rev-parse', 'HEAD']).trim()])
      runGit(root, 'update-ref', `refs/tags/${name}`, 'HEAD');
    return root;
  },
  'there is no repository'() {
    const root = adjusted();
    rmSync(join(root, '.git'), { recursive: true });
    return root;
  },
  'the clone is shallow'() {
    const server = adjusted();
    runGit(server, 'switch', '--quiet', '--create', 'nhanh', 'HEAD~1');
    change(server, { 'README.md': 'của nhánh\n' });
    commitAll(server, 'của nhánh');
    runGit(server, 'switch', '--quiet', '--create', 'gop');
    runGit(server, 'checkout', '--quiet', 'main', '--', '.');
    commitAll(server, 'như main');
    return clone(server, '--depth=1', '--no-single-branch', '--branch=gop');
  },
  'the clone lacks objects'() {
    const server = adjusted();
    runGit(server, 'config', 'uploadpack.allowFilter', 'true');
    return clone(server, '--filter=blob:none');
  },
};

/** A clone is made anew each time, since it may ask for its server. */
const makers: Readonly<Record<string, () => string>> = Object.fromEntries(
  Object.entries(situations).map(([name, make]) => [name, name.includes('clone') ? make : madeOnce(make)]),
);

test('the table speaks of every command, and of every situation', () => {
  expect(rows.length).toBeGreaterThan(40);
  const spoken = new Set(rows.map(({ command }) => command.split(' ')[0]));
  const checking = Object.keys(commands).filter((name) => name !== 'lsp'); // it answers an editor, and has no exit code of a check
  expect(checking.filter((name) => !spoken.has(name))).toEqual([]);
  expect(new Set(rows.map(({ situation }) => situation))).toEqual(new Set(Object.keys(situations)));
});

describe.each(Object.keys(situations))('%s', (situation) => {
  test.each(rows.filter((row) => row.situation === situation))(
    'cthd $command: $exitCode',
    async ({ command, exitCode }) => {
      const root = makers[situation]?.() ?? '';
      if (command.startsWith('import')) change(root, { 'van-ban.md': textToImport });
      const args = [
        ...command.split(' ').slice(0, 1),
        '--lang',
        'en',
        '--as-of',
        '2021-01-01',
        ...command.split(' ').slice(1),
      ];
      const ran = await runCthd(args, { cwd: root });
      expect([ran.exitCode, ran.err]).toEqual([exitCode, ran.err]);
      if (exitCode === 2) expect(ran.err).toMatch(/^cthd: |cannot be read/m);
      expect(ran.err).not.toContain('a fault of the tool');
    },
  );
});
