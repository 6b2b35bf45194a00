import { createRequire, syncBuiltinESMExports } from 'node:module';

type Name =
  | 'openSync'
  | 'readSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'linkSync'
  | 'realpathSync'
  | 'unlinkSync'
  | 'readdirSync';
type Call = (...args: unknown[]) => unknown;

const fs = createRequire(import.meta.url)('node:fs') as Record<Name, Call>;

/** Does something while one function of node:fs is replaced: for faults of a disk that no test can bring about. */
export async function whileBroken(
  name: Name,
  replace: (real: Call) => Call,
  action: () => unknown,
): Promise<void> {
  const real = fs[name];
  fs[name] = replace(real);
  syncBuiltinESMExports();
  try {
    await action();
  } finally {
    fs[name] = real;
    syncBuiltinESMExports();
  }
}

/** A fault as the operating system reports it. */
export const fault = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'test' });
