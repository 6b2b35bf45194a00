import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process to be measured as a whole, and the exit codes that mean that it did its work. */
export interface Contender {
  readonly name: string;
  /** Node where none is given. */
  readonly program?: string;
  readonly args: readonly string[];
  readonly exitCodes: readonly number[];
  readonly cwd?: string;
  /** What has to be done before each run; it is not measured. */
  readonly before?: () => void;
}

/** What one contender took: the median in milliseconds, and the peak of its memory in MiB; null where it is no Node process. */
export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  readonly mebibytes: number | null;
}

export interface Run {
  readonly wall: number;
  /** Of a Node process: what its processors took of time, user and system, and the peak of its memory. */
  readonly own: { readonly cpu: number; readonly mebibytes: number } | null;
}

/**
 * Two contenders measured in turns, A B A B, after one round that does not count; the ratio is the median of the pairs'. Times are those
 * of the processors, which other work on the machine changes little; of the clock on the wall where one of the two is no Node process.
 */
export function compare(
  first: Contender,
  second: Contender,
  { rounds, scratch }: { rounds: number; scratch: string },
): { first: Measured; second: Measured; ratio: number } {
  const run = runner(scratch);
  run(first);
  run(second);
  const pairs = Array.from({ length: rounds }, () => [run(first), run(second)] as const);
  const isCpu = pairs.flat().every(({ own }) => own !== null);
  const time = ({ wall, own }: Run) => (isCpu ? (own?.cpu ?? wall) : wall);
  const measured = ({ name }: Contender, runs: readonly Run[]): Measured => ({
    name,
    milliseconds: median(runs.map(time)),
    mebibytes: runs.every(({ own }) => own !== null)
      ? Math.max(...runs.map(({ own }) => own?.mebibytes ?? 0))
      : null,
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
    ratio: median(pairs.map(([a, b]) => time(a) / time(b))),
  };
}

/** Runs contenders; Node processes tell at their end what they took. */
export function runner(scratch: string): (contender: Contender) => Run {
  const [hook, answer] = [join(scratch, 'measure.cjs'), join(scratch, 'measured')];
  writeFileSync(
    hook,
    `process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      require('fs').writeFileSync(${JSON.stringify(answer)}, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
    });`,
  );
  return (contender) => {
    contender.before?.();
    const start = performance.now();
    runWhole(contender, contender.program === undefined ? ['--require', hook] : []);
    const wall = performance.now() - start;
    if (contender.program !== undefined) return { wall, own: null };
    const [cpu = 0, memory = 0] = JSON.parse(readFileSync(answer, 'utf8')) as number[];
    return { wall, own: { cpu: cpu / 1000, mebibytes: memory / 1024 } };
  };
}

function runWhole({ name, program, args, exitCodes, cwd }: Contender, before: readonly string[]): void {
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
