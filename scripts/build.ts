/**
 * Bundles the tool into dist/: one entry, one chunk a command, so that a command loads only what it needs; and with it the licences of
 * everything that is in the bundle, its bill of materials, a lockfile to audit it by, the manual pages, and what commands take. Whoever installs the package needs nothing else.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { auditFiles } from './audit-lock.ts';
import { bundleOptions } from './bundle-options.ts';
import { makeScripts, startOptions, withProcess } from './make-scripts.ts';
import { bundledPackages, licencesOf } from './bundled-packages.ts';
import { sbomOf } from './sbom.ts';
import { takenTogether } from './taken-together.ts';

const start = 'dist/start.cjs';
rmSync('dist', { recursive: true, force: true });
const { metafile } = await build(bundleOptions);
const files = Object.keys(metafile.outputs);
await makeScripts(files, takenTogether(metafile));
await build(startOptions);
writeFileSync(start, withProcess(readFileSync(start, 'utf8')));
writeFileSync('dist/build-id', `${hashOf([...files, start])}\n`);
const packages = bundledPackages(metafile);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licencesOf(packages));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Parameters<typeof sbomOf>[0];
writeFileSync('dist/sbom.cdx.json', sbomOf(manifest, packages));
mkdirSync('dist/audit');
for (const [name, text] of Object.entries(auditFiles(packages))) writeFileSync(`dist/audit/${name}`, text);
const printed = (...args: readonly string[]) =>
  execFileSync(process.execPath, ['bin/cthd.js', ...args], { maxBuffer: 10_000_000 });
mkdirSync('dist/man');
writeFileSync('dist/man/cthd.1', printed('__man', '--lang', 'en'));
writeFileSync('dist/man/cthd-vi.1', printed('__man', '--lang', 'vi'));
writeFileSync('dist/usages.json', printed('__usages'));

/** One hash of everything that was made: what one build answered, another need not. */
function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
