import type { PartName } from '../text/unit-parts.ts';
import type { Place } from '../text/places.ts';
import type { Wording } from '../plan/unit.ts';
import type { ProgrammeWording } from '../text/wording.ts';

/** The mandate that an operation rests on: the document's id where it is registered, and its name in short. */
export interface Ground {
  readonly document?: string;
  readonly citation: string;
}

interface Common {
  readonly grounds: readonly Ground[];
  /** The permanent ids of the units concerned, where they are known. */
  readonly units: readonly string[];
  /** Where it begins in the file that it was read from. */
  readonly line?: number;
}

/** Where new units go: beside a unit, or into one (null: the text itself) that has none yet. */
export type Anchor =
  | { readonly position: 'after' | 'before'; readonly place: Place }
  | { readonly position: 'into'; readonly place: Place | null };

/** Sửa đổi, bổ sung: new wording for one place. Of a whole unit it stands for everything under it too. */
interface Amend extends Common {
  readonly kind: 'amend';
  readonly place: Place;
  readonly wording: Wording;
  /** Set where an article that restates a task names it: only its own line is meant, which may read as before. */
  readonly isRestated?: true;
}

/** Sửa đổi, bổ sung of a whole subsection, restated with all that is under it. */
interface Restate extends Common {
  readonly kind: 'restate';
  readonly place: Place;
  readonly wording: Wording;
}

/** Thay thế: an annex by another that goes with the instrument, with all that is in it. */
interface Replace extends Common {
  readonly kind: 'replace';
  readonly place: Place;
  readonly wording: Wording;
}

/** Thay thế: the whole text by another, under a number of its own; nothing else stands beside it in its instrument. */
interface ReplaceWhole extends Common {
  readonly kind: 'replace-whole';
  readonly wording: ProgrammeWording;
  /** Whether the articles of the instrument that carried the former text stay as they are; they are not in the new one. */
  readonly keepsArticles: boolean;
}

/** Bổ sung: new units with all that is under them. What is inserted at one place stands in the order of the operations. */
export interface InsertOperation extends Common {
  readonly kind: 'insert';
  readonly anchor: Anchor;
  readonly wordings: readonly Wording[];
  /** The columns of the table that the new rows go into, where they are quoted as a table of their own. */
  readonly columns?: Wording['columns'];
}

/** Bãi bỏ: a unit with all that is under it. */
interface Repeal extends Common {
  readonly kind: 'repeal';
  readonly place: Place;
}

/** Thay thế, bổ sung, bãi bỏ cụm từ: one phrase by another, or by nothing, everywhere at the places named and nowhere else. */
interface ReplacePhrase extends Common {
  readonly kind: 'replace-phrase';
  readonly places: readonly Place[];
  readonly before: string;
  readonly after: string;
}

/** Đính chính: a misprint, at the one place where the printed words stand. */
interface Correct extends Common {
  readonly kind: 'correct';
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

/** Điều chỉnh: a deadline, target, lead and so on; null where there was, or is, none. */
interface Adjust extends Common {
  readonly kind: 'adjust';
  readonly place: Place;
  readonly field: PartName;
  readonly before: string | null;
  readonly after: string | null;
  /** Set where the instrument states the new value alone, as an article that restates a task does. */
  readonly isRestated?: true;
}

export type Operation =
  Amend | Restate | Replace | ReplaceWhole | InsertOperation | Repeal | ReplacePhrase | Correct | Adjust;

/** An operation without its grounds and its units, which the reader or the draft adds. */
export type BareOperation<O = Operation> = O extends Operation ? Omit<O, 'grounds' | 'units'> : never;

/**
 * The operations that turn one wording into another. Every place is counted in the wording before, and all operations take effect
 * together. Corrections of misprints stand in an instrument of their own.
 */
export interface Instrument {
  /** The marks of the wording that it is meant for and of the one that it gives, where they are known. */
  readonly base?: string;
  readonly result?: string;
  readonly amendment: readonly Operation[];
  readonly erratum: readonly Operation[];
}

/** All operations, corrections first: they were meant so from the beginning. */
export const operationsOf = ({ erratum, amendment }: Instrument): readonly Operation[] => [
  ...erratum,
  ...amendment,
];
