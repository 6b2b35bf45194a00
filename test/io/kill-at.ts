import processes from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import process from 'node:process';

/**
 * Loaded before the program (node --require): ends the process with SIGKILL before, after or in the middle of one of its calls that change
 * something below a folder, or that start git. What it is told is JSON in CTHD_KILL.
 */
interface Told {
  readonly root: string;
  /** The moment that every clock shows, in milliseconds. */
  readonly now: number;
  /** A file that gets a line for each call. */
  readonly log: string;
  /** The number of the call at which to end, from 0; none where absent. */
  readonly at?: number;
  readonly when?: 'before' | 'half' | 'after';
}
const { root, now, log, at, when } = JSON.parse(process.env['CTHD_KILL'] ?? '') as Told;

type Call = (...args: unknown[]) => unknown;
const replaced = fs as unknown as Record<string, Call>;
const names = [
  'chmodSync',
  'closeSync',
  'fchmodSync',
  'fchownSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
];
const real = new Map(names.map((name) => [name, replaced[name] as Call]));
const open = new Map<unknown, string>();
const append = fs.appendFileSync;
let count = 0;

/** Makes a call, unless the process is to end before it; half of it where that is wanted. */
function pass(said: string, call: () => unknown, half = call): unknown {
  const number = count;
  count += 1;
  append(log, `${said}\n`);
  if (number !== at) return call();
  try {
    if (when === 'half') half();
    else if (when === 'after') call();
  } finally {
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  return undefined;
}

const isBelow = (path: string) => path === root || path.startsWith(root + sep);
const { O_WRONLY, O_RDWR, O_CREAT } = fs.constants;
const writes = (flags: unknown) =>
  typeof flags === 'number'
    ? (flags & (O_WRONLY | O_RDWR | O_CREAT)) !== 0
    : flags !== undefined && flags !== 'r';

for (const [name, run] of real)
  replaced[name] = (...args) => {
    const [first, second, offset, length] = args;
    const path = typeof first === 'number' ? (open.get(first) ?? '') : resolve(String(first));
    const call = () => run(...args);
    const halfOf = (bytes: Uint8Array) => () =>
      run(first, bytes, offset ?? 0, Math.floor(((length as number | undefined) ?? bytes.length) / 2));
    const isPassed = isBelow(path) && name !== 'closeSync' && (name !== 'openSync' || writes(second));
    if (name === 'closeSync') open.delete(first);
    const half = name === 'writeSync' && second instanceof Uint8Array ? halfOf(second) : call;
    const value = isPassed ? pass(`${name} ${relative(root, path)}`, call, half) : call();
    if (name === 'openSync') open.set(value, path);
    return value;
  };

const started = processes as unknown as Record<string, Call>;
const start = started['spawnSync'] as Call;
started['spawnSync'] = (...args) =>
  /\bgit(?:\.exe)?$/.test(String(args[0])) ? pass('git', () => start(...args)) : start(...args);
syncBuiltinESMExports();

const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts: readonly unknown[]) =>
    Reflect.construct(target, parts.length > 0 ? parts : [now]) as Date,
  get: (target, name) => (name === 'now' ? () => now : (Reflect.get(target, name) as unknown)),
});
