import type { DocumentSymbol } from '../../plan/citation.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import type { Family } from './document-types.ts';
import { parseSymbol } from './find-symbols.ts';
import { latinLetters } from '../letters/look-alikes.ts';
import { readable } from '../wording/readable.ts';

/** The canonical form: 05-NQ/TW, 97/NQ-CP, 30/2020/NĐ-CP, 190/2025/QH15, 1552/BTTTT-TTH, with a leading 0 below 10. */
export function formatSymbol({
  form: kind,
  number: printed,
  code,
  organ: name,
  year: inYear,
}: DocumentSymbol): string {
  if (kind === 'party') return `${printed}-${code}/${name}`;
  if (kind === 'letter') return `${printed}/${name}`;
  if (kind === 'assembly') return `${printed}/${inYear}/${name}`;
  return kind === 'normative' ? `${printed}/${inYear}/${code}-${name}` : `${printed}/${code}-${name}`;
}

/** The canonical form of a registered symbol; one of a form of its own stays as it is. */
export function canonicalSymbol(registered: string): string {
  const symbol = parseSymbol(registered);
  return symbol ? formatSymbol(symbol) : registered.trim();
}

/** Whether the Party or the State issues documents with such a symbol. */
export const familyOf = ({ form: kind }: DocumentSymbol): Family => (kind === 'party' ? 'party' : 'state');

const actTypes: readonly DocumentType[] = ['L', 'BL', 'NQ', 'HP'];
const committeeTypes: readonly DocumentType[] = ['PL', 'NQ'];

const orderTypes: readonly DocumentType[] = ['L', 'BL', 'PL'];
const jointTypes: readonly DocumentType[] = ['TTLT', 'TT'];

/**
 * The types of document that can bear such a symbol; null where any can: an official letter carries reports and submissions too. Laws
 * and ordinances before 1996 were cited by the number of the order that promulgated them.
 */
export function typesOf({
  form: kind,
  type,
  code,
  organ: name,
}: DocumentSymbol): readonly DocumentType[] | null {
  if (kind === 'letter' || type === null) return kind === 'assembly' ? actTypesOf(name) : null;
  if (type === 'TT' && /^L[BTN]$/u.test(name)) return jointTypes;
  return code === 'LCT' || (code === 'L' && name === 'CTN') ? orderTypes : [type];
}

const actTypesOf = (name: string) => (name.startsWith('UBTV') ? committeeTypes : actTypes);

/** Whether a document of a type can bear a symbol. */
export const mayBear = (type: DocumentType, symbol: DocumentSymbol): boolean =>
  typesOf(symbol)?.includes(type) ?? true;

/** Whether a symbol as written has a letter of another script that looks like a Latin one. */
export const hasForeignLetters = (written: string): boolean => latinLetters(written) !== written;

/** Whether the year of a symbol cannot be one: it has five figures, or is in another age. */
export const hasWrongYear = ({ year: inYear }: DocumentSymbol): boolean =>
  inYear !== null && (inYear < 1900 || inYear > 2200);

/** What is wrong with the way a symbol is written. */
export type SymbolFault = 'blank' | 'letters' | 'hyphen' | 'year';

/** The faults of a symbol as written. */
export function symbolFaults(written: string, symbol: DocumentSymbol): SymbolFault[] {
  const faults: SymbolFault[] = [];
  if (/\S\s+\S/u.test(written)) faults.push('blank');
  if (hasForeignLetters(written)) faults.push('letters');
  if (symbol.form === 'normative') {
    const plainly = readable(latinLetters(written)).text;
    if (!new RegExp(`/ ?${symbol.code} ?[-/]`, 'iu').test(plainly)) faults.push('hyphen');
  }
  if (hasWrongYear(symbol)) faults.push('year');
  return faults;
}
