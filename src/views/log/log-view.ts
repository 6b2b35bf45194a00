import { programmeTitle } from '../../plan/programme-name.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { Block } from '../blocks/block.ts';
import { entryBlock, type LogCommit } from './log-entry.ts';
import type { StatusSettings } from '../status/status-cells.ts';

/** A log as a command found it. */
export interface LogReport {
  readonly programme: Programme;
  readonly units: readonly Unit[];
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  /** Whether that day is only the one that the page is of, and nobody asked for a part. */
  readonly isUntilAsOf: boolean;
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
  const chosen = logFilterWords(report, settings.language);
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: programmeTitle(programme) },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional, role: 'fictional' } as const] : []),
    ...asOfNote(report, settings.language),
    ...(chosen.length === 0 ? [] : [{ kind: 'note', text: words.filters(chosen.join('; ')) } as const]),
    ...(isWholeHistory ? [] : [{ kind: 'note', text: words.shallow } as const]),
    ...(entries.length === 0 ? [{ kind: 'paragraph', text: words.none } as const] : []),
    ...entries.map((entry) => entryBlock(entry, { ...settings, commits: report.commits, namesTask: true })),
  ];
}

/** The day that the page is of, where one was given. */
const asOfNote = ({ until, isUntilAsOf }: LogReport, language: Language): Block[] =>
  until === null || !isUntilAsOf
    ? []
    : [{ kind: 'note', text: texts[language].asOf(formatDate(until, language)) }];

/** What the log was narrowed to, in words. */
const logFilterWords = ({ units, since, until, isUntilAsOf }: LogReport, language: Language): string[] => [
  ...units.map(({ address }) => address),
  ...(since === null ? [] : [texts[language].since(formatDate(since, language))]),
  ...(until === null || isUntilAsOf ? [] : [texts[language].until(formatDate(until, language))]),
];

const texts = {
  vi: {
    title: 'Nhật ký tiến độ',
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    asOf: (day: string) => `Tính đến ngày ${day}.`,
    filters: (words: string) => `Chỉ gồm: ${words}.`,
    since: (day: string) => `từ ngày ${day}`,
    until: (day: string) => `đến ngày ${day}`,
    shallow:
      'Máy này không có đủ lịch sử, nên có thể không tìm được một số bản ghi đã vào lịch sử ở lần lưu nào.',
    none: 'Không có bản ghi nào.',
  },
  en: {
    title: 'Log of progress',
    fictional: 'A fictional example, not a real document.',
    asOf: (day: string) => `As of ${day}.`,
    filters: (words: string) => `Only: ${words}.`,
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    shallow:
      'The git repository lacks a part of its history, so the commits of some records may not be found.',
    none: 'There are no records.',
  },
} satisfies Localised<object>;
