import type { Localised } from '../locale/localised.ts';
import { localise } from '../locale/localised.ts';
import type { Finding } from '../plan/finding.ts';
import { groupBy } from '../plan/group-by.ts';
import { rules } from '../rules/rule-table.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';

/** Findings of one rule that say the same, with what is said of all of them. */
export interface SameFindings {
  readonly findings: readonly Finding[];
  readonly message: Localised;
  /** Whether each place is shown with the letters that are marked there. */
  readonly showsMarked: boolean;
}

/** From this many findings on that say the same, all are told in one sentence. */
const minFindings = 3;

const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

/** What the rule of a finding says of many; null where it has no words for them. */
function manyOf({ rule, sentence = '' }: Finding, count: Localised): Localised | null {
  const found = ruleById.get(rule);
  return found?.check ? (found.many?.(count, sentence) ?? null) : null;
}

function showsMarked({ rule }: Finding): boolean {
  const found = ruleById.get(rule);
  return found?.check !== undefined && found.showsMarked === true;
}

/** The groups of findings that say the same: in the same words, or of many units in the words that their rule has for many. */
export function sameFindings(findings: readonly Finding[]): SameFindings[] {
  const groups = groupBy(findings, (finding) => {
    const { rule, severity, message, sentence = '', more } = finding;
    if (more !== undefined) return finding.fingerprint;
    return [rule, severity, sentence, manyOf(finding, message) ? '' : message.en].join('\n');
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < minFindings) return [];
    const count = localise((language) => formatNumber(group.length, language));
    const message = manyOf(first, count);
    return [
      {
        findings: group,
        message: message ?? first.message,
        showsMarked: message !== null && showsMarked(first),
      },
    ];
  });
}
