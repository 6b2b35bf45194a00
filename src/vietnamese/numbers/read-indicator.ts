import type { Bound } from '../../plan/indicator.ts';
import { parseBound, readPrintedBound } from './bounds.ts';

/** An indicator as data hold it. */
interface ReadIndicator extends Omit<Bound, 'between'> {
  readonly name: string;
  readonly unit?: string;
  readonly between?: number[];
}

/** A target as cells give it: 12 đảng đoàn; Tỷ lệ chôn lấp: ≤ 30%; else its words under the head of the column. */
export function readIndicator(words: string, head: string): ReadIndicator {
  const [, named, rest] = /^([^:]{2,200}): *(.+)$/su.exec(words.replace(/\s+/gu, ' ')) ?? [];
  if (named !== undefined && rest !== undefined)
    return { name: named.trim(), ...plainBound(readPrintedBound(rest)) };
  const bound = parseBound(words);
  const share = /^%\s*(?=\p{L})(?<what>.+)$/u.exec(bound?.unit ?? '')?.groups?.['what'];
  if (bound && share !== undefined) return { name: share, ...plainBound({ ...bound, unit: '%' }) };
  if (bound?.unit !== undefined && !bound.unit.startsWith('%')) {
    const { unit, ...figures } = bound;
    return { name: unit, ...plainBound(figures) };
  }
  return { name: head === '' ? 'chỉ tiêu' : head, ...plainBound(readPrintedBound(words)) };
}

/** What a row of a table of targets gives: its task is what is measured, its unit stands in a column of its own. */
export function readTarget(
  words: string,
  { name, unit }: { readonly name: string; readonly unit: string },
): ReadIndicator {
  const read = plainBound(readPrintedBound(words));
  if (unit === '' || read.unit !== undefined) return { name, ...read };
  return { name, unit, ...read };
}

const plainBound = ({ between, ...rest }: ReturnType<typeof readPrintedBound>) => ({
  ...rest,
  ...(between && { between: [...between] }),
});
