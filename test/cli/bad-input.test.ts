import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const target = 'plans/vi-du/text/I.yaml';

/** A finding in a file beside the broken one: it must be there whatever happens to the other. */
const elsewhere = { 'plans/documents.yaml': 'documents: 5\n' };
const elsewhereFinding = 'plans/documents.yaml:1:12 schema';

interface JsonFinding {
  file: string;
  rule: string;
  start?: { line: number; column: number };
}

async function lint(root: string) {
  const { exitCode, out, err } = await runCthd(['lint', '-C', root, '--format', 'json', '--lang', 'vi']);
  const { findings } = JSON.parse(out) as { findings: JsonFinding[] };
  const places = findings.map(
    ({ file, rule, start }) => `${file}${start ? `:${start.line}:${start.column}` : ''} ${rule}`,
  );
  return {
    exitCode,
    err,
    places: places.filter((place) => place.startsWith(target) || place === elsewhereFinding),
  };
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const unit =
  'units:\n  - { id: a, kind: part, number: I, heading: A, units: [ { id: b, kind: section, number: "1", text: B. } ] }\n';

describe('a text file that holds', () => {
  test.each<[string, string | Uint8Array, string[], number?]>([
    ['nothing', '', [`${target}:1:1 schema`]],
    ['only a comment', '# trống\n', [`${target}:1:1 schema`]],
    ['a byte order mark', `\uFEFF${unit}`, [`${target}:1:1 encoding`]],
    ['CRLF line ends', unit.replaceAll('\n', '\r\n'), []],
    ['bytes that are not UTF-8', bytes('units:\n  - id: ', [0xff, 0xfe]), [`${target}:2:9 encoding`]],
    ['Windows-1258', bytes('# Ch', [0xfd, 0xec], 'ng\n'), [`${target}:1:5 encoding`]],
    [
      'a NUL',
      'units:\n  - { id: a, kind: part, number: I, heading: "A\u0000B" }\n',
      [`${target}:2:48 invisible-characters`],
    ],
    ['a tab as indentation', 'units:\n\t- id: a\n', [`${target}:2:1 yaml-syntax`]],
    ['nesting 100,000 deep', '['.repeat(100_000), [`${target}:1:64 yaml-syntax`]],
    [
      'nesting 1,000 deep in blocks',
      `a:\n${Array.from({ length: 1_000 }, (_, n) => `${' '.repeat(n)}- `).join('')}`,
      undefined as never,
    ],
    ['__proto__ as a key', `${unit}__proto__: { polluted: true }\n`, [`${target}:3:1 plain-yaml`]],
    [
      'a conflict',
      `<<<<<<< HEAD\n${unit}=======\n>>>>>>> khac\n`,
      [`${target}:1:1 conflict-markers`, `${target}:4:1 conflict-markers`, `${target}:5:1 conflict-markers`],
    ],
    ['two documents', `${unit}---\n${unit}`, [`${target}:3:1 one-document`]],
    ['a number where a label belongs', unit.replace('"1"', '1.0'), [`${target}:2:90 schema`]],
    ['0x1F where a label belongs', unit.replace('"1"', '0x1F'), [`${target}:2:90 schema`]],
    ['a date where an id belongs', unit.replace('id: b', 'id: 2020-01-01'), []],
  ])('%s', async (name, content, expected) => {
    const root = planOnDisk({ ...elsewhere, [target]: content });
    const { exitCode, err, places } = await lint(root);
    const own = places.filter(
      (place) => place !== elsewhereFinding && !/ (final-stop|empty-heading|unit-id)$/.test(place),
    );
    expect({ exitCode, hasOther: places.includes(elsewhereFinding) }).toEqual({
      exitCode: 1,
      hasOther: true,
    });
    // Not all was judged: said in a sentence with the files, and nothing else.
    expect(err).toMatch(/^cthd: [^\n]+:\n(?: {2}plans\/[^\n]+\n)+$/);
    if (name === 'nesting 1,000 deep in blocks')
      expect(own).toEqual([expect.stringContaining('yaml-syntax')]);
    else expect(own).toEqual(expected);
  });

  test('aliases that expand without end: the aliases are refused, nothing is expanded', async () => {
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`),
    ].join('\n');
    const { exitCode, places } = await lint(planOnDisk({ ...elsewhere, [target]: bomb }));
    expect(exitCode).toBe(1);
    expect(places).toContain(elsewhereFinding);
    expect(places.filter((place) => place.endsWith('plain-yaml')).length).toBeGreaterThan(0);
  });
});

describe('in place of a text file', () => {
  const replaced = (put: (path: string) => void) => {
    const root = planOnDisk(elsewhere);
    rmSync(join(root, target));
    put(join(root, target));
    return root;
  };

  test.each<[string, (path: string) => void]>([
    [
      'a directory',
      (path) => {
        mkdirSync(path);
      },
    ],
    [
      'a link out of the plan',
      (path) => {
        symlinkSync('/etc/passwd', path);
      },
    ],
    [
      'a link to nowhere',
      (path) => {
        symlinkSync('khong-co', path);
      },
    ],
    [
      'a file over 2 MiB',
      (path) => {
        writeFileSync(path, Buffer.alloc(2 * 1024 * 1024 + 1, 'a'));
      },
    ],
  ])('%s: reported, exit code 2, the other files still checked', async (_, put) => {
    const { exitCode, places } = await lint(replaced(put));
    expect([exitCode, places]).toEqual([2, [elsewhereFinding, `${target} unreadable-file`]]);
  });
});

describe('where the plan should be', () => {
  const refused = async (args: readonly string[], cwd: string) =>
    runCthd(['lint', '--lang', 'en', ...args], { cwd });

  test('no folder', async () => {
    const { exitCode, out, err } = await refused(['-C', 'khong-co'], temporaryFolder());
    expect([exitCode, out, err.startsWith('cthd: '), err.split('\n').length]).toEqual([2, '', true, 2]);
  });

  test('an empty folder', async () => {
    const { exitCode, out, err } = await refused([], temporaryFolder());
    expect([exitCode, out, err.startsWith('cthd: '), err.split('\n').length]).toEqual([2, '', true, 2]);
  });

  test('an unknown rule is answered with the nearest', async () => {
    const { exitCode, out, err } = await refused(['--rule', 'citation-ambigous=off'], planOnDisk());
    expect([exitCode, out, err]).toEqual([
      2,
      '',
      'cthd: There is no rule “citation-ambigous”. Did you mean: citation-ambiguous?\n',
    ]);
  });

  test('an unknown level', async () => {
    const { exitCode, err } = await refused(['--rule', 'schema=fatal'], planOnDisk());
    expect([exitCode, err]).toEqual([
      2,
      'cthd: --rule schema=fatal: write schema=error, schema=warning, schema=info or schema=off.\n',
    ]);
  });

  test('a date that the calendar does not have', async () => {
    const { exitCode, err } = await refused(['--as-of', '2026-02-30'], planOnDisk());
    expect([exitCode, err]).toEqual([
      2,
      'cthd: --as-of needs a real date, written like 2025-12-15 or 15/12/2025, not “2026-02-30”.\n',
    ]);
  });
});
