import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assignment } from '../../src/plan/unit.ts';
import { assignUnits } from '../../src/source/read/assign-units.ts';
import { caseCount } from '../support/case-count.ts';

const line = (id: string, of: string, said: object) =>
  ({ id, kind: 'bullet', of, task: said as Assignment, units: [], isTask: false }) as const;
const task = (id: string, own?: object) =>
  ({ id, kind: 'bullet', units: [], isTask: true, ...(own && { task: own as Assignment }) }) as const;

test('lines of responsibility fill what a task lacks in their order, whether they follow each other or not', () => {
  const inner = task('in');
  const group = { id: 'group', kind: 'point', units: [inner], isTask: false } as const;
  const own = task('own', { lead: 'so-a' });
  const above = {
    id: 'above',
    kind: 'section',
    isTask: false,
    units: [
      own,
      group,
      line('first', 'above', { lead: 'so-b' }),
      line('second', 'above', { lead: 'so-c', deadline: { year: 2027 } }),
      line('third', 'group', { note: 'x', deliverable: 'y' }),
      line('fourth', 'above', { deliverable: 'z' }),
    ],
  } as const;
  assignUnits([above]);
  const said = ({ task: has, assignedBy }: { task?: Assignment; assignedBy?: { id: string } }) => [
    JSON.stringify(has),
    assignedBy?.id,
  ];
  expect([own, inner].map(said)).toEqual([
    ['{"deliverable":"z","lead":"so-a","deadline":{"year":2027}}', undefined],
    ['{"deliverable":"y","note":"x","lead":"so-b","deadline":{"year":2027}}', 'first'],
  ]);
});

/** What lines hand down, one line after the other to every task under its unit: what `assignUnits` must come to. */
function handedDown(root: MadeUnit): void {
  const all = (units: readonly MadeUnit[]): MadeUnit[] => units.flatMap((one) => [one, ...all(one.units)]);
  const units = all([root]);
  for (const one of units) {
    if (one.of === undefined || one.task === undefined) continue;
    const target = units.find(({ id }) => id === one.of);
    for (const under of target ? all([target]) : []) {
      if (!under.isTask) continue;
      if (under.task === undefined) under.assignedBy = one;
      under.task = { ...one.task, ...under.task };
    }
  }
}

interface MadeUnit {
  id: string;
  kind: 'section' | 'bullet';
  of?: string;
  task?: Assignment;
  assignedBy?: MadeUnit;
  isTask: boolean;
  units: MadeUnit[];
}

test('any lines in any order hand down what one after the other would', () => {
  const said = fc
    .subarray(['lead', 'with', 'deadline', 'deliverable', 'note'])
    .map((fields) => Object.fromEntries(fields.map((field, at) => [field, at])) as unknown as Assignment);
  const places = fc.array(
    fc.record({
      below: fc.nat(20),
      of: fc.option(fc.nat(20), { nil: undefined }),
      said,
      isTask: fc.boolean(),
    }),
    { minLength: 2, maxLength: 25 },
  );
  fc.assert(
    fc.property(places, (made) => {
      const build = () => {
        const root: MadeUnit = { id: 'u0', kind: 'section', isTask: false, units: [] };
        const units = [root];
        for (const [at, { below, of, said: task, isTask }] of made.entries()) {
          const unit: MadeUnit = {
            id: `u${at + 1}`,
            kind: 'bullet',
            isTask: of === undefined && isTask,
            units: [],
          };
          if (of !== undefined) unit.of = `u${of % units.length}`;
          if (Object.keys(task).length > 0) unit.task = { ...task, note: `${at}` };
          units[below % units.length]?.units.push(unit);
          units.push(unit);
        }
        return root;
      };
      const [one, other] = [build(), build()];
      assignUnits([one]);
      handedDown(other);
      const inShort = (unit: MadeUnit): unknown => [
        unit.id,
        Object.entries(unit.task ?? {}),
        unit.assignedBy?.id,
        unit.units.map(inShort),
      ];
      expect(inShort(one)).toEqual(inShort(other));
    }),
    { numRuns: caseCount(200, 20_000) },
  );
});

test('lines that go to and fro between units around many tasks go through these once', () => {
  const count = 30_000;
  const tasks = Array.from({ length: count }, (_, at) => task(`t${at}`));
  const inner = { id: 'inner', kind: 'section', isTask: false, units: tasks } as const;
  const lines = Array.from({ length: count }, (_, at) =>
    line(`l${at}`, at % 2 === 0 ? 'outer' : 'inner', { lead: `so-${at}`, note: `${at}` }),
  );
  const rows = Array.from({ length: count }, (_, at) => ({
    ...line(`r${at}`, 'inner', { deliverable: `${at}` }),
    kind: 'row' as const,
  }));
  const outer = { id: 'outer', kind: 'section', isTask: false, units: [inner, ...lines, ...rows] } as const;
  assignUnits([outer]);
  expect(JSON.stringify((inner as { task?: Assignment }).task)).toBe(
    '{"lead":"so-0","note":"0","deliverable":"0"}',
  );
});
