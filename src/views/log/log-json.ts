import type { Body } from '../../plan/register-entries.ts';
import type { LogReport } from './log-view.ts';

/** A log for programs: the contract of schemas/output/log.schema.json. */
export function logJson(
  { programme, units, since, until, entries, commits, isWholeHistory }: LogReport,
  bodies: readonly Body[],
): object {
  return {
    schemaVersion: 1,
    kind: 'log',
    programme: programme.id,
    fictional: programme.fictional ?? false,
    filters: { units: units.map(({ id }) => id), since, until },
    git: commits === null ? null : { wholeHistory: isWholeHistory },
    records: entries.map((entry) => ({
      task: entry.task,
      address: entry.unit?.address ?? null,
      key: entry.key,
      ...entry.record,
      byName: bodies.find(({ id }) => id === entry.record.by)?.name ?? null,
      before: entry.before,
      target: entry.target,
      correctedBy: entry.correctedBy,
      commit: commits?.get(entry) ?? null,
    })),
  };
}
