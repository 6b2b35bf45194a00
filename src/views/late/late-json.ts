import { leadsOf, nameParties } from '../../plan/assignment.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Lateness } from '../../progress/states/lateness.ts';
import { taskJson } from '../status/status-json.ts';
import type { LateReport } from './late-view.ts';
import { latenessJson } from './lateness-json.ts';

/** What is overdue, for programs: the contract of schemas/output/late.schema.json. */
export function lateJson({ status, late }: LateReport, bodies: readonly Body[]): object {
  const { programme, asOf, knownOn, filters } = status;
  const nameOf = (id: string | null) => bodies.find((body) => body.id === id)?.name ?? null;
  return {
    schemaVersion: 1,
    kind: 'late',
    programme: programme.id,
    fictional: programme.fictional ?? false,
    asOf,
    knownOn,
    filters: {
      units: filters.units.map(({ id }) => id),
      parts: filters.parts.map(({ id }) => id),
      leads: filters.leads,
    },
    tasks: late.map((one) => lateTaskJson(one, nameOf)),
  };
}

function lateTaskJson(late: Lateness, nameOf: (id: string | null) => string | null): object {
  const { task } = late;
  const leads = leadsOf(task.unit.task);
  return {
    ...taskJson(task),
    leadName: leads.length === 0 ? null : nameParties(leads, (id) => nameOf(id) ?? id),
    ...latenessJson(late, nameOf),
  };
}
