import { run } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the whole program in this process and gives what it printed. */
export async function runCthd(args: readonly string[], terminal: Partial<Terminal> = {}): Promise<Ran> {
  let [out, err] = ['', ''];
  const exitCode = await run(args, {
    out: (data) => {
      out += typeof data === 'string' ? data : Buffer.from(data).toString('binary');
    },
    err: (text) => {
      err += text;
    },
    cwd: process.cwd(),
    variables: {},
    isTerminal: false,
    now: new Date('2026-11-23T09:00:00+07:00'),
    ...terminal,
  });
  return { exitCode, out, err };
}
