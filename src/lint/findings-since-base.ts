import type { Finding } from '../plan/finding.ts';
import type { LintResult } from './lint-plan.ts';

/** The findings of a plan, told by what its base had already. */
export interface SinceBase {
  /** What the base did not have, or had at another severity; in their order. */
  readonly fresh: readonly Finding[];
  /** What the base had already. */
  readonly known: readonly Finding[];
  /** What the base had and nothing here reports any more; with the places that it had there. */
  readonly mended: readonly Finding[];
}

/**
 * Holds the findings of a plan against those of its base, by fingerprint and severity: a finding that occurred twice and occurs three times is
 * new once. What an exception accepts here is neither new nor mended.
 */
export function sinceBase(
  here: Pick<LintResult, 'findings' | 'excepted'>,
  base: readonly Finding[],
): SinceBase {
  const left = countBy(base, keyOf);
  const isKnown = (finding: Finding) => take(left, keyOf(finding));
  const known = new Set(here.findings.filter(isKnown));
  const still = countBy([...here.findings, ...here.excepted], ({ fingerprint }) => fingerprint);
  return {
    fresh: here.findings.filter((finding) => !known.has(finding)),
    known: here.findings.filter((finding) => known.has(finding)),
    mended: base.filter(({ fingerprint }) => !take(still, fingerprint)),
  };
}

const keyOf = ({ fingerprint, severity }: Finding): string => `${severity} ${fingerprint}`;

function countBy(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  return counts;
}

/** Takes one of a kind, where there is one left. */
function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}
