import type { BoardFormer, BoardRecord, BoardTask } from '../views/board/board.ts';
import type { BoardPageWords } from '../writers/board/board-page-words.ts';
import { element, filled } from './dom.ts';

type NamedLine = readonly [name: string, said: string];

/** Everything that is known of a task, for the dialog that shows it. */
export function taskSheet(task: BoardTask, words: BoardPageWords): HTMLElement {
  const { text, result, lead, deadline, standing, why, days, facts, doubts, tone } = task;
  const late = days === undefined ? [] : [filled(words.lateDays, { days: String(days) })];
  const known: readonly NamedLine[] = [
    ...(result === undefined ? [] : [[words.result, result] as const]),
    [words.lead, lead === '' ? words.noLead : lead],
    [words.deadline, deadline === '' ? words.noDeadline : deadline],
    ...facts,
    ...(why === undefined ? [] : [[words.why, why] as const]),
  ];
  const state = element('dd', { class: `tone ${tone}` }, [standing, ...late].join('; '));
  return element(
    'div',
    { class: 'sheet' },
    element('h2', { id: 'task-title', tabindex: '-1', autofocus: '' }, text),
    element(
      'dl',
      {},
      pair(words.standing, state),
      ...known.map(([name, said]) => pair(name, element('dd', {}, said))),
    ),
    ...section(words.doubts, doubts.length === 0 ? null : listOf(doubts)),
    ...section(words.deadlines, formerTable(task.deadlines, words)),
    ...section(words.targets, formerTable(task.targets, words)),
    ...section(words.records, recordsList(task.records, words)),
    ...section(words.citations, task.citations.length === 0 ? null : namedList(task.citations)),
    ...section(
      words.changes,
      task.changes.length === 0 ? element('p', { class: 'soft' }, words.noChanges) : listOf(task.changes),
    ),
  );
}

const pair = (name: string, said: HTMLElement) => element('div', {}, element('dt', {}, name), said);

const section = (title: string, content: HTMLElement | null): HTMLElement[] =>
  content === null ? [] : [element('section', {}, element('h3', {}, title), content)];

const listOf = (lines: readonly string[]) =>
  element('ul', { class: 'list' }, ...lines.map((line) => element('li', {}, line)));

const namedList = (lines: readonly NamedLine[]) =>
  element(
    'ul',
    { class: 'list' },
    ...lines.map(([name, said]) => element('li', {}, name, element('p', { class: 'soft small' }, said))),
  );

function formerTable(formers: readonly BoardFormer[], words: BoardPageWords): HTMLElement | null {
  if (formers.length === 0) return null;
  const cells = ({ was, until, ground = '', reason }: BoardFormer) => [was, until, ground, reason];
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element('tr', {}, ...words.former.map((head) => element('th', { scope: 'col' }, head))),
    ),
    element(
      'tbody',
      {},
      ...formers.map((one) => element('tr', {}, ...cells(one).map((cell) => element('td', {}, cell)))),
    ),
  );
}

function recordsList(records: readonly BoardRecord[], words: BoardPageWords): HTMLElement {
  if (records.length === 0) return element('p', { class: 'soft' }, words.noRecords);
  const item = ({ on, state, by, note, evidence, isCorrected }: BoardRecord) =>
    element(
      'li',
      {},
      element('span', { class: isCorrected ? 'struck' : null }, `${on} · ${state}`),
      element('span', { class: 'soft' }, ` · ${by}${isCorrected ? ` · ${words.corrected}` : ''}`),
      note === undefined ? null : element('p', {}, note),
      evidence === undefined ? null : element('p', { class: 'soft small' }, `${words.evidence}: ${evidence}`),
    );
  return element('ol', {}, ...records.map(item));
}
