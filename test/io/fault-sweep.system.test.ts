import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFull } from '../support/case-count.ts';
import { withFaultAt } from '../support/fault-at.ts';
import { planRepository, runGit } from '../support/plan-repository.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';
import { filesIn, ownFile, writingCommands } from '../support/writing-commands.ts';

const codes = ['EIO', 'ENOSPC', 'EACCES'] as const;
/** So many calls of a command are made to fail in the suite, spread over its run; each of them, and with every code, in `npm run fuzz`. */
const fewest = 4;

/** A process that has ended holds no lock; here the same process goes on. */
const endProcess = (root: string) => {
  for (const path of Object.keys(everythingIn(root)))
    if (ownFile.test(path)) rmSync(join(root, path), { force: true });
};
const isSameState = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

test.each(Object.entries(writingCommands))(
  'a fault of the disk at any point of %s changes nothing or all, tells the truth, and stops no later run',
  async (_, { args, folder, canResume = false, log }) => {
    const template = await folder();
    const inCopy = async <T>(action: (root: string) => Promise<T>): Promise<T> => {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'cthd-fault-')));
      try {
        cpSync(template, root, { recursive: true });
        return await action(root);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    };
    const now = new Date('2026-12-18T09:00:00+07:00');
    const run = (root: string) => runCthd([...args, '--lang', 'en'], { cwd: root, now });
    const before = filesIn(template);
    const whole = await inCopy(async (root) => {
      const { calls, value } = await withFaultAt({ root, at: null, code: 'EIO' }, () => run(root));
      return { calls, value, state: filesIn(root) };
    });
    expect([whole.value.exitCode, whole.value.err]).toEqual([0, expect.any(String)]);
    expect(isSameState(whole.state, before)).toBe(false);
    const wrong: string[] = [];
    const step = isFull ? 1 : Math.ceil(whole.calls.length / fewest);
    for (let at = 0; at < whole.calls.length; at += step)
      for (const code of isFull ? codes : [codes[(at / step) % codes.length] ?? 'EIO'])
        await inCopy(async (root) => {
          const { value } = await withFaultAt({ root, at, code }, () => run(root));
          const state = filesIn(root);
          const [isBefore, isAfter] = [before, whole.state].map((one) => isSameState(one, state));
          const where = `${code} at ${at}, ${whole.calls[at] ?? ''}: exit ${value.exitCode}, ${value.err.trim().slice(0, 200)}`;
          if (value.exitCode > 2) wrong.push(`not told as a fault of the disk: ${where}`);
          if (value.exitCode === 0 && !isAfter) wrong.push(`false success: ${where}`);
          if (/^cthd: (?!not exported).*nothing was (?:changed|written)/im.test(value.err) && !isBefore)
            wrong.push(`untrue sentence: ${where}`);
          if (!isBefore && !isAfter && !canResume) wrong.push(`half a change: ${where}`);
          if (isAfter) return;
          endProcess(root);
          const again = await run(root);
          if (again.exitCode !== 0) wrong.push(`blocked afterwards: ${where}; ${again.err.trim()}`);
          const [made, expected] = [filesIn(root), whole.state].map((files) =>
            Object.entries(files).filter(([path]) => path !== log),
          );
          if (!isSameState(made ?? [], expected ?? [])) wrong.push(`another result afterwards: ${where}`);
        });
    expect(wrong).toEqual([]);
  },
  isFull ? 3_600_000 : 60_000,
);

test(
  'a fault of the disk at any point of save loses nothing, tells the truth, and stops no later run',
  async () => {
    const template = planRepository();
    const head = join(template, 'plans/vi-du/programme.yaml');
    writeFileSync(head, readFileSync(head, 'utf8').replace(/^title: .*$/m, 'title: CHƯƠNG TRÌNH HƯ CẤU'));
    const saved = readFileSync(head, 'utf8');
    const subjectOf = (root: string) => runGit(root, 'log', '-1', '--format=%s');
    const run = (root: string) => runCthd(['save', 'Đổi tên loại', '--lang', 'en'], { cwd: root });
    const wrong: string[] = [];
    const swept = async (at: number | null, code: string) => {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'cthd-fault-')));
      try {
        cpSync(template, root, { recursive: true });
        const { calls, value } = await withFaultAt({ root, at, code }, () => run(root));
        const where = `${code} at ${String(at)}, ${calls.at(-1) ?? ''}: exit ${value.exitCode}, ${value.err.trim()}`;
        const isSaved = subjectOf(root) === 'Đổi tên loại';
        if (value.exitCode > 2) wrong.push(`not told as a fault of the disk: ${where}`);
        if (value.exitCode === 0 && !isSaved) wrong.push(`false success: ${where}`);
        if (value.err.includes('nothing was') && isSaved) wrong.push(`untrue sentence: ${where}`);
        if (readFileSync(join(root, 'plans/vi-du/programme.yaml'), 'utf8') !== saved)
          wrong.push(`lost: ${where}`);
        if (!isSaved && (await run(root)).exitCode !== 0) wrong.push(`blocked afterwards: ${where}`);
        if (subjectOf(root) !== 'Đổi tên loại') wrong.push(`not saved afterwards: ${where}`);
        return calls.length;
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    };
    const count = await swept(null, 'EIO');
    expect(wrong).toEqual([]);
    const step = isFull ? 1 : Math.ceil(count / fewest);
    for (let at = 0; at < count; at += step)
      for (const code of isFull ? codes : [codes[(at / step) % codes.length] ?? 'EIO']) await swept(at, code);
    expect(wrong).toEqual([]);
  },
  isFull ? 3_600_000 : 60_000,
);
