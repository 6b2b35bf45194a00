import { beforeAll, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { pages } from '../../src/commands/render/pages.ts';
import { matchingChoice, matchingView, vietnameseChoice } from '../../src/commands/shared/choice-words.ts';
import { findingsFormatNames } from '../../src/findings-output/findings-format-names.ts';
import { fold } from '../../src/vietnamese/letters/fold.ts';
import { formatNames } from '../../src/writers/formats.ts';
import { exportFormatNames } from '../../src/export/formats/export-formats.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** Values that are names: of forms of file, of programs, of languages. */
const names: readonly string[] = [
  ...formatNames,
  ...findingsFormatNames,
  ...exportFormatNames,
  ...['github', 'gitlab', 'bash', 'zsh', 'fish', 'powershell', 'vi', 'en'],
];

const choices: { readonly where: string; readonly values: readonly string[] }[] = [];
beforeAll(async () => {
  for (const [name, entry] of Object.entries(commands)) {
    const { usage } = (await entry.load()).command;
    for (const [term, { choices: values }] of Object.entries(usage.arguments ?? {}))
      if (values) choices.push({ where: `${name} ${term}`, values });
    for (const [flags, { choices: values }] of Object.entries(usage.options))
      if (values) choices.push({ where: `${name} ${flags}`, values });
  }
}, 30_000);

test('every value that may be chosen is typed in Vietnamese too, with or without diacritics', () => {
  expect(choices.length).toBeGreaterThan(20);
  const wanting = choices.flatMap(({ where, values }) =>
    values
      .filter((value) => !names.includes(value))
      .filter((value) => {
        const word = vietnameseChoice(value);
        return (
          word === null ||
          [word, fold(word)].some((typed) => matchingChoice(typed, values) !== value) ||
          matchingChoice(value, values) !== value
        );
      })
      .map((value) => `${where}: ${value}`),
  );
  expect(wanting).toEqual([]);
});

test('help shows both, and so do the lists that a sentence gives', async () => {
  const help = async (name: string) =>
    (await runCthd([name, '--help', '--lang', 'vi'])).out.replaceAll(/\s+/g, ' ');
  expect(await help('sheet')).toContain(
    '"lập phiếu" (out), "đọc phiếu" (in), nhắc (remind), "chốt kỳ" (close)',
  );
  expect(await help('revise')).toContain('"sửa đổi" (amend)');
  expect(await help('status')).toContain('"đang thực hiện" (in-progress)');
  expect(await help('status')).toContain('"quá hạn" (overdue)');
  expect(await help('lint')).toContain('"cảnh báo" (warning), "thông tin" (info), tắt (off)');
  expect(await help('render')).toContain('"tóm tắt" (summary)');
});

test('every page of render has a Vietnamese name', () => {
  const ids = pages.map(({ id }) => id);
  const typed = [
    'tóm tắt',
    'phụ lục theo dõi',
    'báo cáo',
    'trích giao việc',
    'tiến trình',
    'lịch',
    'toàn văn',
    'bản tổng hợp',
    'bảng theo dõi',
  ];
  expect(typed.map((name) => matchingView(name, ids))).toEqual(ids);
});

test('Vietnamese values do the same as English ones', async () => {
  const cwd = planOnDisk();
  const pairs = [
    ['lint --rule task-without-lead=off', 'lint --rule task-without-lead=tắt'],
    ['lint --fail-on never', 'lint --fail-on không-bao-giờ'],
    ['status --lead none --all', 'status --lead chưa-có --all'],
    ['status --timeliness overdue', 'status --timeliness quá-hạn'],
    ['explain states', 'explain trạng-thái'],
    ['render calendar', 'render lịch'],
  ] as const;
  for (const [english, vietnamese] of pairs) {
    const run = (line: string) =>
      runCthd([...line.split(' '), '--as-of', '2025-12-15', '--lang', 'en'], { cwd });
    const said = await run(english);
    expect([vietnamese, await run(vietnamese)]).toEqual([vietnamese, said]);
    expect(said.exitCode).toBe(0);
  }
});
