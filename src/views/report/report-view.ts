import { programmeSubject } from '../../plan/programme-name.ts';
import type { Period } from '../../progress/states/periods.ts';
import { nameInFull } from '../../text/citations.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Block } from '../blocks/block.ts';
import { paragraph, section } from '../blocks/figures.ts';
import { officialHead, officialEnd } from '../parts/official-page.ts';
import { periodWords } from '../parts/period-words.ts';
import { resultBlocks, shortcomingBlocks, directionBlocks, outlookBlocks } from './report-parts.ts';
import { reportWords } from './report-words.ts';
import { trackerTable } from '../tracker/tracker-table.ts';
import type { ViewFacts } from '../view-facts.ts';
import { reportFacts, type ReportFacts } from './report-facts.ts';

/**
 * A periodic report on an official page in the five parts of practice: filled where the plan has the facts, “…” where an official must
 * write. Period, cut-off day and day of the report are three different things.
 */
export function reportView(facts: ViewFacts & { readonly period: Period }): Block[] {
  const { plan, programme, asOf, language, period } = facts;
  const words = reportWords[language];
  const report = reportFacts(facts);
  const { cutoff, tasks } = report;
  const [lead, results, shortcomings, outlook, proposals] = words.parts;
  const toWrite = paragraph(words.toWrite);
  const family = familyOfProgramme(programme) ?? 'party';
  const name = language === 'vi' ? nameInFull(programme, family) : programmeSubject(programme);
  const subject = words.subject(name, periodWords(period, language));
  const head = officialHead(
    { programme, plan, day: asOf },
    { type: words.type, subject, documentType: 'BC' },
  );
  return [
    head,
    aboutBlock(report),
    ...section(2, lead ?? '', [...directionBlocks(report), toWrite]),
    ...section(2, results ?? '', resultBlocks(report)),
    ...section(2, shortcomings ?? '', shortcomingBlocks(report)),
    ...section(2, outlook ?? '', [...outlookBlocks(report), toWrite]),
    ...section(2, proposals ?? '', [toWrite]),
    ...officialEnd(programme, plan, asOf, language),
    { kind: 'heading', level: 2, text: words.annex, role: 'annex' },
    ...[
      {
        kind: 'lines',
        role: 'title',
        lines: [
          words.annexOf(formatDate(cutoff, language)),
          words.annexTo(head.ending ?? '', formatDate(asOf, language)),
        ],
      } as const,
      trackerTable(tasks, { language, asOf: cutoff, bodies: plan.organisations }),
    ],
  ];
}

function aboutBlock({ period, cutoff, asOf, language }: ReportFacts): Block {
  const words = reportWords[language];
  const [from = '', to = '', day = ''] = [period.from, period.to, cutoff].map((one) =>
    formatDate(one, language),
  );
  const figures = asOf < period.to ? words.notEnded(day) : words.cutoffDay(day);
  return paragraph(words.about(words.periodDays(periodWords(period, language), from, to), figures));
}
