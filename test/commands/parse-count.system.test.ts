import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type * as reading from '../../src/source/read/compose.ts';
import type * as editing from '../../src/source/edit/edit-data.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

/** How often a text was read as YAML, and how often composed to be edited. */
const count = vi.hoisted(() => ({ read: 0, edit: 0 }));

vi.mock('../../src/source/read/compose.ts', async (original) => {
  const module = await original<typeof reading>();
  return {
    ...module,
    compose(source: Parameters<typeof module.compose>[0]) {
      count.read += 1;
      return module.compose(source);
    },
  };
});

vi.mock('../../src/source/edit/edit-data.ts', async (original) => {
  const module = await original<typeof editing>();
  return {
    ...module,
    editData(...given: Parameters<typeof module.editData>) {
      count.edit += 1;
      return module.editData(...given);
    },
  };
});

beforeEach(() => {
  Object.assign(count, { read: 0, edit: 0 });
});

/** Runs a command on the example, and counts what it read beside each file once; of the files of progress, none where it has no need of them. */
async function counted(args: readonly string[], { withProgress = true } = {}) {
  const root = exampleOnDisk();
  const files = readdirSync(join(root, 'plans'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .filter((path) => withProgress || !/[\\/]progress[\\/]/.test(path));
  const { exitCode, err } = await runCthd([...args, '--as-of', '2025-12-15', '--lang', 'en'], { cwd: root });
  return { exitCode, err, edit: count.edit, more: count.read - files.length };
}

const move = ['--deadline', '30/6/2027', '--reason', 'Chờ bố trí kinh phí', '--lead', 'van-phong-vi-du'];
const task = ['task', 'co-so-du-lieu', ...move];

test('a change of an assignment is shown after one edit of its file and one reading of what came of it', async () => {
  expect(await counted([...task, '--dry-run'])).toEqual({ exitCode: 0, err: '', edit: 1, more: 1 });
});

test('and is written, under the lock, without reading the plan again', async () => {
  expect(await counted(task)).toEqual({ exitCode: 0, err: '', edit: 1, more: 1 });
});

test('a record reads the log of its task, the periods closed by now, the new line, and the file that was written', async () => {
  const record = ['record', 'co-so-du-lieu', 'in-progress', '--by', 'vien-nghien-cuu-vi-du', '--note', 'x'];
  expect(await counted(record, { withProgress: false })).toEqual({ exitCode: 0, err: '', edit: 0, more: 4 });
});
