/** The extension for Visual Studio Code as a .vsix: a zip with the extension, and two files that say what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { bundledPackages, licencesOf } from './bundled-packages.ts';

const folder = 'editors/vscode';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly engines: { readonly vscode: string };
}

/** The bytes of the .vsix, the same for the same sources, and the name of its file. Nothing is read from a network. */
export async function packedExtension(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const manifest = {
    ...(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest),
    version,
  };
  const words = JSON.parse(readFileSync(join(folder, 'package.nls.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  const { script, licences } = await bundledExtension();
  const read = (path: string) => readFileSync(path, 'utf8');
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes,
    'extension.vsixmanifest': vsixManifest(manifest, words),
    'extension/package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    ...Object.fromEntries(
      readdirSync(folder)
        .filter((name) => /^package\.nls\..*json$/.test(name))
        .sort()
        .map((name) => [`extension/${name}`, read(join(folder, name))]),
    ),
    'extension/README.md': read(join(folder, 'README.md')),
    'extension/LICENSE.txt': read('LICENSE'),
    'extension/THIRD-PARTY-LICENSES.txt': licences,
    'extension/dist/extension.js': script,
  };
  const entries = Object.entries(files).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  return {
    name: `cthd-vscode-${version}.vsix`,
    bytes: zipSync(Object.fromEntries(entries), { level: 9, mtime: '1980-01-01T00:00:00' }),
  };
}

/** The extension in one file, as the editor loads it, and the licences of what is in it. */
async function bundledExtension(): Promise<{ readonly script: string; readonly licences: string }> {
  const { outputFiles, metafile } = await build({
    entryPoints: { extension: `${folder}/src/extension.ts` },
    outdir: 'dist',
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
    legalComments: 'none',
    minifyWhitespace: true,
    minifySyntax: true,
    metafile: true,
    logLevel: 'warning',
  });
  return { script: outputFiles[0]?.text ?? '', licences: licencesOf(bundledPackages(metafile)) };
}

const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension=".json" ContentType="application/json"/>
  <Default Extension=".js" ContentType="application/javascript"/>
  <Default Extension=".md" ContentType="text/markdown"/>
  <Default Extension=".txt" ContentType="text/plain"/>
  <Default Extension=".vsixmanifest" ContentType="text/xml"/>
</Types>
`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** What installers read before the manifest of the extension itself. */
function vsixManifest(
  { name, version, publisher, categories, keywords, engines }: Manifest,
  words: Readonly<Record<string, string>>,
): string {
  const property = (id: string, value: string) =>
    `      <Property Id="Microsoft.VisualStudio.Code.${id}" Value="${escaped(value)}"/>`;
  const asset = (type: string, path: string) =>
    `    <Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${escaped(name)}" Version="${escaped(version)}" Publisher="${escaped(publisher)}"/>
    <DisplayName>${escaped(words['displayName'] ?? name)}</DisplayName>
    <Description xml:space="preserve">${escaped(words['description'] ?? '')}</Description>
    <Tags>${escaped(keywords.join(','))}</Tags>
    <Categories>${escaped(categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <License>extension/LICENSE.txt</License>
    <Properties>
${[
  property('Engine', engines.vscode),
  property('ExtensionDependencies', ''),
  property('ExtensionPack', ''),
  property('ExtensionKind', 'workspace'),
  property('LocalizedLanguages', 'Vietnamese'),
].join('\n')}
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${[
  asset('Code.Manifest', 'package.json'),
  asset('Services.Content.Details', 'README.md'),
  asset('Services.Content.License', 'LICENSE.txt'),
].join('\n')}
  </Assets>
</PackageManifest>
`;
}
