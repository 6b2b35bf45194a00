import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Terminal } from '../../src/cli/terminal.ts';
import { writeCached, keyOf, readCached } from '../../src/io/cache/cached-bytes.ts';
import { caseCount } from '../support/case-count.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const build = 'a-build';
const textOf = (root: string) => join(root, 'plans/vi-du/text/I.yaml');
const wording = (words: string) =>
  `units:\n  - { id: muc-dich, kind: part, number: I, heading: A, units: [ { id: viec-lam, kind: section, number: "1", text: "${words}" } ] }\n`;

interface Scene {
  readonly root: string;
  readonly home: string;
}

const scene = (): Scene => ({
  root: planOnDisk({ 'plans/vi-du/text/I.yaml': wording('Hai  dấu cách.') }),
  home: temporaryFolder(),
});

const lint = (
  { root, home }: Scene,
  args: readonly string[] = [],
  { variables = {}, ...terminal }: Partial<Terminal> = {},
) =>
  runCthd(['lint', '-C', root, '--lang', 'en', '--as-of', '2020-12-01', ...args], {
    build,
    ...terminal,
    variables: { XDG_CACHE_HOME: home, ...variables },
  });

/** The answers that are kept: what is kept of the plan itself has longer names. */
const keptIn = ({ home }: Scene) =>
  existsSync(join(home, 'cthd')) ? readdirSync(join(home, 'cthd')).filter((name) => !name.includes('-')) : [];

/** Runs once, and replaces the answer that was kept by one that can be told from every true one. */
async function withMarkedAnswer(): Promise<Scene> {
  const there = scene();
  await lint(there);
  const [key = ''] = keptIn(there);
  writeCached(join(there.home, 'cthd'), key, [
    Buffer.from(JSON.stringify({ output: 'kept\n', exitCode: 0 })),
  ]);
  return there;
}

const marked = { exitCode: 0, out: 'kept\n', err: '' };

describe('an answer that was kept', () => {
  test('is given where the same is asked of the same plan', async () => {
    const there = await withMarkedAnswer();
    expect(await lint(there)).toEqual(marked);
  });

  test.each<[string, readonly string[], Partial<Terminal>]>([
    ['--no-cache', ['--no-cache'], {}],
    ['another day', ['--as-of', '2020-12-02'], {}],
    ['another language', ['--lang', 'vi'], {}],
    ['another format', ['--format', 'json'], {}],
    ['another threshold', ['--fail-on', 'warning'], {}],
    ['another level of a rule', ['--rule', 'double-spaces=error'], {}],
    ['fewer files', ['plans/documents.yaml'], {}],
    ['one programme', ['-p', 'vi-du'], {}],
    ['few words', ['--quiet'], {}],
    ['colours', ['--color', 'always'], {}],
    ['a narrow screen', [], { columns: 50 }],
    ['another build', [], { build: 'another-build' }],
    ['the sources, which are no build', [], { build: undefined }],
    ['continuous integration', [], { variables: { CI: 'true' } }],
    ['another address of the rules', [], { variables: { CTHD_RULES_URL: 'https://example.org' } }],
    ['no folder for it', [], { variables: { XDG_CACHE_HOME: undefined } }],
    ['a folder named from here', [], { variables: { XDG_CACHE_HOME: 'cache' } }],
  ])('is not given with %s', async (_, args, terminal) => {
    const there = await withMarkedAnswer();
    const asked = args.map((arg) => (arg.startsWith('plans/') ? join(there.root, arg) : arg));
    const answer = await lint(there, asked, terminal);
    const uncached = await lint(
      there,
      [...asked.filter((arg) => arg !== '--no-cache'), '--no-cache'],
      terminal,
    );
    expect(answer).toEqual(uncached);
    expect(answer.out).not.toBe(marked.out);
  });

  test.each<[string, (root: string) => void]>([
    [
      'a letter of a file changed',
      (root) => {
        writeFileSync(textOf(root), wording('Hai  dấu cách nữa.'));
      },
    ],
    [
      'a file was renamed',
      (root) => {
        renameSync(join(root, 'plans/documents.yaml'), join(root, 'plans/document.yaml'));
      },
    ],
    [
      'a file that is not read was added',
      (root) => {
        writeFileSync(join(root, 'plans/vi-du/text/ghi-chu.txt'), '');
      },
    ],
    [
      'a file cannot be read',
      (root) => {
        symlinkSync(textOf(root), join(root, 'plans/vi-du/text/lien-ket.yaml'));
      },
    ],
  ])('is not given where %s', async (_, change) => {
    const there = await withMarkedAnswer();
    change(there.root);
    const answer = await lint(there);
    expect(answer).toEqual(await lint(there, ['--no-cache']));
    expect(answer.out).not.toBe(marked.out);
  });

  test.each<[string, (file: string) => void]>([
    [
      'cut',
      (file) => {
        writeFileSync(file, readFileSync(file).subarray(0, -1));
      },
    ],
    [
      'emptied',
      (file) => {
        writeFileSync(file, '');
      },
    ],
    [
      'changed',
      (file) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace('kept', 'Kept'));
      },
    ],
    [
      'of another question',
      (file) => {
        writeCached(join(file, '..'), 'other', [
          Buffer.from(JSON.stringify({ output: 'other\n', exitCode: 0 })),
        ]);
        renameSync(join(file, '..', 'other'), file);
      },
    ],
    [
      'a link',
      (file) => {
        renameSync(file, `${file}.real`);
        symlinkSync(`${file}.real`, file);
      },
    ],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('is not believed where its file is %s, and the answer is right', async (_, damage) => {
    const there = await withMarkedAnswer();
    const [key = ''] = keptIn(there);
    damage(join(there.home, 'cthd', key));
    const answer = await lint(there);
    expect(answer).toEqual(await lint(there, ['--no-cache']));
    expect(answer.out).toContain('double-spaces');
  });
});

describe('an answer of status that was kept', () => {
  const status = ({ root, home }: Scene, ...args: readonly string[]) =>
    runCthd(['status', '-C', root, '--lang', 'en', '--as-of', '2020-12-01', ...args], {
      build,
      variables: { XDG_CACHE_HOME: home },
    });

  test('is the one that is given without it, until a file or the question is another', async () => {
    const there = scene();
    const first = await status(there);
    expect(first).toMatchObject({ exitCode: 0, err: '' });
    const [key = ''] = keptIn(there);
    const made = readCached(join(there.home, 'cthd'), key)?.toString('utf8') ?? '';
    expect(JSON.parse(made)).toMatchObject({ output: first.out, exitCode: 0 });
    writeCached(join(there.home, 'cthd'), key, [
      Buffer.from(JSON.stringify({ output: 'kept\n', exitCode: 0 })),
    ]);
    expect(await status(there)).toEqual(marked);
    expect((await status(there, '--all')).out).not.toBe('kept\n');
    writeFileSync(textOf(there.root), wording('Lời văn khác.'));
    expect(await status(there)).toEqual(first);
  });

  test('stays out of what writes or compares files', async () => {
    const there = scene();
    const file = join(there.root, 'status.md');
    await status(there, '--out', file);
    await status(there, '--check', file);
    expect(keptIn(there)).toEqual([]);
  });
});

describe('where answers are kept', () => {
  test('nothing is believed from inside the plan’s folder: a proposal could have brought it', async () => {
    const there = await withMarkedAnswer();
    const brought = join(there.root, '.cache');
    renameSync(there.home, brought);
    const answer = await lint({ ...there, home: brought });
    expect(answer.out).toContain('double-spaces');
  });

  test.skipIf(process.platform === 'win32')(
    'nothing is believed from a folder that others may write to',
    async () => {
      const there = await withMarkedAnswer();
      chmodSync(join(there.home, 'cthd'), 0o777);
      expect((await lint(there)).out).toContain('double-spaces');
    },
  );

  test('nothing is believed from behind a link', async () => {
    const there = await withMarkedAnswer();
    renameSync(join(there.home, 'cthd'), join(there.home, 'real'));
    symlinkSync(join(there.home, 'real'), join(there.home, 'cthd'));
    expect((await lint(there)).out).toContain('double-spaces');
  });

  test('where nothing can be written, the answer is the same', async () => {
    const there = scene();
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await lint({ ...there, home: file })).toEqual(await lint(there, ['--no-cache']));
  });

  test('neither a repair nor a comparison nor a form that names the repository is kept', async () => {
    const there = scene();
    for (const args of [['--fix'], ['--format', 'sarif'], ['--format', 'github'], ['--format', 'gitlab']])
      await lint(there, args);
    expect(keptIn(there)).toEqual([]);
  });

  test('what was used longest ago makes room', () => {
    const folder = temporaryFolder();
    const keys = Array.from({ length: 230 }, (_, number) => keyOf([String(number)]));
    for (const key of keys) writeCached(folder, key, [Buffer.from(key)]);
    expect(readdirSync(folder)).toHaveLength(179);
    expect(readCached(folder, keys.at(-1) ?? '')?.toString('utf8')).toBe(keys.at(-1));
  });
});

test('parts are told apart by where they end', () => {
  expect(keyOf(['ab', 'c'])).not.toBe(keyOf(['a', 'bc']));
});

const words = ['Hai  dấu cách.', 'Hội nghị ngày 1/2/2020.', 'Mở 5 lớp tập huấn.', 'Viết ,sai', 'A', ''];

test('over random edits, every answer is the one that would be given without what was kept', async () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('2020-12-01', '2024-01-01')), {
    minLength: 2,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (made) => {
      const there = scene();
      for (const [written, day] of made) {
        writeFileSync(textOf(there.root), wording(written));
        const answer = await lint(there, ['--as-of', day]);
        expect(answer).toEqual(await lint(there, ['--as-of', day, '--no-cache']));
      }
      expect(keptIn(there)).toHaveLength(new Set(made.map(String)).size);
    }),
    { numRuns: caseCount(12, 200) },
  );
});
