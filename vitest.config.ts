import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const system = 'test/**/*.system.test.ts';
const testTimeout = process.env['CTHD_FUZZ'] === '1' ? 600_000 : 60_000;
const shared = {
  setupFiles: ['test/support/fixed-seed.ts'],
  testTimeout,
  hookTimeout: testTimeout,
  unstubEnvs: true,
};

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        // Tests that share nothing but modules: threads that load these once.
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [system],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // Tests that start or measure processes, use git, a browser or an office, or replace modules: a process for each file.
        test: { ...shared, name: 'system', include: [system], pool: 'forks' },
      },
    ],
  },
});
