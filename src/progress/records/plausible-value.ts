import { type Localised, localise } from '../../locale/localised.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** What a value is held against. */
export interface ValueContext {
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
