import type { FormatName } from '../../writers/formats.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Block } from '../../views/blocks/block.ts';
import { consolidatedView } from '../../views/wording/consolidated-view.ts';
import { extractView } from '../../views/extract/extract-view.ts';
import { reportView } from '../../views/report/report-view.ts';
import { summaryView } from '../../views/summary/summary-view.ts';
import { textView } from '../../views/wording/text-view.ts';
import { timelineView } from '../../views/timeline/timeline-view.ts';
import { trackerView } from '../../views/tracker/tracker-view.ts';
import type { Environment } from '../command.ts';
import { nextCommand } from '../shared/next-command.ts';
import { extractFacts, reportFacts } from './view-options.ts';
import type { Viewed } from './viewed.ts';
import { consolidationAsked, withDraft, wordingAsked } from '../shared/wording-in-force.ts';

export interface View {
  readonly formats: readonly FormatName[];
  /** Whether its lines are official wording, which no terminal folds. */
  readonly keepsLines: boolean;
  /** The long names of the options that it takes. */
  readonly takes?: readonly string[];
  readonly blocks: (viewed: Viewed) => readonly Block[];
  /** The options that stand for themselves where no day was asked for, and what the reader should know of it. */
  readonly implied?: (
    programme: Programme,
  ) => { readonly options: Readonly<Record<string, string>>; readonly words: Localised } | null;
  /** What to type after it was read on a screen. */
  readonly next?: (viewed: Viewed, environment: Environment) => Localised;
}

const everyFormat: readonly FormatName[] = ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'];

/** Every view. */
export const views: Readonly<Record<string, View>> = {
  summary: { formats: everyFormat, keepsLines: false, blocks: summaryView, next: nextCommand },
  tracker: { formats: everyFormat, keepsLines: false, blocks: trackerView },
  report: {
    formats: everyFormat,
    keepsLines: false,
    takes: ['period'],
    blocks: (viewed) => reportView(reportFacts(viewed)),
  },
  extract: {
    formats: everyFormat,
    keepsLines: false,
    takes: ['lead', 'recipient', 'since'],
    blocks: (viewed) => extractView(extractFacts(viewed)),
  },
  timeline: { formats: everyFormat, keepsLines: false, blocks: timelineView },
  text: {
    formats: ['text', 'markdown', 'html', 'docx', 'json'],
    keepsLines: true,
    takes: ['revision'],
    implied: withDraft,
    blocks: (viewed) => textView(wordingAsked(viewed)),
  },
  consolidated: {
    formats: ['text', 'markdown', 'html', 'docx', 'json'],
    keepsLines: false,
    blocks: (viewed) => consolidatedView({ ...viewed, consolidation: consolidationAsked(viewed) }),
  },
};
