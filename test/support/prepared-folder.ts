import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-prepared-'));
  folders.push(folder);
  return folder;
}

/** Makes a folder at its first use in a test file; every call copies it to where it is told, as tests may change it. */
export function preparedFolder(make: (folder: string) => void): (root: string) => string {
  let made = '';
  return (root) => {
    if (!folders.includes(made)) {
      made = newFolder();
      make(made);
    }
    cpSync(made, root, { recursive: true });
    return root;
  };
}

/** The same for a folder that takes commands of the tool to make. */
export function preparedByCommands(
  make: (folder: string) => Promise<void>,
): (root: string) => Promise<string> {
  let made: Promise<string> | null = null;
  const makeOnce = async () => {
    const folder = newFolder();
    await make(folder);
    return folder;
  };
  return async (root) => {
    made ??= makeOnce();
    cpSync(await made, root, { recursive: true });
    return root;
  };
}
