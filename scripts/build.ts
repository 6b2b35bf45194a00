/**
 * Bundles the tool into dist/: one entry, one chunk a command, so that a command loads only what it needs; and with it the licences
 * of everything that is bundled. Whoever installs the package needs nothing else.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';

/** What unpdf brings in one file with its own code. */
const pdfNotice =
  '\nIncludes pdf.js (https://github.com/mozilla/pdf.js), Copyright Mozilla Foundation, Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0\n';

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build(bundleOptions);
writeFileSync('dist/build-id', `${hashOf(Object.keys(metafile.outputs))}\n`);
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(Object.keys(metafile.inputs)));

/** One hash of everything that was made: what one build answered, another need not. */
function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Name, version and licence of every package that a bundled file comes from. */
function licences(inputs: readonly string[]): string {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(78)}\n\n`);
}

function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  const inside = about['name'] === 'unpdf' ? pdfNotice : '';
  return `${about['name'] ?? ''} ${about['version'] ?? ''} (${about['license'] ?? 'see below'})\n${text}${inside}`;
}
