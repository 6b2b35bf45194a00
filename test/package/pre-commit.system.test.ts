import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { baseRepository, git } from '../ci/proposals.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}
const path = 'plans/vi-du/text/II.yaml';

/** Does what pre-commit does once a hook is installed: where staged files match, runs its entry in the repository. */
function runHook(repository: string, { entry, files }: Hook, variables: Readonly<Record<string, string>>) {
  const staged = git(repository, 'diff', '--cached', '--name-only').split('\n');
  if (!staged.some((file) => new RegExp(files).test(file))) return null;
  const [command = '', ...args] = entry.split(' ');
  return spawnSync(command, args, {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  }).status;
}

/** A staged change of the plan, first a good one and then one that breaks it. */
function outcomes(repository: string, hook: Hook, variables: Readonly<Record<string, string>> = {}) {
  const text = readFileSync(join(repository, path), 'utf8');
  return ['tài liệu', text.replace('Mở 4', 'Mở 5'), 'units: [\n'].map((content, index) => {
    writeFileSync(join(repository, index === 0 ? 'GHI-CHU.md' : path), content);
    git(repository, 'add', '--all');
    return runHook(repository, hook, variables);
  });
}

test('the local hook of the handbook checks a commit with the tool that the repository has installed', () => {
  const page = readFileSync('docs/continuous-integration.md', 'utf8');
  const recipe = /<!-- recipe for pre-commit -->\n\n```yaml\n([^]*?)```/.exec(page)?.[1] ?? '';
  const hook = (parse(recipe) as { repos: { repo: string; hooks: Hook[] }[] }).repos[0]?.hooks[0];
  if (!hook) throw new Error('the handbook has no hook');
  const repository = baseRepository();
  mkdirSync(join(repository, 'node_modules'));
  symlinkSync(resolve('.'), join(repository, 'node_modules/cthd'));
  writeFileSync(join(repository, '.gitignore'), 'node_modules\n');
  expect(outcomes(repository, hook)).toEqual([null, 0, 1]);
});

test('a release tag is installed from a bare clone without a network, as pre-commit and npm do it', () => {
  const source = join(temporaryFolder(), 'cthd');
  mkdirSync(source);
  const names = [
    'action',
    'action.yml',
    'bin',
    'dist',
    'schemas',
    'templates',
    'LICENSE',
    'README.md',
    'package.json',
    'scripts/release-tag.sh',
    '.pre-commit-hooks.yaml',
  ];
  for (const name of names) cpSync(resolve(name), join(source, name), { recursive: true });
  writeFileSync(join(source, '.gitignore'), 'dist/\n');
  git(source, 'init', '--quiet', '--initial-branch=main');
  git(source, 'add', '--all');
  git(source, 'commit', '--quiet', '-m', 'nguồn');
  const identity = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@vi-du.vn',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@vi-du.vn',
  };
  const env = {
    ...process.env,
    ...identity,
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  execFileSync('bash', ['scripts/release-tag.sh', 'v9.0.0'], { cwd: source, env, stdio: 'pipe' });
  expect(git(source, 'status', '--porcelain')).toBe('');

  const bare = join(temporaryFolder(), 'bare.git');
  git(source, 'clone', '--quiet', '--bare', source, bare);
  const clone = join(temporaryFolder(), 'clone');
  git(source, 'clone', '--quiet', '--branch', 'v9.0.0', bare, clone);
  const prefix = temporaryFolder();
  const packed = execFileSync('npm', ['pack', '--silent'], { cwd: clone, env, encoding: 'utf8' }).trim();
  execFileSync('npm', ['install', '--include=dev', '--include=prod', '--no-save', '--silent'], {
    cwd: clone,
    env,
  });
  execFileSync('npm', ['install', '--global', '--silent', '--prefix', prefix, join(clone, packed)], {
    cwd: clone,
    env,
  });
  const [hook] = parse(readFileSync(join(clone, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
  if (!hook) throw new Error('there is no hook');
  const variables = { PATH: `${join(prefix, 'bin')}:${process.env['PATH'] ?? ''}` };
  expect(outcomes(baseRepository(), hook, variables)).toEqual([null, 0, 1]);
});
