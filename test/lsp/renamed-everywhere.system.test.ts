import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referencesAt } from '../../src/lsp/navigation.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import { renameAt } from '../../src/lsp/rename.ts';
import { adjustedRepository, must } from '../support/adjusted-repository.ts';
import { runCthd } from '../support/run-cthd.ts';
import { carryOut, openInEditor, placeIn } from './plan-in-editor.ts';

const programme = 'plans/lien-hiep-hoi-vi-du';
const slip = `${programme}/revisions/2024-kl09.yaml`;
const log = `${programme}/progress/lap-12-dang-doan.yaml`;

/** What is shown of a plan: of each kind one, and whatever looks into its history. */
const shown: readonly (readonly string[])[] = [
  ['lint', '--format', 'json', '--fail-on', 'never'],
  ['status', '--format', 'json'],
  ['status', '--lead', 'ban-to-chuc-vi-du'],
  ['late', '--format', 'json'],
  ['log', '--format', 'json'],
  ['log', 'lap-12-dang-doan', '--wording'],
  ['task', 'lap-12-dang-doan'],
  ['consolidate', '--format', 'markdown'],
  ['amend', '2024-kl09', '2025-ct21', '--format', 'markdown'],
  ['diff', '2024-kl09', '2025-ct21', '--format', 'json'],
  ['impact', 'kl-09-2024-vi-du', '--format', 'json'],
  ['render', 'report', '--period', '2025-H1', '--format', 'markdown'],
  ['render', 'extract', '--lead', 'ban-to-chuc-vi-du', '--format', 'markdown'],
  ['render', 'tracker', '--format', 'markdown'],
  ['feed'],
];

const names = {
  'ban-to-chuc-vi-du': 'ban-to-chuc-can-bo',
  'kl-09-2024-vi-du': 'ket-luan-09',
  'lap-12-dang-doan': 'thanh-lap-dang-doan',
};

/** The same with the former ids; what is made of letters and places in files is left out. */
const withFormerIds = (printed: string) =>
  Object.entries(names)
    .reduce((text, [was, now]) => text.replaceAll(now, was), printed)
    .replaceAll(/"(?:fingerprint|line|column|endLine|commit)": ?"?[^",\n]*"?/g, '')
    .replaceAll(/\s+/g, ' ');

test('a body, a document and a unit that records and issued slips name get other ids: all that is shown stays as it was', async () => {
  const root = await adjustedRepository();
  const said = async () => {
    const all: string[] = [];
    for (const args of shown) {
      const { exitCode, out, err } = await runCthd(args, { cwd: root });
      all.push(`${args.join(' ')}: ${exitCode}\n${withFormerIds(out)}\n${withFormerIds(err)}`);
    }
    return all;
  };
  const before = await said();
  const frozen = [log, slip].map((file) => readFileSync(join(root, file), 'utf8'));

  for (const [was, now] of Object.entries(names)) {
    const plan = openInEditor(root).plan();
    const at = placeIn(
      root,
      was.startsWith('kl') ? slip : was.startsWith('ban') ? log : `${programme}/text/II.1.yaml`,
      was,
      3,
    );
    carryOut(root, plan, renameAt(plan, at, now));
  }
  expect([log, slip].map((file) => readFileSync(join(root, file), 'utf8'))).toEqual(frozen);
  expect(readFileSync(join(root, 'plans/organisations.yaml'), 'utf8')).toContain(
    '- { id: ban-to-chuc-can-bo, previously: [ban-to-chuc-vi-du], name: Ban Tổ chức Ví dụ',
  );
  expect(readFileSync(join(root, 'plans/documents.yaml'), 'utf8')).toContain(
    '  - id: ket-luan-09\n    previously: [kl-09-2024-vi-du]\n',
  );

  expect(await said()).toEqual(before);
  const changes = JSON.parse(await must(root, 'diff', 'HEAD', '--format', 'json')) as {
    changes: { kind: string; unit: string; effect: string }[];
  };
  expect(changes.changes.map(({ kind, unit, effect }) => [kind, unit, effect])).toEqual([
    ['unit-id-changed', 'thanh-lap-dang-doan', 'neutral'],
    ['document-id-changed', 'ket-luan-09', 'neutral'],
    ['body-id-changed', 'ban-to-chuc-can-bo', 'neutral'],
  ]);
  expect(await runCthd(['lint', '--against', 'HEAD', '-q'], { cwd: root })).toMatchObject({ exitCode: 0 });
  const lastKey = /"key": "([0-9a-f]{12})"/.exec(
    await must(root, 'log', 'lap-12-dang-doan', '--format', 'json'),
  );
  const correction = [
    '--corrects',
    lastKey?.[1] ?? '',
    '--value',
    '8',
    '--note',
    'Đếm lại',
    '--evidence',
    'https://vi-du.example',
  ];
  await must(root, 'record', 'thanh-lap-dang-doan', ...correction);
  expect(await must(root, 'status', 'thanh-lap-dang-doan', '--format', 'json')).toContain('"value": 8,');

  const plan = openInEditor(root).plan();
  const inLog = placeIn(root, log, 'ban-to-chuc-vi-du', 3);
  expect(hoverAt(plan, inLog)?.markdown).toContain('Ban Tổ chức Ví dụ');
  expect(referencesAt(plan, inLog, true).map(({ file }) => file)).toEqual(
    expect.arrayContaining([log, 'plans/organisations.yaml', `${programme}/text/II.1.yaml`]),
  );
});
