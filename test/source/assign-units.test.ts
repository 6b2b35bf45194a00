import { expect, test } from 'vitest';
import type { Assignment } from '../../src/plan/unit.ts';
import { assignUnits } from '../../src/source/read/assign-units.ts';

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
