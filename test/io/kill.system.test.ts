import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from '../../src/io/write/lock.ts';
import { isOwnFile } from '../../src/io/write/own-files.ts';
import { replaceFile } from '../../src/io/write/replace-file.ts';
import { caseCount } from '../support/case-count.ts';
import { startChild } from './children.ts';
import { bytes, fill, scratchFolder } from './scratch.ts';

const rounds = caseCount(12, 60);

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
  expect(seen.size).toBeGreaterThan(rounds / 3); // or else the children were killed before they wrote

  const old = new Date(Date.now() - 11 * 60_000);
  for (const name of readdirSync(root).filter(isOwnFile)) utimesSync(join(root, name), old, old);
  await withLock(root, () => undefined);
  expect(readdirSync(root)).toEqual([path]);
});
