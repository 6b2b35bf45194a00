import { type Finding, type Level, severities } from '../plan/finding.ts';
import { cutMessage } from '../plan/cut-message.ts';
import type { Mutable } from '../plan/mutable.ts';
import { byCodeUnit } from '../plan/order.ts';
import type { Problem } from '../plan/source-file.ts';
import { programmeFolderOf } from '../source/read/file-kind.ts';
import { digest } from '../plan/digest.ts';
import { standingFor } from './problem-rest.ts';

/**
 * Gives each problem its level and fingerprint, which does not depend on whether letters are composed; those that are switched off are
 * dropped. `seen` counts problems that are alike by their mark, over all calls for one plan.
 */
export function toFindings(
  problems: readonly Problem[],
  levelOf: (problem: Problem) => Level,
  seen = new Map<string, number>(),
): Finding[] {
  const findings: Finding[] = [];
  for (const problem of problems) {
    const { rule, file, range, unit, sentence, more } = problem;
    const severity = levelOf(problem);
    const mark = problem.mark ?? markOf(problem);
    const nth = seen.get(mark) ?? 0;
    seen.set(mark, nth + 1);
    if (severity === 'off') continue;
    const message = cutMessage(problem.message);
    const fingerprint = nth === 0 ? mark : digest(`${keyOf(problem)}#${nth}`);
    const finding: Mutable<Finding> = { rule, severity, message, file, fingerprint };
    if (range) finding.range = range;
    if (unit !== undefined) finding.unit = unit;
    if (sentence !== undefined) finding.sentence = sentence;
    findings.push(more ? { ...finding, ...standingFor(more) } : finding);
  }
  return findings;
}

/** A problem with its mark, which need not be made again then. */
export const withMark = (problem: Problem): Problem => ({
  ...problem,
  mark: problem.mark ?? markOf(problem),
});

/** What problems have in common that are told from each other by their order alone: the fingerprint of the first of them. */
const markOf = (problem: Problem): string => digest(keyOf(problem));

function keyOf({ rule, file, unit, args }: Problem): string {
  const place = unit === undefined ? file : (programmeFolderOf(file) ?? '');
  return JSON.stringify([rule, place, unit ?? null, args]).normalize('NFC');
}

/** By file, then place, then rule: the order of a reader who goes through the files. */
export function sortFindings<F extends Finding>(findings: readonly F[]): F[] {
  return findings.toSorted(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.fingerprint, b.fingerprint),
  );
}

/** Worst first, then in the order of the files: for places that show only the first few. */
export const worstFirst = <F extends Finding>(findings: readonly F[]): F[] =>
  sortFindings(findings).toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
