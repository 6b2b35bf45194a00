import type { RecordData } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { recordNames } from './record-key.ts';

/** The record that a written key, or its beginning, names, with its whole key; null where it names none. A UserError where it names several. */
export function correctedRecord(
  unit: string,
  records: readonly RecordData[],
  written: string,
): { readonly key: string; readonly record: RecordData } | null {
  const wanted = written.trim().toLowerCase();
  if (wanted === '') return null;
  const named = new Map<string, RecordData>();
  for (const record of records) {
    const [key = '', ...others] = recordNames(unit, record);
    if ([key, ...others].some((name) => name.startsWith(wanted))) named.set(key, record);
  }
  const [only, another] = named;
  if (!only) return null;
  if (!another) return { key: only[0], record: only[1] };
  const keys = [...named.keys()].join(', ');
  throw new UserError({
    vi: `Mã ${written} ứng với nhiều bản ghi của nhiệm vụ ${unit}: ${keys}.`,
    en: `The key ${written} names several records of the task ${unit}: ${keys}.`,
  });
}
