import type { CalendarDate } from '../../plan/calendar.ts';
import { documentInForce } from '../../plan/in-force.ts';
import type { Programme } from '../../plan/plan.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { canonicalSymbol } from '../../vietnamese/documents/symbols.ts';

/** The registered documents that by a day had certainly taken the place of a programme, which is a document itself. */
export function replacementsOf(
  { type, symbol, date }: Programme,
  documents: readonly RegisteredDocument[],
  asOf: CalendarDate,
): RegisteredDocument[] {
  if (symbol === null || date === null) return [];
  const own = documents.find(
    (document) =>
      document.type === type &&
      document.symbol !== null &&
      canonicalSymbol(document.symbol) === canonicalSymbol(symbol) &&
      document.date === date,
  );
  if (!own) return [];
  return documents.filter(
    (document) =>
      document.relations?.some((relation) => 'replaces' in relation && relation.replaces === own.id) ===
        true && (documentInForce(document)?.last ?? '9999') <= asOf,
  );
}
