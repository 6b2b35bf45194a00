import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { everythingIn } from '../support/record-plan.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { runCthd } from '../support/run-cthd.ts';

const documents = `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: nq-07-2023, type: NQ, symbol: 07-NQ/ĐH, date: 2023-11-24, title: thay nghị quyết cũ (hư cấu), relations: [{ replaces: nq-01-2020 }], verified: { source: ví dụ } }
  - { id: nq-09-2024, type: NQ, symbol: 09-NQ/ĐH, date: 2024-05-01, title: việc khác (hư cấu), verified: { source: ví dụ } }
`;
const head = readFileSync(new URL('../support/base-plan/programme.yaml', import.meta.url), 'utf8');
const plan = () =>
  planOnDisk({
    'plans/documents.yaml': documents,
    'plans/vi-du/programme.yaml': `# yaml-language-server: $schema=../../schemas/programme.schema.json\n${head}`,
  });
const review = (root: string, ...args: readonly string[]) =>
  runCthd(['review', ...args, '--as-of', '2024-06-30', '--lang', 'en'], { cwd: root });
const slipPath = 'plans/vi-du/revisions/review-2024.yaml';
const given = ['--against', '07-NQ/ĐH', '--outcome', 'still-valid', '--reason', 'vẫn phù hợp'];
const entry = (unit: string) =>
  `  - { unit: ${unit}, on: 2024-06-30, against: nq-07-2023, by: ban-to-chuc, outcome: still-valid, reason: "vẫn phù hợp" }\n`;

test('a reason with characters that nobody sees is refused, by name', async () => {
  const root = plan();
  const reason = [...given.slice(0, -1), 'vẫn\u200b phù hợp'];
  expect(await review(root, 'cu-the-hoa', ...reason)).toEqual({
    exitCode: 2,
    out: '',
    err: 'cthd: --reason holds characters that nobody sees (U+200B), as a paste brings them; type it again. Nothing was written.\n',
  });
  expect(existsSync(join(root, slipPath))).toBe(false);
});

test('a review makes the slip of the year, further ones are added to it, the same one twice is not', async () => {
  const root = plan();
  const first = await review(root, 'cu-the-hoa', ...given);
  const start = `# yaml-language-server: $schema=../../../schemas/revision.schema.json\nid: review-2024\nmandates: []\nstate: draft\nreviewed:\n`;
  expect(first).toEqual({
    exitCode: 0,
    out: `Wrote ${slipPath}:1\n${start}${entry('cu-the-hoa')}`,
    err: '',
  });
  const second = await review(root, 'vi-du', 'I.1', ...given);
  expect(second).toEqual({ exitCode: 0, out: `Wrote ${slipPath}:7\n${entry('vi-du')}`, err: '' });
  const before = everythingIn(root);
  const third = await review(root, 'vi-du', ...given);
  expect(third).toEqual({
    exitCode: 0,
    out: '',
    err: 'The slip “review-2024” holds this review already; nothing was written.\n',
  });
  expect(everythingIn(root)).toEqual(before);
  expect(readFileSync(join(root, slipPath), 'utf8')).toBe(start + entry('cu-the-hoa') + entry('vi-du'));
});

test('a dry run writes nothing, a slip can be named, an issued one is left alone', async () => {
  const root = plan();
  const before = everythingIn(root);
  await review(root, 'I.1', ...given, '--dry-run');
  expect(everythingIn(root)).toEqual(before);
  await review(root, 'I.1', ...given, '--revision', 'dot-mot', '--by', 'Văn phòng', '--on', '01/6/2024');
  const text = readFileSync(join(root, 'plans/vi-du/revisions/dot-mot.yaml'), 'utf8');
  expect(text).toContain('unit: cu-the-hoa, on: 2024-06-01, against: nq-07-2023, by: van-phong');

  const issued = planOnDisk({
    'plans/documents.yaml': documents,
    [slipPath]:
      'id: review-2024\nmandates: [nq-07-2023]\ninstrument: { type: CTr, symbol: 03-CTr/BTC, date: 2024-01-01, issuer: ban-to-chuc }\nstate: issued\n',
  });
  const refused = await review(issued, 'I.1', ...given, '--revision', 'review-2024');
  expect([refused.exitCode, refused.err]).toEqual([
    2,
    'cthd: The slip “review-2024” has been issued (03-CTr/BTC) and cannot be changed any more; start a new one with cthd revise start.\n',
  ]);
  const { out } = await review(issued, 'I.1', ...given);
  expect(out).toContain('Wrote plans/vi-du/revisions/review-2024-2.yaml:1');
});

test.each([
  ['nothing but a unit', ['I.1'], 'Give units, --against <document>, --outcome'],
  [
    'an empty reason',
    ['I.1', '--against', '07-NQ/ĐH', '--outcome', 'still-valid', '--reason', ' '],
    '--reason needs one line',
  ],
  ['an unknown unit', ['I.9', ...given], 'There is no unit “I.9”'],
  [
    'an unknown document',
    ['I.1', '--against', '99-NQ/ĐH', ...given.slice(2)],
    'There is no document “99-NQ/ĐH”',
  ],
  ['a day before the document', ['I.1', ...given, '--on', '2023-11-23'], 'is earlier than the document'],
  ['a unit beside --list', ['I.1', '--list'], '--list shows the whole review'],
])('%s is refused and writes nothing', async (_, args, words) => {
  const root = plan();
  const before = everythingIn(root);
  const { exitCode, out, err } = await review(root, ...args);
  expect([exitCode, out, err.startsWith('cthd: '), err.includes(words)]).toEqual([2, '', true, true]);
  expect(everythingIn(root)).toEqual(before);
});

test('the campaign counts what is reviewed and what is outstanding', async () => {
  const root = plan();
  await review(root, 'I.1', ...given);
  await review(root, 'vi-du', ...given.with(3, 'needs-change'));
  const { out } = await review(root, '--list', '--format', 'json');
  expect(refusalsOf('review', out)).toEqual([]);
  const decided = (reason: string) => ({
    slip: 'review-2024',
    on: '2024-06-30',
    against: 'nq-07-2023',
    by: 'ban-to-chuc',
    reason,
  });
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    kind: 'review',
    programme: 'vi-du',
    fictional: true,
    asOf: '2024-06-30',
    since: '2020-10-01',
    counts: { total: 2, outstanding: 0, needsChange: 1, stillValid: 1 },
    documents: [
      {
        document: expect.objectContaining({ id: 'nq-07-2023', date: '2023-11-24' }) as object,
        counts: { total: 2, outstanding: 0, needsChange: 1, stillValid: 1 },
        held: 2,
        units: [
          { unit: 'vi-du', address: null, standing: 'needs-change', review: decided('vẫn phù hợp') },
          { unit: 'cu-the-hoa', address: 'I.1', standing: 'still-valid', review: decided('vẫn phù hợp') },
        ],
      },
      {
        document: expect.objectContaining({ id: 'nq-09-2024' }) as object,
        counts: { total: 0, outstanding: 0, needsChange: 0, stillValid: 0 },
        held: 0,
        units: [],
      },
    ],
    bodies: [],
  });
  for (const format of ['text', 'markdown']) {
    const shown = await review(root, '--list', '--format', format);
    for (const fact of [
      'Reviewed: 2 of 2 units',
      format === 'text' ? 'still valid: I.1 ' : 'I.1 (',
      '09-NQ/ĐH',
    ])
      expect(shown.out).toContain(fact);
  }
});

test('lint falls silent at a unit that a review found still valid, and asks for the change that one found necessary', async () => {
  const root = plan();
  const rules = async () => {
    const { out } = await runCthd(
      ['lint', '--as-of', '2024-06-30', '--format', 'json', '--rule', 'yearly-review=off'],
      { cwd: root },
    );
    const { findings } = JSON.parse(out) as { findings: { rule: string; unit?: string }[] };
    return findings
      .filter(({ rule }) => rule === 'citation-superseded' || rule === 'review-pending')
      .map(({ rule, unit }) => `${rule} ${unit ?? ''}`);
  };
  expect(await rules()).toEqual(['citation-superseded vi-du', 'citation-superseded cu-the-hoa']);
  await review(root, 'I.1', ...given);
  await review(root, 'vi-du', ...given.with(3, 'needs-change'));
  expect(await rules()).toEqual(['citation-superseded vi-du', 'review-pending vi-du']);
});
