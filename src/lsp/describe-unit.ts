import { unitKindNames } from '../locale/unit-kinds.ts';
import { leadsOf, nameParties, type Result } from '../plan/assignment.ts';
import { indicatorsOf } from '../plan/indicator.ts';
import { readCarries } from '../plan/succession.ts';
import { type Assignment, type Unit, wordingOf } from '../plan/unit.ts';
import { markdownWords } from '../screen/markdown-text.ts';
import { formatDeadline } from '../vietnamese/dates/deadlines.ts';
import { formatIndicator } from '../vietnamese/numbers/bounds.ts';
import { excerpt } from '../vietnamese/wording/excerpt.ts';
import type { EditorPlan } from './editor-plan.ts';

const maxWordingLength = 600;
const maxQuoteLength = 120;

/** A unit: where it stands, its wording, who does what by when, and what it names or carries on. A paragraph each, as Markdown. */
export function describeUnit(plan: EditorPlan, unit: Unit): string[] {
  const words = texts[plan.language];
  const { task } = unit;
  const carried = unit.given?.carries ?? task?.carries;
  const facts = [
    ...(task ? factsOf(plan, task) : []),
    ...said(words.deliverable, task?.deliverable),
    ...(task?.results ?? []).map((result) => resultLine(plan, result)),
    ...said(words.person, task?.person),
    ...said(words.submitTo, task?.['submit-to']),
    ...said(words.note, task?.note),
    ...Object.entries(unit.other ?? {}).map(([head, cell]) => `${head}: ${cell}`),
    ...said(words.of, unit.of && quoted(programmeOf(plan, unit)?.index.byId.get(unit.of), unit.of)),
    ...said(words.carries, carried && quoted(carriedUnit(plan, carried), carried)),
    ...said(words.repealed, unit.repealed),
  ];
  return [
    `**${markdownWords(unit.address)}** (${unitKindNames[unit.kind][plan.language]})`,
    markdownWords(excerpt(wordingOf(unit), maxWordingLength)),
    ...facts.map(markdownWords),
  ].filter((line) => line !== '');
}

const said = (word: string, value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : [`${word}: ${value}`];

/** One of several results of a task, as Markdown. */
export const describeResult = (plan: EditorPlan, result: Result): string =>
  markdownWords(resultLine(plan, result));

/** A result in one line that begins with its product. */
const resultLine = (plan: EditorPlan, result: Result): string =>
  [...said(texts[plan.language].result, result.deliverable), ...factsOf(plan, result)].join('; ');

/** Who does what a task or a result asks, by when, and what is counted. */
function factsOf({ plan, language }: EditorPlan, part: Assignment | Result): string[] {
  const words = texts[language];
  const nameOf = (id: string) => plan.organisations.find((body) => body.id === id)?.name ?? id;
  const deadline = part.deadline && formatDeadline(part.deadline, language);
  return [
    ...said(words.lead, nameParties(leadsOf(part), nameOf)),
    ...said(words.with, nameParties(part.with ?? [], nameOf)),
    ...said(words.deadline, deadline),
    ...indicatorsOf(part).map((one) => `${words.indicator}: ${formatIndicator(one, language)}`),
  ];
}

const programmeOf = ({ plan }: EditorPlan, unit: Unit) =>
  plan.programmes.find(({ index }) => index.byId.get(unit.id) === unit);

function carriedUnit({ plan }: EditorPlan, carries: string): Unit | undefined {
  const named = readCarries(carries);
  return plan.programmes.find(({ id }) => id === named?.programme)?.index.byId.get(named?.unit ?? '');
}

/** The beginning of a unit’s wording with its address; the words that name it where the plan has none. */
const quoted = (unit: Unit | undefined, named: string): string =>
  unit === undefined ? named : `${unit.address}, ${excerpt(wordingOf(unit), maxQuoteLength)}`;

const texts = {
  vi: {
    lead: 'Chủ trì',
    with: 'Phối hợp',
    deadline: 'Thời hạn',
    deliverable: 'Sản phẩm',
    result: 'Kết quả',
    indicator: 'Chỉ tiêu',
    person: 'Cá nhân phụ trách',
    submitTo: 'Cấp trình',
    note: 'Ghi chú',
    of: 'Phân công cho',
    carries: 'Chuyển tiếp từ',
    repealed: 'Được bãi bỏ theo',
  },
  en: {
    lead: 'Lead',
    with: 'With',
    deadline: 'Deadline',
    deliverable: 'Deliverable',
    result: 'Result',
    indicator: 'Indicator',
    person: 'Responsible person',
    submitTo: 'Submitted to',
    note: 'Note',
    of: 'Assigns',
    carries: 'Carried over from',
    repealed: 'Repealed by',
  },
};
