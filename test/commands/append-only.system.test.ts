import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll, exampleRepository, gitIn } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';
import { rulesFound } from '../support/rules-found.ts';

const folder = 'plans/lien-hiep-hoi-vi-du';
const log = `${folder}/progress/lap-12-dang-doan.yaml`;
const text = `${folder}/text/II.1.yaml`;

/** What lint says of records and ledgers compared with a revision: rule, place and sentence. */
async function losses(root: string, against = 'HEAD') {
  const { exitCode, out } = await runCthd(
    ['lint', '--against', against, '--format', 'json', '--lang', 'en', '--as-of', '2025-12-15'],
    { cwd: root },
  );
  const { findings } = JSON.parse(out) as {
    findings: { rule: string; file: string; start?: { line: number }; message: string }[];
  };
  return {
    exitCode,
    found: findings
      .filter(({ rule }) => rule === 'record-kept' || rule === 'ledger-kept')
      .map(({ rule, file, start, message }) => [
        rule,
        `${file.slice(folder.length + 1)}:${start?.line ?? ''}`,
        message,
      ]),
  };
}

function edit(root: string, path: string, change: (before: string) => string) {
  const before = readFileSync(join(root, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(root, path), after);
}

const record = (date: string, rest = '') =>
  `- {date: ${date}, state: in-progress, by: ban-to-chuc-vi-du${rest}, recorded: ${date}T09:00:00+07:00}\n`;

describe('compared with a commit, lint reports', () => {
  test('nothing where records were only added', async () => {
    const root = exampleRepository();
    appendFileSync(join(root, log), record('2025-12-10'));
    writeFileSync(join(root, `${folder}/progress/ban-tin-hoi-vien.yaml`), record('2025-12-10'));
    expect(await losses(root)).toEqual({ exitCode: 0, found: [] });
  });

  test.each([
    [
      'an edited record',
      (before: string) => before.replace('value: 4', 'value: 5'),
      ':3',
      'The record of 10 September 2024 of the task lap-12-dang-doan was edited since the base (value). Put it back as it was; to change what it says, add a record that corrects it: cthd record lap-12-dang-doan --corrects …',
    ],
    [
      'a removed record',
      (before: string) => before.replace(/^.*date: 2025-06-10.*\n/m, ''),
      ':2',
      'The task lap-12-dang-doan has lost the record of 10 June 2025 that is in the base. Put it back as it was; to change what it says, add a record that corrects it: cthd record lap-12-dang-doan --corrects …',
    ],
    [
      'a reordered record',
      (before: string) => before.replace(/^(.*2024-03-12.*\n)((?:.*\n)*)/m, '$2$1'),
      ':7',
      'The record of 12 March 2024 of the task lap-12-dang-doan is in another place than in the base.',
    ],
  ])('%s', async (_, change, line, message) => {
    const root = exampleRepository();
    edit(root, log, change);
    expect(await losses(root)).toEqual({
      exitCode: 1,
      found: [['record-kept', `progress/lap-12-dang-doan.yaml${line}`, message]],
    });
  });

  test('a whole file removed', async () => {
    const root = exampleRepository();
    rmSync(join(root, log));
    expect(await losses(root)).toEqual({
      exitCode: 1,
      found: [
        [
          'record-kept',
          'progress/lap-12-dang-doan.yaml:',
          'The progress file of the task lap-12-dang-doan, with 6 records in the base, is gone. Put it back as it was; to change what it says, add a record that corrects it: cthd record lap-12-dang-doan --corrects …',
        ],
      ],
    });
  });

  test.each([
    [
      'an entry of a deadline’s ledger edited',
      (before: string) => before.replace('until: 2025-05-20', 'until: 2025-07-20'),
      [
        [
          23,
          'The former deadline of the task lap-12-dang-doan (30 June 2025, until 20 May 2025) is no longer in “was” as it is in the base.',
        ],
      ],
    ],
    [
      'an entry of a target’s ledger removed',
      (before: string) => before.replace(/^ *was:\n.*target: 15.*\n/m, ''),
      [
        [
          28,
          'The former target of the task lap-12-dang-doan (15, until 20 November 2024) is no longer in “was” as it is in the base.',
        ],
      ],
    ],
    [
      'a deadline moved without an entry',
      (before: string) => before.replace('date: 2025-12-31', 'date: 2026-12-31'),
      [
        [
          23,
          'The deadline of the task lap-12-dang-doan in the base (31 December 2025) was changed and not entered into “was”.',
        ],
      ],
    ],
    [
      'a target changed without an entry',
      (before: string) => before.replace('target: 12', 'target: 7'),
      [
        [
          28,
          'The target of the task lap-12-dang-doan in the base (12) was changed and not entered into “was”.',
        ],
      ],
    ],
    [
      'an assignment taken away with its ledger',
      (before: string) => before.replace(/^ {12}task:\n(?: {14}.*\n)+/m, ''),
      [
        [
          14,
          'The former deadline of the task lap-12-dang-doan (30 June 2025, until 20 May 2025) is no longer in “was” as it is in the base.',
        ],
        [
          14,
          'The deadline of the task lap-12-dang-doan in the base (31 December 2025) was changed and not entered into “was”.',
        ],
        [
          14,
          'The former target of the task lap-12-dang-doan (15, until 20 November 2024) is no longer in “was” as it is in the base.',
        ],
        [
          14,
          'The target of the task lap-12-dang-doan in the base (12) was changed and not entered into “was”.',
        ],
      ],
    ],
  ] satisfies [string, (before: string) => string, [number, string][]][])(
    '%s',
    async (_, change, expected) => {
      const root = exampleRepository();
      edit(root, text, change);
      const { exitCode, found } = await losses(root);
      expect(exitCode).toBe(1);
      expect(found.map(([rule]) => rule)).toEqual(expected.map(() => 'ledger-kept'));
      const plain = found.map(([, place = '', message]) => `${place.replace(/^.*:/, '')} ${message ?? ''}`);
      expect(plain.sort()).toEqual(expected.map(([line, message]) => `${line} ${message}`).sort());
    },
  );

  test('nothing where cthd task moved a deadline and a target', async () => {
    const root = exampleRepository();
    const args = [
      '--deadline',
      '2026-12-31',
      '--target',
      '10',
      '--reason',
      'Hai hội hợp nhất',
      '--as-of',
      '2025-12-15',
    ];
    const { exitCode } = await runCthd(['task', 'lap-12-dang-doan', ...args], { cwd: root });
    expect(exitCode).toBe(0);
    expect(await losses(root)).toEqual({ exitCode: 0, found: [] });
  });
});

test('two branches that both recorded keep everything, and merge into a log that keeps both', async () => {
  const root = exampleRepository();
  writeFileSync(join(root, '.gitattributes'), 'plans/*/progress/*.yaml merge=union\n');
  const base = commitAll(root, 'gộp không xung đột');
  gitIn(root, ['checkout', '--quiet', '-b', 'nhanh']);
  appendFileSync(join(root, log), record('2025-12-09', ', note: "nhánh"'));
  commitAll(root, 'nhánh');
  gitIn(root, ['checkout', '--quiet', 'main']);
  appendFileSync(join(root, log), record('2025-12-10', ', note: "chính"'));
  commitAll(root, 'chính');
  gitIn(root, ['merge', '--quiet', '-m', 'hợp nhất', 'nhanh']);
  for (const revision of [base, 'nhanh', 'main~1', 'main'])
    expect([revision, await losses(root, revision)]).toEqual([revision, { exitCode: 0, found: [] }]);
});

test('without --against, nothing is compared', async () => {
  const root = exampleRepository();
  const before = await rulesFound(root, '--as-of', '2025-12-15');
  rmSync(join(root, log));
  expect(await rulesFound(root, '--as-of', '2025-12-15')).toEqual(before);
});
