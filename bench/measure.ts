import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process to be measured as a whole, and the exit codes that mean that it did its work. */
export interface Contender {
  readonly name: string;
  /** Node where none is given. */
  readonly program?: string;
  readonly args: readonly string[];
  readonly exitCodes: readonly number[];
  readonly cwd?: string;
}

/** What one contender took: the median in milliseconds, and the peak of its memory in MiB; null where it is no Node process. */
export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  readonly mebibytes: number | null;
}

/** Two contenders measured in turns, A B A B, after one round that does not count; the ratio is the median of the pairs'. */
export function compare(
  first: Contender,
  second: Contender,
  { rounds, scratch }: { rounds: number; scratch: string },
): { first: Measured; second: Measured; ratio: number } {
  time(first);
  time(second);
  const pairs = Array.from({ length: rounds }, () => [time(first), time(second)] as const);
  const measured = (contender: Contender, times: readonly number[]): Measured => ({
    name: contender.name,
    milliseconds: median(times),
    mebibytes: contender.program === undefined ? peakMemory(contender, scratch) : null,
  });
  return {
    first: measured(
      first,
      pairs.map(([a]) => a),
    ),
    second: measured(
      second,
      pairs.map(([, b]) => b),
    ),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
}

function time(contender: Contender): number {
  const start = performance.now();
  run(contender, []);
  return performance.now() - start;
}

/** Asked of the process itself when it ends: other ways are not the same on every system. */
function peakMemory(contender: Contender, scratch: string): number {
  const answer = join(scratch, 'peak-memory');
  const hook = `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync(${JSON.stringify(answer)}, String(process.resourceUsage().maxRSS)));`;
  run(contender, ['--import', `data:text/javascript,${encodeURIComponent(hook)}`]);
  return Number(readFileSync(answer, 'utf8')) / 1024;
}

function run({ name, program, args, exitCodes, cwd }: Contender, before: readonly string[]): void {
  const { status, stderr } = spawnSync(program ?? process.execPath, [...before, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(cwd !== undefined && { cwd }),
  });
  if (!exitCodes.includes(status ?? -1))
    throw new Error(
      `${name} ended with ${String(status)}, so its time says nothing:\n${stderr.slice(0, 2000)}`,
    );
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
