import { readFileSync, writeFileSync } from 'node:fs';
import { type BuildOptions, transform } from 'esbuild';

/**
 * Makes a script (CommonJS) of each module of the bundle, in its place: esbuild divides only modules into chunks. Scripts load without
 * the machinery of modules, and the code that the engine makes of them can be kept (src/io/cache/load-scripts.ts).
 */
export async function makeScripts(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const { code } = await transform(readFileSync(file, 'utf8'), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      minifyWhitespace: true,
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': 'bundledFileUrl' },
    });
    const head = code.includes('bundledFileUrl') ? urlOfFile : '';
    writeFileSync(file, head + code);
  }
}

const urlOfFile = "const bundledFileUrl = require('node:url').pathToFileURL(__filename).href;\n";

/** The file that loads the scripts. */
export const startOptions = {
  entryPoints: { start: 'src/cli/start.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  define: { 'import.meta.dirname': '__dirname' },
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;
