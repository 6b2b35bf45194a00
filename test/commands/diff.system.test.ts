import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  commitFiles,
  filesOf,
  kinds,
  later,
  refused,
  reworded,
  text,
  textFile,
} from '../support/diff-kinds.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { change as writeFiles, planRepository as repository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('folders', () => {
  test('need no git, and may be named with or without plans/', async () => {
    const [before, after] = [planOnDisk(), planOnDisk({ [textFile]: reworded })];
    vi.stubEnv('PATH', '/nowhere');
    const cwd = temporaryFolder();
    expect(await kinds(cwd, before, after)).toEqual(['unit-reworded']);
    expect(await kinds(cwd, join(before, 'plans'), join(after, 'plans'))).toEqual(['unit-reworded']);
    expect(await kinds(after, before)).toEqual(['unit-reworded']);
  });

  test('beside a revision, and by a path that looks like a range', async () => {
    const root = repository();
    const other = planOnDisk({ [textFile]: reworded });
    expect(await kinds(root, 'HEAD', other)).toEqual(['unit-reworded']);
    writeFiles(join(root, 'ban..sao'), filesOf(other));
    expect(await kinds(root, './ban..sao')).toEqual(['unit-reworded']);
    expect(await kinds(join(root, 'plans'), '../ban..sao')).toEqual(['unit-reworded']);
  });
});

describe('nothing is compared, and it is said why', () => {
  test('for a revision that is not there', async () => {
    const root = repository();
    expect(await refused(root, 'khong-co')).toMatch(/no git revision “khong-co”.*No slip/);
    expect(await refused(root, ':/bản gốc')).toMatch(/in every branch.*write “HEAD\^\{\/bản gốc\}” to look/);
    expect(await refused(root, 'HEAD..khong-co')).toContain('khong-co');
    expect(await refused(root, 'HEAD:plans')).toContain('HEAD:plans');
  });

  test('for a revision that begins with a hyphen', async () => {
    const root = repository();
    const target = join(root, 'bi-ghi');
    expect(await refused(root, '--', `--output=${target}`)).toContain(`“--output=${target}”`);
    expect(await refused(root, '--', '-h')).toContain('“-h”');
    expect(await refused(root, `HEAD..--output=${target}`)).toContain(`“--output=${target}”`);
    expect(existsSync(target)).toBe(false);
  });

  test('for a revision without a plan', async () => {
    const root = planOnDisk();
    runGit(root, 'init', '--quiet', '--initial-branch', 'main');
    runGit(root, 'commit', '--quiet', '--allow-empty', '--message', 'trống');
    expect(await refused(root)).toContain('“HEAD” has no plans/');
  });

  test('in a repository without a commit, and outside any', async () => {
    const root = planOnDisk();
    expect(await refused(root)).toContain('no git repository');
    runGit(root, 'init', '--quiet');
    expect(await refused(root)).toBe(
      'cthd: Nothing has been committed here yet to compare with (“HEAD”); commit first: cthd save "<message>".\n',
    );
  });

  test('in a shallow clone, with what to do', async () => {
    const root = repository();
    commitFiles(root, {
      'plans/vi-du/revisions/dieu-chinh.yaml': 'id: dieu-chinh\nmandates: []\nstate: draft\n',
    });
    commitFiles(root, { [textFile]: reworded });
    const clone = join(temporaryFolder(), 'nong');
    runGit(root, 'clone', '--quiet', '--depth', '1', `file://${root}`, clone);
    expect(await kinds(clone)).toEqual([]);
    expect(await refused(clone, 'HEAD~1')).toContain('fetch-depth: 0');
    expect(await refused(clone, 'dieu-chinh')).toContain('fetch-depth: 0');
  });

  test('for a side that does not validate: which, what and where', async () => {
    const root = repository();
    commitFiles(root, { [textFile]: text.replace('kind: part', 'kind: phan') });
    writeFiles(root, { [textFile]: `${text}\tx: 1\n` });
    const said = await refused(root, 'HEAD', '--format', 'json');
    expect(said).toMatch(/HEAD \([0-9a-f]{10}\)/);
    expect(said).toContain('the working tree');
    expect(said).toMatch(/plans\/vi-du\/text\/II\.yaml:3:11: /);
    expect(
      said
        .trimEnd()
        .split('\n')
        .every((line) => /^(cthd:| {2})/.test(line)),
    ).toBe(true);
  });

  test('for a programme that neither side has', async () => {
    expect(await refused(repository(), '--programme', 'vi-duu')).toContain('vi-du');
  });

  test('for more findings than anyone reads', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `  - { id: viec-${n}, kind: sai }\n`).join('');
    const root = repository();
    writeFiles(root, { [textFile]: `units:\n${many}` });
    const said = await refused(root);
    expect(said.split('\n').length).toBeLessThan(25);
    expect(said).toMatch(/and \d+ findings more/);
  });
});

describe('exit codes and filters', () => {
  const changed = () => {
    const root = repository();
    writeFiles(root, { [textFile]: later });
    return root;
  };
  const code = async (...args: string[]) => (await runCthd(['diff', ...args], { cwd: changed() })).exitCode;

  test('0 with changes, 1 where asked', async () => {
    expect(await code()).toBe(0);
    expect(await code('--exit-code')).toBe(1);
    expect(await code('--fail-on', 'weakens')).toBe(1);
    expect(await code('--fail-on', 'strengthens')).toBe(1);
    expect(await code('--fail-on', 'editorial')).toBe(0);
    expect(await code('--fail-on', 'unclear')).toBe(1);
    expect(await code('--fail-on', 'weakens', '--layer', 'wording')).toBe(0);
    expect((await runCthd(['diff', '--exit-code'], { cwd: repository() })).exitCode).toBe(0);
  });

  test('unclear changes fail where that is asked, and are said where only weakening is', async () => {
    const root = repository();
    writeFiles(root, { [textFile]: reworded.replace('tập huấn', 'bồi dưỡng') });
    expect(await runCthd(['diff', '--fail-on', 'weakens', '--lang', 'en'], { cwd: root })).toMatchObject({
      exitCode: 0,
      err: 'cthd: whether one change strengthens or weakens cannot be told; read it (--fail-on unclear: exit code 1 for these too).\n',
    });
    expect((await runCthd(['diff', '--fail-on', 'unclear'], { cwd: root })).exitCode).toBe(1);
  });

  test('an empty diff says so', async () => {
    const root = repository();
    expect((await runCthd(['diff'], { cwd: root })).out).toContain('Không có thay đổi nào.');
    expect((await runCthd(['diff', '--format', 'markdown', '--lang', 'en'], { cwd: root })).out).toContain(
      'Nothing changed.',
    );
    expect((await runCthd(['diff', '--format', 'html'], { cwd: root })).out).toContain(
      'Không có thay đổi nào.',
    );
  });

  test('a filtered report prints its filters', async () => {
    const root = changed();
    const { out } = await runCthd(['diff', '--layer', 'assignment', '-p', 'vi-du'], { cwd: root });
    expect(out).toContain('Chỉ gồm: phân công; chương trình vi-du.');
    expect(await kinds(root, '--layer', 'assignment')).toEqual(['deadline-changed']);
    expect(await kinds(root, '--layer', 'progress')).toEqual([]);
  });

  test('-q prints the counts alone', async () => {
    const { out } = await runCthd(['diff', '-q'], { cwd: changed() });
    expect(out).toContain('sửa lời văn 1');
    expect(out).not.toContain('mo-lop');
  });

  test('a wrong layer or effect is answered with the right ones', async () => {
    expect(await refused(repository(), '--layer', 'wordin')).toContain('wording');
    expect(await refused(repository(), '--fail-on', 'weaken')).toContain('weakens');
  });
});
