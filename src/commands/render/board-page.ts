import { consolidate } from '../../editions/consolidate-editions.ts';
import { onlyEdition } from '../../editions/editions.ts';
import type { WordingEvent } from '../../editions/wording-events.ts';
import { daysLater } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseDay } from '../../progress/records/parse-fields.ts';
import type { Board } from '../../views/board/board.ts';
import { boardOf } from '../../views/board/board-of.ts';
import { boardView } from '../../views/board/board-view.ts';
import { boardWords } from '../../views/board/board-words.ts';
import { programmesAsked } from '../shared/choose-programme.ts';
import type { Sources } from '../show/sources.ts';
import { optionsNamed } from '../show/long-name.ts';
import type { View } from '../show/view.ts';
import { pageOptions } from './page-options.ts';

/** The days that count as new by default. */
const usualDays = 7;

interface BoardFacts {
  readonly board: Board;
  /** The programme that was asked for; null where the board is over all. */
  readonly programme: string | null;
}

/** The state of all programmes on one page: what is overdue, what changed, what needs a decision, and every task behind its number. */
export const boardPage: View<BoardFacts> = {
  id: 'board',
  call: ['render', 'board'],
  takesArgs: false,
  options: optionsNamed(pageOptions, ['since']),
  formats: ['text', 'markdown', 'html', 'docx', 'json'],
  facts(asked, sources) {
    const { plan } = sources.plan();
    const programmes = programmesAsked(plan, asked.programme);
    const { since } = asked.options;
    const first = typeof since === 'string' ? parseDay(since) : daysLater(asked.asOf, -usualDays);
    return {
      programme: asked.programme ?? null,
      board: boardOf({
        plan,
        programmes,
        asOf: asked.asOf,
        language: asked.language,
        since: first,
        isUsualSince: since === undefined,
        earlier: sources.before(first),
        eventsOf: (programme) => eventsOf(programme, plan, sources),
      }),
    };
  },
  about: ({ board, programme }, language) => ({
    programme,
    title: `${boardWords[language].title}: ${board.title}`,
    fictional: board.programmes.every(({ fictional }) => fictional),
  }),
  blocks: ({ board }) => boardView(board),
  board: ({ board }) => board,
};

/** What was done to the wording of a programme, as far as its slips tell where no history can be read. */
function eventsOf(
  programme: Programme,
  { documents, organisations }: Plan,
  sources: Sources,
): readonly WordingEvent[] {
  const eventsIn = (editions: ReturnType<typeof onlyEdition>) =>
    consolidate(editions, editions.editions.length - 1, documents).events;
  try {
    return eventsIn(sources.editionsOf(programme));
  } catch (error) {
    if (error instanceof UserError) return eventsIn(onlyEdition(programme, organisations));
    throw error;
  }
}
