/** Reads a table in a process of its own and says what came of it, and how much memory it took: `node child.cjs <path>`. */
import { readFileSync } from 'node:fs';
import { readTable } from '../../src/io/tables/read-table.ts';
import { UserError } from '../../src/plan/user-error.ts';

const [path = ''] = process.argv.slice(2);

readTable({ cwd: '/', path, isHeader: (words) => words.includes('Mã') })
  .then(({ rows }) => ({ rows: rows.length }))
  .catch((error: unknown) => {
    if (error instanceof UserError) return { refused: error.localised.vi };
    throw error;
  })
  .then((result) => {
    const mebibytes = peakMemory() / 1024;
    process.stdout.write(JSON.stringify({ ...result, mebibytes }));
  })
  .catch((error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 3;
  });

/** In kibibytes. What Linux says of the process itself; its resource usage would count the parent's memory at the fork. */
function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
}
