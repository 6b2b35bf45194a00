import { programmeTitle } from '../../plan/programme-name.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import { leadsOf, nameParties, type Party } from '../../plan/assignment.ts';
import { relationKinds } from '../../plan/references.ts';
import type { Language } from '../../locale/localised.ts';
import { bodyKinds } from '../../locale/body-kinds.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { states } from '../../progress/states/states.ts';
import type { Change, IssuedFormField, PlacedUnit } from '../../change/change.ts';
import type { DeadlineData, HeadData, IndicatorData, TaskData } from '../../change/compare/plan-data.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatBound, formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { fieldNames, inTableOrder, valueNames, wordFields } from '../../change/field-names.ts';

/** What a side of a change says, in words: names for ids where the side's registers know them. */
export type ValueFormatter = (kind: Change['kind'], value: unknown) => string;

/** Fields that hold the id of a document, or of a body. */
const documentFields = [...['document', 'mandate', 'mandates', 'against'], ...relationKinds];
const bodyFields = ['issuer', 'successor', 'superior', 'by', 'body', 'lead', 'with'];

/** An entry of the ledger of a deadline or a target, without the value that it keeps. */
interface FormerTerm {
  readonly until: string;
  readonly ground?: string;
  readonly reason: string;
}

/** Makes the words of one side. */
export function valueFormatterOf(
  { organisations, documents, programmes }: Plan,
  language: Language,
): ValueFormatter {
  const bodies = new Map(organisations.map(({ id, name }) => [id, name]));
  const labels = new Map(documents.map((document) => [document.id, labelOf(document)]));
  const addresses = new Map(
    programmes.flatMap((programme) => programme.index.units.map(({ id, address }) => [id, address])),
  );
  const place = (id: string | null) => (id === null ? null : (addresses.get(id) ?? id));
  const body = (id: string) => bodies.get(id) ?? id;
  const words = texts[language];
  const name = (field: string) =>
    fieldNames[field]?.[language] ??
    (field in taskFields
      ? taskFields[field as keyof typeof taskFields].title[language].toLowerCase()
      : field);

  const any = (value: unknown, field = ''): string => {
    if (value === null) return words.none;
    if (value === true) return words.yes;
    if (typeof value === 'number') return field === 'year' ? String(value) : formatNumber(value, language);
    if (Array.isArray(value))
      return value.length === 0 ? words.none : value.map((one) => any(one, field)).join('; ');
    if (typeof value === 'object') return fields(value);
    if (typeof value !== 'string') return value === undefined ? '' : JSON.stringify(value);
    const text = value;
    if (field === 'kind' && text in bodyKinds) return bodyKinds[text as keyof typeof bodyKinds][language];
    if (bodyFields.includes(field)) return body(text);
    if (documentFields.includes(field)) return labels.get(text) ?? text;
    if (wordFields.includes(field) && Object.hasOwn(valueNames, text))
      return valueNames[text]?.[language] ?? text;
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text, language) : text;
  };
  const fields = (value: object) => {
    const inner = value as Readonly<Record<string, unknown>>;
    return inTableOrder(Object.keys(value))
      .filter((field) => field !== 'id')
      .map((field) => `${name(field)}: ${any(inner[field], field)}`)
      .join('; ');
  };

  const ledger = (was: readonly (FormerTerm & { readonly value: string })[] = []) =>
    was.length === 0
      ? ''
      : ` (${name('was')}: ${was.map(({ value, until, ground, reason }) => words.former(value, formatDate(until, language), ground === undefined ? null : (labels.get(ground) ?? ground), reason)).join('; ')})`;
  const deadline = (value: DeadlineData) =>
    formatDeadline(value, language) +
    ledger(
      value.was?.map(({ until, ground, reason, ...term }) => ({
        value: formatDeadline(term, language),
        until,
        ...(ground !== undefined && { ground }),
        reason,
      })),
    );
  const indicator = (value: IndicatorData) =>
    `${formatIndicator(value, language)}${milestoneWords(value, language)}${ledger(
      value.was?.map((former) => ({ ...former, value: formatBound(former, language) })),
    )}`;
  const parties = (those: readonly Party[], between = '; ') =>
    those.map((party) => nameParties([party], body)).join(between);
  const printers: { readonly [F in keyof TaskData]?: (value: NonNullable<TaskData[F]>) => string } = {
    lead: (lead) => parties(leadsOf({ lead })),
    with: (others) => parties(others, ', '),
    deadline,
    indicator,
    indicators: (all) => all.map(indicator).join('; '),
    results: (all) => all.map((one, at) => `${at + 1}) ${result(one)}`).join(' '),
  };
  const result = ({
    deliverable,
    deadline: due,
    ...rest
  }: NonNullable<TaskData['results']>[number]): string =>
    [
      deliverable ?? [],
      due ? deadline(due) : [],
      rest.lead === undefined ? [] : `${name('lead')}: ${parties(leadsOf(rest))}`,
      rest.with ? `${name('with')}: ${parties(rest.with, ', ')}` : [],
      ...(rest.indicator ? [indicator(rest.indicator)] : []),
      ...(rest.indicators ?? []).map(indicator),
      rest.note ?? [],
    ]
      .flat()
      .join('; ');
  const issuedForm = (form: Partial<Pick<PlacedUnit, IssuedFormField>>) =>
    [
      ...Object.entries({ ...form.other, ...form.printed }).map(([head, cell]) => `${head}: ${cell}`),
      ...(form.footnotes ?? []).map(({ mark, text }) => `[${mark}] ${text}`),
      ...(form.columns ? [form.columns.map(({ head }) => head).join(' | ')] : []),
      ...(form.rows ?? []).map((row) => row.join(' | ')),
      ...(form.reference === undefined ? [] : [form.reference]),
      ...(form['in-force'] === undefined
        ? []
        : [`${name('in-force')}: ${formatDate(form['in-force'], language)}`]),
    ].join('; ');
  const task = (value: TaskData) =>
    (Object.keys(taskFields) as (keyof TaskData)[]).flatMap((field) => {
      if (value[field] === undefined) return [];
      const print = printers[field] as ((inner: unknown) => string) | undefined;
      return [`${name(field)}: ${print ? print(value[field]) : any(value[field], field)}`];
    });
  const unit = ({ kind, number, heading, text, task: assigned, repealed }: PlacedUnit) => {
    const wording = [heading, text].filter((part) => part !== undefined).join(' ');
    const label = number === undefined ? (kind === 'bullet' ? '- ' : '') : `${number}. `;
    if (repealed !== undefined) return `${label}(${words.repealed(repealed)})`;
    const assignment = assigned ? task(assigned) : [];
    const parts = [wording, assignment.length > 0 ? `[${assignment.join('; ')}]` : ''];
    return label + parts.filter((part) => part !== '').join(' ');
  };
  const record = ({ date, state, by, value, note, evidence, confirms, corrects, recorded }: RecordData) =>
    [
      `${formatDate(date, language)}: ${states[state].name[language]}`,
      value === undefined ? [] : `${name('value')} ${formatNumber(value, language)}`,
      confirms ? name('confirms') : [],
      note ?? [],
      evidence ? `${name('evidence')}: ${any(evidence)}` : [],
      corrects === undefined ? [] : `${name('corrects')} ${corrects}`,
      `${name('by')} ${body(by)}`,
      `${name('recorded')} ${recorded}`,
    ]
      .flat()
      .join('; ');

  const special: Partial<Record<Change['kind'], (value: never) => string>> = {
    'unit-added': unit,
    'unit-repealed': unit,
    'tombstone-changed': unit,
    'unit-split': (units: readonly PlacedUnit[]) => units.map(unit).join(' | '),
    'units-joined': (units: readonly PlacedUnit[]) => units.map(unit).join(' | '),
    'kind-changed': (kind: keyof typeof unitKindNames) => unitKindNames[kind][language],
    'unit-moved': ({ parent, behind }: { parent: string | null; behind: string | null }) =>
      words.place(place(parent), place(behind)),
    'issued-form-changed': issuedForm,
    'results-changed': (all: NonNullable<TaskData['results']>) => printers.results?.(all) ?? '',
    'lead-changed': (lead: TaskData['lead']) => parties(leadsOf({ lead })),
    'co-operating-changed': (others: readonly Party[]) => parties(others, ', '),
    'deadline-changed': deadline,
    'indicator-changed': indicator,
    'indicators-changed': (all: readonly IndicatorData[]) => all.map(indicator).join('; '),
    'record-added': record,
    'record-corrected': record,
    'record-edited': record,
    'record-removed': record,
    'ground-added': (id: string) => labels.get(id) ?? id,
    'ground-removed': (id: string) => labels.get(id) ?? id,
    'document-ended': ({ relation, by }: { relation: 'replaces' | 'succeeds'; by: string }) =>
      `${words.relations[relation]} ${labels.get(by) ?? by}`,
    'programme-added': ({ head }: { head: HeadData }) => programmeTitle(head, ' '),
    'programme-removed': ({ head }: { head: HeadData }) => programmeTitle(head, ' '),
    'recipient-added': ({ recipient }: { recipient: object }) => fields(recipient),
    'recipient-removed': ({ recipient }: { recipient: object }) => fields(recipient),
    'recipient-changed': ({ at, recipient }: { at: number; recipient: object }) =>
      `${words.line(at + 1)}: ${fields(recipient)}`,
  };
  return (kind, value) => special[kind]?.(value as never) ?? any(value);
}

/** The milestones of an indicator: “ [2027: ≤ 45%]”. */
const milestoneWords = ({ milestones = [], unit }: IndicatorData, language: Language): string =>
  milestones.length === 0
    ? ''
    : ` [${milestones.map(({ by, ...bound }) => `${formatDate(by, language)}: ${formatBound({ ...bound, ...(unit !== undefined && { unit }) }, language)}`).join('; ')}]`;

const texts = {
  vi: {
    none: '(chưa có)',
    yes: 'có',
    repealed: (slip: string) => `được bãi bỏ theo ${slip}`,
    former: (value: string, until: string, ground: string | null, reason: string) =>
      `${value} đến ngày ${until}${ground === null ? '' : `, căn cứ ${ground}`}, lý do: ${reason}`,
    place: (parent: string | null, behind: string | null) =>
      `${parent === null ? 'ở cấp cao nhất' : `trong ${parent}`}, ${behind === null ? 'đứng đầu' : `sau ${behind}`}`,
    line: (at: number) => `dòng ${at}`,
    relations: { replaces: 'được thay thế bởi', succeeds: 'được kế tiếp về nội dung bởi' },
  },
  en: {
    none: '(none)',
    yes: 'yes',
    repealed: (slip: string) => `repealed by ${slip}`,
    former: (value: string, until: string, ground: string | null, reason: string) =>
      `${value} until ${until}${ground === null ? '' : `, on the ground of ${ground}`}, because: ${reason}`,
    place: (parent: string | null, behind: string | null) =>
      `${parent === null ? 'at the top' : `in ${parent}`}, ${behind === null ? 'first' : `after ${behind}`}`,
    line: (at: number) => `line ${at}`,
    relations: { replaces: 'replaced by', succeeds: 'succeeded in substance by' },
  },
} as const;
