import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextCommands } from '../../src/cli/likely-next-command.ts';
import { commands } from '../../src/commands/command-table.ts';
import { languages } from '../../src/locale/localised.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { recordPlan } from '../support/record-plan.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const attended = {
  isTerminal: true,
  isAttended: true,
  columns: 80,
  variables: { TERM: 'xterm', NO_COLOR: '1' },
};

describe('the table of next commands', () => {
  test('has an entry for every command that people type', () => {
    const typed = Object.keys(commands).filter((name) => name !== 'diff-driver');
    expect(typed.filter((name) => !Object.hasOwn(nextCommands, name))).toEqual([]);
  });

  test('names commands that there are, and lines that fit a terminal', () => {
    for (const [name, { fine, found }] of Object.entries(nextCommands).filter(([name]) =>
      Object.hasOwn(commands, name),
    ))
      for (const language of languages)
        for (const { line, words } of [fine, ...(found ? [found] : [])]) {
          expect([name, Object.keys(commands)]).toEqual([
            name,
            expect.arrayContaining([line[language].split(' ')[1] ?? '']),
          ]);
          expect(`Tiếp theo: ${line[language]}  (${words[language]})`.length).toBeLessThanOrEqual(80);
        }
  });
});

describe('the likely next command', () => {
  test('is told after a command, on the error stream, to a person at a terminal', async () => {
    const { out, err } = await runCthd(['schema', '--lang', 'en'], attended);
    expect([out.includes('Next:'), err]).toEqual([false, 'Next: cthd lint  (check the programme)\n']);
  });

  test.each([
    ['whose output goes elsewhere', [], { ...attended, isAttended: false }],
    ['that is to be quiet', ['--quiet'], attended],
  ])('is not told by one %s', async (_, args, terminal) => {
    expect((await runCthd(['schema', ...args], terminal)).err).toBe('');
  });

  test('depends on what was found', async () => {
    const cwd = process.cwd();
    const found = await runCthd(['lint', '--fail-on', 'info', '--lang', 'en'], { ...attended, cwd });
    expect([found.exitCode, found.err]).toEqual([1, expect.stringMatching(/^Next: cthd explain <rule>/)]);
  });

  test.each([
    [['task', 'mo-lop'], 'cthd record II.1/1 <state>  (record its progress)'],
    [['log'], 'cthd record <task> <state>  (record its progress)'],
    [['log', 'mo-lop'], 'cthd record II.1/1 <state>  (record its progress)'],
  ])('after %j names the task that was looked at', async (args, line) => {
    const cwd = recordPlan();
    expect((await runCthd([...args, '--lang', 'en'], { ...attended, cwd })).err).toBe(`Next: ${line}\n`);
  });

  test.each([
    [['log'], 'cthd record <task> --corrects <key>  (correct a record)'],
    [['task', 'quy-che-lam-viec'], 'cthd log II.1.1/3  (every record of the task)'],
  ])('after %j of a plan with records is to correct one, or to read them', async (args, line) => {
    const cwd = exampleOnDisk();
    expect((await runCthd([...args, '--lang', 'en'], { ...attended, cwd })).err).toBe(`Next: ${line}\n`);
  });

  test('can be copied, whatever a plan prints for a number and wherever it lies', async () => {
    const cwd = recordPlan();
    const path = join(cwd, 'plans/vi-du/text/II.yaml');
    mkdirSync(join(cwd, '"'));
    writeFileSync(path, readFileSync(path, 'utf8').replace('number: II', "number: '`ls`'"));
    const next = async (...args: string[]) => {
      const { err } = await runCthd([...args, '--lang', 'en'], { ...attended, cwd });
      return err.split('\n').findLast((line) => line.includes('cthd'));
    };
    expect([
      await next('task', 'mo-lop', '-C', `${cwd}/plans/..`),
      await next('log', 'mo-lop', '-C', `${cwd}/"/..`),
      await next('render', 'summary', '--as-of', '2024-01-01'),
    ]).toEqual([
      `Next: cthd record -C ${cwd}/plans/.. mo-lop <state>  (record its progress)`,
      'Next: cthd record -C "…" mo-lop <state>  (record its progress)',
      '      cthd task tong-ket --lead <body>  (to name a lead)',
    ]);
  });

  test('after a slip was started is to change the wording', async () => {
    const cwd = exampleOnDisk();
    const args = ['revise', 'start', '2025-ct21', '--mandate', '21-CT/LHHVD@2025-04-18', '--lang', 'en'];
    expect((await runCthd(args, { ...attended, cwd })).err).toBe(
      'Next: change the wording, then cthd revise propose  (the commands)\n',
    );
  });

  test('after a slip was only tried is nothing', async () => {
    const cwd = exampleOnDisk();
    const args = ['revise', 'start', '2025-ct21', '--mandate', '21-CT/LHHVD@2025-04-18', '--dry-run'];
    expect((await runCthd(args, { ...attended, cwd })).err).toBe('');
  });

  test('after a list of reviews is to record the first that is missing', async () => {
    const cwd = exampleOnDisk();
    const { err } = await runCthd(['review', '--list', '--as-of', '2025-12-15'], { ...attended, cwd });
    expect(err).toBe(
      'Ghi kết quả rà soát: cthd review II.2/1 --against "21-CT/LHHVD@2025-04-18"\n  --outcome "còn phù hợp" (hoặc "cần điều chỉnh") --reason "…"\n',
    );
  });

  test('after a review is to list what is left, and where something needs change to start its slip', async () => {
    const cwd = exampleOnDisk();
    const held = ['--against', '21-CT/LHHVD', '--reason', 'đã đọc', '--as-of', '2025-12-15', '--lang', 'en'];
    const review = async (unit: string, outcome: string) =>
      (await runCthd(['review', unit, '--outcome', outcome, ...held], { ...attended, cwd })).err;
    const list = ['review', '--list', '--as-of', '2025-12-15', '--lang', 'en'];
    const start = 'Next: cthd revise start <slip> --mandate "21-CT/LHHVD@2025-04-18"  (start the slip)\n';
    expect(await review('II.2/2', 'still-valid')).toBe(
      'Next: cthd review --list  (what is still to be reviewed)\n',
    );
    expect(await review('II.2/1', 'needs-change')).toBe(start);
    expect((await runCthd(list, { ...attended, cwd })).err).toBe(start);
    await runCthd(['revise', 'start', 'ct21', '--mandate', '21-CT/LHHVD@2025-04-18'], { cwd });
    expect((await runCthd(list, { ...attended, cwd })).err).toMatch(/^Next: change the wording/);
  });

  test('after a document was added is to ask what it bears on', async () => {
    const cwd = exampleOnDisk();
    const cited = 'Kết luận số 98-KL/TW ngày 28/5/2024 của Ban Bí thư về một việc';
    const { err, out } = await runCthd(['document', 'add', cited], { ...attended, cwd });
    expect(err).toBe('Tiếp theo: cthd impact kl-98-2024  (đơn vị nào cần rà soát)\n');
    expect(out).toContain('«issuer:');
  });

  test('after a record is to save it, once committed to send it, and once tried to write it', async () => {
    const cwd = exampleOnDisk();
    const record = ['record', 'II.4/4', 'in-progress', '--date', '2025-12-12', '--lang', 'en'];
    const add = ['document', 'add', 'Kết luận số 98-KL/TW ngày 28/5/2024 của Ban Bí thư về một việc'];
    const next = async (args: readonly string[]) => (await runCthd(args, { ...attended, cwd })).err;
    expect(await next([...record, '--dry-run'])).toBe(
      'Next: run it again without --dry-run  (to write it)\n',
    );
    expect(await next([...add, '--dry-run'])).toBe('Tiếp theo: chạy lại, bỏ --dry-run  (để ghi)\n');
    expect(await next(record)).toBe('Next: cthd save  (save what was written)\n');
  });

  test('after an assignment is to save it, and nothing where nothing changed', async () => {
    const cwd = exampleOnDisk();
    const task = ['task', 'II.4/5', '--lead', 'van-phong-vi-du', '--lang', 'en'];
    const next = async () => (await runCthd(task, { ...attended, cwd })).err;
    expect([await next(), await next()]).toEqual(['Next: cthd save  (save what was written)\n', '']);
  });

  test('after sheets that report nothing new is nothing, tried or read', async () => {
    const cwd = exampleOnDisk();
    const period = ['--period', '2025-H2', '--as-of', '2025-12-15', '--lang', 'en'];
    await runCthd(['sheet', 'out', ...period, '--out', 'phieu'], { cwd });
    for (const args of [['--dry-run'], []]) {
      const read = ['sheet', 'in', 'phieu', ...args, '--as-of', '2025-12-15', '--lang', 'en'];
      const { err, exitCode } = await runCthd(read, { ...attended, cwd });
      expect([err, exitCode]).toEqual(['', 0]);
    }
  });

  test('after an instrument was only tried is nothing: applying it writes nothing', async () => {
    const cwd = exampleOnDisk();
    writeFileSync(join(cwd, 'sua.md'), '1. Bãi bỏ gạch đầu dòng thứ năm mục 4 phần II.\n');
    const { err, exitCode } = await runCthd(['amend', 'apply', 'sua.md', '--dry-run'], { ...attended, cwd });
    expect([err.includes('Tiếp theo'), exitCode]).toEqual([false, 0]);
  });

  test('notes are folded to the screen', async () => {
    const cwd = exampleOnDisk();
    const args = ['sheet', 'remind', '--period', '2025-H2', '--lead', 'van-phong-vi-du', '--as-of'];
    const { err } = await runCthd([...args, '2025-10-01'], { ...attended, cwd });
    expect(err.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('after sheets were sent out is to read those that come back', async () => {
    const cwd = exampleOnDisk();
    const args = ['sheet', 'out', '--period', '2025-H2', '--as-of', '2025-12-15', '--lang', 'en'];
    const { err } = await runCthd(args, { ...attended, cwd });
    expect(err).toBe('Next: cthd sheet in <file> --dry-run  (look at sheets that came back)\n');
  });
});

describe('progress', () => {
  const watched = () => {
    const seen: string[] = [];
    const startProgress = (words: string) => {
      seen.push(words);
      return Promise.resolve({
        show: (share: number) => void seen.push(`${Math.round(share * 100)}%`),
        stop: () => void seen.push('stopped'),
      });
    };
    return { seen, startProgress };
  };

  test('is begun with the command and ended with it, also where it fails', async () => {
    for (const args of [['schema'], ['schema', 'khong-co']]) {
      const { seen, startProgress } = watched();
      await runCthd(['--lang', 'en', ...args], { ...attended, startProgress });
      expect(seen).toEqual(['cthd schema: working…', 'stopped']);
    }
  });

  test('shows how much of an import is done', async () => {
    const { seen, startProgress } = watched();
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a.md'), 'KẾ HOẠCH\nNăm 2026\n\nNhư sau:\n\nI. VIỆC\n\n1. Mở lớp.\n');
    await runCthd(['import', 'a.md', '--yes', '--lang', 'en'], { ...attended, startProgress, cwd });
    expect(seen).toEqual(['cthd import: working…', '30%', '50%', '80%', 'stopped']);
  });

  test('shows how many of the files that came back are read', async () => {
    const { seen, startProgress } = watched();
    const cwd = recordPlan();
    for (const name of ['a', 'b']) writeFileSync(join(cwd, `${name}.csv`), 'không phải phiếu\n');
    await runCthd(['sheet', 'in', 'a.csv', 'b.csv', '--lang', 'en'], { ...attended, startProgress, cwd });
    expect([...new Set(seen)]).toEqual(['cthd sheet: working…', '0%', '50%', 'stopped']);
  });

  test('is ended by the first question, since a person takes their time', async () => {
    const { seen, startProgress } = watched();
    const { askIn, heard } = scriptedAsk([]);
    await runCthd(['record'], { ...attended, startProgress, askIn, cwd: recordPlan() });
    expect([heard.length, seen[1]]).toEqual([1, 'stopped']);
  });
});
