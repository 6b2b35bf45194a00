import type { ResolvedCitation } from './citation.ts';
import type { FormerIds } from './former-ids.ts';
import type { CalendarDate } from './calendar.ts';
import type { NamedBody } from './named-body.ts';
import type { Passage } from './passage.ts';
import type { Body, RegisteredDocument } from './register-entries.ts';
import type { DocumentRelations } from './register-relations.ts';
import type { Located, WithOrigin } from './location.ts';
import type * as yaml from './schema-types.ts';
import type { Unit } from './unit.ts';

/** One event in the progress of a task. */
export type ProgressRecord = WithOrigin<yaml.ProgressRecord>;

/** A mandate slip: one adjustment of a programme. */
export type Revision = WithOrigin<yaml.RevisionFile>;

/** A change as a slip names it. */
export type SlipEntry = NonNullable<Revision['changes']>[number];

/** An accepted finding and the reason for accepting it. */
export type Exception = WithOrigin<yaml.ExceptionsFile['exceptions'][number]>;

/** Which changes must be approved by whom. */
export type ApprovalRule = WithOrigin<NonNullable<yaml.ApprovalsFile['required']>[number]>;

/** A change that was approved, by whom, when and why. */
export type GivenApproval = WithOrigin<NonNullable<yaml.ApprovalsFile['given']>[number]>;

/** The records of one task, in the order of the file. */
export interface ProgressLog extends Located {
  /** The id that the file's name gives. */
  readonly unit: string;
  readonly records: readonly ProgressRecord[];
}

/** An action programme with everything that its folder holds. */
export interface Programme extends Located, Omit<WithOrigin<yaml.ProgrammeFile>, 'text' | keyof Located> {
  readonly text: readonly string[];
  /** The highest units in the order of print: articles of the carrying instrument, parts (or sections, where there are none), annexes. */
  readonly units: readonly Unit[];
  /** Those of the highest units that are articles of the instrument that carries the programme. */
  readonly articles: readonly Unit[];
  readonly progress: readonly ProgressLog[];
  readonly revisions: readonly Revision[];
  readonly exceptions: readonly Exception[];
  /** The folder, relative to the root: `plans/lhhvn-dh13`. */
  readonly folder: string;
  readonly index: ProgrammeIndex;
}

/** What is looked up in a programme again and again. Each part is computed when it is first asked for, and cached. */
export interface ProgrammeIndex {
  /** Every unit, in the order of the text. */
  readonly units: readonly Unit[];
  /** The units in force that are tasks, in the order of the text. */
  readonly tasks: readonly Unit[];
  /** By permanent id, and by the ids that a unit bore before; of several units with one id, which lint reports, the last. */
  readonly byId: ReadonlyMap<string, Unit>;
  /** The ids that were given to units more than once, whether they bear or bore them: none, or lint reports it. */
  readonly sharedIds: ReadonlySet<string>;
  /** By address, which for a numbered unit is its number with those above it; of several with one address the last. */
  readonly byAddress: ReadonlyMap<string, Unit>;
  /** The wording of the head and of the units in force. */
  readonly passages: readonly Passage[];
  /** What the wording cites, held against the register of documents. */
  readonly citations: readonly ResolvedCitation[];
  /** The bodies of the register that the programme names. */
  readonly bodies: readonly NamedBody[];
  /** Those of them that have ended by now or are known to end: nearly none, and found without looking at all others. */
  readonly endingBodies: readonly NamedBody[];
  /** How the programme ended; null where no other one succeeds it. */
  readonly closing: Closing | null;
}

/** How a programme ended: by which one, on which day at last, and where its tasks went on. */
export interface Closing {
  /** The programme that succeeds it. */
  readonly by: Programme;
  /** The last day of the programme; null while the day is not known. */
  readonly closed: CalendarDate | null;
  /** By the id of a task of the ended programme, the unit of the successor that carries it: `<programme>/<unit>`. */
  readonly carried: ReadonlyMap<string, string>;
}

/**
 * What bears the number, date, signature, recipients and filing line of a programme: the instrument that carries it, else the
 * programme itself.
 */
export const paperOf = (programme: Programme): Paper => programme['issued-with'] ?? programme;

type Paper = Located &
  Pick<Programme, 'type' | 'symbol' | 'date' | 'place' | 'issuer' | 'signature' | 'recipients' | 'filing'>;

/** Whether a programme is still being written: nothing of it bears a number, a date or a signature yet, so that its wording changes freely. */
export function isDraft(programme: Programme): boolean {
  const { symbol, date, signature } = paperOf(programme);
  return symbol === null && date === null && signature === undefined;
}

/** Whether only annexes of a document are there, without its head and end: it has no title, and its number and signature stand elsewhere. */
export const isAnnexAlone = (programme: Programme): boolean =>
  programme.title === null &&
  programme['issued-with'] === undefined &&
  programme.units.every(({ kind }) => kind === 'annex');

/** The paragraphs of a programme's preamble; none where it has none. */
export const preambleOf = ({ preamble }: Pick<Programme, 'preamble'>): readonly string[] =>
  preamble === undefined ? [] : typeof preamble === 'string' ? [preamble] : preamble;

/** Everything under plans/: the registers that all programmes share, and the programmes. */
export interface Plan {
  readonly documents: readonly RegisteredDocument[];
  /** The documents whose own entries are to be judged: all, but where only some files of a plan are judged. */
  readonly judgedDocuments: readonly RegisteredDocument[];
  readonly organisations: readonly Body[];
  readonly programmes: readonly Programme[];
  readonly approvalRules: readonly ApprovalRule[];
  readonly givenApprovals: readonly GivenApproval[];
  /** The former ids of bodies and documents; what a plan says of them names them by those of today. */
  readonly formerIds: FormerIds;
  /** How the documents relate to each other. */
  readonly relations: DocumentRelations;
  /** What the titles of the register and all programmes cite. */
  readonly citations: readonly ResolvedCitation[];
}
