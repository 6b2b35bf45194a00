import type { CalendarDate } from '../model/calendar.ts';
import type { Finding } from '../model/finding.ts';
import { origin } from '../model/location.ts';
import type { Exception, Plan, Programme } from '../model/plan.ts';
import type { PlanFile, Problem } from '../model/source-file.ts';
import { allUnits } from '../model/unit.ts';

interface Applied {
  findings: Finding[];
  excepted: Finding[];
  problems: Problem[];
}

/**
 * Sets aside the findings that an exception accepts, and reports the exceptions themselves: lapsed, or accepting nothing.
 * An exception at a unit also accepts what is found at the units inside it.
 */
export function applyExceptions(
  plan: Plan,
  files: readonly PlanFile[],
  found: readonly Finding[],
  asOf: CalendarDate,
  isWhole: boolean,
): Applied {
  let findings = [...found];
  const excepted: Finding[] = [];
  const problems: Problem[] = [];
  for (const programme of plan.programmes) {
    const above = ancestors(programme);
    for (const exception of programme.exceptions) {
      const { rule, unit, until, reason } = exception;
      const isOver = until !== undefined && until < asOf;
      const accepts = (finding: Finding) =>
        !isOver &&
        reason.trim() !== '' &&
        finding.rule === rule &&
        finding.unit !== undefined &&
        isOf(programme, finding) &&
        (finding.unit === unit || (above.get(finding.unit)?.has(unit) ?? false));
      const accepted = findings.filter(accepts);
      excepted.push(...accepted);
      findings = findings.filter((finding) => !accepts(finding));
      if (isOver) problems.push(problem(exception, files, 'exception-expired', 'until', expired(until)));
      else if (accepted.length === 0 && reason.trim() !== '' && isWhole)
        problems.push(problem(exception, files, 'exception-unused', null, unused(rule, unit)));
    }
  }
  return { findings, excepted, problems };
}

/** A programme's exceptions speak of its own files and of the shared registers, never of another programme. */
const isOf = ({ folder }: Programme, { file }: Finding) =>
  file.startsWith(`${folder}/`) || !/^plans\/[^/]+\//.test(file);

function ancestors(programme: Programme): Map<string, Set<string>> {
  const above = new Map<string, Set<string>>();
  for (const unit of allUnits(programme)) {
    const parents = unit.parent ? [...(above.get(unit.parent.id) ?? []), unit.parent.id] : [];
    above.set(unit.id, new Set(parents));
  }
  return above;
}

function problem(
  exception: Exception,
  files: readonly PlanFile[],
  rule: string,
  field: 'until' | null,
  message: Problem['message'],
): Problem {
  const { file, path } = exception[origin];
  const document = files.find((candidate) => candidate.document.source.path === file)?.document;
  return {
    rule,
    file,
    message,
    args: [exception.rule, exception.unit],
    ...(document && { range: document.locate(field === null ? path : [...path, field]) }),
  };
}

const expired = (until: CalendarDate) => ({
  vi: `Ngoại lệ hết hiệu lực từ sau ngày ${until}; hãy xử lý phát hiện hoặc gia hạn kèm lý do.`,
  en: `The exception lapsed after ${until}; settle the finding, or extend it with a reason.`,
});

const unused = (rule: string, unit: string) => ({
  vi: `Quy tắc ${rule} không phát hiện gì tại ${unit}; hãy bỏ ngoại lệ này.`,
  en: `The rule ${rule} finds nothing at ${unit}; remove this exception.`,
});
