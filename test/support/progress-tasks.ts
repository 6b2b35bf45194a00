import { type Origin, origin } from '../../src/plan/location.ts';
import type { Programme, ProgressRecord } from '../../src/plan/plan.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { planFrom } from '../../src/source/read/plan-from.ts';
import { assembleUnits } from '../../src/source/read/units.ts';
import { withOrigin } from '../../src/source/read/with-origin.ts';
import { type StatusFilters } from '../../src/progress/states/status-report.ts';
import { programmeOf } from './programme-of.ts';

/** A fictional task with this assignment. */
export function taskWith(task: yaml.Task, id = 'viec-hu-cau'): Unit {
  const [part] = programmeWith([{ id, task }]).units;
  const [unit] = part?.units ?? [];
  if (!unit) throw new Error('no task was made');
  return unit;
}

/** Records of a fictional body, in order: each by its date and state, recorded on its date unless it says otherwise. */
export const records = (
  ...given: readonly (Pick<yaml.ProgressRecord, 'date' | 'state'> & Partial<yaml.ProgressRecord>)[]
): readonly ProgressRecord[] =>
  withOrigin(
    given.map((record) => ({ by: 'ban-hu-cau', recorded: `${record.date}T09:00:00+07:00`, ...record })),
    'plans/hu-cau/progress/viec-hu-cau.yaml',
  );

/** Any evidence at all. */
export const evidence: yaml.Evidence[] = [{ document: '12-BC/HC', date: '2024-06-30' }];

/** A fictional programme of one part with these tasks, and their records. */
export function programmeWith(
  tasks: readonly { readonly id: string; readonly task?: yaml.Task }[],
  logs: Readonly<Record<string, readonly ProgressRecord[]>> = {},
  reporting?: yaml.ProgrammeFile['reporting'],
): Programme {
  const folder = 'plans/hu-cau';
  const head: yaml.ProgrammeFile = {
    id: 'hu-cau',
    fictional: true,
    type: 'CTr',
    symbol: null,
    date: '2024-01-01',
    issuer: 'ban-hu-cau',
    title: 'CHƯƠNG TRÌNH (ví dụ hư cấu)',
    subject: 'hư cấu',
    preamble: 'Hư cấu như sau:',
    term: { from: 2024, to: 2028 },
    text: ['text/I.yaml'],
    operative: ['phan'],
    ...(reporting && { reporting }),
  };
  const text: yaml.TextFile = {
    units: [
      {
        id: 'phan',
        kind: 'part',
        number: 'I',
        heading: 'NHIỆM VỤ',
        units: tasks.map(({ id, task }, index) => ({
          id,
          kind: 'section',
          number: String(index + 1),
          text: `Việc hư cấu ${id}.`,
          ...(task && { task }),
        })),
      },
    ],
  };
  const path = `${folder}/text/I.yaml`;
  const located = withOrigin(head, `${folder}/programme.yaml`);
  const plan = planFrom({
    documents: [],
    organisations: [],
    programmes: [
      {
        ...located,
        folder,
        ...assembleUnits(located, [{ path, value: withOrigin(text, path) }]),
        progress: Object.entries(logs).map(([unit, list]) => ({
          [origin]: { file: `${folder}/progress/${unit}.yaml`, path: [] } satisfies Origin,
          unit,
          records: list,
        })),
        revisions: [],
        exceptions: [],
      },
    ],
  });
  return programmeOf(plan);
}

/** Filters that let every task through. */
export const noFilters: StatusFilters = {
  units: [],
  parts: [],
  states: [],
  timeliness: [],
  leads: [],
  dueWithin: null,
  missing: null,
};
