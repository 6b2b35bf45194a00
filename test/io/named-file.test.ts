import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNamedFile } from '../../src/io/write/write-output.ts';
import { UserError } from '../../src/plan/user-error.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

test('a file that a command is given has at most 24 MiB', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a'), '');
  truncateSync(join(root, 'a'), 24 * 1024 * 1024);
  expect(readNamedFile(root, 'a').length).toBe(24 * 1024 * 1024);
  truncateSync(join(root, 'a'), 24 * 1024 * 1024 + 1);
  let said: unknown;
  try {
    readNamedFile(root, 'a');
  } catch (error) {
    said = error instanceof UserError ? error.localised.en : error;
  }
  expect(said).toMatch(/^a: .*24 MiB/u);
});
