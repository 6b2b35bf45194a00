import { citeInstrumentInFull } from '../../editions/cite-instrument.ts';
import type { Language } from '../../locale/localised.ts';
import { slipInForce } from '../../plan/in-force.ts';
import type { Plan, Programme, Revision } from '../../plan/plan.ts';
import { type Unit, wordingOf } from '../../plan/unit.ts';
import { formatDate, formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/** What a consolidated text quotes of an instrument itself: what leads over, and the lines that are quoted. */
export interface InstrumentQuote {
  readonly head: string;
  readonly lines: readonly string[];
}

interface QuotingFacts {
  readonly programme: Programme;
  readonly plan: Plan;
  readonly language: Language;
}

/** The grounds that an instrument states itself; nothing where it states none. */
export function ownGrounds(slip: Revision, { programme, plan, language }: QuotingFacts): InstrumentQuote[] {
  const { grounds: lines = [] } = slip.instrument ?? {};
  const cited = citeInstrumentInFull(slip, programme, plan, language);
  return lines.length === 0 ? [] : [{ head: texts[language].grounds(cited), lines }];
}

/** Its clauses of transition, in marks; of a State instrument with the day from which they are in force. */
export function ownTransition(
  slip: Revision,
  { programme, plan, language }: QuotingFacts,
): InstrumentQuote[] {
  const { transition = [] } = slip.instrument ?? {};
  if (transition.length === 0) return [];
  const effect = familyOfProgramme(programme) === 'state' ? slipInForce(slip) : null;
  const since = effect === null ? '' : `, ${inForceWords(effect, language)},`;
  const cited = citeInstrumentInFull(slip, programme, plan, language) + since;
  const lines = transition.map((line, at) => {
    const [before, after] = [at === 0 ? '“' : '', at === transition.length - 1 ? '”.' : ''];
    return `${before}${transition.length > 1 ? `${at + 1}. ` : ''}${line}${after}`;
  });
  return [{ head: texts[language].transition(cited), lines }];
}

/** A quote in one note. */
export function quoteInNote({ head, lines }: InstrumentQuote): string {
  const words = lines.join(' ');
  return `${head} ${words.startsWith('“') ? words : `“${words.replace(/[;.]$/u, '')}”.`}`;
}

/**
 * Whether what instruments say of themselves stands in notes, as real consolidated texts of the State have it: at the last ground of the
 * carrying instrument, and at its article of effect. Without these there is no place for it but below the list of instruments.
 */
export const quotesInNotes = (programme: Programme): boolean =>
  (programme['issued-with']?.grounds ?? []).length > 0 && articleOfEffect(programme) !== undefined;

/** The article of the carrying instrument that says from when it is in force, else its last. */
export function articleOfEffect({ 'issued-with': carrier, articles }: Programme): Unit | undefined {
  const standing = (carrier ? articles : []).filter(
    ({ kind, repealed }) => kind === 'article' && repealed === undefined,
  );
  return standing.find((unit) => /hiệu lực/iu.test(wordingOf(unit))) ?? standing.at(-1);
}

/** From which day something is in force, in a clause: “có hiệu lực từ ngày 01/5/2026”. */
export const inForceWords = (day: string, language: Language): string =>
  language === 'vi'
    ? `có hiệu lực từ ${formatDateWithNoun(day, 'vi')}`
    : `in force from ${formatDate(day, 'en')}`;

const texts = {
  vi: {
    grounds: (cited: string) => `${cited} có căn cứ ban hành như sau:`,
    transition: (cited: string) => `${cited} quy định chuyển tiếp như sau:`,
  },
  en: {
    grounds: (cited: string) => `${cited} was issued on these grounds:`,
    transition: (cited: string) => `${cited} has these clauses of transition:`,
  },
} as const satisfies Record<Language, object>;
