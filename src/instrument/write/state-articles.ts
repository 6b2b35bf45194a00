import { omit } from '../../change/compare/omit.ts';
import type { Operation } from '../instrument.ts';
import { escapeWords } from '../markdown-words.ts';
import { writeQuotation } from '../quotation.ts';
import { nameNewUnits, sayAnchor } from '../sentences.ts';
import { listPart } from '../part-names.ts';
import {
  annexHeads,
  groundsHead,
  listedFields,
  type ListedName,
  nothingLeft,
  titleOfWords,
} from '../task-words.ts';
import { citePlace } from '../../text/places.ts';
import { wordsOf } from '../../text/wording.ts';
import { isOfAssignment, isPart, type PartName, partsOf, type PartWords } from '../../text/unit-parts.ts';
import type { Wording } from '../../plan/unit.ts';
import type { ProgrammeWording } from '../../text/wording.ts';
import { columnsAbove, isTableOfTargets } from '../../text/issued-cells.ts';
import { targetAt } from '../../text/resolve-place.ts';
import type { Articles } from './articles.ts';

/** A changed task as an article lists it: where it is, and its parts, the unchanged ones too; null stands for its own words. */
export interface ChangedTask {
  readonly place: string;
  /** Whether it is called a task or a target. */
  readonly name: ListedName;
  readonly parts: readonly { readonly part: PartName | null; readonly words: string }[];
  /** Whether its own words are a heading. */
  readonly isHeading: boolean;
  readonly grounds: Operation['grounds'];
}

/** What the article of a changed task says, from its operations and the task as it was. */
export function changedTask(
  operations: readonly Operation[],
  wording: ProgrammeWording,
  words: PartWords,
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
  const named = amended?.wording ?? unit;
  return {
    place: citePlace(first.place),
    name: unit ? nameOfRow(unit) : 'nhiệm vụ',
    parts: [
      { part: null, words: named ? wordsOf(named) : '' },
      ...partsListed(unit, adjusted).flatMap((part): ChangedTask['parts'] => {
        const said = adjusted.get(part) ?? (unit ? words(unit, part) : null);
        return said === null ? [] : [{ part, words: said }];
      }),
    ],
    isHeading: named !== null && named.text === undefined,
    grounds: first.grounds,
  };
}

/** What a unit with an assignment is called: a target where it stands in a table of targets. */
const nameOfRow = (unit: Wording): ListedName =>
  isTableOfTargets(columnsAbove(unit)) ? 'chỉ tiêu' : 'nhiệm vụ';

/** What the new tasks of an annex are called together, by the tables of the former wording that they go into. */
export function nameOfNewTasks(newTasks: Articles['newTasks'], wording: ProgrammeWording): ListedName {
  const names = newTasks.map(({ anchor: { position, place } }): ListedName => {
    const target = place && targetAt(wording, place);
    if (!target || typeof target === 'string' || !('unit' in target)) return 'nhiệm vụ';
    const { unit } = target;
    const isInto = position === 'into' && unit.columns !== undefined;
    return isInto && isTableOfTargets(unit.columns) ? 'chỉ tiêu' : nameOfRow(unit);
  });
  const [first = 'nhiệm vụ'] = names;
  return names.every((name) => name === first) ? first : 'nhiệm vụ, chỉ tiêu';
}

/** The parts that an article lists: the fields of every assignment, then the others that change. */
function partsListed(unit: Wording | null, adjusted: ReadonlyMap<PartName, string>): PartName[] {
  return [
    ...new Set([...listedFields, ...(unit ? partsOf(unit).filter(isOfAssignment) : []), ...adjusted.keys()]),
  ];
}

/** The parts for which the annex of new tasks needs columns beside the usual ones. */
function otherParts(newTasks: Articles['newTasks']): PartName[] {
  const all = newTasks.flatMap(({ wordings }) =>
    wordings.flatMap(({ assigned = {} }) => Object.keys(assigned)),
  );
  return [...new Set(all)]
    .filter(isPart)
    .filter((part) => !(listedFields as readonly PartName[]).includes(part));
}

/** The fields for which the annex of new tasks has a column: the usual ones, that of indicators only where a new task has one. */
const fieldsIn = (newTasks: Articles['newTasks']): PartName[] =>
  listedFields.filter(
    (field) =>
      field !== 'indicator' ||
      newTasks.some(({ wordings }) => wordings.some(({ assigned }) => assigned?.['indicator'] !== undefined)),
  );

/** The heads of the annex of new tasks: the usual ones, and those of the other parts that a new task has. */
export const newTaskHeads = (
  newTasks: Articles['newTasks'],
  name: ListedName,
  quote?: (name: string) => string,
): string[] => [
  ...annexHeads(name),
  ...[...fieldsIn(newTasks), ...otherParts(newTasks)].map((part) => listPart(part, quote)),
  groundsHead,
];

/** What a part of a changed task is called in its article; `quote` writes a name of its own. */
export const partTitle = (
  part: PartName | null,
  name: ListedName,
  quote?: (name: string) => string,
): string => (part === null ? titleOfWords(name) : listPart(part, quote));

/** A row of the annex of new tasks; its words in Markdown, or plain for a page. */
export function newTaskRows(
  newTasks: Articles['newTasks'],
  { isMarkdown }: { readonly isMarkdown: boolean },
): string[][] {
  const cell = (words: string) => (isMarkdown ? escapeWords(words, { inline: true }) : words);
  const others = otherParts(newTasks);
  return newTasks
    .flatMap((operation) => operation.wordings.map((unit) => ({ operation, unit })))
    .map(({ operation, unit }, at) => [
      String(at + 1),
      isMarkdown ? quotedWords(unit) : wordsOf(unit),
      cell(`${nameNewUnits([unit])} ${sayAnchor(operation.anchor)}`),
      ...[...fieldsIn(newTasks), ...others].map((part) => cell(unit.assigned?.[part] ?? '')),
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
export function annexTable(newTasks: Articles['newTasks'], called: ListedName): string {
  const heads = newTaskHeads(newTasks, called, (name) => escapeWords(name, { inline: true }));
  const rows = newTaskRows(newTasks, { isMarkdown: true });
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
