import { createRequire, syncBuiltinESMExports } from 'node:module';
import { join, sep } from 'node:path';

type Call = (...args: unknown[]) => unknown;
const fs = createRequire(import.meta.url)('node:fs') as Record<string, Call>;

/** The calls of node:fs that take a path first, and those that take a descriptor. */
const byPath = [
  'accessSync',
  'appendFileSync',
  'chmodSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'mkdtempSync',
  'opendirSync',
  'openSync',
  'readdirSync',
  'readFileSync',
  'readlinkSync',
  'realpathSync',
  'renameSync',
  'rmdirSync',
  'rmSync',
  'statSync',
  'unlinkSync',
  'writeFileSync',
];
const byDescriptor = [
  'closeSync',
  'fchmodSync',
  'fchownSync',
  'fstatSync',
  'fsyncSync',
  'readSync',
  'writeSync',
];

/** What was called while an action ran, and what it gave. */
export interface FaultRun<T> {
  readonly calls: readonly string[];
  readonly value: T;
}

/**
 * Runs an action while one call of node:fs on a path below a folder fails with an error of the operating system: the call of that number, from 0;
 * none where `at` is null. A file whose closing fails is closed all the same, as the system does.
 */
export async function withFaultAt<T>(
  { root, at, code }: { readonly root: string; readonly at: number | null; readonly code: string },
  action: () => Promise<T>,
): Promise<FaultRun<T>> {
  const calls: string[] = [];
  const open = new Map<number, string>();
  const isBelow = (path: string) => path === root || path.startsWith(root + sep);
  const real = new Map([...byPath, ...byDescriptor].map((name) => [name, fs[name] as Call]));
  const failing = (name: string, path: string): Error | null => {
    if (!isBelow(path)) return null;
    calls.push(`${name} ${path.slice(root.length + 1)}`);
    if (calls.length - 1 !== at) return null;
    return Object.assign(new Error(`${code}: injected, ${name}`), {
      code,
      syscall: name.replace('Sync', ''),
    });
  };
  for (const [name, call] of real)
    fs[name] = (...args: unknown[]) => {
      const [first] = args;
      const path = typeof first === 'number' ? (open.get(first) ?? '') : join(String(first));
      const error = failing(name, path);
      if (name === 'closeSync') open.delete(first as number);
      if (error && name === 'closeSync') call(...args);
      if (error) throw error;
      const value = call(...args);
      if (name === 'openSync') open.set(value as number, path);
      return value;
    };
  syncBuiltinESMExports();
  try {
    return { value: await action(), calls };
  } finally {
    for (const [name, call] of real) fs[name] = call;
    syncBuiltinESMExports();
  }
}
