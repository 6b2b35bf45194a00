import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/lint/fix.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { compose } from '../../src/source/read/compose.ts';
import { origin } from '../../src/plan/location.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { chanceFrom, type Chance } from '../instrument/random-programme.ts';
import { caseCount } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { plainStyle, yamlFolder } from '../support/plan-yaml.ts';
import { randomForms } from '../support/random-forms.ts';
import type { PlanFilesData } from '../support/random-plan.ts';
import { runCthd } from '../support/run-cthd.ts';
import { programmeOf } from '../support/programme-of.ts';

const style = { ...plainStyle, hasComments: true };

/** The programme as it was before it was signed: neither it nor its instrument has a number, date or signature. */
function draftOf(plan: PlanFilesData): PlanFilesData {
  const unsigned = (paper: object) => ({
    ...Object.fromEntries(Object.entries(paper).filter(([key]) => key !== 'signature')),
    symbol: null,
    date: null,
  });
  return {
    ...plan,
    programmes: plan.programmes.map(({ head, ...programme }) => {
      const carrier = head['issued-with'];
      const drafted: object = { ...unsigned(head), ...(carrier && { 'issued-with': unsigned(carrier) }) };
      return { ...programme, head: drafted as typeof head };
    }),
  };
}

/** A random programme on disk, with its files as they are read. */
function onDisk(chance: Chance, isDraft: boolean) {
  const { plan } = randomForms(chance);
  const root = temporaryFolder();
  for (const { path, bytes } of yamlFolder(isDraft ? draftOf(plan) : plan, style).files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

const textsIn = (root: string): Record<string, string> =>
  Object.fromEntries(
    readPlanFolder(root).files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );

const programmeIn = (folder: PlanFolder) => programmeOf(readPlan(folder).plan);

const done = async (root: string, ...args: readonly string[]) => {
  const { exitCode, err } = await runCthd([...args, '--lang', 'en'], { cwd: root });
  expect([args, exitCode, err]).toEqual([args, 0, expect.any(String)]);
};

const loudIn = (root: string) =>
  lintPlan(readPlanFolder(root), { asOf: '2026-03-01' })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule}: ${message.en}`);

/** What `task` enters: the option with its words, the field with its value. */
const assigned = [
  ['--note', 'Phối hợp chặt chẽ, kịp thời', 'note', 'Phối hợp chặt chẽ, kịp thời'],
  ['--deliverable', 'Quy chế hư cấu', 'deliverable', 'Quy chế hư cấu'],
  ['--lead', 'uy-ban', 'lead', 'uy-ban'],
  ['--person', 'Trưởng phòng hư cấu', 'person', 'Trưởng phòng hư cấu'],
  ['--submit-to', 'Chủ tịch xã hư cấu', 'submit-to', 'Chủ tịch xã hư cấu'],
] as const;

/** The units of the text that a command may add beside, move and take out: they hold no row that assigns, and none assigns them. */
function loose(units: readonly Unit[]): Unit[] {
  const assigned = new Set(units.flatMap(({ of }) => of ?? []));
  const kinds = ['point', 'bullet', 'subbullet', 'paragraph'];
  return units.filter(
    ({ id, kind, units: inner, parent }) =>
      kinds.includes(kind) &&
      !assigned.has(id) &&
      parent !== null &&
      inner.every((one) => !assigned.has(one.id)),
  );
}

describe('of random programmes with all forms', () => {
  test('a unit added and taken out again, or moved and moved back, leaves every byte as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 - 1 }), async (seed) => {
        const chance = chanceFrom(seed);
        const root = onDisk(chance, true);
        const before = textsIn(root);
        const units = loose(programmeIn(readPlanFolder(root)).index.units);
        const beside = chance.oneOf(units);
        await done(root, 'unit', 'add', 'Việc mới hư cấu.', '--after', beside.id, '--id', 'viec-moi');
        expect(programmeIn(readPlanFolder(root)).index.byId.get('viec-moi')).toMatchObject({
          kind: beside.kind,
          text: 'Việc mới hư cấu.',
        });
        await done(root, 'unit', 'repeal', 'viec-moi');
        expect(textsIn(root)).toEqual(before);

        const pair = units
          .map((unit) => [unit, unit.parent?.units[unit.parent.units.indexOf(unit) + 1]] as const)
          .find(([unit, next]) => next?.kind === unit.kind && units.includes(next));
        if (!pair?.[1]) return;
        await done(root, 'unit', 'move', pair[0].id, '--after', pair[1].id);
        expect(textsIn(root)).not.toEqual(before);
        await done(root, 'unit', 'move', pair[0].id, '--before', pair[1].id);
        expect(textsIn(root)).toEqual(before);
      }),
      { numRuns: caseCount(3, 200) },
    );
  });

  test('an assignment is written within its unit, and lint has nothing to report of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 - 1 }), async (seed) => {
        const chance = chanceFrom(seed);
        const root = onDisk(chance, false);
        const before = textsIn(root);
        const { index } = programmeIn(readPlanFolder(root));
        const plain = index.tasks.filter(({ task, given }) => task === given && task?.results === undefined);
        fc.pre(plain.length > 0);
        const unit = chance.oneOf(plain);
        const [flag, words, field, value] = chance.oneOf(assigned);
        await done(root, 'task', unit.id, flag, words);
        const after = textsIn(root);
        const { file, path } = unit[origin];
        const [was, now] = [before[file] ?? '', after[file] ?? ''];
        expect({ ...after, [file]: was }).toEqual(before);
        const { start, end } = compose({ path: file, text: was }).extent(path) ?? {};
        const lines = was.split('\n');
        const [head, tail] = [lines.slice(0, (start?.line ?? 1) - 1), lines.slice(end?.line ?? 0)];
        expect(now.split('\n').slice(0, head.length)).toEqual(head);
        expect(now.split('\n').slice(-tail.length)).toEqual(tail);
        const edited = programmeIn(readPlanFolder(root)).index.byId.get(unit.id);
        expect(JSON.parse(JSON.stringify(edited?.given))).toEqual({
          ...(JSON.parse(JSON.stringify(unit.given ?? {})) as object),
          [field]: value,
        });
        expect(loudIn(root)).toEqual([]);
      }),
      { numRuns: caseCount(3, 200) },
    );
  });

  test('there is nothing to fix in what is clean', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        for (const { path, bytes } of yamlFolder(randomForms(chanceFrom(seed)).plan, style).files) {
          const text = new TextDecoder().decode(bytes);
          expect(fixText({ path, text })).toEqual({ text, done: [] });
        }
      }),
      { numRuns: caseCount(5, 200) },
    );
  });
});
