/** A process with works that keep to no bound, each called by its name: see bounded-process.system.test.ts. */
import process from 'node:process';
import { boundedWork } from '../../src/io/bounded-work.ts';
import { UserError } from '../../src/plan/user-error.ts';

const all: unknown[] = [];
const works: Readonly<Record<string, (input: string, share: (share: number) => Promise<void>) => unknown>> = {
  give: async (input, onShare) => {
    await onShare(0.5);
    return { doubled: input + input };
  },
  refuse: () => {
    throw new UserError({ vi: 'refused', en: 'refused' });
  },
  break: () => {
    throw new Error('a fault');
  },
  settings: () =>
    Object.keys(process.env)
      .filter((name) => name.startsWith('NODE_'))
      .sort(),
  'a loop': () => {
    for (;;) all.length = 0;
  },
  'a full heap': () => {
    for (;;) all.push(Array(1000).fill(all.length));
  },
  'long strings': () => {
    for (;;) all.push(`${all.length}`.repeat(100_000).split(''));
  },
  'full buffers': () => {
    for (;;) all.push(new Uint8Array(4e6).fill(1));
  },
  'a long answer': () => 'x'.repeat(100_000_000),
  'no answer': () => new Promise(() => setInterval(() => undefined, 1000)),
  'other lines': () => {
    for (const line of [
      'Warning: a word of a library',
      '{"share":',
      'null',
      '5',
      '[]',
      '{"__proto__":{"value":1}}',
    ])
      process.stdout.write(`${line}\n`);
    return 'given';
  },
  'an answer and no end': () => {
    setInterval(() => undefined, 1000);
    return 'given';
  },
  'an end by itself': () => process.exit(3),
  'an abort': () => {
    process.abort();
  },
  'a signal': () => {
    process.kill(process.pid, 'SIGSEGV');
    for (;;) all.length = 0;
  },
};

const [name = ''] = process.argv.slice(2);
if (name === 'a wrong start') process.exit(3);
await boundedWork(
  (input, onShare) =>
    Promise.resolve(Buffer.from(input).toString()).then((words) => works[name]?.(words, onShare)),
  {
    cpuSeconds: name === 'a loop' ? 0.2 : 30,
    mebibytes: 64,
  },
);
