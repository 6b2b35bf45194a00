import type { Localised } from '../../locale/localised.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import { states } from '../../progress/states/states.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatEvidence } from '../../vietnamese/documents/evidence.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { formatMoment } from '../../vietnamese/dates/format-moment.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { nameOf, type StatusSettings } from '../status/status-cells.ts';

/** The commit that added a record. */
export interface LogCommit {
  readonly hash: string;
  readonly author: string;
  readonly date: string;
}

interface EntrySettings extends StatusSettings {
  /** Null where the plan is in no git repository. */
  readonly commits: ReadonlyMap<LogEntry, LogCommit> | null;
  /** Whether the task is named; a page of one task names it once. */
  readonly namesTask: boolean;
}

/** One record: what happened as its title, the rest point by point. */
export function entryBlock(entry: LogEntry, settings: EntrySettings): Block {
  const { language, commits, namesTask } = settings;
  const words = texts[language];
  const { record, unit, task, key, corrected, correctedBy } = entry;
  const { by, note, evidence = [], recorded, confirms } = record;
  const commit = commits?.get(entry);
  const fact = (name: string, said: string | null) =>
    said === null || said === '' ? [] : [{ name, words: said }];
  return {
    kind: 'facts',
    title: titleOf(entry, settings),
    facts: [
      ...fact(words.task, namesTask ? taskWords(unit, task) : null),
      ...fact(words.before, beforeOf(entry, settings)),
      ...fact(confirms ? words.confirmedBy : words.by, nameOf(by, settings)),
      ...fact(words.note, note ?? null),
      ...fact(words.evidence, evidence.map((one) => formatEvidence(one, language)).join('; ')),
      ...fact(
        words.corrects,
        corrected
          .map(
            (one) =>
              `${one.key} (${formatDate(one.record.date, language)}, ${states[one.record.state].name[language]}${one.record.value === undefined ? '' : `, ${formatNumber(one.record.value, language)}`})`,
          )
          .join('; '),
      ),
      ...fact(words.correctedBy, correctedBy.join('; ')),
      ...fact(words.recorded, formatMoment(recorded, language)),
      ...fact(words.key, key),
      ...fact(
        words.commit,
        commits === null
          ? null
          : commit
            ? `${commit.hash.slice(0, 12)}, ${commit.author}, ${formatMoment(commit.date, language)}`
            : words.uncommitted,
      ),
    ],
  };
}

const taskWords = (unit: Unit | null, id: string) =>
  unit === null ? id : `${unit.address}: ${excerpt(listedWording(unit), 60)}`;

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
    commit: 'Lần lưu',
    uncommitted: 'chưa có trong lịch sử',
  },
  en: {
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
    commit: 'Commit',
    uncommitted: 'not in git’s history yet',
  },
} satisfies Localised<object>;
