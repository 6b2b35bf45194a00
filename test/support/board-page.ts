import { make } from '../../src/commands/show/make-file.ts';
import type { Asked } from '../../src/commands/show/view.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Board, BoardNumber } from '../../src/views/board/board.ts';
import { boardHtml } from '../../src/writers/board/board-html.ts';
import type { Rendering } from '../../src/views/rendering.ts';
import { asking, sourcesIn, viewNamed } from './view-sources.ts';

type BoardAsked = Partial<Asked> & Pick<Asked, 'asOf'>;

/** The rendering of a board, with the board that its page is made from. */
export async function boardIn(
  plan: Plan,
  asked: BoardAsked,
): Promise<{ readonly rendering: Rendering; readonly board: Board }> {
  const { rendering } = await make(
    { view: viewNamed('board'), asked: asking(asked), format: 'html' },
    sourcesIn(plan),
  );
  const { board } = rendering;
  if (!board) throw new Error('the board makes its page from a board');
  return { rendering, board };
}

/** The page of a board, as it is or with other words in it. */
export async function boardPageOf(
  plan: Plan,
  asked: BoardAsked,
  reworded: (board: Board) => Board = (board) => board,
): Promise<string> {
  const { rendering, board } = await boardIn(plan, asked);
  return boardHtml(rendering, reworded(board));
}

/** Every number of a board. */
export const numbersOf = ({
  tiles,
  newsNumbers,
  decisions,
  byLead,
  byProgramme,
  quarters,
}: Board): BoardNumber[] => [
  ...tiles,
  ...newsNumbers,
  ...decisions,
  ...[...byLead, ...byProgramme].flatMap(({ numbers }) => numbers),
  ...quarters.flatMap(({ onTime, late, overdue }) => [onTime, late, overdue]),
];
