import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const broken = { 'plans/vi-du/text/I.yaml': 'units:\n  - { id: muc-dich, kind: part, number: I }\n' };
const warned = {
  'plans/vi-du/text/I.yaml':
    'units:\n  - { id: muc-dich, kind: part, number: I, heading: A, units: [ { id: viec-lam, kind: section, number: "1", text: Hai  dấu cách. } ] }\n',
};
const lint = (root: string, ...args: string[]) =>
  runCthd(['lint', '-C', root, '--lang', 'vi', '--as-of', '2020-12-01', ...args]);

describe('the exit code', () => {
  test.each([
    ['a clean plan', {}, [], 0],
    ['an error', broken, [], 1],
    ['a warning', warned, [], 0],
    ['a warning, and warnings fail', warned, ['--fail-on', 'warning'], 1],
    ['an error, and nothing fails', broken, ['--fail-on', 'never'], 0],
    ['an error made a warning', broken, ['--rule', 'unit-wording=warning', '--rule', 'empty-heading=off'], 0],
    ['a warning made an error', warned, ['--rule', 'double-spaces=error'], 1],
    ['a warning switched off', warned, ['--rule', 'double-spaces=off', '--fail-on', 'warning'], 0],
  ])('of %s', async (_, files, args, expected) => {
    const { exitCode, err } = await lint(planOnDisk(files), ...args);
    expect({ exitCode, err }).toEqual({ exitCode: expected, err: '' });
  });
});

describe('what is reported', () => {
  const files = { ...warned, 'plans/documents.yaml': 'documents: [{ id: x }]\n' };
  const rulesOf = async (root: string, ...args: string[]) => {
    const { out } = await lint(root, '--format', 'json', ...args);
    const { findings, filters } = JSON.parse(out) as { findings: { file: string }[]; filters: unknown };
    return { files: [...new Set(findings.map(({ file }) => file))], filters };
  };

  test('a path narrows the report, and the report says so', async () => {
    const root = planOnDisk(files);
    const { files: reported, filters } = await rulesOf(root, join(root, 'plans/documents.yaml'));
    expect(reported).toEqual(['plans/documents.yaml']);
    expect(filters).toEqual(expect.objectContaining({ paths: ['plans/documents.yaml'] }));
  });

  test('paths are those of the user, relative to where they stand', async () => {
    const root = planOnDisk(files);
    const { out } = await runCthd(['lint', 'documents.yaml', '--format', 'json'], {
      cwd: join(root, 'plans'),
    });
    const { findings } = JSON.parse(out) as { findings: { file: string }[] };
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['plans/documents.yaml']));
  });

  test('another programme’s files stay out; the shared registers stay in', async () => {
    const root = planOnDisk({ ...files, 'plans/khac/programme.yaml': 'id: khac\n' });
    const { files: reported } = await rulesOf(root, '-p', 'vi-du');
    expect(reported.some((file) => file.startsWith('plans/khac/'))).toBe(false);
    expect(reported).toContain('plans/documents.yaml');
  });

  test('several programmes are judged together, and no other', async () => {
    const others = { 'plans/khac/programme.yaml': 'id: khac\n', 'plans/ba/programme.yaml': 'id: ba\n' };
    const { files: reported, filters } = await rulesOf(
      planOnDisk({ ...files, ...others }),
      ...['-p', 'vi-du', '-p', 'khac'],
    );
    expect(reported.some((file) => file.startsWith('plans/ba/'))).toBe(false);
    expect(reported).toEqual(
      expect.arrayContaining([
        'plans/documents.yaml',
        'plans/khac/programme.yaml',
        'plans/vi-du/text/I.yaml',
      ]),
    );
    expect(filters).toEqual(expect.objectContaining({ programme: 'vi-du,khac' }));
  });

  test('a programme that is not there is answered with the nearest one', async () => {
    const { exitCode, out, err } = await lint(planOnDisk(files), '-p', 'vi-du', '-p', 'vi-duu');
    expect([exitCode, out, err]).toEqual([2, '', 'cthd: Không có chương trình «vi-duu». Có phải: vi-du?\n']);
  });

  test('quiet gives the counts alone where there is no error', async () => {
    const { out } = await lint(planOnDisk(warned), '--quiet');
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^Đã kiểm tra 5 tệp: 0 lỗi, \d+ cảnh báo, \d+ thông tin\.$/),
      '',
    ]);
  });
});

test('in GitHub Actions the format is github, and the job summary holds every finding', async () => {
  const root = planOnDisk(broken);
  const summary = join(root, 'summary.md');
  writeFileSync(summary, '# trước đó\n');
  const { out, exitCode } = await runCthd(['lint', '-C', root], {
    variables: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
  });
  expect([exitCode, out.startsWith('::error file=plans/vi-du/text/I.yaml,line=2')]).toEqual([1, true]);
  expect(readFileSync(summary, 'utf8')).toMatch(/^# trước đó\n[^]*unit-wording/);
});

describe('--report', () => {
  const names = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit', 'markdown'];

  test('writes beside what is printed what each format gives by itself', async () => {
    const root = planOnDisk(broken);
    const printed = await lint(root);
    const options = names.flatMap((name) => ['--report', `${name}=${join(root, `kết quả=${name}`)}`]);
    const ran = await lint(root, ...options);
    expect(ran).toEqual({
      ...printed,
      err: names.map((name) => `Đã ghi ${join(root, `kết quả=${name}`)}\n`).join(''),
    });
    for (const name of names)
      expect(readFileSync(join(root, `kết quả=${name}`), 'utf8')).toBe(
        (await lint(root, '--format', name)).out,
      );
    expect(await lint(root, ...options, '--quiet')).toMatchObject({ exitCode: 1, err: '' });
  });

  test.each([
    ['jsn=x', 'cthd: --report: không có định dạng «jsn». Có phải: json?\n'],
    ['json', 'cthd: --report json: hãy nêu tệp cần ghi, ví dụ json=ket-qua.txt.\n'],
    ['json=', 'cthd: --report json: hãy nêu tệp cần ghi, ví dụ json=ket-qua.txt.\n'],
  ])('%s is refused', async (report, err) => {
    expect(await lint(planOnDisk(), '--report', report)).toMatchObject({ exitCode: 2, out: '', err });
  });

  test('replaces no file', async () => {
    const file = join(planOnDisk(), 'plans/documents.yaml');
    const before = readFileSync(file, 'utf8');
    expect(await lint(planOnDisk(), '--report', `json=${file}`)).toMatchObject({
      exitCode: 2,
      out: '',
      err: `cthd: ${file} đã có nên không bị ghi đè; hãy xóa tệp ấy hoặc chọn tên khác.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('names the file as it was given where it cannot be written', async () => {
    const root = planOnDisk();
    symlinkSync('plans', join(root, 'lien-ket'));
    const file = join(root, 'lien-ket', 'x.json');
    const { exitCode, err } = await lint(root, '--report', `json=${file}`);
    expect([exitCode, err.startsWith(`cthd: Không ghi được ${file}: `)]).toEqual([2, true]);
  });
});

describe('--fix', () => {
  const damaged = `units:   \n  - id: muc-dich   # Tên gọi\u0301\n    kind: part\n    number: I\n    heading: "Hòa bi\u0300nh"`;

  test('repairs NFC, trailing blanks and the final newline, says which, and changes no other byte', async () => {
    const root = planOnDisk({ 'plans/vi-du/text/I.yaml': damaged });
    const { err } = await lint(root, '--fix');
    const file = 'plans/vi-du/text/I.yaml';
    expect(readFileSync(join(root, file), 'utf8')).toBe(
      `${damaged.normalize('NFC').replace('units:   ', 'units:')}\n`,
    );
    expect(err.split('\n').map((line) => line.replace(`${file}:`, ''))).toEqual([
      '1: đã bỏ dấu cách cuối dòng',
      '2: đã chuyển về chữ dựng sẵn (Unicode NFC)',
      '5: đã chuyển về chữ dựng sẵn (Unicode NFC)',
      '5: đã kết thúc dòng cuối',
      '',
    ]);
  });

  test('removes the mark that an old editor set before records, and reads them', async () => {
    const file = 'plans/vi-du/progress/mo-lop.yaml';
    const text =
      '- { date: 2021-01-04, state: in-progress, by: van-phong, recorded: 2021-01-04T09:00:00+07:00 }\r\n';
    const root = planOnDisk({ [file]: `\uFEFF${text}` });
    const { exitCode, err } = await lint(root, '--fix');
    expect([exitCode, err, readFileSync(join(root, file), 'utf8')]).toEqual([
      0,
      `${file}:1: đã bỏ dấu ẩn ở đầu tệp (BOM)\n`,
      text,
    ]);
  });

  test('run again it changes nothing and says nothing', async () => {
    const root = planOnDisk({ 'plans/vi-du/text/I.yaml': damaged });
    await lint(root, '--fix');
    const once = readFileSync(join(root, 'plans/vi-du/text/I.yaml'));
    const { err } = await lint(root, '--fix');
    expect([err, readFileSync(join(root, 'plans/vi-du/text/I.yaml'))]).toEqual(['', once]);
  });

  test('leaves alone what lies outside the paths given', async () => {
    const root = planOnDisk({ 'plans/vi-du/text/I.yaml': damaged });
    await runCthd(['lint', '--fix', 'plans/vi-du/text/II.yaml'], { cwd: root });
    expect(readFileSync(join(root, 'plans/vi-du/text/I.yaml'), 'utf8')).toBe(damaged);
  });
});

test('the same plan, date and language give the same bytes in every format', async () => {
  const root = planOnDisk({ ...warned, 'plans/documents.yaml': 'documents: [{ id: x }]\n' });
  for (const format of ['text', 'json', 'github', 'gitlab', 'sarif', 'junit', 'markdown']) {
    const [first, second] = [await lint(root, '--format', format), await lint(root, '--format', format)];
    expect(second).toEqual(first);
  }
});
