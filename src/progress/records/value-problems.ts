import { type Localised, localise } from '../../locale/localised.ts';
import { recordedPart } from '../../plan/assignment.ts';
import { boundOn, indicatorKey, indicatorsOf, numberOf } from '../../plan/indicator.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { isOf } from '../states/indicator-states.ts';
import { historyOf } from './history.ts';
import { implausible } from './plausible-value.ts';

/** A value that cannot be right, and why. */
export interface ValueProblem {
  readonly record: RecordData;
  readonly why: Localised;
}

/**
 * The values among new records that cannot be right: implausible beside target and the value before, or another than one of the same day, the
 * same body and the same indicator.
 */
export function valueProblems(
  task: Unit,
  { log, added }: { readonly log: readonly RecordData[]; readonly added: readonly RecordData[] },
): ValueProblem[] {
  const standing = historyOf(task.id, [...log, ...added])
    .entries.filter(({ correctedBy }) => correctedBy.length === 0)
    .map(({ record }) => record);
  const isNew = new Set(added);
  const counts = new Map<string, ValuesBefore>();
  const found = new Map<RecordData, Localised>();
  for (const record of standing) {
    const { value } = record;
    if (value === undefined) continue;
    const count = JSON.stringify([record.result ?? '', indicatorKey(record.indicator ?? '')]);
    const before: ValuesBefore = counts.get(count) ?? { last: null, ofDay: new Map<string, Set<number>>() };
    const day = JSON.stringify([record.date, record.by]);
    const ofDay = before.ofDay.get(day) ?? new Set<number>();
    if (isNew.has(record)) {
      const [rival] = [...take(ofDay, 2)].filter((other) => other !== value);
      const why =
        rival === undefined
          ? implausible(value, { target: targetOf(task, record), before: before.last })
          : twoValues(record, rival);
      if (why) found.set(record, why);
    }
    before.ofDay.set(day, ofDay.add(value));
    before.last = value;
    counts.set(count, before);
  }
  return added.flatMap((record): ValueProblem[] => {
    const why = found.get(record);
    return why ? [{ record, why }] : [];
  });
}

/** What was said of one count before a record: the last value, and the values of each day and body in their order. */
interface ValuesBefore {
  last: number | null;
  readonly ofDay: Map<string, Set<number>>;
}

function* take<T>(all: Iterable<T>, max: number): Generator<T> {
  let left = max;
  for (const one of all) {
    if ((left -= 1) < 0) return;
    yield one;
  }
}

function targetOf(task: Unit, record: RecordData): number | null {
  const part = recordedPart(task, record.result);
  const indicator = indicatorsOf(part.task).find((one, place) => isOf(record, one, place));
  return indicator ? numberOf(boundOn(indicator, record.date)) : null;
}

const twoValues = ({ date, value = 0 }: RecordData, other: number): Localised =>
  localise((language) => {
    const [day, here, there] = [
      formatDate(date, language),
      formatNumber(value, language),
      formatNumber(other, language),
    ];
    return language === 'vi'
      ? `Hai kết quả khác nhau của cùng ngày ${day}: ${there} và ${here}; hãy giữ một, hoặc đính chính bản ghi cũ.`
      : `Two values of one day, ${day}: ${there} and ${here}; keep one, or correct the earlier record.`;
  });
