import { capitalised } from '../locale/capitalised.ts';
import type { Language } from '../locale/localised.ts';
import type { Programme, Revision } from '../plan/plan.ts';
import { formatDateWithNoun } from '../vietnamese/dates/dates.ts';
import { wordsFor } from '../vietnamese/documents/document-types.ts';
import { familyOfProgramme } from '../vietnamese/documents/programme-family.ts';
import { canonicalSymbol } from '../vietnamese/documents/symbols.ts';
import { type Registers } from '../text/citations.ts';
import type { Point } from './wording-events.ts';

/** The instrument of a slip, cited by kind, number and date; dots where a fact is not known. Official names stay Vietnamese in English. */
export function citeInstrument({ instrument }: Revision, programme: Programme, language: Language): string {
  const { type = programme.type, symbol = null, date = null } = instrument ?? {};
  const word = capitalised(wordsFor(type, familyOfProgramme(programme) ?? 'party')[0]?.word ?? type);
  const number = symbol === null ? '…' : canonicalSymbol(symbol);
  const day = date === null ? `${language === 'vi' ? 'ngày ' : ''}…` : formatDateWithNoun(date, language);
  return language === 'vi' ? `${word} số ${number} ${day}` : `${word} ${number} of ${day}`;
}

/** The same, with the body that issued it. */
export function citeInstrumentInFull(
  slip: Revision,
  programme: Programme,
  { organisations }: Pick<Registers, 'organisations'>,
  language: Language,
): string {
  const id = slip.instrument?.issuer;
  const body = organisations.find((one) => one.id === id)?.name ?? id;
  const cited = citeInstrument(slip, programme, language);
  if (body === undefined) return cited;
  return language === 'vi' ? `${cited} của ${body}` : `${cited}, ${body}`;
}

/** A point of an instrument before its name: “khoản 2 Điều 1 ”; nothing where it is not known. */
export function citePoint(point: Point | null, language: Language): string {
  if (point === null) return '';
  const of = language === 'vi' ? ' ' : ' of ';
  if ('words' in point) return `${point.words}${of}`;
  const { number, last, isInArticle } = point;
  const numbers = Array.from({ length: last - number + 1 }, (_, at) => number + at);
  if (language === 'vi')
    return `${numbers.map((one) => `khoản ${one}`).join(', ')}${isInArticle ? ' Điều 1' : ''} `;
  const said = last === number ? `point ${number}` : `points ${numbers.join(', ')}`;
  return `${said}${isInArticle ? ' of Article 1' : ''}${of}`;
}
