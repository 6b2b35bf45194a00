import { digest } from '../../plan/digest.ts';
import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';

/** What one row of a sheet is about: a task, one of its results, or a further indicator of either. */
export interface RowSubject {
  readonly programme: string;
  readonly unit: string;
  readonly result?: string;
  /** The place of an indicator among those of the task, from 1; absent for the row with the state. */
  readonly indicator?: number;
}

/** The state of the data when the row was sent. */
export interface RowMark {
  /** A sheet's cells to fill are empty when it goes out; a table's hold the state. */
  readonly kind: 'sheet' | 'table';
  /** The reporting period; null for a table. */
  readonly period: string | null;
  /** The body that is asked; null for a table. */
  readonly body: string | null;
  /** A hash of the state as a table shows it; null for a sheet. */
  readonly printed: string | null;
  /** The key of the last record that stood; null where there was none. */
  readonly base: string | null;
  /** A hash of the wording as it went out. */
  readonly wording: string;
}

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
const keyForm = new RegExp(`^(${id})/(${id})(?:#(${id}))?(?:@([1-9]\\d?))?$`);
const markForm = new RegExp(
  `^([st])\\.(\\d{4}(?:-(?:\\d\\d|Q[1-4]|H[12]|9M))?|0)\\.(${id}|0)\\.([0-9a-f]{12}|0)\\.([0-9a-f]{8})\\.([0-9a-f]{8})$`,
);

/** The key of a row, as its hidden cell holds it: `vi-du/mo-lop`, `vi-du/mo-lop#2`, `vi-du/mo-lop@2`. */
export const rowKey = ({ programme, unit, result, indicator }: RowSubject): string =>
  `${programme}/${unit}${result === undefined ? '' : `#${result}`}${indicator === undefined ? '' : `@${indicator}`}`;

/** Reads a key; null for words that are none. */
export function parseRowKey(words: string): RowSubject | null {
  const [, programme, unit, result, indicator] = keyForm.exec(words.trim()) ?? [];
  if (programme === undefined || unit === undefined) return null;
  return {
    programme,
    unit,
    ...(result !== undefined && { result }),
    ...(indicator !== undefined && { indicator: Number(indicator) }),
  };
}

/** The mark of a row, as its hidden cell holds it; it ends in a check over the key and all of it. */
export function rowMark(
  subject: RowSubject,
  { kind, period, body, printed, base, wording }: RowMark,
): string {
  const parts = [
    kind === 'sheet' ? 's' : 't',
    period ?? '0',
    body ?? printed ?? '0',
    base ?? '0',
    wording,
  ].join('.');
  return `${parts}.${checkOf(rowKey(subject), parts)}`;
}

/** Reads a mark: null for words that are none, `'changed'` for one that was not made for this key or was altered. */
export function parseRowMark(words: string, subject: RowSubject): RowMark | 'changed' | null {
  const match = markForm.exec(words.trim());
  if (!match) return null;
  const [whole, kind, period = '', body = '', base = '', wording = '', check] = match;
  if (check !== checkOf(rowKey(subject), whole.slice(0, -9))) return 'changed';
  const given = (part: string) => (part === '0' ? null : part);
  return {
    kind: kind === 's' ? 'sheet' : 'table',
    period: given(period),
    body: kind === 's' ? given(body) : null,
    printed: kind === 's' ? null : given(body),
    base: given(base),
    wording,
  };
}

/** Whether words are the mark of a row, whole or not. */
export const isRowMark = (words: string): boolean => markForm.test(words.trim());

const checkOf = (key: string, parts: string) => digest(`${key} ${parts}`).slice(0, 8);

/** The hash of a wording, whatever its blanks and the composition of its letters. */
export function wordingHash(wording: string): string {
  return digest(evenBlanks(wording.normalize('NFC'))).slice(0, 8);
}
