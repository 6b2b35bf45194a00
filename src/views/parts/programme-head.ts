import { isMerged } from '../../plan/merge-programmes.ts';
import type { Programme } from '../../plan/plan.ts';
import { programmeSubject, programmeTitle } from '../../plan/programme-name.ts';
import type { Language } from '../../locale/localised.ts';
import { type CalendarDate, lastDay } from '../../plan/calendar.ts';
import { citeCarrier } from '../../text/citations.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { Block } from '../blocks/block.ts';
import { note, paragraph } from '../blocks/figures.ts';
import type { ViewFacts } from '../view-facts.ts';

/** How a view begins: a title, the programme where the title does not name it, and the day as of which it speaks. */
export function programmeHead({ programme, asOf, language }: ViewFacts, title?: string): Block[] {
  const words = texts[language];
  const said = isMerged(programme) ? [] : [issuedIn(programme, language), termIn(programme, asOf, language)];
  return [
    { kind: 'heading', level: 1, text: title ?? programme.title ?? programmeTitle(programme) },
    paragraph(title === undefined ? programmeSubject(programme) : programmeTitle(programme)),
    note([words.asOf(formatDate(asOf, language)), ...said].join(' ')),
  ];
}

function issuedIn(programme: Programme, language: Language): string {
  const words = texts[language];
  const { symbol, date } = programme;
  const carrier = programme['issued-with'] && citeCarrier(programme);
  if (carrier) return words.issuedWith(carrier);
  return symbol === null && date === null
    ? words.unknown
    : words.issued(symbol ?? '…', date === null ? '…' : formatDate(date, language));
}

/** Kinds of programme that run for a time of their own, not for the term of an organ. */
const timed: readonly string[] = ['KH', 'ĐA', 'DA', 'PA'];

const termIn = ({ term, type }: Programme, asOf: CalendarDate, language: Language): string =>
  texts[language][timed.includes(type) ? 'time' : 'term'](
    `${formatDate(term.from, language)} - ${formatDate(term.to, language)}`,
    lastDay(term.to) < asOf,
  );

const texts = {
  vi: {
    asOf: (day: string) => `Tính đến ngày ${day}.`,
    unknown: 'Số và ngày ban hành chưa biết.',
    issuedWith: (carrier: string) => `Ban hành kèm theo ${carrier}.`,
    issued: (symbol: string, day: string) => `Số ${symbol}, ngày ${day}.`,
    time: (years: string, isOver: boolean) => `Thời gian thực hiện ${years}${isOver ? ' (đã hết)' : ''}.`,
    term: (years: string, isOver: boolean) => `Nhiệm kỳ ${years}${isOver ? ' (đã hết)' : ''}.`,
  },
  en: {
    asOf: (day: string) => `As of ${day}.`,
    unknown: 'Number and date of issue unknown.',
    issuedWith: (carrier: string) => `Issued with ${carrier}.`,
    issued: (symbol: string, day: string) => `No. ${symbol} of ${day}.`,
    time: (years: string, isOver: boolean) => `Period ${years}${isOver ? ' (over)' : ''}.`,
    term: (years: string, isOver: boolean) => `Term ${years}${isOver ? ' (over)' : ''}.`,
  },
} satisfies Record<Language, object>;
