import { programmeSubject, programmeTitle } from '../../plan/programme-name.ts';
import { capitalised } from '../../locale/capitalised.ts';
import { type RecordedChange, recordedChanges } from '../../change/recorded-changes.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { digest } from '../../plan/digest.ts';
import { groupBy } from '../../plan/group-by.ts';
import { byCodeUnit } from '../../plan/order.ts';
import { type Plan, type Programme, paperOf } from '../../plan/plan.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { type LogEntry, logEntries } from '../../progress/records/log-entries.ts';
import { dayInHanoi, instantOf } from '../../progress/records/moments.ts';
import { states } from '../../progress/states/states.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import { withDate } from '../../vietnamese/documents/document-label.ts';
import { formatEvidence } from '../../vietnamese/documents/evidence.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { isNew } from '../board/board-news.ts';
import { recordedChangeWords } from '../diff/recorded-change-table.ts';
import { nameOf } from '../status/status-cells.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { latenessDetails } from './feed-lateness.ts';
import { feedWords } from './feed-words.ts';

/** What a feed is made from. */
export interface FeedFacts {
  readonly plan: Plan;
  readonly programmes: readonly Programme[];
  readonly language: Language;
  /** The first day and the last. */
  readonly since: CalendarDate;
  readonly asOf: CalendarDate;
  readonly address: string | null;
}

/**
 * The records of progress, the issue of programmes and slips, and the moves of deadlines and targets of some days, the newest first. All of
 * it stands in the files of the plan; git is not asked.
 */
export function feedOf(facts: FeedFacts): Feed {
  const { plan, programmes, language, since, address } = facts;
  const entries = programmes
    .flatMap((programme) => distinct(newsOf(programme, facts)))
    .sort((a, b) => instantOf(b.updated) - instantOf(a.updated) || byCodeUnit(a.id, b.id));
  return {
    id: uuidOf(['feed', ...programmes.map(keyOfProgramme)]),
    title: feedTitle(facts),
    author: nameOf(programmes[0]?.issuer ?? null, { bodies: plan.organisations, language }),
    updated: entries[0]?.updated ?? startOf(since),
    address,
    entries,
  };
}

/** What a feed is called: the programmes that it tells of. */
export function feedTitle({ programmes, language }: FeedFacts): string {
  const words = feedWords[language];
  const fictional = programmes.some((one) => one.fictional === true) ? ` (${words.fictional})` : '';
  return `${words.title}: ${programmes.map(programmeSubject).join('; ')}${fictional}`;
}

/** In Hanoi. */
const startOf = (day: CalendarDate): string => `${day}T00:00:00+07:00`;

/** What names a programme for as long as it lasts, whatever is adjusted in it. */
const keyOfProgramme = ({ id, issuer, term }: Programme): string => JSON.stringify([id, issuer, term.from]);

/** A UUID of form 8 (RFC 9562), made of names: it tells entries apart and protects nothing. */
function uuidOf(names: readonly string[]): string {
  const name = JSON.stringify(names);
  const digits = Array.from(digest(name) + digest(`cthd ${name}`));
  digits[12] = '8';
  digits[16] = '89ab'.charAt(parseInt(digits[16] ?? '0', 16) % 4);
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return `urn:uuid:${parts.map(([from, to]) => digits.slice(from, to).join('')).join('-')}`;
}

/** Things of one name in the order of the files: the second bears a number. */
function distinct(entries: readonly FeedEntry[]): FeedEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const before = seen.get(entry.id) ?? 0;
    seen.set(entry.id, before + 1);
    return before === 0 ? entry : { ...entry, id: uuidOf([entry.id, String(before)]) };
  });
}

function newsOf(programme: Programme, facts: FeedFacts): FeedEntry[] {
  const { since, asOf } = facts;
  const span = { units: [], since: null, until: asOf };
  const all = logEntries(programme, span);
  const momentOf = new Map(all.map((entry) => [`${entry.task} ${entry.key}`, momentOfRecord(entry)]));
  const records = all
    .filter((entry) => isNew(entry, facts))
    .map((entry) => recordEntry(programme, entry, momentOf, facts));
  const changes = recordedChanges(programme, { from: since, until: asOf });
  const slips = [...groupBy(changes, (one) => (one.kind === 'slip' ? one.slip : null))].flatMap(
    ([slip, own]) => (slip === null ? [] : [slipEntry(programme, slip, own, facts)]),
  );
  const moves = changes.flatMap((one) => (one.kind === 'slip' ? [] : [moveEntry(programme, one, facts)]));
  return [...records, ...moves, ...slips, ...issueEntry(programme, facts)];
}

const momentOfRecord = ({ record: { recorded, date } }: LogEntry): string =>
  instantOf(recorded) === 0 ? startOf(date) : recorded;

function recordEntry(
  programme: Programme,
  entry: LogEntry,
  momentOf: ReadonlyMap<string, string>,
  { plan, language }: FeedFacts,
): FeedEntry {
  const words = feedWords[language];
  const { record, task, unit, key, corrected, correctedBy, target } = entry;
  const { value, note, evidence = [], by } = record;
  const of = target === null ? '' : `/${formatNumber(target, language)}`;
  const state = [
    states[record.state].name[language],
    ...(value === undefined ? [] : [`${formatNumber(value, language)}${of}`]),
    ...(correctedBy.length === 0 ? [] : [words.corrected]),
  ].join(', ');
  const settings = { bodies: plan.organisations, language };
  const reporter = nameOf(by, settings);
  const moments = [
    momentOfRecord(entry),
    ...correctedBy.map((one) => momentOf.get(`${task} ${one}`) ?? momentOfRecord(entry)),
  ];
  const updated = moments.reduce((last, one) => (instantOf(one) > instantOf(last) ? one : last));
  const knownOn = dayInHanoi(updated);
  const event = { unit, result: record.result, on: record.date, knownOn, saysWhy: note !== undefined };
  return {
    id: uuidOf([keyOfProgramme(programme), 'record', task, key]),
    kind: 'record',
    title: `${capitalised(state)}: ${aboutUnit(unit, task)}`,
    updated,
    by: reporter === '' ? null : reporter,
    details: [
      ...(unit === null ? [] : [listedWording(unit)]),
      formatDateWithNoun(record.date, language),
      ...latenessDetails(programme, event, settings),
      ...(note === undefined ? [] : [words.note(note)]),
      ...(evidence.length === 0
        ? []
        : [words.evidence(evidence.map((one) => formatEvidence(one, language)).join('; '))]),
      ...(corrected.length === 0 ? [] : [words.corrects(corrected.map((one) => one.key).join(', '))]),
      placeOf(programme, language),
    ],
    unit: unit === null ? null : { id: unit.id, address: unit.address },
  };
}

const maxTitleLength = 100;

const aboutUnit = (unit: Unit | null, id: string): string =>
  unit === null ? id : `${unit.address}. ${excerpt(listedWording(unit), maxTitleLength)}`;

/** The programme that an entry is of, as its last detail. */
export const placeOf = (programme: Programme, language: Language): string =>
  `${programmeTitle(programme)}${programme.fictional === true ? ` (${feedWords[language].fictional})` : ''}`;

function moveEntry(
  programme: Programme,
  change: Exclude<RecordedChange, { readonly kind: 'slip' }>,
  { plan, language }: FeedFacts,
): FeedEntry {
  const words = feedWords[language];
  const { kind, on, id, unit, reason, ground } = change;
  const what = recordedChangeWords(change, language);
  const event = { unit, on, knownOn: on, saysWhy: false };
  return {
    id: uuidOf([keyOfProgramme(programme), kind, id, on]),
    kind,
    title: `${capitalised(what)}: ${aboutUnit(unit, id)}`,
    updated: startOf(on),
    by: null,
    details: [
      ...(unit === null ? [] : [listedWording(unit)]),
      ...(ground === null ? [] : [words.ground(ground)]),
      words.reason(reason),
      ...latenessDetails(programme, event, { language, bodies: plan.organisations }),
      placeOf(programme, language),
    ],
    unit: unit === null ? null : { id: unit.id, address: unit.address },
  };
}

function slipEntry(
  programme: Programme,
  slip: string,
  changes: readonly RecordedChange[],
  { language }: FeedFacts,
): FeedEntry {
  const words = feedWords[language];
  const instrument = programme.revisions.find(({ id }) => id === slip)?.instrument;
  const on = changes[0]?.on ?? '';
  const named = instrument?.symbol ? withDate(instrument.symbol, on)[language] : words.slip(slip);
  return {
    id: uuidOf([keyOfProgramme(programme), 'slip', slip]),
    kind: 'slip',
    title: words.amended(named, formatNumber(changes.length, language)),
    updated: startOf(on),
    by: null,
    details: [
      ...changes.map((one) => {
        const about =
          one.id === programme.id
            ? (programme.title ?? programmeTitle(programme))
            : aboutUnit(one.unit, one.id);
        return `${capitalised(recordedChangeWords(one, language))}: ${about} (${words.reason(one.reason)})`;
      }),
      placeOf(programme, language),
    ],
    unit: null,
  };
}

/** The issue of the programme itself, where its day is within the days that are asked about. */
function issueEntry(programme: Programme, { since, asOf, language }: FeedFacts): FeedEntry[] {
  const { date, symbol } = paperOf(programme);
  if (date === null || date < since || date > asOf) return [];
  const named =
    symbol === null ? (programme.title ?? programmeTitle(programme)) : withDate(symbol, date)[language];
  return [
    {
      id: uuidOf([keyOfProgramme(programme), 'issued']),
      kind: 'issued',
      title: feedWords[language].issued(named),
      updated: startOf(date),
      by: null,
      details: [placeOf(programme, language)],
      unit: null,
    },
  ];
}
