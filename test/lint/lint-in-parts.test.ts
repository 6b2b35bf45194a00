import { expect, test } from 'vitest';
import { readPlanFolder, readPlanFolderInParts } from '../../src/io/files/read-folder.ts';
import type { Unread } from '../../src/lint/broken-parts.ts';
import { lintInParts } from '../../src/lint/lint-in-parts.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { PartedFolder, PlanFolder } from '../../src/plan/source-file.ts';
import { examplesOf } from '../../src/rules/examples-of-rule.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { holdsRecords } from '../../src/source/read/file-kind.ts';
import { partedFolder } from '../../src/source/read/parted-folder.ts';
import { planWith, readExample } from '../support/example-plan.ts';

const asOf = '2021-06-01';

/** Each log as a part of its own. */
function logByLog(folder: PlanFolder): PartedFolder {
  const parted = partedFolder(folder);
  const logs = [...parted.parts()].flatMap(({ files }) => files);
  const none = { files: [], unreadable: [] };
  return {
    ...parted,
    parts: () => (logs.length > 0 ? logs.map((log) => ({ files: [log], unreadable: [] })) : [none]),
  };
}

/** What is found log by log, with a second round where a log could not be read whole; and the records of each task. */
function inParts(parted: PartedFolder) {
  let known: readonly Unread[] = [];
  for (;;) {
    const lint = lintInParts(parted, { asOf, unreadLogs: known });
    const records = [...lint.parts()].flatMap(({ plan }) =>
      plan.programmes.flatMap(({ id, progress }) =>
        progress.map((log) => [`${id}/${log.unit}`, log.records] as const),
      ),
    );
    if (lint.unreadLogs().length === 0)
      return { findings: lint.findings(), unread: new Set(lint.unread.map(({ file }) => file)), records };
    known = [...known, ...lint.unreadLogs()];
  }
}

function atOnce(folder: PlanFolder) {
  const { plan, findings, unread } = lintPlan(folder, { asOf });
  const records = plan.programmes.flatMap(({ id, progress }) =>
    progress.map((log) => [`${id}/${log.unit}`, log.records] as const),
  );
  return { findings, unread: new Set(unread.plan.map(({ file }) => file)), records };
}

const sorted = <T>(records: readonly (readonly [string, T])[]) =>
  [...records].sort(([a], [b]) => (a < b ? -1 : 1));

test('finds log by log what it finds in all at once, for the examples with records', () => {
  const examples = rules.flatMap((rule) => {
    const { good, bad } = examplesOf(rule);
    return [...good, ...bad].map((example) => ({ rule: rule.id, folder: readExample(example).folder }));
  });
  const withRecords = examples.filter(({ folder }) => folder.files.some(({ path }) => holdsRecords(path)));
  expect(new Set(withRecords.map(({ rule }) => rule)).size).toBeGreaterThan(8);
  for (const { rule, folder } of withRecords) {
    const [parts, whole] = [inParts(logByLog(folder)), atOnce(folder)];
    expect({ rule, ...parts, records: sorted(parts.records) }).toEqual({
      rule,
      ...whole,
      records: sorted(whole.records),
    });
  }
});

test('finds what is wrong with the letters, the form and the dates of logs, wherever they are', () => {
  const record = (more: string) =>
    `- {date: 2021-02-30, state: in-progress, by: ban-khac, ${more}, recorded: 2021-02-28T09:00:00+07:00}\n`;
  const folder = planWith({
    'progress/cu-the-hoa.yaml': record('note: "a\u00a0b a\u0301 \ue000 \u200b"'),
    'progress/muc-dich.yaml': `# ghi chú\n${record('note: no')}${record('ghi: x')}`,
    'progress/hong.yaml': '- {date: [\n',
    'progress/hai.yaml': '--- 1\n--- 2\n',
    'progress/2021-01-05-0123456789ab.yaml': `muc-dich:\n  ${record('note: "\u00a0"')}khong-co:\n  ${record('value: 1')}`,
    'progress/Sai Tên.yaml': '[]\n',
  });
  const [parts, whole] = [inParts(logByLog(folder)), atOnce(folder)];
  expect(parts.findings).toEqual(whole.findings);
  expect(parts.unread).toEqual(whole.unread);
  expect(new Set(whole.findings.map(({ rule }) => rule)).size).toBeGreaterThan(8);
});

test('reads the logs of a folder when their part is asked for', () => {
  const whole = atOnce(readPlanFolder('examples'));
  const parts = inParts(readPlanFolderInParts('examples'));
  expect(parts).toEqual(whole);
  expect(parts.records.length).toBeGreaterThan(5);
});

test('takes the records of a task that bore another id together, packed or not', () => {
  const record = (day: number, more = '') =>
    `{date: 2021-01-0${day}, state: in-progress, by: ban-to-chuc${more}, recorded: 2021-01-0${day}T09:00:00+07:00}\n`;
  const folder = planWith({});
  const text = folder.files.find(({ path }) => path.endsWith('/text/II.yaml'));
  const wording = new TextDecoder().decode(text?.bytes);
  const [, id = ''] = /- id: ([a-z0-9-]+)\n\s+kind: bullet/.exec(wording) ?? [];
  const files = {
    'text/II.yaml': wording.replace(`- id: ${id}\n`, `- id: ten-moi\n        previously: [${id}]\n`),
    [`progress/${id}.yaml`]: `- ${record(1)}`,
    'progress/ten-moi.yaml': `- ${record(3)}`,
    'progress/2021-01-05-0123456789ab.yaml': `${id}:\n  - ${record(2)}muc-dich:\n  - ${record(4)}`,
    'progress/zz-khac.yaml': `- ${record(5)}`,
  };
  const plan = planWith(files);
  const [parts, whole] = [inParts(logByLog(plan)), atOnce(plan)];
  expect({ ...parts, records: sorted(parts.records) }).toEqual({ ...whole, records: sorted(whole.records) });
});
