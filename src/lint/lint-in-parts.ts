import type { CalendarDate } from '../plan/calendar.ts';
import type { Finding } from '../plan/finding.ts';
import { addToGroup } from '../plan/group-by.ts';
import type { PartedFolder } from '../plan/source-file.ts';
import { closingProgrammes, type ClosingState, closingStates } from '../progress/states/closing-states.ts';
import type { PlanRule, RuleContext } from '../rules/plan-rule.ts';
import { isBroken, type Unread } from './broken-parts.ts';
import { checkRules } from './check-rules.ts';
import { type PartedPlan, readInParts, tasksOf } from './read-in-parts.ts';
import { recordsAlone } from './records-alone.ts';
import { levelsOf } from './rule-levels.ts';
import { comparing, settleFindings } from './settle-findings.ts';
import { unreadableIn } from '../source/read/folder-problems.ts';
import { sortFindings, toFindings } from './to-findings.ts';
import { unknownRules } from './unknown-rules.ts';

/** A plan that is read and checked a part at a time. */
export interface PartedLint extends PartedPlan {
  /** What `lintPlan` finds in the same files; to be asked for once, after the last part. */
  readonly findings: () => readonly Finding[];
}

interface PartedLintOptions {
  readonly asOf: CalendarDate;
  /** The logs that are known not to be readable whole: nothing is concluded from what their programmes lack. */
  readonly unreadLogs: readonly Unread[];
}

/** Holds a plan against every rule that does not compare, and never holds more than one part of its records. */
export function lintInParts(parted: PartedFolder, { asOf, unreadLogs }: PartedLintOptions): PartedLint {
  const { folder } = parted;
  const { plan, read, here, ...parts } = readInParts(parted, unreadLogs);
  const levelOf = levelsOf(plan, {}, null);
  const seen = new Map<string, number>();
  const rulesOf = (isWanted: (rule: PlanRule<never>) => boolean) => ({ here, base: null, isWanted });
  const early = rulesOf(({ looksAtStates }) => looksAtStates !== true);
  const { problems } = checkRules(read, asOf, early);
  let found = toFindings(
    [...unreadableIn(folder), ...read.problems, ...problems, ...unknownRules(read)],
    levelOf,
    seen,
  );
  const closing = closingProgrammes(plan.programmes);
  const closed = new Map<string, ClosingState[]>();
  return {
    ...parts,
    plan,
    *parts() {
      for (const part of parts.parts()) {
        const besides = part.loose;
        const paths = new Set([...part.files, ...besides].map(({ document }) => document.source.path));
        const alone = { plan: recordsAlone(part.plan), files: part.files };
        const checked = checkRules(alone, asOf, { ...early, besides });
        const own = checked.problems.filter(({ file }) => paths.has(file));
        const ofPart = [...unreadableIn(part), ...part.problems, ...own];
        if (ofPart.length > 0) found = found.concat(toFindings(ofPart, levelOf, seen));
        for (const programme of part.plan.programmes.filter(({ id }) => closing.has(id)))
          for (const state of closingStates(programme, tasksOf(programme, part), asOf))
            addToGroup(closed, `${programme.folder}/${state.unit.id}`, state);
        yield part;
      }
    },
    findings() {
      const closingStatesOf: RuleContext['closingStatesOf'] = ({ folder: of }, tasks) =>
        tasks.flatMap(({ id }) => closed.get(`${of}/${id}`) ?? []);
      const late = rulesOf(({ looksAtStates }) => looksAtStates === true);
      const ofStates = checkRules(read, asOf, { ...late, closingStatesOf }).problems;
      const all = found.concat(toFindings(ofStates, levelOf, seen));
      const settled = settleFindings(read, all, {
        asOf,
        isOff: (rule, file) => levelOf({ rule, file }) === 'off' || comparing.has(rule),
        isUnread: (programme) => here.isSharedBroken || isBroken(programme, here),
      });
      return sortFindings([...settled.findings, ...toFindings(settled.problems, levelOf)]);
    },
  };
}
