import { digest } from '../../plan/digest.ts';
import { cleanText } from '../../vietnamese/letters/clean-text.ts';
import type { RecordData } from '../../plan/record-data.ts';
import { writtenIds } from '../../plan/written-ids.ts';

/**
 * The key by which a record is named in `corrects` and in the log: made from what it says, so that the same record on two branches has
 * one key, and a correction still finds it after any merge. Composed and decomposed letters give the same key. `unit` is the id of the task;
 * a record that is written under a former id of it, or of its body, keeps the key that it had then.
 */
export const recordKey = (unit: string, record: RecordData): string => recordNames(unit, record)[0] ?? '';

/**
 * The keys that a correction may name a record by: its key; where its letters are decomposed, the one made from the letters as they
 * are written, and where it is written under former ids, the one made from those of today, which earlier versions of the tool gave.
 */
export function recordNames(unit: string, record: RecordData): readonly string[] {
  const known = namesKnown.get(record);
  if (known?.unit === unit) return known.names;
  const { unit: task = unit, by = record.by } = writtenIds(record);
  const today = content(unit, record);
  const isAsToday = task === unit && by === record.by;
  const written = isAsToday ? [] : formsOf(content(task, { ...record, by }));
  const names = [...new Set([...written, ...formsOf(today)])].map(shortened);
  namesKnown.set(record, { unit, names });
  return names;
}

/** A text with its letters composed, and as it is where that is another. */
function formsOf(text: string): string[] {
  const composed = text.normalize('NFC');
  return composed === text ? [text] : [composed, text];
}

/** What is the same for records of a task that say the same and were recorded together, whatever former ids they are written under. */
export function recordIdentity(unit: string, record: RecordData): string {
  const { unit: task = unit, by = record.by } = writtenIds(record);
  const isAsToday = task === unit && by === record.by;
  return isAsToday ? recordKey(unit, record) : shortened(content(unit, record).normalize('NFC'));
}

/** The names of records that were asked for before: a record never changes, and its history is made several times. */
const namesKnown = new WeakMap<RecordData, { readonly unit: string; readonly names: readonly string[] }>();

function content(unit: string, record: RecordData): string {
  const { date, state, value, by, confirms, corrects, note, evidence, recorded } = record;
  const said = evidence?.map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  const parts = [unit, date, state, value, by, confirms, corrects, note, said, recorded];
  const { result, indicator, period } = record;
  if (period !== undefined) return JSON.stringify([...parts, result ?? null, indicator ?? null, period]);
  if (indicator !== undefined) return JSON.stringify([...parts, result ?? null, indicator]);
  return JSON.stringify(result === undefined ? parts : [...parts, result]);
}

const shortened = (text: string): string => digest(text).slice(0, 12);

/** What a record says, without when it was recorded: two records of a task with the same text say the same. */
export const saying = (record: Omit<RecordData, 'recorded'>): string =>
  content('', { ...record, recorded: '' }).normalize('NFC');

/** The record as records are written: nothing invisible in its texts, their letters composed; and the code points that were taken out, '' where none were. */
export function cleanRecord(record: RecordData): { readonly record: RecordData; readonly removed: string } {
  const { evidence } = record;
  const removed = new Set<string>();
  const clean = (typed: string): string => {
    const { text, removed: codes } = cleanText(typed);
    if (codes !== '') removed.add(codes);
    return text;
  };
  const { note: typed, ...rest } = record;
  const words = typed === undefined ? '' : clean(typed);
  const cleaned = {
    ...rest,
    ...(words !== '' && { note: words }),
    ...(record.indicator !== undefined && { indicator: clean(record.indicator) }),
    ...(evidence && {
      evidence: evidence.map((one) => {
        if ('url' in one) return { url: clean(one.url) };
        return 'file' in one ? { file: clean(one.file) } : { ...one, document: clean(one.document) };
      }),
    }),
  };
  return { record: cleaned, removed: [...removed].join(', ') };
}
