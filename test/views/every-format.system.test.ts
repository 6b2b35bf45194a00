import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { views } from '../../src/commands/show/views.ts';
import { type FormatName, formats } from '../../src/writers/formats.ts';
import { adjustedRepository } from '../support/adjusted-repository.ts';
import { docxOutline } from '../support/docx-outline.ts';
import { runCthd } from '../support/run-cthd.ts';
import { workbookFaults } from '../support/workbook-faults.ts';
import { xlsxOutline } from '../support/xlsx-outline.ts';

/** How each view is asked for. */
const calls: Readonly<Record<string, readonly string[]>> = {
  summary: ['render', 'summary'],
  tracker: ['render', 'tracker'],
  report: ['render', 'report', '--period', '2025-H2'],
  extract: ['render', 'extract', '--lead', 'ban-to-chuc-vi-du', '--since', '2024-11-01'],
  timeline: ['render', 'timeline'],
  calendar: ['render', 'calendar'],
  text: ['render', 'text'],
  consolidated: ['consolidate'],
  board: ['render', 'board'],
  status: ['status'],
  late: ['late'],
  log: ['log', 'II.1.1/1', 'II.2/3'],
  wording: ['log', '--wording', '--unit', 'II.1.1/1'],
  task: ['task', 'II.4/4'],
  diff: ['diff', '2025-ct21'],
  impact: ['impact', '21-CT/LHHVD'],
  review: ['review', '--list'],
  explain: ['explain', 'task-without-lead'],
  approve: ['approve', '--list', '--against', 'HEAD~1'],
  rollup: ['rollup', 'rollup.ndjson'],
  feed: ['feed', '--since', '2024-06-01', '--address', 'https://intranet.example/tin.atom'],
};

/** Views whose text, Markdown and JSON have goldens beside the tests of their own. */
const toldElsewhere = [
  'summary',
  'tracker',
  'report',
  'extract',
  'timeline',
  'board',
  'status',
  'late',
  'log',
  'task',
];
const told: readonly FormatName[] = ['text', 'markdown', 'json'];
const cases = Object.entries(views).flatMap(([id, view]) =>
  view.formats
    .filter((format) => !toldElsewhere.includes(id) || !told.includes(format))
    .map((format) => ({ id, format })),
);

const row = (name: string, superior: string | null, counts: readonly number[]) => ({
  repository: name,
  programme_key: `${name}/ctr`,
  subject: 'Chương trình hư cấu',
  fictional: true,
  issuer: `Sở ${name} Ví dụ`,
  superior,
  as_of: '2025-12-15',
  ...Object.fromEntries(
    ['completed_on_time', 'completed_late', 'open_in_term', 'open_overdue', 'no_deadline'].map(
      (field, at) => [field, counts[at] ?? 0],
    ),
  ),
  longest_days: (counts[3] ?? 0) > 0 ? 90 : null,
  longest_address: (counts[3] ?? 0) > 0 ? 'II.1' : null,
  longest_wording: (counts[3] ?? 0) > 0 ? 'Việc hư cấu.' : null,
  longest_reason: null,
});

let root = '';
beforeAll(async () => {
  root = await adjustedRepository(mkdtempSync(join(tmpdir(), 'cthd-test-')));
  const rows = [
    row('so-a', 'Tỉnh Ví dụ', [3, 1, 5, 4, 2]),
    row('so-b', 'Tỉnh Ví dụ', [1, 0, 2, 0, 1]),
    row('bo-c', null, [0, 0, 1, 1, 0]),
  ];
  writeFileSync(join(root, 'rollup.ndjson'), rows.map((one) => `${JSON.stringify(one)}\n`).join(''));
  mkdirSync(join(root, 'ra'));
}, 60_000);
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('every view has a call here', () => {
  expect(Object.keys(calls).toSorted()).toEqual(Object.keys(views).toSorted());
});

test.each(cases)('$id as $format', async ({ id, format }) => {
  const out = `ra/${id}.${formats[format].extension}`;
  const made = await runCthd(
    [...(calls[id] ?? []), '--format', format, '--out', out, '--as-of', '2025-12-15', '--lang', 'vi'],
    { cwd: root },
  );
  expect([made.exitCode, made.err]).toEqual([0, `Đã ghi ${out}.\n`]);
  const bytes = new Uint8Array(readFileSync(join(root, out)));
  await expect(await readable(format, bytes)).toMatchFileSnapshot(`golden-files/${id}.${format}.txt`);
});

/** The formats that a job prints as they are. */
const printed = Object.entries(views).flatMap(([id, view]) =>
  view.formats.filter((format) => format !== 'docx' && format !== 'xlsx').map((format) => ({ id, format })),
);

describe('in the log of a job, words of a plan are no command', () => {
  let hostile = '';
  beforeAll(async () => {
    hostile = await adjustedRepository(mkdtempSync(join(tmpdir(), 'cthd-test-')));
    for (const name of readdirSync(join(hostile, 'plans'), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.yaml')) makeHostile(join(hostile, 'plans', name));
    const hostileRow = { ...row(attack, attack, [3, 1, 5, 4, 2]), subject: attack, issuer: attack };
    writeFileSync(join(hostile, 'rollup.ndjson'), `${JSON.stringify(hostileRow)}\n`);
  }, 60_000);
  afterAll(() => {
    rmSync(hostile, { recursive: true, force: true });
  });

  test.each(printed)('$id as $format', async ({ id, format }) => {
    const { exitCode, out } = await runCthd(
      [...(calls[id] ?? []), '--format', format, '--as-of', '2025-12-15', '--lang', 'vi'],
      { cwd: hostile, variables: { GITHUB_ACTIONS: 'true' } },
    );
    expect(exitCode).toBe(0);
    expect(out.split(/\r?\n/).filter((line) => /^\s*::|##\w*\[/.test(line))).toEqual([]);
  });
});

/** Long enough to be folded in every place, and a command both at the beginning of a line and within one. */
const attack = `${'::error::x '.repeat(12)}##vso[y]z ::${'::'.repeat(50)}`;

/** Puts commands before the words of a file of a plan, wherever they stand on one line. */
function makeHostile(file: string): void {
  const words = /^(\s*(?:- )?(?:text|title|heading|subject|note|reason|name): )(["']?)(?=\p{L})(.*)$/gmu;
  const text = readFileSync(file, 'utf8').replace(words, (_, key: string, quote: string, rest: string) =>
    quote === '' ? key + JSON.stringify(`${attack} ${rest}`) : `${key}${quote}${attack} ${rest}`,
  );
  writeFileSync(file, text);
}

/** The files that no view makes: the instrument to be signed, the sheet of a unit and the letter that reminds of it. */
test.each([
  ['amend', ['amend', 'HEAD~3..HEAD', '--out', 'ra/amend.docx'], ['ra/amend.docx']],
  [
    'sheet',
    ['sheet', 'out', '--period', '2025-H2', '--out', 'ra/phieu'],
    ['ra/phieu/2025-h2-ban-to-chuc-vi-du.xlsx'],
  ],
  [
    'reminder',
    ['sheet', 'remind', '--period', '2025-H2', '--out', 'ra/nhac'],
    ['ra/nhac/2025-h2-ban-to-chuc-vi-du.docx', 'ra/nhac/2025-h2-ban-to-chuc-vi-du.md'],
  ],
])('%s', async (name, args, files) => {
  const made = await runCthd([...args, '--as-of', '2025-12-15', '--lang', 'vi'], { cwd: root });
  expect([made.exitCode, made.err.split('\n').find((line) => line.startsWith('cthd:'))]).toEqual([
    0,
    undefined,
  ]);
  for (const file of files) {
    const format = file.endsWith('.docx') ? 'docx' : file.endsWith('.xlsx') ? 'xlsx' : 'markdown';
    const text = await readable(format, new Uint8Array(readFileSync(join(root, file))));
    await expect(text).toMatchFileSnapshot(`golden-files/${name}.${format}.txt`);
  }
});

/**
 * A file as a reviewer can compare it: the parts of Word and Excel in lines, pages without what all of them share, and no commit, whose
 * hash is another as soon as anything of the example is.
 */
async function readable(format: FormatName, bytes: Uint8Array): Promise<string> {
  if (format === 'xlsx') expect(await workbookFaults(bytes)).toEqual([]);
  const text =
    format === 'docx'
      ? await docxOutline(bytes)
      : format === 'xlsx'
        ? await xlsxOutline(bytes)
        : new TextDecoder().decode(bytes);
  return text
    .replace(/<style>[^]*?<\/style>/g, '<style>…</style>')
    .replace(/<script([^>]*)>[^]*?<\/script>/g, '<script$1>…</script>')
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, '$1…')
    .replace(/content-hash:[0-9a-f]+/g, 'content-hash:…')
    .replace(/\b[0-9a-f]{40}\b|\b[0-9a-f]{12}(?=, Người Ví Dụ)|(?<=\(`?)[0-9a-f]{10}(?=`?\))/g, '(commit)');
}
