import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Board, BoardNumber, BoardRow, ListedTask } from '../../views/board/board.ts';
import { queryText } from '../../views/board/board-filter.ts';
import { boardWords } from '../../views/board/board-words.ts';
import { escaped } from '../html/html-text.ts';
import { boardPageWords } from './board-page-words.ts';

/** The most lines of news shown above the list of tasks. */
const maxNews = 40;
/** How many overdue tasks are listed without a script. */
const maxPlain = 200;

const hrefOf = ({ query }: BoardNumber) => `#${escaped(queryText(query))}`;
const linkTo = (key: string) => `#task-${escaped(encodeURIComponent(key))}`;
const numberWords = ({ count }: BoardNumber, { language }: Board) => formatNumber(count, language);

/** The numbers that open the page, each a link to exactly its tasks. */
export function tilesMarkup(board: Board): string {
  const tile = (one: BoardNumber) =>
    `<li><a class="tile${one.count === 0 ? ' nil' : ` ${one.tone}`}" href="${hrefOf(one)}"><b>${numberWords(one, board)}</b> <span>${escaped(one.name)}</span>${
      one.hint === undefined ? '' : ` <small>${escaped(one.hint)}</small>`
    }</a></li>`;
  return `<section aria-label="${boardPageWords[board.language].numbers}"><ul class="tiles">${board.tiles.map(tile).join('')}</ul></section>`;
}

/** Where nothing is followed yet: what is known and what to do next. */
export const startMarkup = ({ start, language }: Board): string =>
  `<section class="panel start"><h2>${boardPageWords[language].start}</h2><ul>${start.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`;

const chips = (numbers: readonly BoardNumber[], board: Board): string =>
  numbers.length === 0
    ? ''
    : `<ul class="chips">${numbers.map((one) => `<li><a href="${hrefOf(one)}">${escaped(one.name)} <b>${numberWords(one, board)}</b></a></li>`).join('')}</ul>`;

/** What changed since last week. */
export function newsMarkup(board: Board): string {
  const { news, newsNumbers, newsNotes, since, language } = board;
  const words = boardWords[language];
  const lines = news.slice(0, maxNews).map(({ day, key, about, what, by }) => {
    const named = key === null ? escaped(about) : `<a href="${linkTo(key)}">${escaped(about)}</a>`;
    const from = by === '' ? '' : ` <span class="soft">(${escaped(by)})</span>`;
    return `<li>${day === '' ? '' : `<time>${escaped(day)}</time> `}<span>${named} - ${escaped(what)}${from}</span></li>`;
  });
  const more = news.length > maxNews ? [`<li class="soft">${boardPageWords[language].moreNews}</li>`] : [];
  return [
    `<section class="panel" aria-labelledby="news"><h2 id="news">${escaped(since)}</h2>`,
    chips(newsNumbers, board),
    news.length === 0 ? `<p class="soft">${words.nothingNew}</p>` : '',
    news.length === 0
      ? ''
      : `<details class="news"><summary>${words.newsEach}</summary><ul>${[...lines, ...more].join('\n')}</ul></details>`,
    ...newsNotes.map((line) => `<p class="soft small">${escaped(line)}</p>`),
    '</section>',
  ].join('\n');
}

/** What needs a decision: the longest overdue with lead and reason, and what else waits for someone. */
export function decisionsMarkup(board: Board): string {
  const { longest, decisions, otherSuspects, language, tasks } = board;
  const words = boardWords[language];
  const byKey = new Map(tasks.map((task) => [task.key, task]));
  const items = longest.flatMap((key) => {
    const task = byKey.get(key);
    return task ? [`<li>${overdueLine(task, board)}</li>`] : [];
  });
  return [
    `<section class="panel" aria-labelledby="decisions"><h2 id="decisions">${words.decisions}</h2>`,
    items.length === 0 && decisions.length === 0 ? `<p class="soft">${words.decisionsNone}</p>` : '',
    items.length === 0 ? '' : `<ol class="longest">${items.join('\n')}</ol>`,
    chips(decisions, board),
    otherSuspects === '' ? '' : `<p class="soft small">${escaped(otherSuspects)}</p>`,
    '</section>',
  ].join('\n');
}

function overdueLine(task: ListedTask, { language }: Board): string {
  const words = boardPageWords[language];
  const { key, days = 0, address, text, result, lead, why = '' } = task;
  const named = `${address}. ${excerpt(text, 140)}${result === undefined ? '' : ` [${result}]`}`;
  const late = words.days.replace('{days}', formatNumber(days, language));
  return [
    `<b class="days">${escaped(late)}</b> <a href="${linkTo(key)}">${escaped(named)}</a>`,
    `<span class="soft">${escaped([lead === '' ? words.noLead : lead, why].filter((one) => one !== '').join(' · '))}</span>`,
  ].join(' ');
}

/** How leads, or programmes, stand: a table of numbers, each a link. */
export function rowsMarkup(title: string, rows: readonly BoardRow[], board: Board, id: string): string {
  if (rows.length === 0) return '';
  const heads = board.heads.map((head) => `<th scope="col" class="right">${escaped(head)}</th>`).join('');
  const cell = (one: BoardNumber, index: number) =>
    `<td role="cell" class="right${one.count === 0 ? ' nil' : ` ${one.tone}`}" data-label="${escaped(board.heads[index] ?? '')}">${
      one.count === 0 ? '0' : `<a href="${hrefOf(one)}">${numberWords(one, board)}</a>`
    }</td>`;
  const lines = rows.map(
    ({ name, numbers }) =>
      `<tr role="row"><th role="rowheader" scope="row">${escaped(name)}</th>${numbers.map(cell).join('')}</tr>`,
  );
  return [
    `<section class="block" aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>`,
    `<table class="counts" role="table" aria-labelledby="${id}"><thead role="rowgroup"><tr role="row"><td role="cell"></td>${heads}</tr></thead>`,
    `<tbody role="rowgroup">${lines.join('\n')}</tbody></table></section>`,
  ].join('\n');
}

/** What is overdue, for a reader without scripts. */
export function plainList(board: Board): string {
  const words = boardPageWords[board.language];
  const overdue = board.tasks
    .filter(({ days }) => days !== undefined)
    .sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  const lines = overdue.slice(0, maxPlain).map((task) => {
    const { address, text, result, lead, deadline, standing, days = 0, why = '' } = task;
    const late = words.lateDays.replace('{days}', formatNumber(days, board.language));
    return `<li>${escaped(`${address}. ${text}${result === undefined ? '' : ` [${result}]`}`)} <span class="soft">${escaped([late, lead, deadline, standing, why].filter((one) => one !== '').join(' · '))}</span></li>`;
  });
  return `<noscript><p>${escaped(words.noScript)}</p>${lines.length === 0 ? `<p>${words.noneOverdue}</p>` : `<ol>${lines.join('\n')}</ol>`}</noscript>`;
}
