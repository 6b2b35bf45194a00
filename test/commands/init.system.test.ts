import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { type Answer, scriptedAsk, stop } from '../support/scripted-ask.ts';

const wish = [
  '--subject',
  'Thực hiện Nghị quyết Đại hội XIV',
  '--issuer',
  'Đảng ủy Hội',
  '--term',
  '2026 - 2031',
];
const init = (folder: string, args: readonly string[], answers?: readonly Answer[]) =>
  runCthd(['init', '--lang', 'en', ...args], {
    cwd: folder,
    ...(answers && { askIn: scriptedAsk(answers).askIn }),
  });
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.git/') && statSync(join(folder, name)).isFile())
    .sort();
const lint = (folder: string, ...args: string[]) =>
  runCthd(['lint', '--format', 'json', '--dir', folder, ...args]).then(
    ({ out }) => JSON.parse(out) as { counts: { error: number } },
  );

/** The files of records in a new programme, in the order of their names. */
function recordFiles(folder: string): string[] {
  const progress = join(folder, 'plans/chuong-trinh-2026/progress');
  return readdirSync(progress)
    .sort()
    .map((name) => readFileSync(join(progress, name), 'utf8'));
}

describe('a new programme', () => {
  test('in an empty folder has no errors, names its schemas, and is shown with its first summary', async () => {
    const folder = temporaryFolder();
    const { exitCode, out, err } = await init(folder, [...wish, '--ci', 'github']);
    expect([exitCode, err]).toEqual([0, '']);
    expect((await lint(folder)).counts.error).toBe(0);
    expect(filesIn(folder).filter((name) => !name.startsWith('.cthd/'))).toEqual([
      '.gitattributes',
      '.github/workflows/chuong-trinh.yml',
      '.gitignore',
      '.vscode/extensions.json',
      'plans/chuong-trinh-2026/programme.yaml',
      'plans/chuong-trinh-2026/text/I.yaml',
      'plans/chuong-trinh-2026/text/II.yaml',
      'plans/chuong-trinh-2026/text/III.yaml',
      'plans/documents.yaml',
      'plans/organisations.yaml',
    ]);
    for (const name of filesIn(join(folder, 'plans')).map((path) => join(folder, 'plans', path))) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(name, 'utf8'))?.[1] ?? '';
      const { title } = JSON.parse(readFileSync(join(name, '..', schema), 'utf8')) as { title: string };
      expect(title).toContain(' · ');
    }
    expect(out).toContain('6 files checked: 0 errors');
    expect(out).toContain('Thực hiện Nghị quyết Đại hội XIV\n');
    expect(out).toMatch(
      / {2}npm install --prefix \. --save-dev --save-exact --ignore-scripts \.\/cthd-[\d.]+\.tgz\n/,
    );
  });

  test('can be recorded in at once, in a file of its own', async () => {
    const folder = temporaryFolder();
    await init(folder, wish);
    const recorded = await runCthd([
      'record',
      'nhiem-vu-dau-tien',
      'in-progress',
      '--by',
      'dang-uy-hoi',
      '--dir',
      folder,
    ]);
    expect(recorded.exitCode).toBe(0);
    const [text = ''] = recordFiles(folder);
    expect(text).toMatch(/^nhiem-vu-dau-tien:\n- \{date: /);
  });

  test.each([
    ['words that YAML would read otherwise', 'no: "thật" # {x} \\ \' - *a &b', 'Hội: "A" #1'],
    ['signs that a screen would act on', 'x\u202ey ##[error] <!-- \u001b[31m', 'Hội `A` ::error::'],
  ])('keeps %s', async (_, subject, issuer) => {
    const folder = temporaryFolder();
    const { exitCode, out } = await init(folder, [
      '--subject',
      subject,
      '--issuer',
      issuer,
      '--term',
      '2026-2031',
    ]);
    if (exitCode === 0) {
      const shown = await runCthd(['render', 'summary', '--format', 'json', '--dir', folder]);
      expect(JSON.stringify(JSON.parse(shown.out))).toContain(JSON.stringify(subject).slice(1, -1));
    } else expect(filesIn(folder)).toEqual([]);

    expect(out).not.toMatch(/[\u202e\u001b]/);
  });

  test('beside another one takes its issuer from the register, and touches no file that is there', async () => {
    const folder = temporaryFolder();
    await init(folder, wish);
    const before = filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const second = await init(folder, [
      '--subject',
      'Việc khác',
      '--issuer',
      'dang-uy-hoi',
      '--term',
      '2026-2031',
    ]);
    expect(second.exitCode).toBe(0);
    expect(before.map(([name = '']) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual(before);
    expect(filesIn(folder)).toContain('plans/chuong-trinh-2026-2/programme.yaml');
    expect((await lint(folder)).counts.error).toBe(0);
    const stranger = await init(folder, ['--subject', 'x', '--issuer', 'Hội Lạ', '--term', '2026-2031']);
    expect([stranger.exitCode, stranger.err]).toEqual([2, expect.stringContaining('cthd body add "Hội Lạ"')]);
    const other = wish.map((word) => (word === wish[1] ? 'Thực hiện việc khác' : word));
    const taken = await init(folder, [...other, '--id', 'chuong-trinh-2026']);
    expect([taken.exitCode, taken.err]).toEqual([
      2,
      expect.stringContaining('There is a plans/chuong-trinh-2026 already'),
    ]);
  });

  test('at a terminal an issuer that the register lacks is added to it, once that is agreed to', async () => {
    const folder = temporaryFolder();
    await init(folder, wish);
    const asked = ['--subject', 'Việc khác', '--issuer', 'Hội Lạ', '--term', '2026-2031'];
    const { askIn, heard } = scriptedAsk([
      'No',
      'Hội Bạn',
      'Yes',
      'the Party (ĐẢNG CỘNG SẢN VIỆT NAM, T/M …)',
    ]);
    const { exitCode, out } = await runCthd(['init', ...asked, '--lang', 'en'], { cwd: folder, askIn });
    expect(exitCode).toBe(0);
    expect(heard).toContain('The register has no “Hội Lạ”. Add it?');
    expect(out).toContain('plans/organisations.yaml');
    const read = (name: string) => readFileSync(join(folder, 'plans', name), 'utf8');
    expect(read('organisations.yaml')).toContain('id: hoi-ban\n    name: Hội Bạn\n');
    expect(read('organisations.yaml')).not.toContain('Hội Lạ');
    expect(read('chuong-trinh-2026-2/programme.yaml')).toContain('issuer: hoi-ban');
    expect((await lint(folder)).counts.error).toBe(0);
  });

  test('the example is copied at a terminal without a question', async () => {
    const folder = temporaryFolder();
    const { askIn, heard } = scriptedAsk([]);
    const { exitCode } = await runCthd(['init', '--example', '--lang', 'en'], { cwd: folder, askIn });
    expect([exitCode, heard]).toEqual([0, []]);
    expect(filesIn(folder)).toContain('plans/lien-hiep-hoi-vi-du/programme.yaml');
  });

  test('a new issuer stays out of the register where the programme cannot be made', async () => {
    const folder = temporaryFolder();
    await init(folder, wish);
    const before = filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    const asked = ['--subject', 'Việc khác', '--issuer', 'Hội Lạ', '--term', '2026-2031', '--hook'];
    const { askIn } = scriptedAsk(['Yes', 'the Party (ĐẢNG CỘNG SẢN VIỆT NAM, T/M …)']);
    const { exitCode, err } = await runCthd(['init', ...asked, '--lang', 'en'], { cwd: folder, askIn });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('Nothing was written.')]);
    expect(filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual(before);
  });

  test('after a run that stopped half-way is completed, not made a second time', async () => {
    const folder = temporaryFolder();
    await init(folder, wish);
    const whole = filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
    for (const lost of [
      ['plans/chuong-trinh-2026/text/I.yaml', 'plans/organisations.yaml'],
      ['plans/chuong-trinh-2026/programme.yaml', '.gitattributes'],
      whole.map(([name = '']) => name).filter((name) => name.startsWith('plans/')),
    ]) {
      for (const name of lost) rmSync(join(folder, name));
      writeFileSync(
        join(folder, 'plans/chuong-trinh-2026/text/.cthd-new-0123456789abcdef0123456789abcdef'),
        'x',
      );
      const { exitCode, out } = await init(folder, wish);
      expect(exitCode).toBe(0);
      for (const name of lost) expect(out).toContain(`  ${name}\n`);
      const now = filesIn(folder).filter((name) => !name.includes('.cthd-new-'));
      expect(now.map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual(whole);
    }
    expect((await init(folder, wish)).out).toContain('No file is missing.');
    expect(filesIn(folder).some((name) => name.includes('2026-2'))).toBe(false);
  });

  test.each([
    [['--term', '2031-2026'], 'A term is written as 2026-2031'],
    [['--id', 'Chương trình'], 'An id has lower-case letters'],
    [['--subject', '  '], 'The subject needs words'],
    [['--dir', 'khong-co'], 'There is no folder khong-co'],
  ])('with %j is refused, and nothing is written', async (args, expected) => {
    const folder = temporaryFolder();
    const { exitCode, out, err } = await init(folder, [...wish, ...args]);
    expect([exitCode, out, err]).toEqual([2, '', expect.stringContaining(expected)]);
    expect(filesIn(folder)).toEqual([]);
  });

  test('without a terminal names what is missing', async () => {
    const { exitCode, err } = await init(temporaryFolder(), ['--subject', 'x']);
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(/^cthd: --issuer, --term are missing\. For example: /),
    ]);
  });
});

describe('files that are there', () => {
  test('are left alone, with the lines that they lack', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.gitattributes'), 'plans/*/progress/*.yaml merge=union\r\n');
    const { out } = await init(folder, wish);
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe(
      'plans/*/progress/*.yaml merge=union\r\n',
    );
    expect(out).toContain('left alone:\n  .gitattributes\n');
    expect(out).toContain('Add these lines to .gitattributes:\n  plans/**/*.yaml text eol=lf diff=cthd\n');
  });

  test('make --files-only add what is missing, and nothing the second time', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'plans'));
    expect((await init(folder, ['--files-only'])).out).toMatch(/^Made:\n {2}\.gitattributes\n/);
    expect((await init(folder, ['--files-only'])).out).toBe('No file is missing.\n');
    expect(filesIn(join(folder, 'plans'))).toEqual([]);
  });

  test('found from a folder further down are those of the folder that has plans/', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'plans/x'), { recursive: true });
    await init(join(folder, 'plans/x'), ['--files-only']);
    expect(filesIn(folder)).toContain('.gitattributes');
  });
});

describe('git', () => {
  const gitIn = (folder: string, ...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

  test('gets a repository and the hook where they are asked for, once', async () => {
    const folder = temporaryFolder();
    const { out } = await init(folder, [...wish, '--git', '--hook']);
    expect(out).toContain('  a git repository in this folder\n  .git/hooks/pre-commit\n');
    expect(statSync(join(folder, '.git/hooks/pre-commit')).mode & 0o111).toBe(0o111);
    expect(gitIn(folder, 'check-attr', 'merge', '--', 'plans/a/progress/b.yaml')).toMatch(/merge: union\n$/);
    writeFileSync(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\n');
    expect((await init(folder, ['--files-only', '--git', '--hook'])).out).toBe(
      'No file is missing.\n\nThere already, left alone:\n  .git/hooks/pre-commit\n',
    );
    expect(readFileSync(join(folder, '.git/hooks/pre-commit'), 'utf8')).toBe('#!/bin/sh\n');
  });

  test('has its hook where core.hooksPath says, and that place is printed', async () => {
    const [inside, outside] = [temporaryFolder(), temporaryFolder()];
    for (const [folder, hooks, shown] of [
      [inside, '.khuyến-nghị/hooks', '.khuyến-nghị/hooks/pre-commit'],
      [outside, join(temporaryFolder(), 'hooks'), null],
    ] as const) {
      gitIn(folder, 'init', '--quiet');
      gitIn(folder, 'config', 'core.hooksPath', hooks);
      const place = shown ?? `${hooks}/pre-commit`;
      const { out } = await init(folder, [...wish, '--hook']);
      expect(out).toContain(`  ${place}\n`);
      expect(out).not.toContain('.git/hooks');
      expect(existsSync(shown === null ? place : join(folder, place))).toBe(true);
    }
  });

  test('is not made inside a repository that cannot be read', async () => {
    const folder = temporaryFolder();
    gitIn(folder, 'init', '--quiet');
    rmSync(join(folder, '.git/HEAD'));
    mkdirSync(join(folder, 'vp'));
    const { exitCode, err } = await init(join(folder, 'vp'), [...wish, '--git']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('git cannot use it as a repository')]);
    expect(existsSync(join(folder, 'vp/.git'))).toBe(false);
  });

  test('is not made up: a hook without a repository is refused', async () => {
    const folder = temporaryFolder();
    const { exitCode, err } = await init(folder, [...wish, '--hook']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('add --git')]);
    expect(filesIn(folder)).toEqual([]);
  });

  test('merges two branches that both recorded without a conflict', async () => {
    const folder = temporaryFolder();
    await init(folder, [...wish, '--git']);
    const commit = () => {
      gitIn(folder, 'add', '.');
      gitIn(folder, '-c', 'user.name=a', '-c', 'user.email=a@b.vn', 'commit', '-q', '-m', 'x');
    };
    const record = (date: string) =>
      runCthd(
        [
          'record',
          'nhiem-vu-dau-tien',
          'in-progress',
          '--date',
          date,
          '--by',
          'dang-uy-hoi',
          '--dir',
          folder,
        ],
        {
          now: new Date('2026-11-23T09:00:00+07:00'),
        },
      );
    await record('2026-01-01');
    commit();
    gitIn(folder, 'checkout', '-q', '-b', 'khac');
    await record('2026-02-02');
    commit();
    gitIn(folder, 'checkout', '-q', 'main');
    await record('2026-03-03');
    commit();
    gitIn(folder, '-c', 'user.name=a', '-c', 'user.email=a@b.vn', 'merge', '-q', 'khac');
    expect(
      recordFiles(folder)
        .join('')
        .match(/date: 2026-0[123]/g),
    ).toHaveLength(3);
    expect((await lint(folder)).counts.error).toBe(0);
  });
});

describe('in which periods units report', () => {
  test('is what the options say', async () => {
    const folder = temporaryFolder();
    const said = [
      '--periods',
      '6 tháng, quý',
      '--cutoff',
      '14',
      '--report-day',
      '20',
      '--send-to',
      'Văn phòng',
    ];
    expect((await init(folder, [...wish, '--id', 'a', ...said])).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'plans/a/programme.yaml'), 'utf8')).toContain(
      '\nreporting: { periods: [quarter, half-year], cutoff: 14, report-day: 20, send-to: "Văn phòng" }\n',
    );
    const { out } = await runCthd(['doctor', '--lang', 'vi'], { cwd: folder });
    expect(out).toContain('a: báo cáo quý, 6 tháng; chốt số liệu ngày 14; nộp ngày 20');
    const other = temporaryFolder();
    expect((await init(other, [...wish, '--id', 'a', ...said.slice(0, -4)])).exitCode).toBe(0);
    expect((await runCthd(['doctor', '--lang', 'vi'], { cwd: other })).out.replace(/\s+/g, ' ')).toContain(
      'a: báo cáo quý, 6 tháng; chốt số liệu ngày 14; chưa nêu ngày nộp (report-day).',
    );
  });

  test.each([
    [['--periods', 'tuần'], 'Kỳ báo cáo viết như «quý, 6 tháng»'],
    [['--periods', 'năm', '--cutoff', '31'], 'từ 1 đến 28, không phải «31»'],
    [['--cutoff', '14'], '--cutoff, --report-day và --send-to đi cùng --periods'],
  ])('%j is refused, and nothing is made', async (args, words) => {
    const folder = temporaryFolder();
    const ran = await runCthd(['init', ...wish, ...args], { cwd: folder });
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('at a terminal', () => {
  test('everything is asked for, with what is wrong said at once', async () => {
    const folder = temporaryFolder();
    const answers = [
      'No, begin a new one',
      '',
      'Việc mới',
      'Hội Mới',
      'the Party (ĐẢNG CỘNG SẢN VIỆT NAM, T/M …)',
      'KẾ HOẠCH',
      '2026',
      '2026-2031',
      'fortnight',
      'quarter, half-year',
      '31',
      '14',
      '',
      '',
      'Hội',
      'hoi-moi',
      'Yes',
      'GitLab',
      'Yes',
    ];
    const { askIn, heard } = scriptedAsk(answers);
    const { exitCode } = await runCthd(['init', '--lang', 'en'], { cwd: folder, askIn });
    expect(exitCode).toBe(0);
    expect(heard).toContainEqual(expect.stringContaining('> The subject needs words'));
    expect(heard).toContainEqual(expect.stringContaining('> A term is written as 2026-2031'));
    expect(heard).toContainEqual(expect.stringContaining('> An id has lower-case letters'));
    expect(heard).toContainEqual(expect.stringContaining('> Periods are written like'));
    expect(heard).toContainEqual(expect.stringContaining('> The cut-off and the report day are a day'));
    expect(filesIn(folder)).toEqual(
      expect.arrayContaining(['.gitlab-ci.yml', 'plans/hoi-moi/programme.yaml']),
    );
    expect(parse(readFileSync(join(folder, 'plans/hoi-moi/programme.yaml'), 'utf8'))).toMatchObject({
      type: 'KH',
      title: 'KẾ HOẠCH',
      preamble: 'Hội Mới xây dựng Kế hoạch như sau:',
      reporting: { periods: ['quarter', 'half-year'], cutoff: 14, 'report-day': 20, 'send-to': 'Hội Mới' },
    });
  });

  test('its id is proposed after what it is called and when it begins', async () => {
    const folder = temporaryFolder();
    const facts = ['--subject', 'Việc mới', '--issuer', 'Hội Mới', '--term', '2026-2031'];
    await runCthd(['init', ...facts, '--title', 'KẾ HOẠCH HÀNH ĐỘNG'], { cwd: folder });
    await runCthd(['init', ...facts], { cwd: folder });
    expect(filesIn(folder).filter((name) => name.endsWith('/programme.yaml'))).toEqual([
      'plans/chuong-trinh-2026/programme.yaml',
      'plans/ke-hoach-2026/programme.yaml',
    ]);
  });

  test('a text that is there already is imported, and the files around it are laid down', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'ke-hoach.md'),
      '**HỘI VÍ DỤ**\n\n**KẾ HOẠCH**\n**về việc hư cấu**\n\nHội Ví dụ ban hành Kế hoạch giai đoạn 2026 - 2030 như sau:\n\n**I. NHIỆM VỤ**\n\n1. Mở lớp tập huấn.\n',
    );
    const { askIn, heard } = scriptedAsk([
      'Yes, read it from that file',
      'mat.md',
      'ke-hoach.md',
      'quarter',
      '',
      '20',
      'Văn phòng Hội Ví dụ',
    ]);
    const { exitCode } = await runCthd(['init', '--lang', 'en'], { cwd: folder, askIn });
    expect([exitCode, heard.slice(0, 2)]).toEqual([
      0,
      [
        'Do you have the text as a Word file (or PDF, Markdown)?',
        '  Yes, read it from that file | No, begin a new one',
      ],
    ]);
    const made = filesIn(folder).filter((name) => !name.startsWith('.cthd/'));
    expect(made).toEqual(
      expect.arrayContaining(['.gitattributes', 'plans/documents.yaml', 'plans/organisations.yaml']),
    );
    expect(made.filter((name) => name.endsWith('/text/I.yaml'))).toHaveLength(1);
    const head = made.find((name) => name.endsWith('/programme.yaml')) ?? '';
    expect(parse(readFileSync(join(folder, head), 'utf8'))).toMatchObject({
      reporting: { periods: ['quarter'], cutoff: 14, 'report-day': 20, 'send-to': 'Văn phòng Hội Ví dụ' },
    });
  });

  test('a break leaves nothing behind', async () => {
    const folder = temporaryFolder();
    expect((await init(folder, [], ['No, begin a new one', 'Việc mới', stop])).exitCode).toBe(2);
    expect(filesIn(folder)).toEqual([]);
  });
});

describe('a plan in a folder of a repository', () => {
  const inside = (name: string) => {
    const top = temporaryFolder();
    execFileSync('git', ['init', '-q', top]);
    const folder = join(top, name);
    mkdirSync(folder);
    return { top, folder };
  };

  test.each(['hoi', "hội 'một' $(x)"])('has a hook that looks there (%s)', async (name) => {
    const { top, folder } = inside(name);
    expect((await init(folder, [...wish, '--hook'])).exitCode).toBe(0);
    const bin = temporaryFolder();
    writeFileSync(join(bin, 'cthd'), `#!/bin/sh\nexec node ${join(process.cwd(), 'bin/cthd.js')} "$@"\n`, {
      mode: 0o755,
    });
    const commit = () =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.vn', 'commit', '-qm', 'x'], {
        cwd: top,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      });
    execFileSync('git', ['add', '--all'], { cwd: top });
    expect(commit().status).toBe(0);
    writeFileSync(join(folder, 'plans/chuong-trinh-2026/text/I.yaml'), 'units: [\n');
    execFileSync('git', ['add', '--all'], { cwd: top });
    expect(commit().status).toBe(1);
  });

  test('gets no workflow where the service would not look, and is told where it belongs', async () => {
    const { folder } = inside('hoi');
    const { exitCode, err } = await init(folder, [...wish, '--ci', 'github']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('only at the top of the repository')]);
    expect(filesIn(folder)).toEqual([]);
  });

  test('may name schemas above it', async () => {
    const { out } = await runCthd(['doctor', '--format', 'json', '--dir', 'examples']);
    const { checks } = JSON.parse(out) as { checks: { id: string; health: string }[] };
    expect(checks.find(({ id }) => id === 'schema-lines')?.health).toBe('fine');
    expect(checks.find(({ id }) => id === 'workflow')?.health).toBe('fine');
  });
});
