import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { isFull } from '../support/case-count.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { everythingIn } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

/** Words as a paste brings them: each with letters that nobody sees, or that act on a screen. */
const pastes: Readonly<Record<string, string>> = {
  'a zero-width space': 'Một\u200b việc',
  ...(isFull
    ? {
        NUL: 'Một\u0000 việc',
        ESC: 'Một\u001b[31m việc',
        'a mark of direction': 'Một\u202e việc',
        'a soft hyphen': 'Một\u00ad việc',
        'half a character': 'Một\ud83d việc',
      }
    : { 'NUL, ESC and a mark of direction': 'Một\u0000 \u001b[31m\u202eviệc' }),
};

const unseen = /(?!\n)[\p{Cc}\p{Cf}]|\\u200b|\\u202e|\\x1b|\\e|\\0|\\x00/iu;

/** What a command is called with, `…` for the words that were pasted. */
type Line = readonly string[];

const mandate = ['--mandate', '21-CT/LHHVD@2025-04-18'];
const task = ['task', 'II.1.1/1'];
const record = ['record', 'II.1.1/1', 'in-progress', '--date', '2025-12-01'];
const review = ['review', 'II.2/1', '--against', '21-CT/LHHVD', '--outcome', 'no-change'];
const body = ['body', 'add', 'Phòng Thử Ví dụ'];
const document = ['document', 'add', 'Kết luận số 93-KL/LHHVD ngày 05/5/2025'];
const unit = ['unit', 'add', 'Mở lớp thử.', '--after', 'II.1.1/1'];
const start = ['revise', 'start', '2025-thu', ...mandate];
const add = ['revise', 'add', 'II.2/1', '--action', 'amend'];
const init = ['init', '--term', '2026-2031', '--issuer', 'Hội Thử', '--subject', 'Thực hiện thử'];
const assignments = ['import', '--assignments', 'bang.csv', '--yes'];

/**
 * Every option and argument with a value of each command that writes into a plan: the line that writes it, after the lines that lead there;
 * or null where what it takes is a name, a number, a day or a place that is looked up, and its words are never written.
 */
const written: Readonly<Record<string, Readonly<Record<string, readonly Line[] | null>>>> = {
  init: {
    subject: [['init', '--term', '2026-2031', '--issuer', 'Hội Thử', '--subject', '…']],
    issuer: [['init', '--term', '2026-2031', '--subject', 'Thử', '--issuer', '…']],
    family: null,
    term: null,
    periods: null,
    cutoff: null,
    'report-day': null,
    'send-to': [[...init, '--send-to', '…']],
    id: [[...init, '--id', '…']],
    title: [[...init, '--title', '…']],
    succeeds: null,
    closed: null,
    ci: null,
  },
  import: {
    '[file...]': [['import', 'van-ban.md', '--yes']],
    assignments: [assignments],
    sheet: null,
    reason: [[...assignments, '--reason', '…']],
    report: null,
  },
  unit: {
    '<step>': null,
    '[words]': [['unit', 'add', '…', '--after', 'II.1.1/1']],
    after: null,
    before: null,
    into: null,
    kind: null,
    heading: [[...unit, '--heading', '…']],
    number: [[...unit, '--number', '…']],
    id: [[...unit, '--id', '…']],
  },
  body: {
    '<step>': null,
    '[body]': [['body', 'add', '…']],
    id: [[...body, '--id', '…']],
    names: [[...body, '--names', '…']],
    kind: null,
    from: null,
    superior: null,
    on: null,
    successor: null,
    note: [
      [...body, '--note', '…'],
      ['body', 'end', 'van-phong-vi-du', '--on', '2025-12-01', '--note', '…'],
    ],
  },
  document: {
    '<step>': null,
    '[citation]': [['document', 'add', 'Kết luận số 93-KL/LHHVD ngày 05/5/2025 về …']],
    title: [[...document, '--title', '…']],
    issuer: null,
    source: [[...document, '--title', 'về thử', '--source', '…']],
    id: [[...document, '--title', 'về thử', '--id', '…']],
    implements: null,
    continues: null,
    amends: null,
    replaces: null,
    succeeds: null,
    corrects: null,
    note: [[...document, '--title', 'về thử', '--note', '…']],
  },
  sign: {
    symbol: [['sign', '--symbol', '…', '--date', '2025-12-01']],
    date: null,
    place: [['sign', '--place', '…']],
    authority: [['sign', '--authority', '…']],
    position: [['sign', '--position', '…']],
    name: [['sign', '--name', '…']],
  },
  migrate: {},
  task: {
    '<unit>': null,
    lead: [[...task, '--lead', '…']],
    with: [[...task, '--with', '…']],
    deadline: [[...task, '--deadline', '…']],
    deliverable: [[...task, '--deliverable', '…']],
    person: [[...task, '--person', '…']],
    'submit-to': [[...task, '--submit-to', '…']],
    note: [[...task, '--note', '…']],
    carries: [[...task, '--carries', '…']],
    by: [[...task, '--by', '…']],
    indicator: [[...task, '--indicator', '…', '--target', '5']],
    target: null,
    reason: [[...task, '--deadline', '2027-06-30', '--reason', '…']],
    ground: null,
    format: null,
    out: null,
  },
  record: {
    '[unit]': null,
    '[state]': null,
    date: null,
    value: null,
    indicator: [[...record, '--value', '5', '--indicator', '…']],
    note: [[...record, '--note', '…']],
    evidence: [
      [...record, '--evidence', '…'],
      [...record, '--evidence', 'https://vi-du.example/…'],
    ],
    by: [[...record, '--by', '…']],
    result: [[...record, '--result', '…']],
    corrects: null,
    from: [['record', '--from', 'ghi.csv']],
    sheet: null,
    format: null,
  },
  pack: { until: null },
  review: {
    '[unit...]': null,
    against: null,
    outcome: null,
    reason: [[...review, '--reason', '…']],
    by: [[...review, '--reason', 'thử', '--by', '…']],
    on: null,
    revision: null,
    format: null,
    out: null,
  },
  revise: {
    '<step>': null,
    '[name]': [['revise', 'start', '…', ...mandate]],
    mandate: null,
    action: null,
    reason: [
      [...start, '--reason', '…'],
      [...add, '--reason', '…'],
    ],
    point: [[...add, '--reason', 'thử', '--point', '…']],
    unit: null,
    revision: null,
    against: null,
    date: null,
    symbol: [['revise', 'issue', '2025-thu', '--date', '2025-12-15', '--symbol', '…']],
    type: null,
    issuer: null,
  },
  sheet: {
    '<step>': null,
    '[file...]': [['sheet', 'in', 'phieu.csv']],
    period: null,
    lead: null,
    out: null,
    template: null,
    sheet: null,
    return: null,
  },
  approve: {
    '[fingerprint...]': null,
    against: null,
    of: null,
    reviews: null,
    author: null,
    by: null, // with the reason in test/commands/approve.system.test.ts, which has a repository
    reason: null,
    format: null,
    out: null,
  },
};

/** Commands that write nothing into a plan: pages, tables and messages at most, or what git keeps. */
const elsewhere = new Set(
  'status late log impact diff amend consolidate render lint explain doctor save send feed diff-driver export collect rollup handbook schema lsp completion'.split(
    ' ',
  ),
);

/** The arguments and the options with a value of a command. */
async function placesOf(name: string): Promise<string[]> {
  const { command } = (await commands[name]?.load()) ?? {};
  const { arguments: given = {}, options = {} } = command?.usage ?? {};
  const valued = Object.keys(options).flatMap((flags) => /--([a-z-]+) </.exec(flags)?.[1] ?? []);
  return [...Object.keys(given), ...valued];
}

test('every option and argument of every command that writes is in the table', async () => {
  for (const name of Object.keys(commands)) {
    if (elsewhere.has(name)) continue;
    expect([name, (await placesOf(name)).sort()]).toEqual([name, Object.keys(written[name] ?? {}).sort()]);
  }
  expect(Object.keys(commands).filter((name) => !elsewhere.has(name) && !(name in written))).toEqual([]);
});

const csv = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** The example with files that hold the pasted words where a table, a sheet or a text is read, and with a slip that is being drafted. */
async function exampleFor(name: string, words: string): Promise<string> {
  const root = name === 'init' ? temporaryFolder() : exampleOnDisk();
  const files = {
    'van-ban.md': `**KẾ HOẠCH**\n\n**I. NHIỆM VỤ**\n\n1. ${words} thử.\n`,
    'bang.csv': `${csv(['STT', 'Nội dung công việc', 'Chủ trì', 'Thời gian', 'Sản phẩm'])}\n${csv(['1', 'Bản tin hội viên', 'Văn phòng Ví dụ', 'Quý IV/2026', words])}\n`,
    'ghi.csv': `${csv(['Mã', 'Trạng thái', 'Ngày', 'Ghi chú'])}\n${csv(['lap-12-dang-doan', 'đang thực hiện', '2025-12-01', words])}\n`,
    'phieu.csv': `${csv(['Mã', 'Trạng thái', 'Ngày', 'Ghi chú'])}\n${csv(['lap-12-dang-doan', 'đang thực hiện', '2025-12-01', words])}\n`,
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(root, file), content);
  if (name === 'revise') await runCthd(start, { cwd: root });
  return root;
}

const cases = Object.entries(written).flatMap(([name, places]) =>
  Object.entries(places).flatMap(([place, lines]) =>
    (lines ?? []).map((line) => [name, place, line] as const),
  ),
);

const errorsOf = async (cwd: string) => {
  const { out } = await runCthd(['lint', '--format', 'json', '--as-of', '2025-12-15'], { cwd });
  const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string }[] };
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
};

describe('what is pasted is cleaned with a word or refused, and lint accepts what was written', () => {
  describe.each(cases)('%s %s: %j', (name, place, line) => {
    test.each(Object.entries(pastes))('%s', async (_, words) => {
      const root = await exampleFor(name, words);
      const before = everythingIn(root);
      const given = line.map((one) => one.replace('…', words));
      const { exitCode, out, err } = await runCthd([...given, '--as-of', '2025-12-15', '--lang', 'en'], {
        cwd: root,
      });
      expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      const after = everythingIn(root);
      if (exitCode === 2) {
        expect(err).not.toBe('');
        expect(after).toEqual(before);
        return;
      }
      expect([place, exitCode]).toEqual([place, 0]);
      const changed = Object.entries(after)
        .filter(([path, text]) => before[path] !== text)
        .map(([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')] as const);
      expect(changed.filter(([path]) => path.startsWith('plans/'))).not.toEqual([]);
      expect(changed.filter(([, text]) => unseen.test(text))).toEqual([]);
      expect(await errorsOf(root)).toEqual([]);
    });
  });
});
