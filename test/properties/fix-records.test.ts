import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { RecordData } from '../../src/plan/record-data.ts';
import { recordNames } from '../../src/progress/records/record-key.ts';
import { recordLine } from '../../src/progress/records/write-record.ts';
import { caseCount } from '../support/case-count.ts';
import { recordPlan } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const asOf = '2026-11-23';

/** Words of which some letters are decomposed, as a paste from other systems brings them. */
const words = fc
  .array(fc.constantFrom('Đã ký', 'quyết định', 'số 97-CTr/ĐĐ', 'ổn', '  ', 'x'), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((list) =>
    fc
      .array(fc.boolean(), { minLength: list.length, maxLength: list.length })
      .map((split) => list.map((word, index) => (split[index] ? word.normalize('NFD') : word)).join(' ')),
  );
const draft = fc.record({
  day: fc.integer({ min: 1, max: 9 }),
  state: fc.constantFrom('in-progress', 'completed', 'paused', 'discontinued'),
  value: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  note: fc.option(words, { nil: undefined }),
  corrects: fc.option(fc.tuple(fc.nat(), fc.boolean()), { nil: undefined }),
});
/** A log in which some records correct earlier ones, by the key of either form of the letters. */
const log = fc.array(draft, { minLength: 1, maxLength: 6 }).map((drafts) => {
  const made: RecordData[] = [];
  for (const [index, { day, state, value, note, corrects }] of drafts.entries()) {
    const target = corrects && made.length > 0 ? made[corrects[0] % made.length] : undefined;
    const names = target ? recordNames('mo-lop', target) : [];
    const key = corrects?.[1] ? names.at(-1) : names[0];
    made.push({
      date: `2024-05-0${day}`,
      state: state,
      ...(value !== undefined && { value }),
      by: 'van-phong',
      ...(key !== undefined && { corrects: key }),
      ...(note !== undefined && { note }),
      evidence: [{ document: 'số 1-QĐ/ĐĐ'.normalize(index % 2 ? 'NFC' : 'NFD'), date: '2024-05-01' }],
      recorded: `2024-06-01T09:00:0${index}+07:00`,
    });
  }
  return made;
});

const text = fc.tuple(words, words).map(
  ([heading, wording]) => `units:
  - id: phan-mot
    kind: part
    number: I
    heading: "${heading}"
    units:
      - { id: cu-the-hoa, kind: section, number: '1', text: "${wording}" }
`,
);

/** What must be as it was: everything said of tasks, and every finding but those of the letters themselves. */
async function saidOf(root: string) {
  const status = await runCthd(['status', '--format', 'json', '--as-of', asOf], { cwd: root });
  const history = await runCthd(['log', '--format', 'json', '--as-of', asOf], { cwd: root });
  const { findings } = lintPlan(readPlanFolder(root), { asOf });
  return [
    status.out,
    history.out,
    findings
      .filter(({ rule }) => rule !== 'text-nfc')
      .map(({ fingerprint, rule, unit }) => [rule, unit, fingerprint])
      .sort(),
  ].map((one) => JSON.stringify(one).normalize('NFC'));
}

const runs = caseCount(20, 300);

test('a repair of the letters changes no state, count, citation, finding or fingerprint', async () => {
  const folder = recordPlan();
  mkdirSync(join(folder, 'plans/vi-du/progress'));
  let repaired = 0;
  await fc.assert(
    fc.asyncProperty(log, text, async (records, wording) => {
      writeFileSync(join(folder, 'plans/vi-du/text/I.yaml'), wording);
      writeFileSync(
        join(folder, 'plans/vi-du/progress/mo-lop.yaml'),
        `${records.map(recordLine).join('\n')}\n`,
      );
      const before = await saidOf(folder);
      const { err } = await runCthd(['lint', '--fix', '-q'], { cwd: folder });
      repaired += err.includes('NFC') ? 1 : 0;
      expect(await saidOf(folder)).toEqual(before);
    }),
    { numRuns: runs },
  );
  expect(repaired).toBeGreaterThan(runs / 4);
});
