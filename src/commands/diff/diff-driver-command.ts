import { largePlanFile, planFileLimit } from '../../io/files/plan-size.ts';
import { readRegularFile } from '../../io/files/read-file.ts';
import { defaultLevelOf } from '../../lint/rule-levels.ts';
import { hinders } from '../../plan/source-file.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { diffView } from '../../views/diff/diff-view.ts';
import { compare } from '../../change/compare/compare.ts';
import { reportChanges } from '../../change/diff-report.ts';
import { visible } from '../../screen/visible.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';
import type { Command, CommandResult, Environment } from '../command.ts';
import { open, openWith } from '../shared/open-plan.ts';
import { showBlocks } from '../shared/show-blocks.ts';

export const command: Command = {
  usage: {
    examples: {
      'echo "plans/**/*.yaml diff=cthd" >> .gitattributes': {
        vi: 'cài đặt, dòng 1: các tệp kế hoạch',
        en: 'set-up, line 1: the plan files',
      },
      'git config diff.cthd.command "cthd diff-driver --"': {
        vi: 'cài đặt, dòng 2: lệnh so sánh',
        en: 'set-up, line 2: the command that compares',
      },
      'git diff': { vi: 'từ nay in các thay đổi theo nghĩa', en: 'prints changes of meaning from now on' },
      'git log -p --ext-diff': { vi: 'lịch sử cũng vậy', en: 'and so does the history' },
    },
    arguments: {
      '<path>': { vi: 'đường dẫn của tệp trong kho', en: 'the path of the file in the repository' },
      '[file...]': {
        vi: 'do git đưa: tệp cũ, mã, quyền, tệp mới, mã, quyền',
        en: 'given by git: old file, hash, mode, new file, hash, mode',
      },
    },
    options: {},
  },
  run({ args }, environment) {
    const [path, rest = []] = args as [string, readonly string[] | undefined];
    const { language } = environment;
    const [oldFile, , , newFile] = rest;
    if (oldFile === undefined || newFile === undefined) return said(path, words[language].unmerged);
    const place = placeIn(path);
    if (!place) return said(path, words[language].noPlanFile);
    return compared(path, { ...place, oldFile, newFile }, environment);
  },
};

/** Git stops where its driver fails, so this one always answers. */
const said = (path: string, sentence: string): CommandResult => ({
  output: `cthd: ${visible(path)}: ${sentence}\n`,
  exitCode: 0,
});

interface DriverPlace {
  /** The folder that has plans/, relative to where git starts its driver: the top of the working tree. */
  readonly root: string;
  /** The path from there. */
  readonly file: string;
}

function placeIn(path: string): DriverPlace | null {
  for (const { index } of path.matchAll(/(?<=^|\/)plans\//g)) {
    const file = path.slice(index);
    if (fileKindOf(file) !== null) return { root: path.slice(0, index) || '.', file };
  }
  return null;
}

/** The file before and after, each among the other files as they are now: they tell where its units stand and what its ids mean. */
function compared(
  path: string,
  { root, file, oldFile, newFile }: DriverPlace & { oldFile: string; newFile: string },
  environment: Environment,
): CommandResult {
  const { language, cwd } = environment;
  const around = open({ kind: 'folder', name: path, root: `${cwd}/${root}` }, environment, {
    need: 'nothing',
  });
  const contents = [oldFile, newFile].map((name) => contentOf(name, file, cwd));
  const refused = contents.find((content) => content !== null && 'reason' in content);
  if (refused) return said(path, words[language].unread(refused.reason[language]));
  const [before, after] = contents.map((content) =>
    openWith(around, file, content && 'bytes' in content ? content.bytes : null),
  );
  if (!before || !after) throw new Error('a comparison has two sides');
  const problem = [...before.problems, ...after.problems].find((one) => one.file === file && hinders(one));
  if (problem) return said(path, words[language].unread(problem.message[language]));
  const report = reportChanges(
    compare(before.plan, after.plan),
    { before, after },
    { layer: null, programme: null },
    defaultLevelOf,
  );
  if (report.changes.length === 0) return said(path, words[language].formOnly);
  const blocks = diffView(report, language).filter(({ kind }) => kind === 'changes' || kind === 'note');
  return { output: `cthd: ${visible(path)}\n\n${showBlocks(blocks, environment)}\n`, exitCode: 0 };
}

/** The content of a file of the plan that git names, or why there is none; null for /dev/null, where there was or is no file. */
function contentOf(
  name: string,
  file: string,
  cwd: string,
): { bytes: Uint8Array } | { reason: Localised } | null {
  if (name === '/dev/null' || name === 'nul') return null;
  const path = name.startsWith('/') || /^[A-Za-z]:/.test(name) ? name : `${cwd}/${name}`;
  return readRegularFile(path, planFileLimit, largePlanFile(file));
}

const words: Readonly<
  Record<
    Language,
    Record<'unmerged' | 'noPlanFile' | 'formOnly', string> & { unread: (why: string) => string }
  >
> = {
  vi: {
    unmerged: 'tệp còn xung đột; hãy hòa nhập xong rồi xem.',
    noPlanFile: 'không phải tệp kế hoạch; xem bằng git diff --no-ext-diff.',
    formOnly: 'không đổi nghĩa (chỉ khác cách viết YAML).',
    unread: (why) => `chưa đọc được trọn vẹn: ${why} Xem bằng git diff --no-ext-diff.`,
  },
  en: {
    unmerged: 'the file is in conflict; merge it first.',
    noPlanFile: 'not a plan file; see it with git diff --no-ext-diff.',
    formOnly: 'no change of meaning (only the YAML is written differently).',
    unread: (why) => `cannot be read whole: ${why} See it with git diff --no-ext-diff.`,
  },
};
