import { countedOf, recordedPart } from '../../plan/assignment.ts';
import { groupBy } from '../../plan/group-by.ts';
import { indicatorsOf, isSameIndicator } from '../../plan/indicator.ts';
import type { Programme } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { mayFollow } from '../states/states.ts';
import { beforeEach, type HistoryEntry, historyOf, type StateBefore } from './history.ts';
import { isInnerPath } from './parse-evidence.ts';
import { closedProblems, dateProblems } from './record-dates.ts';
import { recordKey, saying } from './record-key.ts';
import type { FoundProblem, RecordProblem } from './record-problem.ts';
import { unmetIndicators } from './unmet-indicators.ts';

/**
 * What is wrong with the records of a task, judged as one set: by date, then by when they were recorded, whatever the order in which they are given.
 * Of those in `added`, which are not written yet, none may lie in a period that is closed, whenever its clock says that it was made.
 */
export function logProblems<R extends RecordData>(
  programme: Programme,
  task: Unit,
  records: readonly R[],
  added: ReadonlySet<RecordData> = new Set(),
): FoundProblem<R>[] {
  const { entries } = historyOf(task.id, records);
  const before = new Map<HistoryEntry, StateBefore>();
  const parts = new Set(countedOf(task).map(({ result }) => result));
  for (const [result, ofResult] of groupBy(entries, ({ record }) => record.result)) {
    const ofWhole = result === undefined || parts.has(result);
    const own = ofWhole ? entries.filter(({ record }) => (record.result ?? result) === result) : ofResult;
    for (const [index, state] of beforeEach({ entries: own }).entries()) {
      const entry = own[index];
      if (entry && entry.record.result === result) before.set(entry, state);
    }
  }
  return entries.flatMap((own) =>
    problemsOf({ programme, task, isAdded: added.has(own.record) }, own, before.get(own)).map((problem) => ({
      record: own.record,
      problem,
    })),
  );
}

/** What becomes wrong when records are added to those of a task: in them, or in a record that is there already and contradicts them. */
export function problemsAdded<R extends RecordData>(
  programme: Programme,
  task: Unit,
  { known, added }: { readonly known: readonly R[]; readonly added: readonly R[] },
): FoundProblem<R>[] {
  const mark = ({ record, problem }: FoundProblem) => `${recordKey(task.id, record)} ${problem.code}`;
  const wrong = new Set(logProblems(programme, task, known).map(mark));
  const all = logProblems(programme, task, [...known, ...added], new Set(added));
  return all.filter((found) => !wrong.has(mark(found)));
}

interface JudgedRecord {
  readonly programme: Programme;
  readonly task: Unit;
  /** Whether it is to be written only now. */
  readonly isAdded: boolean;
}

function problemsOf(
  { programme, task, isAdded }: JudgedRecord,
  own: HistoryEntry,
  before?: StateBefore,
): RecordProblem[] {
  const { record, correctedBy } = own;
  const problems =
    correctedBy.length > 0
      ? []
      : [...dateProblems(programme, record), ...closedProblems(programme, own, isAdded)];
  if (problems.some(({ code }) => code === 'date-impossible')) return problems;
  for (const [item, one] of (record.evidence ?? []).entries())
    if ('file' in one && !isInnerPath(one.file))
      problems.push({ code: 'evidence-path', field: 'evidence', item, file: one.file });
  if (record.corrects !== undefined) problems.push(...correctionProblems(programme, own, record.corrects));
  const contradicts = before && correctedBy.length === 0 ? againstBefore(task, record, before) : [];
  return [...problems, ...contradicts];
}

/** What is wrong with a correction: it names nothing, it is older than what it corrects, or another one of the same record stands and says something else. */
function correctionProblems(
  programme: Programme,
  { record, key, instant, corrected, correctedBy }: HistoryEntry,
  corrects: string,
): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const { recorded } = record;
  if (corrected.length === 0) problems.push({ code: 'corrects-unknown', field: 'corrects', corrects });
  const isFar = (one: HistoryEntry) =>
    dateProblems(programme, one.record).some(({ code }) => code === 'recorded-far');
  const later = corrected.find((one) => one.instant > instant && !isFar(one));
  if (later)
    problems.push({
      code: 'recorded-before-corrected',
      field: 'recorded',
      recorded,
      corrected: later.record.recorded,
    });
  const rivals = corrected.flatMap(({ correctedBy: [first] }) => (first && first.key !== key ? [first] : []));
  const rival = rivals.map(standingFor).find((one) => content(one.record) !== content(record));
  if (rival && correctedBy.length === 0)
    problems.push({ code: 'corrects-again', field: 'corrects', corrects, by: rival.key });
  return problems;
}

/** What stands in the place of a record at last, by record, as far as it is known. */
const standing = new WeakMap<HistoryEntry, HistoryEntry>();

/** What stands in the place of a record at last: itself, or the first that corrects it. */
function standingFor(entry: HistoryEntry): HistoryEntry {
  const passed = new Set([entry]);
  let last = entry;
  for (let [next] = last.correctedBy; next && !passed.has(next); [next] = last.correctedBy) {
    last = standing.get(next) ?? next;
    passed.add(last);
  }
  for (const one of passed) standing.set(one, last);
  return last;
}

const content = ({ corrects: _, ...record }: RecordData): string => saying(record);

/** What a record that stands says against the records before it. */
function againstBefore(whole: Unit, record: RecordData, before: StateBefore): RecordProblem[] {
  const { state, confirms, by, indicator } = record;
  const task = recordedPart(whole, record.result);
  const problems: RecordProblem[] = [];
  if (
    indicator !== undefined &&
    !indicatorsOf(task.task).some(({ name }) => isSameIndicator(name, indicator))
  )
    problems.push({ code: 'indicator-unknown', field: 'indicator', indicator });
  if (!mayFollow(before.state, state))
    problems.push({ code: 'transition', field: 'state', from: before.state, to: state });
  const { reports } = before;
  if (confirms && state !== 'completed') problems.push({ code: 'confirms-open', field: 'confirms', state });
  else if (confirms && reports.count === 0) problems.push({ code: 'nothing-to-confirm', field: 'confirms' });
  else if (confirms && reports.areBy(by)) problems.push({ code: 'own-confirmation', field: 'by', by });
  if (state !== 'completed') return problems;
  const { evidence = [], note = '' } = record;
  if (evidence.length === 0 && !reports.haveEvidence) problems.push({ code: 'no-evidence', field: 'state' });
  const isExplained = note.trim() !== '' || reports.haveNote;
  return isExplained ? problems : [...problems, ...unmetIndicators(task, record, before)];
}
