import { expect, test } from 'vitest';
import { commitAll, exampleOnDisk, exampleRepository, gitIn } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const asOf = ['--as-of', '2025-12-15'];

/** What people ask of the worked example. */
const scenarios: Readonly<Record<string, readonly string[]>> = {
  status: ['status', ...asOf],
  'status-filtered': [
    'status',
    ...asOf,
    '--part',
    'II.2',
    '--lead',
    'ban-tu-van-vi-du',
    '--due-within',
    '400',
  ],
  'status-missing': ['status', ...asOf, '--known-on', '2025-12-31', '--missing', '2025-H1'],
  'status-all': ['status', ...asOf, '--all'],
  late: ['late', ...asOf],
  log: ['log', 'lap-12-dang-doan', 'sap-xep-van-phong', '--since', '2024-11-01'],
  task: ['task', 'quy-che-lam-viec', ...asOf],
  'task-citing': ['task', 'II.2/1', ...asOf],
  'task-change': [
    'task',
    'lap-12-dang-doan',
    ...asOf,
    '--deadline',
    'Quý II/2026',
    '--reason',
    'Chờ đại hội',
    '--dry-run',
  ],
  states: ['explain', 'states'],
};
const extensions: Readonly<Record<string, string>> = {
  text: 'txt',
  json: 'json',
  markdown: 'md',
  csv: 'csv',
  html: 'html',
};

const formatsOf = (scenario: string) =>
  scenario === 'states'
    ? ['text']
    : [
        'text',
        'json',
        'markdown',
        ...(/^(?:status|late)/.test(scenario) ? ['csv'] : []),
        ...(scenario === 'task-change' ? [] : ['html']),
      ];

/** What stands between the head and the foot of a page, whatever its style. */
const contentOf = (page: string) => `${/<main[^]*<\/main>/.exec(page)?.[0] ?? ''}\n`;

const cases = Object.keys(scenarios).flatMap((scenario) =>
  formatsOf(scenario).flatMap((format) =>
    (['json', 'html'].includes(format) ? ['vi'] : ['vi', 'en']).map(
      (language) => [scenario, format, language] as const,
    ),
  ),
);

test.each(cases)('%s as %s in %s', async (scenario, format, language) => {
  const args = scenarios[scenario] ?? [];
  const { exitCode, out, err } = await runCthd(
    [...args, '--lang', language, ...(scenario === 'states' ? [] : ['--format', format])],
    { cwd: exampleOnDisk() },
  );
  expect([exitCode, err]).toEqual([0, '']);
  const content = format === 'html' ? contentOf(out) : out;
  await expect(content).toMatchFileSnapshot(`golden/${scenario}.${language}.${extensions[format] ?? ''}`);
});

test('the log names the commits, with their dates in Hanoi', async () => {
  const root = exampleRepository();
  const { out } = await runCthd(['log', 'mang-luoi-chuyen-gia'], { cwd: root });
  const hash = gitIn(root, ['rev-parse', 'HEAD']).trim().slice(0, 12);
  await expect(out.replace(hash, '<commit>')).toMatchFileSnapshot('golden/log-commit.vi.txt');
});

test.each(Object.entries(scenarios))(
  '%s is no wider than 80 columns, with and without colour',
  async (_, args) => {
    const root = exampleOnDisk();
    const plain = await runCthd(args, {
      cwd: root,
      isTerminal: true,
      columns: 80,
      variables: { NO_COLOR: '1' },
    });
    const coloured = await runCthd([...args, '--color', 'always'], {
      cwd: root,
      isTerminal: true,
      columns: 80,
    });
    const esc = new RegExp(String.raw`\u001B\[[0-9;]*m`, 'g');
    expect(coloured.out).toContain('\u001B[');
    expect(coloured.out.replace(esc, '')).toBe(plain.out);
    const { default: stringWidth } = await import('string-width');
    expect(plain.out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  },
);

test('the example has no errors, and a commit of it changes nothing that status says', async () => {
  const root = exampleRepository();
  const { exitCode, out } = await runCthd(['lint', ...asOf, '--format', 'json'], { cwd: root });
  expect([exitCode, (JSON.parse(out) as { counts: object }).counts]).toMatchObject([
    0,
    { error: 0, excepted: 1 },
  ]);
  const before = await runCthd(['status', ...asOf], { cwd: root });
  commitAll(root, 'Không đổi gì');
  expect((await runCthd(['status', ...asOf], { cwd: root })).out).toBe(before.out);
});
