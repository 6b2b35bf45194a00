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
  return added.flatMap((record): ValueProblem[] => {
    const { value } = record;
    if (value === undefined || !standing.includes(record)) return [];
    const earlier = standing.slice(0, standing.indexOf(record)).filter((one) => isSameCount(one, record));
    const rival = earlier.find(
      ({ date, by, value: other }) => date === record.date && by === record.by && other !== value,
    );
    if (rival?.value !== undefined) return [{ record, why: twoValues(record, rival.value) }];
    const before = earlier.at(-1)?.value ?? null;
    const why = implausible(value, { target: targetOf(task, record), before });
    return why ? [{ record, why }] : [];
  });
}

const isSameCount = (one: RecordData, other: RecordData): boolean =>
  one.value !== undefined &&
  (one.result ?? '') === (other.result ?? '') &&
  indicatorKey(one.indicator ?? '') === indicatorKey(other.indicator ?? '');

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
