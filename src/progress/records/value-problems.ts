import { localise, type Localised } from '../../locale/localised.ts';
import { recordedPart } from '../../plan/assignment.ts';
import { boundOn, indicatorKey, indicatorsOf, numberOf } from '../../plan/indicator.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { isOf } from '../states/indicator-states.ts';
import { historyOf } from './history.ts';

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

/** What a value is held against. */
interface ValueContext {
  /** The number to reach; null where there is none. */
  readonly target: number | null;
  /** What had been reached before; null where nothing was reported. */
  readonly before: number | null;
}

/** Numbers of a thousand and more are written with a point, which some programs take for decimals. */
const thousand = 1000;
/** What the schema of records takes; it refuses more. */
const max = 1e12;
/** A value above so many times the target is taken for a typing error. */
const farBeyond = 10;

/**
 * Why a value cannot be right, as far as its target and the value before tell: thousands that a program read as decimals (1,41 after 1.325
 * of 1.500, 1,2 after 150 of 240), decimals that a calculation left behind, a value far beyond the target; null where it may be right.
 */
export function implausible(value: number, { target, before }: ValueContext): Localised | null {
  if (value > max) return null;
  const plain = Number(value.toPrecision(12));
  if (plain !== value && !Number.isInteger(value)) return said(value, plain, noise);
  const meant = Number((value * thousand).toPrecision(12));
  const scale = Math.max(before ?? 0, target ?? 0);
  const isShifted = !Number.isInteger(value) && Number.isInteger(meant) && value < thousand;
  const wholes = [before, target].every((one) => one === null || Number.isInteger(one));
  const falls = before !== null && value < before && meant >= before;
  if (isShifted && wholes && (scale >= thousand || falls) && meant <= scale * farBeyond)
    return said(value, meant, decimals);
  const isBeyond = target !== null && target > 0 && value > target * farBeyond;
  return isBeyond && (before === null || before <= target * farBeyond) ? said(value, target, beyond) : null;
}

type ValueWords = Localised<(value: string, other: string) => string>;

const said = (value: number, other: number, words: ValueWords): Localised =>
  localise((language) => words[language](formatNumber(value, language), formatNumber(other, language)));

const noise: ValueWords = {
  vi: (value, other) => `Kết quả ${value} có phần lẻ do máy tính để lại; hãy ghi ${other} nếu đúng là vậy.`,
  en: (value, other) =>
    `The value ${value} has decimals that a calculation left behind; write ${other} if that is meant.`,
};
const decimals: ValueWords = {
  vi: (value, other) =>
    `Kết quả ${value} không hợp với chỉ tiêu và kết quả trước; có phải là ${other}? Hãy ghi rõ, không dùng dấu phân cách.`,
  en: (value, other) =>
    `The value ${value} does not agree with the target and the value before; is it ${other}? Write it plainly, without a separator.`,
};
const beyond: ValueWords = {
  vi: (value, other) =>
    `Kết quả ${value} gấp nhiều lần chỉ tiêu ${other}; hãy xem lại dấu phân cách và đơn vị tính.`,
  en: (value, other) =>
    `The value ${value} is many times the target of ${other}; look at separators and units again.`,
};
