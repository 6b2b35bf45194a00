import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme, Revision } from '../../plan/plan.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import type { Registers } from '../../text/citations.ts';
import type { Wording } from '../../plan/unit.ts';
import type { ProgrammeWording } from '../../text/wording.ts';
import type { Operation } from '../instrument.ts';
import type { Articles } from './articles.ts';
import type { ListedName } from '../task-words.ts';
import type { ChangedTask } from './state-articles.ts';

/** What stands above an instrument; null where a fact is not known, which prints as dots. */
export interface InstrumentHead {
  readonly style: Family;
  readonly superior: string | null;
  readonly issuer: string;
  readonly symbol: string | null;
  /** What follows a number that is not given yet: `-CTr/ĐU`, `/QĐ-UBND`. */
  readonly ending: string;
  readonly place: string | null;
  readonly date: CalendarDate | null;
  readonly type: string;
  readonly subject: string;
}

/** The pages of an instrument: all their parts in order. */
export interface InstrumentPage {
  readonly kind: 'amendment' | 'erratum';
  readonly documentType: DocumentType;
  readonly head: InstrumentHead;
  readonly fictional: boolean;
  /** What the instrument calls itself: Nghị quyết này. */
  readonly itself: string;
  /** What stands before the grounds: in a State document with articles the body that resolves. */
  readonly preface: readonly string[];
  readonly grounds: readonly string[];
  /** What leads over to the points. */
  readonly opening: readonly string[];
  readonly operations: readonly Operation[];
  /** The changed tasks of which a State document makes an article each, and the rows of the annex of new ones; none elsewhere. */
  readonly articles: PageArticles | null;
  /** The text that takes the place of the whole programme; absent elsewhere. */
  readonly whole?: WholeText;
  readonly closing: readonly string[];
  readonly signature: { readonly authority: string; readonly position: string; readonly name: string };
  readonly recipients: readonly string[];
}

/** A programme that takes the place of another, as its instrument prints it. */
export interface WholeText {
  readonly wording: ProgrammeWording;
  /** What stands before the annexes at its end. */
  readonly body: readonly Wording[];
  readonly annexes: readonly Wording[];
  /** The line below the title of one that goes with the instrument; null where it is the instrument itself. */
  readonly reference: string | null;
}

/** The articles of a State instrument beside its points, with their numbers. */
export interface PageArticles extends Articles {
  /** The sentences of the articles, by their order: first the one that issues the annex, where there are new tasks. */
  readonly annexArticle: string | null;
  readonly tasks: readonly { readonly sentence: string; readonly task: ChangedTask }[];
  readonly annexTitle: readonly string[];
  /** What the rows of the annex are called. */
  readonly newName: ListedName;
}

/** What a page is made from: the programme on both sides, the registers, and the slips of the adjustment. */
export interface PageFacts extends Registers {
  readonly before: Programme;
  readonly after: Programme;
  readonly slips: readonly Revision[];
  readonly family: Family;
  readonly asOf: CalendarDate;
}

/** Whether an instrument of a type has articles, the first of which holds its points. */
export const isInArticles = (type: DocumentType): boolean => type === 'QĐ' || type === 'NQ';

/** The type of the instrument that amends a programme: as its slips state it, else that of the instrument that carries the programme, or its own. */
export const typeOfInstrument = (slips: readonly Revision[], programme: Programme): DocumentType =>
  slips.find(({ instrument }) => instrument)?.instrument?.type ??
  programme['issued-with']?.type ??
  programme.type;
