import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const soffice = '/usr/bin/soffice';
export const hasOffice = existsSync(soffice);

/** What the name of a test says where there is no LibreOffice to run it in. */
export const inOffice = hasOffice
  ? 'in LibreOffice'
  : 'in LibreOffice (skipped: no LibreOffice is installed here)';

/** What LibreOffice makes of a file: the files it writes, by name. */
export const converted = (bytes: Uint8Array, extension: string, to: string): Map<string, Buffer> =>
  convertedFiles(new Map([[`in.${extension}`, bytes]]), to);

/** The same of several files at once, in one start of the office. */
export function convertedFiles(files: ReadonlyMap<string, Uint8Array>, to: string): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-office-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      soffice,
      [
        ...[profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out')],
        ...[...files.keys()].map((name) => join(folder, name)),
      ],
      { stdio: 'pipe', timeout: 120_000 + 5_000 * files.size },
    );
    return new Map(
      readdirSync(join(folder, 'out')).map((name) => [name, readFileSync(join(folder, 'out', name))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
