import type { CalendarDate } from '../plan/calendar.ts';
import { addToGroup, groupBy } from '../plan/group-by.ts';
import type { ExceptedFinding, Finding } from '../plan/finding.ts';
import { origin } from '../plan/location.ts';
import type { Exception, Programme } from '../plan/plan.ts';
import { isReason } from '../plan/reason.ts';
import { parted } from './problem-rest.ts';
import type { Problem } from '../plan/source-file.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';
import { formatDate } from '../vietnamese/dates/dates.ts';

interface AppliedExceptions {
  findings: Finding[];
  excepted: ExceptedFinding[];
  problems: Problem[];
}

export interface ExceptionSettings {
  readonly asOf: CalendarDate;
  /** Whether a rule is switched off for a file: its exceptions then accept nothing, and are not to blame. */
  readonly isOff: (rule: string, file: string) => boolean;
  /** Whether rules may have been skipped for a programme, so that nothing is said of exceptions that accept nothing. */
  readonly isUnread: (programme: Programme) => boolean;
  /** What `exceptedAbove` gives for a programme, where it is known already. */
  readonly aboveIn?: (programme: Programme) => ExceptedAbove;
}

/**
 * Sets aside the findings that an exception accepts, and reports the exceptions themselves: lapsed, or accepting nothing.
 * An exception at a unit also accepts what is found at the units inside it; one without a reason accepts nothing.
 */
export function applyExceptions(
  read: ReadPlan,
  found: readonly Finding[],
  { asOf, isOff, isUnread, aboveIn = exceptedAbove }: ExceptionSettings,
): AppliedExceptions {
  if (read.plan.programmes.every(({ exceptions }) => exceptions.length === 0))
    return { findings: [...found], excepted: [], problems: [] };
  const byRule = groupBy(found, ({ rule }) => rule);
  const accepted: Accepted = { reasons: new Map(), rests: new Map() };
  const problems: Problem[] = [];
  for (const programme of read.plan.programmes) {
    if (programme.exceptions.length === 0) continue;
    const accepts = acceptanceIn(programme, { byRule, above: aboveIn(programme), accepted });
    for (const exception of programme.exceptions) {
      const { rule, until, reason } = exception;
      if (until !== undefined && until < asOf) problems.push(problem(read, exception, 'exception-expired'));
      else if (isReason(reason) && !accepts(exception, reason))
        if (!isUnread(programme) && !isOff(rule, exception[origin].file))
          problems.push(problem(read, exception, 'exception-unused'));
    }
  }
  return { ...partedBy(found, accepted), problems };
}

/** What exceptions accept: findings whole, with the reason, and parts of findings that stand for many. */
interface Accepted {
  readonly reasons: Map<Finding, string>;
  readonly rests: Map<
    Finding,
    { readonly left: Finding | null; readonly accepted: readonly ExceptedFinding[] }
  >;
}

/** Notes what an exception of a programme accepts, none of it twice; whether it accepts anything. */
function acceptanceIn(
  programme: Programme,
  {
    byRule,
    above,
    accepted: { reasons, rests },
  }: {
    readonly byRule: ReadonlyMap<string, readonly Finding[]>;
    readonly above: ExceptedAbove;
    readonly accepted: Accepted;
  },
): (exception: Exception, reason: string) => boolean {
  const ofRules = new Map<string, FindingsOfRule>();
  const taken = new Set<Finding>();
  return ({ rule, unit }, reason) => {
    const { byUnit, many } = ofRules.get(rule) ?? byUnits(programme, byRule.get(rule) ?? [], above);
    ofRules.set(rule, { byUnit, many });
    const whole = (byUnit.get(unit) ?? []).filter((finding) => !taken.has(finding));
    for (const finding of whole) {
      taken.add(finding);
      reasons.set(finding, reasons.get(finding) ?? reason);
    }
    const isIn = (id: string) => id === unit || (above.get(id)?.includes(unit) ?? false);
    const parts = many.filter((finding) => {
      const before = rests.get(finding) ?? { left: finding, accepted: [] };
      const now = before.left && parted(before.left, isIn);
      if (!now?.accepted) return false;
      rests.set(finding, { left: now.left, accepted: [...before.accepted, { ...now.accepted, reason }] });
      return true;
    });
    return whole.length + parts.length > 0;
  };
}

/** The findings that stay, and those that were accepted. */
const partedBy = (
  found: readonly Finding[],
  { reasons, rests }: Accepted,
): Pick<AppliedExceptions, 'findings' | 'excepted'> => ({
  findings: found.flatMap((finding) => {
    if (reasons.has(finding)) return [];
    const rest = rests.get(finding);
    return rest ? (rest.left ?? []) : finding;
  }),
  excepted: found.flatMap((finding) => {
    const reason = reasons.get(finding);
    return reason === undefined ? (rests.get(finding)?.accepted ?? []) : [{ ...finding, reason }];
  }),
});

/** What a rule found in the files of a programme: by the unit where it is and by each above, and those that stand for many. */
interface FindingsOfRule {
  readonly byUnit: ReadonlyMap<string, readonly Finding[]>;
  readonly many: readonly Finding[];
}

function byUnits(programme: Programme, found: readonly Finding[], above: ExceptedAbove): FindingsOfRule {
  const own = found.filter((finding) => isOf(programme, finding));
  const byUnit = new Map<string, Finding[]>();
  for (const finding of own)
    if (finding.unit !== undefined)
      for (const unit of new Set([finding.unit, ...(above.get(finding.unit) ?? [])]))
        addToGroup(byUnit, unit, finding);
  return { byUnit, many: own.filter(({ more }) => more !== undefined) };
}

/** A programme's exceptions concern its own files and the shared registers, never another programme. */
const isOf = ({ folder }: Programme, { file }: Finding) =>
  file.startsWith(`${folder}/`) || !/^plans\/[^/]+\//.test(file);

/** By the id of a unit, those of the units around it that exceptions name. */
export type ExceptedAbove = ReadonlyMap<string, readonly string[]>;

/** The units of a programme that are inside one which an exception names. */
export function exceptedAbove({ exceptions, index }: Programme): ExceptedAbove {
  const named = new Set(exceptions.map(({ unit }) => unit));
  const above = new Map<string, readonly string[]>();
  for (const { id, parent } of index.units) {
    const around = parent
      ? [...(above.get(parent.id) ?? []), ...(named.has(parent.id) ? [parent.id] : [])]
      : [];
    if (around.length > 0) above.set(id, around);
    else above.delete(id);
  }
  return above;
}

function problem(read: ReadPlan, exception: Exception, rule: keyof typeof messages): Problem {
  const { file, path } = exception[origin];
  const document = read.files.find((candidate) => candidate.document.source.path === file)?.document;
  const place = rule === 'exception-expired' ? [...path, 'until'] : [...path, 'rule'];
  return {
    rule,
    file,
    message: messages[rule](exception),
    args: [exception.rule, exception.unit],
    ...(document && { range: document.locate(place) }),
  };
}

const messages = {
  'exception-expired': ({ until = '' }: Exception) => ({
    vi: `Ngoại lệ hết hiệu lực từ sau ngày ${formatDate(until, 'vi')}; hãy xử lý phát hiện hoặc gia hạn kèm lý do.`,
    en: `The exception lapsed after ${formatDate(until, 'en')}; settle the finding, or extend it with a reason.`,
  }),
  'exception-unused': ({ rule, unit }: Exception) => ({
    vi: `Quy tắc ${rule} không phát hiện gì tại ${unit}; hãy bỏ ngoại lệ này.`,
    en: `The rule ${rule} finds nothing at ${unit}; remove this exception.`,
  }),
};
