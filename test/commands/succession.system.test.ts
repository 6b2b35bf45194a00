import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll, exampleRepository } from '../support/git-repository.ts';
import { preparedByCommands } from '../support/prepared-folder.ts';
import { runCthd } from '../support/run-cthd.ts';
import { scriptedAsk } from '../support/scripted-ask.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

const former = 'lien-hiep-hoi-vi-du';
const next = 'lien-hiep-hoi-vi-du-14';
const en = ['--lang', 'en'];
const wish = ['--subject', 'Thực hiện Nghị quyết Đại hội XIV (hư cấu)', '--term', '2026-2031'];

/** The example with a programme that succeeds it from 2026 on. */
const succeeded = preparedByCommands(async (root) => {
  exampleRepository(root);
  const args = ['init', ...wish, '--succeeds', former, '--closed', '2025-12-31', '--id', next];
  const { exitCode, err } = await runCthd([...args, '--as-of', '2026-01-15', ...en], { cwd: root });
  expect([exitCode, err]).toEqual([0, '']);
  commitAll(root, 'chương trình kế tiếp');
});
const repository = () => succeeded(temporaryFolder());

interface StatusJson {
  readonly counts: { readonly total: number; readonly carriedOver: number; readonly openOverdue: number };
  readonly tasks: readonly { readonly id: string; readonly state: string; readonly carriedTo?: string }[];
  readonly missing: { readonly leads: readonly unknown[] } | null;
}
const status = async (root: string, asOf: string, ...args: readonly string[]) =>
  JSON.parse(
    (await runCthd(['status', '--format', 'json', '--as-of', asOf, ...args], { cwd: root })).out,
  ) as StatusJson;
const text = (root: string) => join(root, `plans/${next}/text/II.yaml`);
const findings = async (root: string, rule: string, asOf = '2026-02-01') => {
  const { out } = await runCthd(['lint', '--format', 'json', '--as-of', asOf, ...en], { cwd: root });
  const all = (JSON.parse(out) as { findings: { rule: string; file: string; message: string }[] }).findings;
  return all.filter((one) => one.rule === rule).map(({ file, message }) => `${file}: ${message}`);
};

describe('a programme that succeeds another', () => {
  test('begins with the tasks still open, each with its assignment, its origin and its former deadline', async () => {
    const root = await repository();
    const drafted = readFileSync(text(root), 'utf8');
    expect(drafted).toContain(`          - id: quy-ho-tro-sang-tao
            kind: bullet
            text: "Đưa Quỹ hỗ trợ sáng tạo Ví dụ vào hoạt động."
            task:
              lead: quy-sang-tao-vi-du
              with: [van-phong-vi-du]
              deadline:
                printed: "chưa ấn định"
                was:
                  - { quarter: 2025-Q3, until: 2025-12-31, reason: "Chuyển tiếp từ chương trình nhiệm kỳ 2024 - 2028" }
              deliverable: "Điều lệ quỹ và khoản hỗ trợ đầu tiên"
              carries: "${former}/quy-ho-tro-sang-tao"
`);
    const { tasks } = await status(root, '2025-12-31', '-p', former);
    const open = tasks.filter(({ state }) => state !== 'completed' && state !== 'discontinued');
    const carried = [...drafted.matchAll(/carries: "[^/]+\/(.*)"/g)].map(([, id]) => id);
    expect(open.every(({ id }) => carried.includes(id))).toBe(true);
    expect(await findings(root, 'task-carried-over')).toEqual([]);
    expect(await findings(root, 'programme-succession')).toEqual([]);
    expect(await findings(root, 'deadline-outside-term')).toEqual([]);
  });

  test('says of a late task that its new deadline is not set, as one says it', async () => {
    const late = async (language: string) => {
      const args = ['late', '--as-of', '2026-02-01', '--lang', language, '--format', 'markdown'];
      return (await runCthd(args, { cwd: await repository() })).out;
    };
    expect(await late('vi')).toContain('Quý III/2025; nay chưa ấn định');
    expect(await late('en')).toContain('Q3 2025; now chưa ấn định');
  });

  test('has the form of the one before it, which nobody is asked for', async () => {
    const root = exampleRepository(temporaryFolder());
    const typed = ['Thực hiện Nghị quyết mới (hư cấu)', '', '2026-2031', '', '', ''];
    const { askIn, heard } = scriptedAsk(typed);
    const args = ['init', '--succeeds', former, '--closed', '31/12/25', '--as-of', '2026-01-15', ...en];
    expect((await runCthd(args, { cwd: root, askIn })).exitCode).toBe(0);
    expect(heard.join()).not.toContain('Party');
  });

  test('takes over what the closed one left: a carried task counts once over all programmes', async () => {
    const root = await repository();
    const [old, fresh, all] = await Promise.all([
      status(root, '2026-02-01', '-p', former),
      status(root, '2026-02-01', '-p', next),
      status(root, '2026-02-01'),
    ]);
    expect(all.counts.total).toBe(old.counts.total + fresh.counts.total);
    expect([old.counts.openOverdue, old.counts.carriedOver]).toEqual([0, 13]);
    expect(all.counts.openOverdue).toBe(fresh.counts.openOverdue);
    expect(old.tasks.find(({ id }) => id === 'lap-12-dang-doan')).toMatchObject({
      state: 'carried-over',
      carriedTo: `${next}/lap-12-dang-doan`,
    });
    expect(new Set(all.tasks.map(({ id }) => id)).size).toBe(all.tasks.length);
    const named = await status(root, '2026-02-01', '-p', former, '-p', next);
    expect(named.counts).toEqual(all.counts);
    const before = await status(root, '2025-12-31');
    expect(before.tasks.filter(({ id }) => id.endsWith('/lap-12-dang-doan')).map(({ id }) => id)).toEqual([
      `${former}/lap-12-dang-doan`,
    ]);
  });

  test('stands with it, and with it alone, on the board and in the diff of both', async () => {
    const root = await repository();
    const json = async (...args: readonly string[]): Promise<unknown> => {
      const { out } = await runCthd([...args, '--format', 'json', '--as-of', '2026-02-01'], { cwd: root });
      return JSON.parse(out.replaceAll(/ --programme [^ ]+/g, '').replaceAll(`"${next},${former}"`, 'null'));
    };
    const both = ['-p', next, '-p', former];
    const [board, changes] = [
      ['render', 'board'],
      ['diff', 'HEAD~1', 'HEAD'],
    ] as const;
    expect(await json(...board, ...both)).toEqual(await json(...board));
    expect(await json(...changes, ...both)).toEqual(await json(...changes));
    expect(await json(...changes, '-p', former)).not.toEqual(await json(...changes));
  });

  test.each([
    ['task', 'lap-12-dang-doan'],
    ['log'],
    ['late'],
    ['render', 'summary'],
    ['render', 'extract', '--lead', 'ban-to-chuc-vi-du'],
  ])('is looked at together with it by %s %s', async (...args) => {
    const { exitCode, out } = await runCthd(
      [...args, '--format', 'markdown', '--as-of', '2026-02-01', ...en],
      {
        cwd: await repository(),
      },
    );
    expect([exitCode, out.includes(`${next}/`) || out.includes(`${former}/`)]).toEqual([0, true]);
  });

  test('has each carried task once in the tracker of both', async () => {
    const tracker = ['render', 'tracker', '--format', 'markdown', '--as-of', '2026-02-01'];
    const { out } = await runCthd(tracker, { cwd: await repository() });
    expect(out.split('Đưa Quỹ hỗ trợ sáng tạo Ví dụ vào hoạt động').length).toBe(2);
  });

  test('says of both no number, day of issue or term, which are of each', async () => {
    const root = await repository();
    const { out } = await runCthd(['render', 'tracker', '--as-of', '2026-02-01', ...en], { cwd: root });
    expect(out.split('\n').filter((line) => line.startsWith('As of'))).toEqual(['As of 1 February 2026.']);
  });

  test('is told apart from the closed one where a command takes one of them', async () => {
    const root = await repository();
    const sheets = ['sheet', 'out', '--period', '2026-H1', '--out', 'phieu'];
    const { err, exitCode } = await runCthd([...sheets, '--lang', 'vi'], { cwd: root });
    expect([exitCode, err]).toEqual([
      2,
      `cthd: Có nhiều chương trình (${next}; ${former} kết thúc ngày 31/12/2025); hãy chọn một bằng --programme.\n`,
    ]);
    const english = await runCthd([...sheets, ...en], { cwd: root });
    expect(english.err).toContain(`(${next}; ${former} closed on 31 December 2025)`);
  });

  test('shows a carried task with the records of its origin', async () => {
    const { out } = await runCthd(['task', `${next}/lap-12-dang-doan`, '--as-of', '2026-02-01', ...en], {
      cwd: await repository(),
    });
    expect(out).toContain(`${former}/lap-12-dang-doan`);
    expect(out).toMatch(/28 November 2025/);
  });

  test('ends the reports of the closed one, and the records and amendments of it', async () => {
    const root = await repository();
    expect((await status(root, '2026-08-01', '-p', former, '--missing', '2026-H1')).missing).toMatchObject({
      leads: [],
    });
    const late = ['record', `${former}/lap-12-dang-doan`, 'in-progress', '--date', '2026-02-01'];
    const refused = await runCthd([...late, '--as-of', '2026-02-02', ...en], { cwd: root });
    expect([refused.exitCode, refused.err]).toEqual([
      2,
      `cthd: The record is dated 1 February 2026, after the programme was closed (31 December 2025); record it in the next one, ${next}.\n`,
    ]);
    const amend = await runCthd(['amend', '-p', former, '--as-of', '2026-02-02', ...en], { cwd: root });
    expect([amend.exitCode, amend.err]).toEqual([
      2,
      `cthd: The programme ${former} was closed on 31 December 2025; amend its successor ${next}.\n`,
    ]);
    const start = ['revise', 'start', 'muon', '--mandate', '21-CT/LHHVD', '-p', former];
    const slip = await runCthd([...start, '--as-of', '2026-02-02', ...en], { cwd: root });
    expect([slip.exitCode, slip.err]).toEqual([2, amend.err]);
    const own = ['record', `${next}/lap-12-dang-doan`, 'in-progress', '--date', '2026-02-01', '--value', '8'];
    expect((await runCthd([...own, '--as-of', '2026-02-02', ...en], { cwd: root })).exitCode).toBe(0);
  });
});

test('a programme that carries on the unit that the one before was begun with has another id for its own', async () => {
  const root = await repository();
  const third = ['init', ...wish, '--succeeds', next, '--closed', '2031-12-31', '--id', 'thu-ba'];
  const { exitCode, err } = await runCthd([...third, '--as-of', '2032-01-15', ...en], { cwd: root });
  expect([exitCode, err]).toEqual([0, '']);
  const drafted = readFileSync(join(root, 'plans/thu-ba/text/II.yaml'), 'utf8');
  expect(drafted.match(/- id: nhiem-vu-dau-tien\S*/g)).toEqual([
    '- id: nhiem-vu-dau-tien',
    '- id: nhiem-vu-dau-tien-2',
  ]);
});

describe('what is wrong with a succession is found', () => {
  const change = (root: string, path: string, from: string | RegExp, to: string) => {
    const file = join(root, path);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };

  test('a task that nobody carries on, one from a settled task, and one that lost its deadline', async () => {
    const root = await repository();
    const path = `plans/${next}/text/II.yaml`;
    change(root, path, `carries: "${former}/quy-ho-tro-sang-tao"`, `note: "Bỏ"`);
    change(root, path, `carries: "${former}/lap-12-dang-doan"`, `carries: "${former}/khong-co"`);
    change(root, path, /^ {16}was:\n {18}- \{ year: 2025, until.*\n/m, '');
    const found = (await findings(root, 'task-carried-over')).join('\n');
    expect(found).toContain(
      'The programme was closed on 31 December 2025 with the task quy-ho-tro-sang-tao open',
    );
    expect(found).toContain(
      `The task lap-12-dang-doan carries on ${former}/khong-co, but there is no such task.`,
    );
    expect(found).toContain(`The deadline of ${former}/quy-hoach-can-bo is not kept in “was”`);
  });

  test('a circle, a second successor, a closing day before the programme, a programme that is not there', async () => {
    const head = `plans/${next}/programme.yaml`;
    const circle = await repository();
    change(circle, `plans/${former}/programme.yaml`, /^term:/m, `succeeds: ${next}\nterm:`);
    expect(await findings(circle, 'programme-succession')).toHaveLength(1);
    const early = await repository();
    change(early, head, 'closed: 2025-12-31', 'closed: 2020-01-01');
    expect((await findings(early, 'programme-succession')).join()).toContain('before it took effect');
    const unknown = await repository();
    change(unknown, head, `programme: ${former}`, 'programme: khong-co');
    expect(await findings(unknown, 'programme-succession')).toEqual([
      `${head}: There is no programme “khong-co” to succeed.`,
    ]);
    const again = ['init', ...wish, '--succeeds', former, '--id', 'them', ...en];
    const { exitCode, err } = await runCthd([...again, '--as-of', '2026-03-01'], { cwd: await repository() });
    expect([exitCode, err]).toEqual([
      2,
      `cthd: The programme ${former} is already succeeded by ${next}; it can have only one successor.\n`,
    ]);
  });

  test.each([
    [['--succeeds', 'khong-co'], 'There is no programme “khong-co” to succeed'],
    [['--succeeds', former, '--closed', '2020-01-01'], 'is before the programme'],
    [['--succeeds', former, '--closed', '2026-02-30'], '--closed needs a real date'],
    [['--closed', '2026-01-31', '--issuer', 'Ban Thường vụ'], '--closed is the closing day'],
  ])('init %j is refused', async (args, words) => {
    const { exitCode, err } = await runCthd(['init', ...wish, ...args, ...en], { cwd: exampleRepository() });
    expect(exitCode).toBe(2);
    expect(err).toContain(words);
  });
});
