import type { FormatName } from '../format/formats.ts';
import type { Language } from '../locale/localised.ts';
import type { CalendarDate } from '../model/calendar.ts';
import type { Plan, Programme } from '../model/plan.ts';
import type { Block } from '../render/block.ts';
import { summaryView } from '../render/summary-view.ts';
import { textView } from '../render/text-view.ts';

/** What a view looks at. Two runs with the same give the same blocks: it reads no clock and no file. */
export interface Viewed {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly asOf: CalendarDate;
  readonly language: Language;
  /** What was given of the options that shape views (`--period`, `--lead` …), by their long names. */
  readonly options: Readonly<Record<string, string>>;
}

export interface View {
  readonly formats: readonly FormatName[];
  /** Whether its lines are official wording, which no terminal folds. */
  readonly keepsLines: boolean;
  readonly blocks: (viewed: Viewed) => readonly Block[];
}

const everyFormat: readonly FormatName[] = ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'];

/** Every view. */
export const views: Readonly<Record<string, View>> = {
  summary: { formats: everyFormat, keepsLines: false, blocks: summaryView },
  text: {
    formats: ['text', 'markdown', 'html', 'docx', 'json'],
    keepsLines: true,
    blocks: ({ programme }) => textView(programme),
  },
};
