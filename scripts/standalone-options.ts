import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';

/** What the tool reads of its own package. */
const shippedFolders = ['schemas', 'templates', 'examples/plans'];
const shippedFiles = ['package.json', 'docs/handbook.md', 'dist/build-id', 'dist/usages.json'];

/** The files of the package that the tool reads, by their paths. */
function shippedTexts(): Record<string, string> {
  const inFolders = shippedFolders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
  );
  return Object.fromEntries(
    [...shippedFiles, ...inFolders].sort().map((name) => [name, readFileSync(name, 'utf8')]),
  );
}

/** Puts the files of the package into the script, which has no folder to find them in. */
const embedFiles: Plugin = {
  name: 'embed-files',
  setup(own) {
    own.onLoad({ filter: /[\\/]embedded-files\.ts$/ }, () => ({
      contents: `export const embeddedFiles = ${JSON.stringify(shippedTexts())};`,
      loader: 'js',
    }));
  },
};

/** How the tool becomes one script that needs no file beside it, as Node puts it into an executable. */
export const standaloneOptions = {
  ...bundleOptions,
  entryPoints: { cthd: 'src/cli/main.ts' },
  outdir: 'build',
  outExtension: { '.js': '.cjs' },
  splitting: false,
  format: 'cjs',
  banner: { js: "const cthdUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'cthdUrl' },
  plugins: [...bundleOptions.plugins, embedFiles],
} satisfies BuildOptions;
