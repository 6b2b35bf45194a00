// Made from schemas/ by `npm run generate`; edit the schemas, not this file.

export type Id = string;
/**
 * The abbreviation that symbols carry: NQ resolution, CT directive, KL conclusion, QĐ decision or regulation, L law, BL code, PL ordinance, HP constitution, TTLT joint circular, VBHN consolidated text, SL decree of the President, and so on.
 */
export type DocumentType =
  | 'NQ'
  | 'CT'
  | 'KL'
  | 'QĐ'
  | 'QC'
  | 'TT'
  | 'HD'
  | 'TB'
  | 'BC'
  | 'KH'
  | 'CTr'
  | 'ĐA'
  | 'PA'
  | 'TTr'
  | 'CV'
  | 'BB'
  | 'NĐ'
  | 'QyĐ'
  | 'TC'
  | 'DA'
  | 'CĐ'
  | 'HP'
  | 'BL'
  | 'L'
  | 'PL'
  | 'TTLT'
  | 'NQLT'
  | 'VBHN'
  | 'SL';
/**
 * The wording of the unit, exactly as issued.
 */
export type Wording = string;
/**
 * A body, a class of bodies, or a list where several were named.
 */
export type Lead = Id | BodyClass | LeadList;
export type LeadList = (Id | BodyClass)[];
/**
 * The deadline in force; earlier ones are kept in was.
 */
export type Deadline = DeadlineTerm & {
  /**
   * Oldest first; never removed, never edited.
   */
  was?: FormerDeadline[];
};
/**
 * Exactly one of the forms; any may have a condition and printed.
 */
export type DeadlineTerm =
  | DateDeadline
  | MonthDeadline
  | QuarterDeadline
  | YearDeadline
  | PeriodDeadline
  | StandingDeadline
  | YearlyDeadline
  | EveryDeadline
  | EventDeadline
  | PlanDeadline
  | PrintedDeadline;
export type CalendarDate = string;
/**
 * After this deadline: standing, or every year.
 */
export type DeadlineThen = 'standing' | 'yearly';
/**
 * The condition that goes with it, as issued.
 */
export type DeadlineCondition = string;
/**
 * The issued words, where they differ from ours.
 */
export type DeadlinePrinted = string;
/**
 * 2026-03-31, 2026-03, 2026-Q1 or 2026.
 */
export type DeadlinePoint = string | number;
/**
 * The deadline that was in force until the date of until.
 */
export type FormerDeadline = DeadlineTerm & {
  /**
   * The day on which this deadline was moved.
   */
  until: string;
  /**
   * The document on which the move rests.
   */
  ground?: string;
  /**
   * Why it was moved.
   */
  reason: string;
};
export type Paragraphs = Wording[];
export type PartialDate = string | number;
export type Line = string;
/**
 * error, warning, info, or off.
 */
export type Level = ('error' | 'warning' | 'info' | 'off') | undefined;
/**
 * The name of an account, without @.
 */
export type Account = string;
/**
 * Exactly one form: document, address or file.
 */
export type Evidence = DocumentEvidence | AddressEvidence | FileEvidence;
/**
 * Records, only ever appended, one a line; the file's name is the task's id.
 */
export type ProgressFile = ProgressRecord[];

export interface PlanFiles {
  ProgrammeFile?: ProgrammeFile;
  TextFile?: TextFile;
  DocumentsFile?: DocumentsFile;
  OrganisationsFile?: OrganisationsFile;
  ExceptionsFile?: ExceptionsFile;
  ApprovalsFile?: ApprovalsFile;
  ProgressFile?: ProgressFile;
  RecordsFile?: RecordsFile;
  RevisionFile?: RevisionFile;
  ConfigFile?: ConfigFile;
}
/**
 * What an action programme says outside its text: form, preamble, term, signature, recipients.
 */
export interface ProgrammeFile {
  id: Id;
  /**
   * true for a made-up example; every page rendered from it says so.
   */
  fictional?: boolean;
  type: DocumentType;
  /**
   * For instance 12-CTr/ĐĐ; null while unknown.
   */
  symbol: string | null;
  /**
   * null while unknown.
   */
  date: string | null;
  /**
   * Where the text does not use the usual form; printed only where it is the day of issue.
   */
  'printed-date'?: string;
  /**
   * Where it is not the day of issue.
   */
  'in-force'?: string;
  /**
   * The place before the date; null while unknown.
   */
  place?: string | null;
  /**
   * The id of the body that issued it.
   */
  issuer: string;
  /**
   * The first line, as printed; null where the copy has none (an annex alone).
   */
  title: string | null;
  /**
   * The subject line under the title; null where the copy has none (an annex alone).
   */
  subject: string | null;
  /**
   * The line printed below the subject.
   */
  reference?: string;
  /**
   * Whether it is a Party or a State document, where number and signature do not tell yet.
   */
  family?: 'party' | 'state';
  /**
   * The documents that this programme carries out.
   */
  grounds?: Id[];
  'issued-with'?: Carrier;
  /**
   * The programme that this one succeeds, and the day on which that one is closed (where absent, the day before this one takes effect).
   */
  succeeds?:
    | Id
    | {
        programme: Id;
        /**
         * The last day of the former programme.
         */
        closed?: string;
      };
  /**
   * The opening paragraph, several of them, or none.
   */
  preamble?: Wording | Paragraphs;
  /**
   * The time that the programme covers.
   */
  term: {
    from: PartialDate;
    to: PartialDate;
  };
  /**
   * In the order of the text.
   */
  text: string[];
  /**
   * The parts whose lowest units are tasks.
   */
  operative: Id[];
  /**
   * Authority, position, name.
   */
  signature?: {
    /**
     * For instance T/M ĐẢNG ĐOÀN.
     */
    authority?: string;
    /**
     * The signer's position.
     */
    position: string;
    /**
     * The signer's name.
     */
    name: string;
  };
  /**
   * Line by line as printed, with its punctuation.
   */
  recipients?: Recipient[];
  /**
   * The line of the file copy.
   */
  filing?: string;
  /**
   * In which periods units report, and on which day figures close.
   */
  reporting?: {
    /**
     * The kinds of period.
     */
    periods: ('month' | 'quarter' | 'half-year' | 'nine-months' | 'year')[];
    /**
     * The last day of a period within its closing month; the month's last day where absent.
     */
    cutoff?: number;
    /**
     * The day of the month by which reports are due, the first such day after the cut-off.
     */
    'report-day'?: number;
    /**
     * Where reports are sent: an office, a mailbox.
     */
    'send-to'?: string;
    /**
     * Words of one's own for states, beside the table of cthd explain states.
     */
    states?: {
      [k: string]: Line[] | undefined;
    };
    /**
     * Periods that were closed, by cthd sheet close.
     */
    closed?: ClosedPeriod[];
  };
  /**
   * The level of each rule for this programme.
   */
  lint?: {
    /**
     * A rule's name and its level.
     */
    rules?: {
      [k: string]: Level | undefined;
    };
  };
}
/**
 * The resolution or decision that a programme without a number of its own is issued with.
 */
export interface Carrier {
  type: DocumentType;
  /**
   * For instance 12-CTr/ĐĐ; null while unknown.
   */
  symbol: string | null;
  /**
   * null while unknown.
   */
  date: string | null;
  /**
   * Where the text does not use the usual form; printed only where it is the day of issue.
   */
  'printed-date'?: string;
  /**
   * Where it is not the day of issue.
   */
  'in-force'?: string;
  /**
   * The place before the date; null while unknown.
   */
  place?: string | null;
  /**
   * The id of the body that issued it.
   */
  issuer: string;
  /**
   * As printed.
   */
  title?: string;
  /**
   * The subject line under the title.
   */
  subject?: string;
  /**
   * The line before the grounds.
   */
  authority?: string;
  /**
   * Each ground as printed; the document where it is in the register.
   */
  grounds?: {
    document?: Id;
    text?: Wording;
  }[];
  /**
   * As printed.
   */
  formula?: string;
  /**
   * The articles, in order.
   */
  articles?: Unit[];
  /**
   * Authority, position, name.
   */
  signature?: {
    /**
     * For instance T/M ĐẢNG ĐOÀN.
     */
    authority?: string;
    /**
     * The signer's position.
     */
    position: string;
    /**
     * The signer's name.
     */
    name: string;
  };
  /**
   * Line by line as printed, with its punctuation.
   */
  recipients?: Recipient[];
  /**
   * The line of the file copy.
   */
  filing?: string;
}
/**
 * A part, section, subsection, point, article, clause, paragraph, bullet, annex, row or table.
 */
export interface Unit {
  id: Id;
  /**
   * The ids that this unit bore before; records and issued slips still use them.
   */
  previously?: Id[];
  /**
   * The level: part, section, subsection, point, article, clause, bullet (-), sub-bullet (+), unnumbered paragraph, annex, group row and row of an assignment table, any other table.
   */
  kind:
    | 'part'
    | 'section'
    | 'subsection'
    | 'point'
    | 'article'
    | 'clause'
    | 'bullet'
    | 'subbullet'
    | 'paragraph'
    | 'annex'
    | 'group'
    | 'row'
    | 'table';
  /**
   * The number as printed, in quotes; paragraphs and bullets have none.
   */
  number?: string;
  /**
   * The wording of the unit, exactly as issued.
   */
  heading?: string;
  text?: Wording;
  task?: Task;
  /**
   * The id of the unit of the body that this row, or line of responsibility, assigns; the task is counted once, there.
   */
  of?: string;
  /**
   * The cells of the columns that are of no assignment field, by the head of the column.
   */
  other?: {
    /**
     * The words of a cell; they may be empty.
     */
    [k: string]: string | undefined;
  };
  /**
   * The issued words of a cell, by the head of its column, where they differ from what would be printed.
   */
  printed?: {
    /**
     * The words of a cell; they may be empty.
     */
    [k: string]: string | undefined;
  };
  /**
   * The line below the title of an annex.
   */
  reference?: string;
  /**
   * The columns of the table that this unit holds.
   */
  columns?: Column[];
  /**
   * The rows of text of any other table (kind: table), as many cells as there are columns.
   */
  rows?: string[][];
  /**
   * The mark stands in the wording as [^1].
   */
  footnotes?: {
    /**
     * The number or sign as printed.
     */
    mark: string;
    text: Wording;
  }[];
  /**
   * Where this unit alone takes effect on another day.
   */
  'in-force'?: string;
  /**
   * The id of the revision that repealed the unit; its number stays taken.
   */
  repealed?: string;
  /**
   * In the order of the text.
   */
  units?: Unit[];
}
/**
 * Who leads, who co-operates, by when, with what result. An empty {} only marks a lead paragraph as a task.
 */
export interface Task {
  lead?: Lead;
  /**
   * The bodies, or classes of bodies, that co-operate.
   */
  with?: (Id | BodyClass)[];
  deadline?: Deadline;
  /**
   * The product or result that is owed.
   */
  deliverable?: string;
  indicator?: Indicator;
  /**
   * Where a task has several, each with a name of its own.
   */
  indicators?: Indicator[];
  /**
   * An office, never a private person.
   */
  person?: string;
  /**
   * Where a task has several results, each with its own product and deadline; a record names a result by its id or its place.
   */
  results?: Result[];
  /**
   * The body or office that the product is submitted to, as in the column of that name.
   */
  'submit-to'?: string;
  /**
   * A note on the assignment, as in the column of notes.
   */
  note?: string;
  /**
   * The task of an earlier programme that this one carries on, as <programme>/<unit>.
   */
  carries?: string;
  /**
   * The id of the document that decided to carry it over.
   */
  by?: string;
}
/**
 * A class of bodies as printed, not a single body; each member reports for itself.
 */
export interface BodyClass {
  /**
   * As printed.
   */
  class: string;
  /**
   * The bodies of the class, where they are known.
   */
  members?: Id[];
}
/**
 * A day.
 */
export interface DateDeadline {
  date: CalendarDate;
  then?: DeadlineThen;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * A month, to its last day.
 */
export interface MonthDeadline {
  /**
   * In the form 2026-03.
   */
  month: string;
  then?: DeadlineThen;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * A quarter, to its last day.
 */
export interface QuarterDeadline {
  /**
   * In the form 2026-Q4.
   */
  quarter: string;
  then?: DeadlineThen;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * A year, to 31 December.
 */
export interface YearDeadline {
  /**
   * In the form 2026.
   */
  year: number;
  then?: DeadlineThen;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * A period, to its end.
 */
export interface PeriodDeadline {
  from: DeadlinePoint;
  to: DeadlinePoint;
  then?: DeadlineThen;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * Standing: no end; perhaps from a given time.
 */
export interface StandingDeadline {
  /**
   * Always true.
   */
  standing: true;
  from?: DeadlinePoint;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * Every year, perhaps from a given one and by a given day.
 */
export interface YearlyDeadline {
  /**
   * Always true.
   */
  yearly: true;
  from?: DeadlinePoint;
  /**
   * A day of the year; 12-10 is 10 December.
   */
  by?: string;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * Every week, month, quarter or half-year.
 */
export interface EveryDeadline {
  /**
   * The period.
   */
  every: 'week' | 'month' | 'quarter' | 'half-year';
  from?: DeadlinePoint;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * Until an event.
 */
export interface EventDeadline {
  /**
   * The event, as the wording names it.
   */
  event: string;
  /**
   * 2026-03-31, 2026-03, 2026-Q1 or 2026.
   */
  expected?: string | number;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * As another plan says.
 */
export interface PlanDeadline {
  /**
   * The plan that sets the time.
   */
  plan: string;
  condition?: DeadlineCondition;
  printed?: DeadlinePrinted;
}
/**
 * Words only, from which no last day follows.
 */
export interface PrintedDeadline {
  condition?: DeadlineCondition;
  printed: DeadlinePrinted;
}
/**
 * The number to be reached.
 */
export interface Indicator {
  /**
   * What is counted.
   */
  name: string;
  /**
   * As printed.
   */
  unit?: string;
  /**
   * The number to reach.
   */
  target?: number;
  /**
   * Met by this or more.
   */
  'at-least'?: number;
  /**
   * Met by this or less: less is better.
   */
  'at-most'?: number;
  /**
   * Two numbers, the smaller first.
   */
  between?: number[];
  /**
   * The issued words, where they differ from ours or are no number.
   */
  printed?: string;
  /**
   * 2026-03-31, 2026-03, 2026-Q1 or 2026.
   */
  by?: string | number;
  /**
   * The value at the outset, and when.
   */
  baseline?: {
    /**
     * The value then.
     */
    value: number;
    /**
     * 2026-03-31, 2026-03, 2026-Q1 or 2026.
     */
    on?: string | number;
  };
  /**
   * What is to be reached on the way, the earliest first.
   */
  milestones?: {
    /**
     * 2026-03-31, 2026-03, 2026-Q1 or 2026.
     */
    by: string | number;
    /**
     * The number to reach.
     */
    target?: number;
    /**
     * Met by this or more.
     */
    'at-least'?: number;
    /**
     * Met by this or less: less is better.
     */
    'at-most'?: number;
    /**
     * Two numbers, the smaller first.
     */
    between?: number[];
    /**
     * The issued words, where they differ from ours or are no number.
     */
    printed?: string;
  }[];
  /**
   * Oldest first; never removed, never edited.
   */
  was?: {
    /**
     * The number then owed.
     */
    target?: number;
    /**
     * Met by this or more.
     */
    'at-least'?: number;
    /**
     * Met by this or less: less is better.
     */
    'at-most'?: number;
    /**
     * Two numbers, the smaller first.
     */
    between?: number[];
    /**
     * The issued words, where they differ from ours or are no number.
     */
    printed?: string;
    /**
     * The day on which this target was changed.
     */
    until: string;
    /**
     * The document on which the change rests.
     */
    ground?: string;
    /**
     * Why it was changed.
     */
    reason: string;
  }[];
}
export interface Result {
  id?: Id;
  /**
   * The product or result that is owed.
   */
  deliverable?: string;
  deadline?: Deadline;
  lead?: Lead;
  /**
   * The bodies, or classes of bodies, that co-operate.
   */
  with?: (Id | BodyClass)[];
  indicator?: Indicator;
  /**
   * Where a task has several, each with a name of its own.
   */
  indicators?: Indicator[];
  /**
   * A note on the result.
   */
  note?: string;
}
export interface Column {
  /**
   * As printed.
   */
  head: string;
  /**
   * Which field of a row the column prints; other where none.
   */
  is?:
    | 'number'
    | 'text'
    | 'lead'
    | 'with'
    | 'deliverable'
    | 'deadline'
    | 'indicator'
    | 'person'
    | 'submit-to'
    | 'note'
    | 'other';
  /**
   * The head of a group of columns, in the first of two header rows.
   */
  under?: string;
}
/**
 * One line of the recipients.
 */
export interface Recipient {
  /**
   * As printed, with its punctuation.
   */
  line: string;
  body?: Id;
  /**
   * A mark by hand on the surviving copy; no part of the text.
   */
  mark?: string;
}
/**
 * One closed period.
 */
export interface ClosedPeriod {
  /**
   * Its name.
   */
  period: string;
  /**
   * When it was closed, with its offset.
   */
  closed: string;
}
/**
 * A stretch of the programme's text: its units, in order.
 */
export interface TextFile {
  /**
   * The id of the unit, in an earlier file, that these belong to; absent for parts.
   */
  parent?: string;
  /**
   * In the order of the text.
   */
  units: Unit[];
}
/**
 * The documents that programmes cite or that bear on them, and how they relate.
 */
export interface DocumentsFile {
  /**
   * One entry a document.
   */
  documents: RegisteredDocument[];
}
/**
 * Identified by (type, symbol, date), never by the symbol alone.
 */
export interface RegisteredDocument {
  id: Id;
  /**
   * The ids that this document bore before; records and issued slips still use them.
   */
  previously?: Id[];
  type: DocumentType;
  /**
   * In canonical form, for instance 45-NQ/TW; null where the document bears none.
   */
  symbol: string | null;
  /**
   * As much as is known: day, month or year; null while unknown.
   */
  date: string | number | null;
  /**
   * Where it is not the day of issue.
   */
  'in-force'?: string;
  /**
   * The id of the body that issued it.
   */
  issuer?: string;
  /**
   * What it is about.
   */
  title: string;
  /**
   * How wordings name it without its number.
   */
  names?: Line[];
  /**
   * Passages checked against the document, word for word; quotations in wordings are held against them.
   */
  passages?: Line[];
  /**
   * How it relates to other documents.
   */
  relations?: Relation[];
  /**
   * The source it was checked against; by whom and when, where recorded.
   */
  verified?: {
    /**
     * An address, or the document that says so.
     */
    source: string;
    /**
     * When it was checked.
     */
    on?: string;
    /**
     * Who checked it.
     */
    by?: string;
  };
  /**
   * What is still unsure.
   */
  unverified?: string;
  /**
   * A note for readers of the register.
   */
  note?: string;
}
/**
 * Exactly one kind, and the other document.
 */
export interface Relation {
  implements?: Id;
  continues?: Id;
  amends?: Id;
  replaces?: Id;
  /**
   * Takes its place in substance, without a formal act.
   */
  succeeds?: string;
  corrects?: Id;
}
/**
 * The bodies that programmes name, and their life.
 */
export interface OrganisationsFile {
  /**
   * One entry a body.
   */
  organisations: Body[];
}
/**
 * A body, or a form of body.
 */
export interface Body {
  id: Id;
  /**
   * The ids that this body bore before; records and issued slips still use them.
   */
  previously?: Id[];
  /**
   * The full name, spelt as it should be.
   */
  name: string;
  /**
   * Short names and other spellings met in wordings.
   */
  names?: Line[];
  /**
   * What kind of body it is, so that one knows whom words for many, such as “các bộ, ngành”, mean.
   */
  kind?:
    | 'party'
    | 'assembly'
    | 'government'
    | 'ministry'
    | 'committee'
    | 'department'
    | 'office'
    | 'association'
    | 'court'
    | 'enterprise';
  /**
   * When it came to be, where known.
   */
  from?: string | number;
  /**
   * When it ended or changed its name; unknown when it has ended on a day not known.
   */
  to?: string | number;
  /**
   * The body that took its place.
   */
  successor?: string;
  /**
   * The body directly above.
   */
  superior?: string;
  /**
   * A note for readers of the register.
   */
  note?: string;
}
/**
 * Findings that are accepted, each with its reason; counted in every report.
 */
export interface ExceptionsFile {
  /**
   * One entry an exception.
   */
  exceptions: {
    /**
     * The rule's name.
     */
    rule: string;
    /**
     * The permanent id of the unit, document, body or programme that the finding is about.
     */
    unit: string;
    /**
     * Why it is accepted.
     */
    reason: string;
    /**
     * The exception lapses after this day.
     */
    until?: string;
  }[];
}
/**
 * Who must approve which changes, and which were approved. When a proposal is checked this file is always read from the base, never from the proposal.
 */
export interface ApprovalsFile {
  /**
   * One requirement an entry; a change that several match must meet them all.
   */
  required?: {
    /**
     * Changes that have one of these effects.
     */
    effects: ('weakens' | 'unclear' | 'strengthens' | 'neutral' | 'editorial')[];
    /**
     * Only changes of these layers; all where left out.
     */
    layers?: ('wording' | 'assignment' | 'progress' | 'registry')[];
    /**
     * Only changes of these programmes, and of the registers that all share; all where left out.
     */
    programmes?: Id[];
    /**
     * Only changes of these units and of what is inside them; every change where left out.
     */
    units?: Id[];
    /**
     * The accounts of those who may approve, on GitHub or GitLab, without @.
     */
    by: Account[];
    /**
     * How many of them are needed; one where left out.
     */
    count?: number;
  }[];
  /**
   * Changes that were approved, as cthd approve writes them; bound to what the change says, not to a commit.
   */
  given?: {
    /**
     * The fingerprint of what the change says (the first 40 digits of SHA-256), as cthd approve --list prints it.
     */
    change: string;
    /**
     * The name of an account, without @.
     */
    by: string;
    /**
     * The day of the approval.
     */
    on: string;
    /**
     * The change in words, for readers.
     */
    what?: string;
    /**
     * Why it was approved.
     */
    reason: string;
  }[];
}
/**
 * One thing that happened to the task.
 */
export interface ProgressRecord {
  /**
   * When it happened.
   */
  date: string;
  /**
   * What was recorded by a person; timeliness is derived.
   */
  state:
    | 'not-started'
    | 'in-progress'
    | 'awaiting-confirmation'
    | 'completed'
    | 'paused'
    | 'carried-over'
    | 'discontinued';
  /**
   * The result that is meant where the task has several: its id or its place; absent for the whole task.
   */
  result?: string;
  /**
   * How much of the target has been reached.
   */
  value?: number;
  /**
   * Which indicator the value is of, where the task has several.
   */
  indicator?: string;
  /**
   * The period of the returned sheet that the record was read from.
   */
  period?: string;
  /**
   * The body that reported.
   */
  by: string;
  /**
   * true for a confirmation by someone other than the reporter.
   */
  confirms?: true;
  /**
   * The key of the record that this one stands in for.
   */
  corrects?: string;
  /**
   * A note in words.
   */
  note?: string;
  /**
   * The document, address or file that proves it.
   */
  evidence?: Evidence[];
  /**
   * When it was recorded, with its offset.
   */
  recorded: string;
}
export interface DocumentEvidence {
  /**
   * The document's symbol.
   */
  document: string;
  /**
   * The document's date.
   */
  date?: string;
}
export interface AddressEvidence {
  /**
   * A web address.
   */
  url: string;
}
export interface FileEvidence {
  /**
   * A file of the repository, as a relative path.
   */
  file: string;
}
/**
 * Records not yet packed into the logs of their tasks, by the id of the task: one record, or those of one table; never edited.
 */
export interface RecordsFile {
  [k: string]: ProgressRecord[] | undefined;
}
/**
 * One adjustment: its mandates, its instrument, its changes and reviews.
 */
export interface RevisionFile {
  id: Id;
  /**
   * The documents that require the adjustment.
   */
  mandates: Id[];
  /**
   * The document by which the adjustment is made.
   */
  instrument?: {
    type: DocumentType;
    /**
     * null until issued.
     */
    symbol: string | null;
    /**
     * null until issued.
     */
    date: string | null;
    /**
     * Where it is not the date of the instrument: from this day the new wording applies.
     */
    'in-force'?: string;
    /**
     * The id of the body that issues it.
     */
    issuer: string;
    /**
     * As printed: the grounds of competence, of proposal, of the vote.
     */
    grounds?: Line[];
    /**
     * As printed: how what was begun under the former wording goes on, a clause a line; the consolidated text quotes them.
     */
    transition?: Line[];
  };
  /**
   * draft, or issued and frozen.
   */
  state: 'draft' | 'issued';
  /**
   * One entry a change, with its mandate and reason.
   */
  changes?: {
    /**
     * The unit's id; the programme's for its subject, preamble and form.
     */
    unit: string;
    /**
     * What is done to the unit.
     */
    action: 'amend' | 'add' | 'repeal' | 'replace' | 'adjust' | 'correct' | 'move' | 'split' | 'join';
    /**
     * The document that requires this change.
     */
    mandate: string;
    /**
     * Why it is changed.
     */
    reason: string;
    /**
     * Where the signed instrument makes the change, as “khoản 2 Điều 1”, if not where cthd amend drafts it.
     */
    point?: string;
    /**
     * Where this change takes effect later than the others of the instrument: until then the unit reads as before.
     */
    'in-force'?: string;
    /**
     * For a split or join: the units concerned.
     */
    units?: Id[];
  }[];
  /**
   * The units that were reviewed.
   */
  reviewed?: {
    /**
     * The unit's id; the programme's for its subject, preamble and form.
     */
    unit: string;
    /**
     * When it was reviewed.
     */
    on: string;
    /**
     * The document it was held against.
     */
    against: string;
    /**
     * The body that reviewed.
     */
    by: string;
    /**
     * Still valid, or needs change.
     */
    outcome: 'still-valid' | 'needs-change';
    /**
     * Why so.
     */
    reason: string;
  }[];
}
/**
 * The file cthd.yaml beside plans/: language and format of what commands print, where neither an option nor a variable of the environment says otherwise. It decides no check and runs nothing.
 */
export interface ConfigFile {
  /**
   * The language of messages and pages.
   */
  language?: 'vi' | 'en';
  /**
   * The format of what commands that show something print; not for --out, and not for lint.
   */
  format?: 'text' | 'markdown' | 'json';
}
