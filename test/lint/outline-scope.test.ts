import { partOfTasks } from '../support/example-plan.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { gatherAll, passagesIn } from '../../src/lint/incremental/gathered.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { contentFingerprint } from '../../src/io/content-fingerprint.ts';
import { areSeenTheSame, rootsOfUnits, withoutPlaces } from '../../src/lint/incremental/seen-in-units.ts';
import { textFacts } from '../../src/lint/incremental/text-facts.ts';
import { groupBy } from '../../src/plan/group-by.ts';
import { type Located, origin } from '../../src/plan/location.ts';
import type { Finding } from '../../src/plan/finding.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import type { PlanRule } from '../../src/rules/plan-rule.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { located } from '../../src/source/read/with-origin.ts';
import { type ReadFile, readPlanFile } from '../../src/source/read/read-plan-file.ts';
import { caseCount } from '../support/case-count.ts';
import { programmeYaml } from '../support/lint-example.ts';
import { plainStyle, yamlFolder } from '../support/plan-yaml.ts';
import { exampleTexts, quiltedPlan } from '../support/quilted-plan.ts';
import { aPlan } from '../support/random-plan.ts';

/** Other wordings, and other assignments as JSON, by file and by the id of the unit with the field. */
type Rewording = ReadonlyMap<string, ReadonlyMap<string, string>>;

const plain = rules.flatMap((rule) => (rule.check ? [rule] : []));
const outlined = plain.filter(({ scope }) => scope === 'outline');
const seeing = outlined.filter((rule) =>
  ['sees', 'gather', 'alike', 'seesAssignment'].some((fact) => fact in rule),
);
const blind = outlined.filter((rule) => !seeing.includes(rule));
/** Rules that are held to what they say: those that see no single wording together, each of the others by itself. */
const together = [
  blind,
  ...groupBy(seeing, (rule) => ('sees' in rule || 'gather' in rule ? rule.id : '')).values(),
];
const isText = (path: string) => path.includes('/text/');
const fields = ['heading', 'text'] as const;

/** Reads files with other wordings and assignments in them. */
const rewording =
  (words: Rewording): ReadFile =>
  (raw) => {
    const read = readPlanFile(raw);
    const other = words.get(raw.path);
    if (other) reword(((read.file?.value as yaml.TextFile | undefined)?.units ?? []) as LocatedUnit[], other);
    return read;
  };

function reword(units: readonly LocatedUnit[], other: ReadonlyMap<string, string>): void {
  for (const unit of units) {
    const assignment = other.get(`${unit.id} task`);
    const { file, path } = unit[origin];
    if (assignment !== undefined && unit.task !== undefined && unit.of === undefined)
      unit.task = located(JSON.parse(assignment) as unknown, file, [...path, 'task']) as yaml.Task;
    for (const field of fields)
      if (unit[field] !== undefined) unit[field] = other.get(`${unit.id} ${field}`) ?? unit[field];
    reword((unit.units ?? []) as LocatedUnit[], other);
  }
}

type LocatedUnit = yaml.Unit & Located;

/** What rules say that they see of each passage and each assignment: by file, and by the id of its unit with the field. */
function seenOf(plan: Plan, seeing: readonly PlanRule<never>[]) {
  const gathered = gatherAll(plan);
  return plan.programmes.flatMap((programme) => [
    ...passagesIn(programme).flatMap(([file, passages]) =>
      passages.map((passage, place) => ({
        file,
        at: `${passage.id} ${passage.field}`,
        wording: passage.wording,
        seen: JSON.stringify(
          seeing.map(({ id, sees }) => [
            sees?.(passage),
            withoutPlaces(gathered[id]?.[file]?.filter(([at]) => at === place)),
          ]),
        ),
        alike: JSON.stringify(seeing.map(({ alike }) => alike?.(passage) ?? null)),
      })),
    ),
    ...programme.index.units.flatMap((unit) => {
      const { id, given, of } = unit;
      if (given === undefined || of !== undefined) return [];
      const seen = JSON.stringify(
        seeing.map(({ seesAssignment }) => seesAssignment?.(given, programme, plan)),
      );
      return [
        { file: unit[origin].file, at: `${id} task`, wording: JSON.stringify(given), seen, alike: '[]' },
      ];
    }),
  ]);
}

const countsOf = (texts: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** Other wordings for the units of a plan, none of which any of the rules says that it sees. */
function unseenRewording(folder: PlanFolder, seeing: readonly PlanRule<never>[], draw: Draw): Rewording {
  const before = seenOf(readPlan(folder).plan, seeing);
  let words = new Map<string, Map<string, string>>();
  for (const { file, at, wording } of before)
    if (isText(file) && draw(4) > 0) {
      const other = at.endsWith(' task')
        ? (assignments[draw(assignments.length)] ?? '')
        : draw(4) > 0
          ? (pool[draw(pool.length)] ?? '')
          : movedOn(wording);
      words.set(file, (words.get(file) ?? new Map<string, string>()).set(at, other));
    }
  for (let left = 5; left > 0; left -= 1) {
    const after = seenOf(readPlan(folder, rewording(words)).plan, seeing);
    // A file may stay as it is while others are reworded, so that what was said here is shared with what is said there.
    const saying = countsOf(
      before.flatMap(({ alike }, index) => [...new Set([alike, after[index]?.alike ?? alike])]),
    );
    const isShared = (alike: string) => /[^[\],null]/.test(alike) && (saying.get(alike) ?? 0) > 1;
    const told = before.flatMap(({ file, at, seen, alike }, index) => {
      const now = after[index];
      const isSeen = now?.seen !== seen || (now.alike !== alike && (isShared(alike) || isShared(now.alike)));
      return isSeen && words.get(file)?.has(at) === true ? [{ file, at }] : [];
    });
    if (told.length === 0) return words;
    words = new Map([...words].map(([file, own]) => [file, new Map(own)]));
    for (const { file, at } of told) words.get(file)?.delete(at);
  }
  return new Map();
}

/** The rules that find something else for other wordings: in other text files, or in files in which the wordings stayed. */
function findingOtherwise(folder: PlanFolder, words: Rewording, draw: Draw): Set<string> {
  const asOf = '2026-01-01';
  const found = (reworded: Rewording) => {
    const { findings, excepted } = lintPlan(folder, { asOf, readFile: rewording(reworded) });
    return [...findings, ...excepted];
  };
  const base = found(new Map());
  const otherwise = new Set<string>();
  const compare = (
    one: readonly Finding[],
    other: readonly Finding[],
    told: (finding: Finding) => unknown,
  ) => {
    for (const { id } of plain) {
      const [a, b] = [one, other].map((all) => all.filter(({ rule }) => rule === id).map(told));
      if (
        JSON.stringify([...new Set(a?.map(String))].sort()) !==
        JSON.stringify([...new Set(b?.map(String))].sort())
      )
        otherwise.add(id);
    }
  };
  const all = found(words);
  compare(base, all, ({ file }) => file);
  const isFirst = new Map([...words.keys()].map((file) => [file, draw(2) === 0]));
  for (const half of [true, false]) {
    const part = new Map([...words].filter(([file]) => isFirst.get(file) === half));
    const stayed = (list: readonly Finding[]) => list.filter(({ file }) => !part.has(file));
    compare(stayed(base), stayed(found(part)), (finding) => JSON.stringify(finding));
  }
  return otherwise;
}

/** The examples whose text files have no fault in their form, so that a plan of them is read whole. */
const soundNames = [...exampleTexts].flatMap(([name, yaml]) => {
  const bytes = new TextEncoder().encode(yaml);
  const { file, problems } = readPlanFile({ path: `plans/vi-du/text/${name}.yaml`, bytes });
  return file && problems.length === 0 ? [name] : [];
});

/** Texts in which the rules find something that look at the last words, at what is quoted, and at what a State programme asks for. */
const rareFaults = {
  'documents.yaml': `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ hư cấu }, passages: ["mở rộng cửa, trồng thêm cây, đón khách bốn phương"] }
`,
  'text/I.yaml': `units:
  - id: muc-dich
    kind: part
    number: I
    heading: MỤC ĐÍCH
    units:
      - { id: trich, kind: paragraph, text: 'Thực hiện chủ trương “mở rộng cửa, trồng thêm hoa, đón khách bốn phương”.' }
      - { id: kem-theo, kind: paragraph, text: (Kèm theo Chương trình số 03-CTr/BTC ngày 01/10/2020 của Ban Tổ chức). }
      - { id: tu-goi, kind: paragraph, text: Kế hoạch này được công khai. }
`,
  'text/II.yaml': partOfTasks(`
- { id: mo-lop, kind: bullet, text: 'Hằng năm, rà soát, điều chỉnh Chương trình.' }
- { id: ba-lop, kind: bullet, text: Mở ba lớp., task: { results: [{ id: mot, deliverable: Lớp một }, { id: hai, deliverable: Lớp hai }, { id: ba, deliverable: Lớp ba }] } }
- { id: nhieu-lop, kind: bullet, text: Mở nhiều lớp., task: { indicator: { name: số lớp, target: 30 } } }
- { id: hop, kind: bullet, text: Họp mỗi quý một lần./. }
`),
  'progress/ba-lop.yaml': [
    'state: completed, by: ban-to-chuc, evidence: [{ url: https://vi-du.vn/bien-ban }], date: 2022-01-05',
    'state: in-progress, by: ban-to-chuc, result: mot, date: 2022-02-05',
    'state: completed, by: ban-to-chuc, result: hai, date: 2022-02-05',
    'state: completed, by: van-phong, confirms: true, result: ba, date: 2022-03-05',
  ]
    .map((record, n) => `- { ${record}, recorded: 2022-05-0${n + 1}T09:00:00+07:00 }\n`)
    .join(''),
  'progress/nhieu-lop.yaml': `- { date: 2022-01-05, state: completed, by: ban-to-chuc, value: 3, evidence: [{ url: https://vi-du.vn/bien-ban }], recorded: 2022-05-01T09:00:00+07:00 }
`,
};
const folders = {
  'all examples': quiltedPlan(soundNames),
  'rare faults': quiltedPlan([], rareFaults),
  'rare faults of a State programme': quiltedPlan([], {
    ...rareFaults,
    'programme.yaml': programmeYaml({ symbol: '02/CTr-BTC' }),
  }),
};
const wordingsIn = (units: readonly yaml.Unit[]): string[] =>
  units.flatMap(({ heading, text, units: inside = [] }) => [
    ...[heading, text].filter((one) => one !== undefined),
    ...wordingsIn(inside),
  ]);
/** The wordings of these plans, and as many in which few rules find anything. */
const pool = Object.values(folders)
  .flatMap(({ files }) => files.filter(({ path }) => isText(path)))
  .flatMap((raw) => wordingsIn((readPlanFile(raw).file?.value as yaml.TextFile).units))
  .flatMap((wording, n) => [
    wording,
    n % 4 === 0 ? `NỘI DUNG ${n}` : `Tổ chức hội nghị chuyên đề thứ ${n} cho cán bộ của các đơn vị.`,
  ]);

/** The assignments of these plans as JSON, and some that few rules find anything in. */
const assignments = Object.values(folders)
  .flatMap((folder) => readPlan(folder).plan.programmes)
  .flatMap(({ index }) => index.units.flatMap(({ given }) => (given ? [JSON.stringify(given)] : [])))
  .flatMap((assignment, n) => [
    assignment,
    n % 4 === 0
      ? '{"carries":"cu/khong-co"}'
      : `{"lead":"ban-to-chuc","deliverable":"Báo cáo","deadline":{"date":"2024-0${1 + (n % 9)}-15"}}`,
  ]);

/** A wording in which all but the first word stands further on. */
const movedOn = (wording: string): string => wording.replace(/\s/, ' cũng nay ');

type Draw = (below: number) => number;

/** Draws the same numbers in each run. */
function drawFrom(seed: number): Draw {
  let state = seed * 7_919 + 17;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % Math.max(1, below);
  };
}

/** Of some rules, those that find otherwise where none of them says that it sees anything else. */
function unsaidIn(folder: PlanFolder, some: readonly PlanRule<never>[], draw: Draw): string[] {
  const otherwise = findingOtherwise(folder, unseenRewording(folder, some, draw), draw);
  return some.flatMap(({ id }) => (otherwise.has(id) ? [id] : []));
}

/** The seeds of rewordings. */
const seeds = Array.from({ length: caseCount(1, 40) }, (_, n) => n + 2);

describe('rules across files find the same where they see the same', () => {
  test.each(Object.entries(folders))('in %s', (_, folder) => {
    for (const seed of seeds)
      for (const some of together) expect(unsaidIn(folder, some, drawFrom(seed))).toEqual([]);
  });

  test('in the programmes of this repository', () => {
    for (const root of ['examples', '.'])
      for (let seed = 1; seed <= caseCount(1, 20); seed += 1)
        expect(unsaidIn(readPlanFolder(root), outlined, drawFrom(seed))).toEqual([]);
  });

  test('in any plan', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(99_999), fc.constantFrom(outlined, ...together), (plan, seed, some) => {
        expect(unsaidIn(yamlFolder(plan, plainStyle), some, drawFrom(seed))).toEqual([]);
      }),
      { numRuns: caseCount(20, 3_000) },
    );
  });
});

/** The rules that find otherwise where wordings are replaced in which rules of several files that say nothing of wordings see nothing, with as many seeds as it takes to find all of some, or with all there are. */
function foundOutOf(some: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let seed = 1; seed <= 20 && !some.every((id) => found.has(id)); seed += 1)
    for (const folder of Object.values(folders)) {
      const words = unseenRewording(folder, blind, drawFrom(seed));
      for (const id of findingOtherwise(folder, words, drawFrom(seed))) found.add(id);
    }
  return found;
}

test('a rule that says less than it sees is found out, and one of file scope that is said to be another', () => {
  const some = [
    ...seeing.map(({ id }) => id),
    ...['double-spaces', 'citation-unresolved', 'quotes', 'date-form', 'hang-nam'],
  ];
  expect([...foundOutOf(some)]).toEqual(expect.arrayContaining(some));
});

test('files are seen the same, and their skeletons stay, where no rule sees the other wordings', () => {
  const folder = folders['all examples'];
  const words = unseenRewording(folder, outlined, drawFrom(3));
  expect([...words.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(40);
  const [before, after] = [new Map(), words].map((one: Rewording) => {
    const { plan, files } = readPlan(folder, rewording(one));
    const roots = rootsOfUnits(plan);
    const facts = textFacts({ files, plan, gathered: gatherAll(plan) }, contentFingerprint);
    const entries = Object.entries(facts);
    return {
      seen: Object.fromEntries(entries.map(([path, { seen }]) => [path, seen])),
      texts: entries.map(([path, { seen }]) => ({ path, seen: () => seen, roots: roots[path] ?? [] })),
      skeletons: entries.map(([path, { skeleton }]) => [path, skeleton]),
      said: entries.map(([, { said }]) => said),
    };
  });
  expect(after?.said).not.toEqual(before?.said);
  expect(after?.skeletons).toEqual(before?.skeletons);
  expect(areSeenTheSame(before?.texts ?? [], after?.seen ?? {})).toBe(true);
});
