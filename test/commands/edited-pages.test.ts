import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeEntries } from '../../src/io/tables/change-entries.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { partOf } from '../writers/read-back.ts';

/** What makes a file of each ending; the summary where nothing else is said. */
const makers: Readonly<Record<string, readonly string[]>> = {
  csv: ['status'],
  ics: ['render', 'calendar'],
  atom: ['feed'],
};

const call = (name: string, day: string, ...more: string[]) => [
  ...(makers[name.split('.')[1] ?? ''] ?? ['render', 'summary']),
  '--as-of',
  day,
  '--lang',
  'en',
  '--out',
  name,
  ...more,
];
const [first, later] = ['2025-12-15', '2026-01-15'];

/** The same file after someone changed a word in it, as an editor of its kind would. */
async function edited(name: string, bytes: Buffer): Promise<Uint8Array> {
  const part = { docx: 'word/document.xml', xlsx: 'xl/sharedStrings.xml' }[name.split('.')[1] ?? ''];
  if (part === undefined) return Buffer.from(bytes.toString('utf8').replace(/[ạảấầậệộớợ]/, 'o'));
  const xml = await partOf(bytes, part);
  return changeEntries(
    bytes,
    new Map([[part, Buffer.from(xml.replace(/(<(?:w:)?t(?: [^>]*)?>)/, '$1Sửa tay. '))]]),
  );
}

describe.each(['a.md', 'a.html', 'a.txt', 'a.json', 'a.csv', 'a.ics', 'a.atom', 'a.docx', 'a.xlsx'])(
  '%s',
  (name) => {
    test('is replaced while nobody changed it, and by another day is another page', async () => {
      const cwd = planOnDisk();
      await runCthd(call(name, first), { cwd });
      const before = readFileSync(join(cwd, name));
      expect(await runCthd(call(name, later), { cwd })).toEqual({
        exitCode: 0,
        out: '',
        err: `Wrote ${name}.\n`,
      });
      expect(Buffer.compare(before, readFileSync(join(cwd, name)))).not.toBe(0);
    });

    test('that was edited stays as it is, unless the user insists', async () => {
      const cwd = planOnDisk();
      await runCthd(call(name, first), { cwd });
      const file = join(cwd, name);
      const byHand = await edited(name, readFileSync(file));
      expect(Buffer.compare(byHand, readFileSync(file))).not.toBe(0);
      writeFileSync(file, byHand);
      expect(await runCthd(call(name, later), { cwd })).toEqual({
        exitCode: 2,
        out: '',
        err: `cthd: ${name} was edited after cthd made it, so it is not overwritten; write to another file with --out, or add --force to discard the edits.\n`,
      });
      expect(Buffer.compare(byHand, readFileSync(file))).toBe(0);
      expect((await runCthd(call(name, later, '--force'), { cwd })).err).toBe(`Wrote ${name}.\n`);
      expect((await runCthd(['render', '--check', name, '--lang', 'en'], { cwd })).exitCode).toBe(0);
    });
  },
);

test('how the lines of a text end is no edit', async () => {
  const cwd = planOnDisk();
  await runCthd(call('a.md', first), { cwd });
  const file = join(cwd, 'a.md');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
  expect((await runCthd(call('a.md', later), { cwd })).err).toBe('Wrote a.md.\n');
});

test('a page of an older version, which names no hash, is not overwritten', async () => {
  const cwd = planOnDisk();
  await runCthd(call('a.md', first), { cwd });
  const file = join(cwd, 'a.md');
  const old = readFileSync(file, 'utf8').replace(/ # content-hash:[0-9a-f]+/, '');
  writeFileSync(file, old);
  const { exitCode, err } = await runCthd(call('a.md', later), { cwd });
  expect([exitCode, err]).toEqual([2, expect.stringContaining('made by an older cthd')]);
  expect(readFileSync(file, 'utf8')).toBe(old);
});

test('a page of an older version agrees with the plan while nothing but the hash is new', async () => {
  const cwd = planOnDisk();
  await runCthd(call('a.md', first), { cwd });
  const page = join(cwd, 'a.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/ # content-hash:[0-9a-f]{32}/, ''));
  const check = ['render', '--check', 'a.md', '--lang', 'en'];
  expect(await runCthd(check, { cwd })).toEqual({
    exitCode: 0,
    out: 'a.md: agrees with the plan.\n',
    err: '',
  });
  writeFileSync(page, `${readFileSync(page, 'utf8')}Sửa tay.\n`);
  expect((await runCthd(check, { cwd })).exitCode).toBe(1);
});
