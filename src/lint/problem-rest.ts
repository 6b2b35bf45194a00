import type { Finding } from '../plan/finding.ts';
import type { Localised } from '../locale/localised.ts';
import type { Range } from '../plan/location.ts';
import type { MessageArguments } from '../plan/rule.ts';
import type { Problem } from '../plan/source-file.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import { numericDigest } from '../plan/digest.ts';

/**
 * The most problems of one rule in one file that are listed. No file of a real programme has so many units; a hostile one of a few megabytes
 * has a hundred times as many findings, and they would take the memory.
 */
export const maxProblems = 2_000;

/** What a rule finds in a file beyond the most that are listed: counted exactly, by what it is about. */
export interface ProblemRest {
  /** Stands for all of them; it is complete once the rule has run. */
  readonly problem: Problem;
  add(field: string | null, args: MessageArguments, unit: string | undefined): void;
}

/** The rest of what a rule finds in a file, which begins at a place. Its fingerprint is made of theirs, whatever their order. */
export function problemRest(rule: string, file: string, range: Range | undefined): ProblemRest {
  const units = new Map<string, number>();
  let sum = 0;
  return {
    problem: {
      rule,
      file,
      ...(range && { range }),
      more: units,
      message: moreWords(0),
      get args() {
        return ['more', sum];
      },
    },
    add(field, args, unit = '') {
      units.set(unit, (units.get(unit) ?? 0) + 1);
      sum = (sum + numericDigest(JSON.stringify([field, args, unit]))) % 2 ** 52;
    },
  };
}

/** What is said of findings that are counted only. */
const moreWords = (count: number): Localised => ({
  vi: `Từ đây, quy tắc này còn ${formatNumber(count, 'vi')} phát hiện nữa trong tệp, chỉ đếm mà không kể từng chỗ; hãy sửa những chỗ đã nêu rồi kiểm tra lại.`,
  en: `From here on this rule has ${formatNumber(count, 'en')} more in this file, counted and not told one by one; mend what is told, and check again.`,
});

const ofWhat = Symbol('of what');

/** What makes a finding stand for as many as there are about units, or about none (''). */
export const standingFor = (
  units: ReadonlyMap<string, number>,
): Pick<Finding, 'message' | 'more'> & { readonly [ofWhat]: ReadonlyMap<string, number> } => {
  const more = [...units.values()].reduce((sum, count) => sum + count, 0);
  return { message: moreWords(more), more, [ofWhat]: units };
};

/** A finding that stands for many, as two: those about units that are accepted, and the others; null where there are none of the kind. */
export function parted<F extends Finding>(
  finding: F,
  isAccepted: (unit: string) => boolean,
): { readonly accepted: F | null; readonly left: F | null } {
  const units = (finding as { [ofWhat]?: ReadonlyMap<string, number> })[ofWhat] ?? new Map<string, number>();
  const of = (wanted: boolean): F | null => {
    const chosen = new Map([...units].filter(([unit]) => isAccepted(unit) === wanted));
    return chosen.size === 0 ? null : { ...finding, ...standingFor(chosen) };
  };
  return { accepted: of(true), left: of(false) };
}
