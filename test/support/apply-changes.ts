import type { RecordData } from '../../src/plan/record-data.ts';
import { applyToHead } from './apply-changes-to-head.ts';
import { applyToDocuments, applyToList } from './apply-changes-to-registers.ts';
import { applyToUnits } from './apply-changes-to-units.ts';
import type { Change, ChangeKind, ChangeOf } from '../../src/change/change.ts';
import { keyed } from '../../src/change/compare/keyed.ts';
import {
  byId,
  type ExceptionData,
  isSame,
  keyOf,
  type ProgrammeData,
  recordsData,
} from '../../src/change/compare/plan-data.ts';
import type { PlanData } from './data-of-plan.ts';

/** The plan that changes lead to: with those of `diffPlans(a, b)`, in any order, `a` becomes `b`. */
export function applyChanges(plan: PlanData, changes: readonly Change[]): PlanData {
  const shared = changes.filter(({ programme }) => programme === null);
  const names = new Map(
    only(changes, 'programme-id-changed').map(({ before, after }) => [before ?? '', after ?? ''] as const),
  );
  const programmes = [...keyed(plan.programmes, ({ head }) => head.id)].flatMap(([key, data]) => {
    const name = names.get(key) ?? key;
    const own = changes.filter(({ programme }) => programme === name);
    return only(own, 'programme-removed').length > 0 ? [] : [applyToProgramme(data, own)];
  });
  const added = only(changes, 'programme-added').flatMap(({ after }) => after ?? []);
  return {
    documents: applyToDocuments(plan.documents, shared).sort(byId),
    organisations: applyToList(plan.organisations, shared, {
      added: 'body-added',
      removed: 'body-removed',
      changed: ['body-changed', 'body-ended'],
    }).sort(byId),
    programmes: [...programmes, ...added].sort((a, b) => byId(a.head, b.head)),
    approvalRules: exchanged(plan.approvalRules, {
      gone: only(shared, 'approval-rule-removed').map(({ before }) => before),
      come: only(shared, 'approval-rule-added').flatMap(({ after }) => after ?? []),
    }),
    givenApprovals: exchanged(plan.givenApprovals, {
      gone: only(shared, 'approval-withdrawn').map(({ before }) => before),
      come: only(shared, 'approval-given').flatMap(({ after }) => after ?? []),
    }),
  };
}

/** A list without what went, with what came, in the order of the data. */
function exchanged<T>(list: readonly T[], { gone, come }: { gone: unknown[]; come: T[] }): T[] {
  const result = [...list];
  for (const one of gone) {
    const at = result.findIndex((other) => isSame(other, one));
    if (at >= 0) result.splice(at, 1);
  }
  return [...result, ...come].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const only = <K extends ChangeKind>(changes: readonly Change[], kind: K): ChangeOf<K>[] =>
  changes.filter((change): change is ChangeOf<K> => change.kind === kind);

function applyToProgramme(data: ProgrammeData, changes: readonly Change[]): ProgrammeData {
  return {
    head: applyToHead(data.head, changes),
    units: applyToUnits(data.units, changes),
    records: applyToRecords(data.records, changes),
    slips: applyToList(data.slips, changes, {
      added: 'slip-added',
      removed: 'slip-removed',
      changed: ['slip-changed'],
    }).sort(byId),
    exceptions: applyToExceptions(data.exceptions, changes),
  };
}

/** The records of a unit whose id changed follow it. */
function applyToRecords(
  logs: ProgrammeData['records'],
  changes: readonly Change[],
): ProgrammeData['records'] {
  const names = new Map(
    only(changes, 'unit-id-changed').map(({ before, after }) => [before, after] as const),
  );
  const result = new Map<string, RecordData[]>();
  for (const [unit, records] of Object.entries(logs)) {
    const name = names.get(unit) ?? unit;
    result.set(name, [...(result.get(name) ?? []), ...records]);
  }
  const edited = only(changes, 'record-edited');
  for (const { unit, before } of [...only(changes, 'record-removed'), ...edited])
    result.set(
      unit,
      (result.get(unit) ?? []).filter((record) => !isSame(record, before)),
    );
  const come = [...only(changes, 'record-added'), ...only(changes, 'record-corrected'), ...edited];
  for (const { unit, after } of come) if (after) result.set(unit, [...(result.get(unit) ?? []), after]);
  return Object.fromEntries(
    [...result]
      .filter(([, records]) => records.length > 0)
      .map(([unit, records]): [string, RecordData[]] => [unit, recordsData(unit, records)]),
  );
}

function applyToExceptions(
  exceptions: readonly ExceptionData[],
  changes: readonly Change[],
): ExceptionData[] {
  const result = [...exceptions];
  const take = (gone: ExceptionData | undefined) => {
    const at = result.findIndex((one) => isSame(one, gone));
    if (at >= 0) result.splice(at, 1);
  };
  for (const { before } of only(changes, 'exception-removed')) take(before);
  for (const { before } of only(changes, 'exception-changed')) take(before);
  for (const kind of ['exception-changed', 'exception-added'] as const)
    for (const { after } of only(changes, kind)) if (after) result.push(after);
  return result.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
