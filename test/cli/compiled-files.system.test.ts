import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compiledStore } from '../../src/io/cache/compiled-files.ts';
import { keyOf } from '../../src/io/cache/cached-bytes.ts';
import { makePdf } from '../support/make-pdf.ts';

import { temporaryFolder } from '../support/plan-on-disk.ts';

/** A run of the built program, and the file with the code that it kept, with the hash of what is in it. */
function runKeeping(home: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/cthd.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, CI: '', GITHUB_ACTIONS: '', XDG_CACHE_HOME: home },
  });
  const names = readdirSync(join(home, 'cthd'));
  const file = join(home, 'cthd', names[0] ?? '');
  return { ran: { status, stdout, stderr }, names, file, kept: keyOf([readFileSync(file)]) };
}

describe.skipIf(!existsSync('dist/start.cjs'))('the compiled code of the bundle', () => {
  test('is kept for the next run, by a process of its own too', () => {
    const home = temporaryFolder();
    const pdf = join(temporaryFolder(), 'hu-cau.pdf');
    writeFileSync(pdf, makePdf([[{ text: 'I. Nhiệm vụ hư cấu của phép thử', x: 80, y: 700 }]]));
    const args = ['import', pdf, '--dry-run', '--as-of', '2026-01-01'];
    const first = runKeeping(home, args);
    expect(first.ran).toMatchObject({ status: 0, stdout: expect.stringContaining('Nhiệm vụ hư cấu') });
    expect(first.names).toHaveLength(2);
    for (const next of [runKeeping(home, args), runKeeping(home, args)])
      expect(next).toMatchObject({ ran: first.ran, names: first.names });
    const settled = runKeeping(home, args);
    expect(runKeeping(home, args)).toEqual(settled);
  });

  test('is made again where the file is not as it was written', () => {
    const home = temporaryFolder();
    const first = runKeeping(home, ['--version']);
    const changed = readFileSync(first.file);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    writeFileSync(first.file, changed);
    expect(keyOf([readFileSync(first.file)])).not.toBe(first.kept);
    const second = runKeeping(home, ['--version']);
    expect(second).toMatchObject({ ran: first.ran, names: first.names });
    expect(second.kept).not.toBe(keyOf([changed]));
  });
});

describe('a store of compiled code', () => {
  const builtFolder = () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'build-id'), 'a-build\n');
    return folder;
  };
  const files = new Map([
    ['main.cjs', { code: Buffer.from([1, 2, 3]), runs: 1 }],
    ['chunks/Đ.cjs', { code: Buffer.from([10, 10]), runs: 2 }],
    ['empty.cjs', { code: Buffer.alloc(0), runs: 1 }],
  ]);
  const filesIn = (store: ReturnType<typeof compiledStore>) =>
    new Map(Array.from(store.files, ([name, { code, runs }]) => [name, { code: Buffer.from(code), runs }]));

  test('gives back what was kept, for the same build and command only', () => {
    const [bundle, home] = [builtFolder(), temporaryFolder()];
    const store = (command: string) => compiledStore(bundle, command, { XDG_CACHE_HOME: home });
    store('lint').keep(files);
    expect(filesIn(store('lint'))).toEqual(files);
    expect(filesIn(store('status'))).toEqual(new Map());
    writeFileSync(join(bundle, 'build-id'), 'another\n');
    expect(filesIn(store('lint'))).toEqual(new Map());
  });

  const flipped = (bytes: Buffer, at: number) =>
    Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut', (bytes) => bytes.subarray(0, -1)],
    ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['emptied', () => Buffer.alloc(0)],
    ['full of zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['changed in its first copy', (bytes) => flipped(bytes, bytes.length / 2 - 1)],
    ['changed in its second copy', (bytes) => flipped(bytes, bytes.length - 1)],
    [
      'of another command',
      (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('lint', 'list'), 'latin1'),
    ],
  ])('believes nothing of a file that is %s, and takes it away', (_, damage) => {
    const [bundle, home] = [builtFolder(), temporaryFolder()];
    const store = () => compiledStore(bundle, 'lint', { XDG_CACHE_HOME: home });
    store().keep(files);
    const [name = ''] = readdirSync(join(home, 'cthd'));
    const file = join(home, 'cthd', name);
    writeFileSync(file, damage(readFileSync(file)));
    expect(filesIn(store())).toEqual(new Map());
    expect(existsSync(file)).toBe(false);
  });

  test.each<[string, (home: string, bundle: string) => Record<string, string>]>([
    ['in continuous integration', () => ({ CI: 'true' })],
    ['where Node is told not to', () => ({ NODE_DISABLE_COMPILE_CACHE: '1' })],
    [
      'in a repository, where it may have come with a proposal',
      (home) => {
        mkdirSync(join(home, '..', '.git'));
        return {};
      },
    ],
  ])('keeps nothing %s', (_, prepare) => {
    const home = join(temporaryFolder(), 'home');
    mkdirSync(home);
    const variables = { XDG_CACHE_HOME: home };
    const bundle = builtFolder();
    compiledStore(bundle, 'lint', variables).keep(files);
    const store = compiledStore(bundle, 'lint', { ...variables, ...prepare(home, bundle) });
    expect(filesIn(store)).toEqual(new Map());
    store.keep(files);
    expect(readdirSync(join(home, 'cthd'))).toHaveLength(1);
  });

  test.each([
    ['a folder that there is not', (home: string) => join(home, 'none', 'at', 'all')],
    ['a file', (home: string) => (writeFileSync(join(home, 'file'), ''), join(home, 'file'))],
    ['where the system makes no folder', () => '/proc'],
  ])('is empty, and keeps nothing, in %s', (_, place) => {
    const store = compiledStore(builtFolder(), 'lint', { XDG_CACHE_HOME: place(temporaryFolder()) });
    store.keep(files);
    expect(filesIn(store)).toEqual(new Map());
  });

  test('keeps nothing of sources, which are no build', () => {
    const home = temporaryFolder();
    compiledStore(temporaryFolder(), 'lint', { XDG_CACHE_HOME: home }).keep(files);
    expect(readdirSync(home)).toEqual([]);
  });
});
