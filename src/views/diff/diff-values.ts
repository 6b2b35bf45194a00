import type { Change, IssuedFormField, PlacedUnit } from '../../change/change.ts';
import type { HeadData, TaskData } from '../../change/compare/plan-data.ts';
import type { Language } from '../../locale/localised.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import type { Plan } from '../../plan/plan.ts';
import { programmeTitle } from '../../plan/programme-name.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { states } from '../../progress/states/states.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatMoment } from '../../vietnamese/dates/format-moment.ts';
import { formatEvidence } from '../../vietnamese/documents/evidence.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { assignmentValues } from './assignment-values.ts';
import { type SideWords, sideWords } from './side-words.ts';

/** What a side of a change says, in words: names for ids where the side's registers know them. */
export type ValueFormatter = (kind: Change['kind'], value: unknown) => string;

/** Makes the words of one side. */
export function valueFormatterOf(plan: Plan, language: Language): ValueFormatter {
  const side = sideWords(plan, language);
  const assignment = assignmentValues(side);
  const words = texts[language];
  const unit = (one: PlacedUnit) => unitValue(one, assignment.task, words.repealed);
  const units = (all: readonly PlacedUnit[]) => all.map(unit).join(' | ');
  const record = (one: RecordData) => recordValue(one, side, formatMoment(one.recorded, language));
  const title = ({ head }: { head: HeadData }) => programmeTitle(head, ' ');
  const recipient = ({ recipient }: { recipient: object }) => side.fields(recipient);

  const forms: Partial<Record<Change['kind'], (value: never) => string>> = {
    'unit-added': unit,
    'unit-repealed': unit,
    'tombstone-changed': unit,
    'unit-split': units,
    'units-joined': units,
    'kind-changed': (kind: keyof typeof unitKindNames) => unitKindNames[kind][language],
    'unit-moved': ({ parent, behind }: { parent: string | null; behind: string | null }) =>
      words.place(parent && side.place(parent), behind && side.place(behind)),
    'issued-form-changed': (form: Partial<Pick<PlacedUnit, IssuedFormField>>) => issuedForm(form, side),
    'results-changed': assignment.results,
    'lead-changed': (lead: TaskData['lead']) => assignment.lead(lead),
    'co-operating-changed': assignment.others,
    'deadline-changed': assignment.deadline,
    'indicator-changed': assignment.indicator,
    'indicators-changed': assignment.indicators,
    'record-added': record,
    'record-corrected': record,
    'record-edited': (one: RecordData) => recordValue(one, side, one.recorded),
    'record-removed': record,
    'ground-added': side.document,
    'ground-removed': side.document,
    'document-ended': ({ relation, by }: { relation: 'replaces' | 'succeeds'; by: string }) =>
      `${words.relations[relation]} ${side.document(by)}`,
    'programme-added': title,
    'programme-removed': title,
    'recipient-added': recipient,
    'recipient-removed': recipient,
    'recipient-changed': ({ at, recipient }: { at: number; recipient: object }) =>
      `${words.line(at + 1)}: ${side.fields(recipient)}`,
  };
  return (kind, value) => forms[kind]?.(value as never) ?? side.value(value);
}

/** A unit on one line: its label, its wording, and its assignment in brackets. */
function unitValue(
  { kind, number, heading, text, task, repealed }: PlacedUnit,
  taskValues: (task: TaskData) => readonly string[],
  repealedBy: (slip: string) => string,
): string {
  const wording = [heading, text].filter((part) => part !== undefined).join(' ');
  const label = number === undefined ? (kind === 'bullet' ? '- ' : '') : `${number}. `;
  if (repealed !== undefined) return `${label}(${repealedBy(repealed)})`;
  const assignment = task ? taskValues(task) : [];
  const parts = [wording, assignment.length > 0 ? `[${assignment.join('; ')}]` : ''];
  return label + parts.filter((part) => part !== '').join(' ');
}

/** What is kept of a unit as it was issued, beside its wording. */
const issuedForm = (
  form: Partial<Pick<PlacedUnit, IssuedFormField>>,
  { field, language }: SideWords,
): string =>
  [
    ...Object.entries({ ...form.other, ...form.printed }).map(([head, cell]) => `${head}: ${cell}`),
    ...(form.footnotes ?? []).map(({ mark, text }) => `[${mark}] ${text}`),
    ...(form.columns ? [form.columns.map(({ head }) => head).join(' | ')] : []),
    ...(form.rows ?? []).map((row) => row.join(' | ')),
    ...(form.reference === undefined ? [] : [form.reference]),
    ...(form['in-force'] === undefined
      ? []
      : [`${field('in-force')}: ${formatDate(form['in-force'], language)}`]),
  ].join('; ');

/** A record on one line; `recorded` says when it was written, to the second where two moments are told apart. */
const recordValue = (record: RecordData, { field, body, language }: SideWords, recorded: string): string =>
  [
    `${formatDate(record.date, language)}: ${states[record.state].name[language]}`,
    record.value === undefined ? [] : `${field('value')} ${formatNumber(record.value, language)}`,
    record.confirms ? field('confirms') : [],
    record.note === undefined ? [] : `${field('note')}: ${record.note}`,
    record.evidence
      ? `${field('evidence')}: ${record.evidence.map((one) => formatEvidence(one, language)).join(', ')}`
      : [],
    record.corrects === undefined ? [] : `${field('corrects')} ${record.corrects}`,
    `${field('by')} ${body(record.by)}`,
    `${field('recorded')} ${recorded}`,
  ]
    .flat()
    .join('; ');

const texts = {
  vi: {
    repealed: (slip: string) => `được bãi bỏ theo ${slip}`,
    place: (parent: string | null, behind: string | null) =>
      `${parent === null ? 'ở cấp cao nhất' : `trong ${parent}`}, ${behind === null ? 'đứng đầu' : `sau ${behind}`}`,
    line: (at: number) => `dòng ${at}`,
    relations: { replaces: 'được thay thế bởi', succeeds: 'được kế tiếp về nội dung bởi' },
  },
  en: {
    repealed: (slip: string) => `repealed by ${slip}`,
    place: (parent: string | null, behind: string | null) =>
      `${parent === null ? 'at the top' : `in ${parent}`}, ${behind === null ? 'first' : `after ${behind}`}`,
    line: (at: number) => `line ${at}`,
    relations: { replaces: 'replaced by', succeeds: 'succeeded in substance by' },
  },
} as const;
