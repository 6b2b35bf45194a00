import type { Localised } from '../locale/localised.ts';
import type { CalendarDate } from '../model/calendar.ts';
import type { Programme } from '../model/plan.ts';
import { type Unit, wordingOf } from '../model/unit.ts';
import type { LogEntry } from '../progress/log-entries.ts';
import { states } from '../progress/states.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { formatEvidence } from '../vietnamese/evidence.ts';
import { excerpt } from '../vietnamese/excerpt.ts';
import { formatMoment } from '../vietnamese/moments.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import type { Block } from './block.ts';
import { nameOf, type StatusSettings } from './status-cells.ts';

/** The commit that added a record; null where git has none. */
export interface LogCommit {
  readonly hash: string;
  readonly author: string;
  readonly date: string;
}

/** A log as a command found it. */
export interface LogReport {
  readonly programme: Programme;
  readonly units: readonly Unit[];
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly entries: readonly LogEntry[];
  /** Null where the plan is in no git repository. */
  readonly commits: ReadonlyMap<LogEntry, LogCommit> | null;
  /** Whether git knew its whole history; a shallow clone does not. */
  readonly isWholeHistory: boolean;
}

/** The records, newest first, each with who, when, what changed and the commit that brought it. */
export function logView(report: LogReport, settings: StatusSettings): Block[] {
  const words = texts[settings.language];
  const { programme, entries, isWholeHistory } = report;
  const chosen = logFilterWords(report);
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: `${programme.title} - ${programme.subject}` },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional } as const] : []),
    ...(chosen.length === 0 ? [] : [{ kind: 'note', text: words.filters(chosen.join(' ')) } as const]),
    ...(isWholeHistory ? [] : [{ kind: 'note', text: words.shallow } as const]),
    ...(entries.length === 0 ? [{ kind: 'paragraph', text: words.none } as const] : []),
    ...entries.map((entry) => entryBlock(entry, report, settings)),
  ];
}

/** The filters as they are written on a command line. */
export const logFilterWords = ({ units, since, until }: LogReport): string[] => [
  ...units.map(({ address }) => address),
  ...(since === null ? [] : [`--since ${since}`]),
  ...(until === null ? [] : [`--until ${until}`]),
];

/** One record: what happened as its title, the rest point by point. */
export function entryBlock(entry: LogEntry, { commits }: Pick<LogReport, 'commits'>, settings: StatusSettings): Block {
  const { language } = settings;
  const words = texts[language];
  const { record, unit, task, key, corrected, correctedBy } = entry;
  const { by, note, evidence = [], recorded, confirms } = record;
  const commit = commits?.get(entry);
  const fact = (name: string, said: string | null) => (said === null || said === '' ? [] : [{ name, words: said }]);
  return {
    kind: 'facts',
    title: titleOf(entry, settings),
    facts: [
      ...fact(words.task, [unit?.address, task, unit && excerpt(wordingOf(unit), 60)].filter(Boolean).join(' ')),
      ...fact(words.before, beforeOf(entry, settings)),
      ...fact(confirms ? words.confirmedBy : words.by, nameOf(by, settings)),
      ...fact(words.note, note ?? null),
      ...fact(words.evidence, evidence.map((one) => formatEvidence(one, language)).join('; ')),
      ...fact(
        words.corrects,
        corrected
          .map((one) => `${one.key} (${formatDate(one.record.date, language)}, ${states[one.record.state].name[language]}${one.record.value === undefined ? '' : `, ${formatNumber(one.record.value, language)}`})`)
          .join('; '),
      ),
      ...fact(words.correctedBy, correctedBy.join('; ')),
      ...fact(words.recorded, formatMoment(recorded, language)),
      ...fact(words.key, key),
      ...fact(
        'commit',
        commits === null
          ? null
          : commit
            ? `${commit.hash.slice(0, 12)}, ${commit.author}, ${formatMoment(commit.date, language)}`
            : words.uncommitted,
      ),
    ],
  };
}

function titleOf({ record, target, correctedBy }: LogEntry, { language }: StatusSettings): string {
  const { date, state, value } = record;
  const of = target === null ? '' : `/${formatNumber(target, language)}`;
  return [
    `${formatDate(date, language)} - ${states[state].name[language]}`,
    ...(value === undefined ? [] : [`${formatNumber(value, language)}${of}`]),
    ...(correctedBy.length > 0 ? [texts[language].isCorrected] : []),
  ].join(', ');
}

/** What was known before, where the record changed it. */
function beforeOf({ record, before }: LogEntry, { language }: StatusSettings): string {
  const isNewValue = record.value !== undefined && before.value !== null && before.value !== record.value;
  return [
    ...(before.state === record.state ? [] : [states[before.state].name[language]]),
    ...(isNewValue ? [formatNumber(before.value, language)] : []),
  ].join(', ');
}

const texts = {
  vi: {
    title: 'Nhật ký tiến độ',
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    filters: (words: string) => `Nhật ký có lọc: ${words}.`,
    shallow: 'Kho git không có đủ lịch sử, nên commit của một số bản ghi có thể không tìm được.',
    none: 'Không có bản ghi nào.',
    task: 'Nhiệm vụ',
    before: 'Trước đó',
    by: 'Báo cáo',
    confirmedBy: 'Xác nhận',
    note: 'Ghi chú',
    evidence: 'Minh chứng',
    corrects: 'Đính chính bản ghi',
    correctedBy: 'Đã được đính chính bởi',
    isCorrected: 'đã đính chính',
    recorded: 'Ghi lúc',
    key: 'Mã bản ghi',
    uncommitted: 'chưa có trong lịch sử git',
  },
  en: {
    title: 'Log of progress',
    fictional: 'A fictional example, not a real document.',
    filters: (words: string) => `This log is filtered: ${words}.`,
    shallow: 'The git repository lacks a part of its history, so the commits of some records may not be found.',
    none: 'There are no records.',
    task: 'Task',
    before: 'Before',
    by: 'Reported by',
    confirmedBy: 'Confirmed by',
    note: 'Note',
    evidence: 'Evidence',
    corrects: 'Corrects',
    correctedBy: 'Corrected by',
    isCorrected: 'corrected since',
    recorded: 'Recorded',
    key: 'Key',
    uncommitted: 'not in git’s history yet',
  },
} satisfies Localised<object>;
