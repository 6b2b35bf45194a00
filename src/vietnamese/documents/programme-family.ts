import type { Programme } from '../../plan/plan.ts';
import type { Family } from './document-types.ts';
import { familyOf } from './symbols.ts';
import { parseSymbol } from './find-symbols.ts';

/** The authority before a signature: T/M, K/T, T/L in Party documents, TM., KT., TL., TUQ. in State documents. */
export function familyOfAuthority(authority: string): Family | null {
  if (/^(?:T\/M|K\/T|T\/L)(?!\p{L})/u.test(authority)) return 'party';
  return /^(?:TM|KT|TL|TUQ)\./u.test(authority) ? 'state' : null;
}

/**
 * Whether a programme is a Party or a State document: by its symbol, or that of the instrument that carries it, else by the signature,
 * else by what the data say of its form; null where nothing tells.
 */
export function familyOfProgramme(
  programme: Pick<Programme, 'symbol' | 'signature'> & Partial<Pick<Programme, 'issued-with' | 'family'>>,
): Family | null {
  const { symbol, signature } = programme['issued-with'] ?? programme;
  const parsed = symbol === null ? null : parseSymbol(symbol);
  if (parsed) return familyOf(parsed);
  return familyOfAuthority(signature?.authority ?? '') ?? programme.family ?? null;
}
