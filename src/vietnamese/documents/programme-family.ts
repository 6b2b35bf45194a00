import type { Programme } from '../../plan/plan.ts';
import type { Family } from './document-types.ts';
import { familyOf, parseSymbol } from './symbols.ts';

/** The authority before a signature: T/M, K/T, T/L in Party documents, TM., KT., TL., TUQ. in State documents. */
export function familyOfAuthority(authority: string): Family | null {
  if (/^(?:T\/M|K\/T|T\/L)(?!\p{L})/u.test(authority)) return 'party';
  return /^(?:TM|KT|TL|TUQ)\./u.test(authority) ? 'state' : null;
}

/** Whether a programme is a Party or a State document: by its symbol, else by its signature; null where neither tells. */
export function familyOfProgramme({
  symbol,
  signature,
}: Pick<Programme, 'symbol' | 'signature'>): Family | null {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return parsed ? familyOf(parsed) : familyOfAuthority(signature?.authority ?? '');
}
