import type { PartialDate } from '../../plan/calendar.ts';
import { parseDay } from '../../progress/records/parse-fields.ts';

/** A day, month or year as typed: 10/02/2025, 2025-02-10, 2025-02, 2/2025, 2025. A UserError for anything else. */
export function partialDay(typed: string): PartialDate {
  const written = typed.trim();
  if (/^\d{4}$/.test(written) && Number(written) >= 1900 && Number(written) <= 2200) return Number(written);
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(written) ?? [];
  if (year !== undefined && month !== undefined) return `${year}-${month}`;
  const [, printed, printedYear] = /^(?:tháng )?(0?[1-9]|1[0-2])\/(\d{4})$/.exec(written) ?? [];
  if (printed !== undefined && printedYear !== undefined) return `${printedYear}-${printed.padStart(2, '0')}`;
  return parseDay(written);
}
