import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../io/read-sheet-of-xlsx.ts';
import type { InputCell } from '../../src/plan/input-table.ts';
import { languages } from '../../src/locale/localised.ts';
import type { FormatName } from '../../src/writers/formats.ts';
import { viewNamed } from '../support/view-sources.ts';
import { runCthd } from '../support/run-cthd.ts';
import { paragraphsOf, sheetNamesOf } from '../writers/read-back.ts';

/** Every view of the fictional programme of State form, as the command that shows it, in every format that it has. */
const commands: readonly (readonly [view: string, command: string])[] = [
  ['text', 'render text'],
  ['summary', 'render summary'],
  ['tracker', 'render tracker'],
  ['report', 'render report --period 2026-H1'],
  ['extract', 'render extract --lead so-khcn-vi-du'],
  ['timeline', 'render timeline'],
  ['consolidated', 'render consolidated'],
  ['board', 'render board'],
  ['status', 'status'],
  ['late', 'late'],
  ['log', 'log'],
  ['task', 'task co-che-dat-hang'],
  ['impact', 'impact nq-12-2026-vi-du'],
  ['review', 'review --list'],
  ['wording', 'log --wording --unit co-che-dat-hang'],
  ['calendar', 'render calendar'],
  ['explain', 'explain own-reference'],
  ['rollup', 'rollup rollup.ndjson'],
];

const extensions: Readonly<Partial<Record<string, string>>> = {
  text: 'txt',
  markdown: 'md',
  docx: 'docx.txt',
  xlsx: 'xlsx.txt',
};
const asOf = ['--as-of', '2026-11-20'];

/** Outside of any repository, so that the history of this project is none of the example. */
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cthd-state-'));
  for (const side of ['before', 'after']) cpSync('examples/state', join(folder, side), { recursive: true });
  await writeRollup(join(folder, 'before'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The answer of the warehouse that `rollup` reads, with the figures of `status`. */
async function writeRollup(root: string): Promise<void> {
  const { out } = await runCthd(['status', '--format', 'json', ...asOf], { cwd: root });
  const { counts } = JSON.parse(out) as { counts: Readonly<Record<string, number>> };
  const row = {
    repository: 'tinh-vi-du',
    programme_key: 'tinh-vi-du/phat-trien-vi-du',
    subject: 'Thực hiện Nghị quyết số 12/NQ-HĐND',
    fictional: true,
    issuer: 'Ủy ban nhân dân tỉnh Ví dụ',
    superior: null,
    as_of: '2026-11-20',
    completed_on_time: counts['completedOnTime'],
    completed_late: counts['completedLate'],
    open_in_term: counts['openInTerm'],
    open_overdue: counts['openOverdue'],
    no_deadline: counts['noDeadline'],
    longest_days: null,
    longest_address: null,
    longest_wording: null,
    longest_reason: null,
  };
  writeFileSync(join(root, 'rollup.ndjson'), `${JSON.stringify(row)}\n`);
}

const cases = commands.flatMap(([view, command]) =>
  viewNamed(view).formats.flatMap((format) =>
    (format === 'text' ? languages : (['vi'] as const)).map((language) => ({
      view,
      command,
      format,
      language,
    })),
  ),
);

test.each(cases)('$view as $format in $language', async ({ view, command, format, language }) => {
  const settings = ['--format', format, '--lang', language, ...asOf];
  const { exitCode, out, err } = await runCthd([...command.split(' '), ...settings], {
    cwd: join(folder, 'before'),
  });
  expect([exitCode, err]).toEqual([0, '']);
  await expect(await readable(out, format)).toMatchFileSnapshot(
    `golden/state/${view}.${language}.${extensions[format] ?? format}`,
  );
});

/** What a golden holds of a file: the words of a page without its style and script and their hashes, the paragraphs of a document, the cells of a workbook. */
async function readable(out: string, format: FormatName): Promise<string> {
  if (format === 'html')
    return out
      .replace(/<style>[^]*?<\/style>/gu, '<style/>')
      .replace(/'sha256-[^']+'/gu, "'sha256-…'")
      .replace(/<script[^>]*>[^]*?<\/script>/gu, '<script/>');
  if (format !== 'docx' && format !== 'xlsx') return out;
  const written = Buffer.from(out, 'binary');
  if (format === 'docx') return `${(await paragraphsOf(written)).join('\n')}\n`;
  const sheets = [];
  for (const name of await sheetNamesOf(written)) {
    const { rows } = await readXlsx(written, name);
    sheets.push(`# ${name}`, ...rows.map(({ cells }) => cells.map(cellText).join(' | ')));
  }
  return `${sheets.join('\n')}\n`;
}

const cellText = (cell: InputCell): string =>
  cell.kind === 'text'
    ? cell.text
    : cell.kind === 'number' || cell.kind === 'percent'
      ? String(cell.value)
      : cell.kind === 'date'
        ? cell.date
        : '';

test('the sheet of a lead, and its reminder', async () => {
  const cwd = join(folder, 'before');
  const period = ['--period', '2026-H1', '--lead', 'so-khcn-vi-du', '--lang', 'vi', ...asOf];
  for (const [step, made, view] of [
    ['out', 'xlsx', 'sheet'],
    ['remind', 'docx', 'reminder'],
  ] as const) {
    const { exitCode, err } = await runCthd(['sheet', step, '--out', step, ...period], { cwd });
    expect([exitCode, err]).toEqual([0, '']);
    const written = readFileSync(join(cwd, step, `2026-h1-so-khcn-vi-du.${made}`)).toString('binary');
    await expect(await readable(written, made)).toMatchFileSnapshot(`golden/state/${view}.vi.${made}.txt`);
  }
});

describe('the diff of an adjusted programme of State form', () => {
  const edits: readonly (readonly [file: string, was: string, now: string])[] = [
    ['PL.I', 'at-most: 30, by', 'at-most: 45, by'],
    ['PL.II', '{ year: 2026, then: yearly }', '{ from: 2026-Q3, to: 2028-Q3 }'],
    ['PL.II', 'deadline: { quarter: 2026-Q4 } }', 'deadline: { quarter: 2027-Q4 } }'],
    ['PL.II', 'Cấp trình: Chủ tịch', 'Cấp trình: Phó Chủ tịch'],
    ['II', 'Đặt hàng của các xã.', 'Đặt hàng của các xã và các hội.'],
    ['I', 'gồm ba tỉnh', 'gồm bốn tỉnh'],
  ];
  beforeAll(() => {
    for (const [file, was, now] of edits) {
      const path = join(folder, 'after/plans/phat-trien-vi-du/text', `${file}.yaml`);
      const text = readFileSync(path, 'utf8');
      expect(text.split(was).length).toBe(2);
      writeFileSync(path, text.replace(was, now));
    }
  });

  test.each([
    ...languages.map((language) => ['text', language] as const),
    ...(['markdown', 'html', 'json'] as const).map((format) => [format, 'vi'] as const),
  ])('as %s in %s', async (format, language) => {
    const args = ['diff', 'before', 'after', '--format', format, '--lang', language, ...asOf];
    const { exitCode, out } = await runCthd(args, { cwd: folder });
    expect(exitCode).toBe(0);
    await expect(await readable(out, format)).toMatchFileSnapshot(
      `golden/state/diff.${language}.${extensions[format] ?? format}`,
    );
  });
});
