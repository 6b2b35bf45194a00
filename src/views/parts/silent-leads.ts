import type { Language } from '../../locale/localised.ts';
import { type MissingReports, missingReports } from '../../progress/states/missing-reports.ts';
import type { Period } from '../../progress/states/periods.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { compactAddresses } from '../blocks/addresses.ts';
import type { Block } from '../blocks/block.ts';
import { countOf, paragraph } from '../blocks/figures.ts';
import { periodWords } from './period-words.ts';
import { nameOf } from '../status/status-cells.ts';
import type { ViewFacts } from '../view-facts.ts';

/** Which leads gave no report for a period, and on which tasks; null where nobody owed one, because there are no leads. */
export function silentLeads(facts: ViewFacts, period: Period): Block[] | null {
  const { programme, language, asOf } = facts;
  const tasks = programme.index.tasks;
  const missing = missingReports(programme, tasks, period, { asOf });
  if (missing.owing === 0) return null;
  const words = texts[language];
  const [from = '', to = ''] = [period.from, period.to].map((day) => formatDate(day, language));
  const about = [periodWords(period, language), from, to] as const;
  if (missing.leads.length === 0) return [paragraph(words.none(...about))];
  return [paragraph(words.some(...about)), silentTable(missing, facts)];
}

function silentTable({ leads }: MissingReports, { plan, programme, language }: ViewFacts): Block {
  const [lead = '', owed = '', silent = '', where = ''] = texts[language].columns;
  const settings = { language, bodies: plan.organisations };
  const all = programme.index.tasks;
  return {
    kind: 'table',
    columns: [
      { head: lead },
      { head: owed, type: 'number' },
      { head: silent, type: 'number' },
      { head: where },
    ],
    rows: leads.map((one) => {
      const units = one.silent.map(({ unit }) => unit);
      return [
        nameOf(one.lead, settings),
        countOf(
          one.tasks.map(({ id }) => id),
          language,
        ),
        countOf(
          units.map(({ id }) => id),
          language,
        ),
        compactAddresses(units, all, language),
      ];
    }),
  };
}

const texts = {
  vi: {
    some: (period: string, from: string, to: string) =>
      `Cơ quan chủ trì chưa báo cáo đủ ${period} (từ ngày ${from} đến ngày ${to}):`,
    none: (period: string, from: string, to: string) =>
      `Các cơ quan chủ trì đã báo cáo đủ ${period} (từ ngày ${from} đến ngày ${to}).`,
    columns: ['Cơ quan chủ trì', 'Phải báo cáo', 'Chưa báo cáo', 'Nhiệm vụ'],
  },
  en: {
    some: (period: string, from: string, to: string) =>
      `Leads that have not reported on all their tasks for the ${period} (${from} to ${to}):`,
    none: (period: string, from: string, to: string) =>
      `Every lead has reported for the ${period} (${from} to ${to}).`,
    columns: ['Lead', 'Owed', 'Not given', 'Tasks'],
  },
} satisfies Record<Language, object>;
