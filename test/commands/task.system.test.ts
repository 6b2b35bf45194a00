import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everythingIn } from '../support/record-plan.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const folder = 'plans/lien-hiep-hoi-vi-du';
const asOf = ['--as-of', '2025-12-15', '--lang', 'en'];

async function task(root: string, ...args: string[]) {
  return runCthd(['task', ...args, ...(args.includes('--as-of') ? ['--lang', 'en'] : asOf)], { cwd: root });
}

/** The lines of a list that another lacks, as often as it lacks them. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.flatMap((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [line.trim()];
  });
}

/** The lines of the example that a change takes away and brings, whichever file they stand in. */
async function changedLines(...args: string[]) {
  const root = exampleOnDisk();
  const before = everythingIn(root);
  const ran = await task(root, ...args);
  expect([ran.exitCode, ran.err]).toEqual([0, '']);
  const after = everythingIn(root);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const lines = (text = '') => Buffer.from(text, 'latin1').toString('utf8').split('\n');
  const differing = Object.keys(before).filter((path) => before[path] !== after[path]);
  return differing.flatMap((path) => {
    const [old, now] = [lines(before[path]), lines(after[path])];
    return [...without(old, now).map((line) => `- ${line}`), ...without(now, old).map((line) => `+ ${line}`)];
  });
}

describe('changes the assignment of one unit in its own lines', () => {
  test.each([
    [
      'a lead',
      ['co-so-du-lieu', '--lead', 'van phong vi du'],
      ['- lead: vien-nghien-cuu-vi-du', '+ lead: van-phong-vi-du'],
    ],
    [
      'several leads',
      ['co-so-du-lieu', '--lead', 'Văn phòng Ví dụ; ban-tu-van-vi-du', '--lead', 'Ban Hội viên Ví dụ'],
      ['- lead: vien-nghien-cuu-vi-du', '+ lead: [van-phong-vi-du, ban-tu-van-vi-du, ban-hoi-vien-vi-du]'],
    ],
    [
      'co-operating bodies: those that stay keep their places',
      ['lap-12-dang-doan', '--with', 'van-phong-vi-du, Ban Hội viên Ví dụ', '--with', 'ban-tu-van-vi-du'],
      [
        '- with: [hoi-thanh-vien-vi-du, van-phong-vi-du]',
        '+ with: [ban-hoi-vien-vi-du, van-phong-vi-du, ban-tu-van-vi-du]',
      ],
    ],
    [
      'a note and the office that is responsible',
      ['co-so-du-lieu', '--note', 'Chờ bố trí kinh phí', '--person', 'Phó Viện trưởng'],
      ['+ person: Phó Viện trưởng', '+ note: Chờ bố trí kinh phí'],
    ],
    [
      'whom the product is submitted to',
      ['co-so-du-lieu', '--submit-to', 'Ban Thường vụ Liên hiệp hội Ví dụ'],
      ['+ submit-to: Ban Thường vụ Liên hiệp hội Ví dụ'],
    ],
    ['no co-operating body', ['ket-nap-hoi-vien', '--with', ''], ['- with: [hoi-thanh-vien-vi-du]']],
    [
      'a deadline, with its ledger',
      ['co-so-du-lieu', '--deadline', 'Quý II/2026', '--reason', 'Chờ kinh phí', '--ground', '30-KL/LHHVD'],
      [
        '- deadline: { date: 2025-09-30 }',
        '+ deadline: { quarter: 2026-Q2, was: [{ date: 2025-09-30, until: 2025-12-15, ground: 30-KL/LHHVD, reason: Chờ kinh phí }] }',
      ],
    ],
    [
      'a target, in a ledger of lines',
      ['lap-12-dang-doan', '--target', '10', '--reason', 'Hai hội: hợp nhất'],
      ['- target: 12', '+ target: 10', '+ - { target: 12, until: 2025-12-15, reason: "Hai hội: hợp nhất" }'],
    ],
    [
      'the first assignment of a unit without one',
      [
        'ban-tin-hoi-vien',
        '--lead',
        'van-phong-vi-du',
        '--deadline',
        'hằng năm',
        '--indicator',
        'số bản tin',
        '--target',
        '12',
      ],
      [
        '+ task:',
        '+ lead: van-phong-vi-du',
        '+ deadline: { yearly: true }',
        '+ indicator: { name: số bản tin, target: 12 }',
      ],
    ],
    [
      'an assignment in braces',
      ['the-hoi-vien', '--with', 'van-phong-vi-du', '--deliverable', 'Thẻ, và hướng dẫn'],
      [
        '- task: { lead: ban-hoi-vien-vi-du, deadline: { quarter: 2025-Q2 }, deliverable: Thẻ hội viên điện tử }',
        '+ task: { lead: ban-hoi-vien-vi-du, with: [van-phong-vi-du], deadline: { quarter: 2025-Q2 }, deliverable: "Thẻ, và hướng dẫn" }',
      ],
    ],
  ])('%s', async (_, args, expected) => {
    expect(await changedLines(...args)).toEqual(expected);
  });
});

test('a dry run shows the lines and writes nothing', async () => {
  const root = exampleOnDisk();
  const before = everythingIn(root);
  const { exitCode, out } = await task(root, 'co-so-du-lieu', '--lead', 'van-phong-vi-du', '--dry-run');
  expect([exitCode, out]).toEqual([
    0,
    `The assignment would change so (nothing written):

${folder}/text/II.3.yaml:31

-           lead: vien-nghien-cuu-vi-du
+           lead: van-phong-vi-du
`,
  ]);
  expect(everythingIn(root)).toEqual(before);
});

test('what is already so changes nothing', async () => {
  const root = exampleOnDisk();
  const before = everythingIn(root);
  const same = [
    '--lead',
    'vien-nghien-cuu-vi-du',
    '--deadline',
    '30/9/2025',
    '--deliverable',
    'Cơ sở dữ liệu và quy chế khai thác',
  ];
  const { exitCode, out } = await task(root, 'co-so-du-lieu', ...same);
  expect([exitCode, out]).toEqual([0, 'Nothing changed.\n']);
  expect(everythingIn(root)).toEqual(before);
});

test('a deadline may be moved again on a later day, and both entries stay', async () => {
  const root = exampleOnDisk();
  const move = (deadline: string, day: string) =>
    task(root, 'co-so-du-lieu', '--deadline', deadline, '--reason', `lần ${day}`, '--as-of', day);
  expect((await move('2026', '2025-10-01')).exitCode).toBe(0);
  expect((await move('2027', '2025-10-01')).err).toBe(
    'cthd: The deadline of co-so-du-lieu was moved on 1 October 2025; the next move must be later than that.\n',
  );
  expect((await move('2027', '2025-10-02')).exitCode).toBe(0);
  expect(readFileSync(join(root, folder, 'text/II.3.yaml'), 'utf8')).toContain(
    'deadline: { year: 2027, was: [{ date: 2025-09-30, until: 2025-10-01, reason: lần 2025-10-01 }, { year: 2026, until: 2025-10-02, reason: lần 2025-10-02 }] }',
  );
  const { out } = await task(root, 'co-so-du-lieu', '--format', 'json');
  const { task: shown } = JSON.parse(out) as { task: { deadlineLedger: object[]; judgedBy: string } };
  expect([shown.deadlineLedger.length, shown.judgedBy]).toEqual([2, '2025-09-30']);
});

describe('refuses, and writes nothing', () => {
  test.each([
    [['khong-co', '--lead', 'van-phong-vi-du'], /There is no unit “khong-co”/],
    [['II.1', '--lead', 'van-phong-vi-du'], /is not a task|is no task/],
    [['co-so-du-lieu', '--lead', 'van-phong-vi-du-x'], /There is no body .* Did you mean: van-phong-vi-du/],
    [['lap-12-dang-doan', '--lead', 'van-phong-vi-du'], /cannot both lead and co-operate/],
    [['lap-12-dang-doan', '--with', 'ban-to-chuc-vi-du'], /cannot both lead and co-operate/],
    [['co-so-du-lieu', '--deadline', '2026'], /has a deadline already; moving it needs --reason/],
    [['bao-cao-phan-bien', '--target', '30'], /has the target 20 already; changing it needs --reason/],
    [['co-so-du-lieu', '--deadline', 'sắp tới', '--reason', 'x'], /no form of deadline/],
    [['co-so-du-lieu', '--deadline', '31/2/2026', '--reason', 'x'], /the calendar has no such day/],
    [['co-so-du-lieu', '--deadline', '2027 - 2026', '--reason', 'x'], /the period ends before it begins/],
    [['co-so-du-lieu', '--target', '12'], /has no indicator yet/],
    [
      ['co-so-du-lieu', '--target', 'mười'],
      /--target “mười”: is not a number of 0 or more; write it like 12,/,
    ],
    [['co-so-du-lieu', '--lead', ' ; '], /--lead needs a text/],
    [['co-so-du-lieu', '--deliverable', ' '], /--deliverable needs a text/],
    [['co-so-du-lieu', '--reason', 'x'], /go with a change/],
    [['co-so-du-lieu', '--deliverable', 'x'.repeat(5000)], /longer than 4096 letters/],
  ])('%j', async (args, message) => {
    const root = exampleOnDisk();
    const before = everythingIn(root);
    const { exitCode, out, err } = await task(root, ...args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err.split('\n').length).toBeLessThanOrEqual(3);
    expect(everythingIn(root)).toEqual(before);
  });
});

test.each([
  ['II.2/3', 'dien-dan-tri-thuc'],
  ['co so du lieu', 'co-so-du-lieu'],
  ['quy-che', 'quy-che-lam-viec'],
])('%s means %s', async (asked, id) => {
  const { out } = await task(exampleOnDisk(), asked, '--format', 'json');
  expect((JSON.parse(out) as { task: { id: string } }).task.id).toBe(id);
});

test('line ends, comments and styles of a file from another editor stay', async () => {
  const root = exampleOnDisk();
  const path = join(root, folder, 'text/II.3.yaml');
  const crlf = readFileSync(path, 'utf8')
    .replace('deadline: { date: 2025-09-30 }', 'deadline: { \'date\':   "2025-09-30" } # hạn cũ')
    .replaceAll('\n', '\r\n')
    .trimEnd();
  writeFileSync(path, crlf);
  const { exitCode } = await task(root, 'co-so-du-lieu', '--deadline', '2026', '--reason', 'chờ');
  expect(exitCode).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe(
    crlf.replace(
      '{ \'date\':   "2025-09-30" } # hạn cũ',
      '{ year: 2026, was: [{ date: 2025-09-30, until: 2025-12-15, reason: chờ }] } # hạn cũ',
    ),
  );
});

test('characters that nobody sees are refused, by name', async () => {
  for (const words of ['\u001b[31mđỏ', 'Đã lập\u200b', '\u202eđảo', 'a\u0000b']) {
    const root = exampleOnDisk();
    const { exitCode, err } = await task(root, 'co-so-du-lieu', '--deliverable', words, '--lang', 'en');
    expect(exitCode).toBe(2);
    expect(err).toMatch(
      /^cthd: --deliverable holds characters that nobody sees \(U\+[0-9A-F]{4}\), as a paste brings them; type it again\. Nothing was written\.\n$/,
    );
  }
});

test('tasks of one file that are changed at once, beside a record, each keep what the others wrote', async () => {
  const root = exampleOnDisk();
  const tasks = ['quy-ho-tro-sang-tao', 'giai-thuong-sang-tao', 'co-so-du-lieu', 'de-tai-lien-nganh'];
  const record = ['record', 'co-so-du-lieu', 'in-progress', '--date', '2025-12-01', '--note', 'Đã thử'];
  const ran = await Promise.all([
    ...tasks.map((id) => task(root, id, '--note', `Giao ${id}`)),
    runCthd([...record, ...asOf], { cwd: root }),
  ]);
  expect(ran.map(({ exitCode, err }) => [exitCode, err])).toEqual(ran.map(() => [0, '']));
  const text = readFileSync(join(root, folder, 'text/II.3.yaml'), 'utf8');
  expect(tasks.filter((id) => !text.includes(`Giao ${id}`))).toEqual([]);
});

test('words that mean something in YAML, on screens or in sheets are kept as text', async () => {
  for (const words of ['=1+1', '# không phải ghi chú', '- a: b', '\'"\\', '{x}', 'null', '2024']) {
    const root = exampleOnDisk();
    expect((await task(root, 'co-so-du-lieu', '--deliverable', words)).exitCode).toBe(0);
    const { out } = await task(root, 'co-so-du-lieu', '--format', 'json');
    expect((JSON.parse(out) as { task: { deliverable: string } }).task.deliverable).toBe(words);
    const shown = await task(root, 'co-so-du-lieu');
    expect(shown.out).not.toContain('\u001b');
  }
});

test('a note on the assignment is shown with the task, in its JSON, and among the remarks of the tracker', async () => {
  const root = exampleOnDisk();
  await task(root, 'co-so-du-lieu', '--note', 'Đợi nguồn vốn');
  const { out } = await task(root, 'co-so-du-lieu');
  expect(out).toMatch(/^ {2}Note: Đợi nguồn vốn$/m);
  const { out: json } = await task(root, 'co-so-du-lieu', '--format', 'json');
  expect((JSON.parse(json) as { task: object }).task).toMatchObject({
    note: 'Đợi nguồn vốn',
    person: null,
  });
  const { out: tracker } = await runCthd(['render', 'tracker', '--format', 'markdown', ...asOf], {
    cwd: root,
  });
  expect(tracker).toContain('; Đợi nguồn vốn');
});
