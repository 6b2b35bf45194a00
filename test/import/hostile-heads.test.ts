import { expect, test } from 'vitest';
import { issuerIn, issuerInReference, termOf } from '../../src/import/plan/head-facts.ts';
import { severalDeadlines } from '../../src/import/plan/several-deadlines.ts';
import { sharedWork } from '../../src/import/plan/shared-cells.ts';
import { deadlineIn } from '../../src/import/plan/cell-deadline.ts';
import { readLines } from '../../src/import/read/markup/read-lines.ts';
import { divideText } from '../../src/import/structure/divide-text.ts';
import { factsInBrackets } from '../../src/import/plan/prose-assignments.ts';
import { readYearlyBounds } from '../../src/vietnamese/numbers/yearly-bounds.ts';
import { leadsBelow, ledByHeading } from '../../src/import/plan/led-by-headings.ts';
import { emptyHead } from '../../src/import/structure/draft-units.ts';
import { isBodyClass } from '../../src/vietnamese/wording/body-names.ts';
import { namesOfBodies } from '../../src/import/plan/names-of-bodies.ts';
import { readDocument } from '../../src/vietnamese/documents/read-document.ts';

const many = 200_000;

test('heads made to hold an import are read in proportion to their length', () => {
  expect(issuerIn([`${'('.repeat(many)} Hội Ví dụ ban hành Kế hoạch`])).toBe('Hội Ví dụ');
  const head = { ...emptyHead(), reference: '(kèm theo số của '.repeat(many / 20) };
  expect(
    issuerInReference({ instrument: null, head, units: [], decisions: [], dropped: [], unplaced: [] }),
  ).toBeNull();
  const wording = Array.from({ length: many / 4 }, (_, n) => `giai đoạn ${2000 + (n % 99)} - 2100`);
  const term = termOf({ own: emptyHead(), issued: emptyHead(), wording, asOf: '2026-01-01', ends: [] });
  expect([term.from, term.to, term.by.vi]).toEqual([2000, 2100, '«giai đoạn 2000 - 2100»']);
});

test.each([
  ['dots', 'Nghị quyết a' + '.'.repeat(many) + 'x'],
  ['brackets before a day', 'Nghị quyết a' + '('.repeat(many) + 'x ngày 01/02/2026'],
  ['figures', `Nghị quyết ${'1'.repeat(many)}`],
])('so is a citation that is typed: %s', (_, typed) => {
  expect(readDocument(typed)).toMatchObject({ type: 'NQ', symbol: null });
});

test('so are the cells of a table of tasks', () => {
  expect(deadlineIn('vào lúc '.repeat(10_000), () => 2026, undefined)).toEqual({ problem: 'unreadable' });
  for (let cell = 0; cell < 4_000; cell += 1) {
    expect(sharedWork(`chủ trì: a${' '.repeat(900)}x${cell}`)).toBeNull();
    expect(severalDeadlines(`${'.'.repeat(900)}x${cell}`, () => ({ problem: 'unreadable' }))).toEqual([]);
  }
  expect(sharedWork('Sở A\nSở B chủ trì;  \n  Sở C   phối hợp')).toEqual({
    lead: 'Sở A\nSở B',
    with: 'Sở C',
  });
});

test('so are places that are listed without an end as if they were bodies', () => {
  expect(isBodyClass(`Sở ${'xã, '.repeat(many)}x`)).toBe(false);
});

test('so is the heading of units that ends in nothing but stops', () => {
  const unit = {
    id: 'a',
    kind: 'section',
    heading: `Sở Ví dụ${':'.repeat(many)}x`,
    units: [{ id: 'b', kind: 'bullet' }],
  };
  expect(
    ledByHeading(unit, {
      known: { bodyId: () => '', noteClass: () => undefined, nameOf: () => '' },
      byRows: new Set(),
      yearOf: () => null,
      firstYear: 2026,
      issuedOn: null,
      unread: [],
    }),
  ).toBeNull();
});

test('of the tasks that the body of a heading leads ten are told by their words', () => {
  const tasks = Array.from({ length: 12 }, (_, at) => `Việc ${at}`);
  expect(leadsBelow('Sở Ví dụ', tasks).en).toBe(
    '“Sở Ví dụ” is a heading and taken for the lead of: “Việc 0”, “Việc 1”, “Việc 2”, “Việc 3”, “Việc 4”, “Việc 5”, “Việc 6”, “Việc 7”, “Việc 8”, “Việc 9” and 2 more',
  );
});

test('the day at the end of a name is no part of it, with whatever stands before it', () => {
  expect(readDocument('Nghị quyết Đại hội Ví dụ, (ngày 01/02/2026')).toMatchObject({
    title: 'Nghị quyết Đại hội Ví dụ',
    date: '2026-02-01',
  });
});

test('so are a name above the title, brackets at the end of a task and targets year by year', () => {
  const name = 'SỞ VÍ DỤ - '.repeat(many / 20);
  const { head, dropped } = divideText(readLines(`${name}\n\nKẾ HOẠCH\nNăm 2026\n\nI. VIỆC\n\n- Một.\n`));
  expect([head.issuer, dropped.map(({ why }) => why.en)]).toEqual([null, ['stands above the title']]);
  expect(
    factsInBrackets(`Việc ${'('.repeat(many)}Ban A; ` + 'Ban A chủ trì; '.repeat(many / 20) + ')', 2026),
  ).toBeNull();
  expect(readYearlyBounds('2026: 1, '.repeat(many / 20))).toBeNull();
});

test('a body with those that join in behind it, in brackets, leads alone', () => {
  expect([
    sharedWork('Bộ Ví dụ\n(phối hợp: Bộ Mẫu)'),
    sharedWork('Sở A (phối hợp với Sở B, Sở C)'),
    sharedWork('Sở A (cơ quan thường trực)'),
    sharedWork(`Sở A (${'phối hợp '.repeat(90)}`),
  ]).toEqual([{ lead: 'Bộ Ví dụ', with: 'Bộ Mẫu' }, { lead: 'Sở A', with: 'Sở B, Sở C' }, null, null]);
});

test('very many bodies are told from each other by what could make them one', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `Phòng Ví dụ ${at} và Thử nghiệm`);
  const known = namesOfBodies(names);
  for (const [at, name] of names.entries())
    if (known.spelledOtherwise(name) === undefined && known.alike(name) === undefined)
      known.add(name, String(at));
  known.add('Phòng Ví dụ 7', 'x');
  expect([
    known.idOf('Phòng Ví dụ 19999 và Thử nghiệm'),
    known.alike('Phòng Ví dụ'),
    known.alike('Phòng Ví dụ 12'),
    known.alike('Phòng Ví dụ 7 và Mẫu'),
    known.alike('Phòng Mẫu'),
    known.spelledOtherwise('Phòng VD 19 và Thử nghiệm'),
  ]).toEqual([
    '19999',
    'Phòng Ví dụ 0 và Thử nghiệm',
    'Phòng Ví dụ 12 và Thử nghiệm',
    'Phòng Ví dụ 7',
    undefined,
    'Phòng Ví dụ 19 và Thử nghiệm',
  ]);
});
