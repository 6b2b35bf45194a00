import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { languages } from '../../src/locale/localised.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

describe('help', () => {
  test('is what people type first', async () => {
    expect(await runCthd(['help'])).toEqual(await runCthd(['--help']));
    expect(await runCthd(['help', 'record'])).toEqual(await runCthd(['record', '--help']));
  });

  test.each(languages)('lists every command with what it does, examples first (%s)', async (language) => {
    const { exitCode, out, err } = await runCthd(['--help', '--lang', language]);
    expect([exitCode, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines[2]).toBe(language === 'vi' ? 'Ví dụ' : 'Examples');
    for (const [name, { summary }] of Object.entries(commands))
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  ${name} +${summary[language]}$`)));
  });

  test('and errors are folded to 80 columns where a screen says that it has none', async () => {
    const none = { isTerminal: true, isAttended: true, columns: 0 };
    expect((await runCthd(['record', '--help'], none)).out).toBe((await runCthd(['record', '--help'])).out);
    expect((await runCthd(['khong-co'], none)).err).toBe(
      (await runCthd(['khong-co'], { ...none, columns: 80 })).err,
    );
  });

  const cases = Object.keys(commands).flatMap((name) =>
    languages.map((language) => [name, language] as const),
  );
  test.each(cases)(
    'of %s (%s) has examples before anything else and fits 80 columns',
    async (name, language) => {
      const { exitCode, out } = await runCthd([name, '--help', '--lang', language]);
      const [title = '', , examples = '', first = ''] = out.split('\n');
      expect(exitCode).toBe(0);
      expect(title.startsWith(`cthd ${name} - `)).toBe(true);
      expect([examples, /^(?:cthd|git|echo) /.test(first.trimStart())]).toEqual([
        language === 'vi' ? 'Ví dụ' : 'Examples',
        true,
      ]);
      expect(out.split('\n').filter((line) => [...line.normalize('NFC')].length > 80)).toEqual([]);
    },
  );
});

test('the version is that of package.json, and nothing else', async () => {
  expect(await runCthd(['--version'])).toEqual({
    exitCode: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    err: '',
  });
});

describe('a slip on the command line is answered in one line with the nearest right word', () => {
  test.each([
    [['lnt'], 'There is no command “lnt”. Did you mean: lint?'],
    [['lnit'], 'There is no command “lnit”. Did you mean: init, lint, unit?'],
    [['board'], 'There is no command “board”. To print this page: cthd render board.'],
    [['undo'], 'There is no command “undo”. To do this: cthd record <task> --corrects <key>.'],
    [['lint', '--formt', 'json'], 'There is no option --formt. Did you mean: --format?'],
    [['lint', '--format', 'jsn'], '--format cannot be “jsn”. Did you mean: json?'],
    [['render', 'sumary'], 'There is no view “sumary”. Did you mean: summary?'],
    [
      ['render'],
      'The name of what to print is needed: summary, tracker, report, extract, timeline, calendar, text, consolidated, board.',
    ],
    [['lint', '--as-of'], 'The option --as-of <date> needs a value.'],
    [['schema', 'text', 'khac'], 'The command takes fewer arguments. For usage: cthd schema --help.'],
    [['sheet'], '<step> (out, in, remind, close) is missing. For usage: cthd sheet --help.'],
    [['task'], '<unit> is missing. For usage: cthd task --help.'],
    [
      ['explain', 'citation-tpe'],
      'There is no rule “citation-tpe”. Did you mean: citation-type, citation-date, citation-year?',
    ],
    [['--lnag', 'en'], 'There is no option --lnag. Did you mean: --lang?'],
  ])('%j', async (args, expected) => {
    expect(await runCthd(['--lang', 'en', ...args])).toEqual({
      exitCode: 2,
      out: '',
      err: `cthd: ${expected}\n`,
    });
  });
});

test('a long complaint is folded at blanks for a person at a terminal, and nowhere else', async () => {
  const args = ['init', '--term', '2026-2031', '--lang', 'en'];
  const plain = await runCthd(args, { cwd: temporaryFolder() });
  const terminal = { isTerminal: true, isAttended: true, columns: 60, cwd: temporaryFolder() };
  const folded = await runCthd(args, terminal);
  expect(plain.err.trimEnd().split('\n')).toHaveLength(1);
  expect(folded.err.split('\n').every((line) => line.length <= 60)).toBe(true);
  expect(folded.err.replaceAll('\n', ' ')).toBe(plain.err.replaceAll('\n', ' '));
});

describe('the language', () => {
  const languageOf = async (args: string[], variables: Record<string, string>) => {
    const { err } = await runCthd(['lnt', ...args], { variables });
    return err.includes('There is no') ? 'en' : 'vi';
  };

  test.each([
    [[], {}, 'vi'],
    [[], { LANG: 'en_GB.UTF-8' }, 'en'],
    [[], { LANG: 'fr_FR.UTF-8' }, 'vi'],
    [[], { LANG: 'en_GB.UTF-8', CTHD_LANG: 'vi' }, 'vi'],
    [['--lang', 'en'], { CTHD_LANG: 'vi' }, 'en'],
    [['--lang=en'], {}, 'en'],
    [[], { LC_ALL: 'en_US.UTF-8', LANG: 'vi_VN' }, 'en'],
  ])('with %j and %j is %s', async (args, variables, expected) => {
    expect(await languageOf(args, variables)).toBe(expected);
  });
});

test('a fault of the tool is exit code 3 and one sentence, the stack only on request', async () => {
  const broken = { columns: { valueOf: () => 80 } as never, variables: {}, cwd: null as never };
  const quiet = await runCthd(['lint', '--lang', 'en'], broken);
  expect(quiet).toEqual({
    exitCode: 3,
    out: '',
    err: expect.stringMatching(/^cthd: a fault of the tool, not of your data: .*\n.*CTHD_DEBUG=1.*\n$/),
  });
  const loud = await runCthd(['lint', '--lang', 'en'], { ...broken, variables: { CTHD_DEBUG: '1' } });
  expect(loud.err).toMatch(/\n {4}at /);
});
