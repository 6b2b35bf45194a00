import { compare } from '../change/compare/compare.ts';
import { origin, positionIn, wasRefused } from '../plan/location.ts';
import type { MessageArguments, Report } from '../plan/rule.ts';
import type { PlanRule, RuleContext } from '../rules/plan-rule.ts';
import type { Problem, YamlDocument } from '../plan/source-file.ts';
import { rules } from '../rules/rule-table.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';

/** What a plan is compared with. */
export type Base = Pick<ReadPlan, 'plan' | 'isWhole'>;

/** Runs every plan rule; rules that conclude from absence are skipped while the plan, or what it is compared with, was not read whole. */
export function checkRules(
  read: ReadPlan,
  context: Omit<RuleContext, 'comparison'>,
  base: Base | null,
): { problems: Problem[]; skipped: string[] } {
  const documents = new Map(read.files.map(({ document }) => [document.source.path, document]));
  const problems: Problem[] = [];
  const skipped: string[] = [];
  const comparison = base && compare(base.plan, read.plan);
  for (const rule of rules) {
    if (rule.check === undefined) continue;
    if (rule.compares && !base) continue;
    if (rule.needsWholePlan && !(read.isWhole && (!rule.compares || base?.isWhole))) {
      skipped.push(rule.id);
      continue;
    }
    const plain = rule as unknown as PlanRule<MessageArguments>;
    plain.check({ ...context, comparison }, reporter(plain, documents, problems));
  }
  return { problems, skipped };
}

function reporter(
  rule: PlanRule<MessageArguments>,
  documents: ReadonlyMap<string, YamlDocument>,
  problems: Problem[],
): Report<MessageArguments> {
  return (node, field, args, { item, span, key, id } = {}) => {
    if (field !== null && wasRefused(node, field)) return;
    const { file, path } = node[origin];
    const list = field === null ? undefined : node[field];
    const whole = [
      ...path,
      ...(field === null ? [] : [field]),
      ...(item === undefined ? [] : [positionIn(list, item)]),
    ];
    const target = { ...(key && { key }), ...(span && { span }) };
    const own = (node as { id?: unknown }).id;
    const unit = id ?? (typeof own === 'string' ? own : undefined);
    const document = documents.get(file);
    problems.push({
      rule: rule.id,
      file,
      message: rule.message(args),
      args: [field ?? '', args],
      ...(document && { range: document.locate(whole, target) }),
      ...(unit !== undefined && { unit }),
    });
  };
}
