import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { SelfCall } from '../run-again.ts';
import { embeddedFiles } from './embedded-files.ts';
import { filesUnder } from './folder-here.ts';

/** The folder that the tool is installed in, from its sources as from its bundle; null for an executable that has all in itself. */
export const packageFolder = (): string | null => (embeddedFiles ? null : folderOfPackage());

function folderOfPackage(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** The version in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readPackageFile('package.json') ?? '{}') as { version: string };
  return version;
}

/** The hash of the build that a file beside its record belongs to; undefined for the sources, which have none. */
export function buildId(bundledFile: string): string | undefined {
  if (embeddedFiles) return embeddedFiles['dist/build-id']?.trim();
  const record = new URL('build-id', bundledFile);
  return existsSync(record) ? readFileSync(record, 'utf8').trim() : undefined;
}

/** How this program is started once more: an executable that has all in itself by its name alone, else Node with the script that it runs. */
export const selfCall = (): SelfCall => {
  const { execPath, execArgv, argv } = process;
  return embeddedFiles ? [execPath] : [execPath, ...execArgv, argv[1] ?? ''];
};

/** A file that ships with the tool, as text; null where there is none of that name. */
export function readPackageFile(name: string): string | null {
  if (embeddedFiles) return Object.hasOwn(embeddedFiles, name) ? (embeddedFiles[name] ?? null) : null;
  const path = join(folderOfPackage(), name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The files under a folder that ships with the tool, by their paths from the top of the package. */
export const packageFiles = (folder: string): string[] =>
  embeddedFiles
    ? Object.keys(embeddedFiles).filter((name) => name.startsWith(`${folder}/`))
    : filesUnder(folderOfPackage(), folder).sort();
