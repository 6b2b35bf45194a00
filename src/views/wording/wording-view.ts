import { programmeTitle } from '../../plan/programme-name.ts';
import { capitalised } from '../../locale/capitalised.ts';
import { byInstrument, happeningWords } from '../../editions/event-words.ts';
import type { UnitHistory, WordingVersion } from '../../editions/wording-history.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { wordingOf } from '../../plan/unit.ts';
import { citeById } from '../../text/citations.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { maxMarks, type WordMarks, wordMarks } from '../diff/word-marks.ts';

/** What is asked of the history of a programme's wording. */
export interface WordingReport {
  readonly programme: Programme;
  readonly plan: Plan;
  /** What was typed, and the histories of the units that it means or ever meant. */
  readonly asked: readonly { readonly typed: string; readonly histories: readonly UnitHistory[] }[];
}

/**
 * The wording of units through time: what each number meant and what it is now, then each wording with its instrument. From the wording on that
 * has no room among so many marks of words, each is shown whole, and a note says so.
 */
export function wordingView(report: WordingReport, language: Language, max = maxMarks): Block[] {
  const words = texts[language];
  const writer = { language, marks: wordMarks(max), max };
  const { programme, asked } = report;
  const listed = new Set<string>();
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: programmeTitle(programme) },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional, role: 'fictional' } as const] : []),
    ...asked.flatMap(({ typed, histories }) => [
      ...lookup(typed, histories, report, language),
      ...histories
        .filter(({ id }) => !listed.has(id) && listed.add(id).size > 0)
        .flatMap((history) => historyBlocks(history, report, writer)),
    ]),
  ];
}

/** Where a number was asked for that a unit bore: which unit that was, when, and what it is now. */
function lookup(
  typed: string,
  histories: readonly UnitHistory[],
  { programme }: WordingReport,
  language: Language,
): Block[] {
  const words = texts[language];
  const lines = histories.flatMap((history) =>
    history.addresses
      .filter(({ address }) => address.toLowerCase() === typed.toLowerCase())
      .map((span) => {
        const isOpen = history.versions.at(-1)?.unit != null && span === history.addresses.at(-1);
        const days = daysOf(span, { isOpen, isIssued: isIssuedAt(span, history) }, language);
        return isOpen
          ? words.is(span.address, nameOf(history), days)
          : words.was(span.address, nameOf(history), days, nowOf(history, programme, language));
      }),
  );
  const isPlain = lines.length === 1 && histories.every(({ addresses }) => addresses.length === 1);
  return lines.length === 0 || isPlain ? [] : [{ kind: 'list', items: lines }];
}

/** What a unit is now: “nay là II.2.1/3”, or “được bãi bỏ theo …”. */
function nowOf({ versions, addresses }: UnitHistory, programme: Programme, language: Language): string {
  const last = versions.at(-1);
  if (last?.unit) return texts[language].now(addresses.at(-1)?.address ?? '');
  const event = last?.events.at(-1);
  if (!event) return texts[language].gone;
  return `${happeningWords(event.happening, language)} ${byInstrument(event, programme, language)}`;
}

/** How the wordings of a page are shown: with so many marks of words at most. */
interface WordingWriter {
  readonly language: Language;
  readonly marks: WordMarks;
  readonly max: number;
}

function historyBlocks(history: UnitHistory, report: WordingReport, writer: WordingWriter): Block[] {
  const { versions, addresses } = history;
  const { language } = writer;
  const address = addresses.at(-1)?.address ?? '';
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${address === '' ? '' : `${address}: `}${nameOf(history)}${versions.at(-1)?.unit ? '' : ` (${texts[language].repealed})`}`,
    },
    ...versions.flatMap((version, index) => [
      factsBlock(version, history, report, language),
      ...(version.unit ? wordsBlocks(version.unit, versions[index - 1], writer) : []),
    ]),
  ];
}

/** A unit as a reader knows it: by the beginning of its last wording, else by its id. */
function nameOf({ id, versions }: UnitHistory): string {
  const last = versions.findLast(({ unit }) => unit !== null)?.unit;
  return last ? excerpt(wordingOf(last), 60) : id;
}

/** Whether days begin with the issue of the programme. */
const isIssuedAt = ({ from }: Days, { versions, isWhole }: UnitHistory): boolean =>
  isWhole && versions[0]?.events.length === 0 && versions[0].from === from;

function factsBlock(
  version: WordingVersion,
  history: UnitHistory,
  { programme, plan }: WordingReport,
  language: Language,
): Block {
  const words = texts[language];
  const { unit, events, from, until } = version;
  const spans = history.addresses.filter((span) => overlaps(span, version)).map(({ address }) => address);
  return {
    kind: 'facts',
    title: capitalised(
      daysOf(
        { from, until },
        {
          isOpen: version === history.versions.at(-1),
          isIssued: version.events.length === 0 && history.isWhole,
        },
        language,
      ),
    ),
    facts: [
      ...(unit ? [{ name: words.address, words: [...new Set(spans)].join(', ') }] : []),
      ...(events.length === 0
        ? [{ name: words.how, words: unit ? (history.isWhole ? words.issued : words.kept) : words.gone }]
        : []),
      ...events.flatMap((event) => [
        {
          name: words.how,
          words: `${happeningWords(event.happening, language)} ${byInstrument(event, programme, language)}`,
        },
        ...(event.entry
          ? [
              { name: words.mandate, words: citeById(event.entry.mandate, plan) },
              { name: words.reason, words: event.entry.reason },
            ]
          : []),
      ]),
    ],
  };
}

/** The words as they changed from the wording before, or whole. */
function wordsBlocks(
  unit: NonNullable<WordingVersion['unit']>,
  before: WordingVersion | undefined,
  { language, marks, max }: WordingWriter,
): Block[] {
  const text = wordingOf(unit);
  if (!before?.unit) return [{ kind: 'wording', text }];
  const wereSpent = marks.areSpent();
  const segments = marks.between(wordingOf(before.unit), text);
  if (segments !== null)
    return [
      { kind: 'changes', words: segments.map(({ kind, text: part }) => ({ change: kind, text: part })) },
    ];
  const note = texts[language].unmarked(formatNumber(max, language));
  return [...(wereSpent ? [] : [{ kind: 'note', text: note } as const]), { kind: 'wording', text }];
}

const overlaps = (one: Days, other: Days): boolean =>
  (one.until === null || other.from === null || one.until >= other.from) &&
  (other.until === null || one.from === null || other.until >= one.from);

interface Days {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

interface Bounds {
  /** Whether it lasts. */
  readonly isOpen: boolean;
  /** Whether it began with the issue of the programme. */
  readonly isIssued: boolean;
}

function daysOf({ from, until }: Days, { isOpen, isIssued }: Bounds, language: Language): string {
  const words = texts[language];
  const unknown = isIssued ? words.fromIssue : words.fromUnknown;
  const since = from === null ? unknown : words.from(formatDate(from, language));
  if (isOpen) return since;
  return `${since} ${until === null ? words.untilUnknown : words.until(formatDate(until, language))}`;
}

const texts = {
  vi: {
    title: 'Lịch sử lời văn',
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    address: 'Địa chỉ',
    how: 'Do đâu',
    issued: 'lời văn khi ban hành',
    kept: 'lời văn sớm nhất có trong lịch sử',
    gone: 'không còn trong chương trình',
    repealed: 'không còn hiệu lực',
    mandate: 'Căn cứ',
    reason: 'Lý do',
    fromIssue: 'từ khi ban hành',
    fromUnknown: 'từ ngày chưa rõ',
    untilUnknown: 'đến ngày chưa rõ',
    from: (day: string) => `từ ngày ${day}`,
    until: (day: string) => `đến hết ngày ${day}`,
    was: (address: string, name: string, days: string, now: string) =>
      `${address} ${days} là «${name}»; ${now}.`,
    is: (address: string, name: string, days: string) => `${address} ${days} là «${name}».`,
    now: (address: string) => `nay là ${address}`,
    unmarked: (max: string) =>
      `Một trang chỉ đánh dấu tối đa ${max} chỗ khác nhau, chỗ dài tính là nhiều chỗ: từ đây trở đi, mỗi lời văn được ghi trọn, không đánh dấu từng chỗ.`,
  },
  en: {
    title: 'History of the wording',
    fictional: 'A fictional example, not a real document.',
    address: 'Address',
    how: 'How',
    issued: 'as issued',
    kept: 'the earliest wording that the git repository has',
    gone: 'no longer in the programme',
    repealed: 'no longer in force',
    mandate: 'Mandate',
    reason: 'Reason',
    fromIssue: 'from its issue',
    fromUnknown: 'from a day not known',
    untilUnknown: 'to a day not known',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `to ${day}`,
    was: (address: string, name: string, days: string, now: string) =>
      `${address} ${days} was “${name}”, which ${now}.`,
    is: (address: string, name: string, days: string) => `${address} ${days} is “${name}”.`,
    now: (address: string) => `is now ${address}`,
    unmarked: (max: string) =>
      `A page marks at most ${max} stretches that differ, a long one as several: from here on each wording is shown whole, without marks.`,
  },
} satisfies Record<Language, object>;
