import type { Located } from './location.ts';
import type { Part } from './rule.ts';
import type { RegisteredDocument } from './register-entries.ts';
import type { Unit } from './unit.ts';

type PassageField = 'preamble' | 'subject' | 'heading' | 'text' | 'title';

/** A stretch of official wording: what citations and text rules read. */
export interface Passage {
  readonly node: Located & { readonly [F in PassageField]?: unknown };
  readonly field: PassageField;
  readonly wording: string;
  /** Its position where the field is a list of paragraphs. */
  readonly item?: number;
  /** The unit it belongs to; null for the preamble and the subject line. */
  readonly unit: Unit | null;
  /** The id that findings about it carry: the unit's, or the programme's. */
  readonly id: string;
}

/** The task whose wording a passage is; null where it is of none, or the heading above a text. */
export const taskOf = ({ unit, field }: Passage): Unit | null =>
  unit?.isTask && (field === 'text' || unit.text === undefined) ? unit : null;

/** Where letters of a passage are, for a finding about them. */
export const inPassage = (
  { id, item }: { readonly id: string; readonly item?: number | undefined },
  span: readonly [start: number, end: number],
): Part => (item === undefined ? { id, span } : { id, span, item });

/** The title of a registered document as a passage: its citations and dates are read like those of a programme. */
export const titleOf = (document: RegisteredDocument): Passage => ({
  node: document,
  field: 'title',
  wording: document.title,
  unit: null,
  id: document.id,
});
