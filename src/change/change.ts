import type { Level } from '../plan/finding.ts';
import type { Origin } from '../plan/location.ts';
import type { RecordData } from '../plan/record-data.ts';
import type { RelationKind } from '../plan/register-relations.ts';
import type { TaskLine } from '../plan/schema-fields.ts';
import type { UnitKind } from '../plan/unit.ts';
import type {
  ApprovalRuleData,
  BodyData,
  DeadlineData,
  DocumentData,
  ExceptionData,
  GivenApprovalData,
  HeadData,
  IndicatorData,
  ProgrammeData,
  SlipData,
  TaskData,
  UnitData,
} from './compare/plan-data.ts';

/** Who changes what: the text only by a mandate, assignments, progress and registers by the secretariat. */
export const layers = ['wording', 'assignment', 'progress', 'registry'] as const;
export type Layer = (typeof layers)[number];

/** Where a unit is: inside which other (null: at the top), directly after which sibling (null: first). Both are named by their ids of the same side. */
export interface UnitPosition {
  readonly parent: string | null;
  readonly behind: string | null;
}

/** A unit that comes or goes, with the place that it takes or leaves; a unit that stays has none here. */
export interface PlacedUnit extends UnitData {
  readonly place?: UnitPosition;
}

/** A line of the recipients at its position, from 0. */
export interface PlacedRecipient {
  readonly at: number;
  readonly recipient: NonNullable<HeadData['recipients']>[number];
}

export interface RelationData {
  readonly relation: RelationKind;
  readonly document: string;
}

/** What a unit has beside its words: the form in which it was issued. */
export const issuedFormFields = [
  'columns',
  'rows',
  'other',
  'printed',
  'reference',
  'footnotes',
  'in-force',
] as const;
export type IssuedFormField = (typeof issuedFormFields)[number];

/** What tells one issued programme from another. */
export const issueFields = [
  'type',
  'symbol',
  'date',
  'printed-date',
  'in-force',
  'place',
  'issuer',
  'reference',
  'family',
  'succeeds',
] as const;

/** The instrument that carries a programme, without its articles, which are units. */
export type CarrierData = Omit<NonNullable<HeadData['issued-with']>, 'articles'>;

/** The changes of the fields of an assignment that hold one line of text. */
type LineChanges = { [F in TaskLine as `${F}-changed`]: string };

/**
 * What each kind of change says of before and after; a side is left out where there was, or is, nothing. Where several fields make one
 * kind, those that differ, with what they hold.
 */
export interface ValueOf extends LineChanges {
  'title-reworded': string;
  'subject-reworded': string;
  'preamble-reworded': string;
  'issue-changed': Partial<Pick<HeadData, (typeof issueFields)[number]>>;
  'term-changed': HeadData['term'];
  'ground-added': string;
  'ground-removed': string;
  'unit-id-changed': string;
  'unit-added': PlacedUnit;
  'unit-repealed': PlacedUnit;
  'tombstone-changed': PlacedUnit;
  'unit-split': readonly PlacedUnit[];
  'units-joined': readonly PlacedUnit[];
  'unit-moved': UnitPosition;
  'unit-renumbered': string;
  'kind-changed': UnitKind;
  'heading-reworded': string;
  'unit-reworded': string;
  'issued-form-changed': Partial<Pick<UnitData, IssuedFormField>>;
  'carrier-changed': Partial<CarrierData>;
  'signature-changed': HeadData['signature'];
  'recipient-added': PlacedRecipient;
  'recipient-removed': PlacedRecipient;
  'recipient-changed': PlacedRecipient;
  'filing-changed': string;
  'text-files-changed': readonly string[];
  'programme-added': ProgrammeData;
  'programme-removed': ProgrammeData;
  'programme-id-changed': string;
  'fictional-changed': boolean;
  'operative-changed': readonly string[];
  'reporting-changed': HeadData['reporting'];
  'task-marked': true;
  'task-unmarked': true;
  'task-began': true;
  'task-ceased': true;
  'lead-changed': NonNullable<TaskData['lead']>;
  'co-operating-changed': NonNullable<TaskData['with']>;
  'deadline-changed': DeadlineData;
  'indicator-changed': IndicatorData;
  'indicators-changed': readonly IndicatorData[];
  'results-changed': NonNullable<TaskData['results']>;
  'assigned-unit-changed': string;
  'record-added': RecordData;
  'record-removed': RecordData;
  'record-corrected': RecordData;
  'record-edited': RecordData;
  'document-added': DocumentData;
  'document-removed': DocumentData;
  'document-changed': Partial<Omit<DocumentData, 'id' | 'relations'>>;
  'document-id-changed': string;
  'document-ended': { readonly relation: RelationKind; readonly by: string };
  'relation-added': RelationData;
  'relation-removed': RelationData;
  'body-added': BodyData;
  'body-removed': BodyData;
  'body-id-changed': string;
  'body-changed': Partial<Omit<BodyData, 'id'>>;
  'body-ended': Partial<Pick<BodyData, 'to' | 'successor'>>;
  'slip-added': SlipData;
  'slip-removed': SlipData;
  'slip-changed': Partial<Omit<SlipData, 'id'>>;
  'exception-added': ExceptionData;
  'exception-removed': ExceptionData;
  'exception-changed': ExceptionData;
  'approval-rule-added': ApprovalRuleData;
  'approval-rule-removed': ApprovalRuleData;
  'approval-given': GivenApprovalData;
  'approval-withdrawn': GivenApprovalData;
  'lint-level-changed': { readonly rule: string; readonly level: Level };
}

export type ChangeKind = keyof ValueOf;

export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** What every change says beside its before and after. */
export interface ChangeFacts {
  readonly layer: Layer;
  /** The id of the programme, that of the later side where it has both; null for the registers that all programmes share. */
  readonly programme: string | null;
  /** The id of the unit, document, body, programme or slip: that of the later side where it is on both. */
  readonly unit: string;
  readonly address: Sides<string | null>;
  readonly location: Sides<Origin | null>;
  /** How sure it is that both sides are the same unit, from 0 to 1, where the ids do not say so. */
  readonly confidence?: number;
  /** Whether the unit is a task, on each side that has it. */
  readonly task?: Sides<boolean>;
}

/** The facts of a change apart from its layer, which follows from its kind. */
export type ChangePlace = Omit<ChangeFacts, 'layer'>;

/** One thing that differs between two plans. A side without a value is left out. */
export type Change = {
  [K in ChangeKind]: ChangeFacts & {
    readonly kind: K;
    readonly before?: NonNullable<ValueOf[K]>;
    readonly after?: NonNullable<ValueOf[K]>;
  };
}[ChangeKind];

/** The changes of one kind. */
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>;
