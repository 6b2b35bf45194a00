import { nationalHeadings } from '../vietnamese/documents/national-heading.ts';
import type { Language } from '../locale/localised.ts';
import type { Letterhead } from '../views/blocks/block.ts';
import { formatDate, formatIssueDate } from '../vietnamese/dates/dates.ts';

const dots = '…';

/** What is in the heading of an official page, with dots where a fact is not known (practice of Party and of State documents). */
export interface LetterheadLines {
  readonly superior: string | null;
  readonly issuer: string;
  /** Party: a star between the issuer and the number; the State has a rule there. */
  readonly star: string | null;
  readonly number: string;
  /** What a letter is about, under its number. */
  readonly about: string | null;
  readonly authority: readonly string[];
  readonly placeAndDate: string;
  /** What closes the subject: five hyphens for the Party, a rule for the State. */
  readonly close: string | null;
}

/** The lines of a heading, of the Party or of the State, never of both; names of bodies stay as they are, and so does a text as issued. */
export function letterheadLines(
  {
    style,
    superior,
    issuer,
    symbol,
    ending = '',
    place,
    date,
    printedDate,
    issued,
    type,
    subject,
  }: Letterhead,
  language: Language,
): LetterheadLines {
  const isParty = style === 'party';
  const words = texts[issued === undefined ? language : 'vi'];
  return {
    superior,
    issuer,
    star: isParty ? '*' : null,
    number: `${isParty ? words.partyNumber : words.stateNumber} ${symbol ?? `${dots}${ending}`}`,
    about: type === null ? `${words.about} ${subject}` : null,
    authority: isParty ? words.party : words.state,
    placeAndDate: `${place ?? dots}, ${date === null ? words.noDate : words.date(date, printedDate)}`,
    close: isParty && type !== null ? '-----' : null,
  };
}

const texts = {
  vi: {
    partyNumber: 'Số',
    stateNumber: 'Số:',
    about: 'V/v',
    ...nationalHeadings,
    noDate: `ngày ${dots} tháng ${dots} năm ${dots}`,
    date: formatIssueDate,
  },
  en: {
    partyNumber: 'No.',
    stateNumber: 'No.',
    about: 'Re:',
    party: ['COMMUNIST PARTY OF VIET NAM'],
    state: ['SOCIALIST REPUBLIC OF VIET NAM', 'Independence - Freedom - Happiness'],
    noDate: dots,
    date: (day: string) => formatDate(day, 'en'),
  },
} satisfies Record<Language, object>;

/** All lines in reading order: the left side, the right side, then kind and subject. */
export function letterheadText(head: Letterhead, language: Language): string[] {
  const { superior, issuer, star, number, about, authority, placeAndDate, close } = letterheadLines(
    head,
    language,
  );
  const kind = about === null ? [head.type, head.subject, close] : [about];
  return [superior, issuer, star, number, ...authority, placeAndDate, ...kind].filter(
    (line): line is string => line !== null && line !== '',
  );
}
