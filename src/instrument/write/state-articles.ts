import { omit } from '../../change/compare/omit.ts';
import type { Operation } from '../instrument.ts';
import { escapeWords } from '../markdown-words.ts';
import { writeQuotation } from '../quotation.ts';
import { nameNewUnits, sayAnchor } from '../sentences.ts';
import { annexHeads, listedFields, nameOfTask, nothingLeft, taskNames } from '../task-words.ts';
import { citePlace } from '../../text/places.ts';
import { wordsOf } from '../../text/wording.ts';
import type { AssignmentWords } from '../../text/assignment-words.ts';
import type { ProgrammeWording } from '../../text/wording.ts';
import { targetAt } from '../../text/resolve-place.ts';
import type { Articles } from './articles.ts';

/** A changed task as an article lists it: where it is, and its parts by their names, the unchanged ones too. */
export interface ChangedTask {
  readonly place: string;
  readonly parts: readonly (readonly [name: string, words: string])[];
  readonly grounds: Operation['grounds'];
}

/** What the article of a changed task says, from its operations and the task as it was. */
export function changedTask(
  operations: readonly Operation[],
  wording: ProgrammeWording,
  words: AssignmentWords,
): ChangedTask {
  const [first] = operations;
  if (!first || !('place' in first)) throw new Error('an article of a task has operations');
  const target = targetAt(wording, first.place);
  const unit = typeof target === 'object' && 'unit' in target ? target.unit : null;
  const amended = operations.find((one) => one.kind === 'amend');
  const adjusted = new Map(
    operations.flatMap((one) =>
      one.kind === 'adjust' ? [[one.field, one.after ?? nothingLeft] as const] : [],
    ),
  );
  const text = amended ? wordsOf(amended.wording) : unit ? wordsOf(unit) : '';
  return {
    place: citePlace(first.place),
    parts: [
      [nameOfTask, text],
      ...listedFields.flatMap((field): [string, string][] => {
        const said = adjusted.get(field) ?? (unit ? words(unit, field) : null);
        return said === null ? [] : [[taskNames[field], said]];
      }),
    ],
    grounds: first.grounds,
  };
}

/** A row of the annex of new tasks; its words in Markdown, or plain for a page. */
export function newTaskRows(
  newTasks: Articles['newTasks'],
  { isMarkdown }: { readonly isMarkdown: boolean },
): string[][] {
  const cell = (words: string) => (isMarkdown ? escapeWords(words, { inline: true }) : words);
  return newTasks
    .flatMap((operation) => operation.wordings.map((unit) => ({ operation, unit })))
    .map(({ operation, unit }, at) => [
      String(at + 1),
      isMarkdown ? quotedWords(unit) : wordsOf(unit),
      cell(`${nameNewUnits([unit])} ${sayAnchor(operation.anchor)}`),
      ...listedFields.map((field) => cell(unit.assigned?.[field] ?? '')),
      cell(operation.grounds.map(({ citation }) => citation).join('; ')),
    ]);
}

/** The line of a new task as its quotation would have it, without the marks around and the bracket below. */
function quotedWords(unit: Articles['newTasks'][number]['wordings'][number]): string {
  return writeQuotation([omit(unit, 'assigned')])
    .join('')
    .slice(1, -2)
    .replaceAll('\n', ' ');
}

/** The annex of new tasks as a Markdown table. */
export const annexTable = (rows: readonly (readonly string[])[]): string =>
  [annexHeads, annexHeads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
