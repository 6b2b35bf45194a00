import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { exampleFolder } from './example-plan.ts';

const base = fileURLToPath(new URL('base-plan/', import.meta.url));

/** A temporary folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  return folder;
}

/** The base programme as real files under a root, by default a new one, with some files replaced or added; paths are relative to the root. */
export function planOnDisk(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  root = temporaryFolder(),
): string {
  const programme = join(root, exampleFolder);
  cpSync(base, programme, { recursive: true });
  for (const register of ['documents.yaml', 'organisations.yaml']) {
    cpSync(join(programme, register), join(root, 'plans', register));
    rmSync(join(programme, register));
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
