import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { addToGroup } from '../src/plan/group-by.ts';

/** A package of which something is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  /** The text of its licence; empty where the package has none. */
  readonly text: string;
  /** The package whose published file brings it along; null for one that is installed and bundled by itself. */
  readonly within: string | null;
}

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The licence of what publishes its text elsewhere than in its package. */
const textsElsewhere: Readonly<Record<string, string>> = { saxes: 'scripts/licences/saxes.txt' };

/** What unpdf brings without a mark in its file: Mozilla’s pdf.js, whose version the file states. */
const pdfNotice =
  'pdf.js (https://github.com/mozilla/pdf.js), Copyright Mozilla Foundation, Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0';

/** The packages of which some byte is in the bundle, by name; those that a package’s own published file embeds come after it. */
export function bundledPackages({ outputs }: Pick<Metafile, 'outputs'>): BundledPackage[] {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const byFolder = new Map<string, string[]>();
  for (const path of new Set(files)) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (folder !== undefined) addToGroup(byFolder, folder, path);
  }
  const all = [...byFolder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([folder, own]) => {
      const installed = readPackage(folder, null);
      return [installed, ...embeddedIn(installed, folder, own)];
    });
  return [...new Map(all.map((one) => [`${one.name} ${one.version} ${one.within ?? ''}`, one])).values()];
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest;

function readPackage(folder: string, within: string | null): BundledPackage {
  const { name, version, license = 'see below' } = manifestOf(folder);
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one));
  const path = file === undefined ? textsElsewhere[name] : join(folder, file);
  const text = path === undefined ? '' : readFileSync(path, 'utf8').trim();
  return { name, version, licence: license, text, within };
}

/** What bundlers of others left word of: the comment with the path of each file that was bundled. */
function embeddedIn({ name }: BundledPackage, folder: string, files: readonly string[]): BundledPackage[] {
  const sources = files.map((file) => readFileSync(file, 'utf8'));
  const named = sources.flatMap((source) =>
    Array.from(
      source.matchAll(/^\/\/ (?:#region )?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm),
      ([, one = '']) => one,
    ),
  );
  const { dependencies = {} } = manifestOf(folder);
  const found = [...new Set(named)].sort().map((one): BundledPackage => {
    const place = [`${folder}/node_modules/${one}`, `node_modules/${one}`].find((path) => existsSync(path));
    const version = /\d[\w.-]*/.exec(dependencies[one] ?? '')?.[0] ?? 'unknown';
    const known = place === undefined ? null : readPackage(place, name);
    return { name: one, licence: known?.licence ?? 'MIT', text: known?.text ?? '', within: name, version };
  });
  const pdf = sources
    .map((source) => /apiVersion:"([\d.]+)"/.exec(source)?.[1])
    .find((one) => one !== undefined);
  if (pdf === undefined) return found;
  return [
    ...found,
    { name: 'pdfjs-dist', version: pdf, licence: 'Apache-2.0', text: pdfNotice, within: name },
  ];
}

/** The licences of packages as one text: name, version, licence and its words. */
export const licencesOf = (packages: readonly BundledPackage[]): string =>
  packages.map(licenceOf).join(`\n${'-'.repeat(78)}\n\n`);

function licenceOf({ name, version, licence, text, within }: BundledPackage): string {
  const place = within === null ? '' : `, embedded in ${within}`;
  return `${name} ${version} (${licence}${place})\n${text === '' ? '' : `\n${text}\n`}`;
}
