/** Runs the checks that need no test, two at a time: they use one processor each. Prints what each says when it has ended. */
import { spawn } from 'node:child_process';

const waiting = ['style', 'types', 'fresh', 'unused', 'layers', 'package'];

/** Runs a script of package.json, prints what it said, and tells whether it ended well. */
function runScript(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(`npm run ${name}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

async function runInTurn(): Promise<boolean> {
  let isWell = true;
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
    isWell = (await runScript(name)) && isWell;
  return isWell;
}

const ended = await Promise.all([runInTurn(), runInTurn()]);
process.exitCode = ended.includes(false) ? 1 : 0;
