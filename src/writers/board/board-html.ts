import { splitHash } from '../../plan/content-hash.ts';
import type { Rendering } from '../../views/rendering.ts';
import type { Board } from '../../views/board/board.ts';
import { boardWords } from '../../views/board/board-words.ts';
import { escaped } from '../html/html-text.ts';
import { pageHead } from '../html/page-policy.ts';
import { htmlWords } from '../html/html-words.ts';
import { madeByComment } from '../made-by.ts';
import { boardIsland } from './board-island.ts';
import { figuresMarkup } from './board-figures.ts';
import { boardPageWords } from './board-page-words.ts';
import {
  decisionsMarkup,
  newsMarkup,
  plainList,
  rowsMarkup,
  startMarkup,
  tilesMarkup,
} from './board-parts.ts';
import { boardScript } from './board-script.js';
import { boardStyle } from './board-style.ts';

/**
 * The board as one page that fetches nothing: its numbers, lists and charts are there to be read without a script; its own script, the
 * only one that its policy lets run, lists, searches and opens the tasks. Words reach the page as text alone.
 */
export async function boardHtml(
  { title, language, fictional, command }: Rendering,
  board: Board,
): Promise<string> {
  const words = boardPageWords[language];
  const names = board.programmes.map(({ name, fictional: isMadeUp }) =>
    isMadeUp && !fictional ? `${name} (${words.fictional})` : name,
  );
  const head = await pageHead({
    language,
    title,
    madeBy: madeByComment(command),
    style: boardStyle,
    script: boardScript,
  });
  return [
    ...head,
    `<a class="skip" href="#content">${htmlWords[language].skip}</a>`,
    '<header class="top">',
    `<h1>${words.heading}</h1>`,
    `<p class="about">${names.map(escaped).join('<br/>')}</p>`,
    `<p class="day">${escaped(board.asOf)}${fictional ? ` · <strong>${words.fictional}</strong>` : ''}</p>`,
    '</header>',
    '<main id="content" tabindex="-1">',
    board.isFollowed ? tilesMarkup(board) : startMarkup(board),
    `<div class="pair">${newsMarkup(board)}\n${decisionsMarkup(board)}</div>`,
    board.isFollowed ? figuresMarkup(board) : '',
    board.isFollowed
      ? rowsMarkup(boardWords[language].byProgramme, board.byProgramme, board, 'by-programme')
      : '',
    board.isFollowed ? rowsMarkup(boardWords[language].byLead, board.byLead, board, 'by-lead') : '',
    `<section class="block" aria-labelledby="tasks"><h2 id="tasks" tabindex="-1">${words.tasks}</h2>`,
    '<div id="list"></div>',
    plainList(board),
    '</section>',
    '</main>',
    `<footer class="foot">${words.madeBy} <code>${escaped(splitHash(command).command)}</code></footer>`,
    '<dialog id="task" aria-labelledby="task-title"></dialog>',
    `<script type="application/json" id="board">${boardIsland(board)}</script>`,
    `<script>${boardScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
