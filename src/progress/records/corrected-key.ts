import type { RecordData } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { recordKey } from './record-key.ts';

/** The whole key of the record that a written key, or its beginning, names; as written where it names none. A UserError where it names several. */
export function correctedKey(unit: string, records: readonly RecordData[], written: string): string {
  const wanted = written.trim().toLowerCase();
  const keys = new Set(records.map((record) => recordKey(unit, record)));
  const named = [...keys].filter((key) => key.startsWith(wanted));
  const [only, another] = named;
  if (wanted === '' || only === undefined) return written;
  if (another === undefined) return only;
  throw new UserError({
    vi: `Mã ${written} ứng với nhiều bản ghi của nhiệm vụ ${unit}: ${named.join(', ')}.`,
    en: `The key ${written} names several records of the task ${unit}: ${named.join(', ')}.`,
  });
}
