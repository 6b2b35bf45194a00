import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/terminal.ts';
import { cachedParts } from '../../src/io/cache/cached-parts.ts';
import { caseCount } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { everythingIn, recordPlan } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const build = 'a-build';
const textFile = 'plans/vi-du/text/II.yaml';

interface Scene {
  readonly root: string;
  readonly home: string;
}

const scene = (): Scene => ({ root: recordPlan(), home: temporaryFolder() });

const run = (
  { root, home }: Scene,
  args: readonly string[],
  { variables = {}, ...terminal }: Partial<Terminal> = {},
) =>
  runCthd([...args, '-C', root, '--lang', 'en'], {
    build,
    ...terminal,
    variables: { XDG_CACHE_HOME: home, ...variables },
  });

/** The same without anything that is kept. */
const uncached = (there: Scene, args: readonly string[]) => run(there, args, { build: undefined });

const render = ['render', 'text', '--format', 'markdown', '--as-of', '2023-01-01'];
const keptIn = ({ home }: Scene) => {
  const folder = join(home, 'cthd');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('-')) : [];
};

/** Runs once, and replaces what was kept of a file by what can be told from what it says. */
async function withMarkedFile(): Promise<Scene> {
  const there = scene();
  await run(there, render);
  const bytes = readFileSync(join(there.root, textFile));
  const name = `text ${createHash('sha256').update(bytes).digest('hex')}`;
  for (const file of keptIn(there)) {
    const key = file.slice(0, 64);
    const said = cachedParts(join(there.home, 'cthd'), key).get(name);
    if (said === null) continue;
    rmSync(join(there.home, 'cthd', file));
    const parts = cachedParts(join(there.home, 'cthd'), key);
    parts.add(name, said.replace('Mở 4 lớp', 'Đã giữ 4 lớp'));
    parts.save();
  }
  return there;
}

const marked = 'Đã giữ 4 lớp';

describe('what was kept of a plan', () => {
  test('is taken where the bytes are the same, whatever is asked', async () => {
    const there = await withMarkedFile();
    expect((await run(there, render)).out).toContain(marked);
    expect((await run(there, ['task', 'mo-lop'])).out).toContain(marked);
    writeFileSync(join(there.root, 'plans/vi-du/text/I.yaml'), 'units: []\n');
    expect((await run(there, render)).out).toContain(marked);
  });

  test.each<[string, Partial<Terminal>]>([
    ['another build', { build: 'another-build' }],
    ['the sources, which are no build', { build: undefined }],
    ['continuous integration', { variables: { CI: 'true' } }],
    ['an action', { variables: { GITHUB_ACTIONS: 'true' } }],
    ['no folder for it', { variables: { XDG_CACHE_HOME: undefined } }],
  ])('is not taken with %s', async (_, terminal) => {
    const there = await withMarkedFile();
    expect(await run(there, render, terminal)).toEqual(await uncached(there, render));
  });

  test('is not taken by lint --no-cache', async () => {
    const there = await withMarkedFile();
    const lint = ['lint', '--format', 'json', '--as-of', '2023-01-01'];
    expect(await run(there, [...lint, '--no-cache'])).toEqual(await uncached(there, lint));
  });

  test('is not taken where a letter of the file changed', async () => {
    const there = await withMarkedFile();
    const path = join(there.root, textFile);
    writeFileSync(path, `${readFileSync(path, 'utf8')}#\n`);
    expect(await run(there, render)).toEqual(await uncached(there, render));
  });

  test('is not taken from a repository, nor kept there: it could have come with a proposal', async () => {
    const there = await withMarkedFile();
    mkdirSync(join(there.home, '.git'));
    const before = keptIn(there);
    expect(await run(there, render)).toEqual(await uncached(there, render));
    writeFileSync(join(there.root, 'plans/vi-du/text/I.yaml'), 'units: []\n');
    await run(there, render);
    expect(keptIn(there)).toEqual(before);
  });

  test.skipIf(process.platform === 'win32')(
    'is not taken from a folder that others may write to',
    async () => {
      const there = await withMarkedFile();
      chmodSync(join(there.home, 'cthd'), 0o777);
      expect(await run(there, render)).toEqual(await uncached(there, render));
    },
  );

  test('is not taken for a plan in another folder', async () => {
    const there = await withMarkedFile();
    const other = { ...there, root: recordPlan() };
    expect(await run(other, render)).toEqual(await uncached(other, render));
  });

  test('is not taken where it was damaged', async () => {
    const there = await withMarkedFile();
    for (const file of keptIn(there)) {
      const path = join(there.home, 'cthd', file);
      writeFileSync(path, readFileSync(path).subarray(0, -2));
    }
    expect(await run(there, render)).toEqual(await uncached(there, render));
  });

  test('where nothing can be written, the answer is the same', async () => {
    const there = scene();
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await run({ ...there, home: file }, render)).toEqual(await uncached(there, render));
  });
});

const edits: Readonly<Record<string, (text: string) => string>> = {
  'another wording': (text) => text.replace('Tổng kết', 'Sơ kết và tổng kết'),
  'a comment': (text) => `${text}# ghi chú\n`,
  'two blanks': (text) => text.replace('tài liệu tập', 'tài liệu  tập'),
  'a field that there is not': (text) => text.replace('kind: bullet', 'kind: bullet\n            la: x'),
  'an anchor': (text) => text.replace('heading: Tập', 'heading: &a Tập'),
  'a conflict': (text) => `${text}<<<<<<< HEAD\n`,
  'another number': (text) => text.replace('target: 4', 'target: 5'),
};
const asked: readonly (readonly string[])[] = [
  ['lint', '--format', 'json', '--as-of', '2024-06-01'],
  ['status', '--format', 'json', '--as-of', '2024-06-01'],
  ['task', 'mo-lop'],
  ['late', '--as-of', '2025-01-01'],
  render,
  ['record', 'mo-lop', 'in-progress', '--date', '2022-01-02'],
  ['record', 'bien-soan', 'in-progress', '--date', '2022-01-03'],
  ['revise', 'start', 'phieu-moi', 'bien-soan', '--title', 'Phiếu'],
];

test('over random edits and commands, also such that write, all is as it is without what was kept', async () => {
  const steps = fc.array(fc.oneof(fc.constantFrom(...Object.keys(edits)), fc.constantFrom(...asked)), {
    minLength: 2,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const [kept, plain] = [scene(), scene()];
      for (const step of made) {
        if (typeof step === 'string') {
          for (const { root } of [kept, plain]) {
            const path = join(root, textFile);
            writeFileSync(path, edits[step]?.(readFileSync(path, 'utf8')) ?? '');
          }
          continue;
        }
        const [with_, without] = [await run(kept, step), await uncached(plain, step)];
        const named = (text: string) => text.replaceAll(kept.root, plain.root);
        expect([step, { ...with_, out: named(with_.out), err: named(with_.err) }]).toEqual([step, without]);
        expect(everythingIn(kept.root)).toEqual(everythingIn(plain.root));
      }
      expect(keptIn(plain)).toEqual([]);
    }),
    { numRuns: caseCount(12, 300) },
  );
});
