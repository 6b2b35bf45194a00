/** A process with works that keep to no bound, each called by its name: see bounded-process.system.test.ts. */
import process from 'node:process';
import { boundedWork } from '../../src/io/bounded-work.ts';
import { UserError } from '../../src/plan/user-error.ts';

const all: unknown[] = [];

/** Takes so many seconds of the processor. */
function computeFor(seconds: number): void {
  const start = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(start);
    if (user + system > seconds * 1e6) return;
  }
}

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
  'long steps': async (_, onShare) => {
    for (let step = 0; step < 4; step += 1) {
      computeFor(0.15);
      await onShare(step / 4);
    }
    return 'given';
  },
  'steps without end': async (_, onShare) => {
    for (;;) {
      computeFor(0.05);
      await onShare(0.5);
    }
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
    cpuSeconds: ['a loop', 'long steps'].includes(name) ? 0.4 : 30,
    cpuSecondsInAll: name === 'steps without end' ? 0.5 : 30,
    mebibytes: 64,
  },
);
