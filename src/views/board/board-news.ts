import { type Comparison, compare } from '../../change/compare/compare.ts';
import type { Change } from '../../change/change.ts';
import { changeKinds, happenedIn } from '../../change/kinds/kinds.ts';
import { type RecordedChange, recordedChanges } from '../../change/recorded-changes.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { listedWording } from '../../plan/unit.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import { dayInHanoi } from '../../progress/records/moments.ts';
import { states } from '../../progress/states/states.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { valueFormatterOf } from '../diff/diff-values.ts';
import { recordedChangeWords } from '../diff/recorded-change-table.ts';
import { nameOf } from '../status/status-cells.ts';
import type { BoardNews } from './board.ts';

/** The days that are asked about, both included. */
export interface NewsSpan {
  readonly since: CalendarDate;
  readonly asOf: CalendarDate;
}

/** Whether a record happened, or was written down, within the days. */
export const isNew = ({ record: { date, recorded } }: LogEntry, { since, asOf }: NewsSpan): boolean => {
  const day = dayInHanoi(recorded);
  return date <= asOf && (date >= since || (day >= since && day <= asOf));
};

interface NewsSettings {
  readonly plan: Plan;
  readonly language: Language;
  /** The keys on the board of a unit’s tasks, several where it has several results; none for what is no task. */
  readonly keysOf: (programme: Programme, unit: string) => readonly string[];
}

/** A new record as a line of news. */
export function recordNews(programme: Programme, entry: LogEntry, settings: NewsSettings): BoardNews {
  const { language, plan, keysOf } = settings;
  const { record, task, unit } = entry;
  return {
    on: record.date,
    day: formatDate(record.date, language),
    key: keysOf(programme, task)[0] ?? null,
    about: unit === null ? task : `${unit.address}. ${excerpt(listedWording(unit), 90)}`,
    what: [
      states[record.state].name[language],
      ...(record.value === undefined ? [] : [formatNumber(record.value, language)]),
      ...(record.note === undefined ? [] : [excerpt(record.note, 120)]),
    ].join(', '),
    by: nameOf(record.by, { language, bodies: plan.organisations }),
  };
}

/** Something of the plan itself that became different, with the id of what it is about. */
export interface PlanNews {
  readonly programme: Programme | null;
  readonly unit: string;
  /** Of what only git knows without a day: git tells between which days something was changed, not on which. */
  readonly news: BoardNews;
}

/** Kinds that tell of files and checks, not of what is to be done. */
const aside = /^(?:exception-|lint-level-|text-files-|record-)/;

/** What differs between the plan of an earlier day and this one, beside records: wording, assignments, registers. */
export function planNews(
  {
    before,
    plan,
    programmes,
    span,
  }: {
    readonly before: Plan | null;
    readonly plan: Plan;
    readonly programmes: readonly Programme[];
    readonly span: NewsSpan;
  },
  settings: NewsSettings,
): PlanNews[] {
  const comparison = before && compare(before, plan);
  const changes = (comparison?.changes ?? []).filter(
    ({ kind, programme }) =>
      !aside.test(kind) && (programme === null || programmes.some(({ id }) => id === programme)),
  );
  const shown = new Set(changes.map(({ programme, unit }) => `${programme ?? ''} ${unit}`));
  const recorded = programmes.flatMap((programme) =>
    recordedChanges(programme, { from: span.since, until: span.asOf })
      .filter(({ id }) => !shown.has(`${programme.id} ${id}`))
      .map((one) => fromLedger(one, programme, settings)),
  );
  return [
    ...recorded,
    ...(comparison
      ? changes.map((change) => fromGit(change, comparison, { programmes, span }, settings))
      : []),
  ];
}

function fromLedger(change: RecordedChange, programme: Programme, settings: NewsSettings): PlanNews {
  const { language, keysOf } = settings;
  const { on, id, unit, reason } = change;
  return {
    programme,
    unit: id,
    news: {
      on,
      day: formatDate(on, language),
      key: keysOf(programme, id)[0] ?? null,
      about: unit === null ? id : `${unit.address}. ${excerpt(listedWording(unit), 90)}`,
      what: recordedChangeWords(change, language),
      by: reason,
    },
  };
}

function fromGit(
  change: Change,
  { before, after }: Comparison,
  { programmes, span }: { readonly programmes: readonly Programme[]; readonly span: NewsSpan },
  { language, keysOf }: NewsSettings,
): PlanNews {
  const programme = programmes.find(({ id }) => id === change.programme) ?? null;
  const unit = programme?.index.byId.get(change.unit);
  const { name, nameOf: namesOf } = changeKinds[change.kind];
  const did = (namesOf?.[happenedIn(change)] ?? name)[language];
  const [was, is] =
    change.layer === 'assignment'
      ? [valueWords(before, change, 'before', language), valueWords(after, change, 'after', language)]
      : ['', ''];
  const values = was === '' && is === '' ? '' : `: ${was === '' ? '…' : was} → ${is === '' ? '…' : is}`;
  return {
    programme,
    unit: change.unit,
    news: {
      on: span.since,
      day: '',
      key: programme ? (keysOf(programme, change.unit)[0] ?? null) : null,
      about: unit ? `${unit.address}. ${excerpt(listedWording(unit), 90)}` : change.unit,
      what: did + values,
      by: '',
    },
  };
}

function valueWords(plan: Plan, change: Change, side: 'before' | 'after', language: Language): string {
  const value = change[side];
  return value === undefined ? '' : excerpt(valueFormatterOf(plan, language)(change.kind, value), 70);
}
