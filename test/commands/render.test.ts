import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages } from '../../src/commands/render/pages.ts';
import { formatNames } from '../../src/writers/formats.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const day = ['--as-of', '2025-12-15'];
const render = (root: string, args: readonly string[], terminal = {}) =>
  runCthd(['render', ...args, '-C', root, '--lang', 'en'], { cwd: root, ...terminal });

const signed = ['txt', 'md', 'html', 'docx', 'xlsx', 'json'];

test.each([
  ['CTr', 'Nhiệm kỳ 2024 - 2028.'],
  ['KH', 'Thời gian thực hiện 2024 - 2028.'],
])('the years of a %s are told as what they are', async (type, words) => {
  const root = exampleOnDisk();
  const file = join(root, 'plans/lien-hiep-hoi-vi-du/programme.yaml');
  const text = readFileSync(file, 'utf8').replace('type: CTr', `type: ${type}`);
  writeFileSync(file, text.replace(/^symbol: .*$/mu, 'symbol: null'));
  const { out } = await runCthd(['render', 'tracker', '--as-of', '2025-12-15'], { cwd: root });
  expect(out.replace(/\s+/gu, ' ')).toContain(words);
});

describe('--out', () => {
  test.each(['bao-cao.pdf', 'Bao cao.DOC', 'bang.xls'])('%s is no file that can be made', async (out) => {
    const root = planOnDisk();
    const ran = await render(root, ['tracker', '--out', out, ...day]);
    expect([ran.exitCode, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(/^cthd: No \.(?:pdf|doc|xls) file can be made; --out may end in \.txt, /u);
    expect(existsSync(join(root, out))).toBe(false);
  });

  test.each([
    ['text', 'a.docx', '--format text makes a .txt file, not .docx; write --out a.txt,'],
    ['docx', 'tháng 9/a.TXT', '--format docx makes a .docx file, not .txt; write --out "tháng 9/a.docx",'],
    ['html', 'a.pdf', '--format html makes a .html file, not .pdf; write --out a.html,'],
  ])('--format %s and the file %s do not agree', async (format, out, words) => {
    const root = planOnDisk();
    const ran = await render(root, ['tracker', '--format', format, '--out', out, ...day]);
    expect(ran).toEqual({
      exitCode: 2,
      out: '',
      err: `cthd: ${words} or leave --format out and the ending decides.\n`,
    });
    expect(existsSync(join(root, out))).toBe(false);
  });

  test.each(signed)(
    'makes a .%s that --check finds fresh, on any later day and in any language',
    async (ending) => {
      const root = planOnDisk();
      const made = await render(root, ['summary', '--out', `out/summary.${ending}`, ...day]);
      expect(made).toEqual({ exitCode: 0, out: '', err: `Wrote out/summary.${ending}.\n` });
      const checked = await runCthd(
        ['render', '--check', `out/summary.${ending}`, '-C', root, '--lang', 'vi'],
        {
          cwd: root,
          now: new Date('2031-01-01T00:00:00Z'),
          variables: { TZ: 'America/Lima' },
        },
      );
      expect(checked).toEqual({ exitCode: 0, out: `out/summary.${ending}: khớp với kế hoạch.\n`, err: '' });
    },
  );

  test.each(signed)(
    'a .%s is stale when the plan changed, and is made again by the same command',
    async (ending) => {
      const root = planOnDisk();
      const out = `out/summary.${ending}`;
      await render(root, ['summary', '--out', out, ...day]);
      const file = join(root, 'plans/vi-du/programme.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Một tên khác'));
      const before = readFileSync(join(root, out));
      const checked = await render(root, ['--check', out]);
      expect(checked.exitCode).toBe(1);
      expect(checked.out).toContain(
        `${out}: no longer agrees with the plan; make it again with: cthd render summary --programme vi-du --lang en --as-of 2025-12-15`,
      );
      expect(checked.out).toMatch(
        ending === 'docx'
          ? /word\/document\.xml/
          : ending === 'xlsx'
            ? /xl\/sharedStrings\.xml/
            : /\n {2}\+.*Một tên khác/,
      );
      expect(readFileSync(join(root, out)).equals(before)).toBe(true);
      expect((await render(root, ['summary', '--out', out, ...day])).err).toBe(`Wrote ${out}.\n`);
      expect((await render(root, ['--check', out])).exitCode).toBe(0);
    },
  );

  test('writes nothing when nothing changed', async () => {
    const root = planOnDisk();
    await render(root, ['summary', '--out', 'a.md', ...day]);
    expect((await render(root, ['summary', '--out', 'a.md', ...day])).err).toBe('a.md is unchanged.\n');
  });

  test('makes the folders that are missing, and goes by --format before the ending', async () => {
    const root = planOnDisk();
    await render(root, ['summary', '--out', 'new/deep/a.txt', '--format', 'json', ...day]);
    expect(JSON.parse(readFileSync(join(root, 'new/deep/a.txt'), 'utf8'))).toMatchObject({ kind: 'render' });
  });

  test.each([
    ['a page of someone else', 'notes.md', '# Ghi chú\n'],
    ['a picture', 'notes.docx', 'PK\u0003\u0004 not a zip'],
    ['an empty file', 'notes.html', ''],
  ])('does not overwrite %s', async (_, name, content) => {
    const root = planOnDisk({ [name]: content });
    const { exitCode, err } = await render(root, ['summary', '--out', name, ...day]);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('was not made by cthd')]);
    expect(readFileSync(join(root, name), 'utf8')).toBe(content);
  });

  test('puts nothing among the plan files that would make the plan unreadable', async () => {
    const root = planOnDisk();
    const { exitCode, err } = await render(root, ['summary', '--out', 'plans/vi-du/a.md', ...day]);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('to another folder')]);
    expect((await runCthd(['lint', '-C', root])).out).not.toContain('a.md');
  });

  test('does not follow a link', async () => {
    const root = planOnDisk({ 'target.md': 'x' });
    symlinkSync(join(root, 'target.md'), join(root, 'link.md'));
    const { exitCode } = await render(root, ['summary', '--out', 'link.md', ...day]);
    expect([exitCode, readFileSync(join(root, 'target.md'), 'utf8')]).toEqual([2, 'x']);
  });
});

describe('--check', () => {
  test('without names looks at every made file under plans/, and says when there is none', async () => {
    const root = planOnDisk();
    expect(await render(root, ['--check'])).toMatchObject({
      exitCode: 0,
      out: '',
      err: expect.stringContaining('no file under plans/') as string,
    });
    await render(root, ['summary', '--out', 'plans/vi-du/README.md', ...day]);
    await render(root, ['text', '--out', 'plans/vi-du/README.en.md', ...day]);
    expect((await render(root, ['--check'])).out.split('\n')).toHaveLength(3);
    expect((await render(root, ['--check', '--quiet'])).out).toBe('');
  });

  const comment = (line: string) => `<!-- ${line} -->\n\n# x\n`;
  const good = 'cthd render summary --programme vi-du --lang vi --as-of 2025-12-15 --format markdown';
  test.each([
    ['another command', 'cthd render summary; rm -rf /'],
    ['a place to write to', `${good} --out ../x`],
    ['a folder of its own', `${good} -C /`],
    ['one option twice', `${good} --lang en`],
    ['an unknown view', good.replace('summary', 'constructor')],
    ['an unknown format', good.replace('markdown', 'exe')],
    ['a day that does not exist', good.replace('12-15', '02-30')],
    ['no day', good.replace(' --as-of 2025-12-15', '')],
    ['a broken quotation', `${good} --x "`],
  ])('does not run %s that a file asks for', async (_, line) => {
    const root = planOnDisk({ 'plans/vi-du/README.md': comment(line) });
    const { exitCode, out, err } = await render(root, ['--check', 'plans/vi-du/README.md']);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('names a command that cannot make it again');
  });

  test('a file that names a lint is no made file', async () => {
    const root = planOnDisk({ 'plans/vi-du/README.md': comment('cthd lint --fix') });
    expect((await render(root, ['--check', 'plans/vi-du/README.md'])).err).toContain(
      'does not name the cthd command that made it',
    );
  });

  test('shows the first 20 lines that differ, and how many more there are', async () => {
    const root = planOnDisk();
    await render(root, ['summary', '--out', 'a.md', ...day]);
    const file = join(root, 'a.md');
    const added = Array.from({ length: 33 }, (_, at) => `dòng ${at + 1}`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}${added.join('\n')}\n`);
    const { exitCode, out } = await render(root, ['--check', 'a.md']);
    const [head = '', ...lines] = out.trimEnd().split('\n');
    expect([exitCode, head.split(';')[0]]).toEqual([1, 'a.md: no longer agrees with the plan']);
    expect(lines).toEqual([...added.slice(0, 20).map((line) => `  -${line}`), '  … +13']);
  });

  test('shows what a stranger changed as text, and no command to a job’s log', async () => {
    const root = planOnDisk();
    await render(root, ['summary', '--out', 'a.md', ...day]);
    const file = join(root, 'a.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n::error::x\n##[add-path]/x \u001b[31m\u202e\n`);
    const { exitCode, out } = await render(root, ['--check', 'a.md']);
    expect(exitCode).toBe(1);
    expect(out).toContain('\\u{1b}[31m\\u{202e}');
    expect(out).not.toMatch(/\u001b|\u202e|##\[|^\s*::/m);
  });
});

describe('what cannot be', () => {
  const root = () => planOnDisk();
  test.each([
    [[], 'The name of what to print is needed'],
    [['sumary'], 'Did you mean: summary?'],
    [['summary', 'text'], 'remove “text”'],
    [['--check', '--out', 'x.md'], 'leave out --out'],
    [['text', '--format', 'xlsx'], 'has no format xlsx'],
    [['--check', 'nowhere.md'], 'nowhere.md'],
  ])('render %j is answered', async (args, words) => {
    const { exitCode, out, err } = await render(root(), args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('bytes are not printed on a terminal', async () => {
    const ask = {
      search: () => Promise.reject(new Error()),
      choose: () => Promise.reject(new Error()),
      text: () => Promise.reject(new Error()),
    };
    const { exitCode, err } = await render(root(), ['summary', '--format', 'docx'], {
      isTerminal: true,
      isInteractive: true,
      ask,
    });
    if (exitCode !== 0) expect(err).toContain('choose a file with --out');
  });
});

test('every view gives every one of its formats', async () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const { id: view, formats: known } of pages)
    for (const format of formatNames) {
      const { exitCode } = await runCthd([
        'render',
        view,
        '--format',
        format,
        '-C',
        'examples',
        '--out',
        join(folder, `${view}.${format}`),
        ...needed(view),
        ...day,
      ]);
      expect([view, format, exitCode]).toEqual([view, format, known.includes(format) ? 0 : 2]);
    }
});

/** The options without which a view says nothing. */
const needed = (view: string): string[] =>
  ({ report: ['--period', '2025-H1'], extract: ['--lead', 'ban-to-chuc-vi-du'] })[view] ?? [];

test('after a summary the next commands stand under each other, none broken at the edge of the screen', async () => {
  const told = (args: readonly string[]) =>
    runCthd(['render', 'summary', ...args], {
      isTerminal: true,
      isAttended: true,
      columns: 80,
      variables: { NO_COLOR: '1' },
    });
  for (const language of ['vi', 'en']) {
    const { out, err } = await told(['--lang', language]);
    const lines = err.trim().split('\n');
    expect(lines.map((line) => /cthd \w+/.exec(line)?.[0])).toEqual(['cthd lint', 'cthd task']);
    for (const line of [...out.split('\n'), ...lines]) expect(line.length).toBeLessThanOrEqual(80);
  }
});

describe('--refresh', () => {
  const page = 'plans/vi-du/README.md';
  const made = async () => {
    const root = planOnDisk({});
    await render(root, ['summary', '--out', page]);
    return { root, place: join(root, page), fresh: readFileSync(join(root, page), 'utf8') };
  };
  const text = 'plans/vi-du/text/II.yaml';
  const change = (root: string) => {
    const words = readFileSync(join(root, text), 'utf8');
    writeFileSync(
      join(root, text),
      words.replace('Tập huấn cán bộ', 'Tập huấn hội viên').replace('lead: van-phong', 'lead: ban-to-chuc'),
    );
  };

  test('makes a stale page again, and leaves a fresh one as it is', async () => {
    const { root, place, fresh } = await made();
    expect((await render(root, ['--refresh', '--quiet'])).out).toBe('');
    change(root);
    expect((await render(root, ['--check'])).exitCode).toBe(1);
    expect(await render(root, ['--refresh'])).toEqual({
      exitCode: 0,
      out: `${page}: made again.\n`,
      err: '',
    });
    expect(readFileSync(place, 'utf8')).not.toBe(fresh);
    expect((await render(root, ['--check'])).exitCode).toBe(0);
  });

  test('never overwrites what somebody edited', async () => {
    const { root, place, fresh } = await made();
    const edited = `${fresh}\nThêm bằng tay.\n`;
    writeFileSync(place, edited);
    change(root);
    const { exitCode, err } = await render(root, ['--refresh']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(page)]);
    expect(readFileSync(place, 'utf8')).toBe(edited);
  });

  test('a page that git checked out with other line ends is neither stale nor edited', async () => {
    const { root, place, fresh } = await made();
    writeFileSync(place, fresh.replaceAll('\n', '\r\n'));
    expect((await render(root, ['--check'])).exitCode).toBe(0);
    change(root);
    expect((await render(root, ['--refresh'])).exitCode).toBe(0);
    expect((await render(root, ['--check'])).exitCode).toBe(0);
  });
});
