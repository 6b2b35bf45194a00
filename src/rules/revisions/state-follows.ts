import { countedOf } from '../../plan/assignment.ts';
import { logsOf } from '../../plan/logs.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { State } from '../../plan/record-data.ts';
import { planRule } from '../plan-rule.ts';
import type { Unit } from '../../plan/unit.ts';
import type { Change } from '../../change/change.ts';
import { standingRecords } from '../../progress/records/standing-records.ts';
import { states } from '../../progress/states/states.ts';
import { recordsOf } from '../../progress/states/task-state.ts';

/** States in which the work on a task has ended, or was handed on. */
const closed: readonly State[] = ['completed', 'discontinued', 'carried-over'];

/** When a task is split, joined or repealed, its records say what became of the work. */
export const stateFollows = planRule<{
  unit: string;
  happened: 'split' | 'join' | 'repeal';
  state: State;
  /** The unit that took over and has no record; null where the old one is left open. */
  without: string | null;
}>({
  id: 'state-follows',
  group: 'revisions',
  severity: 'error',
  compares: true,
  dated: true,
  needsWholePlan: true,
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
  check({ plan, comparison, asOf }, report) {
    if (comparison === null) return;
    for (const programme of plan.programmes) {
      const units = programme.index.byId;
      const reported = new Set<string>();
      for (const change of comparison.changes) {
        if (change.programme !== programme.id) continue;
        for (const { id, happened, into } of endings(change, units)) {
          const old = units.get(id);
          const ends = statesAtEnd(programme, id, asOf).filter((state) => state !== 'not-started');
          const open = ends.find((state) => !closed.includes(state));
          const state = open ?? ends.at(-1);
          if (state === undefined) continue;
          if (old?.repealed !== undefined && open !== undefined && !reported.has(id))
            report(old, 'repealed', { unit: id, happened, state: open, without: null });
          reported.add(id);
          for (const unit of into)
            if (unit.isTask && unit.id !== id && statesAtEnd(programme, unit.id, asOf).length === 0)
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

/** What the records of a task end in as of a day, of each of its results where it has several; whether the unit is still there or gone. */
function statesAtEnd(programme: Programme, id: string, asOf: CalendarDate): State[] {
  const records = logsOf(programme).get(id) ?? [];
  const unit = programme.index.byId.get(id);
  const logs = unit ? countedOf(unit).map((part) => recordsOf(part, records)) : [records];
  return logs.flatMap((log) => standingRecords(id, log, { asOf }).at(-1)?.state ?? []);
}
