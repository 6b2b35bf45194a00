import { capitalised } from '../locale/capitalised.ts';
import { groupBy } from '../plan/group-by.ts';
import type { Language } from '../locale/localised.ts';
import { unitKindNames } from '../locale/unit-kinds.ts';
import { memoised } from '../plan/memoised.ts';
import type { Programme, Revision } from '../plan/plan.ts';
import { formatDate, formatDateWithNoun } from '../vietnamese/dates/dates.ts';
import type { UnitKind } from '../plan/unit.ts';
import { slipInForce } from '../plan/in-force.ts';
import { familyOfProgramme } from '../vietnamese/documents/programme-family.ts';
import { byDay } from './editions.ts';
import { formatOrdinal } from '../vietnamese/numbers/ordinals.ts';

import { citeInstrument, citePoint } from './cite-instrument.ts';
import { englishHeadNames } from '../text/head-names.ts';
import { citePlace, headNames } from '../text/places.ts';
import { sayPart } from '../instrument/part-names.ts';
import { nameOfPart, type PartName } from '../text/unit-parts.ts';
import type { HeadField } from '../text/wording.ts';
import type { Happening, WordingEvent } from './wording-events.ts';

/** What a note speaks of: a unit of some kind, a line of the head, or the programme. */
export type Subject = UnitKind | HeadField | 'programme' | 'opening';

/** The note to a line of a consolidated text: “Gạch đầu dòng này được sửa đổi, bổ sung theo khoản 1 … ngày …”; `name` stands for what the line is called. */
export function noteOf(
  subject: Subject,
  events: readonly WordingEvent[],
  programme: Programme,
  language: Language,
  name: string = subjectWords(subject, language),
): string {
  const clauses = stretchesOf(events)
    .flatMap((life) => grouped(life, language))
    .map(({ words, members }) => {
      const cited = members.map((event, index) => {
        const by = byInstrument(event, programme, language);
        return members.length === 1 ? by : `${times[language](index + 1)} ${by}`;
      });
      return `${words} ${cited.join('; ')}`;
    });
  return `${name} ${clauses.join('; ')}.`;
}

/**
 * By what a thing was done: “theo khoản 1 Chương trình số …”; of a State document as consolidated texts of the State say it: “theo quy định
 * tại khoản 1 Điều 1 Nghị quyết số …, có hiệu lực từ ngày …”. A change that takes effect apart from its instrument says its own day.
 */
export function byInstrument(
  { slip, point, entry }: WordingEvent,
  programme: Programme,
  language: Language,
): string {
  const { isState, cite } = saidOf(programme);
  const cited = citePoint(point, language) + cite[language](slip);
  const own = entry?.['in-force'];
  if (language === 'en')
    return `by ${cited}${own === undefined ? '' : `, in force from ${formatDate(own, 'en')}`}`;
  const day = own ?? (isState ? slipInForce(slip) : null);
  const from = day === null ? '' : `, có hiệu lực từ ${formatDateWithNoun(day, 'vi')}`;
  return `${isState ? 'theo quy định tại' : 'theo'} ${cited}${from}`;
}

/** What all notes to a programme say alike: there may be one to each of thousands of lines. */
const saidOf = memoised((programme: Programme) => ({
  isState: familyOfProgramme(programme) === 'state',
  cite: {
    vi: memoised((slip: Revision) => citeInstrument(slip, programme, 'vi')),
    en: memoised((slip: Revision) => citeInstrument(slip, programme, 'en')),
  },
}));

/** Events by their days, in stretches that each end where the unit was repealed, so that what came after is not told before. */
function stretchesOf(events: readonly WordingEvent[]): WordingEvent[][] {
  const stretches: WordingEvent[][] = [[]];
  for (const event of events.toSorted((a, b) => byDay(a.slip, b.slip))) {
    stretches.at(-1)?.push(event);
    if (event.happening.kind === 'repealed') stretches.push([]);
  }
  return stretches;
}

interface Group {
  readonly words: string;
  readonly members: WordingEvent[];
}

/** Events that are said in the same words go together and are counted: lần thứ nhất, lần thứ hai. */
function grouped(events: readonly WordingEvent[], language: Language): Group[] {
  const groups = groupBy(events, ({ happening }) => happeningWords(happening, language));
  return [...groups].map(([words, members]) => ({ words, members }));
}

const times = {
  vi: (count: number) => `lần ${formatOrdinal(count)}`,
  en: (count: number) => `(${count})`,
} as const;

function subjectWords(subject: Subject, language: Language): string {
  if (subject === 'programme') return { vi: 'Toàn bộ Chương trình', en: 'The whole programme' }[language];
  if (subject === 'opening') return { vi: 'Đoạn mở đầu này', en: 'This opening paragraph' }[language];
  if (subject in headNames) {
    const field = subject as HeadField;
    return language === 'vi' ? capitalised(headNames[field]) : `The ${englishHeadNames[field]}`;
  }
  const name = unitKindNames[subject as UnitKind][language];
  return language === 'vi' ? `${capitalised(name)} này` : `This ${name}`;
}

/** What was done, as a clause without its subject: “được bãi bỏ”. */
export function happeningWords(happening: Happening, language: Language): string {
  const words = texts[language];
  switch (happening.kind) {
    case 'phrase-replaced':
      return words.phrase(happening.before, happening.after);
    case 'moved':
      return words.moved(happening.from ? citePlace(happening.from) : null);
    case 'renumbered':
      return words.renumbered(happening.was);
    case 'adjusted': {
      const { field, before, after } = happening;
      return words.adjusted(field && partWord(field, language), before, after);
    }
    default:
      return words[happening.kind];
  }
}

/** What a part is called in a note. */
function partWord(part: PartName, language: Language): string {
  const named = nameOfPart(part);
  if (language === 'vi')
    return sayPart(part)
      .map((piece) => ('words' in piece ? piece.words : `“${piece.quoted}”`))
      .join('')
      .replace(/(?: của nhiệm vụ)? tại$/u, '');
  return named
    ? `${englishParts[named.of]} “${named.name}”`
    : englishParts[part as keyof typeof englishParts];
}

const englishParts = {
  lead: 'lead body',
  with: 'co-operating bodies',
  person: 'responsible person',
  'submit-to': 'body submitted to',
  deadline: 'deadline',
  deliverable: 'deliverable',
  indicator: 'target',
  results: 'results',
  note: 'note',
  'row-number': 'number of the row',
  'number-form': 'form of the number',
  reference: 'reference line',
  'in-force': 'day of effect',
  column: 'column',
  printed: 'issued words of the column',
  cell: 'cell',
  footnote: 'footnote',
} as const;

const texts = {
  vi: {
    amended: 'được sửa đổi, bổ sung',
    added: 'được bổ sung',
    repealed: 'được bãi bỏ',
    replaced: 'được thay thế',
    corrected: 'được đính chính',
    phrase: (before: string, after: string) => `được thay thế cụm từ “${before}” bằng cụm từ “${after}”`,
    moved: (from: string | null) => `được chuyển${from === null ? '' : ` từ ${from}`} đến đây`,
    renumbered: (was: string) => `được đổi số (trước là ${was})`,
    adjusted(field: string | null, before: string | null, after: string | null) {
      const what = `được điều chỉnh ${field ?? 'phân công'}`;
      if (before === null && after === null) return what;
      if (before === null) return `được bổ sung ${field ?? ''} “${after ?? ''}”`;
      return after === null
        ? `được bãi bỏ ${field ?? ''} “${before}”`
        : `${what} từ “${before}” thành “${after}”`;
    },
  },
  en: {
    amended: 'was amended',
    added: 'was added',
    repealed: 'was repealed',
    replaced: 'was replaced',
    corrected: 'was corrected',
    phrase: (before: string, after: string) => `had the phrase “${before}” replaced by the phrase “${after}”`,
    moved: (from: string | null) => `was moved here${from === null ? '' : ` from ${from}`}`,
    renumbered: (was: string) => `was renumbered (formerly ${was})`,
    adjusted(field: string | null, before: string | null, after: string | null) {
      const what = `had its ${field ?? 'assignment'} adjusted`;
      if (before === null && after === null) return what;
      if (before === null) return `was given a ${field ?? ''} “${after ?? ''}”`;
      return after === null
        ? `lost its ${field ?? ''} “${before}”`
        : `${what} from “${before}” to “${after}”`;
    },
  },
} satisfies Record<Language, object>;
