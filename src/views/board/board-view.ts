import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Block, Cell, Figure, Table } from '../blocks/block.ts';
import { note, paragraph, section } from '../blocks/figures.ts';
import type { Board, BoardNumber, BoardRow, ListedTask } from './board.ts';
import { boardWords } from './board-words.ts';
import { tasksMeant } from './tasks-meant.ts';

/** The most rows listed; the searchable page has all of them. */
const maxListed = 20;

/** The board where nothing can be opened or clicked: its numbers with their tasks, what changed, what needs a decision. */
export function boardView(board: Board): Block[] {
  const { language, isFollowed } = board;
  const words = boardWords[language];
  const overdue = board.tasks
    .filter(({ days }) => days !== undefined)
    .sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
  return [
    { kind: 'heading', level: 1, text: words.title },
    paragraph(board.title),
    note(`${board.asOf}.`),
    ...(isFollowed ? [numbersTable(board, board.tiles)] : [{ kind: 'list', items: board.start } as const]),
    ...section(2, board.since, newsBlocks(board)),
    ...section(2, words.decisions, [
      ...(board.decisions.length === 0 && overdue.length === 0 ? [paragraph(words.decisionsNone)] : []),
      ...(board.decisions.length === 0 ? [] : [numbersTable(board, board.decisions)]),
      ...(board.otherSuspects === '' ? [] : [note(board.otherSuspects)]),
      ...(overdue.length === 0 ? [] : [overdueTable(board, overdue.slice(0, maxListed))]),
    ]),
    ...section(2, words.byProgramme, rowsTable(board, board.byProgramme)),
    ...section(2, words.byLead, isFollowed ? rowsTable(board, board.byLead) : []),
    ...section(2, words.progress, board.burnUp === null ? [] : [paragraph(board.burnUp.summary)]),
    ...section(2, words.indicators, indicatorTable(board)),
  ];
}

const figure = ({ tasks, language }: Board, { count, query, tone }: BoardNumber): Figure => ({
  text: formatNumber(count, language),
  value: count,
  ids: tasksMeant(tasks, query).map(({ id }) => id),
  ...(count > 0 && { tone }),
});

function numbersTable(board: Board, numbers: readonly BoardNumber[]): Table {
  const [what = '', count = ''] = columns[board.language].numbers;
  return {
    kind: 'table',
    columns: [{ head: what }, { head: count, type: 'number' }],
    rows: numbers.map((one): Cell[] => [
      one.hint === undefined ? one.name : `${one.name} (${one.hint})`,
      figure(board, one),
    ]),
  };
}

function newsBlocks(board: Board): Block[] {
  const { language, news, newsNumbers, newsNotes } = board;
  const [on = '', about = '', what = '', by = ''] = columns[language].news;
  return [
    ...(newsNumbers.length === 0 ? [] : [numbersTable(board, newsNumbers)]),
    ...(news.length === 0
      ? [paragraph(boardWords[language].nothingNew)]
      : [
          {
            kind: 'table' as const,
            columns: [{ head: on }, { head: about }, { head: what }, { head: by }],
            rows: news.slice(0, maxListed).map((one) => [one.day, one.about, one.what, one.by]),
          },
        ]),
    ...newsNotes.map(note),
  ];
}

function overdueTable({ language }: Board, overdue: readonly ListedTask[]): Table {
  const [days = '', task = '', lead = '', deadline = '', why = ''] = columns[language].overdue;
  return {
    kind: 'table',
    caption: boardWords[language].longest,
    columns: [
      { head: days, type: 'number' },
      { head: task },
      { head: lead },
      { head: deadline },
      { head: why },
    ],
    rows: overdue.map((one) => [
      { text: formatNumber(one.days ?? 0, language), value: one.days ?? 0, ids: [one.id], tone: 'bad' },
      `${one.address}. ${excerpt(one.text, 90)}${one.result === undefined ? '' : ` [${one.result}]`}`,
      one.lead,
      one.deadline,
      one.why ?? '',
    ]),
  };
}

function rowsTable(board: Board, rows: readonly BoardRow[]): Block[] {
  if (rows.length === 0) return [];
  const [name = ''] = columns[board.language].numbers;
  return [
    {
      kind: 'table',
      columns: [{ head: name }, ...board.heads.map((head) => ({ head, type: 'number' as const }))],
      rows: rows.map((row): Cell[] => [row.name, ...row.numbers.map((one) => figure(board, one))]),
    },
  ];
}

function indicatorTable({ indicators, language }: Board): Block[] {
  if (indicators.length === 0) return [];
  const [address = '', name = '', reached = '', expected = ''] = columns[language].indicators;
  return [
    {
      kind: 'table',
      columns: [{ head: address }, { head: name }, { head: reached }, { head: expected }],
      rows: indicators.map((one) => [one.address, one.name, { text: one.said, tone: one.tone }, one.judged]),
    },
  ];
}

const columns = {
  vi: {
    numbers: ['Nội dung', 'Số nhiệm vụ'],
    news: ['Ngày', 'Nội dung', 'Thay đổi', 'Người báo, lý do'],
    overdue: ['Chậm (ngày)', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Lý do, ghi chú gần nhất'],
    indicators: ['Địa chỉ', 'Chỉ tiêu', 'Kết quả', 'Mức phải đạt'],
  },
  en: {
    numbers: ['What', 'Tasks'],
    news: ['Date', 'About', 'What', 'Reported by, reason'],
    overdue: ['Days late', 'Task', 'Lead', 'Deadline', 'Last reason or note'],
    indicators: ['Address', 'Indicator', 'Result', 'Due by now'],
  },
};
