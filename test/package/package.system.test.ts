import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, cpSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { devNull } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleOptions } from '../../scripts/bundle-options.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { npm, pack } from './pack.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly dependencies?: object;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly 'we-have-these-dependencies-because': Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const reasons = manifest['we-have-these-dependencies-because'];

/** What the program says at a terminal at which nothing can be typed, and its exit code. */
function answerAtTerminal(args: readonly string[]): [stderr: string, status: number | null] {
  const terminal = join(temporaryFolder(), 'terminal.cjs');
  writeFileSync(
    terminal,
    `require('node:tty').isatty = () => true;
    const fs = require('node:fs');
    const { statSync } = fs;
    fs.statSync = (path, ...how) => (path === '/dev/null' ? undefined : statSync(path, ...how));`,
  );
  const device = openSync(devNull, 'r+');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', terminal, resolve('bin/cthd.js'), ...args],
    { stdio: [device, device, 'pipe'], encoding: 'utf8' },
  );
  closeSync(device);
  return [stderr, status];
}

describe('the tarball, installed into an empty folder without a network', () => {
  const versions = execFileSync(process.execPath, ['bin/cthd.js', '--version'], { encoding: 'utf8' });

  test('brings nothing else, and does its work', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    npm(folder, 'install', pack(temporaryFolder()));
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'cthd',
    ]);
    cpSync('examples/plans', join(folder, 'plans'), { recursive: true });
    const cthd = (...args: string[]) =>
      execFileSync(join(folder, 'node_modules/.bin/cthd'), args, { cwd: folder, encoding: 'utf8' });
    expect(cthd('--version')).toBe(versions);
    expect(cthd('lint', '--lang', 'en', '--as-of', '2026-11-23')).toMatch(/files checked: 0 errors/);
    expect(cthd('render', 'summary', '--as-of', '2026-11-23')).toContain('CHƯƠNG TRÌNH HÀNH ĐỘNG');
    expect(cthd('schema', 'programme')).toContain('"$schema"');
    const fresh = join(folder, 'moi');
    execFileSync('mkdir', [fresh]);
    const made = cthd(
      'init',
      '--dir',
      fresh,
      '--subject',
      'Việc mới',
      '--issuer',
      'Hội',
      '--term',
      '2026-2031',
      '--ci',
      'github',
    );
    expect(made).toContain('.github/workflows/chuong-trinh.yml');
    expect(cthd('lint', '--dir', fresh, '--lang', 'en')).toMatch(/ 0 errors/);
    expect(npm(folder, 'exec', '--no', 'cthd', '--', '--version')).toContain(versions.trim());
  });

  test.each(['xlsx', 'docx'])(
    'makes the same %s as the sources, though the build changes libraries',
    async (ending) => {
      const cwd = planOnDisk();
      const render = ['render', 'tracker', '--as-of', '2025-12-15', '--out'];
      execFileSync(process.execPath, [resolve('bin/cthd.js'), ...render, `built.${ending}`], { cwd });
      await runCthd([...render, `run.${ending}`], { cwd });
      const [built, run] = ['built', 'run'].map((name) => readFileSync(join(cwd, `${name}.${ending}`)));
      expect(built).toEqual(run);
    },
  );

  test('asks at a terminal; where nothing more can be typed nothing is written, and the exit code says so', () => {
    const folder = temporaryFolder();
    expect(answerAtTerminal(['init', '--lang', 'en', '--dir', folder])).toEqual([
      'cthd: Stopped; nothing was written.\n',
      2,
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not wait for a PDF that somebody would have to type', () => {
    const [stderr, status] = answerAtTerminal(['__read-pdf', '--lang', 'en']);
    expect([stderr.split('.')[0], status]).toEqual(['cthd: There is no command “__read-pdf”', 2]);
  });

  test('has the bundle with the licences of all that is in it, schemas, templates and the action, and no sources', () => {
    const folder = temporaryFolder();
    execFileSync('tar', ['-xzf', pack(folder), '-C', folder]);
    const inside = readdirSync(join(folder, 'package'), { recursive: true, encoding: 'utf8' });
    for (const name of [
      'LICENSE',
      'README.md',
      'action.yml',
      'action/lint.sh',
      'bin/cthd.js',
      'bin/package.json',
      'dist/main.cjs',
      'dist/start.cjs',
      'dist/sbom.cdx.json',
      'docs/handbook.md',
      'examples/plans/documents.yaml',
      'schemas/common.schema.json',
      'schemas/output/lint.schema.json',
      'templates/pre-commit',
    ])
      expect(inside).toContain(join(name));
    expect(
      inside.filter((name) =>
        /\.ts$|^(?:src|test|bench|scripts|plans|node_modules)\b|^docs\b(?!$|.handbook\.md$)/.test(name),
      ),
    ).toEqual([]);
    const licences = readFileSync(join(folder, 'package/dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    const partOf = (name: string) => (name === '@inquirer/prompts' ? '@inquirer/select' : name); // a door to its parts
    for (const name of Object.keys(reasons))
      expect(licences).toMatch(new RegExp(`^${partOf(name)} \\d`, 'm'));
  });
});

describe('what the tool is made of', () => {
  const bundled = new Set<string>();
  beforeAll(() => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    for (const name of sources)
      for (const [, from = ''] of readFileSync(join('src', name), 'utf8').matchAll(
        /^(?!import type ).*(?:from |import\()'([^.'$][^']*)'/gm,
      ))
        if (!from.startsWith('node:')) bundled.add(/^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
  });

  test('is at most sixteen packages, each with its reason, all of them in the bundle and none left to be installed', () => {
    expect([...bundled].sort()).toEqual(Object.keys(reasons).sort());
    expect(bundled.size).toBeLessThanOrEqual(16);
    expect(manifest.dependencies ?? {}).toEqual({});
    for (const name of bundled) expect(manifest.devDependencies[name]).toMatch(/^\d/);
  });

  test('is free of native code and install scripts, with all that these packages need in turn', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Readonly<
        Record<string, { hasInstallScript?: boolean; os?: unknown; cpu?: unknown; gypfile?: boolean }>
      >;
    };
    const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
    const names = Array.from(
      licences.matchAll(/^((?:@[\w-]+\/)?[\w.-]+) \d[\w.]* \(/gm),
      ([, name = '']) => name,
    );
    expect(names.length).toBeGreaterThan(12);
    const wrong = Object.entries(packages).filter(
      ([path, { hasInstallScript, os, cpu, gypfile }]) =>
        names.some((name) => path.endsWith(`node_modules/${name}`)) &&
        (hasInstallScript ?? os ?? cpu ?? gypfile),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves nothing to be found outside the bundle but what Node brings', () => {
    const files = ['main.cjs', 'start.cjs', ...readdirSync('dist/chunks').map((name) => `chunks/${name}`)];
    const outside = files.flatMap((name) =>
      Array.from(
        readFileSync(join('dist', name), 'utf8').matchAll(/(?<!')\brequire\("([^"./][^"]*)"\)/g),
        ([, from = '']) => from,
      ),
    );
    expect(outside.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))).toEqual([]);
  });
});

test('what is read at every start holds no library, so that the first answer costs little more than Node itself', async () => {
  const { metafile } = await build({ ...bundleOptions, write: false });
  const read = new Set<string>();
  const follow = (file: string) => {
    if (read.has(file)) return;
    read.add(file);
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) follow(path);
  };
  follow('dist/main.cjs');
  const holding = [...read].filter((file) =>
    Object.keys(metafile.outputs[file]?.inputs ?? {}).some((input) => input.includes('node_modules/')),
  );
  expect(read.size).toBeGreaterThan(5);
  expect(holding).toEqual([]);
});

test('the manifest says what anyone must know before installing', () => {
  expect([manifest.license, manifest.engines.node]).toEqual(['MIT', '>=20.19']);
  expect(readFileSync('LICENSE', 'utf8')).toMatch(/^MIT License/);
});
