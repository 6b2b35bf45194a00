import { hasEndedBy } from '../../plan/body-life.ts';
import type { Body } from '../../plan/register-entries.ts';
import { paperOf, type Revision } from '../../plan/plan.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { canonicalSymbol, familyOf } from '../../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';
import { formatLongDate } from '../../vietnamese/dates/dates.ts';
import { bodiesOfHead, numberEnding } from '../../vietnamese/documents/page-head.ts';
import { isTitleLine } from './is-title-line.ts';
import type { InstrumentHead, PageFacts } from './page.ts';

/** An instrument cited in full, as what goes with it names it; dots where its number or its day is not known. */
export function citeItself(
  word: string,
  { symbol, date, ending }: Pick<InstrumentHead, 'symbol' | 'date' | 'ending'>,
  issuer: string,
): string {
  const day = date === null ? 'ngày … tháng … năm …' : formatLongDate(date);
  return `${word} số ${symbol ?? `…${ending}`} ${day} của ${issuer}`;
}

/** Number and date as a slip states them; a number in the form of the other family is not known in this one. */
export function numberOf(
  instrument: Revision['instrument'],
  family: Family,
): Pick<InstrumentHead, 'symbol' | 'date'> {
  const { symbol = null, date = null } = instrument ?? {};
  const parsed = symbol === null ? null : parseSymbol(symbol);
  const isOther = parsed !== null && familyOf(parsed) !== family;
  return { symbol: symbol === null || isOther ? null : canonicalSymbol(symbol), date };
}

/** Who may amend: the issuer, or its successor where it has ended. */
export function issuerOf(
  { before, organisations, asOf }: PageFacts,
  stated: string | undefined,
): Body | { id: string; name: string } {
  const find = (id: string | undefined) => organisations.find((body) => body.id === id);
  let body = find(stated ?? before.issuer);
  for (let hops = 0; body && stated === undefined && hasEndedBy(body, asOf) && hops < 10; hops += 1) {
    const next = find(body.successor);
    if (!next) break;
    body = next;
  }
  return body ?? { id: before.issuer, name: stated ?? before.issuer };
}

/** The line of the body that resolves: as the carrying instrument of the same type and body has it (CHỦ TỊCH ỦY BAN NHÂN DÂN …), else its name. */
export function resolvingLine(
  { before }: PageFacts,
  issuer: { readonly id: string; readonly name: string },
  type: DocumentType,
): string {
  const carrier = before['issued-with'];
  const own = carrier?.type === type && carrier.issuer === issuer.id ? carrier.authority : undefined;
  return own !== undefined && isTitleLine(own) ? own : issuer.name.toUpperCase();
}

/** The head of a page of a type without number and day. */
export function headOf(
  { before, after, family, organisations }: PageFacts,
  issuer: { readonly id: string; readonly name: string; readonly superior?: string },
  type: DocumentType,
) {
  const superior = organisations.find(({ id }) => id === issuer.superior)?.name ?? null;
  const like = issuer.id === before.issuer ? paperOf(before).symbol : null;
  return {
    style: family,
    ...bodiesOfHead(issuer.name, superior, family),
    ending: numberEnding(type, family, { issuer: issuer.name, like }),
    place: paperOf(after).place ?? null,
  };
}
