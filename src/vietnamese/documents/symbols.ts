import type { DocumentType } from '../../plan/schema-types.ts';
import { type Family, typeOfCode } from './document-types.ts';
import { readable } from '../wording/readable.ts';

/** A document's number and symbol, in one of the three official forms: Party, State administrative, State normative (with its year). */
export interface DocumentSymbol {
  readonly form: 'party' | 'administrative' | 'normative';
  readonly number: number;
  readonly type: DocumentType;
  readonly organ: string;
  /** Only normative symbols carry a year. */
  readonly year: number | null;
}

/**
 * A symbol in a readable text, with stray blanks at its joints. An organ begins with a capital and may have further members joined by
 * hyphens, the last of them perhaps on the next line; stops belong to it only in T.Ư.
 */
const form =
  '(?<![\\d/])(?:(?<partyNumber>\\d{1,6}) ?- ?(?<partyType>[A-Za-zĐđ]{2,3}) ?/ ?' +
  '|(?<stateNumber>\\d{1,6}) ?/ ?(?:(?<year>[12]\\d{3}) ?/ ?)?(?<stateType>[A-Za-zĐđ]{2,3}) ?- ?)' +
  '(?<organ>(?=\\p{Lu})(?:T\\.[ƯW]|[\\p{L}\\d-]){1,32}(?:(?<=-) \\p{Lu}{1,10}(?!\\p{L}))?)';
const everywhere = new RegExp(form, 'gu');

/** A symbol in a readable text, and where it stands there. */
export interface FoundSymbol {
  readonly value: DocumentSymbol;
  readonly start: number;
  readonly end: number;
}

/** Every symbol of a readable text, in order. */
export function* findSymbols(text: string): Generator<FoundSymbol> {
  if (!text.includes('/')) return;
  for (const match of text.matchAll(everywhere)) {
    const { partyNumber, partyType, stateNumber, year, stateType, organ: written = '' } = match.groups ?? {};
    const organ = written.replace(/-(?! ?\p{Lu}).*$/u, '');
    const type = typeOfCode(partyType ?? stateType ?? '');
    if (type === null) continue;
    const value: DocumentSymbol = {
      form: partyType ? 'party' : year ? 'normative' : 'administrative',
      number: Number(partyNumber ?? stateNumber),
      type,
      organ: canonicalOrgan(organ),
      year: year === undefined ? null : Number(year),
    };
    const end = match.index + match[0].length - (written.length - organ.length);
    yield { value, start: match.index, end };
  }
}

const canonicalOrgan = (written: string) =>
  written.replaceAll(' ', '').replace(/T\.[ƯW]|TƯ|Tw(?!\p{L})/gu, 'TW');

/** Reads a text that is a symbol and nothing else, in any of the spellings met; null where it is none. */
export function parseSymbol(text: string): DocumentSymbol | null {
  const { text: plain } = readable(text.trim());
  const [found] = findSymbols(plain);
  return found?.start === 0 && found.end === plain.length ? found.value : null;
}

/** The canonical form: 05-NQ/TW, 97/NQ-CP, 30/2020/NĐ-CP, with a leading 0 below 10. */
export function formatSymbol({ form, number, type, organ, year }: DocumentSymbol): string {
  const printed = String(number).padStart(2, '0');
  if (form === 'party') return `${printed}-${type}/${organ}`;
  return form === 'normative' ? `${printed}/${year}/${type}-${organ}` : `${printed}/${type}-${organ}`;
}

/** The canonical form of a registered symbol; one of a form of its own stays as it is. */
export function canonicalSymbol(registered: string): string {
  const symbol = parseSymbol(registered);
  return symbol ? formatSymbol(symbol) : registered.trim();
}

/** Whether the Party or the State issues documents with such a symbol. */
export const familyOf = ({ form }: DocumentSymbol): Family => (form === 'party' ? 'party' : 'state');
