import { calendarOf } from '../../views/calendar/calendar-of.ts';
import { calendarView } from '../../views/calendar/calendar-view.ts';
import { consolidatedView } from '../../views/wording/consolidated-view.ts';
import { extractView } from '../../views/extract/extract-view.ts';
import { reportView } from '../../views/report/report-view.ts';
import { summaryView } from '../../views/summary/summary-view.ts';
import { textView } from '../../views/wording/text-view.ts';
import { timelineView } from '../../views/timeline/timeline-view.ts';
import { trackerView } from '../../views/tracker/tracker-view.ts';
import type { Block } from '../../views/blocks/block.ts';
import type { FormatName } from '../../writers/formats.ts';
import { chooseProgramme, chooseProgrammes } from '../shared/choose-programme.ts';
import { nextCommand } from '../shared/next-command.ts';
import type { ViewInput } from '../shared/view-input.ts';
import { consolidationAsked, withDraft, wordingAsked } from '../shared/wording-in-force.ts';
import { optionsNamed } from '../show/long-name.ts';
import { aboutProgramme, type BlockSettings, type View } from '../show/view.ts';
import { boardPage } from './board-page.ts';
import { calendarFacts, extractFacts, pageOptions, reportFacts } from './page-options.ts';

/** What one page of a programme has of its own. */
interface Page<F extends ViewInput> extends Pick<
  View<NoInfer<F>>,
  'keepsLines' | 'implied' | 'next' | 'calendar'
> {
  readonly id: string;
  readonly formats?: readonly FormatName[];
  /** The long names of the options that it takes. */
  readonly takes?: readonly string[];
  /** Whether it is about the tasks of all programmes, where none is named. */
  readonly takesAll?: boolean;
  readonly gather: (viewed: ViewInput) => F;
  readonly blocks: (facts: NoInfer<F>, settings: BlockSettings) => readonly Block[];
}

const everyFormat: readonly FormatName[] = ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'];
const wordFormats: readonly FormatName[] = ['text', 'markdown', 'html', 'docx', 'json'];

/** A view of one programme that `cthd render` prints. */
const page = <F extends ViewInput>({
  id,
  formats = everyFormat,
  takes = [],
  takesAll = false,
  gather,
  blocks,
  ...own
}: Page<F>): View<F> => ({
  ...own,
  id,
  call: ['render', id],
  takesArgs: false,
  options: optionsNamed(pageOptions, takes),
  formats,
  facts({ programme, asOf, language, options }, sources) {
    const { plan } = sources.plan();
    return gather({
      plan,
      programme: takesAll ? chooseProgrammes(plan, programme, asOf) : chooseProgramme(plan, programme),
      editionsOf: sources.editionsOf,
      asOf,
      language,
      options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)])),
    });
  },
  about: ({ programme }) => aboutProgramme(programme),
  blocks,
});

const whole = (viewed: ViewInput) => viewed;

/** The wording in force with a note at every change. */
export const consolidatedPage = page({
  id: 'consolidated',
  formats: wordFormats,
  gather: (viewed: ViewInput) => ({ ...viewed, consolidation: consolidationAsked(viewed) }),
  blocks: consolidatedView,
});

/** The views of a programme that `cthd render` prints. */
export const pages: readonly View<unknown>[] = [
  page({ id: 'summary', takesAll: true, gather: whole, blocks: summaryView, next: nextCommand }),
  page({ id: 'tracker', takesAll: true, gather: whole, blocks: trackerView }),
  page({ id: 'report', takes: ['period'], gather: reportFacts, blocks: reportView }),
  page({
    id: 'extract',
    takesAll: true,
    takes: ['lead', 'recipient', 'since'],
    gather: extractFacts,
    blocks: extractView,
  }),
  page({ id: 'timeline', gather: whole, blocks: timelineView }),
  page({
    id: 'calendar',
    formats: [...everyFormat, 'ics'],
    takes: ['lead'],
    gather: calendarFacts,
    blocks: calendarView,
    calendar: calendarOf,
  }),
  page({
    id: 'text',
    formats: wordFormats,
    keepsLines: true,
    takes: ['revision'],
    implied: ({ programme }, sources) => withDraft(chooseProgramme(sources.plan().plan, programme)),
    gather: (viewed: ViewInput) => ({ ...viewed, shown: wordingAsked(viewed) }),
    blocks: ({ shown, plan, asOf }) => textView(shown, plan, asOf),
  }),
  consolidatedPage,
  boardPage,
];
