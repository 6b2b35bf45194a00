import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isFull } from '../support/case-count.ts';
import { commitAll, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

/** How a call of git fails: refused with and without words, an exit code that no git gives, killed, the wrong kind of answer. */
const faults = {
  refused: 'echo "fatal: hỏng" >&2; exit 128',
  'refused without a word': 'exit 128',
  'too old for it': 'exit 129',
  killed: 'kill -9 $$',
  garbage: 'printf "rác\\0rác\\n"; exit 0',
} as const;
type Fault = keyof typeof faults;
/** Questions to which any answer is one: their garbage cannot be told from it. */
const anyAnswer =
  /^(?:config|log|remote|check-attr|status|update-ref|symbolic-ref|update-index|merge|push|fetch|read-tree|ls-files|show-ref|check-ignore|ls-remote|var)\b/;

let stand = '';

/** git in PATH becomes a script that counts its calls, makes one of them fail, and hands the others on. */
beforeAll(() => {
  const real = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'git'))
    .find((path) => existsSync(path));
  stand = realpathSync(mkdtempSync(join(tmpdir(), 'cthd-stand-')));
  writeFileSync(join(stand, 'failing'), '0');
  writeFileSync(
    join(stand, 'git'),
    `#!/bin/sh
for word; do
  case $skip$word in 1*) skip= ;; -c) skip=1 ;; -*) ;; *) break ;; esac
done
printf '%s\\n' "$word" >>${stand}/calls
read -r left <${stand}/failing
echo $((left - 1)) >${stand}/failing
if [ "$left" -eq 1 ]; then . ${stand}/fault; fi
exec ${real ?? ''} "$@"
`,
  );
  chmodSync(join(stand, 'git'), 0o755);
  return () => {
    rmSync(stand, { recursive: true });
  };
});

beforeEach(() => {
  vi.stubEnv('PATH', `${stand}${delimiter}${process.env['PATH'] ?? ''}`);
  vi.stubEnv('HOME', stand);
});

/** Runs a command while a call of git fails, the first being 1; 0 for none. The subcommands that were called. */
async function whileFailing<T>(call: number, fault: Fault, action: () => Promise<T>) {
  writeFileSync(join(stand, 'failing'), String(call));
  writeFileSync(join(stand, 'fault'), `${faults[fault]}\n`);
  writeFileSync(join(stand, 'calls'), '');
  const value = await action();
  writeFileSync(join(stand, 'failing'), '0');
  return { value, calls: readFileSync(join(stand, 'calls'), 'utf8').split('\n').slice(0, -1) };
}

const text = 'plans/vi-du/text/II.yaml';
const proposed = () => {
  const root = planRepository();
  gitIn(root, ['checkout', '--quiet', '-b', 'cua-toi']);
  change(root, { [text]: readFileSync(join(root, text), 'utf8').replace('Mở 4 lớp', 'Mở 3 lớp') });
  commitAll(root, 'đề xuất', '2025-02-01');
  gitIn(root, ['checkout', '--quiet', 'main']);
  change(root, { 'ghi-chu.md': 'x\n' });
  commitAll(root, 'việc khác', '2025-02-02');
  gitIn(root, ['checkout', '--quiet', 'cua-toi']);
  return root;
};
const documents = `documents:
  - { id: kl-04-2021, type: KL, symbol: 04-KL/ĐH, date: 2021-11-30, title: thêm lớp (hư cấu), verified: { source: ví dụ } }
`;
const slip = `id: 2022-kl04
mandates: [kl-04-2021]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2022-03-15, issuer: ban-to-chuc }
state: issued
changes:
  - { unit: mo-lop, action: amend, mandate: kl-04-2021, reason: Kết luận yêu cầu thêm lớp }
`;
const adjusted = () => {
  const root = planRepository();
  change(root, {
    'plans/documents.yaml': documents,
    'plans/vi-du/revisions/2022-kl04.yaml': slip,
    [text]: readFileSync(join(root, text), 'utf8').replace('Mở 4 lớp', 'Mở 6 lớp'),
  });
  commitAll(root, 'Ban hành phiếu', '2025-02-01');
  return root;
};
const asked = () => {
  const root = proposed();
  gitIn(root, ['checkout', '--quiet', 'main']);
  change(root, {
    'plans/approvals.yaml': 'required:\n  - { effects: [weakens, unclear], by: [lan-vp] }\n',
  });
  commitAll(root, 'ai duyệt', '2025-02-03');
  gitIn(root, ['checkout', '--quiet', 'cua-toi']);
  return root;
};
const shared = () => {
  const root = proposed();
  gitIn(root, ['clone', '--quiet', '--bare', '.', 'kho.git']);
  const away = join(temporaryFolder(), 'kho.git');
  cpSync(join(root, 'kho.git'), away, { recursive: true });
  rmSync(join(root, 'kho.git'), { recursive: true });
  gitIn(away, ['branch', '-D', 'cua-toi']);
  gitIn(root, ['remote', 'add', 'origin', away]);
  gitIn(root, ['fetch', '--quiet', 'origin']);
  return root;
};
const onMain = () => {
  const root = shared();
  gitIn(root, ['checkout', '--quiet', 'main']);
  change(root, { 'plans/vi-du/progress/mo-lop.yaml': 'log: []\n' });
  return root;
};

const record = ['record', 'mo-lop', 'in-progress', '--value', '2', '--date', '2024-06-30', '--commit'];
const commands: Readonly<
  Record<string, { readonly args: readonly string[]; readonly folder: () => string }>
> = {
  'lint --against': { args: ['lint', '--against', 'main', '--new', '--no-cache'], folder: proposed },
  diff: { args: ['diff', 'main'], folder: proposed },
  'diff of two': { args: ['diff', 'main...cua-toi'], folder: proposed },
  approve: { args: ['approve', '--list', '--against', 'main', '--exit-code'], folder: asked },
  log: { args: ['log'], folder: proposed },
  'log --wording': { args: ['log', '--wording', '--unit', 'mo-lop'], folder: adjusted },
  'render --as-of': { args: ['render', 'text', '--as-of', '2021-01-15'], folder: adjusted },
  consolidate: { args: ['consolidate'], folder: adjusted },
  'revise propose': { args: ['revise', 'propose', '--against', 'main'], folder: proposed },
  'record --commit': { args: record, folder: proposed },
  save: { args: ['save', 'Đã đổi'], folder: onMain },
  send: { args: ['send'], folder: shared },
};

/** A file of a new record has a name of its own each time, and the tool's own files have one for a moment. */
const withoutToken = (path: string) => path.replace(/[0-9a-f]{12,40}/g, '…');

/** So many calls of these commands are made to fail in the suite, spread over their run; each of all, in every way, in `npm run fuzz`. */
const fewest = 2;
const inSuite = new Set(['save']);

/** What is compared: the files of the plan, and which branches there are, by their trees and subjects. */
const stateOf = (root: string) => [
  Object.entries(everythingIn(join(root, 'plans'))).map(([path, bytes]) => [withoutToken(path), bytes]),
  runGit(root, 'for-each-ref', '--format=%(refname) %(subject)', 'refs/heads'),
  runGit(root, 'symbolic-ref', 'HEAD'),
];

test
  .skipIf(process.platform === 'win32')
  .each(Object.entries(commands).filter(([name]) => isFull || inSuite.has(name)))(
  'where git does not answer, %s says so, and takes it for no answer',
  async (_, { args, folder }) => {
    const template = folder();
    const tried = async (call: number, fault: Fault) => {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'cthd-git-')));
      try {
        cpSync(template, root, { recursive: true });
        const run = () => runCthd([...args, '--lang', 'en'], { cwd: root });
        const { value, calls } = await whileFailing(call, fault, run);
        return { ...value, calls, state: JSON.stringify(stateOf(root)), root };
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    };
    const whole = await tried(0, 'killed');
    expect([whole.exitCode <= 1, whole.calls.length > 0, whole.err]).toEqual([
      true,
      true,
      expect.any(String),
    ]);
    const wrong: string[] = [];
    const kinds = Object.keys(faults) as Fault[];
    const step = isFull ? 1 : Math.ceil(whole.calls.length / fewest);
    for (let index = 0; index < whole.calls.length; index += step)
      for (const fault of isFull ? kinds : [kinds[(index / step) % kinds.length] ?? 'killed']) {
        const name = whole.calls[index] ?? '';
        if (fault === 'garbage' && anyAnswer.test(name)) continue;
        const { exitCode, out, err, state, root } = await tried(index + 1, fault);
        const said = err.replaceAll(root, '').trim();
        const isSame =
          exitCode === whole.exitCode &&
          withoutToken(out) === withoutToken(whole.out) &&
          state === whole.state;
        const isTold = exitCode === 2 && said !== '';
        if (!isSame && !isTold) wrong.push(`${name}, call ${index + 1}, ${fault}: exit ${exitCode}, ${said}`);
      }
    expect(wrong).toEqual([]);
  },
  isFull ? 600_000 : 60_000,
);
