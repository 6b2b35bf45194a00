/** What other processes do in these tests: `node child.mjs <verb> <arguments>`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../../src/io/write/lock.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { withLockOf } from '../../src/io/write/programme-lock.ts';
import { replaceTogether } from '../../src/io/write/replace-together.ts';
import { replaceFile } from '../../src/io/write/replace-file.ts';
import { UserError } from '../../src/plan/user-error.ts';

const [verb = '', folder = '', path = '', number = '0'] = process.argv.slice(2);
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`);
const verify = () => undefined;

const verbs: Readonly<Record<string, () => unknown>> = {
  /** Reads a plan as a user without privileges. */
  read() {
    dropPrivileges();
    const { files, others, unreadable } = readPlanFolder(folder);
    say({ files: files.map((file) => file.path), others, unreadable });
  },
  /** Replaces a file by one of so many bytes, as a user without privileges where the path asks for it. */
  replace() {
    if (process.env['AS_NOBODY']) dropPrivileges();
    const before = readFileSync(join(folder, path));
    try {
      replaceFile({ root: folder, path, before, after: Buffer.alloc(Number(number), 'm'), verify });
      say('written');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(error.localised);
    }
  },
  /** Adds one to a number in a file, so many times, telling each time that it was done. */
  async count() {
    for (let done = 0; done < Number(number); done += 1) {
      await withLock(folder, increment, { wait: 60_000 });
      say('counted');
    }
  },
  /** Writes generation after generation of a large file, until it is killed. */
  async rewrite() {
    say('ready');
    for (let generation = 0; ; generation += 1)
      await withLock(folder, () => {
        const before = readFileSync(join(folder, path));
        const after = Buffer.from(`${process.pid}.${generation}\n`.repeat(5_000));
        replaceFile({ root: folder, path, before, after, verify });
      });
  },
  /** Writes generation after generation of several files as one change, until it is killed. */
  async together() {
    const names = readdirSync(join(folder, 'plans/a/text')).filter((name) => name.endsWith('.yaml'));
    const paths = names.map((name) => `plans/a/text/${name}`);
    say('ready');
    for (let generation = 0; ; generation += 1)
      await withLockOf(folder, paths[0] ?? '', () => {
        const after = Buffer.from(`${process.pid}.${generation}\n`);
        const changes = paths.map((one) => ({
          path: one,
          before: readFileSync(join(folder, one)),
          after,
          verify,
        }));
        replaceTogether(folder, changes, 'plans/a');
      });
  },
  async hold() {
    await withLock(folder, async () => {
      say('held');
      await new Promise((resolve) => setTimeout(resolve, 120_000));
    });
  },
  /** Makes and removes files without end. */
  churn() {
    mkdirSync(join(folder, path), { recursive: true });
    say('ready');
    const files = Array.from({ length: 400 }, (_, n) => join(folder, path, `${n}.yaml`));
    for (;;) {
      for (const file of files) writeFileSync(file, 'units: []\n');
      for (const file of files) rmSync(file);
    }
  },
};

function increment(): void {
  const before = readFileSync(join(folder, path));
  const after = Buffer.from(`${Number(before) + 1}\n`);
  replaceFile({ root: folder, path, before, after, verify });
}

function dropPrivileges(): void {
  if (process.getuid?.() !== 0) return;
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}

await verbs[verb]?.();
