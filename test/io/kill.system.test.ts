import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from '../../src/io/write/lock.ts';
import { withLockOf } from '../../src/io/write/programme-lock.ts';
import { isOwnFile } from '../../src/io/write/own-files.ts';
import { replaceFile } from '../../src/io/write/replace-file.ts';
import { caseCount } from '../support/case-count.ts';
import { startChild } from './children.ts';
import { bytes, fill, scratchFolder } from './scratch.ts';

const rounds = caseCount(12, 300);
const togetherRounds = caseCount(10, 200);

test('a writer that is killed leaves a whole file each time, and the next one works at once', async () => {
  const root = scratchFolder();
  const path = 'x.yaml';
  const start = bytes('bắt đầu\n');
  fill(root, { [path]: start });
  const seen = new Set<string>();
  let span = 40; // about as long as a child takes to write, whatever machine this is
  for (let round = 0; round < rounds; round += 1) {
    const child = startChild(['rewrite', root, path]);
    await child.nextLine();
    const delay = Math.random() * span;
    await setTimeout(delay);
    child.process.kill('SIGKILL');
    await child.ended;

    const text = readFileSync(join(root, path), 'utf8');
    const lines = text.split('\n');
    const isWhole =
      text === 'bắt đầu\n' || (lines.length === 5_001 && new Set(lines.slice(0, -1)).size === 1);
    expect(isWhole, `round ${round}, killed after ${delay} ms`).toBe(true);
    seen.add(lines[0] ?? '');
    span *= text === 'bắt đầu\n' ? 1.25 : 0.9;

    await withLock(
      root,
      () => replaceFile({ root, path, before: bytes(text), after: start, verify: () => undefined }),
      { wait: 0 },
    );
    expect(readFileSync(join(root, path), 'utf8')).toBe('bắt đầu\n');
    expect(readdirSync(root).filter((name) => name !== path && !isOwnFile(name))).toEqual([]);
  }
  expect(seen.size).toBeGreaterThan(1); // or else the children were killed before they wrote

  const old = new Date(Date.now() - 11 * 60_000);
  for (const name of readdirSync(root).filter(isOwnFile)) utimesSync(join(root, name), old, old);
  await withLock(root, () => undefined);
  expect(readdirSync(root)).toEqual([path]);
});

test('a writer of several files killed again and again leaves all old or all new, once the next one has written', async () => {
  const root = scratchFolder();
  const names = Array.from({ length: 12 }, (_, index) => `plans/a/text/${index}.yaml`);
  const start = 'bắt đầu\n';
  fill(root, Object.fromEntries(names.map((name) => [name, start])));
  const kinds = new Set<string>();
  let span = 250;
  for (let round = 0; round < togetherRounds; round += 1) {
    const child = startChild(['together', root]);
    await child.nextLine();
    await setTimeout(Math.random() * span);
    child.process.kill('SIGKILL');
    await child.ended;
    await withLockOf(root, 'plans/a/text/0.yaml', () => undefined);
    const texts = new Set(names.map((name) => readFileSync(join(root, name), 'utf8')));
    expect(texts.size, `round ${round}`).toBe(1);
    const [text = ''] = texts;
    kinds.add(text);
    span *= text === start ? 1.5 : 0.9;
    expect(readdirSync(join(root, 'plans/a/text')).filter(isOwnFile)).toEqual([]);
    for (const name of names) fill(root, { [name]: start });
  }
  expect(kinds.size).toBeGreaterThan(2); // or else the children were killed before they wrote
});
