import type { DeadlineData, IndicatorData, TaskData } from '../../change/compare/plan-data.ts';
import type { Language } from '../../locale/localised.ts';
import { leadsOf, nameParties, type Party } from '../../plan/assignment.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatBound, formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import type { SideWords } from './side-words.ts';

/** What a side says of an assignment, in words. */
export interface AssignmentValues {
  readonly lead: (lead: TaskData['lead']) => string;
  readonly others: (bodies: readonly Party[]) => string;
  readonly deadline: (deadline: DeadlineData) => string;
  readonly indicator: (indicator: IndicatorData) => string;
  readonly indicators: (all: readonly IndicatorData[]) => string;
  readonly results: (all: NonNullable<TaskData['results']>) => string;
  /** A whole assignment, a part for each field that it has. */
  readonly task: (task: TaskData) => readonly string[];
}

/** An entry of the ledger of a deadline or a target, without the value that it keeps. */
interface FormerTerm {
  readonly until: string;
  readonly ground?: string;
  readonly reason: string;
}

/** The forms of one side. */
export function assignmentValues({ language, body, document, field, value }: SideWords): AssignmentValues {
  const ledger = (was: readonly (FormerTerm & { readonly value: string })[] = []) => {
    const entries = was.map((former) =>
      formerWords[language](
        former.value,
        formatDate(former.until, language),
        former.ground === undefined ? null : document(former.ground),
        former.reason,
      ),
    );
    return entries.length === 0 ? '' : ` (${field('was')}: ${entries.join('; ')})`;
  };

  const parties = (those: readonly Party[], between = '; ') =>
    those.map((party) => nameParties([party], body)).join(between);
  const lead = (given: TaskData['lead']) => parties(leadsOf({ lead: given }));
  const others = (bodies: readonly Party[]) => parties(bodies, ', ');

  const deadline = (term: DeadlineData) =>
    formatDeadline(term, language) +
    ledger(term.was?.map((former) => ({ ...former, value: formatDeadline(former, language) })));

  const indicator = (one: IndicatorData) =>
    formatIndicator(one, language) +
    milestoneWords(one, language) +
    ledger(one.was?.map((former) => ({ ...former, value: formatBound(former, language) })));
  const indicators = (all: readonly IndicatorData[]) => all.map(indicator).join('; ');

  const result = (one: NonNullable<TaskData['results']>[number]): string =>
    [
      one.deliverable ?? [],
      one.deadline ? deadline(one.deadline) : [],
      one.lead === undefined ? [] : `${field('lead')}: ${lead(one.lead)}`,
      one.with ? `${field('with')}: ${others(one.with)}` : [],
      one.indicator ? indicator(one.indicator) : [],
      (one.indicators ?? []).map(indicator),
      one.note ?? [],
    ]
      .flat()
      .join('; ');
  const results = (all: NonNullable<TaskData['results']>) =>
    all.map((one, at) => `${at + 1}) ${result(one)}`).join(' ');

  const forms: { readonly [F in keyof TaskData]?: (inner: NonNullable<TaskData[F]>) => string } = {
    lead,
    with: others,
    deadline,
    indicator,
    indicators,
    results,
  };
  const task = (whole: TaskData) =>
    (Object.keys(taskFields) as (keyof TaskData)[]).flatMap((name) => {
      if (whole[name] === undefined) return [];
      const form = forms[name] as ((inner: unknown) => string) | undefined;
      return [`${field(name)}: ${form ? form(whole[name]) : value(whole[name], name)}`];
    });

  return { lead, others, deadline, indicator, indicators, results, task };
}

/** The milestones of an indicator: “ [2027: ≤ 45%]”. */
function milestoneWords({ milestones = [], unit }: IndicatorData, language: Language): string {
  const words = milestones.map(
    ({ by, ...bound }) =>
      `${formatDate(by, language)}: ${formatBound({ ...bound, ...(unit !== undefined && { unit }) }, language)}`,
  );
  return words.length === 0 ? '' : ` [${words.join('; ')}]`;
}

const formerWords = {
  vi: (value: string, until: string, ground: string | null, reason: string) =>
    `${value} đến ngày ${until}${ground === null ? '' : `, căn cứ ${ground}`}, lý do: ${reason}`,
  en: (value: string, until: string, ground: string | null, reason: string) =>
    `${value} until ${until}${ground === null ? '' : `, on the ground of ${ground}`}, because: ${reason}`,
};
