import type { LeadReports, SilentTask } from '../../progress/states/missing-reports.ts';
import { states } from '../../progress/states/states.ts';
import type { StatusReport } from '../../progress/states/status-report.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { periodWords } from '../parts/period-words.ts';
import type { Block } from '../blocks/block.ts';
import { nameOf, type StatusSettings, wordingCell } from './status-cells.ts';
import { statusWords } from './status-words.ts';

/** Who owed a report for the period asked about and gave none: the bodies first, then their tasks, each with its last known state and how old that is. */
export function missingBlocks({ missing, programme, asOf }: StatusReport, settings: StatusSettings): Block[] {
  if (missing === null) return [];
  const { language } = settings;
  const words = statusWords[language];
  const { period, leads } = missing;
  const [from, to] = [period.from, period.to].map((day) => formatDate(day, language));
  const isAsked = programme.reporting?.periods.includes(period.kind) ?? true;
  const remarks = [
    ...(isAsked ? [] : [words.notAPeriod(periodWords(period, language))]),
    ...(asOf < period.to ? [words.openPeriod] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: words.missing(periodWords(period, language), from ?? '', to ?? '') },
    ...remarks.map((text): Block => ({ kind: 'note', text })),
    ...(leads.length === 0 ? [{ kind: 'paragraph', text: words.missingNone } as const] : []),
    ...(leads.length === 0 ? [] : [leadTable(leads, settings)]),
    ...(settings.brief
      ? []
      : leads.map(({ lead, owed, silent }) =>
          silentTable(
            silent,
            words.missingLead(
              nameOf(lead, settings),
              formatNumber(silent.length, language),
              formatNumber(owed, language),
            ),
            settings,
          ),
        )),
  ];
}

/** The bodies that owe reports: on how many tasks, and when they last said anything of them. */
function leadTable(leads: readonly LeadReports[], settings: StatusSettings): Block {
  const { language } = settings;
  const [lead = '', silent = '', owed = '', last = ''] = statusWords[language].silentColumns;
  return {
    kind: 'table',
    columns: [
      { head: lead },
      { head: silent, type: 'number' },
      { head: owed, type: 'number' },
      { head: last, type: 'date' },
    ],
    rows: leads.map((one) => {
      const days = one.silent.flatMap(({ state }) => state.last?.date ?? []).sort();
      const day = days.at(-1);
      return [
        nameOf(one.lead, settings),
        {
          text: formatNumber(one.silent.length, language),
          value: one.silent.length,
          ids: one.silent.map(({ unit }) => unit.id),
          tone: 'bad',
        },
        { text: formatNumber(one.owed, language), value: one.owed, ids: one.tasks.map(({ id }) => id) },
        day === undefined ? statusWords[language].never : { text: formatDate(day, language), value: day },
      ];
    }),
  };
}

function silentTable(silent: readonly SilentTask[], caption: string, { language }: StatusSettings): Block {
  const words = statusWords[language];
  return {
    kind: 'table',
    caption,
    columns: words.missingColumns.map((head, index) => ({
      head,
      ...(index === 4 && { align: 'right' }),
      ...(index > 2 && { isOptional: true }),
    })),
    rows: silent.map(({ state, age }) => [
      state.unit.address,
      wordingCell(state),
      state.last === null ? words.never : states[state.state].name[language],
      state.last === null ? '' : formatDate(state.last.date, language),
      age === null ? '' : formatNumber(age, language),
    ]),
  };
}
