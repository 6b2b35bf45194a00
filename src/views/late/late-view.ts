import { programmeTitle } from '../../plan/programme-name.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Lateness } from '../../progress/states/lateness.ts';
import type { StatusReport } from '../../progress/states/status-report.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { paragraph } from '../blocks/figures.ts';
import type { StatusSettings } from '../status/status-cells.ts';
import { filterWords } from '../status/status-filters.ts';
import { lateLines, lateTable } from './late-table.ts';

/** What is overdue, of the tasks that were asked about. */
export interface LateReport {
  readonly status: StatusReport;
  /** The longest overdue first. */
  readonly late: readonly Lateness[];
}

/** Overdue tasks, the longest overdue first: one line each in brief, else a table with all that is known. */
export function lateView({ status, late }: LateReport, settings: StatusSettings): Block[] {
  const { language } = settings;
  const { programme, asOf, knownOn, counts } = status;
  const words = texts[language];
  const chosen = filterWords({ ...status.filters, timeliness: [] }, settings);
  const notes = [
    words.asOf(formatDate(asOf, language)),
    ...(knownOn === null ? [] : [words.knownOn(formatDate(knownOn, language))]),
    ...(chosen === '' ? [] : [words.filters(chosen)]),
  ];
  const fictional = { kind: 'note', text: words.fictional, role: 'fictional' } as const;
  return [
    { kind: 'heading', level: 1, text: words.title(formatNumber(counts.openOverdue, language)) },
    ...(settings.brief ? [] : [paragraph(programmeTitle(programme))]),
    ...(settings.brief && programme.fictional
      ? [{ ...fictional, text: [...notes, words.fictional].join(' ') }]
      : [{ kind: 'note', text: notes.join(' ') } as const]),
    ...(!settings.brief && programme.fictional ? [fictional] : []),
    late.length === 0
      ? paragraph(words.none)
      : settings.brief
        ? lateLines(late, settings)
        : lateTable(late, settings),
  ];
}

const texts = {
  vi: {
    title: (count: string) => `Nhiệm vụ quá hạn: ${count}`,
    asOf: (day: string) => `Tính đến ngày ${day}.`,
    knownOn: (day: string) => `Theo những gì đã ghi đến hết ngày ${day}.`,
    filters: (words: string) => `Chỉ gồm: ${words}.`,
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    none: 'Không có nhiệm vụ quá hạn.',
  },
  en: {
    title: (count: string) => `Overdue tasks: ${count}`,
    asOf: (day: string) => `As of ${day}.`,
    knownOn: (day: string) => `As recorded by the end of ${day}.`,
    filters: (words: string) => `Only: ${words}.`,
    fictional: 'A fictional example, not a real document.',
    none: 'No task is overdue.',
  },
} satisfies Localised<object>;
