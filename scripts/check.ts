/**
 * Runs the checks that need no test, two at a time, and prints what each says when it has ended: they use one processor each. The tests use
 * both, and begin when no check waits any longer, beside the longest one, unless one has failed.
 */
import { spawn } from 'node:child_process';

/** The longest first. */
const waiting = ['style', 'types', 'format', 'fresh', 'unused', 'layers', 'package'];
const failed: string[] = [];

/** Runs a script of package.json and prints what it said; remembers where it did not end well. */
function runScript(name: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(`npm run ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) failed.push(name);
      resolve();
    });
  });
}

/** Runs the tests; what they say is seen at once. */
function runTests(): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn('npx vitest run', { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', (code) => {
      if (code !== 0) failed.push('test');
      resolve();
    });
  });
}

async function runInTurn(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await runScript(name);
}

const checks = [runInTurn(), runInTurn()];
await Promise.race(checks);
if (failed.length === 0) await runTests();
await Promise.all(checks);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
