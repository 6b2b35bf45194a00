import type { Programme } from '../../plan/plan.ts';
import { planRule } from '../../plan/rule.ts';
import { allUnits, type Unit } from '../../plan/unit.ts';
import type { Change } from '../../change/change.ts';
import { changesSince } from '../../change/mandates/changes-since.ts';
import { states } from '../../progress/states/states.ts';
import { taskState, type TaskState } from '../../progress/states/task-state.ts';

/** States in which the work on a task has ended, or was handed on. */
const closed: readonly TaskState['state'][] = ['completed', 'discontinued', 'carried-over'];

/** When a task is split, joined or repealed, its records say what became of the work. */
export const stateFollows = planRule<{
  unit: string;
  happened: 'split' | 'join' | 'repeal';
  state: TaskState['state'];
  /** The unit that took over and has no record; null where the old one is left open. */
  without: string | null;
}>({
  id: 'state-follows',
  group: 'revisions',
  severity: 'error',
  compares: true,
  dated: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary:
        'So với bản gốc (--against), nhiệm vụ bị tách, nhập hoặc bãi bỏ mà đã có tiến độ thì phải ghi việc đang làm đi đâu.',
      why: 'Nếu không, việc đã làm mất dấu: đơn vị cũ dừng ở «đang thực hiện» mãi mãi, đơn vị mới bắt đầu lại từ «chưa thực hiện».',
      fix: 'Ghi ở đơn vị cũ: chuyển tiếp (carried-over), hoàn thành hoặc dừng thực hiện; ghi ở mỗi đơn vị mới một bản ghi đầu tiên: cthd record <đơn vị> <trạng thái>.',
    },
    en: {
      summary:
        'Compared with the base (--against), where a task with records is split, joined or repealed, records say where the work went.',
      why: 'Otherwise what was done is lost: the old unit stays “in progress” for ever, and the new one begins at “not started” again.',
      fix: 'Record at the old unit: carried over, completed or discontinued; and at each new unit a first record: cthd record <unit> <state>.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - { id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ., repealed: bo-sung-2021 }
`,
        before: {
          'text/II.yaml': `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - { id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ. }
`,
        },
        beside: {
          'progress/mo-lop.yaml': `
- {date: 2020-11-30, state: in-progress, by: van-phong, recorded: 2020-12-02T09:12:00+07:00}
- {date: 2020-12-31, state: discontinued, by: van-phong, evidence: [{document: 01-NQ/ĐH, date: 2020-09-15}], recorded: 2021-01-01T09:12:00+07:00}
`,
        },
        asOf: '2021-01-31',
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - { id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ., repealed: bo-sung-2021 } # !
`,
        before: {
          'text/II.yaml': `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - { id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ. }
`,
        },
        beside: {
          'progress/mo-lop.yaml': `
- {date: 2020-11-30, state: in-progress, by: van-phong, recorded: 2020-12-02T09:12:00+07:00}
`,
        },
        asOf: '2021-01-31',
      },
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - { id: mo-lop, kind: bullet, text: "Mở 4 lớp tập huấn nghiệp vụ công tác hội cho cán bộ chuyên trách ở các tỉnh, thành phố." }
      - { id: bien-soan, kind: bullet, text: "Biên soạn bộ tài liệu tập huấn dùng chung cho các hội thành viên trong nhiệm kỳ này." } # !
`,
        before: {
          'text/II.yaml': `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - { id: mo-lop, kind: bullet, text: "Mở 4 lớp tập huấn nghiệp vụ công tác hội cho cán bộ chuyên trách ở các tỉnh, thành phố; biên soạn bộ tài liệu tập huấn dùng chung cho các hội thành viên trong nhiệm kỳ này." }
`,
        },
        beside: {
          'progress/mo-lop.yaml': `
- {date: 2020-11-30, state: in-progress, by: van-phong, recorded: 2020-12-02T09:12:00+07:00}
`,
        },
        asOf: '2021-01-31',
      },
    ],
  },
  message({ unit, happened, state, without }) {
    const [vi, en] = {
      split: ['được tách', 'was split'],
      join: ['được nhập', 'was joined with others'],
      repeal: ['bị bãi bỏ', 'was repealed'],
    }[happened];
    const { name } = states[state];
    return without === null
      ? {
          vi: `Nhiệm vụ «${unit}» ${vi ?? ''}, nhưng tiến độ dừng ở «${name.vi}»; chưa ghi việc đang làm đi đâu.`,
          en: `The task “${unit}” ${en ?? ''}, but its records end in “${name.en}” and do not say where the work went.`,
        }
      : {
          vi: `Nhiệm vụ «${unit}» ${vi ?? ''} khi đang ở «${name.vi}», nhưng «${without}» chưa có bản ghi nào.`,
          en: `The task “${unit}” ${en ?? ''} while in “${name.en}”, but “${without}” has no record yet.`,
        };
  },
  check({ plan, base, asOf }, report) {
    if (base === null) return;
    for (const programme of plan.programmes) {
      const units = new Map([...allUnits(programme)].map((unit) => [unit.id, unit]));
      const told = new Set<string>();
      for (const change of changesSince(base, plan)) {
        if (change.programme !== programme.id) continue;
        for (const { id, happened, into } of endings(change, units)) {
          const old = units.get(id);
          const { state } = stateOf(programme, id, asOf);
          if (state === 'not-started') continue;
          const isOpen = old !== undefined && old.repealed !== undefined && !closed.includes(state);
          if (isOpen && !told.has(id)) report(old, 'repealed', { unit: id, happened, state, without: null });
          told.add(id);
          for (const unit of into)
            if (unit.isTask && unit.id !== id && stateOf(programme, unit.id, asOf).last === null)
              report(unit, null, { unit: id, happened, state, without: unit.id });
        }
      }
    }
  },
});

interface Ending {
  readonly id: string;
  readonly happened: 'split' | 'join' | 'repeal';
  /** The units in force that took over. */
  readonly into: readonly Unit[];
}

/** The units that a change ends, or takes work from. */
function endings(change: Change, units: ReadonlyMap<string, Unit>): Ending[] {
  if (change.kind === 'unit-repealed') return [{ id: change.unit, happened: 'repeal', into: [] }];
  if (change.kind !== 'unit-split' && change.kind !== 'units-joined') return [];
  const [before = [], after = []] = [change.before, change.after];
  const into = after
    .flatMap(({ id }) => units.get(id) ?? [])
    .filter(({ repealed }) => repealed === undefined);
  const happened = change.kind === 'unit-split' ? 'split' : 'join';
  return before.map(({ id }) => ({ id, happened, into }));
}

function stateOf(programme: Programme, id: string, asOf: string): Pick<TaskState, 'state' | 'last'> {
  const records = programme.progress.find(({ unit }) => unit === id)?.records ?? [];
  const unit = [...allUnits(programme)].find((one) => one.id === id);
  if (unit) return taskState(unit, records, { asOf });
  const last = records.at(-1) ?? null;
  return { state: last?.state ?? 'not-started', last };
}
