/** Reads tables in a process of its own and says what came of each, and how much memory they took: `node child.cjs <path>…`. */
import { readFileSync } from 'node:fs';
import { openTable } from '../../src/io/tables/read-table.ts';
import { allRows } from '../../src/io/tables/read-xlsx.ts';
import { UserError } from '../../src/plan/user-error.ts';

readAll(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 3;
});

async function readAll(paths: readonly string[]): Promise<void> {
  const read: object[] = [];
  for (const path of paths) {
    try {
      const sheet = await openTable({ cwd: '/', path, isHeader: (words) => words.includes('Mã') });
      read.push({ rows: (await allRows(sheet)).length });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      read.push({ refused: error.localised.vi });
    }
  }
  const mebibytes = peakMemory() / 1024;
  process.stdout.write(JSON.stringify(read.map((one) => ({ ...one, mebibytes }))));
}

/** In kibibytes. What Linux says of the process itself; its resource usage would count the parent's memory at the fork. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
