import type { Localised } from '../../locale/localised.ts';
import type { Question } from '../../plan/question.ts';
import type { SourcePlace } from '../source-text.ts';

/** The kinds of units that a text is divided into, as in plan files. */
export type DraftKind =
  | 'part'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'
  | 'paragraph'
  | 'bullet'
  | 'subbullet'
  | 'annex'
  | 'group'
  | 'row'
  | 'table';

/** A unit as it was found in a text, before it has an id. */
export interface DraftUnit {
  readonly kind: DraftKind;
  readonly place: SourcePlace;
  readonly number?: string;
  heading?: string;
  text?: string;
  /** The line of an annex that names what it goes with. */
  reference?: string;
  readonly notes: DraftNote[];
  readonly units: DraftUnit[];
  columns?: readonly DraftColumn[];
  /** The cells of a table without assignments. */
  rows?: readonly (readonly string[])[];
  /** The cells of a row of assignments, by column. */
  cells?: readonly string[];
  /** What cells say that are merged with those of the row above, by column; '' for the others. */
  inherited?: readonly string[];
  /** The cells of each line of print of a row that goes on below with another result, the first among them. */
  lines?: (readonly string[])[];
  /** The columns of months, quarters or years that a row marks with a sign; null where their cells say something else. */
  marks?: readonly number[] | null;
}

export interface DraftNote {
  readonly mark: string;
  readonly text: string;
}

export type ColumnUse =
  | 'number'
  | 'text'
  | 'lead'
  | 'with'
  | 'deliverable'
  | 'indicator'
  | 'deadline'
  | 'person'
  | 'submit-to'
  | 'note'
  | 'other';

export interface DraftColumn {
  readonly head: string;
  readonly is?: ColumnUse;
  /** The head over several columns, in the first of two rows of heads. */
  readonly under?: string;
  /** Whether signs in this column say that something is done in the month, quarter or year that its head names. */
  readonly isMarked?: boolean;
}

/** What stands around the units of one document: the head, the grounds, the end. */
export interface DraftHead {
  symbol: string | null;
  date: string | null;
  /** The words of the date: “ngày 5 tháng 03 năm 2026”. */
  printedDate: string | null;
  place: string | null;
  issuer: string | null;
  /** The body above the issuer in the letterhead. */
  superior: string | null;
  /** The line of the deciding authority below the subject: THỦ TƯỚNG CHÍNH PHỦ. */
  decider: string | null;
  /** Whether the page says that it is a fictional example. */
  isFictional: boolean;
  title: string | null;
  subject: string | null;
  reference: string | null;
  readonly grounds: string[];
  /** Grounds and preamble, in their order. */
  readonly opening: string[];
  readonly preamble: string[];
  /** QUYẾT NGHỊ, QUYẾT ĐỊNH. */
  formula: string | null;
  authority: string | null;
  position: string | null;
  name: string | null;
  readonly recipients: string[];
  filing: string | null;
}

/** A choice that the text leaves open: what was chosen, why, and where. */
export interface Decision {
  readonly place: SourcePlace;
  readonly what: Localised;
  /** Whether the row at this place was joined to the one above. */
  readonly isJoinedRow?: boolean;
  /** What a person is asked about it; absent where there is nothing to choose. */
  readonly question?: Question;
}

/** What was read on purpose and is no part of the plan, or could be placed nowhere. */
export interface LeftOut {
  readonly place: SourcePlace;
  readonly text: string;
  readonly why: Localised;
}

/** A whole text divided: the instrument that carries it, where there is one, and the programme itself. */
export interface DraftProgramme {
  readonly instrument: { readonly head: DraftHead; readonly units: readonly DraftUnit[] } | null;
  readonly head: DraftHead;
  readonly units: readonly DraftUnit[];
  readonly decisions: readonly Decision[];
  readonly dropped: readonly LeftOut[];
  readonly unplaced: readonly LeftOut[];
}

/** A head of which nothing is known yet. */
export const emptyHead = (): DraftHead => ({
  symbol: null,
  date: null,
  printedDate: null,
  place: null,
  issuer: null,
  superior: null,
  decider: null,
  isFictional: false,
  title: null,
  subject: null,
  reference: null,
  grounds: [],
  opening: [],
  preamble: [],
  formula: null,
  authority: null,
  position: null,
  name: null,
  recipients: [],
  filing: null,
});
