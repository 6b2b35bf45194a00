import { compare } from '../change/compare/compare.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import { lazily } from '../plan/lazily.ts';
import { origin, positionIn, wasRefused } from '../plan/location.ts';
import type { Plan } from '../plan/plan.ts';
import { findRecordProblems } from '../progress/records/plan-problems.ts';
import { closingStates } from '../progress/states/closing-states.ts';
import { findUnusualStrings } from '../vietnamese/letters/unusual-strings.ts';
import type { Mutable } from '../plan/mutable.ts';
import type { MessageArguments, Report } from '../plan/rule.ts';
import { maxProblems, problemRest, type ProblemRest } from './problem-rest.ts';
import type { PlanRule, RuleContext } from '../rules/plan-rule.ts';
import type { PlanFile, Problem, YamlDocument } from '../plan/source-file.ts';
import { rules } from '../rules/rule-table.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';
import { withoutUnread, type PartlyRead } from './broken-parts.ts';
import { fileScope, type CheckedFiles, ofFilesIn } from './incremental/file-scope.ts';
import { gatheredUncached } from './incremental/gathered.ts';
import type { FindingsCache } from './incremental/findings-cache.ts';

/** What came of running the rules. */
interface Checked {
  readonly problems: readonly Problem[];
  /** The rules that were not run, or not for every programme. */
  readonly skipped: readonly string[];
  /** Where there is a cache, what is known of the text files now. */
  readonly checkedFiles: CheckedFiles | null;
}

interface CheckedParts {
  readonly here: PartlyRead;
  readonly base: PartlyRead | null;
  /** Which rules are run; all of them where it is absent. */
  readonly isWanted?: (rule: PlanRule<never>) => boolean;
  /** Further files in which what the rules report may stand. */
  readonly besides?: readonly PlanFile[];
  /** What was found in files that are as they were; all rules are run then. */
  readonly cache?: FindingsCache;
  /** Where it is absent, states follow from the records of the plan. */
  readonly closingStatesOf?: RuleContext['closingStatesOf'];
}

/**
 * Runs every plan rule. Rules that conclude from absence leave out the programmes that were not read whole, here or in what is compared
 * with; where that is a register, they are not run at all.
 */
export function checkRules(
  read: Pick<ReadPlan, 'plan' | 'files'>,
  asOf: CalendarDate,
  { here, base, isWanted = () => true, closingStatesOf, besides = [], cache }: CheckedParts,
): Checked {
  const documents = new Map(
    [...read.files, ...besides].map(({ document }) => [document.source.path, document]),
  );
  const problems: Problem[] = [];
  const skipped: string[] = [];
  const unusualStrings = lazily(() => findUnusualStrings(read.files));
  const unread = new Set([here, ...(base ? [base] : [])].flatMap(({ broken }) => [...broken]));
  const contextOf = (plan: Plan): RuleContext => {
    const recordProblems = lazily(() => findRecordProblems(plan));
    return {
      plan,
      unread,
      files: read.files,
      asOf,
      unusualStrings,
      recordProblems,
      closingStatesOf: closingStatesOf ?? ((programme, tasks) => closingStates(programme, tasks, asOf)),
      comparison: null,
    };
  };
  const whole = contextOf(read.plan);
  const alone = contextOf(withoutUnread(read.plan, here));
  const after = base ? contextOf(withoutUnread(read.plan, here, base)) : alone;
  const comparison = base && compare(withoutUnread(base.plan, here, base), after.plan);
  const scope = cache ? fileScope(read, { asOf, here, cache }) : null;
  const isOfFiles = ofFilesIn(read.plan);
  const gatheredOf = scope?.gatheredOf ?? gatheredUncached(read.plan);
  for (const rule of rules) {
    if (rule.check === undefined || (rule.compares && !base) || !isWanted(rule)) continue;
    const plain = rule as unknown as PlanRule<MessageArguments>;
    const sides = rule.compares && base ? [here, base] : [here];
    if (rule.needsWholePlan && sides.some((side) => side.reasons.length > 0)) {
      skipped.push(rule.id);
      if (sides.some((side) => side.isSharedBroken)) continue;
    }
    const context = rule.compares ? { ...after, comparison } : rule.needsWholePlan ? alone : whole;
    const check = (seen: RuleContext): Problem[] => {
      const found: Problem[] = [];
      plain.check(seen, reporter(plain, documents, found), gatheredOf(plain));
      return found;
    };
    const isScoped = scope !== null && isOfFiles(plain);
    for (const problem of isScoped ? scope.problemsOf(plain, context, check) : check(context))
      problems.push(problem);
  }
  return { problems, skipped, checkedFiles: scope?.addToCache() ?? null };
}

function reporter(
  rule: PlanRule<MessageArguments>,
  documents: ReadonlyMap<string, YamlDocument>,
  problems: Problem[],
): Report<MessageArguments> {
  const inFile = new Map<string, { count: number; rest?: ProblemRest }>();
  return (node, field, args, part = {}) => {
    const { item, id } = part;
    if (field !== null && wasRefused(node, field)) return;
    const { file, path } = node[origin];
    const own = (node as { id?: unknown }).id;
    const unit = id ?? (typeof own === 'string' ? own : undefined);
    const found = inFile.get(file) ?? { count: 0 };
    if (found.count === 0) inFile.set(file, found);
    found.count += 1;
    if (found.rest) {
      found.rest.add(field, args, unit);
      return;
    }
    const list = field === null ? undefined : node[field];
    const whole = [...path];
    if (field !== null) whole.push(field);
    if (item !== undefined) whole.push(positionIn(list, item));
    const range = documents.get(file)?.locate(whole, part);
    if (found.count > maxProblems) {
      found.rest = problemRest(rule.id, file, range);
      found.rest.add(field, args, unit);
      problems.push(found.rest.problem);
      return;
    }
    const problem: Mutable<Problem> = {
      rule: rule.id,
      file,
      message: rule.message(args),
      args: [field ?? '', args],
    };
    if (range) problem.range = range;
    if (unit !== undefined) problem.unit = unit;
    problem.place = { path: whole, part };
    if (rule.chosenBy !== undefined) problem.sentence = String(args[rule.chosenBy]);
    problems.push(problem);
  };
}
