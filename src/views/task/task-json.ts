import { leadKeyOf } from '../../plan/assignment.ts';
import { taskLines } from '../../plan/schema-fields.ts';
import { termOf } from '../../plan/deadline.ts';
import { indicatorsOf, numberOf } from '../../plan/indicator.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { laterDocuments } from '../parts/cited-documents.ts';
import { recordJson, taskJson } from '../status/status-json.ts';
import type { TaskReport } from './task-report.ts';

/** A task whole, for programs: the contract of schemas/output/task.schema.json. `changed` is null where nothing was asked to be changed. */
export function taskReportJson(
  { plan, programme, unit, asOf, state, results, entries, citations }: TaskReport,
  changed: { readonly isWritten: boolean; readonly file: string } | null,
): object {
  const { task } = unit;
  return {
    schemaVersion: 1,
    kind: 'task',
    programme: programme.id,
    fictional: programme.fictional ?? false,
    asOf,
    changed: changed && { written: changed.isWritten, file: changed.file },
    task: {
      ...taskJson(state),
      ...(results.length > 0 && { results: results.map(resultJson) }),
      with: task?.with ?? [],
      ...Object.fromEntries(taskLines.map((field) => [field, task?.[field] ?? null])),
      indicator: indicatorsOf(task)[0]?.name ?? null,
      deadlineLedger: (task?.deadline?.was ?? []).map((former) => ({
        deadline: termOf(former),
        until: former.until,
        ground: former.ground ?? null,
        reason: former.reason,
      })),
      targetLedger: indicatorsOf(task).flatMap(({ name, was = [] }) =>
        was.map(({ until, ground = null, reason, ...bound }) => ({
          ...(indicatorsOf(task).length > 1 && { indicator: name }),
          target: numberOf(bound),
          ...(bound.between && { between: bound.between }),
          until,
          ground,
          reason,
        })),
      ),
    },
    records: entries.map(({ task: id, record }) => recordJson(id, record)),
    citations: citations.map(({ label, outcome }) => ({
      label,
      outcome: outcome.kind,
      document: outcome.kind === 'resolved' ? outcome.document.id : null,
      since:
        outcome.kind === 'resolved'
          ? laterDocuments(plan.documents, outcome.document, asOf).map(({ from, kind }) => ({
              relation: kind,
              document: from.id,
            }))
          : [],
    })),
  };
}

/** One of several results of a task. */
const resultJson = (task: TaskState): object => ({
  result: task.unit.result,
  deliverable: task.unit.task?.deliverable ?? null,
  lead: leadKeyOf(task.unit.task),
  state: task.state,
  timeliness: isCounted(task) ? task.timeliness : null,
  deadline: task.deadline && termOf(task.deadline),
  judgedBy: task.judgedBy,
  completedOn: task.completedOn,
  lacksEvidence: task.lacksEvidence,
  confirmed: task.confirmed,
});
