import type { Plain } from '../../plan/location.ts';
import { byCodeUnit } from '../../plan/order.ts';
import type { ApprovalRule, Exception, GivenApproval, Programme, Revision } from '../../plan/plan.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { Unit } from '../../plan/unit.ts';
import { recordIdentity } from '../../progress/records/record-key.ts';
import { omit } from './omit.ts';

/** A unit's own data, without the units inside it. */
export type UnitData = Omit<Plain<yaml.Unit>, 'units'>;
export interface UnitTree extends UnitData {
  readonly units?: readonly UnitTree[];
}

export type TaskData = Plain<yaml.Task>;
export type DeadlineData = Plain<yaml.Deadline>;
export type IndicatorData = Plain<yaml.Indicator>;
export type HeadData = Plain<yaml.ProgrammeFile>;
export type DocumentData = Plain<yaml.RegisteredDocument>;
export type BodyData = Plain<yaml.Body>;
export type SlipData = Plain<yaml.RevisionFile>;
export type ExceptionData = Plain<yaml.ExceptionsFile['exceptions'][number]>;
export type ApprovalRuleData = Plain<NonNullable<yaml.ApprovalsFile['required']>[number]>;
export type GivenApprovalData = Plain<NonNullable<yaml.ApprovalsFile['given']>[number]>;

/** What a programme's folder says. */
export interface ProgrammeData {
  readonly head: HeadData;
  readonly units: readonly UnitTree[];
  /** By the id of the task; tasks without records are left out. */
  readonly records: Readonly<Record<string, readonly RecordData[]>>;
  readonly slips: readonly SlipData[];
  readonly exceptions: readonly ExceptionData[];
}

/** Fields that may be a number or a text and mean one thing: 2020 and '2020'. */
const partialDates = new Set(['from', 'to', 'date', 'expected']);

/** Lists that say no more when they are empty than when they are absent. */
const optionalLists = new Set(
  'names passages relations grounds recipients with was units changes reviewed'.split(' '),
);

/** Lists whose order carries no meaning. */
const unordered = new Set([
  'effects',
  'layers',
  'programmes',
  'grounds',
  'operative',
  'periods',
  'relations',
  'mandates',
]);

/** A copy of read data without places, its keys sorted, and what means the same written the same way. */
export function plain<T>(value: T, key = ''): Plain<T> {
  if (typeof value === 'number' && partialDates.has(key)) return String(value) as Plain<T>;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => plain(item));
    return (unordered.has(key) ? asSet(items) : items) as Plain<T>;
  }
  if (value === null || typeof value !== 'object') return value as Plain<T>;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    const isEmptyList = Array.isArray(inner) && inner.length === 0 && optionalLists.has(name);
    if (inner !== undefined && !isEmptyList) copy[name] = plain(inner, name);
  }
  return copy as Plain<T>;
}

/** Data as a text that is the same for the same data; keys are sorted already. */
export const keyOf = (data: unknown): string => (data === undefined ? '' : JSON.stringify(data));

/** Whether two data say the same, as `keyOf` writes them. */
export const isSame = (one: unknown, other: unknown): boolean => one === other || keyOf(one) === keyOf(other);

/** By content. */
export const byText = (a: unknown, b: unknown): number => byCodeUnit(keyOf(a), keyOf(b));

/** Each item once, in one order. */
const asSet = (items: readonly unknown[]): unknown[] =>
  [...new Map(items.map((item) => [keyOf(item), item])).values()].sort(byText);

/** By id, then by content, so that even doubled ids have one order. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  byCodeUnit(a.id, b.id) || byText(a, b);

/** A unit's own data. */
export function unitData(unit: Unit): UnitData {
  const { id, kind, number, heading, text, given: task, repealed, of } = unit;
  const { columns, rows, other, printed, reference, footnotes, 'in-force': inForce } = unit;
  const issued = { columns, rows, other, printed, reference, footnotes, 'in-force': inForce };
  return plain({ id, kind, number, heading, text, task, repealed, of, ...issued }) as UnitData;
}

function unitTree(unit: Unit): UnitTree {
  const units = unit.units.map(unitTree);
  return { ...unitData(unit), ...(units.length > 0 && { units }) };
}

/** What programme.yaml says; a level that is set is kept, an empty section about lint is not. */
export function headData(programme: Programme): HeadData {
  const head = omit(
    programme,
    'folder',
    'index',
    'units',
    'articles',
    'progress',
    'revisions',
    'exceptions',
    'lint',
    'fictional',
  );
  const { lint, fictional } = programme;
  const rules = lint?.rules && Object.keys(lint.rules).length > 0 ? { lint: { rules: lint.rules } } : {};
  const carrier = programme['issued-with'];
  return plain({
    ...head,
    ...(carrier && { 'issued-with': omitArticles(carrier) }),
    ...(fictional === true && { fictional }),
    ...rules,
  });
}

/** The carrying instrument by itself: its articles are units of the programme. */
const omitArticles = (carrier: NonNullable<Programme['issued-with']>) => omit(carrier, 'articles');

/** What is compared of entries of registers, of slips, exceptions and approvals: their data in one order of keys, without empty lists that may be left out. */
export const documentData = (document: RegisteredDocument): DocumentData => plain(document);
export const bodyData = (body: Body): BodyData => plain(body);
export const slipData = (slip: Revision): SlipData => plain(slip);
export const exceptionData = (exception: Exception): ExceptionData => plain(exception);
export const approvalRuleData = (rule: ApprovalRule): ApprovalRuleData => plain(rule);
export const givenApprovalData = (approval: GivenApproval): GivenApprovalData => plain(approval);

/** Records as a set, by date, then by when they were recorded: the order in the file does not matter, and the same record twice counts once. */
export function recordsData(unit: string, records: readonly RecordData[]): RecordData[] {
  const byIdentity = new Map<string, RecordData>(
    records.map((record) => [recordIdentity(unit, record), plain(record)]),
  );
  return [...byIdentity.values()].sort(
    (a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.recorded, b.recorded) || byText(a, b),
  );
}

/** What a programme says. */
export function programmeData(programme: Programme): ProgrammeData {
  return {
    head: headData(programme),
    units: programme.units.map(unitTree),
    records: Object.fromEntries(
      programme.progress
        .filter(({ records }) => records.length > 0)
        .map(({ unit, records }): [string, RecordData[]] => [unit, recordsData(unit, records)])
        .sort(([a], [b]) => byCodeUnit(a, b)),
    ),
    slips: programme.revisions.map(slipData).sort(byId),
    exceptions: programme.exceptions.map(exceptionData).sort(byText),
  };
}
