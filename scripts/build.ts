/** Bundles the tool into dist/: one entry, one chunk a command, so that a command loads only what it needs. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as cthdRequire } from 'node:module'; const require = cthdRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
