import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editorSession } from '../../src/commands/lsp/editor-session.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { CalendarDate } from '../../src/plan/calendar.ts';
import { memoiseTexts, memoisedByText } from '../../src/plan/memoised.ts';
import { caseCount } from '../support/case-count.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';

const asOf = '2026-11-23' as CalendarDate;
const text = 'plans/vi-du/text/II.yaml';
const register = 'plans/documents.yaml';

/** What an editor has open in a folder. */
const sessionIn = (root: string, today: () => CalendarDate = () => asOf) =>
  editorSession({ root, schemas: {}, language: 'vi', today, isBesideYamlServer: false });

/** Pieces that findings come of: citations, dates, targets, marks, letters, ids. */
const pieces = [
  'Nghị quyết số 45-NQ/TW ngày 24/11/2023',
  ' 31/02/2024',
  'tổ chức 7 lớp ',
  '[^1]',
  '  ',
  '"trích"',
  'hoà',
  '✓',
  'e\u0302\u0301',
  'Văn phòng Hội Ví dụ',
  '2021-2025',
  'lead: khong-co\n',
  'yes',
  ' }',
];

const edit = fc.record({
  file: fc.constantFrom(text, text, text, register),
  from: fc.nat(),
  length: fc.nat(6),
  piece: fc.constantFrom(...pieces),
});

test('what is told while one types is what lint finds in the same files from the start', () => {
  const root = planOnDisk();
  const disk = readPlanFolder(root);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const session = sessionIn(root);
      const now = new Map([text, register].map((file) => [file, readFileSync(join(root, file), 'utf8')]));
      for (const { file, from, length, piece } of edits) {
        const before = now.get(file) ?? '';
        const at = from % (before.length + 1);
        const after = before.slice(0, at) + piece + before.slice(at + length);
        now.set(file, after);
        session.setText(file, after);
        const told = session.findings('plans/vi-du');
        memoiseTexts(0);
        const files = disk.files.map((raw) => {
          const typed = now.get(raw.path);
          return typed === undefined ? raw : { ...raw, bytes: new TextEncoder().encode(typed) };
        });
        const found = lintPlan({ ...disk, files }, { asOf }).findings;
        expect(told).toEqual(found.filter((one) => one.file.startsWith('plans/vi-du/')));
        memoiseTexts(16_384);
      }
    }),
    { numRuns: caseCount(10, 2_000) },
  );
});

test('what is made of a text is made once while few texts are asked for, and never kept beyond', () => {
  let made = 0;
  const upper = memoisedByText((words) => {
    made += 1;
    return words.toUpperCase();
  });
  memoiseTexts(0);
  expect([upper('a'), upper('a'), made]).toEqual(['A', 'A', 2]);
  memoiseTexts(2);
  expect([upper('a'), upper('b'), upper('a'), upper('b'), made]).toEqual(['A', 'B', 'A', 'B', 4]);
  for (const words of ['c', 'd', 'e', 'f', 'a']) upper(words);
  expect(made).toBe(9);
  memoiseTexts(0);
});

test('an editor that stays open over midnight is answered as of the new day', () => {
  const root = planOnDisk();
  let day = asOf;
  const session = sessionIn(root, () => day);
  for (const next of ['2019-01-01', '2030-01-02'] as const) {
    day = next;
    expect(session.plan().asOf).toBe(day);
    expect(session.findings(null)).toEqual(lintPlan(readPlanFolder(root), { asOf: day }).findings);
  }
});

test('a text that an editor holds is bounded as a file is: one that is larger is named, and not read', () => {
  const root = planOnDisk();
  const session = sessionIn(root);
  session.setText(text, '- a\n'.repeat(600_000));
  const told = session.findings(null).filter(({ file }) => file === text);
  expect(told.map(({ rule, message }) => [rule, message.en])).toEqual([
    ['unreadable-file', expect.stringMatching(/^The file is larger than 2 MiB and is not read; /)],
  ]);
  session.setText(text, null);
  expect(session.findings(null).filter(({ file }) => file === text)).toEqual([]);
});
