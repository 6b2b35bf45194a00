import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preparedFolder } from '../support/prepared-folder.ts';

/** What npm is told of the machine: no configuration but the user's own, and no network. */
const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Real npm, without a network. */
export const npm = (folder: string, ...args: readonly string[]): string =>
  execFileSync('npm', [...args, ...quiet], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

const copyTarball = preparedFolder((folder) => {
  npm('.', 'pack', '--pack-destination', folder);
});

/** Puts the package into an empty folder as it would be published, as built and packed once a test file; gives the tarball's path. */
export function pack(folder: string): string {
  const [tarball = ''] = readdirSync(copyTarball(folder));
  return join(folder, tarball);
}

/** Puts the tarball into a repository and pins it there, as a plan's repository does that takes no package from a registry. */
export function pin(folder: string, tarball: string): void {
  writeFileSync(join(folder, 'cthd.tgz'), readFileSync(tarball));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, 'install', '--save-dev', '--package-lock-only', './cthd.tgz');
}
