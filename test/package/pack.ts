import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What npm is told of the machine: no configuration but the user's own, and no network. */
const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Real npm, without a network. */
export const npm = (folder: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args, ...quiet], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

/** Packs the package as it would be published, as built, and gives the tarball's path. */
export function pack(folder: string): string {
  const [made] = JSON.parse(npm('.', 'pack', '--json', '--pack-destination', folder)) as {
    filename: string;
  }[];
  return join(folder, made?.filename ?? '');
}

/** Puts the tarball into a repository and pins it there, as a plan's repository does that takes no package from a registry. */
export function pin(folder: string, tarball: string): void {
  writeFileSync(join(folder, 'cthd.tgz'), readFileSync(tarball));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, 'install', '--save-dev', '--package-lock-only', './cthd.tgz');
}
