/**
 * Makes one executable of the tool and of the Node that runs this, for people without Node: build/cthd (build/cthd.exe on Windows). The
 * script with all that it reads is put into a copy of Node as a single executable application.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inject } from 'postject';
import { standaloneOptions } from './standalone-options.ts';

const folder = 'build';
const [script, blob, config] = ['cthd.cjs', 'cthd.blob', 'sea.json'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const executable = join(folder, process.platform === 'win32' ? 'cthd.exe' : 'cthd');

mkdirSync(folder, { recursive: true });
rmSync(executable, { force: true });
await build(standaloneOptions);
writeFileSync(config, JSON.stringify({ main: script, output: blob, disableExperimentalSEAWarning: true }));
execFileSync(process.execPath, ['--experimental-sea-config', config], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
copyFileSync(process.execPath, executable);
chmodSync(executable, 0o755);
const isMac = process.platform === 'darwin';
if (isMac) execFileSync('codesign', ['--remove-signature', executable]);
await inject(executable, 'NODE_SEA_BLOB', readFileSync(blob), {
  sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  ...(isMac && { machoSegmentName: 'NODE_SEA' }),
});
if (isMac) execFileSync('codesign', ['--sign', '-', executable]);
for (const file of [script, blob, config]) rmSync(file);
console.log(
  `${executable}: ${Math.round(statSync(executable).size / 1024 / 1024)} MiB, Node ${process.version}`,
);
